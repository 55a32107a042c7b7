import { formOf } from '../catalogue/link.ts';
import type { Catalogue, Job, Municipality, Orientation, Programme, Region, Study } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { kept } from '../reads.ts';
import { isOffer, isOfProgramme, isOpen, placesOf, schoolsWith } from '../supply/offers.ts';
import { hasAny } from '../supply/schools.ts';
import { countiesOf } from '../supply/workforce.ts';
import { distanceKm } from './distance.ts';
import type { GraphInput } from './graph.ts';
import { openSchools } from './supply.ts';

/**
 * Where a programme can be studied, seen from a region: in it (`here`), perhaps in it, for the orientation decides and is not
 * known (`maybe-here`), in another region (`elsewhere`), or nowhere that we know (`none`). `somewhere`: no region was asked for.
 * `unknown`: a national programme that we know of in other regions only. Which schools here have it we do not know, so none is called nearest.
 */
type Where = 'here' | 'maybe-here' | 'elsewhere' | 'somewhere' | 'unknown' | 'none';

export type Place = {
  where: Where;
  /** The most local education that leads on. None where no region was asked for: then no one is nearer than another. */
  study?: Study;
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
  /** How many schools of the programme's form there are in the region, by the register; where we do not know more. */
  schools?: number;
  /** How far off it is: the less, the more local. Only for comparing. */
  distance: number;
};

/** Where to study a programme that leads to a job or, without a job, to further studies. */
export type FindPlace = (programme: Programme, job: Job | undefined, region: Region | undefined) => Place;

/** Something that leads on, and the regions that it is given in. */
type Candidate = { study: Study; certain: boolean; regions: readonly Region[] };
/** All that leads on, and in how many regions it is, whichever region one asks from. */
type Candidates = { all: readonly Candidate[]; counts: Pick<Place, 'regions' | 'maybeRegions'> };

// What is in another region stands between MAYBE_HERE and UNKNOWN_PLACE, by its distance as a part of half the earth's girth.
const HERE = 0;
const MAYBE_HERE = 1;
const ELSEWHERE = 2;
const UNKNOWN_PLACE = 3;
const NOWHERE = 4;
const HALF_GIRTH_KM = 20_100;

/** Finds the most local education: certain in the region, perhaps there, nearest in another, by the alphabet. */
export function places({ educations, offers, language }: Pick<GraphInput, 'educations' | 'offers' | 'language'>): FindPlace {
  const compare = byAlphabet(language);
  const ofProgramme = Map.groupBy(educations.filter(isOpen).toSorted(byTitle(compare)), (education) => education.programme);
  const registered = offers.filter(isOpen).toSorted(byTitle(compare));

  const candidates = kept((programme: Programme, job: Job | undefined): Candidates => {
    const studies = [...(ofProgramme.get(programme) ?? []), ...registered.filter((offer) => isOfProgramme(offer, programme))];
    const all = studies.flatMap((study): Candidate[] => {
      const links = job ? study.jobs.filter((l) => l.job === job) : [];
      if (job && links.length === 0) return [];
      return [{ study, certain: !job || links.some((l) => l.certain), regions: regionsOf(study) }];
    });
    const inAll = new Set(all.flatMap(({ regions }) => regions));
    const sureIn = new Set(all.flatMap(({ certain, regions }) => (certain ? regions : [])));
    return { all, counts: { regions: sureIn.size || inAll.size, maybeRegions: sureIn.size > 0 ? inAll.size - sureIn.size : 0 } };
  });
  const kilometres = kept((region: Region, { position }: Municipality) =>
    Math.min(...municipalitiesOf(region).map((own) => distanceKm(own.position, position))),
  );
  const away = ({ study }: Candidate, region: Region): number =>
    Math.min(ELSEWHERE + Math.min(...placesOf(study).map((place) => kilometres(region, place))) / HALF_GIRTH_KM, UNKNOWN_PLACE);

  return kept((programme, job, region) => {
    const { all, counts } = candidates(programme, job);
    const here = region ? all.filter(({ regions }) => regions.includes(region)) : all;
    const best = here.length > 0 || !region ? surest(here) : nearest(all, (candidate) => away(candidate, region));
    const orientation = orientationFor(programme, job, region && best?.study, compare);
    if (!best) return { where: 'none', certain: false, alternatives: 0, ...counts, orientation, distance: NOWHERE };
    const { study, certain, distance } = best;
    if (!region) return { where: 'somewhere', certain, alternatives: all.length, ...counts, orientation, distance };
    if (here.length === 0 && programme.national) {
      const schools = schoolsWith(formOf(programme), region.municipalities).length;
      return { where: 'unknown', certain, alternatives: 0, ...counts, orientation, schools, distance };
    }
    const where = here.length === 0 ? 'elsewhere' : certain ? 'here' : 'maybe-here';
    const asNear = here.length > 0 ? here : all;
    return { where, study, certain, alternatives: asNear.length - 1, ...counts, orientation, distance };
  });
}

