import type { Catalogue, Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { href } from '../links.ts';
import { cellsIn, hasAny } from '../thread/gaps.ts';
import { offersOf, openOffers } from '../supply/offers.ts';
import { livingActivities, openSchools, supplyOf } from '../thread/supply.ts';
import { type Stretch, threadOf } from '../thread/threads.ts';
import type { Figure } from './job.ts';

/** How a region stands: that it is unsure, since when it is certified, or what it is else. */
export function regionStatus(
  { confidence, certifiedSince, status }: Pick<Region, 'confidence' | 'certifiedSince' | 'status'>,
  t: Translate,
): string {
  if (confidence === 'low') return t('region.status.uncertain');
  return certifiedSince ? t('region.status.certifiedSince', { year: certifiedSince }) : t(`region.status.${status}`);
}

/** Our own educations, and those that registers say are given. */
const educationsIn = (region: Region): number => supplyOf(region).length + openOffers(offersOf(region)).length;

/** How many schools and educations we know of in a region, in a few words; of what we know none nothing is said. */
export const knownIn = (region: Region, t: Translate): string[] =>
  (
    [
      ['count.schools', openSchools(region).length],
      ['count.educations', educationsIn(region)],
    ] as const
  ).flatMap(([name, count]) => (count > 0 ? [t(name, { count })] : []));

/**
 * How much there is in a region, and how many gaps. What we know none of is left out, since there may be: so are schools, and gaps where
 * not all is known.
 */
export function regionFigures(catalogue: Catalogue, region: Region, t: Translate): Figure[] {
  const schools = openSchools(region).length;
  const cells = threadOf(catalogue, region).flatMap((at) => at.cells);
  const missing = cellsIn('gap', cells);
  return [
    { label: t('thread.figures.schools'), value: schools || undefined, href: '#skolor' },
    { label: t('thread.figures.educations'), value: supplyOf(region).length || undefined },
    { label: t('thread.figures.jobs'), value: region.jobs.length || undefined },
    { label: t('thread.figures.offers'), value: openOffers(offersOf(region)).length || undefined },
    { label: t('thread.figures.activities'), value: livingActivities(region).length || undefined },
    {
      label: t('thread.figures.gaps'),
      value: missing.length || !hasAny('unknown', cells) ? missing.length : t('gaps.index.unknown'),
      href: href('gaps', region.key, catalogue.language),
    },
  ];
}

/** How much there is at a stage, and how much is missing, kind by kind; what there is none of is left out. */
export function countsAt({ activity, competition, education, offers, job, cells }: Stretch, t: Translate): string[] {
  return (
    [
      ['embed.count.activities', activity.length],
      ['embed.count.competitions', competition.length],
      ['count.educations', education.length + offers.length],
      ['count.jobs', job.length],
      ['embed.count.gaps', cellsIn('gap', cells).length],
    ] as const
  ).flatMap(([name, count]) => (count > 0 ? [t(name, { count })] : []));
}
