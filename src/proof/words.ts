import type { Catalogue } from '../catalogue/types.ts';
import { formatNumber, formatPeriod, formatRatio } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import { kinds as entryKinds } from '../schema/kinds.ts';
import { type Audience, lixTarget } from '../review/language.ts';
import { EASY_KIND } from '../review/reading.ts';
import type { Figures } from './figures.ts';
import { type Measure, type Measures, MOST_FOREIGN } from './results.ts';

// What has been counted and measured, as people read it.

/** A figure with its bar, how it was measured and when; what is counted by the build has the day of the build. */
export type ProofRow = { what: string; value: string; bar?: string; how: string; when?: string };

type Words = { t: Translate; catalogue: Pick<Catalogue, 'language'> };

/** Kinds of page that each region has one of, and the country one. */
const OF_REGIONS = new Set(['gaps', 'calendar', 'report']);

/** A kind of page as people call it. */
function kindLabel(kind: string, t: Translate): string {
  if (kind === '404') return t('proof.kind.404');
  const list = kind.replace(/-list$/, '');
  if (list === kind) return t(`kind.one.${kind}` as StringKey);
  return list in entryKinds || OF_REGIONS.has(list)
    ? t('proof.kind.list', { kind: t(`kind.${list}` as StringKey) })
    : t(`kind.${list}` as StringKey);
}

/** Bytes in thousands, as they are read. */
const kilobytes = (bytes: number, language: Language): string => `${formatRatio(bytes / 1000, language)} kB`;

/** A share in per cent, never rounded up to the whole. */
export const share = (part: number, whole: number, { t, catalogue: { language } }: Words): string =>
  t('proof.per', { value: formatNumber(Math.floor((1000 * part) / whole) / 10, language) });

/** What has been counted when the pages were built. */
export function builtRows({ pages, claims, texts, sources, consents }: Figures, { t, catalogue: { language } }: Words): ProofRow[] {
  const number = (value: number): string => formatNumber(value, language);
  const row = (name: 'pages' | 'faults' | 'claims' | 'texts' | 'sources' | 'consents', value: string, values = {}): ProofRow => ({
    what: t(`proof.what.${name}`),
    value,
    how: t(`proof.how.${name}`, values),
  });
  const day = (date = ''): string => formatPeriod(date, language);
  return [
    row('pages', number(pages)),
    { ...row('faults', '0'), bar: '0' },
    ...(claims.newest === undefined
      ? []
      : [row('claims', t('proof.of', { part: claims.stale, all: claims.all }), { undated: claims.undated, newest: claims.newest })]),
    ...(texts.oldest === undefined ? [] : [row('texts', number(texts.reviewed), { oldest: day(texts.oldest) })]),
    ...(sources.oldest === undefined
      ? []
      : [row('sources', number(sources.all), { oldest: day(sources.oldest), newest: day(sources.newest) })]),
    row('consents', number(consents.real), { madeUp: consents.madeUp }),
  ];
}

/** When a measure was made, and of which version. */
function whenOf(measured: Measures[Measure], { t, catalogue: { language } }: Words): { when?: string } {
  if (!measured) return {};
  const { commit, changed } = measured;
  const date = formatPeriod(measured.date, language);
  if (commit === undefined) return { when: date };
  return { when: t(changed ? 'proof.version.changed' : 'proof.version', { date, commit: commit.slice(0, 7) }) };
}

/** The row that has most of something; none of no rows. */
const mostOf = <T>(rows: readonly T[], of: (row: T) => number): T | undefined =>
  rows.reduce<T | undefined>((a, b) => (a === undefined || of(b) > of(a) ? b : a), undefined);
const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** What the tests have measured, worst first of what is measured by kind; nothing that they have not. */
export function testedRows(measures: Measures, words: Words): ProofRow[] {
  const { links, light, dark, language } = measures;
  const { t } = words;
  const number = (value: number): string => formatNumber(value, words.catalogue.language);
  const none = { bar: '0' };
  const axe = [...(light?.rows ?? []), ...(dark?.rows ?? [])];
  const kinds = new Set(axe.map(({ kind }) => kind));
  const total = language && sumOf(language.rows, (row) => row.words);
  return [
    ...(links?.rows ?? []).map(({ checked, faults }) => ({
      what: t('proof.what.links'),
      value: number(faults),
      ...none,
      how: t('proof.how.links', { checked: number(checked) }),
      ...whenOf(links, words),
    })),
    ...(light && dark
      ? [
          {
            what: t('proof.what.axe'),
            value: number(sumOf(axe, (row) => row.axe)),
            ...none,
            how: t('proof.how.axe', { kinds: kinds.size }),
            ...whenOf(dark, words),
          },
        ]
      : []),
    ...(dark ? privateRows(dark, words) : []),
    ...heavyRows(measures, words),
    ...(language && total
      ? [
          {
            what: t('proof.what.language'),
            value: share(total - sumOf(language.rows, (row) => row.foreign), total, words),
            bar: t('proof.least', { value: share(1 - MOST_FOREIGN, 1, words) }),
            how: t('proof.how.language', { words: number(total) }),
            ...whenOf(language, words),
          },
        ]
      : []),
    ...lixRows(measures, words),
  ];
}

