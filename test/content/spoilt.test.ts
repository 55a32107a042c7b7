import { describe, expect, it } from 'vitest';
import { trials } from '../../scripts/lib/mutations.ts';
import { smallContent } from '../../scripts/lib/small-content.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';

/** No earlier than what the real content says has been done. */
const DATE = '2026-11-28';
/** As many as take a few seconds. `npm run bench -- check` tries two thousand. */
const TRIALS = 400;

describe('the check of a file spoilt at random', () => {
  it('throws nothing, and every fault names the file or has it among the places of its cause', async () => {
    const files = smallContent(await readFiles(contentFolder), DATE);
    const wrong = [];
    let told = 0;
    for await (const trial of trials(files, Array(TRIALS).keys(), DATE)) {
      if (trial.wrong.length > 0) wrong.push(trial);
      if (trial.findings > 0) told += 1;
    }
    // A trial that fails is printed with its seed: npm run bench -- check <seed>
    expect(wrong).toEqual([]);
    // Or nothing would have been spoilt.
    expect(told).toBeGreaterThan(TRIALS / 2);
  });
});
