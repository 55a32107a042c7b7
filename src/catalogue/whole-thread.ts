import { type Problem, problemAt as at } from '../schema/errors.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Entries } from './entries.ts';
import { originOf } from './references.ts';

/** The thread must hold together: it always goes on, never in a circle, and every job can be reached. */
export function checkThread(entries: Entries, unclear: ReadonlySet<Kind>): Problem[] {
  const problems: Problem[] = [];
  const stages = [...entries.stage.values()];
  const last = stages.at(-1);
  for (const stage of stages) {
    // A stage with faults may be the last.
    if (unclear.has('stage')) break;
    if (stage !== last && stage.data.next.length === 0) {
      problems.push(
        at(
          stage,
          ['next'],
          `Steget ”${stage.key}” leder inte vidare.`,
          'Skriv i next vilket steg som kommer efter. Bara det sista steget får sakna next.',
        ),
      );
    }
    if (reaches(stage.key, stage.key, entries)) {
      problems.push(
        at(
          stage,
          ['next'],
          `Vägen framåt från ”${stage.key}” går i en ring.`,
          'Ta bort ett av stegen ur next. Vägar tillbaka skrivs i back.',
        ),
      );
    }
  }
  const programmes = [...entries.programme.values()];
  const ledTo = new Set(programmes.flatMap(({ data }) => [...data.jobs, ...data.orientations.flatMap((o) => o.jobs)].map((l) => l.job)));
  for (const programme of programmes) {
    const { national, jobs, orientations } = programme.data;
    if (national && jobs.length === 0 && orientations.every((o) => o.jobs.length === 0)) {
      problems.push(
        at(
          programme,
          ['jobs'],
          'Det nationella programmet leder inte till något yrke.',
          'Skriv minst ett yrke i jobs, på programmet eller på en inriktning.',
        ),
      );
    }
  }
  // Where a programme has faults, or names a job that does not exist, that has been told of already.
  const isUnclear = unclear.has('programme') || unclear.has('job') || [...ledTo].some((key) => !entries.job.has(key));
  for (const job of entries.job.values()) {
    if (ledTo.has(job.key) && job.data.wayIn) {
      problems.push(
        at(
          job,
          ['wayIn'],
          'Yrket säger hur man blir det utan ett program, men ett program leder dit.',
          'Ta bort wayIn, eller ta bort yrket ur programmets jobs.',
        ),
      );
    }
    if (ledTo.has(job.key) || job.data.wayIn || isUnclear || job.data.draft) continue;
    problems.push({
      ...at(
        job,
        [],
        `Inget program leder till yrket ”${job.key}”.`,
        'Lägg yrket i jobs på det program eller den inriktning som leder dit. Leder inget enskilt program dit: skriv hur man blir det i wayIn.',
      ),
      origin: originOf('programme'),
    });
  }
  return problems;
}

/** Whether `goal` can be come to from what comes after `from`. */
function reaches(from: string, goal: string, entries: Entries): boolean {
  const seen = new Set<string>();
  const waiting = [...(entries.stage.get(from)?.data.next ?? [])];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(entries.stage.get(key)?.data.next ?? []));
  }
  return false;
}
