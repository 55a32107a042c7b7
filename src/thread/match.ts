import type { Catalogue, Education, Job, Municipality, Outlook, Region, Study, StudyForm } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { kept } from '../reads.ts';
import type { Receipt } from '../schema/imported.ts';
import { type Absence, absence } from '../supply/coverage.ts';
import { formsTo, isOffer, isOpen, offersOf, openOffers, placesOf } from '../supply/offers.ts';
import { countiesOf, type County, sumIn, type Workforce, workforceIn } from '../supply/workforce.ts';
import { distanceKm } from './distance.ts';

// Need held against supply: what employers in a region advertise for, and what one can study there.

/** Ads in a year from which a group counts as needed: about one a month. */
export const NEED_FLOOR = 10;
/** Below so many ads in the region a location quotient is chance more than profile, and is not given. */
export const QUOTIENT_FLOOR = 10;
/** How many times its share in the country a group's share must be to stand out; what is nearer to 1 is no profile. */
const STANDS_OUT = 1.2;
/** Per cent of a group that are 55 or older, from which it is told of: a fourth. */
const NEAR_PENSION = 25;

/** A number with where it is from and which year it is of; `n` is the number of ads that a computed one rests on. */
type Figure<U extends string = string> = { value: number; unit: U; source: string; asOf: string; n?: number };

/**
 * Whether an education in the region leads to a group: for certain (*finns*), perhaps, since it depends on an orientation that no source tells
 * (*kan finnas*), not as far as we know (*vi vet inte*), or for certain not (*finns inte*): that takes that all there is is known.
 */
export type Taught = 'yes' | 'maybe' | 'unknown' | 'no';

/**
 * What one can study that leads to a job of the group. Not certain where the orientation decides and is not known. `further` where
 * it is the first step of the way: a higher education preparatory programme, after which one studies on.
 */
export type Supply = { study: Study; certain: boolean; further: boolean };

/** Supply outside the region. The distance, in whole kilometres as the crow flies, is absent where no source tells the municipality. */
export type Elsewhere = Supply & { distanceKm?: number };

/** Places a round in what registers have granted, and in how many of the educations the register tells them. */
type Places = { value: number; educations: number };

/** The jobs of a group that the site has any of. */
type Jobs = readonly [Job, ...Job[]];

/** One SSYK group in a region, with the jobs that stand for it on the site. */
export type Group = {
  ssyk: string;
  /** The group's official name, in the language of the classification. */
  label: string;
  jobs: Jobs;
  ads: Figure<'ads'>;
  nationalAds: Figure<'ads'>;
  /** The group's share of the region's ads over its share of the country's, within these groups. */
  quotient?: Figure<'ratio'>;
  /** The national outlook of its jobs, one of each occupation of the barometer. */
  outlooks: Outlook[];
  /** How many work in it, in the counties of the area. */
  workforce?: Workforce;
  /** In the region: our own educations first, then what registers say. */
  supply: Supply[];
  /** How many educations there are in the country that we know lead here, those of the region too. */
  nationally: number;
  /** The places of what surely leads here in the region, where a register tells any. */
  places?: Places;
  taught: Taught;
  /** Whether all that makes it taught is a first step only. */
  further: boolean;
  /** Whether it has at least NEED_FLOOR ads in the year. */
  needed: boolean;
  /** The forms of education that could lead here. */
  forms: StudyForm[];
  /** Where none has been found: whether that can be called an absence, by which records. */
  absence?: Absence;
  /**
   * For what is needed and not known to be taught: the nearest education that surely leads there, and one that perhaps does where it is
   * nearer. Never a national programme: who else gives it nearer is not known.
   */
  elsewhere: Elsewhere[];
};

/** A group of which there are ads enough in the region for a quotient. */
type Profiled = Group & { quotient: Figure<'ratio'> };

/** A group of which it is known how many work in it, and how many of them are near their pension. */
type Aged = Group & { workforce: Workforce & { over55: number } };

/** Where need and supply are counted. */
export type Area = {
  kind: 'municipalities' | 'counties';
  municipalities: readonly Municipality[];
  /** The counties that they are in. */
  counties: readonly County[];
};

