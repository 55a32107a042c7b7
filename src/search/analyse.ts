import { isOwn, pagesOf, type SitePage } from '../catalogue/addresses.ts';
import type { Catalogue, Education, Entry, Job, Region, Story } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { fold, words } from '../language/inflect.ts';
import { type Splitter, splitter } from '../language/split.ts';
import { href, hrefOf, type PageKind } from '../links.ts';
import { toldBy } from '../words/asked.ts';
import { COLUMNS, type Filter, FILTERS, perFilter } from './filters.ts';
import { answering } from './intent/pages.ts';
import { RULES } from './intent/rules.ts';
import { meanings, ofSite } from './intent/words.ts';
import { optionsOf } from './options.ts';
import { shortAddress, shortNames, shortText } from './short.ts';
import { stopwords } from './stopwords.ts';
import { type Narrowing, type Term, termsOf } from './terms.ts';
import { toldLines } from './told.ts';
import { type Numbers, type Questions, RELATIONS, type Texts, type Vocabulary, type VocabularyPage } from './vocabulary.ts';

// Makes, when the site is built, what the browser searches by: from the catalogue and from what the finished pages say.

/** A finished page: its address, its main heading, the headings below it, what it says of itself and the values that search may narrow by. */
export type FinishedPage = {
  address: string;
  heading: string;
  headings: readonly string[];
  description: string;
  filters: Record<string, string[]>;
};

/** A page's extra words for the index: parts of its name, and what else it is called. Never shown. */
export type ExtraWords = { parts: string; terms: string };

export type Analysis = { vocabulary: Vocabulary; texts: Texts; questions: Questions; extra: Map<string, ExtraWords> };

/** A page that search may find, and its place in the vocabulary. */
type Searched = SitePage & { index: number; title: string; finished: FinishedPage };

/** A term and the pages that it leads to. */
type Leading = Pick<Term, 'text' | 'relation'> & { targets: Searched[] };

/** Words of two letters that are parts of compounds must stand so, with a hyphen, somewhere in a name. */
const SHORTEST_WORD = 3;

/**
 * Everything that search knows of one language's pages.
 * @param finished the pages that search may find
 * @param others the catalogues of the site's other languages, whose names lead to the same pages
 */
export function analyse(catalogue: Catalogue, finished: readonly FinishedPage[], others: readonly Catalogue[]): Analysis {
  const pages = searched(catalogue, finished);
  const { terms, narrowing } = termsOf(catalogue, pages, others);
  const texts = pages.map((page) => textOf(catalogue, page));
  const names = [...pages.map(({ title }) => title), ...terms.map(({ text }) => text)];
  const split = splitter(lexicon(names, texts, catalogue.language));
  const leading = leadingOf(terms, pages);
  return {
    vocabulary: vocabularyOf(catalogue, pages, leading, narrowing, split),
    texts: pages.map((page, i) => shortText([texts[i] ?? '', ...toldLines(toldBy(page, catalogue))].join('\n'), page.title)),
    questions: questionsOf(catalogue, pages, others),
    extra: extraWords(pages, leading, split),
  };
}

/** The pages of a catalogue that are finished. */
function searched(catalogue: Catalogue, finished: readonly FinishedPage[]): Searched[] {
  const built = new Map(finished.map((page) => [page.address, page]));
  return pagesOf(catalogue)
    .flatMap((page) => {
      const own = page.kind === 'home' ? undefined : built.get(page.address);
      return own ? [{ ...page, title: (isOwn(page) && page.entry?.title) || own.heading, finished: own }] : [];
    })
    .map((page, index) => ({ ...page, index }));
}

/** The terms one by one, but for those that say no more than the names of what they lead to. */
function leadingOf(terms: readonly Term[], pages: readonly Searched[]): Leading[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return terms
    .flatMap(oneByOne)
    .map(({ text, relation, addresses }) => ({
      text,
      relation,
      targets: [...new Set(addresses)].flatMap((address) => byAddress.get(address) ?? []),
    }))
    .filter(({ text, targets }) => !targets.every(({ title }) => isIn(text, title)));
}

/** Pages of a region, beside its own. */
const REGIONAL = ['need', 'gaps', 'calendar', 'collaboration'] as const satisfies PageKind[];

