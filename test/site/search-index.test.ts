import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { htmlToHast } from 'satteri';
import { attribute, type Element, filesBelow } from '../../scripts/lib/site.ts';

const folder = inject('site');
/** What Pagefind leaves out by itself, beside what a page asks it to. */
const NEVER = new Set(['head', 'style', 'script', 'noscript', 'label', 'form', 'svg', 'footer', 'nav', 'iframe', 'template']);
/** What may stand within a word. */
const WITHIN_WORD = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'mark', 'strong', 'sub', 'sup', 'wbr']);

type Indexed = { url: string; content: string; filters: Record<string, string[]> };

/** The pages as the index has them, by their addresses. */
function indexed(): Map<string, Indexed> {
  const fragments = path.join(folder, 'pagefind/fragment');
  const all = readdirSync(fragments).map((name) => {
    const text = gunzipSync(readFileSync(path.join(fragments, name))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))) as Indexed;
  });
  return new Map(all.map((one) => [one.url, one]));
}

const bodyOf = (element: Element): Element | undefined =>
  attribute(element, 'dataPagefindBody') === undefined
    ? (element.children ?? []).map(bodyOf).find((found) => found !== undefined)
    : element;

/** What a reader sees of an element that the index is to have: words in different boxes apart. */
function seen(element: Element): string {
  const { tagName, value = '', children = [] } = element;
  if (!tagName) return value;
  if (NEVER.has(tagName) || attribute(element, 'dataPagefindIgnore') !== undefined) return ' ';
  const text = children.map(seen).join('');
  return WITHIN_WORD.has(tagName) ? text : ` ${text} `;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the index of the whole text', () => {
  const pages = indexed();

  it('has every word of every page that a reader sees and that is not left out on purpose', async () => {
    const missing: string[] = [];
    let count = 0;
    for (const file of (await filesBelow(folder)).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(path.join(folder, file), 'utf8');
      const body = html.includes('data-pagefind-body') ? bodyOf(htmlToHast(html) as Element) : undefined;
      if (!body) continue;
      count += 1;
      const known = new Set(wordsOf(pages.get(`/${file.replace(/index\.html$/, '')}`)?.content ?? ''));
      const words = wordsOf(seen(body)).filter((word) => !known.has(word));
      if (words.length > 0) missing.push(`${file}: ${[...new Set(words)].join(' ')}`);
    }
    expect(missing).toEqual([]);
    expect(count).toBe(pages.size);
  });

  it('has what is needed, missing and coming in each region, with what stands in their tables', () => {
    const own = [...pages.values()].filter(({ filters }) => filters.kind?.some((kind) => ['need', 'gaps', 'calendar'].includes(kind)));
    const regions = [...pages.values()].filter(({ filters }) => filters.kind?.includes('region'));
    expect(own.length).toBe(3 * regions.length);
    expect(own.filter(({ filters }) => filters.region?.length !== 1)).toEqual([]);
    expect(wordsOf(pages.get('/regioner/skaraborg/behov/')?.content ?? '')).toContain('svetsare');
  });
});
