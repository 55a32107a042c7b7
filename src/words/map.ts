import type { Translate } from '../i18n/strings.ts';
import { type KnotKind, knotOf, type SheetPlace } from '../map/region-sheet.ts';

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
