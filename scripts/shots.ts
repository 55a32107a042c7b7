import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { launch } from './lib/browser.ts';
import { onePageOfEachKind } from './lib/kinds.ts';
import { serveSite } from './lib/server.ts';

// Pictures of one page of each kind, for looking at: `npm run shots [-- /address/ …]`. They end up in .shots/: each page in each
// width and theme, a sheet of them all for each width and theme, and each page on paper.

const WIDTHS = [360, 768, 1280];
const THEMES = ['light', 'dark'] as const;
/** Pages that are drawn at the same time. */
const AT_ONCE = 4;
/** A page on a sheet, in pixels. Of a long page the sheet shows the beginning. */
const CELL = { width: 320, height: 640, gap: 16, columns: 8 };

const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
const target = path.resolve('.shots');
const { base, close } = await serveSite(folder);
const given = process.argv.slice(2);
const pages = given.length > 0 ? given.map((address) => ({ kind: address.replaceAll('/', '_'), address })) : await onePageOfEachKind();
const browser = await launch();

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const colorScheme of THEMES) {
  for (const width of WIDTHS) {
    const name = (kind: string): string => path.join(target, `${kind}-${width}-${colorScheme}.png`);
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await together(pages, async ({ kind, address }) => {
      const page = await context.newPage();
      await page.goto(base + address);
      await page.screenshot({ path: name(kind), fullPage: true });
      await page.close();
    });
    await context.close();
    await sheet(
      pages.map(({ kind }) => name(kind)),
      path.join(target, `sheet-${width}-${colorScheme}.png`),
    );
  }
}
const paper = await browser.newContext();
await together(pages, async ({ kind, address }) => {
  const page = await paper.newPage();
  await page.goto(base + address);
  await page.pdf({ path: path.join(target, `${kind}.pdf`), format: 'A4', preferCSSPageSize: true, printBackground: true });
  await page.close();
});
await browser.close();
close();
console.log(`${pages.length} sidor i ${target}, och ett ark per bredd och tema: ${path.join(target, `sheet-${WIDTHS[0]}-light.png`)} …`);

/** Does something for each, a few at a time. */
async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The beginnings of all the pictures, beside each other. */
async function sheet(files: readonly string[], to: string): Promise<void> {
  const { width, height, gap, columns } = CELL;
  const cells = await Promise.all(
    files.map(async (file, i) => ({
      input: await beginning(file),
      left: gap + (i % columns) * (width + gap),
      top: gap + Math.floor(i / columns) * (height + gap),
    })),
  );
  const rows = Math.ceil(files.length / columns);
  await sharp({
    create: {
      width: gap + Math.min(columns, files.length) * (width + gap),
      height: gap + rows * (height + gap),
      channels: 3,
      background: '#808080',
    },
  })
    .composite(cells)
    .png({ compressionLevel: 6 })
    .toFile(to);
}

async function beginning(file: string): Promise<Buffer> {
  const { width, height } = CELL;
  const picture = sharp(file, { limitInputPixels: false });
  const size = await picture.metadata();
  const seen = Math.min(size.height, Math.round((size.width * height) / width));
  return picture.extract({ left: 0, top: 0, width: size.width, height: seen }).resize({ width }).png().toBuffer();
}
