import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scaledContent, sizeOf } from '../../scripts/lib/scale-content.ts';
import { makeContent } from '../../scripts/lib/scale-folder.ts';
import { reviewContent } from '../../scripts/lib/findings.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { parseContent } from '../../src/catalogue/read.ts';

const OURS = 'content';
const files = await readFiles(OURS);
const size = sizeOf(checkContent(parseContent(files)));
const WANTED = size + 300;

const digest = (made: Map<string, Uint8Array>): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of made) hash.update(name).update('\0').update(bytes).update('\0');
  return hash.digest('hex');
};

describe('content of a given size', () => {
  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const first = digest(scaledContent(files, { entries: WANTED, seed: 7 }));
    expect(digest(scaledContent(files, { entries: WANTED, seed: 7 }))).toBe(first);
    expect(digest(scaledContent(files, { entries: WANTED, seed: 8 }))).not.toBe(first);
  });

  it('is ours alone where that is large enough', () => {
    expect([...scaledContent(files, { entries: size })]).toEqual([]);
  });

  it('has the size asked for within one in a hundred, and nothing that the check finds wrong', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'scale-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await makeContent(OURS, folder, WANTED);
    const { content, findings } = await reviewContent({ folder, date: '2026-11-28', strict: false, spelling: true });
    expect(findings.filter(({ strength, file }) => strength === 'error' || (strength === 'warning' && file !== 'site.yaml'))).toEqual([]);
    expect(Math.abs(sizeOf(content) / WANTED - 1)).toBeLessThan(0.01);
  });
});
