import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Entries, ValidEntry } from './entries.ts';
import { checkPositions } from './positions.ts';
import type { RawImport } from './imported.ts';
import { OUTLOOK, type ReferenceIndex } from './references.ts';
import { checkLessons, checkTargets } from './whole-targets.ts';
import { checkThread } from './whole-thread.ts';

/** What can only be seen over all entries together. Of the kinds in `unclear` some entry has faults, which have been told of already. */
export function checkWhole(entries: Entries, unclear: ReadonlySet<Kind>, index: ReferenceIndex): Problem[] {
  const problems: Problem[] = [];
  if (!entries.site.has('site') && !unclear.has('site'))
    problems.push({
      file: 'site.yaml',
      problem: 'Filen saknas.',
      remedy: 'Skapa site.yaml med name, tagline, address, languages och publisher.',
    });
  for (const key of [...entries.education.keys(), ...entries.story.keys(), ...entries.regionalActivity.keys(), ...entries.school.keys()]) {
    const [region = ''] = key.split('/');
    if (index.get('region')?.has(region)) continue;
    problems.push({
      file: `regions/${region}`,
      problem: `Mappen har ingen region.mdx.`,
      remedy: `Skapa regions/${region}/region.mdx, eller flytta mappens innehåll till en region som finns.`,
      missing: { kind: 'region', key: region },
    });
  }
  // An unreadable list may hold any stage.
  if (entries.region.size > 0 && entries.stage.size === 0 && !unclear.has('stage'))
    problems.push({
      file: 'stages.yaml',
      problem: 'Inget steg finns, men en region visar tråden steg för steg.',
      remedy: 'Skriv minst ett steg: - {id: arbete, title: Arbete, short: JOBB, ages: Vuxna, summary: Du jobbar.}',
    });
  problems.push(...checkThread(entries, unclear), ...checkTargets(entries, index), ...checkLessons(entries), ...checkPositions(entries));
  for (const education of entries.education.values()) {
    if (!education.data.school && !education.data.municipality && !education.data.provider) {
      problems.push(
        at(
          education,
          ['school'],
          'Varken school, provider eller municipality finns.',
          'Skriv skolans id. Är skolan inte känd: skriv anordnaren i provider eller kommunen i municipality.',
        ),
      );
    }
    problems.push(...checkOrientations(education, entries));
  }
  return problems;
}

function checkOrientations(education: ValidEntry<'education'>, entries: Entries): Problem[] {
  const orientations = education.data.orientations;
  const programme = education.data.programme ? entries.programme.get(education.data.programme) : undefined;
  // A programme that does not exist has been told of already.
  if (education.data.programme && !programme) return [];
  const known = (programme?.data.orientations ?? []).map((o) => o.id);
  return orientations.flatMap((orientation, i) =>
    known.includes(orientation)
      ? []
      : [
          {
            ...at(
              education,
              ['orientations', i],
              `Inriktningen ”${orientation}” finns inte hos programmet.`,
              `Välj en av: ${known.join(', ') || 'inga (skriv programme först)'}.${didYouMean(orientation, known)}`,
            ),
            ...(programme && { missing: { kind: 'orientation', key: `${programme.key}/${orientation}` }, origin: programme.file }),
          },
        ],
  );
}

/** Told once, and not by every job that has its outlook from the file. */
export function checkOutlookThere(entries: Entries, raw: readonly RawImport[]): Problem[] {
  const count = [...entries.job.values()].filter(({ data }) => data.barometer !== undefined).length;
  if (count === 0 || raw.some((known) => known.file === OUTLOOK)) return [];
  return [
    {
      file: OUTLOOK,
      problem: `Filen saknas, men ${count === 1 ? 'ett yrke' : `${count} yrken`} har barometer.`,
      remedy: 'Läs in Yrkesbarometern: npm run import -- outlook <fil>. Eller ta bort barometer ur yrkena.',
    },
  ];
}
