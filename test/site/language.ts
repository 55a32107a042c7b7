import { attribute, type Element } from '../../scripts/lib/site.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';

// The words of a page by the language that they are marked with: what a reader sees or hears of it.

/** Words in a row that share their language. */
export type Run = { text: string; lang: string };

const UNREAD = new Set(['script', 'style', 'template', 'noscript']);
/** What is read out in place of a picture, or beside words. */
const SAID = ['alt', 'ariaLabel', 'title'];

/** The words of an element and of all in it, in order. */
export function* runsOf(element: Element, lang: string): Generator<Run> {
  const { tagName, value = '', children = [] } = element;
  if (tagName === undefined && children.length === 0) yield { text: value, lang };
  if (UNREAD.has(tagName ?? '')) return;
  const own = (tagName && attribute(element, 'lang')) || lang;
  // A link to the same page in another language is for those who read that language.
  if (tagName === 'a' && attribute(element, 'hrefLang')) return;
  for (const name of SAID) {
    const text = tagName && attribute(element, name);
    if (text) yield { text, lang: own };
  }
  for (const child of children) yield* runsOf(child, own);
}

/** A word: letters, with what holds them together. */
const WORD = /\p{L}[\p{L}\d’'-]*/gu;
export const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => word);

/** An address on the web, of a person or in an archive, and the title of a source that has none but its address. */
const ADDRESS =
  /\S+@\S+|\S*[/_]\S*|(?<![\p{L}\d])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:se|nu|org|com|eu|net|example)(?![\p{L}\d])(?:: [^,]*$)?|\S+\.(?:csv|json|xml|xlsx)/giu;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What bears a name: it is called the same in every language. An education is named by whoever gives it. */
export function namesIn({
  municipalities,
  otherPlaces,
  regions,
  schools,
  educations,
  offers,
  competitions,
  activities,
  stories,
  sources,
  site,
}: Catalogue): Set<string> {
  return new Set(
    [
      ...municipalities.flatMap(({ name, county, countyName, register }) => [
        name,
        county,
        countyName,
        ...register.map((school) => school.name),
      ]),
      ...otherPlaces.flatMap(({ name, county }) => [name, county]),
      ...regions.flatMap(({ name, title }) => [name, title]),
      ...schools.map(({ name }) => name),
      ...educations.flatMap(({ title, provider }) => [title, provider]),
      ...offers.flatMap(({ title, provider }) => [title, provider]),
      ...competitions.flatMap(({ title, organiser }) => [title, organiser]),
      ...activities.flatMap(({ organiser }) => [organiser]),
      ...stories.map(({ person }) => person.name),
      ...[...sources.values()].map(({ publisher }) => publisher),
      site.name,
      site.network,
    ].flatMap((name) => (name === undefined ? [] : [plain(name)])),
  );
}

/** The words of a text but for names: the whole of it may be one, or each part of a list. */
export function commonWords(text: string, names: ReadonlySet<string>): string[] {
  if (names.has(plain(text))) return [];
  const whole = plain(text.replace(ADDRESS, ' ')).replace(/^[,.(:·\s]+|[,.):·\s]+$/g, '');
  if (names.has(whole)) return [];
  return whole.split(/, (?=\p{Lu})/u).flatMap((part) => (names.has(part.replace(/[.:]$/, '')) ? [] : wordsIn(part)));
}
