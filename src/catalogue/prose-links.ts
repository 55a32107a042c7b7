import { didYouMean, type Problem, problemAt } from '../schema/errors.ts';
import type { SitePage } from './addresses.ts';
import { targetOf } from '../links.ts';
import type { CheckedContent } from './entries.ts';
import { guarded } from './unforeseen.ts';
import { decoded } from './prose-address.ts';
import { headingIdsIn, sharedPage } from './prose-headings.ts';
import { linksIn } from './prose.ts';
import type { RawEntry } from './read.ts';

/** Kinds whose pages are their text, so that a fragment can only be one of its headings. Others have ids of their layout too. */
const TEXT_ONLY = new Set(['guide', 'page']);

/** What is known of addresses besides the pages that there are. */
export type Addresses = {
  /** Of stories that may not be shown: a link there becomes plain text. */
  withheld: ReadonlySet<string>;
  /** Of entries with faults, which have been told of already: whether they are there cannot be known. */
  unclear: ReadonlySet<string>;
  /** Of drafts, with their files. */
  drafts: ReadonlyMap<string, string>;
};

/** Links in editors' texts that lead to no page of the site, or to no heading: told with file and line, before anything is built. */
export function checkProseLinks(
  texts: readonly RawEntry[],
  redirects: CheckedContent['entries']['redirect'],
  pages: readonly SitePage[],
  known: Addresses,
): Problem[] {
  const byFile = new Map(texts.map((entry) => [entry.file, entry]));
  const addresses = new Set([...pages.map((page) => page.address.replace(/#.*/, '')), ...[...redirects.values()].map((r) => r.data.from)]);
  /** The texts whose headings a page has. */
  const textAt = new Map(
    pages.flatMap(({ kind, address, entry }) => {
      const shown = kind === 'easy' ? entry?.easy : entry && 'prose' in entry ? (entry.prose as { id: string }) : undefined;
      const text = shown && byFile.get(shown.id);
      return text ? [[address, text] as const] : [];
    }),
  );
  return texts.flatMap((entry) =>
    guarded(entry.file, () =>
      linksIn(entry).flatMap(({ url, line }) => {
        const [address = ''] = url.split(/[?#]/);
        if (known.withheld.has(address) || known.unclear.has(address)) return [];
        const text = url.startsWith('#') ? entry : textAt.get(address);
        const told = wrongAddress(url, addresses, known.drafts) ?? wrongFragment(url, text);
        return told ? [{ file: entry.file, line, ...told }] : [];
      }),
    ),
  );
}

type Told = Omit<Problem, 'file' | 'line' | 'field'> | undefined;

function wrongAddress(url: string, addresses: ReadonlySet<string>, drafts: Addresses['drafts']): Told {
  const [path = ''] = url.split(/[?#]/);
  if (!/^\/(?!\/)/.test(path) || addresses.has(path)) return undefined;
  const missing = targetOf(path) ?? { kind: 'address', key: path };
  const draft = drafts.get(path);
  if (draft !== undefined)
    return {
      problem: `Länken ${url} leder till en sida som är ett utkast.`,
      remedy: `Ta bort länken, eller ta bort draft: true ur ${draft} när sidan är klar.`,
      missing: { kind: 'draft', key: path },
      origin: draft,
    };
  return {
    missing,
    problem: `Länken ${url} leder till en sida som inte finns.`,
    remedy: `Rätta adressen; den ska börja och sluta med snedstreck.${didYouMean(path, addresses)}`,
  };
}

function wrongFragment(url: string, text: RawEntry | undefined): Told {
  const fragment = decoded(/#(.+)$/.exec(url)?.[1] ?? '');
  if (!fragment || !text) return undefined;
  const ids = headingIdsIn(text);
  // Where the page has ids of its layout too, only what looks like one of the text's headings can be told.
  if (!TEXT_ONLY.has(text.kind) && !ids.includes(sharedPage(text.file) + fragment)) return undefined;
  if (ids.includes(fragment)) return undefined;
  return {
    origin: text.file,
    problem: `Länken ${url} leder till en rubrik som inte finns på sidan.`,
    remedy: `${ids.length > 0 ? `Rubriker att länka till: ${ids.map((id) => `#${id}`).join(', ')}.` : 'Sidan har inga rubriker. Ta bort det som står från #.'}${didYouMean(fragment, ids)}`,
  };
}

/** Names of files have at most 255 bytes, and paths 4,096 in all, of which the folder of the site takes some. */
const LONGEST_PART = 240;
const LONGEST = 2000;

/** Files of every site, at its root: no folder can have their names. */
export const SITE_FILES: readonly string[] = [
  '_headers',
  '_redirects',
  'apple-touch-icon.png',
  'embed.js',
  'favicon.svg',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable.png',
  'nginx-redirects.conf',
  'robots.txt',
  'search-form.js',
  'site.webmanifest',
  'sitemap-0.xml',
  'sitemap-index.xml',
  'sw.js',
  'theme.js',
];

/** Rows of redirects.yaml that lead nowhere, or from a page that is still there. */
export function checkRedirectRows(
  redirects: CheckedContent['entries']['redirect'],
  pages: readonly SitePage[],
  { withheld, unclear, drafts }: Addresses,
): Problem[] {
  const addresses = new Set(pages.map((page) => page.address.replace(/#.*/, '')));
  return [...redirects.values()].flatMap((row) => {
    const { from, to } = row.data;
    const draft = drafts.get(to);
    const nowhere = draft
      ? problemAt(row, ['to'], `${to} är ett utkast.`, `Ta bort raden, eller ta bort draft: true ur ${draft} när sidan är klar.`)
      : problemAt(row, ['to'], `${to} är ingen sida som finns.`, `Rätta adressen.${didYouMean(to, addresses)}`);
    const isThere = addresses.has(to) || withheld.has(to) || unclear.has(to);
    return [
      ...(SITE_FILES.some((name) => from.startsWith(`/${name}/`))
        ? [problemAt(row, ['from'], `${from} är en fil på webbplatsen.`, 'Ta bort raden.')]
        : []),
      // The page that leads on lies in folders of these names.
      ...(from.length > LONGEST || from.split('/').some((part) => part.length > LONGEST_PART)
        ? [problemAt(row, ['from'], 'Adressen är för lång för en webbserver.', 'Ta bort raden, eller korta adressen om den är felskriven.')]
        : []),
      ...(addresses.has(from)
        ? [problemAt(row, ['from'], `${from} är en sida som finns.`, 'Ta bort raden. Den behövs först när sidan är borta.')]
        : []),
      ...(isThere ? [] : [{ ...nowhere, ...(draft ? { origin: draft } : { missing: targetOf(to) ?? { kind: 'address', key: to } }) }]),
    ];
  });
}
