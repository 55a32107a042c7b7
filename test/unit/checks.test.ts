import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIds, checkLinks, checkPages, checkPublished, checkReached, checkRedirects } from '../../scripts/lib/checks.ts';
import { parseHeaders } from '../../scripts/lib/headers.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { type BuiltPage, keeper, parsePage, readBuiltSite } from '../../scripts/lib/site.ts';

const page = (address: string, html: string): BuiltPage => keeper()(parsePage(`${address.slice(1)}index.html`, html));

describe('a built site', () => {
  it('is refused when a link leads nowhere', () => {
    const pages = [page('/', '<a href="/b/">b</a><a href="/c/">c</a><img src="/d.svg">'), page('/b/', '')];
    expect(checkLinks(pages, ['index.html', 'b/index.html'])).toEqual([
      '/ länkar till /c/, som inte finns.',
      '/ länkar till /d.svg, som inte finns.',
    ]);
  });

  it('is refused when a fragment is missing', () => {
    expect(checkLinks([page('/', '<a href="#x">x</a><p id="y"></p><a href="#y">y</a>')], [])).toEqual([
      '/ länkar till #x, men där finns inget med id ”x”.',
    ]);
  });

  it('is refused when an id stands twice', () => {
    expect(checkIds([page('/', '<p id="x"></p><p id="x"></p>')])).toEqual(['/ har två element med id ”x”.']);
  });

  it('is refused when a page is missing, unexpected or made twice', () => {
    const expected = [
      { kind: 'home' as const, address: '/' },
      { kind: 'job' as const, address: '/a/' },
      { kind: 'job' as const, address: '/a/' },
    ];
    expect(checkPages(expected, [page('/', ''), page('/z/', '')], [])).toEqual([
      'Två sidor har samma adress: /a/',
      'Sidan /a/ skulle ha byggts men saknas.',
      'Sidan /a/ skulle ha byggts men saknas.',
      'Sidan /z/ byggdes men finns inte i innehållet.',
    ]);
  });

  it('is refused when no link leads to any page of a kind', () => {
    const entry = { kind: 'job', key: 'a', title: 'A', summary: 'A.', lang: 'sv' as const };
    const shown = [
      { kind: 'home' as const, address: '/' },
      { kind: 'job' as const, address: '/yrken/' },
      { kind: 'job' as const, address: '/yrken/a/', entry },
      { kind: 'job' as const, address: '/yrken/b/', entry: { ...entry, key: 'b' } },
      { kind: 'design' as const, address: '/om/design/' },
    ];
    const jobs = [page('/yrken/a/', ''), page('/yrken/b/', '<a href="/yrken/a/">A</a>')];
    const list = page('/yrken/', '<a href="/yrken/b/?x=1#y">B</a>');
    // Stylesheets, and links from where no reader comes, are no way.
    expect(checkReached(shown, [page('/', '<link href="/yrken/">'), list, ...jobs])).toEqual([
      'Ingen länk leder till någon sida av slaget job (lista): /yrken/. Länka dit från en sida som läsaren når.',
      'Ingen länk leder till någon sida av slaget job: /yrken/a/, /yrken/b/. Länka dit från en sida som läsaren når.',
    ]);
    expect(checkReached(shown, [page('/', '<a href="/yrken/">Yrken</a>'), list, ...jobs])).toEqual([]);
    expect(checkReached(shown, [page('/', '<a href="/yrken/">Yrken</a>'), page('/yrken/', ''), ...jobs])).toEqual([
      'Ingen länk leder till någon sida av slaget job: /yrken/a/, /yrken/b/. Länka dit från en sida som läsaren når.',
    ]);
  });

  it('is refused when a published address is gone without a redirect', () => {
    const expected = [{ kind: 'home' as const, address: '/' }];
    expect(checkPublished(['/', '/gammal/'], expected, [])).toHaveLength(1);
    expect(checkPublished(['/', '/gammal/'], expected, [{ from: '/gammal/', to: '/' }])).toEqual([]);
  });

  it('is refused when a redirect starts at a page or leads nowhere', () => {
    expect(checkRedirects([{ from: '/', to: '/borta/' }], [{ kind: 'home', address: '/' }])).toHaveLength(2);
  });
});

describe('reading', () => {
  /** How many of what is counted are open at once, at most. */
  const counter = () => {
    const count = { now: 0, most: 0 };
    const counted = async <T>(answer: T): Promise<T> => {
      count.most = Math.max(count.most, ++count.now);
      await new Promise(setImmediate);
      count.now--;
      return answer;
    };
    return { count, counted };
  };
  const filled = async (names: readonly string[]): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'many-'));
    for (const name of names) await writeFile(path.join(folder, name), '');
    return folder;
  };

  it('a site opens no more than 16 pages at once, and keeps little of each', async () => {
    const folder = await filled(Array.from({ length: 100 }, (_, i) => `${i}.html`));
    const { count, counted } = counter();
    const text = 'ord '.repeat(10_000);
    const { pages } = await readBuiltSite(folder, {
      read: () => counted(Buffer.from(`<h1>Rubrik</h1><p id="a">${text}<a href="/b/">b</a>`)),
    });
    expect(pages).toHaveLength(100);
    expect(count.most).toBeLessThanOrEqual(16);
    expect(JSON.stringify(pages[0]).length).toBeLessThan(500);
  });

  it('the content opens no more than 64 files at once', async () => {
    const folder = await filled(Array.from({ length: 300 }, (_, i) => `${i}.md`));
    const { count, counted } = counter();
    const { bytes } = await readFiles(folder, { read: () => counted(new Uint8Array()) });
    expect(bytes.size).toBe(300);
    expect(count.most).toBeLessThanOrEqual(64);
  });
});

describe('a _headers file', () => {
  it('gives each path its headers', () => {
    const rules = parseHeaders('/*\n  X-A: 1\n/assets/*\n  X-B: 2: 3\n');
    expect(rules.filter((r) => r.matches('/assets/x.css')).flatMap((r) => r.headers)).toEqual([
      ['X-A', '1'],
      ['X-B', '2: 3'],
    ]);
    expect(rules.filter((r) => r.matches('/a/')).flatMap((r) => r.headers)).toEqual([['X-A', '1']]);
  });
});
