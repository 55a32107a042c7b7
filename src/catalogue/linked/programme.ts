import { at } from '../../known.ts';
import type { Data } from '../../schema/kinds.ts';
import type { JobLink, Programme } from '../types.ts';
import { type Linking, type Made, pick } from './linking.ts';

/** The programmes with the jobs they lead to, which know them in return, and what comes after each. */
export function programmes(
  { build, visible, prose, locale }: Linking,
  { stage, job }: Pick<Made, 'stage' | 'job'>,
): Map<string, Programme> {
  /** What a programme trains for by its curriculum before what it often leads to; then by the alphabet. */
  const byBasis = (a: JobLink, b: JobLink): number =>
    a.basis.localeCompare(b.basis) || Number(!a.orientation) - Number(!b.orientation) || a.job.title.localeCompare(b.job.title, locale);
  const made = build(
    'programme',
    (e, d): Programme => ({
      ...d,
      kind: 'programme',
      key: e.key,
      ...prose(e),
      stage: at(stage, d.stage),
      leadsTo: [],
      comesFrom: [],
      educations: [],
      stories: [],
      jobs: linksOf(d, job).toSorted(byBasis),
    }),
    (programme) => {
      for (const link of programme.jobs) link.job.programmes.push({ programme, orientation: link.orientation, basis: link.basis });
    },
  );
  for (const { key, data } of visible('programme')) {
    const programme = at(made, key);
    programme.leadsTo = pick(made, data.leadsTo);
    for (const next of programme.leadsTo) next.comesFrom.push(programme);
  }
  return made;
}

/** The jobs of the programme as a whole, and those of its orientations. */
function linksOf({ jobs, orientations }: Data<'programme'>, job: Made['job']): JobLink[] {
  return [
    ...jobs.map((own) => ({ ...own, orientation: undefined })),
    ...orientations.flatMap((orientation) => orientation.jobs.map((own) => ({ ...own, orientation }))),
  ].flatMap(({ job: id, basis, orientation }): JobLink[] => {
    const found = job.get(id);
    return found ? [{ job: found, basis, orientation, certain: true }] : [];
  });
}
