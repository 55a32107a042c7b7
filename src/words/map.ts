import type { Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { pieces } from '../map/country-map.ts';
import { type KnotKind, knotOf, type SheetPlace } from '../map/region-sheet.ts';
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

const drawn = new WeakMap<readonly Region[], ReturnType<typeof pieces<Region>>>();

/** The regions as pieces of thread on the map of the country, drawn once for all the pages that show it. */
export function piecesOf(regions: readonly Region[]): ReturnType<typeof pieces<Region>> {
  const found = drawn.get(regions) ?? pieces(regions, municipalitiesOf);
  drawn.set(regions, found);
  return found;
}
