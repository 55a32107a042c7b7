import type { Education, Job, Region } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import { hrefOf } from '../links.ts';
import { openOffers } from '../supply/offers.ts';
import { supplyOf, surelyLeadingTo } from '../thread/supply.ts';
import type { WayIn } from './list-parts.ts';

/** The educations to a job that one can apply to: all of them, those that lead there for certain, and how many only may. */
export function educationsTo(job: Job): { all: Education[]; sure: Education[]; maybe: number } {
  const all = supplyOf(job);
  const sure = surelyLeadingTo(job, job);
  return { all, sure, maybe: all.length - sure.length };
}

/** The regions that educations are in, each once, in their order. */
export const regionsOf = (educations: readonly Pick<Education, 'region'>[]): Region[] => [
  ...new Set(educations.map(({ region }) => region)),
];

/** How many educations, and in how many regions, for a sentence. */
export const whereCount = (educations: readonly Education[], t: Translate): { educations: string; regions: string } => ({
  educations: t('count.educations', { count: educations.length }),
  regions: t('count.regions', { count: regionsOf(educations).length }),
});

/** How many educations lead to a job, in a few words: `12, kanske 3 till`; nothing where none does. What registers say counts too. */
export function countTo(job: Job, t: Translate): string | number | undefined {
  const studies = [...supplyOf(job), ...openOffers(job.offers)];
  const sure = studies.filter(({ jobs }) => jobs.some((link) => link.job === job && link.certain)).length;
  const maybe = studies.length - sure;
  if (studies.length === 0) return undefined;
  if (sure === 0) return t('job.plate.maybe', { count: maybe });
  return maybe > 0 ? t('job.plate.maybeToo', { sure, maybe }) : sure;
}

/** As many educations as stand open in a list. */
const FEW = 6;

/**
 * Educations as a list shows them: all open where they are few, only the sure ones where those are; the `rest` region by region.
 * What is not to be `grouped` is all open.
 */
export function laidOut(
  educations: readonly Education[],
  { maybe, grouped, language }: { maybe: (education: Education) => boolean; grouped: boolean; language: Language },
): { open: readonly Education[]; rest: Education[]; byRegion: [Region, Education[]][] } {
  const sure = educations.filter((education) => !maybe(education));
  const open = !grouped || educations.length <= FEW ? educations : sure.length <= FEW ? sure : [];
  const rest = educations.filter((education) => !open.includes(education));
  const compare = byAlphabet(language);
  return { open, rest, byRegion: [...Map.groupBy(rest, ({ region }) => region)].toSorted(([a], [b]) => compare(a.name, b.name)) };
}

/** Educations by the pages of their regions, each with how many it has: at the stage that they are all on, or else at the thread. */
export const inRegions = (byRegion: readonly (readonly [Region, readonly Education[]])[], language: Language): WayIn[] =>
  byRegion.map(([region, list]) => {
    const [stage, ...others] = new Set(list.map((education) => education.stage?.id));
    const place = others.length === 0 ? stage : undefined;
    return { name: region.name, address: `${hrefOf(region, language)}#${place ?? 'traden'}`, count: list.length };
  });
