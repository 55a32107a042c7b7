import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { cacheFolder } from '../catalogue/folder.ts';
import { GROUND, SIZE as SHEET } from '../drawings/compose.ts';
import { at, known } from '../known.ts';
import { country, outlineOf } from '../map/outline.ts';
import type { Point } from '../map/projection.ts';
import { joined, slack } from '../map/tree.ts';
import { madeOf } from './made-of.ts';
import type { Card, Stop } from './card.ts';
import { SOCIAL_SIZE } from './size.ts';

// Draws social images: the words with satori, lines as the pages draw them. What has been drawn is kept between builds.

/** Few and flat colours: a palette is half the size of a JPEG, and sharp. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** Measures in pixels. The thread runs down the left edge; words begin at `text` and end where the picture begins. */
const THREAD = 64;
const TEXT = 120;
const PICTURE = { left: 724, top: 150, width: 420, height: 350 } as const;
const WIDE = 1000;
const TITLE_SIZES = [84, 76, 68, 60, 54, 48, 44] as const;
/** Smaller titles are not read in a small picture, and are taken only where a word finds no room. */
const LEAST_TITLE = 44;
const MOST_TITLE_LINES = 3;
const LINE_SIZES = [32, 30, 28, 26];
const TITLE_TOP = 168;
/** Where title and summary must end: above the strip of stages. */
export const BOTTOM = 500;
const STRIP = 548;

const file = (name: string): string => readFileSync(name, 'utf8');
const fontFolder = 'node_modules/@fontsource/familjen-grotesk/files';
const fonts = ([400, 600, 700] as const).map((weight) => ({
  name: 'Familjen Grotesk',
  weight,
  style: 'normal' as const,
  data: readFileSync(path.join(fontFolder, `familjen-grotesk-latin-${weight}-normal.woff`)),
}));
const kit = file('src/drawings/parts.svg');
const icons = file('src/drawings/icons.svg');
const tokens = file('src/styles/tokens.css');
const colour = (name: string): string =>
  known(new RegExp(`--${name}: light-dark\\((#[\\da-f]{6})`).exec(tokens)?.[1], `the colour ${name}`);
const paper = colour('paper');
const sheet = colour('sheet');
const ink = colour('ink');
const soft = colour('ink-soft');
const line = colour('line');
const red = colour('thread');

/** Everything beside the card that decides how an image looks: when any of it changes, all are drawn anew. */
const design = createHash('sha256')
  .update(JSON.stringify([tokens, kit, icons, ...madeOf('src/social/image.ts', ['src/catalogue/folder.ts'])]))
  .update(Buffer.concat(fonts.map(({ data }) => data)))
  .digest();

const folder = path.join(cacheFolder, 'social');
const nameOf = (card: Card): string => `${createHash('sha256').update(design).update(JSON.stringify(card)).digest('hex').slice(0, 32)}.png`;

/** Where the image of a card is kept between builds, once it is drawn. */
export const keptImage = (card: Card): string => path.join(folder, nameOf(card));

/** The image of a card, a PNG of 1200 × 630: drawn once, then taken from the cache. */
export async function socialPng(card: Card): Promise<Buffer> {
  const kept = keptImage(card);
  if (existsSync(kept)) return readFile(kept);
  const png = await sharp(Buffer.from(await draw(card)))
    .flatten({ background: paper })
    .png(PNG)
    .toBuffer();
  await mkdir(folder, { recursive: true });
  // Moved into place whole, also where two pages have equal cards: a build that is broken off leaves no half picture.
  const own = `${kept}.${randomUUID()}`;
  await writeFile(own, png);
  await rename(own, kept);
  return png;
}

/** Forgets the pictures of all other cards: what is hidden or has changed is not kept. */
export async function forgetOthers(cards: readonly Card[]): Promise<void> {
  const wanted = new Set(cards.map(nameOf));
  const names = existsSync(folder) ? await readdir(folder) : [];
  await Promise.all(names.filter((name) => !wanted.has(name)).map((name) => rm(path.join(folder, name))));
}

type Style = { size: number; weight: 400 | 600 | 700; colour?: string };
type Words = Style & { text: string; x: number; y: number; /** The width around x that it stands in the middle of. */ centred?: number };
const leading = (size: number): number => Math.round(size * (size > 40 ? 1.08 : 1.35));

const widths = new Map<string, number>();
const keyOf = (word: string, weight: number): string => `${weight} ${word}`;

/** Measures all words that have not been measured yet, at once: that is what takes time. */
async function measureWords(texts: readonly string[], weight: Style['weight']): Promise<void> {
  const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))].filter((word) => !widths.has(keyOf(word, weight)));
  if (words.length === 0) return;
  const column = box(
    { flexDirection: 'column', alignItems: 'flex-start' },
    words.map((word) => box({ fontSize: 100, fontWeight: weight, whiteSpace: 'nowrap' }, word)),
  );
  await satori(column, {
    width: 9999,
    height: 200 * words.length,
    fonts,
    // The column itself holds the same text where there is one word alone, and is wider.
    onNodeDetected: ({ textContent, width }) => {
      const key = keyOf(textContent ?? '', weight);
      widths.set(key, Math.min(width, widths.get(key) ?? Infinity));
    },
  });
}

