import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { reviewContent } from '../../scripts/lib/findings.ts';
import { baseOf, PageKeys, versionsIn } from '../../scripts/lib/keys.ts';
import { filesBelow } from '../../scripts/lib/site.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { takeOver } from '../../src/catalogue/catalogue.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { contentChanged } from '../../src/catalogue/mode.ts';
import { reading, Reads, type Watched } from '../../src/reads.ts';
import { TEST_DATE } from '../built-site.ts';
import { base } from '../content/faults.ts';
import { ENDPOINTS, rendered } from './rendered.ts';

vi.mock('astro:content', () => import('./prose.ts'));
vi.mock('../../src/catalogue/folder.ts', () => import('./folder.ts'));
vi.mock('../../src/catalogue/mode.ts', async (original) => ({ ...(await original<object>()), isDeveloping: false }));

// What tools fetch is cut into parts, as that of a large content is.
vi.mock('../../src/saved/parts.ts', async (original) => ({ ...(await original<object>()), isParted: () => true }));

/** `KEYS_RUNS=all` tries every value of the content, in some minutes. */
const RUNS = process.env.KEYS_RUNS === 'all' ? Infinity : Number(process.env.KEYS_RUNS ?? 12);
const files = await filesBelow(base);
afterAll(() => rm(contentFolder, { recursive: true, force: true }));

type Made = { keys: PageKeys; pages: ReadonlyMap<string, string> };

/** Everything that is made of the content folder, with its keys; nothing where the check refuses the content. */
async function make(last?: Made, date = TEST_DATE): Promise<Made | undefined> {
  const watched: Watched = new Map();
  const reviewed = await reviewContent({ strict: false, tips: false, folder: contentFolder, date, watched });
  if (reviewed.findings.some(({ strength }) => strength === 'error')) return undefined;
  contentChanged();
  takeOver(reviewed);
  const keys = new PageKeys(watched, versionsIn(contentFolder), await baseOf(reviewed.content), last?.keys.notes());
  const pages = new Map<string, string>();
  const add = async (address: string, text: () => Promise<string>): Promise<void> => {
    keys.keyOf(address);
    const reads = new Reads();
    pages.set(address, await reading(reads, text));
    keys.rendered(address, reads);
  };
  for (const known of reviewed.catalogues)
    for (const page of pagesOf(known)) await add(`${page.kind} ${page.address}`, () => rendered(known, page));
  for (const [endpoint, address] of ENDPOINTS) {
    const all = (await endpoint.getStaticPaths({} as never)) as { params: Record<string, string>; props?: object }[];
    for (const { params, props = {} } of all)
      await add(address(params), async () => (await endpoint.GET({ params, props } as never)).text());
  }
  return { keys, pages };
}

/** The pages that come out otherwise though their key is the same, and how many keys are the same. */
function compare(before: Made, after: Made): { stale: string[]; kept: number } {
  const keyOf = ({ keys }: Made, page: string): string | undefined => keys.notes().pages[page]?.[0];
  const same = [...after.pages.keys()].filter((page) => keyOf(after, page) === keyOf(before, page));
  return { stale: same.filter((page) => after.pages.get(page) !== before.pages.get(page)), kept: same.length };
}

async function fill(): Promise<void> {
  await rm(contentFolder, { recursive: true, force: true });
  await mkdir(contentFolder, { recursive: true });
  for (const file of files) await cp(path.join(base, file), path.join(contentFolder, file));
}

const made = async (last?: Made, date?: string): Promise<Made> => {
  const all = await make(last, date);
  if (!all) throw new Error('the check refuses the content');
  return all;
};

/** Another value of the same kind. */
const others = (value: unknown): unknown[] => {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  const text = String(value);
  return [text.replace(/(\d)(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)), `${text} till`, `${text}-a`].filter((t) => t !== text);
};

/** Each file with one value in it changed, and the text below the fields as one value. */
function changesOf(text: string): string[] {
  const [, fields, body = ''] = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)([\s\S]*)$/m.exec(text) ?? [];
  const written = (document: { toString: () => string }, below: string): string =>
    fields === undefined ? document.toString() : `---\n${document.toString()}---\n${below}`;
  let count = 0;
  visit(parseDocument(fields ?? text), { Scalar: (key) => void (key === 'key' || (count += 1)) });
  const ofFields = Array.from({ length: count }, (_, wanted) => {
    const changed = (nth: number): string | undefined => {
      const document = parseDocument(fields ?? text);
      let index = 0;
      let isChanged = false;
      visit(document, {
        Scalar: (key, node) => {
          if (key === 'key' || index++ !== wanted || !isScalar(node)) return;
          const value = others(node.value)[nth];
          if (value !== undefined) [node.value, isChanged] = [value, true];
        },
      });
      return isChanged ? written(document, body) : undefined;
    };
    return [changed(0), changed(1), changed(2)].filter((one) => one !== undefined);
  }).flat();
  return body.trim() ? [...ofFields, written(parseDocument(fields ?? text), `${body}\nMer text.\n`)] : ofFields;
}

