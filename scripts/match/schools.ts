// Which units of the register a school may be, by its name. A person decides: what is found here is a proposal.

type Unit = { code: string; name: string };
type School = { name: string; kinds: readonly string[]; municipality: string };
/** Units that may be the school: `sure` where the name is the same, with what tells units apart added, else those whose names share a word. */
export type Candidates = { sure: Unit[]; near: Unit[] };

/** Words that say what a school is, and not which. */
const COMMON = new Set([
  'gymnasium', 'gymnasiet', 'gymnasieskola', 'gymnasieskolan', 'skola', 'skolan', 'anpassad', 'anpassade', 'tekniska', 'teknik', 'college', 'centrum',
  'vuxenutbildning', 'vuxenutbildningen', 'komvux', 'lärcenter', 'yrkeshögskolan', 'utbildningscentrum', 'kunskapscentrum', 'campus', 'och', 'för', 'tidigare', 'kultur',
]); // prettier-ignore

/** Words of fewer letters say nothing. */
const SHORTEST = 3;

/** A name without what lists write in different ways: capitals, signs, spaces, what stands in brackets, and a number without a space. */
export const plainName = (name: string): string =>
  name
    .replace(/\(.*?\)/g, ' ')
    .replace(/(\p{Ll})(\d+)/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/**
 * The units of a municipality that a school of it may be. A gymnasium school is for certain those that begin with its name, also in the
 * genitive: Kungsmadskolan 1, Erik Dahlbergsgymnasiet RO 2, Söderslättsgymnasiets anpassade gymnasieskola. Of others, that may share a house
 * with a gymnasium school, the whole name must be the same.
 */
export function candidatesFor({ name, kinds, municipality }: School, units: readonly Unit[]): Candidates {
  const own = plainName(name);
  const isSure = (unit: Unit): boolean =>
    kinds.includes('gymnasium')
      ? [own, `${own}s`].some((known) => `${plainName(unit.name)} `.startsWith(`${known} `))
      : unit.name.toLowerCase() === name.toLowerCase();
  const place = plainName(municipality);
  const words = (text: string): string[] =>
    text.split(' ').filter((word) => word.length >= SHORTEST && !COMMON.has(word) && !word.startsWith(place));
  // What stands in brackets is often the short name that the register has.
  const mine = words(plainName(name.replaceAll(/[()]/g, ' ')));
  const sure = units.filter(isSure);
  const near = units.filter((unit) => !isSure(unit) && words(plainName(unit.name)).some((word) => mine.some((one) => isLike(one, word))));
  return { sure, near };
}

/** So many letters that two words begin with make them alike: Strömbackaskolan and Strömbacka Hugin. */
const BEGINNING = 6;
const isLike = (a: string, b: string): boolean => a === b || (a.length >= BEGINNING && a.slice(0, BEGINNING) === b.slice(0, BEGINNING));
