import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { type Category, judgeable, startLighthouse } from '../../scripts/lib/lighthouse.ts';

/** Performance is measured in time, and machines are noisy: `npm run lighthouse` shows it. The others are the same every time. */
const categories = judgeable.filter((category) => category !== 'performance');

/** Pages of one layout are judged by one of them. The table is read as text: layouts are Astro's, and cannot be imported here. */
const [entries, lists] = ['entryLayouts', 'listLayouts'].map((name) => {
  const [, rows] = new RegExp(`const ${name}[^{]*\\{([^}]*)\\}`).exec(readFileSync('src/layouts/table.ts', 'utf8'))!;
  return new Map([...rows!.matchAll(/(\w+): (\w+)/g)].map(([, kind, layout]) => [kind!, layout!]));
});
const layoutOf = (kind: string): string => (kind.endsWith('-list') ? lists!.get(kind.slice(0, -5)) : entries!.get(kind)) ?? 'List';

const own = (await onePageOfEachKind()).filter(({ kind }) => !/^[a-z]{2}-/.test(kind));
const pages = [...new Map(own.map((page) => [page.kind === '404' ? '404' : layoutOf(page.kind), page])).values()];
const sitemap = readFileSync(path.join(inject('site'), 'sitemap-0.xml'), 'utf8');

let lighthouse: Awaited<ReturnType<typeof startLighthouse>>;
beforeAll(async () => {
  lighthouse = await startLighthouse(inject('site'), categories);
});
afterAll(() => lighthouse.close());

describe('Lighthouse on a phone', () => {
  it.each(pages)('finds nothing to remark on $kind', { retry: 1 }, async ({ address }) => {
    const { scores, failed } = await lighthouse.judge(address);
    const low = (Object.keys(scores) as Category[]).filter((name) => scores[name]! < 100);
    expect(
      low.map((name) => `${name} ${scores[name]}`),
      failed.join('\n'),
    ).toEqual([]);
    // Only what the sitemap leaves out may ask search engines to stay away.
    if (scores.seo === undefined) expect(sitemap).not.toContain(`${address}</loc>`);
  });
});
