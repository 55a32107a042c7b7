import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { LISTS, UNLISTED } from '../../src/catalogue/addresses.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { type Language, locales } from '../../src/i18n/language.ts';
import { href, isLaterPart, lessonFile, slug } from '../../src/links.ts';
import { listFile } from '../../src/saved/list-data.ts';
import { bareSite } from './bare-site.ts';
import { firstSearchBytes } from './bench-search.ts';
import { measured, type Measured } from './measured.ts';
import { sizeOf } from './scale-content.ts';
import { makeContent } from './scale-folder.ts';

// How the check, the build and what readers fetch grow with the content, beside Hugo's bare render of as many pages in the same run:
// docs/performance.md.

const DATE = '2026-11-28';
const SIZES = [0, 2000, 10000];
const LIMIT = 1800;
/** Pagefind's indexer is a program of its own, whose memory and open files are not ours to lower. */
const INDEXER = 'pagefind';

/** As `npm run check` has it. */
const CHECK = ['--max-semi-space-size=4', 'scripts/check.mjs'];

type Step = { name: string; took: Measured; beside?: Measured | undefined };
type Weights = Record<string, number | string>;
type Place = { folder: string; content: string; site: string; env: NodeJS.ProcessEnv; limit: number };

/** Measures each size that is asked for, and prints the tables. Nothing is left behind but with --keep. */
export async function benchScale(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { limit: { type: 'string', default: String(LIMIT) }, keep: { type: 'boolean', default: false } },
  });
  const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
  const limit = Number(values.limit);
  if ([...sizes, limit].some((number) => !Number.isInteger(number) || number < 0))
    throw new Error('Storlekar och --limit är hela tal: npm run bench -- scale 2000 10000 --limit 1200');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  console.log(machine());
  const weights: Record<string, Weights> = {};
  for (const size of sizes) {
    const place = await placeOf(limit);
    if (!values.keep) process.on('exit', () => forget(place));
    await makeContent(contentFolder, place.content, size);
    const entries = sizeOf(checkContent(await readContent(place.content)));
    const steps = await stepsOf(place, entries);
    console.log(`\n${entries} entries`);
    console.table(Object.fromEntries(steps.map((step) => [step.name, rowOf(step)])));
    for (const { name, took } of steps) for (const line of [...phasesIn(name, took), ...failure(name, took)]) console.log(line);
    if (steps.some(({ name, took }) => name.startsWith('build') && took.ended === 0))
      weights[`${entries} entries`] = await weigh(place.site);
    if (values.keep) console.log(`Kept: ${place.folder}`);
    else forget(place);
  }
  console.log('\nWhat is built');
  console.table(turned(weights));
}

async function placeOf(limit: number): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scale-'));
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
  return {
    folder,
    content,
    site,
    limit,
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, BUILD_DATE: DATE, NODE_ENV: 'production' },
  };
}

/** Where a build keeps what it knows of a content folder. */
const cacheOf = (content: string): string => path.resolve('node_modules/.astro', slug(content));

/** In one go, so that it is done when the bench is interrupted, too. */
const forget = ({ folder, content }: Place): void =>
  [folder, cacheOf(content)].forEach((one) => rmSync(one, { recursive: true, force: true, maxRetries: 10 }));

/** The check and the builds, in turn. What comes after a build that failed is not tried. */
async function stepsOf(place: Place, entries: number): Promise<Step[]> {
  const steps: Step[] = [];
  const run = async (name: string, ...command: string[]): Promise<boolean> => {
    process.stderr.write(`${entries} entries: ${name} …\n`);
    const took = await measured([process.execPath, ...command], { env: place.env, limit: place.limit, apart: INDEXER });
    process.stderr.write(`  ${round(took.wall, 0)} s, ${round(took.cpu, 0)} CPU s, ${round(took.memory, 0)} MB\n`);
    const isBuilt = command.includes('scripts/build.ts') && took.ended === 0;
    steps.push({ name, took, beside: isBuilt ? await hugo(place) : undefined });
    return took.ended === 0;
  };
  await rm(cacheOf(place.content), { recursive: true, force: true });
  await run('check', ...CHECK);
  await run('check, again', ...CHECK);
  const isBuilt = (await run('build, cold', 'scripts/build.ts')) && (await run('build, again', 'scripts/build.ts'));
  await changeOneWord(place.content);
  await run('check, one word changed', ...CHECK);
  if (isBuilt) await run('build, one word changed', 'scripts/build.ts');
  return steps;
}

async function changeOneWord(content: string): Promise<void> {
  const jobs = (await readdir(path.join(content, 'jobs'))).filter((name) => !name.includes('.en.')).toSorted();
  for (const name of jobs) {
    const file = path.join(content, 'jobs', name);
    const text = await readFile(file, 'utf8');
    const at = text.indexOf(' och ', text.indexOf('\n---\n'));
    if (at < 0) continue;
    return writeFile(file, `${text.slice(0, at)} eller ${text.slice(at + ' och '.length)}`);
  }
  throw new Error('No job has a word to change');
}

const version = (command: string, ...args: string[]): string | undefined => spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim();

/** Hugo's render of as many pages; undefined where there is no Hugo. */
async function hugo({ folder, site, limit }: Place): Promise<Measured | undefined> {
  if (!version('hugo', 'version')) return undefined;
  const bare = path.join(folder, 'bare');
  await rm(bare, { recursive: true, force: true });
  await bareSite(bare, (await pagesIn(site)).length);
  return measured(['hugo', '--quiet'], { cwd: bare, limit, apart: INDEXER });
}

