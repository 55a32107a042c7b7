import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base } from '../content/faults.ts';

// A text that holds code is refused by a real build before Astro starts, and nothing of it has run.

const run = promisify(execFile);
let folder: string;
let content: string;
let marker: string;

/** A text with code in it. */
export default function prose(): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'prose-'));
    content = path.join(folder, 'content');
    marker = path.join(folder, 'it-ran');
    await cp(base, content, { recursive: true });
    const code = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
    await appendFile(path.join(content, 'guides/valja.mdx'), `\n<Ruta rubrik={${code}}>\n\nHej.\n\n</Ruta>\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe('a build of a text with code in it', () => {
    it.each([
      ['by our script', 'scripts/build.ts', []],
      ['by Astro alone', 'node_modules/astro/bin/astro.mjs', ['build', '--outDir']],
    ])('%s stops, and the code has not run', async (_, script, args) => {
      const out = path.join(folder, 'dist');
      const built = run('node', [script, ...args, ...(args.length > 0 ? [out] : [])], {
        env: {
          ...process.env,
          CONTENT_DIR: content,
          OUT_DIR: out,
          BUILD_DATE: '2026-11-23',
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      });
      await expect(built).rejects.toThrow(/<Ruta> har programkod inom klamrar/);
      expect(existsSync(marker)).toBe(false);
      expect(existsSync(path.join(out, 'index.html'))).toBe(false);
    });
  });
}
