import { pagesOf, type SitePage } from '../catalogue/addresses.ts';
import { parseTarget } from '../catalogue/synonyms.ts';
import type { Catalogue, Education, Entry, Job, Region, Story } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { href, hrefOf, type PageKind, slug } from '../links.ts';
import { fold, words } from '../language/inflect.ts';
import { type Splitter, splitter } from '../language/split.ts';
import { stopwords } from './stopwords.ts';
import { type Relation, RELATIONS, type Texts, type Vocabulary, type VocabularyPage } from './vocabulary.ts';

// Makes, when the site is built, what the browser searches by: from the catalogue and from what the finished pages say.

/** A finished page: its address, its main heading, the headings below it and the values that search may narrow by. */
export type FinishedPage = { address: string; heading: string; headings: string[]; filters: Record<string, string[]> };

/** A page's extra words for the index: parts of its name, and what else it is called. Never shown. */
export type ExtraWords = { parts: string; terms: string };

export type Analysis = { vocabulary: Vocabulary; texts: Texts; extra: Map<string, ExtraWords> };

type Term = { text: string; relation: Relation; addresses: string[] };
type Narrowing = { filter: 'kind' | 'stage'; value: string; text: string };

/** Words of two letters that are parts of compounds must stand so, with a hyphen, somewhere in a name. */
const SHORTEST_WORD = 3;

/**
 * Everything that search knows of one language's pages.
 * @param finished the pages that search may find
 * @param others the catalogues of the site's other languages, whose names lead to the same pages
 */
export function analyse(catalogue: Catalogue, finished: readonly FinishedPage[], others: readonly Catalogue[]): Analysis {
  const { language } = catalogue;
  const t = translator(language);
  const built = new Map(finished.map((page) => [page.address, page]));
  const sitePages = pagesOf(catalogue).filter((page) => built.has(page.address) && page.kind !== 'home');
  const indexOf = new Map(sitePages.map(({ address }, i) => [address, i]));
  const { terms, narrowing } = termsOf(catalogue, sitePages, others);
  const texts = sitePages.map((page) => textOf(catalogue, page, built.get(page.address)!));
  const titles = sitePages.map(({ entry, address }) => entry?.title ?? built.get(address)!.heading);
  const split = splitter(lexicon([...titles, ...terms.map(({ text }) => text)], texts, language));

  const kinds = [...new Set(sitePages.filter((p) => p.entry).map((p) => p.kind as string))];
  const bases = kinds.map((kind) => href(kind as PageKind, '', language));
  const regions = catalogue.regions.map((r) => r.key);
  const municipalities = catalogue.municipalities.map((m) => m.key);
  const stages = catalogue.stages.map((s) => s.id);
  const pick = (known: string[], values: string[] = []): number[] | 0 =>
    values.length > 0 ? values.map((value) => known.indexOf(value)).filter((i) => i >= 0) : 0;
  const pages = sitePages.map(({ entry, kind, address }, i): VocabularyPage => {
    const { filters } = built.get(address)!;
    const via = (entry ? linked(entry) : []).flatMap((other) => indexOf.get(hrefOf(other, language)) ?? []);
    const row: VocabularyPage = [
      // The list of a kind is told from what it lists.
      entry ? kinds.indexOf(kind) : -2 - kinds.indexOf(kind),
      entry ? shortened(address, titles[i]!, bases[kinds.indexOf(kind)]!) : address,
      marked(titles[i]!, split),
      pick(regions, filters.region ?? regionOf(entry)),
      pick(municipalities, filters.municipality),
      pick(stages, filters.stage),
      via.length > 0 ? via : 0,
      entry && entry.lang !== language ? 1 : 0,
    ];
    while (row.at(-1) === 0) row.pop();
    return row;
  });

  const grouped = new Map<string, { relation: number; pages: number[]; words: Set<string> }>();
  const extra = new Map(pages.map(([, , title], i) => [sitePages[i]!.address, { parts: partsOf(title), terms: new Set<string>() }]));
  for (const { text, relation, addresses } of terms.flatMap(oneByOne)) {
    const targets = [...new Set(addresses)].flatMap((address) => indexOf.get(address) ?? []);
    if (targets.every((i) => isIn(text, titles[i]!))) continue;
    const key = `${relation}:${targets.join()}`;
    const group = grouped.get(key) ?? { relation: RELATIONS.indexOf(relation), pages: targets, words: new Set() };
    group.words.add(marked(plain(text), split));
    grouped.set(key, group);
    for (const i of targets)
      extra
        .get(sitePages[i]!.address)!
        .terms.add(text)
        .add(partsOf(marked(text, split)));
  }
  const vocabulary: Vocabulary = {
    language,
    kindNames: kinds.map((kind) => t(`kind.one.${kind as 'job'}`)),
    names: { suggestions: t('search.suggestions'), one: t('search.suggestions.one'), many: t('search.suggestions.many') },
    kinds,
    bases,
    regions,
    municipalities,
    stages,
    pages,
    terms: [...grouped.values()].map((group) => [group.relation, group.pages, [...group.words].join('|')]),
    narrowing: [...Map.groupBy(narrowing, ({ filter, value }) => `${filter}:${value}`).values()].flatMap((same) => {
      const { filter, value } = same[0]!;
      const at = (filter === 'kind' ? kinds : stages).indexOf(value);
      return at < 0 ? [] : [[filter, at, same.map((n) => n.text).join('|')] satisfies Vocabulary['narrowing'][number]];
    }),
    places: placesOf(catalogue),
  };
  return {
    vocabulary,
    texts,
    extra: new Map([...extra].map(([address, words_]) => [address, { parts: words_.parts, terms: [...words_.terms].join(' ').trim() }])),
  };
}

