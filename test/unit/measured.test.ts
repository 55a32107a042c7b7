import { describe, expect, it } from 'vitest';
import { measured } from '../../scripts/lib/measured.ts';

const LIMIT = 3600;
const node = (code: string): string[] => [process.execPath, '-e', code];

describe('a measured command', () => {
  it('ends as it ends by itself, with all that it says', async () => {
    const took = await measured(node('console.log("out"); console.error("err"); process.exit(3)'), { limit: LIMIT, apart: 'none' });
    expect(took).toMatchObject({ ended: 3, output: expect.stringMatching(/out[^]*err|err[^]*out/) as string });
    expect(took.cpu).toBeGreaterThan(0);
  });

  it('is ended with all that it has started when it takes too long', async () => {
    // Its output is at its end when nobody is left who could write: the sleeper would keep it open for an hour.
    const { ended } = await measured(['sh', '-c', 'sleep 3600 & wait'], { limit: 1, apart: 'none' });
    expect(ended).toBe('limit');
  });

  it.runIf(process.platform === 'linux')('is told from a program that it starts, and its open files are counted', async () => {
    const holds = `for (let i = 0; i < 60; i++) require('node:fs').openSync(process.execPath);
      require('node:child_process').spawnSync('sleep', ['1'])`;
    const took = await measured(node(holds), { limit: LIMIT, apart: 'sleep' });
    expect(took.files).toBeGreaterThanOrEqual(60);
    expect(took.filesApart).toBeLessThan(60);
    expect(took.apart).toBeGreaterThan(0);
    expect(took.memory).toBeGreaterThan(took.apart ?? Infinity);
  });
});