/** How wide a measured word is, in pixels. */
export const widthOf = (word: string, { size, weight }: Style): number => (at(widths, keyOf(word, weight)) * size) / 100;

/** An element as satori takes it, without React. */
const box = (style: object, children: unknown) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } }) as never;

/** The words in lines of at most so many pixels, or undefined where a word alone is wider. */
function wrap(text: string, style: Style, most: number): string[] | undefined {
  const space = style.size * 0.25;
  const lines: string[] = [];
  let room = -1;
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word, style);
    if (width > most) return undefined;
    if (width + space > room) {
      lines.push(word);
      room = most - width;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      room -= width + space;
    }
  }
  return lines;
}

/**
 * Title and summary in the largest sizes that hold them whole: no word is divided, nothing is cut. A summary that finds no room in the
 * smallest size is left out.
 */
export async function fit({
  title,
  line: below,
  picture: beside,
}: Card): Promise<{ words: Words[]; first: number; width: number; bottom: number }> {
  await measureWords([title], 700);
  await measureWords([below], 400);
  const width = beside ? PICTURE.left - TEXT - 36 : WIDE;
  const words: Words[] = [];
  let y = TITLE_TOP;
  for (let i = 0; ; i++) {
    const size = TITLE_SIZES[i] ?? LEAST_TITLE - 4 * (i + 1 - TITLE_SIZES.length);
    const style = { size, weight: 700 as const };
    const lines = wrap(title, style, width);
    if (!lines || lines.length > MOST_TITLE_LINES) continue;
    const rest = fitLine(below, width, BOTTOM - y - lines.length * leading(size) - 20);
    // Large letters are given up for the summary, but not below what is read in a small picture.
    if (!rest && size > LEAST_TITLE) continue;
    for (const text of lines) {
      words.push({ ...style, text, x: TEXT, y });
      y += leading(size);
    }
    y += 20;
    if (rest)
      for (const text of rest.lines) {
        words.push({ size: rest.size, weight: 400, text, x: TEXT, y });
        y += leading(rest.size);
      }
    return { words, first: size, width, bottom: y };
  }
}

function fitLine(text: string, width: number, height: number): { lines: string[]; size: number } | undefined {
  for (const size of LINE_SIZES) {
    const lines = wrap(text, { size, weight: 400 }, width);
    if (lines && lines.length * leading(size) <= height) return { lines, size };
  }
  return undefined;
}

