/** An element with a class and children. Texts become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button with a name, and what a screen reader says after it. */
export function button(className: string, name: string, more: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, name);
  made.type = 'button';
  if (more) made.append(' ', element('span', 'visually-hidden', more));
  made.addEventListener('click', act);
  return made;
}

/** Fills the {names} of a text in. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Fetches what was made when the site was built. */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Lets the foot of the printed page, in words and as a code, open what the address says now. */
export async function printState(): Promise<void> {
  const foot = document.querySelector('.print-foot')!;
  foot.querySelector('.print-address')!.textContent = decodeURI(location.href).replace(/^https?:\/\//, '');
  const { qr } = await import('./qr.ts');
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
