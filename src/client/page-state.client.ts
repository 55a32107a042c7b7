/** Fetches what was made when the site was built. */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** An address with its letters as letters; one that is no proper code is left as it stands. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Lets the foot of the printed page, in words and as a code, open what the address says now. */
export async function printState(): Promise<void> {
  const foot = document.querySelector('.print-foot')!;
  foot.querySelector('.print-address')!.textContent = readable(location.href).replace(/^https?:\/\//, '');
  const { qr } = await import('../sharing/qr.ts');
  const { side, path } = qr(location.href);
  foot.querySelector('.qr')!.setAttribute('viewBox', `0 -0.5 ${side} ${side}`);
  foot.querySelector('.qr path')!.setAttribute('d', path);
}

/** Lets the links to the page's other languages carry its state with them. */
export function carryState(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu a[hreflang]')) {
    link.search = location.search;
    link.hash = location.hash;
  }
}