describe('the keys of pages', () => {
  it('are those of the last build when nothing has changed', async () => {
    await fill();
    const before = await made();
    const after = await made(before);
    expect(compare(before, after)).toEqual({ stale: [], kept: before.pages.size });
    // Nothing is lost on the way, however many builds keep a page.
    expect(compare(before, await made(after)).kept).toBe(before.pages.size);
  });

  it('change for every page that comes out otherwise, whatever value has changed', async () => {
    await fill();
    const before = await made();
    const texts = files.filter((file) => /\.(mdx?|yaml|json)$/.test(file));
    const all: [file: string, text: string][] = [];
    for (const file of texts) for (const text of changesOf(await readFile(path.join(base, file), 'utf8'))) all.push([file, text]);
    const tried = RUNS < all.length ? fc.sample(fc.constantFrom(...all), { numRuns: 4 * RUNS, seed: 20261128 }) : all;
    let accepted = 0;
    for (const [file, text] of tried) {
      if (accepted === RUNS) break;
      await writeFile(path.join(contentFolder, file), text);
      const after = await make(before);
      if (after) {
        accepted += 1;
        expect(compare(before, after).stale, `${file}:\n${text}`).toEqual([]);
      }
      await cp(path.join(base, file), path.join(contentFolder, file));
    }
    expect(accepted).toBeGreaterThan(RUNS === Infinity ? 100 : RUNS - 1);
  });

  it('change for every page that comes out otherwise when an entry comes or goes', async () => {
    await fill();
    const whole = await made();
    for (const file of ['jobs/snickare.en.md', 'regions/norr/stories/kaj.mdx', 'regions/norr/events.yaml', 'guides/valja.mdx']) {
      await rm(path.join(contentFolder, file));
      const without = await made(whole);
      expect(compare(whole, without).stale, `without ${file}`).toEqual([]);
      await cp(path.join(base, file), path.join(contentFolder, file));
      expect(compare(without, await made(without)).stale, `with ${file} again`).toEqual([]);
    }
  });

  it('change for every page that comes out otherwise on another day', async () => {
    await fill();
    const before = await made();
    expect(compare(before, await made(before, '2028-03-01')).stale).toEqual([]);
  });

  it('change for pages of a text whose picture is replaced under its name', async () => {
    await fill();
    const before = await made();
    const picture = path.join(contentFolder, 'regions/norr/stories/kaj.svg');
    await writeFile(picture, (await readFile(picture, 'utf8')).replace('M4 36', 'M5 36'));
    const after = await made(before);
    const story = [...after.pages.keys()].filter((page) => page.startsWith('story /'));
    const [keysBefore, keysAfter] = [before.keys.notes().pages, after.keys.notes().pages];
    expect(story.length).toBeGreaterThan(0);
    expect(story.filter((page) => keysBefore[page]?.[0] === keysAfter[page]?.[0])).toEqual([]);
  });

  it('change for the easy-to-read page alone, and the page that leads there, when its text has changed', async () => {
    await fill();
    const easy = path.join(contentFolder, 'jobs/snickare.lattlast.md');
    await writeFile(easy, 'Du sågar i trä.\n');
    const before = await made();
    await writeFile(easy, 'Du limmar trä.\n');
    const after = await made(before);
    const [keysBefore, keysAfter] = [before.keys.notes().pages, after.keys.notes().pages];
    const anew = [...after.pages.keys()].filter((page) => keysBefore[page]?.[0] !== keysAfter[page]?.[0]);
    expect(compare(before, after).stale).toEqual([]);
    expect(anew).toContain('easy /yrken/snickare/lattlast/');
    // The proof tells of all texts how hard they are.
    expect(anew.filter((page) => !page.includes('/yrken/snickare/') && !page.startsWith('proof '))).toEqual([]);
    await rm(easy);
    expect(compare(after, await made(after)).stale).toEqual([]);
  });

  it('stay for pages that show nothing of what has changed', async () => {
    await fill();
    const before = await made();
    const text = await readFile(path.join(base, 'pages/om.mdx'), 'utf8');
    await writeFile(path.join(contentFolder, 'pages/om.mdx'), `${text}\nEtt ord till.\n`);
    const { kept } = compare(before, await made(before));
    expect(before.pages.size - kept).toBeLessThan(4);
  });
});
