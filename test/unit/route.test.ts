import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { isSupply, link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import type {
  Activity,
  Education,
  Entry,
  Job,
  JobLink,
  Municipality,
  RegisterSchool,
  Orientation,
  Programme,
  Region,
  Stage,
} from '../../src/catalogue/types.ts';
import type { GraphInput, Node } from '../../src/thread/graph.ts';
import { doNow, MAX_ROUTES, type Route, routes, routesBack, sideways, threadGraph } from '../../src/thread/route.ts';
import { TEST_DATE } from '../built-site.ts';

// A world is made from a few words and linked both ways, as the catalogue links what is real. `more` gives entries fields that
// no route may mind.

type Words = {
  stages: Record<string, { next?: string[]; back?: string[] }>;
  /** Jobs are written `job`, or `job:orientation` for what takes a certain orientation. */
  programmes?: Record<string, { at: string; form?: Programme['form']; leadsTo?: string[]; jobs?: string[]; title?: string }>;
  jobs?: string[];
  /** Degrees of latitude, so that distances are plain. None: not known where. */
  regions?: Record<string, number | undefined>;
  educations?: { of: string; in: string; orientation?: string; jobs?: string[]; ended?: boolean; title?: string }[];
};
type World = GraphInput & { regions: Region[]; node: (name: string) => Node; region: (name: string) => Region };

function world(words: Words, more: (name: string) => object = () => ({})): World {
  /** An entry with only the fields that routes are made from, and `more`. */
  const entry = <T extends Entry>(kind: T['kind'], key: string, fields: Partial<T>): T =>
    ({ kind, key, title: key, summary: '', lang: 'sv', ...more(key), ...fields }) as T;
  const make = <T>(names: Iterable<string>, one: (name: string) => T): Map<string, T> =>
    new Map([...names].map((name) => [name, one(name)]));
  const all = <T>(map: Map<string, T>, names: readonly string[] = []): T[] => names.map((name) => map.get(name)!);

  const stages = make(Object.keys(words.stages), (id): Stage => ({
    id,
    title: id,
    short: id,
    ages: '',
    summary: '',
    next: [],
    back: [],
    expects: [],
    lang: 'sv',
  }));
  for (const [id, { next, back }] of Object.entries(words.stages))
    Object.assign(stages.get(id)!, { next: all(stages, next), back: all(stages, back) });
  const jobs = make(words.jobs ?? [], (key) => entry<Job>('job', key, { programmes: [], educations: [], related: [] }));
  const regions = make(Object.keys(words.regions ?? {}), (key) => {
    const north = words.regions![key];
    const municipalities = north === undefined ? [] : [{ key, position: [north, 15], register: [] as RegisterSchool[] } as Municipality];
    return entry<Region>('region', key, { municipalities, widerMunicipalities: [], schools: [] });
  });

  const programmes = make(Object.keys(words.programmes ?? {}), (key) => {
    const { at, form = 'vocational', jobs: names = [], title = key } = words.programmes![key]!;
    const links = names.map((name): JobLink => {
      const [job, id] = name.split(':');
      const orientation = id === undefined ? undefined : ({ id, name: id } as Orientation);
      return { job: jobs.get(job!)!, basis: 'typical', orientation, certain: true };
    });
    return entry<Programme>('programme', key, { title, form, stage: stages.get(at)!, leadsTo: [], comesFrom: [], jobs: links });
  });
  for (const [key, { leadsTo }] of Object.entries(words.programmes ?? {})) programmes.get(key)!.leadsTo = all(programmes, leadsTo);
  for (const programme of programmes.values()) {
    for (const after of programme.leadsTo) after.comesFrom.push(programme);
    for (const { job, orientation } of programme.jobs) job.programmes.push({ programme, orientation, basis: 'typical' });
  }

  const educations = (words.educations ?? []).map((e, i): Education => {
    const programme = programmes.get(e.of)!;
    const region = regions.get(e.in)!;
    const own = all(jobs, e.jobs).map((job): JobLink => ({ job, basis: 'typical', certain: true }));
    const inherited = programme.jobs
      .filter((l) => !e.orientation || !l.orientation || l.orientation.id === e.orientation)
      .map((l) => ({ ...l, certain: Boolean(e.orientation) || !l.orientation }));
    const education = entry<Education>('education', `${e.in}/${i}`, {
      title: e.title ?? `${e.of} ${e.in} ${i}`,
      programme,
      region,
      municipality: region.municipalities[0],
      active: !e.ended,
      certification: { status: 'linked', source: '' },
      orientations: e.orientation ? [e.orientation] : [],
      jobs: own.length > 0 ? own : inherited,
    });
    for (const { job } of education.jobs) if (!e.ended) job.educations.push(education);
    return education;
  });
  return {
    stages: [...stages.values()],
    programmes: [...programmes.values()],
    jobs: [...jobs.values()],
    regions: [...regions.values()],
    educations,
    offers: [],
    language: 'sv',
    isSupply,
    node: (name) => stages.get(name) ?? programmes.get(name) ?? jobs.get(name)!,
    region: (name) => regions.get(name)!,
  };
}

const nameOf = (node: Node): string => ('key' in node ? node.key : node.id);
const nodesOf = ({ steps }: Route): Node[] =>
  steps.map((step) => (step.kind === 'stage' ? step.stage : step.kind === 'job' ? step.job : step.programme));
const shown = (found: readonly Route[]): string[] => found.map((route) => nodesOf(route).map(nameOf).join(' > '));
/** The routes of a world, in words. */
function between({ node, region, ...input }: World, from: string, to: string, at?: string): string[] {
  return shown(routes(threadGraph(input), { from: node(from), to: node(to) as Job | Stage, region: at === undefined ? at : region(at) }));
}
/** The last study step of the first route. */
function study({ node, region, ...input }: World, from: string, to: string, at?: string) {
  const query = { from: node(from), to: node(to) as Job | Stage, region: at === undefined ? at : region(at) };
  const [first] = routes(threadGraph(input), query);
  return first!.steps.findLast((step) => step.kind === 'study')!;
}

const ladder: Words['stages'] = {
  liten: { next: ['skola'] },
  skola: { next: ['mer', 'arbete'] },
  vuxen: { next: ['arbete'] },
  mer: { next: ['arbete'], back: ['vuxen'] },
  arbete: { back: ['vuxen', 'mer'] },
};

describe('a route', () => {
  const small = world({
    stages: ladder,
    jobs: ['snickare', 'arkitekt'],
    programmes: {
      tra: { at: 'skola', jobs: ['snickare:mobler'], leadsTo: ['paby'] },
      kvall: { at: 'vuxen', form: 'adult', jobs: ['snickare'] },
      paby: { at: 'skola', form: 'fourth-year', leadsTo: ['rita'] },
      rita: { at: 'mer', form: 'university', jobs: ['arkitekt'] },
    },
  });

  it('goes from stage to stage, through a programme, to the job', () => {
    expect(between(small, 'liten', 'snickare')).toEqual(['liten > skola > tra > snickare']);
  });
  it('names the orientation that leads to the job', () => {
    expect(study(small, 'liten', 'snickare').orientation?.id).toBe('mobler');
    expect(study(small, 'vuxen', 'snickare').orientation).toBeUndefined();
  });
  it('passes a stage that has programmes only by studying, and begins no programme that builds on another', () => {
    expect(between(small, 'liten', 'arkitekt')).toEqual(['liten > skola > tra > paby > rita > arkitekt']);
  });
  it('goes back only from where one starts', () => {
    expect(between(small, 'arbete', 'snickare')).toEqual(['arbete > vuxen > kvall > snickare']);
    expect(between(small, 'mer', 'snickare')).toEqual(['mer > vuxen > kvall > snickare']);
    expect(between(small, 'skola', 'snickare')).toEqual(['skola > tra > snickare']);
  });
  it('starts from a programme, or goes on from a job', () => {
    expect(between(small, 'tra', 'arkitekt')).toEqual(['tra > paby > rita > arkitekt']);
    expect(between(small, 'snickare', 'arkitekt')).toEqual(['snickare > mer > rita > arkitekt']);
    expect(between(small, 'snickare', 'mer')).toEqual(['snickare > mer']);
  });
  it('ends at a stage after the stage of the programme', () => {
    expect(between(small, 'liten', 'mer')).toEqual(['liten > skola > tra > mer', 'liten > skola > tra > paby > mer']);
    expect(between(small, 'liten', 'skola')).toEqual(['liten > skola']);
  });
  it('is none where there is no way, and where one is there already', () => {
    expect(between(small, 'rita', 'snickare')).toEqual([]);
    expect(between(small, 'mer', 'skola')).toEqual([]);
    expect(between(small, 'mer', 'mer')).toEqual([]);
  });
  it('follows the one education of a programme that names a job of its own, while it is given', () => {
    const words = (ended: boolean): Words => ({
      stages: ladder,
      jobs: ['smed'],
      programmes: { kvall: { at: 'vuxen' } },
      regions: { norr: 65 },
      educations: [{ of: 'kvall', in: 'norr', jobs: ['smed'], ended }],
    });
    expect(between(world(words(false)), 'arbete', 'smed')).toEqual(['arbete > vuxen > kvall > smed']);
    expect(between(world(words(true)), 'arbete', 'smed')).toEqual([]);
  });
  it('runs from the job back to the stage when sought backwards', () => {
    const found = routesBack(threadGraph(small), { from: small.node('arkitekt') as Job, to: small.node('liten') as Stage });
    expect(shown(found)).toEqual(['arkitekt > rita > paby > tra > skola > liten']);
  });
});

describe('the order of routes', () => {
  const many = (programmes: Words['programmes'], educations: Words['educations'] = []): World =>
    world({ stages: ladder, jobs: ['smed'], programmes, educations, regions: { norr: 65, mitt: 62, syd: 56, okand: undefined } });

  it('shows the best of each form before two of the same', () => {
    const programmes: NonNullable<Words['programmes']> = {
      a: { at: 'skola', jobs: ['smed'], leadsTo: ['h'] },
      b: { at: 'skola', jobs: ['smed'] },
      c: { at: 'skola', jobs: ['smed'] },
      h: { at: 'mer', form: 'higher-vocational', jobs: ['smed'] },
    };
    expect(between(many(programmes), 'skola', 'smed')).toEqual(['skola > a > smed', 'skola > b > smed', 'skola > a > h > smed']);
    const a = { ...programmes.a!, leadsTo: ['h', 'u'] };
    const u = { at: 'mer', form: 'university' as const, jobs: ['smed'] };
    expect(between(many({ ...programmes, a, u }), 'skola', 'smed')).toEqual([
      'skola > a > smed',
      'skola > a > h > smed',
      'skola > a > u > smed',
    ]);
  });
  it('is the alphabet where nothing else tells them apart', () => {
    const programmes = { a: { at: 'skola', jobs: ['smed'], title: 'Ö' }, b: { at: 'skola', jobs: ['smed'], title: 'Z' } };
    expect(between(many(programmes), 'skola', 'smed')).toEqual(['skola > b > smed', 'skola > a > smed']);
  });
  it('takes what is here before what may be here, what is near, what is far and what is unknown', () => {
    const programmes = Object.fromEntries([...'abcde'].map((key) => [key, { at: 'skola', jobs: ['smed:eld'] }]));
    const educations = [
      { of: 'b', in: 'syd' },
      { of: 'c', in: 'mitt' },
      { of: 'd', in: 'norr' },
      { of: 'e', in: 'norr', orientation: 'eld' },
    ];
    const order = (left: string[]): string[] => {
      const kept = Object.fromEntries(left.map((key) => [key, programmes[key]!]));
      return between(
        many(
          kept,
          educations.filter(({ of }) => left.includes(of)),
        ),
        'skola',
        'smed',
        'norr',
      ).map((route) => route.split(' > ')[1]!);
    };
    expect(order([...'abcde'])).toEqual(['e', 'd', 'c']);
    expect(order([...'abc'])).toEqual(['c', 'b', 'a']);
  });
  it('says where the last study is', () => {
    const programmes = { a: { at: 'skola', jobs: ['smed:eld', 'smed:is'] } };
    const here = { of: 'a', in: 'norr', orientation: 'eld', title: 'Y' };
    const more = { of: 'a', in: 'norr', orientation: 'is', title: 'X' };
    const maybe = { of: 'a', in: 'mitt' };
    const far = { of: 'a', in: 'syd', orientation: 'is' };
    const at = (region: string | undefined, educations: Words['educations']) => {
      const {
        where,
        study: found,
        certain,
        alternatives,
        regions,
        orientation,
      } = study(many(programmes, educations), 'skola', 'smed', region);
      return [where, found?.title, certain, alternatives, regions, orientation?.id];
    };
    expect(at('norr', [far, here, maybe, more])).toEqual(['here', 'X', true, 1, 2, 'is']);
    expect(at('mitt', [far, here, maybe])).toEqual(['maybe-here', 'a mitt 2', false, 0, 2, 'eld']);
    expect(at('norr', [far, maybe])).toEqual(['elsewhere', 'a mitt 1', false, 1, 1, 'eld']);
    expect(at('okand', [far, here])).toEqual(['elsewhere', 'a syd 0', true, 1, 2, 'is']);
    expect(at('okand', [maybe, far])).toEqual(['elsewhere', 'a syd 1', true, 1, 1, 'is']);
    expect(at('norr', [{ ...here, ended: true }])).toEqual(['none', undefined, false, 0, 0, 'eld']);
    expect(at(undefined, [maybe, here])).toEqual(['somewhere', undefined, true, 2, 1, 'eld']);
  });
});

// Random worlds: few letters, so that ties are common.

const FORMS = ['vocational', 'preparatory', 'fourth-year', 'adult', 'higher-vocational', 'university'] as const;
const orientation = fc.constantFrom('', ':o', ':p');
const words = fc
  .record({ stages: fc.integer({ min: 2, max: 5 }), programmes: fc.integer({ min: 0, max: 5 }), jobs: fc.integer({ min: 1, max: 2 }) })
  .chain((size) => {
    const names = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);
    const [stages, programmes, jobs, regions] = [
      names('s', size.stages),
      names('p', size.programmes),
      names('j', size.jobs),
      names('r', 3),
    ];
    const some = (from: string[], minLength = 0): fc.Arbitrary<string[]> =>
      fc.subarray(from, { minLength: Math.min(minLength, from.length) });
    const eachOf = <T>(keys: string[], one: (key: string, i: number) => fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
      fc.record(Object.fromEntries(keys.map((key, i) => [key, one(key, i)])));
    const links = fc.array(
      fc.tuple(fc.constantFrom(...jobs), orientation).map((parts) => parts.join('')),
      { maxLength: 2 },
    );
    const education = fc.record({
      of: fc.constantFrom(...programmes, 'none'),
      in: fc.constantFrom(...regions),
      orientation: fc.constantFrom(undefined, 'o', 'p'),
      ended: fc.boolean(),
      jobs: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, some(jobs)),
    });
    return fc.record({
      stages: eachOf(stages, (_, i) => fc.record({ next: some(stages.slice(i + 1), 1), back: some(stages.slice(0, i)) })),
      programmes: eachOf(programmes, (key) =>
        fc.record({
          at: fc.constantFrom(...stages),
          form: fc.constantFrom(...FORMS),
          leadsTo: some(programmes.filter((other) => other !== key)),
          jobs: links,
          title: fc.constantFrom('a', 'b'),
        }),
      ),
      jobs: fc.constant(jobs),
      regions: eachOf(regions, () => fc.constantFrom(undefined, 56, 60, 68)),
      educations: fc.array(education, { maxLength: 6 }).map((list) => list.filter(({ of }) => of !== 'none')),
    });
  });

