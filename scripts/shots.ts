import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { launch } from './lib/browser.ts';
import { onePageOfEachKind } from './lib/kinds.ts';
import { siteServer } from './lib/server.ts';

// Pictures of one page of each kind, for looking at: `npm run shots [-- /address/ …]`. They end up in .shots/.

const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
const target = path.resolve('.shots');
const server = siteServer(folder).listen(0);
const base = `http://localhost:${(server.address() as AddressInfo).port}`;
const given = process.argv.slice(2);
const pages = given.length > 0 ? given.map((address) => ({ kind: address.replaceAll('/', '_'), address })) : await onePageOfEachKind();
await mkdir(target, { recursive: true });
const browser = await launch();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 768, 1280]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const { kind, address } of pages) {
      await page.goto(base + address);
      await page.screenshot({ path: path.join(target, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await context.close();
  }
}
const printing = await browser.newPage();
for (const { kind, address } of pages) {
  await printing.goto(base + address);
  await printing.pdf({ path: path.join(target, `${kind}.pdf`), format: 'A4', preferCSSPageSize: true, printBackground: true });
}
await browser.close();
server.close();
console.log(`${pages.length} sidor i ${target}`);
