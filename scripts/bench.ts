import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkContent } from '../src/catalogue/check.ts';
import type { CheckedContent } from '../src/catalogue/entries.ts';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { isSupply, link } from '../src/catalogue/link.ts';
import { readContent, type RawContent } from '../src/catalogue/read.ts';
import type { Catalogue } from '../src/catalogue/types.ts';
import { calendar } from '../src/thread/calendar.ts';
import { gaps } from '../src/thread/gaps.ts';
import { match } from '../src/thread/match.ts';
import { routes, threadGraph } from '../src/thread/route.ts';
import { thread } from '../src/thread/thread.ts';

// `npm run bench -- thread` measures how the work grows with the content; figures are medians, in milliseconds.
// `npm run bench -- supply` measures the linking of ten thousand offers, need against them, and the nearest; figures in seconds.
// `npm run bench -- search` measures the search of the built site.
// `npm run bench -- first [other sites]` measures how long the first result is waited for on a slow phone, in turns with other built sites.
// `npm run bench -- grow [runs] [seed]` renders smaller and smaller parts of the content, and says which page makes no sense.
// `npm run bench -- scale [sizes] [--limit seconds] [--keep]` checks and builds content of growing size, beside Hugo.
// `npm run bench -- check` spoils content two thousand times, and sees that the check tells of it.
// `npm run bench -- nginx` measures what nginx takes for a request of the built site, with packed copies and without.

const RUNS = 3;
const DATE = '2026-11-28';

/** The content with its regions, and all that is in them, copied until there are `count`. */
function withRegions(raw: RawContent, count: number): CheckedContent {
  const regions = raw.entries.filter((e) => e.kind === 'region' && !e.translation).map((e) => e.key);
  const copies = Math.ceil(count / regions.length);
  const kept = new Set(Array.from({ length: count }, (_, i) => `${regions[i % regions.length]}-${Math.floor(i / regions.length)}`));
  // What is national may still name its region; let it name the first copy.
  const national = raw.entries
    .filter((e) => !e.region)
    .map((e) =>
      typeof (e.data as { region?: unknown } | null)?.region === 'string'
        ? { ...e, data: { ...(e.data as object), region: `${(e.data as { region: string }).region}-0` } }
        : e,
    );
  const regional = raw.entries.filter((e) => e.region && !e.translation);
  const copied = Array.from({ length: copies }, (_, n) =>
    regional.map((e) => ({ ...e, region: `${e.region}-${n}`, key: e.key.replace(e.region!, `${e.region}-${n}`) })),
  ).flat();
  const entries = [...national, ...copied.filter((e) => kept.has(e.region))];
  const content = checkContent({ ...raw, entries });
  if (content.problems.length > 0) throw new Error(`Innehållet har ${content.problems.length} fel. Kör npm run check.`);
  return content;
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

function measure(content: CheckedContent): Record<string, number> {
  const linked = (): Catalogue => link(content, { language: 'sv', date: DATE });
  const known = linked();
  const threads = (): ReturnType<typeof thread>[] => known.regions.map((region) => thread({ ...known, isSupply }, region));
  const made = threads();
  const start = known.stages.find((stage) => stage.next.some((next) => known.programmes.some((p) => p.stage === next)))!;
  return {
    regions: known.regions.length,
    entries: Object.values(content.entries).reduce((sum, map) => sum + map.size, 0),
    link: median(linked),
    threads: median(threads),
    gaps: median(() => known.regions.map((region, i) => gaps(made[i]!, region, known))),
    match: median(() => known.regions.map((region) => match(known, region))),
    calendar: median(() =>
      known.regions.map((region) =>
        calendar(
          { events: region.events, dates: known.calendar, educations: region.educations, stages: known.stages, language: known.language },
          { region, date: DATE },
        ),
      ),
    ),
    routes: median(() => {
      const graph = threadGraph({ ...known, isSupply });
      return known.regions.map((region) => known.jobs.map((job) => routes(graph, { from: start, to: job, region })));
    }),
  };
}

const [what = 'thread'] = process.argv.slice(2);
if (what === 'search') {
  const { benchSearch } = await import('./lib/bench-search.ts');
  await benchSearch(path.resolve(process.env.OUT_DIR ?? 'dist'));
} else if (what === 'first') {
  const { benchFirst } = await import('./lib/bench-first.ts');
  await benchFirst([process.env.OUT_DIR ?? 'dist', ...process.argv.slice(3)].map((folder) => path.resolve(folder)));
} else if (what === 'grow') {
  const [, runs = '50', seed = String(Date.now() % 1e6)] = process.argv.slice(2);
  console.log(`${runs} delar av ${contentName}, frö ${seed}`);
  const { status } = spawnSync('vitest', ['run', '--config=test/vitest.config.ts', '--project=pages', '-t', 'makes sense whatever'], {
    stdio: 'inherit',
    env: { ...process.env, GROW_CONTENT: contentFolder, GROW_RUNS: runs, GROW_SEED: seed },
  });
  process.exitCode = status ?? 1;
} else if (what === 'check') {
  const { benchCheck } = await import('./lib/bench-check.ts');
  const [, seed] = process.argv.slice(2);
  process.exitCode = (await benchCheck(seed === undefined ? undefined : Number(seed))) > 0 ? 1 : 0;
} else if (what === 'scale') {
  const { benchScale } = await import('./lib/bench-scale.ts');
  await benchScale(process.argv.slice(3));
} else if (what === 'nginx') {
  const { benchNginx } = await import('./lib/bench-nginx.ts');
  await benchNginx(path.resolve(process.env.OUT_DIR ?? 'dist'));
} else if (what === 'supply') {
  const { benchSupply } = await import('./lib/bench-supply.ts');
  process.exitCode = (await benchSupply(contentFolder, DATE)) ? 0 : 1;
} else if (what === 'thread') {
  const raw = await readContent(contentFolder);
  console.table(
    [25, 250, 600].map((count) =>
      Object.fromEntries(Object.entries(measure(withRegions(raw, count))).map(([name, value]) => [name, Math.round(value * 10) / 10])),
    ),
  );
} else {
  console.error(
    `Det finns inget att mäta som heter ”${what}”. Skriv: npm run bench -- följt av thread, supply, search, first, grow, scale, check eller nginx.`,
  );
  process.exit(1);
}
