import { slug } from '../../links.ts';
import type { StudyForm, PlannedEducation, RegisteredEducation, YhProgramme } from '../../schema/imported.ts';
import type { Job, JobLink, LeftOut, Municipality, Offer, Programme, Sun } from '../types.ts';
import type { Linking, Made } from './linking.ts';

// What registers say can be studied, made into offers: what is renewed is one, and what leads to none of our jobs is left out and counted.

type On = Pick<Linking, 'imported' | 'date' | 'byTitle' | 'watching'>;
type Needs = Pick<Made, 'municipality' | 'programme' | 'sun' | 'job'>;
type Found = { offers: Offer[]; leftOut: LeftOut[] };

/** Which forms of education the forms of our programmes are. */
const FORM_OF: Record<Programme['form'], StudyForm> = {
  vocational: 'gymnasium',
  preparatory: 'gymnasium',
  'fourth-year': 'gymnasium',
  adult: 'komvux',
  'higher-vocational': 'yrkeshogskola',
  university: 'hogskola',
};

/** The form of education that a programme is of, as the registers tell them apart. */
export const formOf = ({ form }: Pick<Programme, 'form'>): StudyForm => FORM_OF[form];

/** All offers of the imported registers. The municipalities and the jobs know them in return. */
export function offers(on: On, made: Needs): Found {
  const leftOut: LeftOut[] = [];
  const leave = (form: StudyForm, reason: string, count = 1): void => {
    const known = leftOut.find((left) => left.form === form && left.reason === reason);
    if (known) known.count += count;
    else leftOut.push({ form, reason, count });
  };
  const find = finders(made);
  const all = [...granted(on, find, leave), ...planned(on, find, leave), ...registered(on, find, leave)];
  const sorted = on.byTitle(all.map((offer) => on.watching(`offer/${offer.id}`, offer)));
  for (const offer of sorted) {
    for (const place of offer.municipalities) place.offers.push(offer);
    for (const job of new Set(offer.jobs.map((link) => link.job))) job.offers.push(offer);
  }
  return { offers: sorted, leftOut: leftOut.toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)) };
}

type Find = ReturnType<typeof finders>;
type Leave = (form: StudyForm, reason: string, count?: number) => void;

function finders({ municipality, programme, sun, job }: Needs) {
  const byCode = new Map([...municipality.values()].map((place) => [place.code, place]));
  const rows = [...sun.values()];
  const jobsOfGroup = Map.groupBy(job.values(), ({ ssyk }) => ssyk.code);
  const programmes = [...programme.values()];
  return {
    municipalities: (codes: readonly string[]): Municipality[] => codes.flatMap((code) => byCode.get(code) ?? []),
    /** What a code leads to or, without one, a name. */
    sun: (code: string | undefined, name: string): Sun | undefined => {
      if (code !== undefined) return sun.get(code);
      const lower = name.toLowerCase();
      return rows.find(({ words }) => words.some((word) => lower.includes(word.toLowerCase())));
    },
    group: (ssyk: string): Job[] => jobsOfGroup.get(ssyk) ?? [],
    stage: (form: StudyForm) => programmes.find((one) => formOf(one) === form)?.stage,
    /** The programme and orientation of a study path: two letters, three for the orientation, and what is added. */
    path: (code: string) => {
      const found = programmes.find(({ codes }) => [codes.gy11, codes.gy25].some((own) => own?.slice(0, 2) === code.slice(0, 2)));
      const orientation = found?.orientations.find(({ gy11, gy25 }) => [gy11, gy25].includes(code.slice(0, 5)));
      return found && { programme: found, orientations: orientation ? [orientation] : [] };
    },
  };
}

/** One job is certain; of several, nothing tells which. */
const linksTo = (jobs: readonly Job[]): JobLink[] => jobs.map((job) => ({ job, basis: 'typical', certain: jobs.length === 1 }));

/** Why a row of a code says nothing of jobs, for the count. */
const reasonOf = (row: Sun | undefined): string => row?.out ?? 'unknown-code';

