import type { Catalogue, Region } from '../catalogue/types.ts';
import { formatList, formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import { at } from '../known.ts';
import type { Cell } from '../thread/gaps.ts';
import { kindInSentence } from '../words/gaps.ts';
import { publisherOf } from '../words/source-name.ts';
import { type Claim, type Known, staleYear } from './claims.ts';
import type { Report } from './report.ts';
import type { FormCoverage } from './snapshot.ts';

// The report as it is read.

type Sources = Pick<Catalogue, 'sources' | 'language'>;

/** Who stands behind sources, each once. */
const publishers = (ids: readonly string[], { sources, language }: Sources): string =>
  formatList([...new Set(ids.map((id) => publisherOf(at(sources, id))))], language);

/** What a register speaks of: a period that it writes in its own way, as 2023–2026, stands as it is. */
const periodOf = (asOf = '', language: Language): string => (/^\d{4}(-\d{2}){0,2}$/.test(asOf) ? formatPeriod(asOf, language) : asOf);

/** Years in as few words as they need: 2019, 2019–2024. */
const span = (years: readonly string[]): string => [...new Set([years[0], years.at(-1)])].filter(Boolean).join('–');

/** A gap in a sentence: Årskurs 7–9: aktiviteter. */
const gapName = ({ stage, kind }: Cell, t: Translate): string => `${stage.title}: ${kindInSentence(kind, t)}`;

/** What has changed since the last figures. */
export function changeText({ date: day, closed, opened }: NonNullable<Report['since']>, t: Translate, language: Language): string {
  const date = formatPeriod(day, language);
  if (closed.length + opened.length === 0) return t('report.since.same', { date });
  const names = (cells: readonly Cell[]): string =>
    formatList(
      cells.map((cell) => gapName(cell, t)),
      language,
    );
  return [
    closed.length > 0
      ? t('report.since.closed', { date, count: closed.length, gaps: names(closed) })
      : t('report.since.closed.none', { date }),
    opened.length > 0 ? t('report.since.opened', { count: opened.length, gaps: names(opened) }) : t('report.since.opened.none'),
  ].join(' ');
}

/** The gaps of the quarters in words, for those who do not see the line; with one there is no line yet. */
export function lineText(line: Report['line'], t: Translate, language: Language): string {
  const [first] = line;
  if (!first) return t('report.line.never');
  if (line.length === 1) return t('report.line.one', { count: first.value, date: formatPeriod(first.date, language) });
  return t('report.line', {
    figures: formatList(
      line.map(({ value, date }) => `${value} (${formatPeriod(date.slice(0, 7), language)})`),
      language,
    ),
  });
}

/** How much of a form of education is known in the region's municipalities, and by which register. */
export function coverageText({ whole, some, none, records }: FormCoverage, t: Translate, known: Sources): string {
  const parts = (
    [
      ['whole', whole],
      ['some', some],
      ['none', none],
    ] as const
  ).filter(([, count]) => count > 0);
  const extent = t('report.coverage.of', {
    parts: formatList(
      parts.map(([how, places]) => t(`report.coverage.${how}`, { places })),
      known.language,
    ),
    count: whole + some + none,
  });
  const read = records.flatMap(({ source, asOf }) =>
    source === undefined ? [] : `${publishers([source], known)} ${periodOf(asOf, known.language)}`.trim(),
  );
  return read.length > 0 ? `${extent} (${formatList([...new Set(read)], known.language)})` : extent;
}

/** What is known of a quality: of how many, by whom and from when. */
export function qualityCells({ known, yes, sources: ids, years }: Known, educations: number, t: Translate, by: Sources): string[] {
  const of = t('gaps.of', { gaps: known, expected: educations });
  if (known === 0) return [of, t('report.quality.nobody'), ''];
  return [yes === undefined ? of : t('report.quality.yes', { of, yes }), publishers(ids, by), span(years) || t('report.quality.undated')];
}

/** What a claim is of, with its source and year: the education's name stands before it. */
export const claimText = ({ of, source, year }: Claim, t: Translate, by: Sources): string =>
  `${t(`report.claim.${of}`)}, ${publishers([source], by)} ${year ?? t('report.quality.undated')}`;

/** How many claims are stale, and how many have no year, of all. */
export const staleText = ({ stale, undated, claims }: Report, { date }: Pick<Catalogue, 'date'>, t: Translate): string =>
  `${t(stale.length === 0 ? 'report.stale.none' : 'report.stale.some', { count: stale.length, claims, year: staleYear(date) })} ${t('report.stale.undated', { count: undated })}`;

/** How the stories of a region stand: what may be published and until when, without a name. */
export function storyText({ stories: { real, madeUp, runningOut } }: Report, t: Translate, language: Language): string {
  const days = formatList(
    runningOut.map((day) => formatPeriod(day, language)),
    language,
  );
  return [
    real === 0 ? t('report.stories.none') : t('report.stories.real', { count: real }),
    ...(madeUp > 0 ? [t('report.stories.madeUp', { count: madeUp })] : []),
    ...(real === 0
      ? []
      : [runningOut.length === 0 ? t('report.stories.safe') : t('report.stories.out', { count: runningOut.length, days })]),
  ].join(' ');
}

/** What the report is called. */
export const reportTitle = ({ name }: Pick<Region, 'name'>, t: Translate): string => t('report.title', { region: name });
