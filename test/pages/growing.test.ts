import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { filesBelow } from '../../scripts/lib/site.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { frontDoor } from '../../src/sharing/address.ts';
import { TEST_DATE } from '../built-site.ts';
import { base } from '../content/faults.ts';
import { render, type Rendered, renderFolder } from './rendered.ts';
import { thinned } from './thinned.ts';

vi.mock('astro:content', () => import('./prose.ts'));
vi.mock('../../src/catalogue/folder.ts', () => import('./folder.ts'));
// A development server would leave out what has faults, and say so; this is what a build does.
vi.mock('../../src/catalogue/mode.ts', async (original) => ({ ...(await original<object>()), isDeveloping: false }));

const files = await filesBelow(base);
/** `npm run bench -- grow` makes more of it, and of another content. */
const SOURCE = process.env.GROW_CONTENT ?? base;
const RUNS = Number(process.env.GROW_RUNS ?? 6);
const SEED = Number(process.env.GROW_SEED ?? 20261123);
const PATIENT = 3_600_000 + 120_000 * RUNS;
const grown = (await filesBelow(SOURCE)).filter((file) => !/(^|\/)(README\.md|CODEOWNERS|site\.yaml|published\.txt)$/.test(file));
afterAll(() => rm(contentFolder, { recursive: true }));

/** A folder as it grows: each step has what those before it have. */
const STEPS: [name: string, ...files: string[]][] = [
  ['the site’s own settings alone', 'site.yaml', 'site.en.yaml'],
  ['stages', 'stages.yaml'],
  ['sources', 'sources.yaml'],
  ['municipalities', 'municipalities.yaml'],
  ['a verb that no job has', 'doing.yaml'],
  ['a criterion', 'criteria/noga.mdx'],
  ['a guide', 'guides/valja.mdx'],
  ['a region', 'regions/norr/region.mdx'],
  ['a school', 'regions/norr/schools.yaml'],
  ['an event', 'regions/norr/events.yaml'],
  ['a competition', 'competitions/kvisten.mdx'],
  ['an activity', 'activities/oppen-verkstad.mdx'],
  ['imported figures', 'imported/ads.json', 'imported/outlook.json'],
  ['a job, and the programme that leads to it', 'jobs/snickare.md', 'programmes/tra.mdx'],
  ['an education', 'regions/norr/educations/tra-skogsskolan.md'],
  ['a story with its picture', 'regions/norr/stories/kaj.mdx', 'regions/norr/stories/kaj.svg'],
  ['a lesson', 'lessons/forsta.mdx'],
  ['something to try', 'experiments/kubb.mdx'],
  ['a way to be assessed', 'validations/traprovet.mdx'],
  ['a place for it', 'validations/trahuset.mdx'],
  ['a quiz', 'quiz.yaml'],
  ['an offer of a company', 'regions/norr/pledges.yaml'],
  ['a tool', 'tools/koll.mdx'],
  ['a translation', 'jobs/snickare.en.md'],
  ['a page', 'pages/om.mdx'],
  ['redirects', 'redirects.yaml'],
  ['words that recur', 'glossary.yaml'],
];

describe('a content folder that grows', () => {
  it('has a step for every file', () => {
    expect(STEPS.flatMap(([, ...own]) => own).toSorted()).toEqual(files.toSorted());
  });
  for (const [index, [name]] of STEPS.entries())
    it(`passes the check and makes sense with ${name}`, async () => {
      const own = STEPS.slice(0, index + 1).flatMap(([, ...added]) => added);
      expect(await toldOf(own)).toEqual({ refused: [], faults: [] });
    });
});