/** A region's need against its supply, or why that cannot be said. */
export type Match =
  | { computable: false; reason: 'no-municipalities' | 'no-ads' }
  | {
      computable: true;
      /** By ads, the most first, then by the alphabet. */
      groups: Group[];
      /** What the figures are of: the region's municipalities or, where none are known, its counties. */
      area: Area;
      /** Ads in all the groups together. */
      ads: Figure<'ads'>;
      nationalAds: Figure<'ads'>;
      /** What three sentences on the region are made of; absent where there is no such group. */
      highlights: { taught?: Group; unknown?: Group; notTaught?: Group; standsOut?: Profiled; nearPension?: Aged };
      /** Jobs whose groups the ads do not cover: of them nothing can be said. */
      uncovered: Job[];
      /** Educations of the region that count for nothing here, since no source tells which jobs they lead to. */
      unplaced: Education[];
    };

/** What a match is made from. `isSupply` tells whether an education is there to be applied to. */
export type MatchInput = Pick<Catalogue, 'jobs' | 'educations' | 'offers' | 'municipalities' | 'imported' | 'language'>;

/**
 * Need held against supply in a region, for each SSYK group that the site has jobs of.
 *
 * Need is the number of ads in the region's municipalities over the year of the import. The location quotient is
 * (ads of the group here / ads of all groups here) / (ads of the group in the country / ads of all groups in the country):
 * 1 is as in the country, 2 twice as large a share.
 */
export function match(input: MatchInput, region: Region): Match {
  const { jobs, educations, offers, imported, language } = input;
  const area = areaOf(input, region);
  if (area.municipalities.length === 0) return { computable: false, reason: 'no-municipalities' };
  if (!imported.ads) return { computable: false, reason: 'no-ads' };
  const { receipt } = imported.ads;
  const figure = <U extends string>(value: number, unit: U, n?: number): Figure<U> => ({
    value,
    unit,
    source: receipt.source,
    asOf: receipt.period,
    ...(n !== undefined && { n }),
  });
  const rows = countedIn(area, jobs, imported.ads.groups);
  const allHere = sum(rows.map(({ here }) => here));
  const allNational = sum(rows.map(({ national }) => national));
  const living = region.educations.filter(isOpen);
  const ofRegion = supplyByGroup([...living, ...openOffers(offersOf(area))]);
  const everywhere = supplyEverywhere(educations, offers);
  const away = distancesFrom(area.municipalities);
  const workforce = workforceIn(area.counties, imported);

  const compare = byAlphabet(language);
  const groups = rows
    .map(({ ssyk, label, jobs: own, national, here }): Group => {
      const supply = ofRegion.get(ssyk) ?? [];
      const forms = [...new Set(own.flatMap((job) => [...formsTo(job)]))].toSorted();
      const missing = supply.length === 0 ? absenceIn(area, region, forms, imported) : undefined;
      const working = workforce.get(ssyk);
      const taught = taughtBy(supply, missing);
      const needed = here >= NEED_FLOOR;
      const all = everywhere.get(ssyk) ?? [];
      const places = placesIn(supply);
      return {
        ssyk,
        label,
        jobs: own,
        ads: figure(here, 'ads'),
        nationalAds: figure(national, 'ads'),
        ...(here >= QUOTIENT_FLOOR && { quotient: figure(here / allHere / (national / allNational), 'ratio', here) }),
        outlooks: outlooksOf(own, compare),
        ...(working && { workforce: working }),
        supply,
        nationally: all.length,
        ...(places && { places }),
        taught,
        further: supply.length > 0 && supply.filter(({ certain }) => certain || taught === 'maybe').every(({ further }) => further),
        needed,
        forms,
        ...(missing && { absence: missing }),
        elsewhere: needed && missing ? nearestOf(all, region, area, away, compare) : [],
      };
    })
    .toSorted((a, b) => b.ads.value - a.ads.value || compare(a.label, b.label));
  const covered = new Set(rows.map(({ ssyk }) => ssyk));
  const first = (how: Taught): Group | undefined => groups.find(({ needed, taught }) => needed && taught === how);
  return {
    computable: true,
    groups,
    area,
    ads: figure(allHere, 'ads'),
    nationalAds: figure(allNational, 'ads'),
    highlights: {
      taught: first('yes'),
      unknown: first('unknown'),
      notTaught: first('no'),
      standsOut: standingOut(groups),
      nearPension: nearestPension(groups),
    },
    uncovered: jobs.filter((job) => !covered.has(job.ssyk.code)),
    unplaced: living.filter((education) => leadsTo(education).length === 0),
  };
}