/** Educations that the authority of yrkeshögskolan has granted; those that renew one another are one. */
function granted({ imported, date }: On, find: Find, leave: Leave): Offer[] {
  if (!imported.yh) return [];
  const { receipt, programmes } = imported.yh;
  const same = ({ name, provider, municipalities }: YhProgramme): string => [slug(name), slug(provider), ...municipalities].join('|');
  return [...Map.groupBy(programmes, same).values()].flatMap((renewals): Offer[] => {
    const [newest, ...older] = renewals.toSorted((a, b) => b.decided - a.decided);
    if (!newest) return [];
    const row = find.sun(newest.sun, newest.name);
    if (!row?.jobs.length) {
      leave('yrkeshogskola', reasonOf(row), renewals.length);
      return [];
    }
    const decisions = [newest, ...older].map(({ id, decided, rounds, seatsPerRound }) => ({ id, year: decided, rounds, seatsPerRound }));
    return [
      {
        kind: 'offer',
        id: `yh-${slug(newest.id.replace(/^MYH\s*/i, ''))}`,
        form: 'yrkeshogskola',
        title: newest.name,
        provider: newest.provider,
        municipalities: find.municipalities(newest.municipalities),
        stage: find.stage('yrkeshogskola'),
        orientations: [],
        jobs: linksTo(row.jobs),
        standing: 'granted',
        current: decisions.some((decision) => hasRoundsLeft(decision, date)),
        decisions,
        distance: newest.form === 'distance',
        pace: newest.pace,
        points: newest.points,
        source: receipt.source,
        asOf: String(newest.decided),
      },
    ];
  });
}

/**
 * Whether a round of a decision may still be to come. The first starts in the year of the decision or the next, and then one a year: the
 * register does not tell the dates.
 */
export const hasRoundsLeft = ({ year, rounds }: { year: number; rounds: number }, date: string): boolean =>
  year + rounds >= Number(date.slice(0, 4));

/** What the gymnasium schools have told that they will give. */
function planned({ imported, date }: On, find: Find, leave: Leave): Offer[] {
  if (!imported.planned) return [];
  const { receipt, educations } = imported.planned;
  return educations.flatMap((row: PlannedEducation): Offer[] => {
    const path = row.path === undefined ? undefined : find.path(row.path);
    if (!path) {
      leave(row.adapted ? 'anpassad-gymnasieskola' : 'gymnasium', 'unknown-path');
      return [];
    }
    const known = path.orientations.length > 0;
    return [
      {
        kind: 'offer',
        id: `gy-${slug(`${row.unit}-${row.path ?? ''}-${row.start ?? ''}`)}`,
        form: row.adapted ? 'anpassad-gymnasieskola' : 'gymnasium',
        title: [row.name, ...(row.orientations ?? []).map(({ name }) => name)].join(', '),
        provider: row.unitName,
        unit: row.unit,
        municipalities: find.municipalities(row.municipality ? [row.municipality] : []),
        stage: path.programme.stage,
        ...path,
        jobs: path.programme.jobs
          .filter(({ orientation }) => !known || !orientation || path.orientations.includes(orientation))
          .map((link) => ({ ...link, certain: known || !link.orientation })),
        standing: 'planned',
        current: row.end === undefined || row.end >= date,
        decisions: [],
        distance: false,
        start: row.start,
        end: row.end,
        admission: row.points,
        source: receipt.source,
        asOf: receipt.period,
      },
    ];
  });
}

/** Educations of Susa-navet: occasions to begin, with what they lead to by their code or their group of occupations. */
function registered({ imported, date }: On, find: Find, leave: Leave): Offer[] {
  if (!imported.emil) return [];
  const { receipt, educations } = imported.emil;
  return educations.flatMap((row: RegisteredEducation): Offer[] => {
    const code = find.sun(row.sun, row.name);
    const jobs = row.ssyk ? find.group(row.ssyk) : (code?.jobs ?? []);
    if (jobs.length === 0) {
      leave(row.form, row.ssyk ? 'other-occupation' : reasonOf(code));
      return [];
    }
    return [
      {
        kind: 'offer',
        id: `emil-${slug(row.id)}`,
        form: row.form,
        title: row.name,
        provider: row.provider,
        municipalities: find.municipalities(row.municipalities),
        stage: find.stage(row.form),
        orientations: [],
        jobs: linksTo(jobs),
        standing: 'planned',
        current: (row.applyLast ?? row.end ?? date) >= date,
        decisions: [],
        distance: row.distance ?? false,
        pace: row.pace,
        start: row.start,
        end: row.end,
        applyBy: row.applyLast,
        website: row.web,
        source: receipt.source,
        asOf: receipt.period.slice(0, 4),
      },
    ];
  });
}
