import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'commands-'));
writeFileSync(path.join(folder, 'site.yaml'), 'name: [\n');
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: path.join(folder, 'none') },
  });

describe('a command on content that is not sound', () => {
  it.each([
    ['thread', 'norr'],
    ['pdf', 'norr'],
    ['edit', '--port=0'],
    ['published'],
  ])('npm run %s says so in words, and ends', (script, ...args) => {
    const { status, stderr } = run(script, ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm run (check|build)/);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  });
});
