import type { Language } from '../../i18n/language.ts';
import { locales } from '../../i18n/language.ts';
import { at } from '../../known.ts';
import { type Watched, watch } from '../../reads.ts';
import { type Kind, kinds } from '../../schema/kinds.ts';
import { type CheckedContent, translationKey, type ValidEntry } from '../entries.ts';
import { EASY } from '../place.ts';
import { resolveKey } from '../references.ts';
import { type Glossary, glossed, textsIn } from '../glossary.ts';
import { overlay } from '../overlay.ts';
import type { Entry, LinkedKinds, Prose, Region, Stage } from '../types.ts';

// What the files beside this one share: which entries may be shown, in which words, and how the one is found that another names.

export type LinkOptions = {
  language: Language;
  date: string;
  /** Show drafts too, as the editors' preview does. */ drafts?: boolean;
  /** Takes all that is made, so that reading it is noted. */ watched?: Watched | undefined;
};

/** What has been made of each kind, by key. The file of a kind says which others it needs. */
export type Made = { [K in Kind]: ReadonlyMap<string, LinkedKinds[K]> };

/** An entry's own data, in the language that it has of the two. */
type OwnData<K extends Kind> = ValidEntry<K>['data'] & { lang: Language };

/** Checked content as it is shown in one language on one day. */
export type Linking = ReturnType<typeof linking>;

/** @see Linking */
export function linking(
  { entries, translations, imported, history }: CheckedContent,
  { language, date, drafts = false, watched }: LinkOptions,
) {
  const { languages } = at(entries.site, 'site').data;
  const [mainLanguage = language] = languages;
  const translationOf = (kind: Kind, key: string) =>
    language === mainLanguage ? undefined : translations.get(translationKey(kind, key, language));
  const glossary: Glossary = new Map(
    language === mainLanguage
      ? []
      : [...entries.term.values()].flatMap(({ data }) => (data[language] === undefined ? [] : [[data.term, data[language]]])),
  );
  /** All words that there are in the language, of what is written in the main one. */
  const translated = new Set(glossary.values());
  if (language !== mainLanguage)
    for (const { translation, data } of translations.values())
      if (translation === language) for (const words of textsIn(data)) translated.add(words);
  /** An entry's own data with its translation laid over, and with the words of the glossary. */
  const own = <K extends Kind>(entry: ValidEntry<K>): OwnData<K> => {
    const translation = translationOf(entry.kind, entry.key);
    const lang = translation ? language : mainLanguage;
    return { ...overlay(glossed(kinds[entry.kind].schema, entry.data, glossary), translation?.data), lang };
  };
  const isDraft = (entry: ValidEntry | undefined): boolean => entry !== undefined && 'draft' in entry.data && entry.data.draft;
  /** The entries of a kind that may be shown. What belongs to a region that is a draft is one too. */
  const visible = <K extends Kind>(kind: K): ValidEntry<K>[] => {
    const all: ReadonlyMap<string, ValidEntry<K>> = entries[kind];
    return [...all.values()].filter((entry) => drafts || !(isDraft(entry) || isDraft(entries.region.get(entry.region ?? ''))));
  };
  const locale = locales[language];
  const made = <K extends Kind, T extends object>({ kind, key }: ValidEntry<K>, thing: T): T =>
    watched ? watch(thing, `${language}/${kind}/${key}`, watched) : thing;
  return {
    language,
    locale,
    mainLanguage,
    languages,
    date,
    entries,
    imported,
    history,
    own,
    /** What a register calls something, in the language where the glossary has it. */
    say: (words: string): string => glossary.get(words) ?? words,
    languageOf: (words: string): Language => (translated.has(words) ? language : mainLanguage),
    visible,
    made,
    /** The same thing, so that reading it is noted, for what is no entry. */
    watching: <T extends object>(name: string, thing: T): T => (watched ? watch(thing, `${language}/${name}`, watched) : thing),
    /** Makes the objects of a kind, by key, and tells others of each. */
    build: <K extends Kind, T extends object>(
      kind: K,
      make: (entry: ValidEntry<K>, data: OwnData<K>) => T,
      tell?: (thing: T) => void,
    ): Map<string, T> =>
      new Map(
        visible(kind).map((entry) => {
          const thing = made(entry, make(entry, own(entry)));
          tell?.(thing);
          return [entry.key, thing];
        }),
      ),
    /** The text of an entry: the translation's where it has one. In the main language the easy-to-read one beside it. */
    prose: (entry: ValidEntry): Prose & Pick<Entry, 'easy'> => {
      const translation = translationOf(entry.kind, entry.key);
      const chosen = translation?.body?.trim() ? translation : entry;
      const easy = language === mainLanguage ? translations.get(translationKey(entry.kind, entry.key, EASY)) : undefined;
      return {
        prose: { id: chosen.file, lang: chosen === entry ? mainLanguage : language, empty: !chosen.body?.trim(), main: entry.file },
        ...(easy && { easy: { id: easy.file, lang: language, empty: false, main: entry.file } }),
      };
    },
    /** By the alphabet of the language. */
    byTitle: <T extends { title: string }>(items: Iterable<T>): T[] =>
      [...items].toSorted((a, b) => a.title.localeCompare(b.title, locale)),
  };
}

/** The thing that an id means: what belongs to the entry's own region may be named without it. */
export function find<T>(map: ReadonlyMap<string, T>, id: string | undefined, region?: string): T | undefined {
  const key = id === undefined ? undefined : resolveKey(id, region, map);
  return key === undefined ? undefined : map.get(key);
}

/** The things that ids mean, in the order of the ids; those that are not shown are left out. */
export const pick = <T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] =>
  ids.map((id) => find(map, id)).filter((thing) => thing !== undefined);

/** The stages that ids mean, in the order of the thread. */
export const inOrder = (stages: ReadonlyMap<string, Stage>, ids: readonly string[]): Stage[] =>
  [...stages.values()].filter((stage) => ids.includes(stage.id));

/** The region that an entry lies in. */
export const regionOf = (regions: ReadonlyMap<string, Region>, { region = '' }: { region?: string | undefined }): Region =>
  at(regions, region);
