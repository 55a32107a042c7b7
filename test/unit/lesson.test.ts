import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LESSON_KINDS, MOST_PAGES } from '../../src/schema/lesson-kinds.ts';
import {
  decodeLesson,
  encodeLesson,
  joined,
  lesson,
  type LessonState,
  MINUTES,
  NOTHING_CHOSEN,
  pagesFor,
  type Plan,
} from '../../src/lesson/plan.ts';
import { lessonData, levelOf, planOf, regionLesson, stateOf, suggestions } from '../../src/lesson/data.ts';
import type { Tree } from '../../src/client/tree.ts';
import { sheets } from '../../src/lesson/sheet.ts';
import { fill } from '../../src/i18n/fill.ts';
import { activity, competition, small } from './factory.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/);
const page = fc
  .tuple(fc.constantFrom(...Object.keys(LESSON_KINDS)), word, fc.option(word))
  .map(([letter, a, b]) => `${letter}.${a}${b ? `/${b}` : ''}`);
const anyState: fc.Arbitrary<LessonState> = fc.record({
  region: fc.oneof(fc.constant(''), word),
  stage: fc.oneof(fc.constant(''), word),
  minutes: fc.constantFrom(...MINUTES),
  pages: fc.uniqueArray(page, { maxLength: MOST_PAGES }),
});

const catalogue = small(activity('verkstad'), competition('kvist'));
const data = lessonData(catalogue);
const total = ({ steps }: Plan): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
const textsOf = (tree: Tree): string[] => (typeof tree === 'string' ? [tree] : tree.children.flatMap(textsOf));
const text = (name: string, values: Record<string, string | number> = {}): string => fill(data.texts[name] ?? `?${name}`, values);

describe('a lesson as an address', () => {
  it('comes back as it was, also one that is adapted', () => {
    fc.assert(
      fc.property(anyState, word, (own, ready) => {
        expect(decodeLesson(`#${encodeLesson({ ...own, ready })}`)).toEqual({ state: { ...own, ready }, unread: 0 });
      }),
    );
    fc.assert(
      fc.property(anyState, (chosen) => {
        expect(decodeLesson(`#${encodeLesson(chosen)}`)).toEqual({ state: chosen, unread: 0 });
      }),
    );
  });

  it('may have been coded on its way', () => {
    fc.assert(
      fc.property(anyState, (chosen) => {
        expect(decodeLesson(`#${encodeURIComponent(encodeLesson(chosen))}`)).toEqual({ state: chosen, unread: 0 });
      }),
    );
  });

  it('is read from any text without failing, and never as more than a lesson holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 400 }),
          fc.string().map((rest) => `#1=;;40;${rest}`),
        ),
        (fragment) => {
          const read = decodeLesson(fragment);
          if (!read || 'fault' in read) return;
          expect(read.state.pages.length).toBeLessThanOrEqual(MOST_PAGES);
          expect(MINUTES).toContain(read.state.minutes);
          for (const code of read.state.pages) expect(code).toMatch(/^[a-z]\.[a-z0-9/-]+$/);
        },
      ),
    );
  });

  it.each([
    ['', undefined],
    ['#', undefined],
    ['#1=a;b;40', { fault: 'broken' }],
    ['#1=a;b;41;', { fault: 'broken' }],
    ['#1=<b>;b;40;', { fault: 'broken' }],
    ['#skräp', { fault: 'broken' }],
    ['#2=;;40;', { fault: 'newer' }],
    [`#${'a'.repeat(100_000)}`, { fault: 'long' }],
    ['#1=;;40;y.a,<img>,x.b,y.a', { state: { ...NOTHING_CHOSEN, pages: ['y.a'] }, unread: 2 }],
    ['#1=;;40;y.a,y.b,y.c,y.d,y.e,y.f,y.g', { state: { ...NOTHING_CHOSEN, pages: ['y.a', 'y.b', 'y.c', 'y.d', 'y.e', 'y.f'] }, unread: 1 }],
  ])('%.40s', (fragment, read) => {
    expect(decodeLesson(fragment)).toEqual(read);
  });
});