/** The whole card as SVG without text: letters are outlines. */
async function draw(card: Card): Promise<string> {
  const { words, first } = await fit(card);
  const knot = TITLE_TOP + leading(first) / 2;
  const { width, height } = SOCIAL_SIZE;
  const kindX = card.icon ? TEXT + 46 : TEXT;
  words.push({ text: card.siteName, size: 34, weight: 700, x: TEXT, y: 44 });
  if (card.kind) words.push({ text: card.kind, size: 28, weight: 600, colour: soft, x: kindX, y: 116 });
  const stops = strip(card.stops);
  words.push(...stops.map(({ name }) => name));
  const letters = await satori(
    box(
      { width, height },
      words.map(({ text, size, weight, colour: fill = ink, x, y, centred }) =>
        box(
          {
            position: 'absolute',
            left: centred ? x - centred / 2 : x,
            top: y,
            ...(centred && { width: centred, justifyContent: 'center' }),
            fontSize: size,
            fontWeight: weight,
            color: fill,
            lineHeight: `${leading(size)}px`,
            whiteSpace: 'nowrap',
          },
          text,
        ),
      ),
    ),
    { width, height, fonts },
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<path fill="${paper}" d="M0 0H${width}V${height}H0z"/>
<g fill="none" stroke-linecap="round" stroke-linejoin="round">
<path stroke="${line}" stroke-width="2" d="M24 24H1140L1176 60V606H24z"/>
${mark()}
<path stroke="${red}" stroke-width="6" d="M${THREAD} 84V${STRIP}H${stops.at(-1)?.x ?? THREAD}"/>
<circle cx="${THREAD}" cy="${knot}" r="13" fill="${red}"/>
${card.icon ? symbol(card.icon, TEXT, 118) : ''}
${stops.map(({ svg }) => svg).join('')}
${picture(card)}
</g>
${letters}
</svg>`;
}

/** The mark of the site, its thread ending where the card's begins. */
function mark(): string {
  return `<g transform="translate(24.75 42) scale(1.33)" stroke="${ink}" stroke-width="2.5"><path d="M5.5 4.2h21M5.5 27.8h21M10.5 4.2v4M21.5 4.2v4M10.5 27.8v-4M21.5 27.8v-4"/><path stroke="${red}" stroke-width="3" d="M9 11.8L23 9.3M9 16.8L23 14.3M9 21.8L23 19.3C28.5 18.3 29.5 22 29.5 31.5"/></g>`;
}

function symbol(name: string, x: number, y: number): string {
  const body = known(new RegExp(`<symbol id="${name}"[^>]*>(.*)</symbol>`).exec(icons)?.[1], `the icon ${name}`);
  return `<g transform="translate(${x} ${y}) scale(1.5)" stroke="${ink}" stroke-width="1.75">${body.replaceAll('var(--thread)', red)}</g>`;
}

/** The stages along the foot of the card: a knot each, filled where something is tied, large where the page stands, broken line where it frays. */
function strip(stops: readonly Stop[]): { svg: string; x: number; name: Words }[] {
  const step = (PICTURE.left + PICTURE.width - 40 - TEXT - 20) / Math.max(1, stops.length - 1);
  return stops.map(({ name, state }, i) => {
    const x = TEXT + 20 + i * step;
    const r = state === 'here' ? 15 : 10;
    const gap =
      state === 'frayed' && i < stops.length - 1
        ? `<path stroke="${paper}" stroke-width="8" stroke-dasharray="10 12" stroke-linecap="butt" d="M${x + 14} ${STRIP}H${x + step - 14}"/>`
        : '';
    const fill = state === 'here' || state === 'tied' ? red : paper;
    return {
      svg: `${gap}<circle cx="${x}" cy="${STRIP}" r="${r}" fill="${fill}" stroke="${red}" stroke-width="5"/>`,
      x,
      name: {
        text: name,
        centred: step,
        size: state === 'here' ? 22 : 20,
        weight: state === 'here' ? 700 : 600,
        colour: state === 'here' ? ink : soft,
        x,
        y: STRIP + 20,
      },
    };
  });
}

function picture({ picture: shown }: Card): string {
  if (!shown) return '';
  if ('job' in shown) return jobPicture(shown.job);
  if ('svg' in shown)
    return `<g transform="translate(${PICTURE.left} ${PICTURE.top})">${sized(shown.svg, PICTURE.width, PICTURE.height)}</g>`;
  return map(shown.pieces);
}

/** A drawing in another size, its own view kept. */
const sized = (svg: string, width: number, height: number): string =>
  svg.slice(svg.indexOf('<svg')).replace('<svg', `<svg width="${width}" height="${height}"`);

const part = (name: string): string => known(new RegExp(`<g id="${name}">(.*)</g>`).exec(kit)?.[1], `the part ${name}`);

/** As on the job's page: the part, the thread and the tool. */
function jobPicture({ placed: [behind, tool], thread, measure }: Extract<Card['picture'], { job: unknown }>['job']): string {
  const scale = PICTURE.width / SHEET.width;
  const top = PICTURE.top + (PICTURE.height - SHEET.height * scale) / 2;
  const thin = `fill="none" stroke-width="2.5"`;
  const bottom = SHEET.height - 8;
  const placed = ({ part: name, x, y }: { part: string; x: number; y: number }): string =>
    `<g transform="translate(${x} ${y})">${part(name)}</g>`;
  return `<svg x="${PICTURE.left}" y="${top}" width="${PICTURE.width}" height="${SHEET.height * scale}" viewBox="0 0 ${SHEET.width} ${SHEET.height}" fill="${paper}" stroke="${ink}" stroke-width="4.5">
<path ${thin} d="M8 8H600L632 40V${bottom}H8z"/>
<path d="M8 ${GROUND}H632"/>${placed(behind)}<path ${thin} d="${measure}"/>
<path fill="none" stroke="${red}" stroke-width="8" d="${thread}"/>${placed(tool)}</svg>`;
}

const MAP = { left: 860, top: 44, height: 466 } as const;

/** The country, and each region's places joined by the thread: broken where it is unsure which belong. */
function map(pieces: Extract<Card['picture'], { pieces: unknown }>['pieces']): string {
  const scale = MAP.height / (country.bottom - country.top);
  const { land, borders } = outlineOf(country, scale, 60);
  const drawn = pieces.map(({ places, settled }) => {
    const dots = places.map(([x, y]): Point => [(x - country.left) * scale, (y - country.top) * scale]);
    const thread = joined(dots).map(({ ends: [a, b] }) => slack(a, b));
    return `<path stroke-width="3"${settled ? '' : ' stroke-dasharray="6 6"'} d="${thread.join('')}"/>${dots.map((dot) => `<path stroke-width="8" d="M${slack(dot, dot).split(/[MQ]/)[1]}h0"/>`).join('')}`;
  });
  return `<g transform="translate(${MAP.left} ${MAP.top})"><path fill="${sheet}" stroke="${ink}" stroke-width="2" d="${land}"/><path stroke="${line}" stroke-width="1.5" d="${borders}"/><g stroke="${red}">${drawn.join('')}</g></g>`;
}