type Case = { made: World; from: Node; to: Job | Stage; region: Region | undefined };
const pickFrom = fc.nat();
/** A world and a question about it. The question is numbers, so that the same can be put to another world. */
const question = fc.record({ from: pickFrom, to: pickFrom, region: fc.option(pickFrom) });
function ask(made: World, { from, to, region }: { from: number; to: number; region: number | null }): Case {
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
  return {
    made,
    from: at([...made.stages, ...made.programmes, ...made.jobs], from),
    to: at([...made.jobs, ...made.stages], to),
    region: region === null ? undefined : at(made.regions, region),
  };
}

const isProgramme = (node: Node | undefined): node is Programme => node !== undefined && 'kind' in node && node.kind === 'programme';
const isStage = (node: Node): node is Stage => !('kind' in node);

/** Whether a programme, or one of its educations, trains for a job. */
const trainsFor = ({ made }: Case, programme: Programme, job: Node): boolean =>
  programme.jobs.some((l) => l.job === job) ||
  made.educations.some((e) => e.programme === programme && isSupply(e) && e.jobs.some((l) => l.job === job));

/** What one can study further after a programme, however far. */
function furtherStudies(programme: Programme, seen = new Set<Programme>()): Set<Programme> {
  for (const next of programme.leadsTo) if (!seen.has(next)) furtherStudies(next, seen.add(next));
  return seen;
}

