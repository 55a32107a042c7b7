import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hiddenIn } from '../../src/review/exif.ts';
import { base } from '../content/faults.ts';

// What editors put into the content and readers must not get: what a camera wrote into a picture, and a figure that no longer holds.

let folder: string;
let out: string;
const change = async (file: string, from: string, to: string): Promise<void> => {
  const text = await readFile(path.join(folder, 'content', file), 'utf8');
  expect(text).toContain(from);
  await writeFile(path.join(folder, 'content', file), text.replace(from, to));
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'editors-'));
  out = path.join(folder, 'dist');
  const content = path.join(folder, 'content');
  await cp(base, content, { recursive: true });
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  await sharp({ create: { width: 1000, height: 640, channels: 3, background: '#888', noise } })
    .withExifMerge({ IFD0: { Artist: 'Kaj' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '58/1 24/1 0/1' } })
    .jpeg()
    .toFile(path.join(content, 'regions/norr/stories/kaj.jpg'));
  await rm(path.join(content, 'regions/norr/stories/kaj.svg'));
  await change('regions/norr/stories/kaj.mdx', './kaj.svg', './kaj.jpg');
  await change('regions/norr/stories/kaj.mdx', 'Det blev rakt.', 'Det blev rakt.\n\n![En såg i en planka](./kaj.jpg)');
  await change('jobs/snickare.md', 'area: riket', 'area: riket, validUntil: 2026-06-30');
  await promisify(execFile)('node', ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, BUILD_DATE: '2026-11-23', NODE_ENV: 'production' },
  });
});
afterAll(() => rm(folder, { recursive: true }));

const pictures = async (site: string): Promise<string[]> =>
  (await readdir(site, { recursive: true })).filter((file) => /\.(png|jpe?g|webp|avif)$/.test(file));
const hidden = async (site: string): Promise<string[]> => {
  const all = await Promise.all(
    (await pictures(site)).map(async (file) => (hiddenIn(await sharp(path.join(site, file)).metadata()) ? [file] : [])),
  );
  return all.flat();
};

describe('a photograph with a position in it', () => {
  it('is shown in a picture made anew, and the file itself is not there', async () => {
    const files = await pictures(out);
    expect(files.filter((file) => file.includes('kaj')).length).toBeGreaterThanOrEqual(3);
    expect(files.filter((file) => file.endsWith('.jpg'))).toEqual([]);
    expect(await readFile(path.join(out, 'berattelser/norr/kaj/index.html'), 'utf8')).toMatch(
      /<img [^>]*kaj[^>]*\.webp[^>]*alt="En hand som sågar"/,
    );
  });

  it('leaves nothing hidden in any picture', async () => {
    expect(await hidden(out)).toEqual([]);
  });
});

describe('the site', () => {
  it('has no picture with anything hidden in it', async () => {
    const site = inject('site');
    expect(await pictures(site)).not.toEqual([]);
    expect(await hidden(site)).toEqual([]);
  });
});

describe('a figure that has run out', () => {
  it('is shown as old on the page of its job, and nowhere as if it held', async () => {
    const read = (page: string): Promise<string> => readFile(path.join(out, page, 'index.html'), 'utf8');
    const job = await read('yrken/snickare');
    expect(job).toContain('Uppgiften är gammal. Den gällde till 30 juni 2026.');
    expect(job).not.toContain('estimatedSalary');
    expect(job).not.toContain('Medianlön 2025');
    expect(await read('program/tra')).not.toContain('30\u00a0000');
  });
});
