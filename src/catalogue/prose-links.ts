import { didYouMean, type Problem, problemAt } from '../schema/errors.ts';
import type { SitePage } from './addresses.ts';
import type { CheckedContent, ValidEntry } from './check.ts';
import { decoded } from './prose-address.ts';
import { headingIdsIn, sharedPage } from './prose-headings.ts';
import { linksIn } from './prose.ts';
import type { RawEntry } from './read.ts';

/** Kinds whose pages are their text, so that a fragment can only be one of its headings. Others have ids of their layout too. */
const TEXT_ONLY = new Set(['guide', 'page']);

/** Links in editors' texts that lead to no page of the site, or to no heading: told with file and line, before anything is built. */
export function checkProseLinks(
  { entries, translations }: CheckedContent,
  pages: readonly SitePage[],
  withheld: ReadonlySet<string>,
): Problem[] {
  const all = [...Object.values(entries).flatMap((map) => [...(map as Map<string, ValidEntry>).values()]), ...translations.values()].filter(
    (entry) => entry.body !== undefined,
  );
  const byFile = new Map(all.map((entry) => [entry.file, entry]));
  const addresses = new Set([
    ...pages.map((page) => page.address.replace(/#.*/, '')),
    ...[...entries.redirect.values()].map((r) => r.data.from),
  ]);
  /** The texts whose headings a page has. */
  const textAt = new Map(
    pages.flatMap(({ address, entry }) => {
      const text = entry && 'prose' in entry ? byFile.get((entry.prose as { id: string }).id) : undefined;
      return text ? [[address, text] as const] : [];
    }),
  );
  return all.flatMap((entry) =>
    [...linksIn(entry)].flatMap(({ url, line }) => {
      if (withheld.has(url.split(/[?#]/)[0]!)) return [];
      const told = wrongAddress(url, addresses) ?? wrongFragment(url, url.startsWith('#') ? entry : textAt.get(url.split(/[?#]/)[0]!));
      return told ? [{ file: entry.file, line, ...told }] : [];
    }),
  );
}

type Told = Pick<Problem, 'problem' | 'remedy'> | undefined;

function wrongAddress(url: string, addresses: ReadonlySet<string>): Told {
  const path = url.split(/[?#]/)[0]!;
  if (!path.startsWith('/') || addresses.has(path)) return undefined;
  return {
    problem: `Länken ${url} leder till en sida som inte finns.`,
    remedy: `Rätta adressen; den ska börja och sluta med snedstreck.${didYouMean(path, addresses)}`,
  };
}

function wrongFragment(url: string, text: ValidEntry | RawEntry | undefined): Told {
  const fragment = decoded(/#(.+)$/.exec(url)?.[1] ?? '');
  if (!fragment || !text) return undefined;
  const ids = headingIdsIn(text);
  // Where the page has ids of its layout too, only what looks like one of the text's headings can be told.
  if (!TEXT_ONLY.has(text.kind) && !ids.includes(sharedPage(text.file) + fragment)) return undefined;
  if (ids.includes(fragment)) return undefined;
  return {
    problem: `Länken ${url} leder till en rubrik som inte finns på sidan.`,
    remedy: `${ids.length > 0 ? `Rubriker att länka till: ${ids.map((id) => `#${id}`).join(', ')}.` : 'Sidan har inga rubriker. Ta bort det som står från #.'}${didYouMean(fragment, ids)}`,
  };
}

/** Rows of redirects.yaml that lead nowhere, or from a page that is still there. */
export function checkRedirectRows({ entries }: CheckedContent, pages: readonly SitePage[], withheld: ReadonlySet<string>): Problem[] {
  const addresses = new Set(pages.map((page) => page.address.replace(/#.*/, '')));
  return [...entries.redirect.values()].flatMap((row) => {
    const { from, to } = row.data;
    return [
      ...(addresses.has(from)
        ? [problemAt(row, ['from'], `${from} är en sida som finns.`, 'Ta bort raden. Den behövs först när sidan är borta.')]
        : []),
      ...(addresses.has(to) || withheld.has(to)
        ? []
        : [problemAt(row, ['to'], `${to} är ingen sida som finns.`, `Rätta adressen.${didYouMean(to, addresses)}`)]),
    ];
  });
}
