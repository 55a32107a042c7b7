import type { Catalogue, Region } from '../catalogue/types.ts';
import { csv } from '../outputs/csv.ts';
import { translator } from '../i18n/strings.ts';
import type { Figures } from '../schema/history.ts';
import { claimsOf } from './claims.ts';
import { type Report, reportOf } from './report.ts';
import { figuresOf, gapId } from './snapshot.ts';

// The report as files: for a spreadsheet a row a claim, for programs the whole.

/** The names of the columns, which programs know them by and which never change. */
const COLUMNS = ['part', 'what', 'value', 'of', 'source', 'year', 'note'] as const;
type Row = readonly (string | number | undefined)[];

/** A region's report as rows: what is claimed, of how many, by which source and of which year. A figure that nobody knows is empty. */
export function reportCsv(catalogue: Catalogue, region: Region): string {
  const t = translator(catalogue.language);
  const report = reportOf(catalogue, region);
  const { need, coverage, quality, actions } = report;
  const rows: Row[] = [
    ['gaps', 'all', report.gaps, report.expected, undefined, catalogue.date],
    ...report.broken.flatMap(({ stage, missing, unknown }): Row[] => [
      ...missing.map((kind): Row => ['gaps', `${stage.id}/${kind}`, 'gap', undefined, undefined, catalogue.date, stage.title]),
      ...unknown.map((kind): Row => ['gaps', `${stage.id}/${kind}`, 'unknown', undefined, undefined, catalogue.date, stage.title]),
    ]),
    ...(report.since?.closed ?? []).map((cell): Row => ['closed', gapId(cell), undefined, undefined, undefined, report.since?.date]),
    ...(report.since?.opened ?? []).map((cell): Row => ['opened', gapId(cell), undefined, undefined, undefined, report.since?.date]),
    ...need.needed.map(({ label, ads, taught }): Row => ['need', label, ads.value, taught, ads.source, ads.asOf]),
    ...coverage.flatMap(({ form, whole, some, none, records }): Row[] => {
      const [record] = records;
      return [['coverage', form, whole, whole + some + none, record?.source, record?.asOf, t(`place.form.${form}`)]];
    }),
    ...quality.rows.map(({ of, known, sources, years }): Row => [
      'quality',
      of,
      known,
      quality.educations,
      sources.join(' '),
      years.join(' '),
    ]),
    ...claimsOf(region).map(({ education, of, source, year }): Row => [
      'claim',
      of,
      education.key,
      undefined,
      source,
      year,
      education.title,
    ]),
    ['stories', 'real', report.stories.real],
    ['stories', 'made-up', report.stories.madeUp],
    ...report.stories.runningOut.map((day): Row => ['stories', 'consent-until', day]),
    ...report.coming.map(({ month, item }): Row => ['coming', item.title, item.start ?? month, item.certainty, item.sources[0]?.id]),
    ...report.activities.map(({ key, title, status }): Row => ['activity', key, status, undefined, undefined, undefined, title]),
    ...actions.map(({ action, standing }): Row => [
      'action',
      `${action.stage.id}/${action.gap}`,
      action.title,
      standing,
      action.role,
      action.ended ?? action.due,
      action.outcome,
    ]),
  ];
  return csv([COLUMNS, ...rows]);
}

/** The same for programs, with what it was of before. */
export function reportJson(catalogue: Catalogue, region: Region): object {
  const report = reportOf(catalogue, region);
  const { since, need, match, coming } = report;
  return {
    region: region.key,
    name: region.name,
    date: catalogue.date,
    figures: figuresOf(catalogue, region),
    history: historyOf(report),
    since: since && { date: since.date, closed: since.closed.map(gapId), opened: since.opened.map(gapId) },
    need: match.computable
      ? need.needed.map(({ ssyk, label, ads, taught, places }) => ({
          ssyk,
          label,
          ads: ads.value,
          year: ads.asOf,
          source: ads.source,
          taught,
          places,
        }))
      : { reason: match.reason },
    coverage: report.coverage.map(({ form, whole, some, none, records }) => ({
      form,
      whole,
      some,
      none,
      sources: records.map(({ source, asOf }) => ({ source, asOf })),
    })),
    quality: report.quality,
    claims: claimsOf(region).map(({ education, ...claim }) => ({ education: education.key, ...claim })),
    stories: report.stories,
    coming: coming.map(({ month, item: { id, title, start, end } }) => ({ id, title, month, start, end })),
    activities: report.activities.map(({ key, title, status }) => ({ key, title, status })),
    actions: report.actions.map(({ action: { id, title, stage, gap, role, due, ended, outcome }, standing }) => ({
      id,
      title,
      gap: `${stage.id}/${gap}`,
      role,
      due,
      ended,
      outcome,
      standing,
    })),
  };
}

const historyOf = ({ line }: Report): { date: string; gaps: number }[] => line.map(({ date, value }) => ({ date, gaps: value }));

/** The measures that regions can be ordered by beside each other. */
export const MEASURES = ['gaps', 'unknown', 'needed', 'taught', 'untaught', 'educations', 'offers', 'stale', 'stories'] as const;
type Measure = (typeof MEASURES)[number];

/** What a region's figures are of each measure; undefined where nobody knows. */
function measuresOf({ gaps, unknown, need, educations, offers, stale, stories }: Figures): Record<Measure, number | undefined> {
  return {
    gaps: gaps.length,
    unknown: unknown.length,
    needed: need?.needed,
    taught: need?.taught,
    untaught: need && need.unknown + need.no,
    educations,
    offers,
    stale,
    stories,
  };
}

/** A row of the table of all regions. */
export type RegionRow = { region: Region; figures: Figures; measures: Record<Measure, number | undefined> };

/** All regions with their figures, by their names. */
export const regionRows = (catalogue: Catalogue): RegionRow[] =>
  catalogue.regions.map((region) => {
    const figures = figuresOf(catalogue, region);
    return { region, figures, measures: measuresOf(figures) };
  });

/** All regions beside each other as rows. */
export const regionsCsv = (catalogue: Catalogue): string =>
  csv([
    ['region', 'name', 'date', 'gaps_expected', 'ads_year', ...MEASURES],
    ...regionRows(catalogue).map(({ region, figures, measures }) => [
      region.key,
      region.name,
      catalogue.date,
      figures.expected,
      figures.need?.year,
      ...MEASURES.map((measure) => measures[measure]),
    ]),
  ]);