function questionsOf(catalogue: Catalogue, pages: readonly Searched[], others: readonly Catalogue[]): Questions {
  const { language, regions } = catalogue;
  const numbers = new Map(pages.map(({ address, index }) => [address, index]));
  return {
    languages: [catalogue, ...others].map((one) => one.language),
    meanings: [catalogue, ...others].map((one) => ({ ...meanings(one.language), ...ofSite(one.site, one.language) })),
    rules: RULES,
    pages: answering(catalogue, pages).map(([name, own]) => [name, own.map(({ index }) => index)]),
    regional: REGIONAL.map((kind) => [kind, regions.map(({ key }) => numbers.get(href(kind, key, language)) ?? -1)]),
    regions: regions.map(({ key }) => key),
  };
}

function vocabularyOf(
  catalogue: Catalogue,
  pages: readonly Searched[],
  leading: readonly Leading[],
  narrowing: readonly Narrowing[],
  split: Splitter,
): Vocabulary {
  const { language } = catalogue;
  const t = translator(language);
  const options = optionsOf(catalogue);
  const kinds = [...new Set(pages.filter(({ entry }) => entry).map(({ kind }) => kind))];
  const values = perFilter((filter) => (filter === 'kind' ? kinds : options[filter].map(({ value }) => value)));
  const numbers = perFilter((filter) => new Map(values[filter].map((value, number) => [value, number])));
  const bases = kinds.map((kind) => href(kind, '', language));
  const indexOf = new Map(pages.map(({ address, index }) => [address, index]));
  const names = shortNames(pages.map(({ title }) => marked(title, split)));
  return {
    language,
    kindNames: kinds.map((kind) => t(`kind.one.${kind as 'job'}`)),
    names: { suggestions: t('search.suggestions'), one: t('search.suggestions.one'), many: t('search.suggestions.many') },
    kinds,
    bases,
    regions: values.region,
    municipalities: values.municipality,
    stages: values.stage,
    forms: values.form,
    pages: pages.map((page) => rowOf(page, { numbers, bases, indexOf, language, names })),
    terms: grouped(leading, ({ relation, targets }) => `${relation}:${targets.map(({ index }) => index).join()}`).map(([first, all]) => [
      RELATIONS.indexOf(first.relation),
      first.targets.map(({ index }) => index),
      [...new Set(all.map(({ text }) => marked(plain(text), split)))].join('|'),
    ]),
    narrowing: grouped(narrowing, ({ filter, value }) => `${filter}:${value}`).flatMap(([{ filter, value }, all]) => {
      const number = numbers[filter].get(value);
      return number === undefined
        ? []
        : [[filter, number, all.map(({ text }) => text).join('|')] satisfies Vocabulary['narrowing'][number]];
    }),
    places: placesOf(catalogue),
  };
}

/** What a page's row in the vocabulary refers to. */
type Known = {
  /** Where each value of a filter stands among them. */
  numbers: Record<Filter, ReadonlyMap<string, number>>;
  bases: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  language: Language;
  /** What the pages are called, as the vocabulary says it. */
  names: readonly string[];
};

function rowOf(page: Searched, { numbers, bases, indexOf, language, names }: Known): VocabularyPage {
  const { entry, kind, address, title, finished, index } = page;
  const number = numbers.kind.get(kind) ?? -1;
  const via = (entry ? linked(entry) : []).flatMap((other) => indexOf.get(hrefOf(other, language)) ?? []);
  const own: Record<string, string[]> = { region: regionOf(entry), ...finished.filters };
  const row: VocabularyPage = [
    // The list of a kind is told from what it lists.
    entry ? number : -2 - number,
    entry ? shortened(address, title, bases[number] ?? '', own.region?.[0]) : address,
    names[index] ?? title,
    0,
    0,
    0,
    via.length > 0 ? via : 0,
    isOwn(page) && entry?.lang !== language ? 1 : 0,
  ];
  for (const filter of FILTERS) if (filter !== 'kind') row[COLUMNS[filter]] = numbersOf(own[filter] ?? [], numbers[filter]);
  while (row.at(-1) === 0) row.pop();
  return row;
}

/** Where some values stand among those that are known. */
const numbersOf = (some: readonly string[], known: ReadonlyMap<string, number>): Numbers =>
  some.length > 0 ? some.flatMap((value) => known.get(value) ?? []) : 0;

/** Items with the same key together, in the order of the first of each. */
const grouped = <T>(items: readonly T[], key: (item: T) => string): [first: T, all: T[]][] =>
  [...Map.groupBy(items, key).values()].flatMap((all) => all.slice(0, 1).map((first): [T, T[]] => [first, all]));

