import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetLostContent, keepUsed } from '../../scripts/lib/caches.ts';
import { lock } from '../../scripts/lib/lock.ts';
import { slug } from '../../src/links.ts';

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const caches = pathToFileURL(path.resolve('scripts/lib/caches.ts')).href;
let project: string;
let cache: string;
const write = (file: string, text = ''): void => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
};
const all = (folder: string): string[] => readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).toSorted();

beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), 'caches-')));
  cache = `node_modules/.astro/${slug(path.join(project, 'content'))}`;
  mkdirSync(path.join(project, '.build'));
  write('content/site.yaml');
});
afterEach(() => rmSync(project, { recursive: true }));

/** Does what a build does before it makes pages, in a project with nothing but its caches; and after, when a site is given. */
function build(site?: string): void {
  const after = site ? `await afterRendering(${JSON.stringify(site)});` : '';
  const code = `const { afterRendering, beforeRendering } = await import(${JSON.stringify(caches)}); await beforeRendering(); ${after}`;
  const env = { ...process.env, CONTENT_DIR: 'content' };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: project, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

describe('what is kept between builds', () => {
  it('holds nothing of what was read before, and nothing of development, once a build has begun', () => {
    const read = [
      'data-store.json',
      'content-assets.mjs',
      'content-modules.mjs',
      'collections/collections.json',
      'dev.log',
      '.prerender/x.mjs',
    ];
    for (const file of [...read, 'types.d.ts', 'content.d.ts']) write(`.astro/${file}`, 'Zorvald');
    write(`${cache}/data-store.json`, 'Zorvald');
    build();
    expect(all('.astro')).toEqual(['content.d.ts', 'types.d.ts']);
    expect(all(cache)).toEqual(['content.txt', 'unfinished']);
  });

  it('leaves a development server what is its own while it runs', () => {
    for (const file of ['data-store.json', 'content-assets.mjs', 'collections/collections.json']) write(`.astro/${file}`);
    const release = lock(path.join(project, '.build/develop.lock'), 'shared');
    build();
    release?.();
    expect(all('.astro')).toEqual(['data-store.json']);
    build();
    expect(all('.astro')).toEqual([]);
  });

  it('keeps the pictures of the site, and not those of a build that died: Astro may have left a half one', () => {
    write('site/assets/a.webp', 'whole');
    for (const name of ['a', 'other']) write(`${cache}/assets/${name}.webp`, 'whole');
    build(path.join(project, 'site'));
    expect(all(`${cache}/assets`)).toEqual(['a.webp']);
    build();
    expect(all(`${cache}/assets`)).toEqual(['a.webp']);
    build();
    expect(existsSync(path.join(project, cache, 'assets'))).toBe(false);
  });

  it('keeps no picture that the site does not have, or has in another size', async () => {
    for (const file of ['used/a.webp', 'kept/a.webp', 'used/half.webp', 'kept/old.webp', 'kept/old.webp.json']) write(file, 'whole');
    write('kept/half.webp', 'wh');
    await keepUsed(path.join(project, 'kept'), path.join(project, 'used'));
    expect(all('kept')).toEqual(['a.webp']);
    await keepUsed(path.join(project, 'nothing'), path.join(project, 'used'));
  });

  it('tells that a development server has given a build pictures of a hidden story', () => {
    const list = 'import a from "./a.png?astroContentImageFlag=&importer=content%2Fregions%2Fnorr%2Fstories%2Fzorvald.mdx";';
    write('.astro/content-assets.mjs', list);
    const ask = (...files: string[]): string => {
      const code = `const { sawPicturesOf } = await import(${JSON.stringify(caches)}); console.log(await sawPicturesOf(${JSON.stringify(files)}));`;
      return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: project, encoding: 'utf8' }).stdout.trim();
    };
    expect(ask('regions/norr/stories/xandrik.mdx', 'regions/norr/stories/zorvald.mdx')).toBe('true');
    expect(ask('regions/norr/stories/xandrik.mdx')).toBe('false');
  });

  it('forgets content folders that are gone', async () => {
    write('caches/here/content.txt', path.join(project, 'content'));
    write('caches/gone/content.txt', path.join(project, 'moved'));
    write('caches/unknown/x');
    write('caches/assets/zorvald.webp');
    write('caches/data-store.json');
    await forgetLostContent(path.join(project, 'caches'));
    expect(readdirSync(path.join(project, 'caches')).toSorted()).toEqual(['here', 'unknown']);
    expect(readFileSync(path.join(project, 'caches/here/content.txt'), 'utf8')).toBe(path.join(project, 'content'));
  });
});
