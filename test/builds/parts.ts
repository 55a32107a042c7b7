import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/site.ts';
import { slug } from '../../src/links.ts';
import { base } from '../content/faults.ts';

const run = promisify(execFile);
/** `PARTS=1,2,3,8` tries more. */
const COUNTS = (process.env.PARTS ?? '3').split(',').map(Number);

/** A site that several builds have each made some pages of. */
export default (): void => {
  let folder: string;
  let content: string;
  const out = (name: string): string => path.join(folder, name);
  const command = async (script: string, args: readonly string[], more: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> => {
    const env = { ...process.env, CONTENT_DIR: content, BUILD_DATE: '2026-11-23', NODE_ENV: 'production', ...more };
    try {
      const { stdout, stderr } = await run('node', [`scripts/${script}.ts`, ...args], { env });
      return { code: 0, said: `${stdout}${stderr}` };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    }
  };
  const part = (nth: number, of: number): Promise<{ code: number; said: string }> =>
    command('build-part', [], { SHARD: `${nth}/${of}`, PART_DIR: out(`part-${nth}-of-${of}`) });
  const join = (parts: readonly string[], site: string, more: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> =>
    command('build-join', parts.map(out), { OUT_DIR: out(site), ...more });
  /** As on a machine that has built nothing yet. */
  const forgetAll = (): Promise<void> => rm(path.resolve('node_modules/.astro', slug(content)), { recursive: true, force: true });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'parts-'));
    content = out('content');
    await cp(base, content, { recursive: true });
    expect((await command('build', [], { OUT_DIR: out('whole') })).code).toBe(0);
  });
  afterAll(async () => {
    await forgetAll();
    await rm(folder, { recursive: true });
  });

  it.each(COUNTS)('made in %i parts is the same, byte for byte', async (of) => {
    const names: string[] = [];
    for (let nth = 1; nth <= of; nth += 1) {
      await forgetAll();
      expect(await part(nth, of)).toMatchObject({ code: 0 });
      names.push(`part-${nth}-of-${of}`);
    }
    await forgetAll();
    expect(await join(names, 'joined')).toMatchObject({ code: 0 });
    const files = await filesBelow(out('whole'));
    expect(await filesBelow(out('joined'))).toEqual(files);
    const differ: string[] = [];
    for (const file of files) {
      const [whole, joined] = await Promise.all(['whole', 'joined'].map((site) => readFile(path.join(out(site), file))));
      if (!whole?.equals(joined ?? Buffer.alloc(0))) differ.push(file);
    }
    expect(differ).toEqual([]);
    await rm(out('joined'), { recursive: true });
  });

  it('is not made while a part is missing, or is of another day; nor is a part that nobody can say which is', async () => {
    const of = Math.max(...COUNTS);
    const all = Array.from({ length: of }, (_, i) => `part-${i + 1}-of-${of}`);
    expect(await join(all.slice(0, -1), 'joined')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`SHARD=${of}/${of} npm run build:part`) as string,
    });
    const { said } = await join(all, 'joined', { BUILD_DATE: '2026-11-24' });
    expect(said).toContain('samma BUILD_DATE');
    expect((await join(['content'], 'joined')).said).toContain('är ingen del av ett bygge');
    expect((await command('build-part', [], { SHARD: '4/3' })).said).toContain('SHARD=2/8');
  });
};