/** The pages of a site, without those that only lead on to another. */
async function pagesIn(site: string): Promise<string[]> {
  const pages: string[] = [];
  for (const name of await readdir(site, { recursive: true })) {
    if (name.endsWith('.html') && !(await readFile(path.join(site, name), 'utf8')).includes('http-equiv="refresh"')) pages.push(name);
  }
  return pages;
}

function machine(): string {
  const found = version('hugo', 'version') ?? 'No hugo here: apt-get install hugo. Without it there are no ratios';
  const load = loadavg().map((one) => one.toFixed(1));
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}, load before: ${load.join(', ')}`,
    found,
  ].join('\n');
}

const round = (value: number | undefined, digits = 1): number | string =>
  value === undefined ? 'not known' : Number(value.toFixed(digits));
const ratio = (own: number | undefined, other: number | undefined): number | string => (own && other ? round(own / other) : '');

function rowOf({ took, beside }: Step): Record<string, number | string> {
  return {
    ended: took.ended === 0 ? 'well' : took.ended === 'limit' ? 'too late' : `wrong (${took.ended})`,
    'wall s': round(took.wall),
    'CPU s': took.ended === 'limit' ? 'not known' : round(took.cpu),
    'memory MB': round(took.memory, 0),
    'indexer MB': round(took.apart, 0),
    'files open': round(took.files, 0),
    'indexer files': round(took.filesApart, 0),
    'Hugo wall s': beside ? round(beside.wall, 2) : '',
    'Hugo CPU s': beside ? round(beside.cpu, 2) : '',
    '× Hugo, wall': ratio(took.wall, beside?.wall),
    '× Hugo, CPU': ratio(took.cpu, beside?.cpu),
  };
}

/** What a build says of its steps: lines that end with seconds. */
const phasesIn = (name: string, { output }: Measured): string[] =>
  output.split('\n').flatMap((line) => (/\d\s?s(ek(under)?|econds)?\.?$/.test(line.trim()) ? [`${name}: ${line.trim()}`] : []));

/** The end of what a command said that did not end well. */
const failure = (name: string, { ended, output }: Measured): string[] =>
  ended === 0 ? [] : [`${name} did not end well; it said last:`, ...output.trim().split('\n').slice(-5)];

async function weigh(site: string): Promise<Weights> {
  const pages = await pagesIn(site);
  const there = new Set(pages);
  const lists = LISTS.filter((kind) => !UNLISTED.has(kind)).flatMap((kind) =>
    (Object.keys(locales) as Language[]).map((language) => `${href(kind, '', language).slice(1)}index.html`),
  );
  const later = pages.filter((name) => isLaterPart(`/${path.dirname(name)}/`));
  const sized = await Promise.all(
    [...lists.filter((name) => there.has(name)), ...later].map(async (name) => ({ name, bytes: (await stat(path.join(site, name))).size })),
  );
  const largest = sized.toSorted((a, b) => b.bytes - a.bytes)[0];
  const brotli = async (name: string): Promise<number> => brotliCompressSync(await readFile(path.join(site, name))).length;
  // Things of a list or a lesson lie in some regions: these are fetched for the three that have most.
  const data = async (file: string): Promise<Weights> => {
    const parts = (await readdir(path.join(site, path.dirname(file)))).filter((name) =>
      new RegExp(`^${path.basename(file, '.json')}\\..+\\.json$`).test(name),
    );
    const weighed = await Promise.all(
      [path.basename(file), ...parts].map(async (base) => {
        const name = path.join(path.dirname(file), base);
        return [(await stat(path.join(site, name))).size, await brotli(name)] as const;
      }),
    );
    const [first, ...rest] = weighed;
    const fetched = [...(first ? [first] : []), ...rest.toSorted(([a], [b]) => b - a).slice(0, 3)];
    return {
      [`${file} and three regions, kB`]: kilo(fetched.reduce((sum, [bytes]) => sum + bytes, 0)),
      [`${file} and three regions, kB brotli`]: kilo(fetched.reduce((sum, [, bytes]) => sum + bytes, 0)),
    };
  };
  let bytes = 0;
  for (const file of await readdir(site, { recursive: true, withFileTypes: true }))
    if (file.isFile()) bytes += (await stat(path.join(file.parentPath, file.name))).size;
  return {
    pages: pages.length,
    'the site, MB': round(bytes / 1e6),
    ...(largest && {
      'largest list': `/${path.dirname(largest.name)}/`,
      'largest list, kB html': kilo(largest.bytes),
      'largest list, kB brotli': kilo(await brotli(largest.name)),
    }),
    'first search, kB': await firstSearchBytes(site).then(kilo, (error: unknown) => `not measured: ${String(error).slice(0, 60)}`),
    ...(await data(listFile('sv'))),
    ...(await data(lessonFile('sv'))),
  };
}

const kilo = (bytes: number): number | string => round(bytes / 1000);

/** A row for each thing weighed, a column for each size, and how many times more the last is than the first. */
function turned(weights: Record<string, Weights>): Record<string, Weights> {
  const columns = Object.entries(weights);
  const names = [...new Set(columns.flatMap(([, rows]) => Object.keys(rows)))];
  return Object.fromEntries(
    names.map((name) => {
      const values = columns.map(([, rows]) => rows[name] ?? '');
      const [first, last] = [values[0], values.at(-1)];
      const growth: Weights =
        values.length > 1 && typeof first === 'number' && typeof last === 'number' ? { growth: ratio(last, first) } : {};
      return [name, { ...Object.fromEntries(columns.map(([size], i) => [size, values[i] ?? ''])), ...growth }];
    }),
  );
}
