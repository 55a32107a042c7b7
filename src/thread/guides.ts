import type { Catalogue, Guide } from '../catalogue/types.ts';

/** A guide that is the entrance for those it is for. */
export type Entrance = Guide & { entrance: NonNullable<Guide['entrance']> };

/** The guides that are entrances, in their order. */
export const entrancesOf = (guides: readonly Guide[]): Entrance[] =>
  guides.filter((guide): guide is Entrance => guide.entrance !== undefined);

/** The groups that work with a region, and not only live in it. */
const WORKING: ReadonlySet<Entrance['entrance']> = new Set(['foretag', 'larare', 'vagledare']);

/** Whether a guide is the entrance for those who work with a region. */
export const isForWork = ({ entrance }: Pick<Guide, 'entrance'>): boolean => entrance !== undefined && WORKING.has(entrance);

/** The guide for those who do not know, which site.yaml names. */
export const unsureGuide = ({ site, guides }: Pick<Catalogue, 'site' | 'guides'>): Guide | undefined =>
  guides.find(({ key }) => key === site.unsure);

/** The guides for those who ask, their entrance among them. */
export const guidesFor = (audience: Guide['audiences'][number], guides: readonly Guide[]): Guide[] =>
  guides.filter(({ entrance, audiences }) => (entrance ? entrance === audience : audiences.includes(audience)));

/** The guides that are texts, and not the entrance to them. */
export const textsOf = (guides: readonly Guide[]): Guide[] => guides.filter(({ entrance }) => entrance === undefined);

/** The guides that answer a question. */
export const answeringGuides = (question: Guide['answers'][number], guides: readonly Guide[]): Guide[] =>
  guides.filter(({ answers }) => answers.includes(question));
