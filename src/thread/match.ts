import type { Catalogue, Education, Job, Municipality, Outlook, Region } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { kept } from '../reads.ts';
import type { Receipt } from '../schema/imported.ts';
import { distanceKm } from './distance.ts';

// Need held against supply: what employers in a region advertise for, and what one can study there.

/** Ads in a year from which a group counts as needed: about one a month. */
export const NEED_FLOOR = 10;
/** Below so many ads in the region a location quotient is chance more than profile, and is not given. */
export const QUOTIENT_FLOOR = 10;
/** How many times its share in the country a group's share must be to stand out; what is nearer to 1 is no profile. */
const STANDS_OUT = 1.2;

/** A number with where it is from and which year it is of; `n` is the number of ads that a computed one rests on. */
type Figure<U extends string = string> = { value: number; unit: U; source: string; asOf: string; n?: number };

/**
 * How need and supply meet: needed is what has at least NEED_FLOOR ads in the year, taught what an education in the region
 * leads to. `maybe` is where that depends on an orientation that no source tells.
 */
type Verdict = 'needed-and-taught' | 'needed-maybe-taught' | 'needed-not-taught' | 'taught-little-need' | 'little-of-both';

/** Whether an education in the region leads to a group: for certain, perhaps (*kan finnas*), or none that we know of. */
export type Taught = 'yes' | 'maybe' | 'no';

/**
 * An education that leads to a job of the group. Not certain where the orientation decides and is not known. `further` where
 * it is the first step of the way: a higher education preparatory programme, after which one studies on.
 */
export type Supply = { education: Education; certain: boolean; further: boolean };

/** Supply outside the region. The distance, in whole kilometres as the crow flies, is absent where no source tells the municipality. */
export type Elsewhere = Supply & { distanceKm?: number };

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
  supply: Supply[];
  taught: Taught;
  /** Whether all that makes it taught is a first step only. */
  further: boolean;
  verdict: Verdict;
  /** For what is needed and not taught: the nearest education that surely leads there, and one that perhaps does where it is nearer. */
  elsewhere: Elsewhere[];
};

/** A group of which there are ads enough in the region for a quotient. */
type Profiled = Group & { quotient: Figure<'ratio'> };

/** A region's need against its supply, or why that cannot be said. */
export type Match =
  | { computable: false; reason: 'no-municipalities' | 'no-ads' }
  | {
      computable: true;
      /** By ads, the most first, then by the alphabet. */
      groups: Group[];
      /** Ads in all the groups together. */
      ads: Figure<'ads'>;
      nationalAds: Figure<'ads'>;
      /** What three sentences on the region are made of; absent where there is no such group. */
      highlights: { taught?: Group; notTaught?: Group; standsOut?: Profiled };
      /** Jobs whose groups the ads do not cover: of them nothing can be said. */
      uncovered: Job[];
      /** Educations of the region that count for nothing here, since no source tells which jobs they lead to. */
      unplaced: Education[];
    };

/** What a match is made from. `isSupply` tells whether an education is there to be applied to. */
export type MatchInput = Pick<Catalogue, 'jobs' | 'educations' | 'imported' | 'language'> & { isSupply: (education: Education) => boolean };

/**
 * Need held against supply in a region, for each SSYK group that the site has jobs of.
 *
 * Need is the number of ads in the region's municipalities over the year of the import. The location quotient is
 * (ads of the group here / ads of all groups here) / (ads of the group in the country / ads of all groups in the country):
 * 1 is as in the country, 2 twice as large a share.
 */
