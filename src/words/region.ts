import type { Catalogue, Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { href } from '../links.ts';
import { cellsIn, hasAny } from '../thread/gaps.ts';
import { offersOf, openOffers } from '../supply/offers.ts';
import { livingActivities, openSchools, supplyOf } from '../thread/supply.ts';
import { type Stretch, threadOf } from '../thread/threads.ts';
import { contactsOf } from './contact.ts';
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

/** How much there is in a region. What we know none of is left out, since there may be. */
export function regionFigures(region: Region, t: Translate): Figure[] {
  const schools = openSchools(region).length;
  return [
    { label: t('thread.figures.schools'), value: schools || undefined, href: '#skolor' },
    { label: t('thread.figures.educations'), value: supplyOf(region).length || undefined },
    { label: t('thread.figures.jobs'), value: region.jobs.length || undefined },
    { label: t('thread.figures.offers'), value: openOffers(offersOf(region)).length || undefined },
    { label: t('thread.figures.activities'), value: livingActivities(region).length || undefined },
  ];
}

/** What those who work with a region look at first: how many gaps there are, as far as that is known, and whom one asks. */
export function collaborationFigures(catalogue: Catalogue, region: Region, t: Translate): Figure[] {
  const cells = threadOf(catalogue, region).flatMap((at) => at.cells);
  const missing = cellsIn('gap', cells);
  return [
    {
      label: t('thread.figures.gaps'),
      value: missing.length || !hasAny('unknown', cells) ? missing.length : t('gaps.index.unknown'),
      href: href('gaps', region.key, catalogue.language),
    },
    { label: t('gaps.asked'), value: contactsOf(region, catalogue.site, t).name, href: '#fraga' },
  ];
}

/** How much there is at a stage, kind by kind; what there is none of is left out. */
export const thereAt = ({ activity, competition, education, offers, job }: Stretch, t: Translate): string[] =>
  (
    [
      ['embed.count.activities', activity.length],
      ['embed.count.competitions', competition.length],
      ['count.educations', education.length + offers.length],
      ['count.jobs', job.length],
    ] as const
  ).flatMap(([name, count]) => (count > 0 ? [t(name, { count })] : []));

/** How much there is at a stage, and how much is missing. */
export function countsAt(at: Stretch, t: Translate): string[] {
  const missing = cellsIn('gap', at.cells).length;
  return [...thereAt(at, t), ...(missing > 0 ? [t('embed.count.gaps', { count: missing })] : [])];
}