/** Whether one may go from a node to the next, said anew and plainly. */
function mayStep(asked: Case, from: Node, to: Node): boolean {
  const { made, from: start, to: goal } = asked;
  const hasProgrammes = (stage: Stage): boolean => made.programmes.some((p) => p.stage === stage);
  if (isProgramme(from)) {
    if (isProgramme(to)) return from.leadsTo.includes(to);
    const prepares = from.form === 'preparatory' && from.leadsTo.length > 0;
    if (isStage(to)) return to === goal && from.stage.next.includes(to) && !(prepares && to.next.length === 0);
    const isBeforeOthers = prepares && [...furtherStudies(from)].some((further) => trainsFor(asked, further, to));
    return trainsFor(asked, from, to) && !isBeforeOthers;
  }
  if (!isStage(from)) return from === start && made.stages.some((s) => s.next.length === 0 && isStage(to) && s.back.includes(to));
  if (isProgramme(to)) {
    const builds = made.programmes.some((p) => p.stage === from && p.leadsTo.includes(to) && !to.leadsTo.includes(p));
    return to.stage === from && !builds;
  }
  return isStage(to) && ((from === start && from.back.includes(to)) || (!hasProgrammes(from) && from.next.includes(to)));
}

/** Every way to the goal that passes nothing twice. */
function everyWalk(asked: Case, walk: Node[] = [asked.from]): Node[][] {
  const last = walk.at(-1)!;
  const all = [...asked.made.stages, ...asked.made.programmes, ...asked.made.jobs];
  return all
    .filter((node) => !walk.includes(node) && mayStep(asked, last, node))
    .flatMap((node) => (node === asked.to ? [[...walk, node]] : everyWalk(asked, [...walk, node])));
}