function extraWords(pages: readonly Searched[], leading: readonly Leading[], split: Splitter): Map<string, ExtraWords> {
  const termsOfPage = new Map(pages.map((page) => [page, new Set<string>()]));
  for (const { text, targets } of leading)
    for (const page of targets)
      termsOfPage
        .get(page)
        ?.add(text)
        .add(partsOf(marked(text, split)));
  return new Map(
    [...termsOfPage].map(([page, terms]) => [
      page.address,
      { parts: partsOf(marked(page.title, split)), terms: [...terms].join(' ').trim() },
    ]),
  );
}

/** The region that an entry belongs to, where its page names none to narrow by. */
const regionOf = (entry: Entry | undefined): string[] =>
  entry && 'region' in entry ? [(entry as { region?: Region }).region?.key ?? []].flat() : [];

/** An address without what the kind, the name and the region already tell. A page may stand at the top of its kind. */
const shortened = (address: string, title: string, base: string, region: string | undefined): string =>
  address.startsWith(base) && address !== base ? shortAddress(address.slice(base.length, -1), title, region) : address;

/** What an education or a story leads to, and so can be found by. */
function linked(entry: Entry): Entry[] {
  if (entry.kind === 'education') {
    const { programme, jobs } = entry as Education;
    return [...(programme ? [programme] : []), ...jobs.filter((l) => l.certain).map((l) => l.job)];
  }
  if (entry.kind === 'story') {
    const { job, programme } = entry as Story;
    return [job, programme].filter((e) => e !== undefined);
  }
  return [];
}

/** ”IT-tekniker/Datatekniker” is two terms. */
const oneByOne = (term: Term): Term[] =>
  /\p{L}{4,}\/\p{L}{4,}/u.test(term.text) ? term.text.split('/').map((text) => ({ ...term, text: text.trim() })) : [term];

/** Without the capital that a term begins with; codes and abbreviations keep theirs. */
const plain = (term: string): string => term.replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (letter) => letter.toLowerCase());

/** Whether a term says no more than the name itself. */
const isIn = (term: string, title: string): boolean => {
  const [name, own] = [fold(title), fold(term)];
  return own === name || own.startsWith(`${name},`) || words(own).join() === words(name).join();
};

/** The sentences that an excerpt of a page may be: what its page says in a few words. */
function textOf(catalogue: Catalogue, page: Searched): string {
  const { kind, entry, finished } = page;
  if (!entry && kind === 'calendar') return catalogue.calendar.map(({ title }) => title).join('\n');
  if (!entry) return kind === 'criterion' ? catalogue.criteria.map((c) => c.title).join('\n') : '';
  if (!isOwn(page)) return finished.description;
  if (entry.kind === 'job') {
    const { summary, tasks, skills } = entry as Job;
    return [summary, ...tasks, skills.join(', ')].join('\n');
  }
  if (entry.kind === 'guide' || entry.kind === 'page') return [entry.summary, ...finished.headings].join('\n');
  return entry.summary;
}

/** Places that have no page: municipalities without one, by the regions of their county, and the counties themselves. */
function placesOf({ regions, otherPlaces }: Catalogue): Vocabulary['places'] {
  const counties = [...new Set(regions.flatMap((region) => region.counties))];
  const named = [...counties.map((county) => ({ name: county, county })), ...otherPlaces].map(({ name, county }) => ({
    name,
    inRegions: regions.flatMap((region, i) => (region.counties.includes(county) ? [i] : [])),
  }));
  return grouped(named, ({ inRegions }) => inRegions.join())
    .filter(([{ inRegions }]) => inRegions.length > 0)
    .map(([{ inRegions }, all]) => [inRegions, all.map(({ name }) => name).join('|')]);
}

/** The words that stand by themselves in our names, terms and texts. */
function lexicon(names: readonly string[], texts: readonly string[], language: Language): Set<string> {
  const small = new Set([...stopwords(language), ...stopwords('en')]);
  const found = new Set<string>();
  for (const word of [...names, ...texts].flatMap(words)) {
    const pieces = word.split('-');
    for (const piece of pieces)
      if (/^\p{L}+$/u.test(piece) && !small.has(piece) && (piece.length >= SHORTEST_WORD || pieces.length > 1)) found.add(piece);
  }
  return found;
}

/** A text with `~` in its compounds, between the parts. */
function marked(text: string, split: Splitter): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const parts = split(word);
    if (!parts) return word;
    let at = 0;
    return parts.map((part) => word.slice(at, (at += part.length))).join('~');
  });
}

/** The parts of a marked text's compounds, each as a word of its own: of ”Drift~tekniker” also ”Drift” and ”tekniker”. */
const partsOf = (text: string): string =>
  words(text)
    .flatMap((word) => (/[~-]/.test(word) ? word.split(/[~-]/) : []))
    .join(' ');
