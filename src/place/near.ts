import { closest } from '../thread/closest.ts';
import { distanceKm, type Position } from '../thread/distance.ts';
import type { PlaceData, PlaceLink, PlaceNear, PlaceStudy } from './here.ts';

// What is nearest to a municipality, out of the file that is the same for all. Made when the site is built (data.ts), read in the browser.

/** Something to study: its name, where it can be read about, who gives it, and in which municipalities, by their numbers. */
type NearStudy = readonly [title: string, address: string, who: string, places: readonly number[]];

/** What leads to something: the number of its form, that of the study, and whether it leads there for certain. */
type NearRow = readonly [form: number, study: number, certain: 0 | 1];

/** A municipality: its name, its slug, where its main town lies, its regions by their numbers, and the address of its page if it has one. */
type NearPlace = readonly [name: string, slug: string, position: Position, regions: readonly number[], page?: string];

export type NearData = Pick<PlaceData, 'texts' | 'forms' | 'gymnasium' | 'atGymnasium'> & {
  places: NearPlace[];
  /** The key of each region, and the pages that it has for who lives there. */
  regions: (readonly [key: string, links: readonly PlaceLink[]])[];
  /** What a link to the page of a municipality says, with `{name}`. */
  page: string;
  studies: NearStudy[];
  /** What leads to each job, and is of each programme, by the address of its page. */
  leads: Record<string, NearRow[]>;
  /** The municipalities that have a gymnasium school, by their numbers. */
  schools: number[];
};

/** What is nearest to a municipality, as the crow flies; nothing where there is none of that slug. `say` fills a text. */
export function seenFrom(data: NearData, slug: string, say: (text: string, values: { name: string }) => string): PlaceData | undefined {
  const { places, studies, texts, forms, gymnasium, atGymnasium } = data;
  const here = places.find(([, own]) => own === slug);
  if (!here) return undefined;
  const [name, , position, regionNumbers, page] = here;
  const far = places.map((place) => distanceKm(position, place[2]));
  const kmTo = (place: number): number => far[place] ?? Infinity;
  const nearest = (some: readonly number[]) => closest(some.map((place) => ({ place, km: kmTo(place), certain: true })))[0];

  const own: PlaceStudy[] = [];
  const numbers = new Map<number, number>();
  const numberOf = (study: number, place: number, km: number): number => {
    const [title = '', address = '', who = ''] = studies[study] ?? [];
    const known = numbers.get(study) ?? own.push([title, address, who, places[place]?.[0] ?? '', Math.round(km)]) - 1;
    numbers.set(study, known);
    return known;
  };
  const nearOf = (rows: readonly NearRow[]): PlaceNear[] =>
    [...Map.groupBy(rows, ([form]) => form)].flatMap(([form, given]) =>
      closest(
        given.flatMap(([, study, certain]) => {
          const at = nearest(studies[study]?.[3] ?? []);
          return at ? [{ ...at, study, certain: certain === 1 }] : [];
        }),
      ).map(({ study, place, km, certain }): PlaceNear => [form, numberOf(study, place, km), certain ? 1 : 0]),
    );
  const regions = regionNumbers.flatMap((number) => data.regions.slice(number, number + 1));
  const school = nearest(data.schools);
  const [schoolName = '', , , , schoolPage = ''] = (school && places[school.place]) ?? [];
  return {
    name,
    texts,
    links: [...(page ? [[say(data.page, { name }), page] as const] : []), ...regions.flatMap(([, links]) => links)],
    regions: regions.map(([key]) => key),
    near: Object.fromEntries(
      Object.entries(data.leads)
        .map(([address, rows]) => [address, nearOf(rows)] as const)
        .filter(([, near]) => near.length > 0),
    ),
    forms,
    ...(gymnasium !== undefined && { gymnasium }),
    studies: own,
    ...(school && { school: [schoolName, schoolPage, Math.round(school.km)] as const }),
    atGymnasium,
  };
}