/** How many ads there were for each group of jobs in a region, by its code. */
export function adsByGroup(input: Pick<MatchInput, 'municipalities' | 'imported'>, region: Region): Map<string, number> {
  const area = areaOf(input, region);
  return new Map(input.imported.ads?.groups.map(({ ssyk, municipalities }) => [ssyk, adsIn(area, municipalities)]));
}

/** Jobs by how much they are asked for: those with the most ads for their group come first, and equals stay as they stood. */
export function mostAdvertised(jobs: readonly Job[], ads: ReadonlyMap<string, number>): Job[] {
  const adsFor = ({ ssyk }: Job): number => ads.get(ssyk.code) ?? 0;
  return jobs.toSorted((a, b) => adsFor(b) - adsFor(a));
}

/** A region's own municipalities or, where none are known, all in its counties. */
function areaOf({ municipalities }: Pick<MatchInput, 'municipalities'>, region: Region): Area {
  const own = region.municipalities.length > 0;
  const all = own ? region.municipalities : municipalities.filter(({ county }) => region.counties.includes(county));
  return { kind: own ? 'municipalities' : 'counties', municipalities: all, counties: countiesOf(all) };
}

/** Of a region that is unsure, and of a county with places that we have no page of, not all is known. */
const absenceIn = (
  { kind, municipalities }: Area,
  { confidence }: Region,
  forms: readonly StudyForm[],
  imported: MatchInput['imported'],
): Absence => (confidence === 'low' || kind === 'counties' ? { sure: false, unknown: [] } : absence(forms, municipalities, imported));

type Counted = { ssyk: string; label: string; national: number; municipalities: Readonly<Record<string, number>> };

/** The ads in an area, of those in each municipality. Of counties all ads count, also those in places without a page. */
const adsIn = ({ kind, municipalities, counties }: Area, counts: Counted['municipalities']): number =>
  kind === 'municipalities' ? sum(municipalities.map(({ code }) => counts[code] ?? 0)) : sumIn(counties, counts);

