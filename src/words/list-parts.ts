import type { SitePage } from '../catalogue/addresses.ts';
import { cut, partsOf, type Piece } from '../catalogue/parts.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import { type ListPageKind, partHref } from '../links.ts';

/** Rows of a list that belong together, in one of its sections. The id is their place on the page, where one can be led to it. */
export type Group<T = unknown> = { name: string; lang?: Language | undefined; id?: string; section?: string; entries: readonly T[] };

/** A list as it lies on its pages, seen from one of them. */
export type Paged<G extends Group = Group> = { kind: ListPageKind; part: number; pages: Piece<G>[][]; here: Piece<G>[] };

/** A way in to a list: a group, the address where it begins, and how much it has. The id is for a page that does not hold the group. */
export type WayIn = Pick<Group, 'name' | 'lang' | 'section'> & { address: string; count: number; id?: string | undefined };

/**
 * Lays a list out on its pages.
 * @param groups in the order of the list, with as many rows as the catalogue's parts.ts counts
 */
export function paged<G extends Group>(page: SitePage, catalogue: Catalogue, groups: readonly G[]): Paged<G> {
  const kind = page.kind as ListPageKind;
  const whole = (group: G): Piece<G> => ({ ...group, from: 0, total: group.entries.length });
  const pages = partsOf(kind, catalogue) > 1 ? cut(groups) : [groups.map(whole)];
  const part = page.part ?? 1;
  return { kind, part, pages, here: pages[part - 1] ?? [] };
}

/** Every group of a list, with where it begins, for its first page to lead on. */
export function waysIn({ kind, pages }: Paged, language: Language): WayIn[] {
  return pages.flatMap((pieces, i) =>
    pieces
      .filter(({ from }) => from === 0)
      .map(({ name, lang, section, id, total }) => ({
        name,
        lang,
        section,
        count: total,
        address: `${i > 0 || id === undefined ? partHref(kind, i + 1, language) : ''}${id === undefined ? '' : `#${id}`}`,
        id: i > 0 ? id : undefined,
      })),
  );
}

/** From where to where a page of a list goes, in each of its sections: `Blekinge till Gävleborg`. */
export const spanOf = (pieces: readonly Piece<Group>[], t: Translate): string =>
  [...Map.groupBy(pieces, ({ section }) => section).values()]
    .map((own) => {
      const [first, last] = [own[0]?.name ?? '', own.at(-1)?.name ?? ''];
      return first === last ? first : t('list.part.span', { first, last });
    })
    .join(', ');

/** Which of a group's rows a page has, where it has not all: `141–172 av 172`. */
export const rangeOf = ({ from, total, entries }: Piece<Group>, t: Translate): string | undefined =>
  entries.length < total ? t('list.part.range', { first: from + 1, last: from + entries.length, total }) : undefined;

/** Entries by the letter that they begin with, for a list in alphabetic order; digits together. */
export function byLetter<T extends { title: string }>(entries: readonly T[], language: Language): [letter: string, entries: T[]][] {
  return [...Map.groupBy(entries, ({ title }) => (/^\d/.test(title) ? '0–9' : title.charAt(0).toLocaleUpperCase(language)))];
}
