import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lock } from '../../scripts/lib/lock.ts';
import { filesBelow } from '../../scripts/lib/site.ts';
import { slug } from '../../src/links.ts';
import { base } from '../content/faults.ts';
import { withHidden } from '../pictures.ts';
import { idOf, patternsOf, shows, type Standing, STORIES, writeStory } from '../stories.ts';

const run = promisify(execFile);
let folder: string;
let content: string;
let out: string;
const build = async (more: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> => {
  try {
    const { stdout } = await run('node', ['scripts/build.ts'], {
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, BUILD_DATE: '2026-11-23', NODE_ENV: 'production', ...more },
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
};
/** Where this content is remembered between builds. */
const cache = (): string => path.resolve('node_modules/.astro', slug(content));
const fileNames = async (): Promise<string[]> => (await readdir(out, { recursive: true })).toSorted();

/** How consent may stand that lets a build pass, but nothing of the story into it. */
const WITHHELD = ['expired', 'withdrawn', 'draft'] as const satisfies Standing[];

async function bytesOf(folderOfSite: string): Promise<Map<string, Buffer>> {
  const files = await filesBelow(folderOfSite);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(folderOfSite, file))] as const)));
}

/** Holds the site against what it was, by names of files: all its bytes would be printed. */
async function expectSame(before: Map<string, Buffer>): Promise<void> {
  const now = await bytesOf(out);
  expect([...now.keys()]).toEqual([...before.keys()]);
  expect([...now].filter(([file, bytes]) => !before.get(file)?.equals(bytes)).map(([file]) => file)).toEqual([]);
}

/** Every file that a build keeps, of this site or of several, that says or shows anything of a story; the site itself is looked at apart. */
async function keptTracesOf(standing: Standing): Promise<string[]> {
  const folders = [cache(), path.resolve('.astro'), path.resolve('.build/site')].filter((name) => existsSync(name));
  const beside = (await readdir(folder)).filter((name) => !['content', 'dist'].includes(name));
  expect(beside.filter((name) => name !== '.dist.lock')).toEqual([]);
  return (await Promise.all(folders.map((name) => tracesOf(standing, name)))).flat();
}

/** Every file of a site that says, or shows, anything of a story: by its name, in its bytes, packed ones unpacked, or as a picture. */
async function tracesOf(standing: Standing, folderOfSite: string): Promise<string[]> {
  const word = new RegExp(STORIES[standing].name.slice(0, -1), 'i');
  const found: string[] = [];
  for (const [file, bytes] of await bytesOf(folderOfSite)) {
    const isPicture = /\.(png|jpe?g|webp|avif|gif|ico)$/.test(file);
    const says = word.test(file) || word.test(bytes.toString('latin1')) || word.test(unpacked(file, bytes).toString('latin1'));
    if (says || (isPicture && (await shows(bytes, patternsOf(standing))))) found.push(file);
  }
  return found;
}

/** What is packed inside a file, by its first bytes or its name. */
function unpacked(file: string, bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  return bytes[0] === 0x78 && bytes[1] === 0x9c ? inflateSync(bytes) : bytes;
}

/** Changes one thing in a file of the content. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(content, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(path.join(content, file), text.replace(from, to));
}

/** Puts a photograph with a position in it where a story has a drawing, and in its text. */
async function layPhotograph(): Promise<void> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  await sharp({ create: { width: 1000, height: 640, channels: 3, background: '#888', noise } })
    .withExifMerge({ IFD0: { Artist: 'Kaj' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '58/1 24/1 0/1' } })
    .jpeg()
    .toFile(path.join(content, 'regions/norr/stories/kaj.jpg'));
  await rm(path.join(content, 'regions/norr/stories/kaj.svg'));
  await change('regions/norr/stories/kaj.mdx', './kaj.svg', './kaj.jpg');
  await change('regions/norr/stories/kaj.mdx', 'Det blev rakt.', 'Det blev rakt.\n\n![En såg i en planka](./kaj.jpg)');
}