export function match({ jobs, educations, imported, isSupply, language }: MatchInput, region: Region): Match {
  if (region.municipalities.length === 0) return { computable: false, reason: 'no-municipalities' };
  if (!imported.ads) return { computable: false, reason: 'no-ads' };
  const { receipt, groups: counted } = imported.ads;
  const figure = <U extends string>(value: number, unit: U, n?: number): Figure<U> => ({
    value,
    unit,
    source: receipt.source,
    asOf: receipt.period,
    ...(n !== undefined && { n }),
  });
  const jobsOf = Map.groupBy(jobs, (job) => job.ssyk.code);
  const rows = counted.flatMap((row) => {
    const [first, ...others] = jobsOf.get(row.ssyk) ?? [];
    const own: Jobs | undefined = first && [first, ...others];
    return own ? [{ ...row, jobs: own, here: sum(region.municipalities.map(({ code }) => row.municipalities[code] ?? 0)) }] : [];
  });
  const allHere = sum(rows.map(({ here }) => here));
  const allNational = sum(rows.map(({ national }) => national));
  const living = region.educations.filter(isSupply);
  const ofRegion = supplyByGroup(living);
  const everywhere = supplyEverywhere(educations, isSupply);
  const away = distancesFrom(region.municipalities);

  const compare = byAlphabet(language);
  const groups = rows
    .map(({ ssyk, label, jobs: own, national, here }): Group => {
      const supply = ofRegion.get(ssyk) ?? [];
      const taught = supply.some(({ certain }) => certain) ? 'yes' : supply.length > 0 ? 'maybe' : 'no';
      const verdict = verdictOf(here >= NEED_FLOOR, taught);
      return {
        ssyk,
        label,
        jobs: own,
        ads: figure(here, 'ads'),
        nationalAds: figure(national, 'ads'),
        ...(here >= QUOTIENT_FLOOR && { quotient: figure(here / allHere / (national / allNational), 'ratio', here) }),
        outlooks: outlooksOf(own, compare),
        supply,
        taught,
        further: supply.length > 0 && supply.filter(({ certain }) => certain || taught === 'maybe').every(({ further }) => further),
        verdict,
        elsewhere: verdict === 'needed-not-taught' ? nearestOf(everywhere.get(ssyk) ?? [], region, away, compare) : [],
      };
    })
    .toSorted((a, b) => b.ads.value - a.ads.value || compare(a.label, b.label));
  const covered = new Set(rows.map(({ ssyk }) => ssyk));
  return {
    computable: true,
    groups,
    ads: figure(allHere, 'ads'),
    nationalAds: figure(allNational, 'ads'),
    highlights: {
      taught: groups.find(({ verdict }) => verdict === 'needed-and-taught'),
      notTaught: groups.find(({ verdict }) => verdict === 'needed-not-taught'),
      standsOut: standingOut(groups),
    },
    uncovered: jobs.filter((job) => !covered.has(job.ssyk.code)),
    unplaced: living.filter((education) => leadsTo(education).length === 0),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function verdictOf(needed: boolean, taught: Taught): Verdict {
  if (!needed) return taught === 'no' ? 'little-of-both' : 'taught-little-need';
  return taught === 'yes' ? 'needed-and-taught' : taught === 'maybe' ? 'needed-maybe-taught' : 'needed-not-taught';
}

/**
 * The jobs that an education leads to, or may lead to when its orientation is known. What is uncertain without an orientation to
 * decide it, as for a programme that is a name for many educations, is not even *kan finnas*.
 */
const leadsTo = ({ jobs }: Education): Education['jobs'] => jobs.filter(({ certain, orientation }) => certain || orientation);

/** The educations that lead to each group, by its code, each once and in the order given; certain where any of its jobs is. */
function supplyByGroup(educations: readonly Education[]): Map<string, Supply[]> {
  const groups = new Map<string, Supply[]>();
  for (const education of educations) {
    const own = new Map<string, boolean>();
    for (const { job, certain } of leadsTo(education)) own.set(job.ssyk.code, certain || (own.get(job.ssyk.code) ?? false));
    const further = education.programme?.form === 'preparatory';
    for (const [ssyk, certain] of own) {
      const supply = groups.get(ssyk) ?? [];
      supply.push({ education, certain, further });
      groups.set(ssyk, supply);
    }
  }
  return groups;
}

type IsSupply = MatchInput['isSupply'];
/** What all the educations of a catalogue lead to, the same for each of its regions. */
const supplyEverywhere = kept((educations: readonly Education[], isSupply: IsSupply) => supplyByGroup(educations.filter(isSupply)));

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
  away: (to: Municipality) => number,
  compare: (a: string, b: string) => number,
): Elsewhere[] {
  const placed = supply
    .filter(({ education }) => education.region !== region)
    .map((found) => ({ ...found, km: found.education.municipality ? away(found.education.municipality) : Infinity }));
  const nearest = (some: typeof placed): typeof placed =>
    some.length === 0 ? [] : [some.reduce((a, b) => ((b.km - a.km || compare(b.education.title, a.education.title)) < 0 ? b : a))];
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

/** What the figures of need and outlook were read from. */
export const receiptsOf = ({ ads, outlook }: Catalogue['imported']): Receipt[] =>
  [ads?.receipt, outlook?.receipt].filter((receipt) => receipt !== undefined);

/** Groups by what is to be said of them, each in the order given. */
export type ByNeed = {
  needed: Group[];
  /** Those of the needed that are taught for certain, perhaps and not at all. */
  taught: Group[];
  perhaps: Group[];
  missing: Group[];
  /** Those with few ads. */
  few: Group[];
};

/** What is needed in a region and what is not, and how the needed is taught. Nothing where it cannot be said. */
export function byNeed(found: Match): ByNeed {
  const groups = found.computable ? found.groups : [];
  const needed = groups.filter(({ verdict }) => verdict.startsWith('needed'));
  const how = (taught: Taught): Group[] => needed.filter((group) => group.taught === taught);
  return {
    needed,
    taught: how('yes'),
    perhaps: how('maybe'),
    missing: how('no'),
    few: groups.filter(({ verdict }) => !verdict.startsWith('needed')),
  };
}