const run = (asked: Case): Route[] => routes(threadGraph(asked.made), { from: asked.from, to: asked.to, region: asked.region });
const nearness = ({ steps }: Route): number[] => steps.map((step) => (step.kind === 'study' ? step.distance : 0));
const inOrder = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((x, at) => x !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
};
const many = { numRuns: 1000 };

describe('every route', () => {
  it('is a walk in the graph, from where one is to where one wants to be', () => {
    fc.assert(
      fc.property(words, question, (spec, q) => {
        const asked = ask(world(spec), q);
        for (const nodes of run(asked).map(nodesOf)) {
          expect([nodes[0], nodes.at(-1)]).toEqual([asked.from, asked.to]);
          for (const [i, node] of nodes.slice(1).entries()) expect(mayStep(asked, nodes[i]!, node)).toBe(true);
        }
      }),
      many,
    );
  });

  it('is the same sought from the other end', () => {
    fc.assert(
      fc.property(words, question, (spec, q) => {
        const made = world(spec);
        const { region } = ask(made, q);
        const stage = made.stages[q.from % made.stages.length]!;
        const job = made.jobs[q.to % made.jobs.length]!;
        const forwards = routes(threadGraph(made), { from: stage, to: job, region });
        const backwards = routesBack(threadGraph(made), { from: job, to: stage, region });
        expect(backwards.map(({ steps }) => ({ steps: steps.toReversed() }))).toEqual(forwards);
      }),
      many,
    );
  });

  it('is as short as can be: the shortest way of all is first, and the shortest of each form that is shown', () => {
    fc.assert(
      fc.property(words, question, (spec, q) => {
        const asked = ask(world(spec), q);
        const form = (nodes: readonly Node[]): string | undefined => nodes.findLast(isProgramme)?.form;
        const all = asked.from === asked.to ? [] : everyWalk(asked).toSorted((a, b) => a.length - b.length);
        const found = run(asked).map(nodesOf);
        expect(found[0]?.length).toBe(all[0]?.length);
        const forms = new Set(all.map(form));
        expect(new Set(found.map(form)).size).toBe(Math.min(forms.size, MAX_ROUTES));
        for (const shortest of [...forms].map((f) => all.find((walk) => form(walk) === f)!)) {
          const same = found.find((nodes) => form(nodes) === form(shortest));
          if (same) expect(same.length).toBe(shortest.length);
        }
      }),
      many,
    );
  });

  it('is one of three at most', () => {
    fc.assert(fc.property(words, question, (spec, q) => run(ask(world(spec), q)).length <= MAX_ROUTES));
  });

  it('never gets less local by one more education', () => {
    fc.assert(
      fc.property(words, question, fc.nat(), (spec, q, extra) => {
        const programmes = Object.keys(spec.programmes);
        const regions = Object.keys(spec.regions);
        fc.pre(programmes.length > 0);
        const added = { of: programmes[extra % programmes.length]!, in: regions[extra % regions.length]! };
        const before = run(ask(world(spec), q));
        const after = run(ask(world({ ...spec, educations: [...spec.educations, added] }), q));
        const first = [before, after].map(([route]) => (route ? nearness(route) : []));
        expect(first[0]!.length).toBe(first[1]!.length);
        expect(inOrder(first[1]!, first[0]!)).toBeLessThanOrEqual(0);
        for (const route of before) {
          const same = after.find((other) => nodesOf(other).map(nameOf).join() === nodesOf(route).map(nameOf).join());
          if (same) for (const [i, distance] of nearness(same).entries()) expect(distance).toBeLessThanOrEqual(nearness(route)[i]!);
        }
      }),
      many,
    );
  });

  it('keeps its place whatever else an entry says', () => {
    const fields = fc.record({
      summary: fc.string(),
      reviewed: fc.constantFrom('2020-01-01', '2026-11-23'),
      national: fc.boolean(),
      higherEducation: fc.constantFrom('yes', 'no', 'optional'),
      quality: fc.constantFrom({}, { partnerCompanies: { value: 99 } }),
      places: fc.record({ value: fc.nat() }),
      website: fc.webUrl(),
      pay: fc.record({ value: fc.nat() }),
      status: fc.constantFrom('certified', 'former'),
      priority: fc.nat(),
      codes: fc.record({ gy25: fc.string() }),
    });
    fc.assert(
      fc.property(words, question, fc.array(fields, { minLength: 1, maxLength: 9 }), (spec, q, others) => {
        const more = (name: string): object => others[(name.codePointAt(name.length - 1) ?? 0) % others.length]!;
        expect(shown(run(ask(world(spec, more), q)))).toEqual(shown(run(ask(world(spec), q))));
      }),
      many,
    );
  });
});

