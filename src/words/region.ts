import type { Catalogue, Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { href } from '../links.ts';
import { cellsIn } from '../thread/gaps.ts';
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

/** How much there is in a region, and how many gaps. */
export function regionFigures(catalogue: Catalogue, region: Region, t: Translate): Figure[] {
  const schools = openSchools(region).length;
  const cells = threadOf(catalogue, region).flatMap((at) => at.cells);
  return [
    { label: t('thread.figures.schools'), value: schools, ...(schools > 0 && { href: '#skolor' }) },
    { label: t('thread.figures.educations'), value: supplyOf(region).length },
    { label: t('thread.figures.jobs'), value: region.jobs.length },
    { label: t('thread.figures.activities'), value: livingActivities(region).length },
    { label: t('thread.figures.gaps'), value: cellsIn('gap', cells).length, href: href('gaps', region.key, catalogue.language) },
  ];
}

/** How much there is at a stage, and how much is missing, kind by kind; what there is none of is left out. */
export function countsAt({ activity, competition, education, job, cells }: Stretch, t: Translate): string[] {
  return (
    [
      ['embed.count.activities', activity.length],
      ['embed.count.competitions', competition.length],
      ['count.educations', education.length],
      ['count.jobs', job.length],
      ['embed.count.gaps', cellsIn('gap', cells).length],
    ] as const
  ).flatMap(([name, count]) => (count > 0 ? [t(name, { count })] : []));
}
