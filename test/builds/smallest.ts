import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBuiltSite } from '../../scripts/lib/site.ts';
import { TEST_DATE } from '../built-site.ts';
import { base } from '../content/faults.ts';
import { nonsenseIn } from '../pages/nonsense.ts';

// What test/pages/ says of small contents, seen once in real builds of the smallest there is.

let folder: string;
const settings = await readFile(path.join(base, 'site.yaml'), 'utf8');

/** Builds a content folder in the test's own, and gives the site's. */
async function build(name: string): Promise<string> {
  const out = path.join(folder, `${name}-dist`);
  await promisify(execFile)('node', ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: path.join(folder, name), OUT_DIR: out, BUILD_DATE: TEST_DATE, NODE_ENV: 'production' },
  });
  return out;
}

/** The smallest contents that there can be. */
export default function smallest(): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'smallest-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe('the smallest site', () => {
    it('is built of site.yaml alone', async () => {
      await mkdir(path.join(folder, 'alone'));
      await writeFile(path.join(folder, 'alone/site.yaml'), settings);
      const out = await build('alone');
      const { pages } = await parseBuiltSite(out);
      expect(nonsenseIn(pages)).toEqual([]);
      expect(await readFile(path.join(out, 'index.html'), 'utf8')).toContain('Från kvist till jobb');
      // Lists without entries are there for old links, and nobody is told of them.
      const told = await readFile(path.join(out, 'sitemap-0.xml'), 'utf8');
      expect([...told.matchAll(/<loc>https:\/\/traspar\.test([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
        '/',
        '/bevis/',
        '/en/',
        '/en/offline/',
        '/en/proof/',
        '/lasa-utan-nat/',
      ]);
      expect(pages.find(({ address }) => address === '/yrken/')?.html).toMatch(/noindex[^]*Här finns inget ännu/);
    });

    it('is built in English alone, with a way in at its own address', async () => {
      await cp(base, path.join(folder, 'english'), { recursive: true });
      await writeFile(path.join(folder, 'english/site.yaml'), settings.replace('[sv, en]', '[en]'));
      // A translation into the main language would be a fault.
      for (const words of ['jobs/snickare.en.md', 'site.en.yaml']) await rm(path.join(folder, 'english', words));
      const out = await build('english');
      const { pages, moved } = await parseBuiltSite(out);
      expect(pages.filter(({ address }) => !address.startsWith('/en/')).map(({ address }) => address)).toEqual(['/404.html']);
      expect(nonsenseIn(pages)).toEqual([]);
      expect(moved.find(({ address }) => address === '/')?.html).toContain('url=/en/');
      expect(await readFile(path.join(out, '_redirects'), 'utf8')).toContain('/ /en/ 301\n');
    });
  });
}
