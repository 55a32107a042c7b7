import { fold } from '../language/inflect.ts';

// Where the reader lives: a municipality by its slug. It is kept on the device after an act, or stands in an address that somebody shared,
// after # so that no server is told. What comes from either is read within limits, and only ever shown as text.

/** What it is kept under on the device. */
export const PLACE_KEY = 'kommun';

/** A municipality that the reader lives in or reads for. An address says the slug alone. */
export type Here = { slug: string; name?: string };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 40;
const isSlug = (text: string): boolean => text.length <= LONGEST && SLUG.test(text);

/** The fragment of an address that carries a place: `#kommun=borlange`. */
export const placeFragment = (slug: string): string => `#${PLACE_KEY}=${slug}`;

/** The place that an address carries; nothing where it carries none, or something that is no slug. */
export function placeInFragment(fragment: string): Here | undefined {
  const beginning = placeFragment('');
  const slug = fragment.slice(beginning.length);
  return fragment.startsWith(beginning) && isSlug(slug) ? { slug } : undefined;
}

/** A place as it is kept: with its name, so that it can be shown at once. */
export const encodePlace = ({ slug, name }: Required<Here>): string => `${slug} ${name}`;

/** The place that was kept; nothing where there is none, or it cannot be read. */
export function decodePlace(kept: string | null): Here | undefined {
  const [, slug = '', name = ''] = /^(\S+) (.+)$/.exec(kept ?? '') ?? [];
  return isSlug(slug) && name.length <= LONGEST ? { slug, name } : undefined;
}

/** Names as they are compared: without what fingers leave out on a phone, å as a, and without ”kommun” at the end. */
const compared = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ (kommun|stad|municipality)$/, '');

/**
 * The municipality that somebody means by what was typed: the one of that name, else the only one that begins so. Of names that fold into the
 * same one that is typed as it stands goes first.
 * @returns nothing where none or several could be meant
 */
export function placeCalled<Named extends { name: string }>(typed: string, places: readonly Named[]): Named | undefined {
  const exact = places.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
  const wanted = compared(typed);
  if (exact || wanted === '') return exact;
  const same = places.filter(({ name }) => compared(name) === wanted);
  const [only, ...others] = same.length > 0 ? same : places.filter(({ name }) => compared(name).startsWith(wanted));
  return others.length === 0 ? only : undefined;
}
