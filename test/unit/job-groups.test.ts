import { describe, expect, it } from 'vitest';
import { catalogue as catalogueIn } from '../../src/catalogue/catalogue.ts';
import type { Catalogue, Job, Programme, Stage } from '../../src/catalogue/types.ts';
import { nameOfRoad, shortestRoad } from '../../src/thread/shortest.ts';
import {
  type Drawable,
  jobGroups,
  type JobPicture,
  jobPicture,
  nameOf,
  pictureSays,
  roadLanes,
  traitsOf,
} from '../../src/words/job-groups.ts';
import { ours } from '../ours.ts';

const content = await catalogueIn('sv');
const picture = jobPicture(content)!;

// School, then upper secondary or adult education, then university.
const stage = (id: string): Stage => ({ id, title: id, next: [], back: [], lang: 'sv' }) as unknown as Stage;
const [school, upper, university, work] = ['school', 'upper', 'university', 'work'].map(stage) as [Stage, Stage, Stage, Stage];
school.next = [upper];
upper.next = [university, work];
university.next = [work];
const programme = (title: string, at: Stage, comesFrom: Programme[] = []): Programme =>
  ({ title, stage: at, comesFrom, leadsTo: [], lang: 'sv' }) as unknown as Programme;
const wood = programme('wood', upper);
const year = programme('fourth year', upper, [wood]);
const engineer = programme('engineer', university);
const stages = [school, upper, university, work];
const known = { stages, programmes: [wood, year, engineer] };

type Road = [Programme, 'exit' | 'typical'];
const job = (title: string, roads: Road[] = [], rest: object = {}): Job =>
  ({
    title,
    ssyk: { code: title, label: title },
    programmes: roads.map(([own, basis]) => ({ programme: own, basis })),
    doing: [],
    lang: 'sv',
    ...rest,
  }) as unknown as Job;
const pay = { value: 30_000, source: 'scb', asOf: '2024' };
const all = (...jobs: Job[]): Catalogue => ({ ...known, jobs, language: 'sv', date: '2026-11-23', imported: {} }) as unknown as Catalogue;

describe('the shortest road to a job', () => {
  const road = (...roads: Road[]): Programme | undefined => shortestRoad(job('a', roads), known);

  it('ends with a programme that leads there by itself, where there is one', () => {
    expect(road([engineer, 'typical'], [wood, 'exit'])).toBe(wood);
  });

  it('goes on at another school where a common road only begins with what one can choose first', () => {
    expect(road([wood, 'typical'], [engineer, 'typical'])).toBe(engineer);
    expect(road([wood, 'typical'], [engineer, 'typical'], [year, 'typical'])).toBe(year);
  });

  it('is the common one where it is the only one, and unknown where there is none', () => {
    expect(road([wood, 'typical'])).toBe(wood);
    expect(road()).toBeUndefined();
  });

  it('is called by its stage, or by the programme that builds on another at its stage', () => {
    expect([wood, year, engineer].map((own) => nameOfRoad(own).title)).toEqual(['upper', 'fourth year', 'university']);
  });
});

describe('all jobs in one picture', () => {
  ours('has every group of the content once: drawn, or named as one that cannot be', () => {
    const codes = (groups: readonly { code: string }[]): string[] => groups.map(({ code }) => code);
    const there = [...new Set(content.jobs.map(({ ssyk }) => ssyk.code))].toSorted();
    expect(codes([...picture.drawn, ...picture.left]).toSorted()).toEqual(there);
    expect(picture.left.every((group) => group.pay === undefined || group.road === undefined)).toBe(true);
    for (const form of [picture.wide, picture.narrow])
      expect(form.marks.map(({ id }) => id).toSorted()).toEqual(codes(picture.drawn).toSorted());
    expect(jobGroups(content).flatMap(({ jobs }) => jobs)).toHaveLength(content.jobs.length);
  });

  ours('writes every name of the content whole', () => {
    const names = new Map(picture.drawn.map((group) => [group.code, nameOf(group)]));
    for (const form of [picture.wide, picture.narrow])
      for (const { id, lines } of form.marks) expect(lines.map(({ text }) => text).join(' ')).toBe(names.get(id));
  });

  it('leaves out what has no figures, never drawing it at zero, and draws nothing where too few have any', () => {
    const some = ['a', 'b', 'c'].map((title) => job(title, [[wood, 'exit']], { pay }));
    const old = job('old', [[wood, 'exit']], { pay: { ...pay, validUntil: '2025-12-31' } });
    const found = jobPicture(all(...some, job('unpaid', [[wood, 'exit']]), job('roadless', [], { pay }), old))!;
    expect(found.drawn.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect(found.left.map(({ code }) => code)).toEqual(['unpaid', 'roadless', 'old']);
    expect(jobPicture(all(...some.slice(0, 2)))).toBeUndefined();
  });

  it('names a group by the job of the shortest road, and judges it where its jobs are judged alike', () => {
    const ssyk = { code: '1', label: 'Group' };
    const group = (first: string, second: string) =>
      jobGroups(
        all(
          job('engineer', [[engineer, 'exit']], { ssyk, outlook: { chances: first } }),
          job('carpenter', [[wood, 'exit']], { ssyk, outlook: { chances: second } }),
        ),
      )[0]!;
    expect(nameOf(group('large', 'large'))).toBe('carpenter +1');
    expect(group('large', 'large')).toMatchObject({ road: wood, chances: 'large' });
    expect(group('large', 'small').chances).toBeUndefined();
  });

  it('says first a thing that is so, and nothing where it is not', () => {
    const drawn = (code: string, value: number, road: Programme): Drawable =>
      ({ code, pay: { ...pay, value }, road }) as unknown as Drawable;
    const lanes = roadLanes(all(job('a', [[wood, 'exit']]), job('b', [[engineer, 'exit']])));
    const of = (...groups: Drawable[]): JobPicture => ({ drawn: groups, lanes }) as unknown as JobPicture;
    const [low, high] = [drawn('b', 35_000, engineer), drawn('c', 45_000, engineer)];
    expect(pictureSays(of(drawn('a', 40_000, wood), low, high))).toMatchObject({ group: { code: 'a' }, count: 1, total: 2 });
    expect(pictureSays(of(drawn('a', 30_000, wood), low, high))).toBeUndefined();
  });

  it('lets a job be picked by what it has, and one of both kinds by either', () => {
    const welder = job('a', [[engineer, 'exit']], {
      doing: [{ id: 'svetsa' }],
      conditions: { place: 'both', hours: 'shift' },
      outlook: { chances: 'large' },
    });
    const here = all(welder, job('b', [[wood, 'exit']]));
    expect(traitsOf(welder, here, roadLanes(here))).toEqual([
      'doing:svetsa',
      'place:inside',
      'place:outside',
      'hours:shift',
      'chances:large',
      'road:1',
    ]);
  });
});