describe('a lesson of choices', () => {
  const codes = data.pages.map(([code]) => code);
  const chosen = fc.record({
    region: fc.constantFrom('', 'finns-inte', ...data.regions.map(([key]) => key)),
    stage: fc.constantFrom('', 'finns-inte', ...data.stages.map(([id]) => id)),
    minutes: fc.constantFrom(...MINUTES),
    pages: fc.array(fc.constantFrom('y.finns-inte', ...codes), { maxLength: 9 }),
  });

  it('fills its minutes, holds six pages at most and leaves nothing unsaid', () => {
    fc.assert(
      fc.property(chosen, (made) => {
        const plan = lesson(made, data);
        expect(total(plan)).toBe(made.minutes);
        expect(plan.pages.length).toBeLessThanOrEqual(MOST_PAGES);
        expect(plan.aim.length * plan.steps.length * plan.questions.length * plan.exercise.length).toBeGreaterThan(0);
        const said = sheets(plan, { text, whole: (address) => `https://x.example${address}`, own: 'https://x.example/#1' }).flatMap(
          textsOf,
        );
        expect(said.filter((words) => /^\?|\{|undefined/.test(words) || words === '')).toEqual([]);
      }),
    );
  });

  it('is the same for the same choices', () => {
    fc.assert(
      fc.property(chosen, (made) => {
        expect(lesson(made, data)).toEqual(lesson(structuredClone(made), data));
      }),
    );
  });

  it('has room for a guess on the sheet only where there is time to guess', () => {
    expect(MINUTES.map((minutes) => lesson({ ...NOTHING_CHOSEN, minutes }, data).before.length)).toEqual([0, 1, 1]);
  });

  it('lets pupils choose themselves where nothing is chosen', () => {
    const plan = lesson(NOTHING_CHOSEN, data);
    expect([plan.title, plan.pages, plan.about]).toEqual(['Lektion om trä och jobb', [], ['40 min']]);
    expect(plan.steps.find(({ title }) => title === 'Läs')?.what).toContain('letar upp ett yrke');
    expect(plan.exercise[0]?.task).toContain('Yrket jag valde');
  });

  it('asks of a page what its content says, and says what is true of it with its source', () => {
    const [shown] = lesson({ ...NOTHING_CHOSEN, pages: ['y.snickare'] }, data).pages;
    expect(shown).toMatchObject({ kind: 'Yrke', title: 'Snickare', address: '/yrken/snickare/' });
    expect(shown!.questions[0]).toContain('Såga');
    expect(shown!.facts[0]).toMatch(/30\u00a0000 kr.*2025/);
  });

  it('knows no withheld story and nothing that has ended', () => {
    const ended = lessonData(small(activity('verkstad', { status: 'ended' })));
    expect(ended.pages.map(([code]) => code)).not.toContain('a.verkstad');
  });
});

describe('suggestions', () => {
  const [region] = catalogue.regions;

  it('are the same when the data comes in parts, and each region has with it what it suggests', () => {
    const first = lessonData(catalogue, true);
    const rows = (of: typeof data): Map<string, object> => new Map(of.pages.map((row) => [row[0], row]));
    const parts = catalogue.regions.map((one) => joined(first, regionLesson(one, catalogue)));
    expect(first.pages.length).toBeLessThan(data.pages.length);
    for (const part of [first, ...parts]) {
      const known = rows(part);
      expect(
        Object.values(part.suggestions)
          .flat(2)
          .filter((code) => !known.has(code)),
      ).toEqual([]);
    }
    const all = catalogue.regions.map((one) => regionLesson(one, catalogue)).reduce(joined, first);
    expect([rows(all), all.suggestions]).toEqual([rows(data), data.suggestions]);
    expect(all.pages).toHaveLength(data.pages.length);
  });

  it('are of the region and the stage, one of each kind in turn, and can all be taken', () => {
    const [school] = catalogue.stages;
    const suggested = suggestions(catalogue, region, school);
    expect(suggested.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['job', 'region', 'activity']));
    const known = new Set(data.pages.map(([code]) => code));
    expect(
      Object.values(data.suggestions)
        .flat(2)
        .filter((code) => !known.has(code)),
    ).toEqual([]);
  });

  it('know how far on the thread a stage is', () => {
    expect(catalogue.stages.map((stage) => levelOf(stage, catalogue))).toEqual(['adult', 'adult']);
  });
});

describe('a ready lesson', () => {
  const [ready] = catalogue.lessons;

  it('is a plan with the names and addresses of its pages', () => {
    expect(planOf(ready!, catalogue).pages.map(({ title, address }) => [title, address])).toEqual([
      ['Snickare', '/yrken/snickare/'],
      ['Tävlingar', '/tavlingar/'],
    ]);
    expect(total(planOf(ready!, catalogue))).toBe(ready!.minutes);
  });

  it('can be taken on in the builder: the same lesson, with the pages of a region', () => {
    const state = stateOf(ready!);
    expect(state).toEqual({ region: '', stage: 'skola', minutes: 20, pages: ['y.snickare'], ready: ready!.key });
    const { lang: _, ...same } = { ...planOf(ready!, catalogue), lang: undefined };
    const bare = ({ pages, ...plan }: Plan): object => ({ ...plan, pages: pages.map(({ address }) => address) });
    expect(bare(lesson(state, data))).toEqual(bare(same));
    const moved = { ...state, region: 'norr' };
    const pages = pagesFor(moved, '', data);
    expect(pages).toEqual(['y.snickare', ...data.suggestions.norr![1]!.slice(0, 3).filter((code) => code !== 'y.snickare')]);
    const plan = lesson({ ...moved, pages }, data);
    expect([plan.title, plan.steps, plan.exercise]).toEqual([ready!.title, ready!.steps, ready!.exercise]);
    expect(plan.about).toContain('Norr');
    expect(plan.pages.map(({ address }) => address)).toEqual(expect.arrayContaining(['/yrken/snickare/', '/tavlingar/']));
    expect(plan.pages.length).toBeGreaterThan(2);
    // Back to the whole country, and what was chosen of the region goes with it.
    expect(pagesFor({ ...moved, pages, region: '' }, 'norr', data)).toEqual(['y.snickare']);
  });

  it('that is no longer there leaves its pages to a lesson of one’s own', () => {
    const state = { ...stateOf(ready!), ready: 'finns-inte' };
    expect(lesson(state, data)).toEqual(lesson({ ...state, ready: '' }, data));
  });
});
