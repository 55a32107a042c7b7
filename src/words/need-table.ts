import type { Catalogue } from '../catalogue/types.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/strings.ts';
import type { Area, Group } from '../thread/match.ts';
import { coveredBy } from './absence.ts';
import { taughtKey } from './need.ts';

// The table of need against supply: what its columns are called on the page, and the same as a file.

type Known = Pick<Catalogue, 'imported' | 'language'>;
type Column = 'group' | 'ads' | 'share' | 'supply' | 'places' | 'employed' | 'over55' | 'outlook';

/** The years that need and work are told of. */
const yearsOf = ({ imported }: Known): { ads: string; employed: string } => ({
  ads: imported.ads?.receipt.period ?? '',
  employed: String(imported.employees?.year ?? ''),
});

/** The counties that those who work are counted in, as they stand in a sentence. */
export const countyNames = ({ counties }: Area, { language }: Pick<Known, 'language'>): string =>
  formatList(
    counties.map(({ name }) => name),
    language,
  );

/** The headings of the columns, with the year and the county of what is counted. */
export function needColumns(area: Area, known: Known, t: Translate): Record<Column, string> {
  const year = yearsOf(known);
  const several = area.counties.length > 1;
  return {
    group: t('need.table.group'),
    ads: t('need.table.ads', { year: year.ads }),
    share: t('need.table.share'),
    supply: t('need.table.supply'),
    places: t('need.table.places'),
    employed: t(several ? 'need.table.employed.counties' : 'need.table.employed', {
      area: countyNames(area, known),
      year: year.employed,
    }).trim(),
    over55: t('need.table.over55'),
    outlook: t('need.table.outlook'),
  };
}

/** The names of the columns in the file, which programs know them by and which never change. */
export const CSV_COLUMNS = [
  'area',
  'ssyk',
  'group',
  'ads',
  'ads_country',
  'ads_year',
  'location_quotient',
  'counties',
  'ads_counties',
  'employed_counties',
  'employed_year',
  'percent_55_or_older_country',
  'taught',
  'taught_text',
  'covered_by',
  'educations_known',
  'places_one_round',
  'educations_with_places',
  'educations_known_country',
] as const;

/** The groups as rows of the file: a figure that nobody knows is empty, never 0. */
export function needRows(
  groups: readonly Group[],
  area: Area,
  name: string,
  known: Known,
  t: Translate,
): (string | number | undefined)[][] {
  const year = yearsOf(known);
  const counties = area.counties.map((county) => county.name).join('; ');
  return groups.map(({ ssyk, label, ads, nationalAds, quotient, workforce, taught, further, absence, supply, places, nationally }) => [
    name,
    ssyk,
    label,
    ads.value,
    nationalAds.value,
    year.ads,
    quotient && Math.round(quotient.value * 100) / 100,
    counties,
    workforce?.ads,
    workforce?.employed,
    workforce && year.employed,
    workforce?.over55,
    taught,
    t(taughtKey({ taught, further })),
    coveredBy(absence),
    supply.length,
    places?.value,
    places?.educations,
    nationally,
  ]);
}