describe('what one can do now', () => {
  const made = world({ stages: ladder, regions: { norr: 65, syd: 56 }, jobs: ['smed', 'svarvare', 'gjutare'] });
  const thing = (title: string, status: string, at = 'liten', region?: string): Activity =>
    ({ title, status, stages: [made.node(at)], region: region && made.region(region) }) as Activity;
  const input = {
    activities: [
      thing('b', 'running'),
      thing('a', 'unknown'),
      thing('slut', 'ended'),
      thing('sen', 'planned'),
      thing('skolans', 'running', 'skola'),
      thing('z', 'running', 'liten', 'norr'),
      thing('y', 'running', 'liten', 'syd'),
    ],
    competitions: [],
    language: 'sv' as const,
  };
  const at = (region?: string): string[] =>
    doNow(input, made.node('liten') as Stage, region ? made.region(region) : undefined).map(
      ({ entry, certain }) => entry.title + (certain ? '' : '?'),
    );

  it('is what is here before what is national, living things only, each sure or not', () => {
    expect(at('norr')).toEqual(['z', 'a?', 'b']);
    expect(at()).toEqual(['a?', 'b']);
  });

  it('goes sideways to jobs that are alike, by the alphabet', () => {
    const [smed, svarvare, gjutare] = made.jobs as [Job, Job, Job];
    smed.related = [svarvare, smed, gjutare];
    expect(sideways(smed, 'sv')).toEqual([gjutare, svarvare]);
  });
});

describe('the real content', async () => {
  const real = link(checkContent(await readContent(path.resolve('content'))), { language: 'sv', date: TEST_DATE });
  const graph = threadGraph({ ...real, isSupply });
  const stage = real.stages.find(({ id }) => id === 'ak-7-9')!;

  it('leads to welding through the industrial programme first', () => {
    const [first] = shown(routes(graph, { from: stage, to: real.jobs.find(({ key }) => key === 'svetsare')! }));
    expect(first).toBe('ak-7-9 > gymnasium > industritekniska-programmet > svetsare');
  });

  it('has a route to every job', () => {
    expect(real.jobs.filter((to) => routes(graph, { from: stage, to }).length === 0).map(({ key }) => key)).toEqual([]);
  });

  it('agrees forwards and backwards for every job, stage and region', () => {
    const differ = real.jobs.flatMap((job) =>
      real.stages.flatMap((from) =>
        [undefined, ...real.regions].filter((region) => {
          const forwards = shown(routes(graph, { from, to: job, region }));
          const backwards = routesBack(graph, { from: job, to: from, region });
          return forwards.join() !== shown(backwards.map(({ steps }) => ({ steps: steps.toReversed() }))).join();
        }),
      ),
    );
    expect(differ).toEqual([]);
  });
});
