import { readFiles } from '../../src/catalogue/files.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { trials } from './mutations.ts';
import { smallContent } from './small-content.ts';

const DATE = '2026-11-28';
const TRIALS = 2000;

/**
 * Spoils files two thousand times, and says how often and how fast the check told of it.
 * @param seed one trial alone, to see what a failing test saw
 * @returns how many trials went wrong
 */
export async function benchCheck(seed?: number): Promise<number> {
  const files = smallContent(await readFiles(contentFolder), DATE);
  const times: number[] = [];
  let told = 0;
  let faults = 0;
  let wrong = 0;
  for await (const trial of trials(files, seed === undefined ? Array(TRIALS).keys() : [seed], DATE)) {
    times.push(trial.milliseconds);
    faults += trial.findings;
    if (trial.findings > 0) told += 1;
    if (trial.wrong.length === 0) continue;
    wrong += 1;
    console.log(`${trial.seed}  ${trial.file}\n  ${trial.wrong.join('\n  ')}`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const round = (milliseconds = 0): number => Math.round(milliseconds * 10) / 10;
  console.table([
    {
      files: files.names.length,
      trials: times.length,
      told,
      faults,
      wrong,
      'ms, median': round(sorted[Math.floor(sorted.length / 2)]),
      'ms, slowest': round(sorted.at(-1)),
      'seconds in all': round(times.reduce((sum, time) => sum + time, 0) / 1000),
    },
  ]);
  return wrong;
}
