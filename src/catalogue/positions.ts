import { project } from '../map/projection.ts';
import { type Problem, problemAt } from '../schema/errors.ts';
import { isInSweden } from '../schema/position.ts';
import type { CheckedContent } from './entries.ts';

/**
 * How much further away than the nearest main town of all the region's own nearest may be, in kilometres. A school lies in its
 * region or on the other side of a border, an hour on the road at most; compared with the nearest town, the measure holds in
 * the north too, where a municipality is wider than a county in the south.
 */
const NEAR_KM = 50;

/** Schools that are not where their region is. */
export function checkPositions({ school, region, municipality }: CheckedContent['entries']): Problem[] {
  const towns = [...municipality.values()].filter(({ data }) => isInSweden(data.position));
  const places = towns.map(({ data }) => ({ ...data, at: project(data.position) }));
  return [...school.values()].flatMap((entry) => {
    const { position } = entry.data;
    const counties = entry.region === undefined ? undefined : region.get(entry.region)?.data.counties;
    if (!position || counties === undefined) return [];
    const [x, y] = project(position);
    const away = places
      .map(({ name, county, at }) => ({ name, county, km: Math.hypot(at[0] - x, at[1] - y) }))
      .toSorted((a, b) => a.km - b.km);
    const nearest = away[0];
    const own = away.find(({ county }) => counties.includes(county));
    if (!nearest || !own || own.km - nearest.km <= NEAR_KM) return [];
    return [
      {
        ...problemAt(
          entry,
          ['position'],
          `Läget är vid ${nearest.name} i ${nearest.county}, ${Math.round(own.km)} km från regionens närmaste ort, ${own.name}.`,
          'Rätta latitud och longitud, eller ta bort raden. Ligger skolan där, hör den till en annan region.',
        ),
        // It may be the region's counties that are wrong.
        origin: `regions/${entry.region}/region.mdx`,
      },
    ];
  });
}
