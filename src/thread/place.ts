import type { Education, Job, Municipality, Orientation, Programme, Region } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { kept } from '../reads.ts';
import { distanceKm } from './distance.ts';
import type { GraphInput } from './graph.ts';
import { openSchools } from './supply.ts';

/**
 * Where a programme can be studied, seen from a region: in it (`here`), perhaps in it, for the orientation decides and is not
 * known (`maybe-here`), in another region (`elsewhere`), or nowhere that we know (`none`). `somewhere`: no region was asked for.
 */
type Where = 'here' | 'maybe-here' | 'elsewhere' | 'somewhere' | 'none';

export type Place = {
  where: Where;
  /** The most local education that leads on. None where no region was asked for: then no one is nearer than another. */
  education?: Education;
  /** Whether it leads to the job for certain; without an education, whether any does. */
  certain: boolean;
  /** How many more educations lead on: in the region, if the one shown is there, else anywhere. */
  alternatives: number;
  /** How many regions have one: one that leads on for certain, where there is any. */
  regions: number;
  /** In how many regions more there may be one. */
  maybeRegions: number;
  /** The orientation that leads to the job, where it takes a certain one. */
  orientation?: Orientation;
  /** How far off it is: the less, the more local. Only for comparing. */
  distance: number;
};

/** Where to study a programme that leads to a job or, without a job, to further studies. */
export type FindPlace = (programme: Programme, job: Job | undefined, region: Region | undefined) => Place;

type Offer = { education: Education; certain: boolean };

// What is in another region stands between MAYBE_HERE and UNKNOWN_PLACE, by its distance as a part of half the earth's girth.
const HERE = 0;
const MAYBE_HERE = 1;
const ELSEWHERE = 2;
const UNKNOWN_PLACE = 3;
const NOWHERE = 4;
const HALF_GIRTH_KM = 20_100;

/** Finds the most local education: certain in the region, perhaps there, nearest in another, by the alphabet. */
export function places({ educations, isSupply, language }: Pick<GraphInput, 'educations' | 'isSupply' | 'language'>): FindPlace {
  const compare = byAlphabet(language);
  const inAlphabet = educations.filter(isSupply).toSorted((a, b) => compare(a.title, b.title) || (a.key < b.key ? -1 : 1));
  const supply = Map.groupBy(inAlphabet, (education) => education.programme);

  const offers = kept((programme: Programme, job: Job | undefined): Offer[] =>
    (supply.get(programme) ?? []).flatMap((education) => {
      if (!job) return [{ education, certain: true }];
      const links = education.jobs.filter((l) => l.job === job);
      return links.length > 0 ? [{ education, certain: links.some((l) => l.certain) }] : [];
    }),
  );
  const kilometres = kept((region: Region, { position }: Municipality) =>
    Math.min(...municipalitiesOf(region).map((own) => distanceKm(own.position, position))),
  );
  const distance = ({ education, certain }: Offer, region: Region | undefined): number => {
    if (!region || education.region === region) return certain ? HERE : MAYBE_HERE;
    const km = education.municipality ? kilometres(region, education.municipality) : Infinity;
    return Math.min(ELSEWHERE + km / HALF_GIRTH_KM, UNKNOWN_PLACE);
  };

  return kept((programme, job, region) => {
    const all = offers(programme, job).map((offer) => ({ ...offer, distance: distance(offer, region) }));
    const inAll = new Set(all.map(({ education }) => education.region)).size;
    const sureIn = new Set(all.flatMap(({ education, certain }) => (certain ? education.region : []))).size;
    const regions = sureIn || inAll;
    const maybeRegions = inAll - regions;
    const [best] = all.toSorted((a, b) => a.distance - b.distance || Number(b.certain) - Number(a.certain));
    const orientation = orientationFor(programme, job, region && best?.education, compare);
    if (!best) return { where: 'none', certain: false, alternatives: 0, regions, maybeRegions, orientation, distance: NOWHERE };
    const { education, certain } = best;
    if (!region)
      return { where: 'somewhere', certain, alternatives: all.length, regions, maybeRegions, orientation, distance: best.distance };
    const isHere = education.region === region;
    const asNear = isHere ? all.filter((offer) => offer.education.region === region) : all;
    const where = isHere ? (certain ? 'here' : 'maybe-here') : 'elsewhere';
    return { where, education, certain, alternatives: asNear.length - 1, regions, maybeRegions, orientation, distance: best.distance };
  });
}

/** Whether a region is certified and we know which municipalities it has. */
export const isSettled = ({ status, confidence, municipalities }: Region): boolean =>
  status === 'certified' && confidence !== 'low' && municipalities.length > 0;

/** The municipalities by which we know where a region is, from the surest source that says any. */
export function municipalitiesOf({ municipalities, widerMunicipalities, schools }: Region): Municipality[] {
  const ofSchools = schools.flatMap(({ municipality }) => municipality ?? []);
  return [municipalities, widerMunicipalities, ofSchools].find((list) => list.length > 0) ?? [];
}

/** A place on the map of a region: whether it is the region's own, and whether it has a school of the region. */
export type MapPlace = Pick<Municipality, 'name' | 'position'> & { own: boolean; school: boolean };

/** The places of a region: its own first, then those that some source names with it, or where it has a school. */
export function placesAround(region: Region): MapPlace[] {
  const own = new Set(region.municipalities);
  const withSchool = new Set(openSchools(region).flatMap(({ municipality }) => municipality ?? []));
  const all = new Set([...own, ...municipalitiesOf(region), ...region.widerMunicipalities, ...withSchool]);
  return [...all].map((place) => ({ name: place.name, position: place.position, own: own.has(place), school: withSchool.has(place) }));
}

/** The orientation that leads to a job, unless any does: the education's own where it is one of several, else by the alphabet. */
function orientationFor(
  programme: Programme,
  job: Job | undefined,
  education: Education | undefined,
  compare: (a: string, b: string) => number,
): Orientation | undefined {
  const links = programme.jobs.filter((l) => l.job === job);
  if (links.some((l) => !l.orientation)) return undefined;
  const all = links.flatMap((l) => l.orientation ?? []).toSorted((a, b) => compare(a.name, b.name));
  return all.find((orientation) => education?.orientations.includes(orientation.id)) ?? all[0];
}
