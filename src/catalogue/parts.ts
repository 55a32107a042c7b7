import type { ListPageKind } from '../links.ts';
import { byInterest } from './interests.ts';
import type { Activity, Catalogue, Competition } from './types.ts';

// Lists that have grown long are cut into pages.

/** As many rows as a page of a list may have. */
export const MOST_ROWS = 200;
/** As many as pages have in the middle, where there are several: what is left is room to begin and end at whole groups. */
const USUAL_ROWS = 140;
const SLACK = (MOST_ROWS - USUAL_ROWS) / 2;

/** Into how many pages so many rows are cut. Nothing but their number decides, so that a list has as many pages in every language. */
export const partsFor = (rows: number): number => (rows > MOST_ROWS ? Math.ceil(rows / USUAL_ROWS) : Math.min(rows, 1));

/** Where each page of so many rows begins: with the group that begins nearest, and within a group only where none begins near enough. */
function beginnings(rows: number, groups: readonly number[]): number[] {
  const parts = partsFor(rows);
  return Array.from({ length: parts }, (_, part) => {
    const even = Math.floor((part * rows) / parts);
    const nearest = groups.reduce((best, start) => (Math.abs(start - even) < Math.abs(best - even) ? start : best), 0);
    return Math.abs(nearest - even) <= SLACK ? nearest : even;
  });
}

/** Some or all of a group, on one page: the rows from the place `from` on, of `total`. */
export type Piece<G> = G & { from: number; total: number };

/** Groups of rows as they lie on pages. */
export function cut<G extends { entries: readonly unknown[] }>(groups: readonly G[]): Piece<G>[][] {
  let rows = 0;
  const placed = groups.map((group) => ({ group, start: (rows += group.entries.length) - group.entries.length }));
  const begins = beginnings(
    rows,
    placed.map(({ start }) => start),
  );
  return begins.map((begin, part) => {
    const end = begins[part + 1] ?? rows;
    return placed.flatMap(({ group, start }) => {
      const from = Math.max(begin - start, 0);
      const entries = group.entries.slice(from, Math.max(end - start, 0));
      return entries.length > 0 ? [{ ...group, entries, from, total: group.entries.length }] : [];
    });
  });
}

/** What one can take part in stands under each of its stages, or under its region. */
const takingPart = (entries: readonly (Activity | Competition)[]): number =>
  entries.flatMap(({ region, stages }) => (region ? [region.key] : stages.map(({ id }) => id))).length;

/** A job stands in several ways of browsing. As long as the jobs are few they are links in running text, on one page. */
function jobRows({ jobs }: Catalogue): number {
  if (jobs.length <= MOST_ROWS) return jobs.length;
  const liked = byInterest(jobs).telling.flatMap((group) => group.jobs);
  return jobs.flatMap(({ doing }) => doing).length + liked.length + jobs.length;
}

/** How many rows a list has, of the kinds that grow with what there is to study, do and become. */
const ROWS: Partial<Record<ListPageKind, (catalogue: Catalogue) => number>> = {
  education: ({ educations }) => educations.length,
  school: ({ schools }) => schools.length,
  job: jobRows,
  competition: ({ competitions }) => takingPart(competitions),
  activity: ({ activities }) => takingPart(activities),
  story: ({ stories }) => stories.length,
};

/** How many pages the list of a kind has. */
export const partsOf = (kind: ListPageKind, catalogue: Catalogue): number => Math.max(1, partsFor(ROWS[kind]?.(catalogue) ?? 0));
