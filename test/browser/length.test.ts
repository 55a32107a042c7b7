import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { isFilled, pagesOf, type SitePage } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import type { PageKind } from '../../src/links.ts';
import { useSession } from './session.ts';

// How long pages are on a phone: those of each kind that hold most, not only one. What does not fit is folded, and so one press away.

const PHONE = { width: 360, height: 740 };
const folder = inject('site');
const session = useSession();
/** Without script, as a page is before anybody has chosen anything. */
const open = session.looking({ viewport: PHONE, javaScriptEnabled: false });

/** Screens at most, of each kind of page that is about an entry. */
const OF_ENTRIES: Partial<Record<PageKind, number>> = { region: 7.5, job: 7, programme: 6.5, municipality: 6, calendar: 6.5 };
/** The heaviest pages of a kind are the longest, or near it. */
const MEASURED = 24;
/** The same of the lists, but for those that lead the way: the front page and the jobs have bars of their own. */
const OF_LISTS: Partial<Record<PageKind, number>> = Object.fromEntries(
  (
    [
      'region',
      'municipality',
      'programme',
      'education',
      'school',
      'competition',
      'activity',
      'story',
      'guide',
      'criterion',
      'gaps',
      'calendar',
      'validation',
      'reach',
      'proof',
    ] as const
  ).map((kind) => [kind, 6.5]),
);

const all = await Promise.all((await languages()).map(catalogue));
const pages = all.flatMap((own) => pagesOf(own).filter(({ kind, entry }) => entry !== undefined || isFilled(kind, own)));
const weight = ({ address }: SitePage): number => statSync(path.join(folder, address, 'index.html')).size;
const ofKind = (most: typeof OF_ENTRIES, isOf: (page: SitePage) => boolean) =>
  Object.entries(most).map(([kind, screens]) => ({
    kind,
    screens,
    own: pages
      .filter((page) => page.kind === kind && isOf(page))
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, MEASURED),
  }));

const screensOf = async (address: string): Promise<number> => {
  const { page } = await open(address);
  return (await page.evaluate(() => document.documentElement.scrollHeight)) / PHONE.height;
};

describe('on a phone', () => {
  it.each([...ofKind(OF_ENTRIES, ({ entry }) => entry !== undefined), ...ofKind(OF_LISTS, ({ entry }) => entry === undefined)])(
    'no page of the kind $kind is longer than $screens screens',
    async ({ screens, own }) => {
      const long: string[] = [];
      for (const { address } of own) {
        const found = await screensOf(address);
        if (found > screens) long.push(`${address} ${found.toFixed(1)}`);
      }
      expect(own.length).toBeGreaterThan(0);
      expect(long).toEqual([]);
    },
  );
});
