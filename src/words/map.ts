import type { Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { pieces } from '../map/country-map.ts';
import { type KnotKind, knotOf, type SheetPlace } from '../map/region-sheet.ts';
import { kept } from '../reads.ts';
import { municipalitiesOf } from '../thread/place.ts';

type Knots = readonly Pick<SheetPlace, 'own' | 'school' | 'some'>[];
type Legend = { kind: KnotKind; text: string }[];

/** What knots mean, of those that a map shows. */
function legend(places: Knots, rows: Legend): Legend {
  const shown = new Set(places.map(knotOf));
  return rows.filter(({ kind }) => shown.has(kind));
}

/** What the knots on a region's map mean. What is perhaps not of it is said once, with a school or without. */
export function knotLegend(places: Knots, t: Translate): Legend {
  const rows = legend(places, [
    { kind: 'school', text: t('map.knot.school') },
    { kind: 'some', text: t('map.knot.some') },
    { kind: 'open', text: t('map.knot.open') },
    { kind: 'other', text: t('map.knot.other') },
    { kind: 'other school', text: t('map.knot.other') },
  ]);
  return rows.filter(({ text }, i) => rows.findIndex((row) => row.text === text) === i);
}

/** What the knots on the map of a municipality mean. */
export const placeLegend = (places: Knots, t: Translate): Legend =>
  legend(places, [
    { kind: 'school', text: t('place.map.here') },
    { kind: 'open', text: t('place.map.hereNone') },
    { kind: 'other school', text: t('place.map.near') },
    { kind: 'other', text: t('place.map.nearNone') },
  ]);

/** What the knots on the map of a school mean. */
export const schoolLegend = (places: Knots, t: Translate): Legend =>
  legend(places, [
    { kind: 'school', text: t('school.map.here') },
    { kind: 'other', text: t('school.map.near') },
  ]);

/** The regions as pieces of thread on the map of the country, drawn once for all the pages that show it. */
export const piecesOf = kept((regions: readonly Region[]) => pieces<Region>(regions, municipalitiesOf));

/** Whether the map of the country has room for the names of the regions. */
export const hasRoomForNames = (regions: readonly Region[]): boolean => piecesOf(regions).every(({ callout }) => callout);