/** The region that an entry belongs to, where its page names none to narrow by. */
const regionOf = (entry: Entry | undefined): string[] =>
  entry && 'region' in entry ? [(entry as { region?: Region }).region?.key ?? []].flat() : [];

/** An address without what the kind and the name already tell. */
function shortened(address: string, title: string, base: string): string {
  const own = address.startsWith(base) ? address.slice(base.length, -1) : address;
  return own === slug(title) ? '' : own;
}

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

/** The words that lead to pages without being their names, and those that narrow to a kind or a stage. */
function termsOf(
  catalogue: Catalogue,
  pages: readonly SitePage[],
  others: readonly Catalogue[],
): { terms: Term[]; narrowing: Narrowing[] } {
  const { language } = catalogue;
  const terms: Term[] = [];
  const add = (entry: Entry, relation: Relation, ...texts: (string | undefined)[]): void => {
    for (const text of texts) if (text) terms.push({ text, relation, addresses: [hrefOf(entry, language)] });
  };
  for (const job of catalogue.jobs) {
    add(job, 'same', ...job.otherTitles, job.esco?.label);
    add(job, 'code', job.ssyk.code);
  }
  for (const verb of catalogue.doing) {
    const jobs = catalogue.jobs.filter((job) => job.doing.includes(verb));
    terms.push({ text: verb.title, relation: 'near', addresses: jobs.map((job) => hrefOf(job, language)) });
  }
  for (const programme of catalogue.programmes) {
    add(programme, 'code', programme.codes.gy11, programme.codes.gy25);
    for (const { name, exits, gy11, gy25 } of programme.orientations) {
      add(programme, 'near', name, ...exits);
      add(programme, 'code', gy11, gy25);
    }
  }
  for (const region of catalogue.regions) add(region, 'same', region.name);
  for (const other of others) {
    const names = new Map(pagesOf(other).flatMap(({ kind, entry }) => (entry ? [[`${kind}:${entry.key}`, entry.title] as const] : [])));
    for (const { kind, entry } of pages) {
      // A story's title is a sentence that nobody types.
      const name = entry && kind !== 'story' ? names.get(`${kind}:${entry.key}`) : undefined;
      if (name !== undefined && name !== entry!.title) add(entry!, 'same', name);
    }
  }
  const narrowing: Narrowing[] = [];
  // What a programme trains for is not another name of the programme.
  const isProgramme = (target: string): boolean => catalogue.programmes.some((p) => p.key === target);
  for (const { term, targets, relation } of catalogue.synonyms) {
    const addresses = targets.flatMap((target) => {
      const { kinds, key } = parseTarget(target);
      const [kind] = kinds;
      if (kind === 'stage') narrowing.push({ filter: 'stage', value: key, text: term });
      else if (key === '' && pages.some((page) => page.entry && page.kind === kind))
        narrowing.push({ filter: 'kind', value: kind!, text: term });
      else if (key === '') return [href(kind as PageKind, '', language)];
      const entries = pages.filter(({ entry, kind: own }) => entry?.key === key && (kinds.includes(entry.kind) || kinds.includes(own)));
      return key === '' ? [] : entries.map(({ address }) => address);
    });
    if (addresses.length === 0) continue;
    const isName =
      addresses.length === 1 &&
      (relation === 'english' || relation === 'older' || (relation === 'alternative' && !targets.some(isProgramme)));
    const sort = relation === 'abbreviation' ? 'code' : isName ? 'same' : 'near';
    terms.push({ text: term, relation: sort, addresses });
  }
  return { terms, narrowing };
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
function textOf(catalogue: Catalogue, { kind, entry }: SitePage, page: FinishedPage): string {
  if (!entry) return kind === 'criterion' ? catalogue.criteria.map((c) => c.title).join('\n') : '';
  if (entry.kind === 'job') {
    const { summary, tasks, skills } = entry as Job;
    return [summary, ...tasks, skills.join(', ')].join('\n');
  }
  if (entry.kind === 'guide' || entry.kind === 'page') return [entry.summary, ...page.headings].join('\n');
  return entry.summary;
}

/** Places that have no page: municipalities without one, by the regions of their county, and the counties themselves. */
function placesOf({ regions, otherPlaces }: Catalogue): Vocabulary['places'] {
  const inCounty = (county: string): number[] => regions.flatMap((region, i) => (region.counties.includes(county) ? [i] : []));
  const counties = [...new Set(regions.flatMap((region) => region.counties))];
  const named = [...counties.map((county) => ({ name: county, county })), ...otherPlaces];
  const grouped = Map.groupBy(named, ({ county }) => inCounty(county).join());
  return [...grouped].flatMap(([key, places]) =>
    key === '' ? [] : ([[key.split(',').map(Number), places.map((p) => p.name).join('|')]] as Vocabulary['places']),
  );
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
