import type { Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { pieces } from '../map/country-map.ts';
import { type KnotKind, knotOf, type SheetPlace } from '../map/region-sheet.ts';
import { kept } from '../reads.ts';
import { municipalitiesOf } from '../thread/place.ts';

/** What the knots on a region's map mean, of those that it shows. */
export function knotLegend(places: readonly Pick<SheetPlace, 'own' | 'school'>[], t: Translate): { kind: KnotKind; text: string }[] {
  const shown = new Set(places.map(knotOf));
  const rows: { kind: KnotKind; text: string }[] = [
    { kind: 'school', text: t('map.knot.school') },
    { kind: 'open', text: t('map.knot.open') },
    { kind: 'other', text: t('map.knot.other') },
  ];
  return rows.filter(({ kind }) => shown.has(kind) || (kind === 'other' && shown.has('other school')));
}

/** The regions as pieces of thread on the map of the country, drawn once for all the pages that show it. */
export const piecesOf = kept((regions: readonly Region[]) => pieces<Region>(regions, municipalitiesOf));

/** Whether the map of the country has room for the names of the regions. */
export const hasRoomForNames = (regions: readonly Region[]): boolean => piecesOf(regions).every(({ callout }) => callout);
