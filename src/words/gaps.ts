import { formatList } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import { byExtent, type Cell, cellsIn, hasAny, type StretchState, stretchState, tally } from '../thread/gaps.ts';
import type { StepKind } from '../thread/thread.ts';

/** A kind of step inside a sentence. */
export const kindInSentence = (kind: StepKind, t: Translate): string => t(`kind.${kind}`).toLowerCase();

/** The kinds that are missing at a stage. */
export const kindsMissing = (cells: readonly Cell[], t: Translate, language: Language): string =>
  formatList(
    cellsIn('gap', cells).map(({ kind }) => kindInSentence(kind, t)),
    language,
  );

/** How many gaps there are, of how much that should be there; where none is found and not all is known, that. */
export const gapsOf = (cells: readonly Cell[], t: Translate): string =>
  hasAny('unknown', cells) && !hasAny('gap', cells) ? t('gaps.index.unknown') : t('gaps.of', tally(cells));

/** What a region lacks, in a sentence or two: what is missing at most stages first, and at how many we do not know what is taught. */
export function regionLead(cells: readonly Cell[], t: Translate, language: Language): string {
  const unknown = cellsIn('unknown', cells);
  if (unknown.some(({ kind }) => kind !== 'education')) return t('gaps.lead.unknown');
  const rest = unknown.length > 0 ? ` ${t('gaps.lead.untold', { count: unknown.length })}` : '';
  return `${knownLead(cells, t, language)}${rest}`;
}

function knownLead(cells: readonly Cell[], t: Translate, language: Language): string {
  const { gaps: count, expected } = tally(cells);
  if (count === 0) return t(hasAny('unknown', cells) ? 'gaps.lead.none.known' : 'gaps.lead.none');
  const kinds = byExtent(cellsIn('gap', cells)).map(({ kind, cells: { length } }) =>
    t('gaps.lead.kind', { kind: kindInSentence(kind, t), count: length }),
  );
  return t('gaps.lead.some', { count, expected, kinds: formatList(kinds, language) });
}

/** In how many regions the thread is broken, and what is missing most often. */
export function countryLead(regions: readonly (readonly Cell[])[], t: Translate): string {
  const [most] = byExtent(cellsIn('gap', regions.flat()));
  if (!most) return t('gaps.lead.none');
  const broken = regions.filter((cells) => hasAny('gap', cells)).length;
  return t('gaps.index.broken', { broken, count: regions.length, kind: kindInSentence(most.kind, t) });
}

/** A stretch of a region's thread: its form, the same in words, and in figures where only some is missing or all of it. */
export function stretchOf(cells: readonly Cell[], t: Translate): { state: StretchState; text: string; short?: string } {
  const state = stretchState(cells);
  if (state === 'unknown') return { state, text: t('gaps.index.unknown') };
  if (state === 'here') return { state, text: t('gaps.index.whole') };
  if (state === 'national') return { state, text: t('gaps.index.national') };
  const { gaps, expected } = tally(cells);
  return { state, text: t('gaps.of', { gaps, expected }), short: `${gaps}/${expected}` };
}

/** What the forms of a stretch mean. */
export const stretchLegend = (t: Translate): { state: StretchState; term: string; text: string }[] => [
  { state: 'here', term: t('gaps.index.whole'), text: t('gaps.index.legend.whole') },
  { state: 'national', term: t('gaps.index.national'), text: t('gaps.legend.national') },
  { state: 'part', term: t('gaps.index.legend.part'), text: t('gaps.index.legend.part.text') },
  { state: 'gap', term: t('gaps.index.legend.gap'), text: t('gaps.index.legend.gap.text') },
  { state: 'unknown', term: t('gaps.index.unknown'), text: t('gaps.legend.unknown') },
];
