/** Fetches what was made when the site was built. */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Lets the links to the page's other languages carry its state with them. */
export function carryState(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu a[hreflang]')) {
    link.search = location.search;
    link.hash = location.hash;
  }
}
