import { type SitePage, pagesOf } from '../../src/catalogue/addresses.ts';
import { EMBEDS } from '../../src/links.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import type { Language } from '../../src/i18n/language.ts';
import { kindName } from '../../src/proof/kinds.ts';

/** One page of a kind: `job` is an entry's page, `job-list` the page of all, `en-job` one in another language than the main one. */
export type OneOfKind = { kind: string; address: string };

/** The kinds that differ most in what is on them: of each, another language is looked at too. */
const MOST_UNLIKE = ['home-list', 'job', 'region', 'education', 'search-list'];

/** One page of each kind that is a whole page, lists and entries, in the main language, and some in the others: the fullest of its kind. */
export async function onePageOfEachKind(): Promise<OneOfKind[]> {
  const [own = [], ...others] = await Promise.all((await languages()).map(fullestOfEachKind));
  return [...own.map(({ kind, address }) => ({ kind, address })), ...others.flatMap(translated), { kind: '404', address: '/404.html' }];
}

/**
 * The pages of these kinds, in the order of their names.
 * @throws naming the kind of which there is none
 */
export async function pagesOfKinds<Kind extends string>(...names: Kind[]): Promise<(OneOfKind & { kind: Kind })[]> {
  const all = await onePageOfEachKind();
  return names.map((kind) => {
    const found = all.find((page) => page.kind === kind);
    if (!found) throw new Error(`There is no page of the kind ${kind}.`);
    return { kind, address: found.address };
  });
}

type Fullest = OneOfKind & { language: Language };

async function fullestOfEachKind(language: Language): Promise<Fullest[]> {
  const found = new Map<string, SitePage>();
  for (const page of pagesOf(await catalogue(language)).filter(({ kind }) => !EMBEDS.has(kind))) {
    const kind = kindName(page);
    const before = found.get(kind);
    if (!before || weight(page) > weight(before)) found.set(kind, page);
  }
  return [...found].map(([kind, { address }]) => ({ kind, address, language }));
}

const translated = (pages: readonly Fullest[]): OneOfKind[] =>
  MOST_UNLIKE.flatMap((name) => pages.filter(({ kind }) => kind === name)).map(({ kind, address, language }) => ({
    kind: `${language}-${kind}`,
    address,
  }));

/** How much an entry links to. */
const weight = ({ entry }: SitePage): number =>
  Object.values(entry ?? {}).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);
