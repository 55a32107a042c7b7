import { isOwn, pagesOf, type SitePage } from '../catalogue/addresses.ts';
import { parseTarget } from '../catalogue/synonyms.ts';
import type { Catalogue, Entry } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { href, hrefOf, type PageKind } from '../links.ts';
import type { Filter } from './filters.ts';
import type { Relation } from './vocabulary.ts';

// The words that lead to pages without being their names, and those that narrow a search.

/** A word or a few, and the addresses of the pages that they lead to. */
export type Term = { text: string; relation: Relation; addresses: string[] };

/** A word that narrows to a value of a filter. */
export type Narrowing = { filter: Filter; value: string; text: string };

/**
 * The terms of a catalogue.
 * @param pages those that search may find
 * @param others the catalogues of the site's other languages, whose names lead to the same pages
 */
export function termsOf(
  catalogue: Catalogue,
  pages: readonly SitePage[],
  others: readonly Catalogue[],
): { terms: Term[]; narrowing: Narrowing[] } {
  const { terms, narrowing } = synonyms(catalogue, pages);
  return { terms: [...ownTerms(catalogue), ...namesElsewhere(pages, others, catalogue.language), ...terms], narrowing };
}

const leadTo = (entry: Entry, language: Language, relation: Relation, texts: readonly (string | undefined)[]): Term[] =>
  texts.flatMap((text) => (text ? [{ text, relation, addresses: [hrefOf(entry, language)] }] : []));

/** What the entries themselves say that they are called, consist of and lead to. */
function ownTerms({ language, jobs, doing, programmes, regions }: Catalogue): Term[] {
  return [
    ...jobs.flatMap((job) => [
      ...leadTo(job, language, 'same', [...job.otherTitles, job.esco?.label]),
      ...leadTo(job, language, 'code', [job.ssyk.code]),
    ]),
    ...doing.map((verb): Term => {
      const those = jobs.filter((job) => job.doing.includes(verb));
      return { text: verb.title, relation: 'near', addresses: those.map((job) => hrefOf(job, language)) };
    }),
    ...programmes.flatMap((programme) => [
      ...leadTo(programme, language, 'code', [programme.codes.gy11, programme.codes.gy25]),
      ...programme.orientations.flatMap(({ name, exits, gy11, gy25 }) => [
        ...leadTo(programme, language, 'near', [name, ...exits]),
        ...leadTo(programme, language, 'code', [gy11, gy25]),
      ]),
    ]),
    ...regions.flatMap((region) => leadTo(region, language, 'same', [region.name])),
  ];
}

/**
 * What pages are called in the site's other languages. A story's title is a sentence that nobody types, and an education that is called by its
 * programme and its school is found by their names.
 */
function namesElsewhere(pages: readonly SitePage[], others: readonly Catalogue[], language: Language): Term[] {
  return others.flatMap((other) => {
    const names = new Map(pagesOf(other).flatMap(({ kind, entry }) => (entry ? [[`${kind}:${entry.key}`, entry.title] as const] : [])));
    const byProgramme = new Set(
      other.educations.flatMap(({ key, title, programme }) => (programme && title.startsWith(programme.title) ? [key] : [])),
    );
    return pages.flatMap((page) => {
      const { kind, entry } = page;
      if (!entry || !isOwn(page) || kind === 'story' || (kind === 'education' && byProgramme.has(entry.key))) return [];
      const name = names.get(`${kind}:${entry.key}`);
      return name === entry.title ? [] : leadTo(entry, language, 'same', [name]);
    });
  });
}

/** Pages by what a target may name: their kinds, and the keys of their entries. */
type Targets = { kinds: ReadonlySet<string>; byKey: ReadonlyMap<string | undefined, readonly SitePage[]> };

/** What a target in `synonyms.yaml` is: pages, or a value to narrow to. */
function meant(
  target: string,
  { kinds: listed, byKey }: Targets,
  language: Language,
): { addresses: string[]; narrowing?: Omit<Narrowing, 'text'> } {
  const { kinds, key } = parseTarget(target);
  const [kind = ''] = kinds;
  if (kind === 'stage') return { addresses: [], narrowing: { filter: 'stage', value: key } };
  if (key !== '') {
    const own = (byKey.get(key) ?? []).filter(
      (page) => kinds.includes(page.kind) || (page.entry && isOwn(page) && kinds.includes(page.entry.kind)),
    );
    return { addresses: own.map(({ address }) => address) };
  }
  return listed.has(kind)
    ? { addresses: [], narrowing: { filter: 'kind', value: kind } }
    : { addresses: [href(kind as PageKind, '', language)] };
}

function synonyms(catalogue: Catalogue, pages: readonly SitePage[]): { terms: Term[]; narrowing: Narrowing[] } {
  const programmes = new Set(catalogue.programmes.map(({ key }) => key));
  const those = {
    kinds: new Set(pages.flatMap(({ entry, kind }) => (entry ? kind : []))),
    byKey: Map.groupBy(pages, ({ entry }) => entry?.key),
  };
  const all = catalogue.synonyms.map(({ term, targets, relation }) => {
    const each = targets.map((target) => meant(target, those, catalogue.language));
    const addresses = each.flatMap((one) => one.addresses);
    // What a programme trains for is not another name of the programme.
    const isOther = relation === 'alternative' && !targets.some((target) => programmes.has(target));
    const isName = addresses.length === 1 && (relation === 'english' || relation === 'older' || isOther);
    return {
      text: term,
      isSlang: relation === 'colloquial',
      relation: relation === 'abbreviation' ? ('code' as const) : isName ? ('same' as const) : ('near' as const),
      addresses,
      narrowing: each.flatMap((one) => (one.narrowing ? [{ ...one.narrowing, text: term }] : [])),
    };
  });
  return {
    // What is said in everyday Swedish is of use to those who read Swedish.
    terms: all.filter(({ addresses, isSlang }) => addresses.length > 0 && !(isSlang && catalogue.language !== 'sv')),
    narrowing: all.flatMap((one) => one.narrowing),
  };
}
