import type { Education, Job, JobLink, Programme } from '../types.ts';
import { find, type Linking, type Made, pick, regionOf } from './linking.ts';

/** The educations: what is taught, where and by whom, and the jobs it leads to. All of them know it in return. */
export function educations(
  { build, prose }: Linking,
  made: Pick<Made, 'region' | 'municipality' | 'school' | 'programme' | 'stage' | 'job'>,
): Map<string, Education> {
  return build(
    'education',
    (e, d): Education => {
      const school = find(made.school, d.school, e.region);
      const programme = find(made.programme, d.programme);
      return {
        ...d,
        kind: 'education',
        key: e.key,
        ...prose(e),
        region: regionOf(made.region, e),
        school,
        municipality: school?.municipality ?? find(made.municipality, d.municipality),
        programme,
        stage: find(made.stage, d.stage),
        jobs: jobsOf(pick(made.job, d.jobs), programme, d.orientations),
        stories: [],
      };
    },
    (education) => {
      const { region, school, programme, municipality } = education;
      for (const place of [region, school, programme, municipality]) place?.educations.push(education);
      for (const { job } of education.jobs) if (education.active !== false) job.educations.push(education);
    },
  );
}

/** Whether an education is there to be applied to now, as far as we know: not history, not only planned or applied for. */
export function isSupply(education: Pick<Education, 'active' | 'certification'>): boolean {
  return education.active !== false && !['planned', 'applied'].includes(education.certification.status);
}

/** Kinds of education that are a name for many: which of several jobs one of them leads to is known only where it says so itself. */
const MANY_IN_ONE = new Set<Programme['form']>(['adult', 'higher-vocational', 'university']);

/** The jobs an education leads to: its own list, else its orientations', else all of its programme's, then not for certain. */
function jobsOf(own: Job[], programme: Programme | undefined, orientations: readonly string[]): JobLink[] {
  if (own.length > 0) return own.map((job) => ({ job, basis: 'typical', certain: true }));
  if (!programme) return [];
  const known = orientations.length > 0;
  const isMany = MANY_IN_ONE.has(programme.form) && new Set(programme.jobs.map(({ job }) => job)).size > 1;
  return programme.jobs
    .filter((l) => !known || !l.orientation || orientations.includes(l.orientation.id))
    .map((l) => ({ ...l, certain: known || !(l.orientation || isMany) }));
}