/** The groups that the site has jobs of, with their ads in an area. */
function countedIn(area: Area, jobs: readonly Job[], groups: readonly Counted[]): (Counted & { jobs: Jobs; here: number })[] {
  const jobsOf = Map.groupBy(jobs, (job) => job.ssyk.code);
  return groups.flatMap((row) => {
    const [first, ...others] = jobsOf.get(row.ssyk) ?? [];
    const own: Jobs | undefined = first && [first, ...others];
    // The register's own name is in one language; the entry of a job has it in the reader's.
    return own ? [{ ...row, label: own[0].ssyk.label, jobs: own, here: adsIn(area, row.municipalities) }] : [];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function taughtBy(supply: readonly Supply[], missing: Absence | undefined): Taught {
  if (supply.some(({ certain }) => certain)) return 'yes';
  if (supply.length > 0) return 'maybe';
  return missing?.sure ? 'no' : 'unknown';
}

/** What registers tell of the places a round, of the offers that surely lead to a group. */
function placesIn(supply: readonly Supply[]): Places | undefined {
  const told = supply.flatMap(({ study, certain }) => (certain && isOffer(study) ? (study.decisions[0]?.seatsPerRound?.[0] ?? []) : []));
  return told.length > 0 ? { value: sum(told), educations: told.length } : undefined;
}

/**
 * The jobs that an education leads to, or may lead to when its orientation is known. What is uncertain without an orientation to
 * decide it, as for a programme that is a name for many educations, is not even *kan finnas*; of an offer's few jobs one is.
 */
const leadsTo = (study: Study): Study['jobs'] => study.jobs.filter(({ certain, orientation }) => certain || orientation || isOffer(study));

/** The educations that lead to each group, by its code, each once and in the order given; certain where any of its jobs is. */
function supplyByGroup(studies: readonly Study[]): Map<string, Supply[]> {
  const groups = new Map<string, Supply[]>();
  for (const study of studies) {
    const own = new Map<string, boolean>();
    const links = leadsTo(study);
    // Which of an offer's jobs it leads to does not matter where they are of one group.
    const isSure = isOffer(study) && new Set(links.map(({ job }) => job.ssyk.code)).size === 1;
    for (const { job, certain } of links) own.set(job.ssyk.code, certain || isSure || (own.get(job.ssyk.code) ?? false));
    const further = study.programme?.form === 'preparatory';
    for (const [ssyk, certain] of own) {
      const supply = groups.get(ssyk) ?? [];
      supply.push({ study, certain, further });
      groups.set(ssyk, supply);
    }
  }
  return groups;
}

/** What all the educations of a catalogue lead to, the same for each of its regions. */
const supplyEverywhere = kept((educations: MatchInput['educations'], offers: MatchInput['offers']) =>
  supplyByGroup([...educations.filter(isOpen), ...openOffers(offers)]),
);

/** The least distance from any of a region's municipalities to another, computed once for each. */
function distancesFrom(seats: readonly Municipality[]): (to: Municipality) => number {
  const known = new Map<Municipality, number>();
  return (to) => {
    const distance = known.get(to) ?? Math.min(...seats.map(({ position }) => distanceKm(position, to.position)));
    known.set(to, distance);
    return distance;
  };
}

function nearestOf(
  supply: readonly Supply[],
  region: Region,
  area: Area,
  away: (to: Municipality) => number,
  compare: (a: string, b: string) => number,
): Elsewhere[] {
  const inArea = new Set(area.municipalities);
  const isHere = (study: Study): boolean =>
    isOffer(study) ? study.municipalities.some((place) => inArea.has(place)) : study.region === region;
  const placed = supply
    .filter(({ study }) => !isHere(study) && !study.programme?.national)
    .map((found) => ({ ...found, km: Math.min(...placesOf(found.study).map(away)) }));
  const nearest = (some: typeof placed): typeof placed =>
    some.length === 0 ? [] : [some.reduce((a, b) => ((b.km - a.km || compare(b.study.title, a.study.title)) < 0 ? b : a))];
  const [first] = nearest(placed);
  const [sure] = nearest(placed.filter(({ certain }) => certain));
  return [...new Set([first, sure])]
    .filter((found) => found !== undefined)
    .map(({ km, ...found }) => ({ ...found, ...(km < Infinity && { distanceKm: Math.round(km) }) }));
}

function outlooksOf(jobs: readonly Job[], compare: (a: string, b: string) => number): Outlook[] {
  const outlooks = jobs.map(({ outlook }) => outlook).filter((outlook) => outlook !== undefined);
  return [...new Map(outlooks.map((outlook) => [outlook.group, outlook])).values()].toSorted((a, b) => compare(a.group, b.group));
}

/** The group with the highest quotient, where that is high enough to tell the region from the country. */
function standingOut(groups: readonly Group[]): Profiled | undefined {
  const [first] = groups
    .filter((group): group is Profiled => group.quotient !== undefined)
    .toSorted((a, b) => b.quotient.value - a.quotient.value);
  return first && first.quotient.value >= STANDS_OUT ? first : undefined;
}

/** The group in demand of which the largest share is 55 or older, where that is a fourth at least. */
const nearestPension = (groups: readonly Group[]): Aged | undefined =>
  groups
    .filter((group): group is Aged => group.needed && (group.workforce?.over55 ?? 0) >= NEAR_PENSION)
    .toSorted((a, b) => b.workforce.over55 - a.workforce.over55)[0];

/** What the figures of need, work, outlook and supply were read from. */
export const receiptsOf = ({ ads, employees, outlook, yh, planned, emil, units }: Catalogue['imported']): Receipt[] =>
  [ads, employees, outlook, yh, planned, emil, units].flatMap((file) => file?.receipt ?? []);

/** Groups by what is to be said of them, each in the order given. */
export type ByNeed = {
  needed: Group[];
  /** Those of the needed that are taught for certain, perhaps, not as far as we know, and for certain not. */
  taught: Group[];
  perhaps: Group[];
  unknown: Group[];
  missing: Group[];
  /** Those with few ads. */
  few: Group[];
};

/** What is needed in a region and what is not, and how the needed is taught. Nothing where it cannot be said. */
export function byNeed(found: Match): ByNeed {
  const groups = found.computable ? found.groups : [];
  const needed = groups.filter((group) => group.needed);
  const how = (taught: Taught): Group[] => needed.filter((group) => group.taught === taught);
  return {
    needed,
    taught: how('yes'),
    perhaps: how('maybe'),
    unknown: how('unknown'),
    missing: how('no'),
    few: groups.filter((group) => !group.needed),
  };
}