/** What pages ask of others and keep. */
function privateRows(dark: NonNullable<Measures['dark']>, words: Words): ProofRow[] {
  const { t } = words;
  return (['others', 'kept'] as const).map((name) => ({
    what: t(`proof.what.${name}`),
    value: formatNumber(
      sumOf(dark.rows, (row) => row[name]),
      words.catalogue.language,
    ),
    bar: '0',
    how: t(`proof.how.${name}`),
    ...whenOf(dark, words),
  }));
}

/** What costs a reader time: requests, and bytes. */
function heavyRows({ dark, weight }: Measures, words: Words): ProofRow[] {
  const { t } = words;
  const asks = mostOf(dark?.rows ?? [], ({ requests }) => requests);
  const heaviest = mostOf(weight?.rows ?? [], ({ firstView }) => firstView);
  return [
    ...(asks
      ? [
          {
            what: t('proof.what.requests'),
            value: formatNumber(asks.requests, words.catalogue.language),
            how: t('proof.how.requests', { kind: kindLabel(asks.kind.replace(/^en-/, ''), t) }),
            ...whenOf(dark, words),
          },
        ]
      : []),
    ...(heaviest
      ? [
          {
            what: t('proof.what.weight'),
            value: kilobytes(heaviest.firstView, words.catalogue.language),
            bar: t('proof.most', { value: kilobytes(heaviest.most.firstView, words.catalogue.language) }),
            how: t('proof.how.weight', { kind: kindLabel(heaviest.kind, t) }),
            ...whenOf(weight, words),
          },
        ]
      : []),
  ];
}

/** How hard the hardest texts are, for those whom they are for. */
function lixRows({ reading }: Measures, words: Words): ProofRow[] {
  const { t } = words;
  return [...Map.groupBy(reading?.rows ?? [], ({ audience }) => audience)].flatMap(([audience, rows]) => {
    const hardest = mostOf(rows, ({ lix }) => lix);
    if (!hardest) return [];
    return [
      {
        what: t('proof.what.lix', { audience: t(`proof.audience.${audience}`) }),
        value: formatNumber(hardest.lix, words.catalogue.language),
        bar: t('proof.most', { value: barOf(hardest) }),
        how: t('proof.how.lix', { kind: kindLabel(hardest.kind, t) }),
        ...whenOf(reading, words),
      },
    ];
  });
}

/** The highest LIX that texts of a row should have. */
const barOf = ({ kind, audience }: { kind: string; audience: Audience }): number => lixTarget(audience, kind === EASY_KIND);

/** A row of a table of figures: what it is of, and a cell for each figure; what has not been measured has no value. */
export type FigureRow = { label: string; cells: { name: string; value: string | undefined }[] };

/** What has been measured of each kind of page, in the order of their names; what is counted on translated pages is of their kind. */
export function kindRows({ light, dark, weight, language }: Measures, words: Words): FigureRow[] {
  const { t, catalogue } = words;
  const number = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : formatNumber(value, catalogue.language);
  const heavy = (bytes: number | undefined): string | undefined => (bytes === undefined ? undefined : kilobytes(bytes, catalogue.language));
  const of = <T extends { kind: string }>(rows: readonly T[] = [], kind: string): T | undefined => rows.find((row) => row.kind === kind);
  const kinds = new Set([light, dark, weight].flatMap((measured) => (measured?.rows ?? []).map((row) => row.kind)));
  const rows = [...kinds]
    .filter((kind) => !kind.startsWith('en-'))
    .map((kind) => {
      const [onWide, onPhone, weighed, said] = [
        of(light?.rows, kind),
        of(dark?.rows, kind),
        of(weight?.rows, kind),
        of(language?.rows, kind),
      ];
      return {
        label: kindLabel(kind, t),
        cells: [
          { name: t('proof.light'), value: number(onWide?.axe) },
          { name: t('proof.dark'), value: number(onPhone?.axe) },
          { name: t('proof.requests'), value: number(onPhone?.requests) },
          { name: t('proof.html'), value: heavy(weighed?.html) },
          { name: t('proof.js'), value: heavy(weighed?.js) },
          { name: t('proof.view'), value: heavy(weighed?.firstView) },
          { name: t('proof.english'), value: said && share(said.words - said.foreign, said.words, words) },
        ],
      };
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, catalogue.language));
  // What has been measured of no kind has no column.
  const isMeasured = (column: number): boolean => rows.some(({ cells }) => cells[column]?.value !== undefined);
  return rows.map(({ label, cells }) => ({ label, cells: cells.filter((_, column) => isMeasured(column)) }));
}

/** How hard the texts of each kind are to read. */
export const textRows = ({ reading }: Measures, { t, catalogue: { language } }: Words): FigureRow[] =>
  (reading?.rows ?? []).map((row) => ({
    label: kindLabel(row.kind, t),
    cells: [
      { name: t('proof.reading.for'), value: t(`proof.audience.${row.audience}`) },
      { name: t('proof.reading.texts'), value: formatNumber(row.texts, language) },
      { name: 'LIX', value: formatNumber(row.lix, language) },
      { name: t('proof.bar'), value: t('proof.most', { value: barOf(row) }) },
    ],
  }));
