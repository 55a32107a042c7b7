import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/site.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { packFile, picturesOf, type Pack } from '../../src/offline/kept.ts';
import { budgets } from '../../src/proof/budgets.ts';

const folder = inject('site');
const files = new Set(await filesBelow(folder));
const catalogues = await Promise.all((await languages()).map(catalogue));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const fileOf = (address: string): string => address.slice(1).replace(/(^|\/)$/, '$1index.html');
const packs = catalogues.flatMap(({ language, regions }) =>
  regions.map((region) => ({
    region,
    file: packFile(`${region.key}.${language}`),
    pack: JSON.parse(read(packFile(`${region.key}.${language}`))) as Pack,
  })),
);
const worker = read('sw.js');
const shell = JSON.parse(/"shell":(\[[^\]]*\])/.exec(worker)?.[1] ?? '[]') as string[];

describe('the service worker', () => {
  it('is small, and its file is always asked for', () => {
    expect(brotliCompressSync(worker).length).toBeLessThan(budgets.worker);
    expect(read('_headers')).toMatch(/\/sw\.js\n {2}Cache-Control: no-cache/);
  });

  it('knows the scripts, styles and font of every page, and the page that stands in and the reader’s list, but not the site', () => {
    const wanted = [...files].filter((file) => /^assets\/.*\.(css|js|woff2)$/.test(file)).map((file) => `/${file}`);
    expect(shell).toEqual(
      expect.arrayContaining([...wanted, '/lasa-utan-nat/', '/en/offline/', '/min-lista/', '/data/lista.sv.json', '/theme.js']),
    );
    expect(shell.filter((address) => !files.has(fileOf(address)))).toEqual([]);
    expect(shell.length).toBeLessThan(wanted.length + 10);
  });
});

describe('what is kept with a region', () => {
  it('is there, pictures too, and belongs to the same build as the worker', () => {
    const wrong = packs.flatMap(({ file, pack }) => [
      ...(worker.includes(pack.version) ? [] : [`${file}: ${pack.version}`]),
      ...pack.pages.flatMap(([address]) => (files.has(fileOf(address)) ? [] : [`${file}: ${address}`])),
      ...pack.pages.flatMap(([address]) =>
        picturesOf(read(fileOf(address))).filter((picture) => !pack.pictures.includes(picture) || !files.has(picture.slice(1))),
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  it('weighs as much as it says, and at most its budget', () => {
    const weigh = (address: string): number => {
      const file = fileOf(address);
      return readFileSync(path.join(folder, files.has(`${file}.gz`) ? `${file}.gz` : file)).length;
    };
    expect(packs.filter(({ pack }) => pack.bytes > budgets.offlineRegion).map(({ file, pack }) => `${file} ${pack.bytes}`)).toEqual([]);
    const { pack } = packs.reduce((a, b) => (b.pack.bytes > a.pack.bytes ? b : a));
    const all = [...shell, ...pack.pictures, ...pack.pages.map(([address]) => address)];
    expect(pack.bytes).toBe(all.reduce((sum, address) => sum + weigh(address), 0));
  });

  it('names each page as its heading does, in the language of the page', () => {
    const nameless = packs.flatMap(({ pack }) => pack.pages.filter(([, kind, title]) => !kind || !title));
    expect(nameless).toEqual([]);
    for (const { pack } of packs)
      expect(pack.pages.every(([address]) => address.startsWith('/en/') === (pack.language === 'en'))).toBe(true);
  });
});