/** A build of another content folder, and one that fails. */
export default function otherContent(): void {
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'build-')));
    content = path.join(folder, 'content');
    out = path.join(folder, 'dist');
    await cp(base, content, { recursive: true });
    await layPhotograph();
    await change('jobs/snickare.md', 'area: riket', 'area: riket, validUntil: 2026-06-30');
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe('another content folder', () => {
    it('gives another site, with a table of what was built', async () => {
      const { code, said } = await build();
      expect(said).toMatch(/job\s+1\s+2/);
      expect(said).toMatch(/search records\s+86/);
      expect(code).toBe(0);
      expect(await readFile(path.join(out, 'index.html'), 'utf8')).toContain('Träspåret');
    });

    it('shows a photograph in pictures made anew, with nothing of what the camera wrote in it', async () => {
      const pictures = (await fileNames()).filter((file) => /\.(png|jpe?g|webp|avif)$/.test(file));
      expect(pictures.filter((file) => file.includes('kaj')).length).toBeGreaterThanOrEqual(3);
      expect(pictures.filter((file) => file.endsWith('.jpg'))).toEqual([]);
      expect(await readFile(path.join(out, 'berattelser/norr/kaj/index.html'), 'utf8')).toMatch(
        /<img [^>]*kaj[^>]*\.webp[^>]*alt="En hand som sågar"/,
      );
      expect(await withHidden(out, pictures)).toEqual([]);
    });

    it('shows a figure that has run out as old on the page of its job, and nowhere as if it held', async () => {
      const page = (name: string): Promise<string> => readFile(path.join(out, name, 'index.html'), 'utf8');
      const job = await page('yrken/snickare');
      expect(job).toContain('Uppgiften är gammal. Den gällde till 30 juni 2026.');
      expect(job).not.toContain('estimatedSalary');
      expect(job).not.toContain('Medianlön 2025');
      expect(await page('program/tra')).not.toContain('30\u00a0000');
    });

    it('shows the story of a real person while their consent holds, and without it leaves no trace of it in any byte', async () => {
      const [before, keptBefore] = [await bytesOf(out), await filesBelow(cache())];
      await writeStory(content, 'valid');
      expect((await build()).code).toBe(0);
      const traces = await tracesOf('valid', out);
      expect(traces).toContain('berattelser/norr/zorvald/index.html');
      expect(traces).toContain('en/stories/norr/zorvald/index.html');
      expect(traces).toContain('berattelser/index.html');
      expect(traces).toContain('yrken/snickare/index.html');
      expect(traces.filter((file) => /sitemap.*\.xml$/.test(file))).not.toEqual([]);
      expect(traces.filter((file) => file.startsWith('pagefind/fragment/'))).not.toEqual([]);
      expect(traces.filter((file) => file.endsWith('.vocabulary'))).not.toEqual([]);
      expect(traces.filter((file) => /\.(png|jpe?g|webp|avif)$/.test(file)).length).toBeGreaterThanOrEqual(2);
      // So that the next test would find it there.
      const kept = await tracesOf('valid', cache());
      expect(kept).toContain('data-store.json');
      expect(kept).toContain('pages.json');
      expect(kept.filter((file) => file.startsWith('search/sv/fragment/'))).not.toEqual([]);
      expect(kept.filter((file) => file.startsWith('assets/')).length).toBeGreaterThanOrEqual(2);
      expect((await filesBelow(cache())).filter((file) => file.startsWith('social/')).length).toBe(
        keptBefore.filter((file) => file.startsWith('social/')).length + 2,
      );

      // It was published, and the consent runs out: the site is as if it had never been.
      await writeStory(
        content,
        'valid',
        '{given: 2026-01-02, by: Skolan, guardian: {who: båda vårdnadshavarna, given: 2026-01-03}, scope: allt, expires: 2026-11-22}',
      );
      for (const standing of WITHHELD) await writeStory(content, standing);
      const addresses = (['valid', ...WITHHELD] as const).flatMap((s) => [`/berattelser/norr/${idOf(s)}/`, `/en/stories/norr/${idOf(s)}/`]);
      await writeFile(path.join(content, 'published.txt'), `${addresses.join('\n')}\n`);
      const { code, said } = await build();
      expect(said).not.toContain('Bygget avbröts');
      expect(code).toBe(0);
      for (const standing of ['valid', ...WITHHELD] as const) {
        expect(await tracesOf(standing, out), standing).toEqual([]);
        expect(await keptTracesOf(standing), standing).toEqual([]);
      }
      expect(await filesBelow(cache())).toEqual(keptBefore);
      await expectSame(before);
    });

    it('is not built at all with a story of a real person that has no consent', async () => {
      await writeStory(content, 'missing');
      const { code, said } = await build();
      expect(code).toBe(1);
      expect(said).toMatch(/regions\/norr\/stories\/quinabel\.mdx.*\n.*consent: .*samtycke saknas/);
    });
  });

  describe('a build that fails', () => {
    // Each begins with the same sound content, and the site of it.
    beforeEach(async () => {
      await rm(content, { recursive: true });
      await cp(base, content, { recursive: true });
    });

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

    it('is told of a published address that is gone, until a redirect keeps it alive; one to a withheld story goes, and a link to it too', async () => {
      await writeFile(path.join(content, 'published.txt'), '/\n/yrken/timmerman/\n');
      const { code, said } = await build();
      expect(code).toBe(1);
      expect(said).toContain('/yrken/timmerman/ har varit publicerad');

      const consent = 'illustrative: false\nconsent: {given: 2026-01-02, by: Skolan, scope: text och bild, expires: 2026-11-22}';
      await change('regions/norr/stories/kaj.mdx', 'illustrative: true', consent);
      const redirects = '- {from: /yrken/timmerman/, to: /yrken/snickare/}\n- {from: /berattelser/norr/bo/, to: /berattelser/norr/kaj/}\n';
      await writeFile(path.join(content, 'redirects.yaml'), redirects);
      const links = 'Läs [en berättelse](/berattelser/norr/kaj/) och om [snickare](/yrken/snickare/).';
      await appendFile(path.join(content, 'guides/valja.mdx'), `\n${links}\n`);
      expect((await build()).code).toBe(0);
      expect(await readFile(path.join(out, 'yrken/timmerman/index.html'), 'utf8')).toContain('url=/yrken/snickare/');
      expect(await readFile(path.join(out, '_redirects'), 'utf8')).toBe('/yrken/timmerman/ /yrken/snickare/ 301\n');
      expect(await readFile(path.join(out, 'nginx-redirects.conf'), 'utf8')).toContain(
        'location = "/yrken/timmerman/" { return 301 "/yrken/snickare/"; }',
      );
      // The words stay, the address goes.
      const files = (await fileNames()).filter((f) => /\.(html|xml|js|css|txt|conf)$/.test(f));
      const texts = await Promise.all(files.map((f) => readFile(path.join(out, f), 'latin1')));
      expect(texts.filter((page) => /Kaj|norr\/kaj/.test(page))).toEqual([]);
      expect(await readFile(path.join(out, 'guider/valja/index.html'), 'utf8')).toMatch(
        /Läs en berättelse och om <a href="\/yrken\/snickare\/"/,
      );
    });

    it('by a kill between the two last renames is mended at the next start, of the server or of a build', async () => {
      const killed = await build({ NODE_OPTIONS: `--import ${path.resolve('test/kill.mjs')}`, KILL_IN: folder, KILL_BEFORE: 'next' });
      expect(killed.code).not.toBe(0);
      expect(existsSync(out)).toBe(false);
      const server = spawn('node', ['scripts/serve.ts'], { env: { ...process.env, OUT_DIR: out, PORT: '0' } });
      await once(server.stdout, 'data');
      server.kill();
      const mended = await bytesOf(out);
      expect([...mended.keys()].filter((file) => file !== '.built-files')).toEqual(
        mended.get('.built-files')!.toString().trim().split('\n'),
      );

      // The server only mends: the last site is removed by the next build, or given back by it.
      await rm(path.join(folder, '.dist.previous'), { recursive: true, force: true });
      await rename(out, path.join(folder, '.dist.previous'));
      const { said } = await build({ CONTENT_DIR: path.join(folder, 'nothing') });
      expect(said).toContain('är orört');
      await expectSame(mended);
      // What was mended is the site that would have been built, and a build leaves nothing behind, and neither does what ended before it.
      await mkdir('.build/99999', { recursive: true });
      await mkdir(path.join(folder, '.dist.rubbish'));
      await build();
      await expectSame(mended);
      expect((await readdir(folder)).toSorted()).toEqual(['.dist.lock', 'content', 'dist']);
      expect((await readdir('.build')).filter((name) => name === 'site' || name === '99999')).toEqual([]);
    });

    it('is one that another has begun before, or that would replace what is no site: nothing is touched', async () => {
      const before = await bytesOf(out);
      const release = lock(path.join(folder, '.dist.lock'));
      await mkdir(path.join(folder, '.dist.next'));
      const { code, said } = await build();
      release?.();
      expect(code).toBe(1);
      expect(said).toMatch(/Ett annat bygge av .*dist pågår sedan \d{4}-\d\d-\d\d/);
      expect(existsSync(path.join(folder, '.dist.next'))).toBe(true);
      expect((await build({ OUT_DIR: content })).said).toContain('som innehållet ligger i');
      await expectSame(before);
    });
  });
}
