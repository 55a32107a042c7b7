import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexSite, wordsApart } from '../../scripts/lib/search.ts';
import { filesBelow, readBuiltSite } from '../../scripts/lib/site.ts';
import type { Language } from '../../src/i18n/language.ts';
import type { ExtraWords } from '../../src/search/analyse.ts';

let folder: string;
let site: string;
let kept: string;
let extra: Map<string, ExtraWords>;

const page = (language: string, name: string, text: string): void =>
  writeFileSync(
    path.join(site, `${language}-${name}.html`),
    `<html lang="${language}"><head><title>${name}</title></head><body data-pagefind-body><h1>${name}</h1><p>${text}</p></body></html>`,
  );

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'index-'));
  [site, kept] = [path.join(folder, 'site'), path.join(folder, 'kept')];
  mkdirSync(site);
  extra = new Map();
  for (let i = 0; i < 20; i += 1) {
    page('sv', `yrke${i}`, `Svetsaren Zorvald fogar plåt nummer ${i} över ängen.`);
    page('en', `job${i}`, `The welder Zorvald joins sheet number ${i}.`);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

async function index(languages: readonly Language[] = ['sv', 'en']): Promise<{ records: number; indexed: Language[] }> {
  rmSync(path.join(site, 'pagefind'), { recursive: true, force: true });
  mkdirSync(path.join(site, 'pagefind'));
  return indexSite(site, (await readBuiltSite(site)).pages, languages, extra, kept);
}
const bytesOf = async (name: string): Promise<Map<string, string>> =>
  new Map((await filesBelow(name)).map((file) => [file, readFileSync(path.join(name, file), 'latin1')]));

describe('a page as the indexer gets it', () => {
  it.each([
    ['<dt>Slag</dt><dd>tävling</dd>', 'Slag tävling'],
    ['<tr><th>Lön</th><td>31 000</td></tr>', 'Lön 31 000'],
    ['<li><button>Prova</button></li><li><button>Vet</button></li>', 'Prova Vet'],
    ['sparad<span class="visually-hidden">i din lista</span>', 'sparad i din lista'],
    ['<a>Skola</a><a title="a > b">Ort</a>', 'Skola Ort'],
    ['<strong>Tek</strong>nik på <a>Skolverket</a>s sida, <em>nu</em>.', 'Teknik på Skolverkets sida, nu.'],
  ])('has the words of different elements apart: %s', (html, text) => {
    expect(wordsApart(html).replaceAll(/<(?:"[^"]*"|[^">])*>/g, '')).toBe(text);
  });
});

describe('the index of a site', () => {
  it('is byte for byte as Pagefind makes it of all languages at once, without the interfaces', async () => {
    const { records } = await index();
    expect(records).toBe(40);
    const whole = (await createIndex({})).index;
    for (const { address, file } of (await readBuiltSite(site)).pages)
      await whole?.addHTMLFile({ url: address, content: readFileSync(path.join(site, file), 'utf8') });
    await whole?.writeFiles({ outputPath: path.join(folder, 'whole') });
    await close();
    const [own, other] = [await bytesOf(path.join(site, 'pagefind')), await bytesOf(path.join(folder, 'whole'))];
    for (const [file, bytes] of own) expect(bytes === other.get(file), file).toBe(true);
    expect([...other.keys()].filter((file) => !own.has(file) && !/^pagefind-(.*ui|highlight)\.(js|css)$/.test(file))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'is the same where few files may be open at once, though Pagefind opens all that it can',
    async () => {
      const made = `
      import { close, createIndex } from 'pagefind';
      const { index } = await createIndex({});
      for (let i = 0; i < 600; i += 1) await index.addCustomRecord({ url: '/' + i, content: 'Plåt nummer ' + i, language: 'sv' });
      const { errors } = await index.writeFiles({ outputPath: process.argv[1] });
      await close();
      if (errors.length > 0) throw new Error(errors.join());`;
      const make = (name: string, limit: string): Promise<Map<string, string>> => {
        const target = path.join(folder, name);
        execFileSync('sh', ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, '--input-type=module', '-e', made, target]);
        return bytesOf(target);
      };
      const few = await make('few', 'ulimit -n 64');
      expect(few.size).toBeGreaterThan(600);
      expect(few).toEqual(await make('many', 'true'));
    },
  );

  it('is made anew for the languages that have changed alone, and is the same as if all had been', async () => {
    expect((await index()).indexed).toEqual(['sv', 'en']);
    expect((await index()).indexed).toEqual([]);
    page('sv', 'yrke7', 'Svetsaren fogar rör.');
    expect((await index()).indexed).toEqual(['sv']);
    extra.set('/en-job7.html', { parts: '', terms: 'blacksmith' });
    expect((await index()).indexed).toEqual(['en']);
    rmSync(path.join(site, 'en-job3.html'));
    expect(await index()).toEqual({ records: 39, indexed: ['en'] });
    const again = await bytesOf(path.join(site, 'pagefind'));
    rmSync(kept, { recursive: true });
    await index();
    expect(await bytesOf(path.join(site, 'pagefind'))).toEqual(again);
  });

  it('is made anew where what was kept is damaged or not whole', async () => {
    await index();
    const whole = await bytesOf(path.join(site, 'pagefind'));
    const fragment = path.join(kept, 'sv/fragment', readdirSync(path.join(kept, 'sv/fragment'))[0] ?? '');
    writeFileSync(fragment, readFileSync(fragment).subarray(1));
    expect((await index()).indexed).toEqual(['sv']);
    rmSync(fragment);
    writeFileSync(path.join(kept, 'en.json'), '{}');
    expect((await index()).indexed).toEqual(['sv', 'en']);
    expect(await bytesOf(path.join(site, 'pagefind'))).toEqual(whole);
  });

  it('leaves nothing behind of a page, or of a language, that is gone', async () => {
    await index();
    const fragments = (language: string): string[] => readdirSync(path.join(kept, language, 'fragment'));
    expect([fragments('sv').length, fragments('en').length]).toEqual([20, 20]);
    rmSync(path.join(site, 'sv-yrke1.html'));
    await index(['sv']);
    expect(fragments('sv').length).toBe(19);
    expect(readdirSync(kept).toSorted()).toEqual(['sv', 'sv.json']);
  });
});
