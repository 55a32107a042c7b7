import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base } from '../content/faults.ts';

const run = promisify(execFile);
let folder: string;
let content: string;
let out: string;
const build = async (): Promise<{ code: number; said: string }> => {
  try {
    const { stdout } = await run('node', ['scripts/build.ts'], {
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, BUILD_DATE: '2026-11-23', NODE_ENV: 'production' },
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
};
const fileNames = async (): Promise<string[]> => (await readdir(out, { recursive: true })).toSorted();

const workFolders = async (): Promise<string[]> => {
  await mkdir('.build', { recursive: true });
  return (await readdir('.build')).filter((name) => /^\d+$/.test(name));
};
let leftBefore: string[];

beforeAll(async () => {
  leftBefore = await workFolders();
  folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  content = path.join(folder, 'content');
  out = path.join(folder, 'dist');
  await cp(base, content, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

describe('another content folder', () => {
  it('gives another site, with a table of what was built', async () => {
    const { code, said } = await build();
    expect(said).toMatch(/job\s+1\s+2/);
    expect(said).toMatch(/search records\s+50/);
    expect(code).toBe(0);
    expect(await readFile(path.join(out, 'index.html'), 'utf8')).toContain('Träspåret');
  });

  it('built again on the same date gives the same bytes', async () => {
    const read = async (): Promise<string[]> =>
      Promise.all((await fileNames()).filter((f) => /\.(html|xml|css|js)$/.test(f)).map((f) => readFile(path.join(out, f), 'utf8')));
    const first = await read();
    await build();
    expect(await read()).toEqual(first);
  });
});

describe('a build that fails', () => {
  it('says why, ends with an error and leaves the last good site as it was', async () => {
    const before = await fileNames();
    const job = path.join(content, 'jobs/snickare.md');
    const sound = await readFile(job, 'utf8');
    await writeFile(job, sound.replace('summary:', 'sumary:'));
    const { code, said } = await build();
    await writeFile(job, sound);
    expect(code).toBe(1);
    expect(said).toContain('Menade du summary?');
    expect(said).toContain('är orört');
    expect(await fileNames()).toEqual(before);
  });

  it('is told of a link in a text that leads nowhere', async () => {
    const guide = path.join(content, 'guides/valja.mdx');
    const sound = await readFile(guide, 'utf8');
    await writeFile(guide, `${sound}\n[Ett yrke](/yrken/svarvare/)\n`);
    const { code, said } = await build();
    await writeFile(guide, sound);
    expect(code).toBe(1);
    expect(said).toMatch(
      /guides\/valja\.mdx:9\n {2}Länken \/yrken\/svarvare\/ leder till en sida som inte finns\.\n.*Menade du \/yrken\/snickare\//,
    );
  });

  it('is told of a published address that is gone, until a redirect keeps it alive', async () => {
    await writeFile(path.join(content, 'published.txt'), '/\n/yrken/timmerman/\n');
    const { code, said } = await build();
    expect(code).toBe(1);
    expect(said).toContain('/yrken/timmerman/ har varit publicerad');
    await writeFile(path.join(content, 'redirects.yaml'), '- {from: /yrken/timmerman/, to: /yrken/snickare/}\n');
    expect((await build()).code).toBe(0);
    expect(await readFile(path.join(out, 'yrken/timmerman/index.html'), 'utf8')).toContain('url=/yrken/snickare/');
    expect(await readFile(path.join(out, '_redirects'), 'utf8')).toBe('/yrken/timmerman/ /yrken/snickare/ 301\n');
    expect(await readFile(path.join(out, 'nginx-redirects.conf'), 'utf8')).toContain(
      'location = /yrken/timmerman/ { return 301 /yrken/snickare/; }',
    );
  });

  it('is not what a story makes whose consent has run out: it goes without a trace, even if it was published', async () => {
    const story = path.join(content, 'regions/norr/stories/kaj.mdx');
    const sound = await readFile(story, 'utf8');
    const consent = 'illustrative: false\nconsent: {given: 2026-01-02, by: Skolan, scope: text och bild, expires: 2026-11-22}';
    await writeFile(story, sound.replace('illustrative: true', consent));
    await writeFile(path.join(content, 'published.txt'), '/berattelser/norr/kaj/\n/en/stories/norr/kaj/\n');
    const { code } = await build();
    await writeFile(story, sound);
    await rm(path.join(content, 'published.txt'));
    expect(code).toBe(0);
    const names = await fileNames();
    expect(names.filter((name) => /kaj/i.test(name))).toEqual([]);
    const texts = await Promise.all(
      names.filter((f) => /\.(html|xml|js|css|txt|conf)$/.test(f)).map((f) => readFile(path.join(out, f), 'latin1')),
    );
    expect(texts.filter((text) => text.includes('Kaj'))).toEqual([]);
  });

  it('leaves no working folder behind', async () => {
    expect((await workFolders()).filter((name) => !leftBefore.includes(name))).toEqual([]);
  });
});