type Found = Candidate & { distance: number };

/** The first that leads on for certain, else the first that may: none of them is nearer than another. */
function surest(candidates: readonly Candidate[]): Found | undefined {
  const found = candidates.find(({ certain }) => certain) ?? candidates[0];
  return found && { ...found, distance: found.certain ? HERE : MAYBE_HERE };
}

/** The nearest; of those that are as near one that leads on for certain, else the first. */
function nearest(candidates: readonly Candidate[], distanceOf: (candidate: Candidate) => number): Found | undefined {
  let best: Found | undefined;
  for (const candidate of candidates) {
    const distance = distanceOf(candidate);
    const isBetter = !best || distance < best.distance || (distance === best.distance && candidate.certain && !best.certain);
    if (isBetter) best = { ...candidate, distance };
  }
  return best;
}

/** By the alphabet, and always the same. */
const byTitle =
  (compare: (a: string, b: string) => number) =>
  (a: Study, b: Study): number =>
    compare(a.title, b.title) || (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = (study: Study): string => (isOffer(study) ? study.id : study.key);

/** The regions that something is given in: an education's own, and those of an offer's municipalities. */
const regionsOf = (study: Study): readonly Region[] =>
  isOffer(study) ? study.municipalities.flatMap(({ regions }) => regions) : [study.region];

/** Whether a region is certified and we know which municipalities it has. */
export const isSettled = ({ status, confidence, municipalities }: Region): boolean =>
  status === 'certified' && confidence !== 'low' && municipalities.length > 0;

/** The municipalities by which we know where a region is, from the surest source that says any. */
export function municipalitiesOf({ municipalities, widerMunicipalities, schools }: Region): Municipality[] {
  const ofSchools = schools.flatMap(({ municipality }) => municipality ?? []);
  return [municipalities, widerMunicipalities, ofSchools].find((list) => list.length > 0) ?? [];
}

/** A place on the map of a region: whether it is the region's own, whether it has a school of the region, and whether anything else. */
export type MapPlace = Pick<Municipality, 'name' | 'position'> & { own: boolean; school: boolean; some?: boolean };

/** The places of a region: its own first, then those that some source names with it, or where it has a school. */
export function placesAround(region: Region): MapPlace[] {
  const own = new Set(region.municipalities);
  const withSchool = new Set(openSchools(region).flatMap(({ municipality }) => municipality ?? []));
  const all = new Set([...own, ...municipalitiesOf(region), ...region.widerMunicipalities, ...withSchool]);
  return [...all].map((place) => ({
    name: place.name,
    position: place.position,
    own: own.has(place),
    school: withSchool.has(place),
    some: hasAny(place),
  }));
}

/** What is drawn as a region's own on a map, by code: its municipalities or, where none are known, its counties. */
export function areaCodes(region: Region, { municipalities }: Pick<Catalogue, 'municipalities'>): string[] {
  if (region.municipalities.length > 0) return region.municipalities.map(({ code }) => code);
  const inCounties = municipalities.filter(({ county }) => region.counties.includes(county));
  return countiesOf(inCounties).map(({ code }) => code);
}

/** The orientation that leads to a job, unless any does: the education's own where it is one of several, else by the alphabet. */
function orientationFor(
  programme: Programme,
  job: Job | undefined,
  study: Study | undefined,
  compare: (a: string, b: string) => number,
): Orientation | undefined {
  const links = programme.jobs.filter((l) => l.job === job);
  if (links.some((l) => !l.orientation)) return undefined;
  const all = links.flatMap((l) => l.orientation ?? []).toSorted((a, b) => compare(a.name, b.name));
  return all.find((orientation) => orientationsOf(study).includes(orientation.id)) ?? all[0];
}

const orientationsOf = (study: Study | undefined): readonly string[] =>
  study === undefined ? [] : isOffer(study) ? study.orientations.map(({ id }) => id) : study.orientations;
