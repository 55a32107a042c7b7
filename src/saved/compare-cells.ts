import type { Catalogue, Education, Entry, Job, Programme } from '../catalogue/types.ts';
import { formatKronor } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import { hrefOf } from '../links.ts';
import type { Fact } from '../schema/common.ts';
import { supplyOf } from '../thread/supply.ts';
import { factLanguage, factText, oldText } from '../words/fact.ts';
import { judged } from '../words/outlook.ts';
import { paySpan } from '../words/pay.ts';
import { roadOn } from '../words/programme.ts';
import { siteTranslator } from '../words/sector.ts';
import { type Origin, originOf } from '../words/source-name.ts';
import { regionsOf, whereCount } from '../words/studied.ts';
import type { Cell, Line } from './compare-data.ts';

// The cells of a comparison, each made of what src/words says of a fact.

/** A kind of thing set side by side: its questions with the answer of each, what it stands under in a list, and what is like it. */
export type Comparison<E extends Entry> = {
  rows: readonly (readonly [question: StringKey, answer: (entry: E, say: Sayer) => Cell])[];
  group: (entry: E, t: Translate) => string;
  near: (entry: E, catalogue: Catalogue) => readonly E[];
};

/** What makes the cells of one catalogue. */
export type Sayer = ReturnType<typeof sayer>;

const NAMED = 5;

/** The cells in a catalogue's language, at its date and with its sources. */
export function sayer(catalogue: Catalogue) {
  const { language, date, sources } = catalogue;
  const t = siteTranslator(catalogue);
  const foreign = (lang: Language): { lang?: Language } => (lang === language ? {} : { lang });
  const own = (words: string): { lang?: Language } => foreign(catalogue.languageOf(words));
  const link = (entry: Entry, more = ''): Line => ({ text: entry.title + more, href: hrefOf(entry, language), ...foreign(entry.lang) });
  const origin = (from: Parameters<typeof originOf>[0]): Origin => originOf(from, sources, language);
  const kronor = (value: number): string => formatKronor(value, language);
  const nothing = (note?: string): Cell => ({ lines: [{ text: t('compare.unknown') }], unknown: true, ...(note && { note }) });
  /** The first of many, and how many more there are. */
  const some = <T>(items: readonly T[], line: (item: T) => Line): Line[] => [
    ...items.slice(0, NAMED).map(line),
    ...(items.length > NAMED ? [{ text: t('compare.more', { count: items.length - NAMED }) }] : []),
  ];
  return {
    catalogue,
    t,
    own,
    foreign,
    link,
    origin,
    kronor,
    nothing,
    says: (text: string): Cell => ({ lines: [{ text }] }),
    fact: (fact: Fact, text = factText(fact, language)): Cell => {
      const note = [oldText(fact, date, language), fact.note].filter(Boolean).join(' ');
      return {
        lines: [{ text, ...foreign(text === factText(fact, language) ? factLanguage(fact, catalogue) : language) }],
        ...(note && { note, ...(fact.note && { noteLang: catalogue.languageOf(fact.note) }) }),
        source: origin(fact),
      };
    },
    jobs: (jobs: readonly Job[]): Cell => (jobs.length === 0 ? nothing() : { lines: some(jobs, (job) => link(job)) }),
    /** What several jobs pay, and how many of them it is further to than the programme that leads there. */
    pay: (jobs: readonly Job[], programme?: Programme): Cell => {
      const { low, high } = paySpan(jobs, date) ?? {};
      if (!low || !high) return nothing(t('pay.depends'));
      const [least, most] = [kronor(low.value), kronor(high.value)];
      const text = low.value === high.value ? least : t('compare.span', { low: least, high: most });
      const road = programme && roadOn(programme);
      const further = road && t('compare.pay.further', { count: road.count, total: road.total });
      const note = [t('compare.pay.medians'), t('pay.groups'), further].filter(Boolean).join(' ');
      return { lines: [{ text }], note, source: origin(low) };
    },
    /** How easy it is to get one of several jobs. */
    chances: (jobs: readonly Job[]): Cell => {
      const known = judged(jobs);
      if (!known) return nothing();
      const { first, large, count } = known;
      const text = count === 1 ? `${t(`outlook.chances.${first.chances}`)}.` : t('programme.parents.jobs.count', { large, count });
      return { lines: [{ text }], source: origin(first) };
    },
    /** Where something is studied, or what is said where it is nowhere. */
    where: (educations: readonly Education[], none: string): Cell => {
      const living = supplyOf({ educations });
      if (living.length === 0) return nothing(none);
      const places = some(regionsOf(living), (region) => ({ ...link(region), text: region.name }));
      return { lines: [{ text: t('programme.where.count', whereCount(living, t)) }, ...places] };
    },
  };
}