describe('a smaller content', () => {
  it('makes sense without any one file, where the check lets it pass', async () => {
    const passed: string[] = [];
    for (const left of files) {
      const { refused, faults } = await toldOf(files.filter((file) => file !== left));
      if (refused.length === 0) passed.push(left);
      expect(faults, `without ${left}`).toEqual([]);
    }
    // What nothing refers to can be left out; so it is not the check that has refused them all.
    expect(passed).toContain('pages/om.mdx');
    expect(passed).toContain('regions/norr/educations/tra-skogsskolan.md');
  });

  it('is refused where regions have no thread to show', async () => {
    const told = await toldOf(['site.yaml', 'sources.yaml', 'municipalities.yaml', 'regions/norr/region.mdx']);
    expect(told.refused).toEqual(['stages.yaml: Inget steg finns, men en region visar tråden steg för steg.']);
  });

  it('makes sense whatever is left out of it', { timeout: PATIENT }, async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(fc.subarray(grown), async (some) => {
        const { refused, faults } = await withoutRefused(['site.yaml', ...some]);
        if (refused.length === 0) passed += 1;
        expect(faults).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(passed).toBeGreaterThan(RUNS / 2);
  });

  it('makes sense whatever its entries leave unsaid', { timeout: PATIENT }, async () => {
    let passed = 0;
    const choices = fc.infiniteStream(fc.nat(9));
    await fc.assert(
      fc.asyncProperty(fc.subarray(grown, { minLength: Math.floor(grown.length / 2) }), choices, async (some, stream) => {
        const { refused, faults } = await withLessSaid(['site.yaml', ...some], () => stream.next().value < 3);
        if (refused.length === 0) passed += 1;
        expect(faults).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(passed).toBeGreaterThanOrEqual(RUNS / 2);
  });
});

const settings = await readFile(path.join(base, 'site.yaml'), 'utf8');

describe('the languages of a site', () => {
  for (const languages of ['[sv]', '[en]', '[en, sv]', '[sv, en]'])
    it(`may be ${languages}: every page is there, and leads only to such as are`, async () => {
      // A translation is a fault into the main language, and into one that the site is not in.
      const fitting = languages === '[sv, en]' ? files : files.filter((file) => !/\.en\.(mdx?|yaml)$/.test(file));
      await render(base, fitting, TEST_DATE);
      await writeFile(path.join(contentFolder, 'site.yaml'), settings.replace('[sv, en]', languages));
      const { refused, faults, pages } = await renderFolder(TEST_DATE);
      expect({ refused, faults }).toEqual({ refused: [], faults: [] });
      const main = languages.startsWith('[en') ? '/en/' : '/';
      const root = frontDoor(pages.map(({ address }) => address));
      expect(root).toEqual(languages === '[en]' ? [{ from: '/', to: '/en/' }] : []);
      for (const { html } of pages.filter(({ address }) => address === main || address === '/'))
        expect(html).toMatch(new RegExp(`hreflang="x-default" href="https://traspar.test${main}"`));
    });
});

async function toldOf(some: readonly string[], source = base): Promise<Omit<Rendered, 'pages'>> {
  const { refused, faults } = await render(source, some, TEST_DATE);
  return { refused, faults };
}

/** Leaves out what the check refuses too, until it lets the rest pass. */
async function withoutRefused(some: readonly string[]): Promise<Omit<Rendered, 'pages'>> {
  const result = await toldOf(some, SOURCE);
  const rest = some.filter((file) => !blamedIn(result).some((name) => file === name || file.startsWith(`${name}/`)));
  return result.refused.length === 0 || rest.length === some.length ? result : withoutRefused(rest);
}

/** Leaves out fields of each file that is left, but of those that the check then refuses. */
async function withLessSaid(some: readonly string[], chosen: () => boolean): Promise<Omit<Rendered, 'pages'>> {
  const whole = await withoutRefused(some);
  if (whole.refused.length > 0) return whole;
  const there = (await filesBelow(contentFolder)).filter((file) => /\.(mdx?|ya?ml)$/.test(file) && file !== 'site.yaml');
  const thin = new Set(there);
  for (const file of there)
    await writeFile(path.join(contentFolder, file), thinned(await readFile(path.join(SOURCE, file), 'utf8'), chosen));
  for (;;) {
    const result = await renderFolder(TEST_DATE);
    if (result.refused.length === 0 || thin.size === 0) return result;
    // Where those that are told of have all they had, it is a list that lacks what they refer to.
    const blamed = blamedIn(result).filter((file) => thin.has(file));
    for (const file of blamed.length > 0 ? blamed : thin) {
      thin.delete(file);
      await cp(path.join(SOURCE, file), path.join(contentFolder, file));
    }
  }
}

const blamedIn = ({ refused }: Pick<Rendered, 'refused'>): string[] => refused.map((fault) => fault.split(':')[0]!);
