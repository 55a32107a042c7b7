import { find } from '../client/find.client.ts';

/** Draws an address as a code in an svg with a path. What makes it is fetched now. */
export async function drawCode(svg: SVGElement, address: string): Promise<void> {
  const { qr } = await import('./qr.ts');
  const { side, path } = qr(address);
  // On paper a code is as large as its squares need: see --code in the styles.
  svg.style.setProperty('--side', String(side));
  svg.setAttribute('viewBox', `0 -0.5 ${side} ${side}`);
  find(svg, 'path').setAttribute('d', path);
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
  find(document, '.print-foot .print-address').textContent = readable(location.href).replace(/^https?:\/\//, '');
  await drawCode(find(document, '.print-foot svg'), location.href);
}
