import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, endOf, GROUND, scene, SIZE } from '../../src/drawings/compose.ts';
import { icons } from '../../src/drawings/icons.ts';
import { people, pieces, poses, whom } from '../../src/drawings/people.ts';
import { type PartName, parts, type ToolName, tools } from '../../src/drawings/parts.ts';

const iconSprite = readFileSync('src/drawings/icons.svg', 'utf8');
const kit = readFileSync('src/drawings/parts.svg', 'utf8');
const peopleKit = readFileSync('src/drawings/people.svg', 'utf8');
const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!).toSorted();

const partName = fc.constantFrom(...(Object.keys(parts) as PartName[]));
const toolName = fc.constantFrom(...(Object.keys(tools) as ToolName[]));
const drawing = fc.tuple(partName, toolName);
const drawn = fc.record({
  doing: fc.array(fc.record({ drawing: fc.option(drawing, { nil: undefined }) }), { maxLength: 4 }),
  drawing: fc.option(fc.oneof(drawing, fc.tuple(partName)), { nil: undefined }),
});

describe('the kit', () => {
  it('has the names that the code has', () => {
    expect(ids(iconSprite)).toEqual(icons.toSorted());
    expect(ids(kit)).toEqual([...Object.keys(parts), ...Object.keys(tools)].toSorted());
    expect(ids(peopleKit)).toEqual([...Object.keys(poses), ...pieces].toSorted());
  });

  it('has no colour of its own', () => {
    const tones = ['skin', 'hair', 'cloth', 'scarf', 'trousers'].map((tone) => `var(--${tone})`);
    expect([...`${iconSprite}${kit}${peopleKit}`.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)).toSatisfy(
      (colours: string[]) => colours.every((colour) => ['none', 'currentColor', 'var(--thread)', ...tones].includes(colour)),
    );
  });

  it('has at most one red stroke in an icon, and none in the parts and people: theirs is the thread', () => {
    for (const icon of iconSprite.split('</symbol>')) expect(icon.split('var(--thread)').length - 1).toBeLessThanOrEqual(1);
    expect(`${kit}${peopleKit}`).not.toContain('--thread');
  });

  it('weighs at most 16 kB', () => {
    expect([iconSprite, kit, peopleKit].map((svg) => brotliCompressSync(svg).length).reduce((a, b) => a + b)).toBeLessThanOrEqual(16_000);
  });
});

describe('a picture', () => {
  it('is the same for the same job', () => {
    fc.assert(fc.property(drawn, (job) => void expect(compose(job)).toEqual(compose(structuredClone(job)))));
  });

  it('is of what the job says, else of what its verbs say', () => {
    const weld = { drawing: ['plates', 'torch'] } as const;
    const measure = { drawing: ['gauge', 'caliper'] } as const;
    const names = (job: Parameters<typeof compose>[0]) => compose(job)?.placed.map(({ part }) => part);
    expect(names({ doing: [weld] })).toEqual(['plates', 'torch']);
    expect(names({ doing: [weld, measure] })).toEqual(['plates', 'caliper']);
    expect(names({ doing: [weld, measure], drawing: ['pipes'] })).toEqual(['pipes', 'torch']);
    expect(names({ doing: [weld], drawing: ['pipes', 'wrench'] })).toEqual(['pipes', 'wrench']);
    expect(names({ doing: [{}] })).toBeUndefined();
  });

  it('has one red stroke, from the left edge to the tool that stands or somewhere on the sheet', () => {
    fc.assert(
      fc.property(drawing, ([part, tool]) => {
        const { thread } = compose({ doing: [], drawing: [part, tool] })!;
        expect(thread).toMatch(/^M0 \d[^M]*$/);
        const how = tools[tool];
        expect(endOf(thread)).toEqual('stands' in how ? how.stands : endOf(parts[part].thread));
      }),
    );
  });

  it('has its parts, its points and its measures on the sheet', () => {
    const inside = ([x, y]: readonly [number, number]) => x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height;
    for (const { at, span, thread } of Object.values(parts)) {
      expect(inside(at) && inside(endOf(thread))).toBe(true);
      // The title block stands to the right of the dimension line.
      expect(span[0] >= 8 && span[0] < span[1] && span[1] < 462).toBe(true);
    }
    fc.assert(
      fc.property(drawing, ([part, tool]) => {
        const [drawnPart, held] = compose({ doing: [], drawing: [part, tool] })!.placed;
        const how = tools[tool];
        const tip = 'tip' in how ? ([held.x + how.tip[0], held.y + how.tip[1]] as const) : how.stands;
        expect([drawnPart.x, drawnPart.y]).toEqual([0, 0]);
        expect(inside(tip)).toBe(true);
      }),
    );
  });
});

describe('people', () => {
  const ages = ['child', 'young', 'adult'] as const;

  it('are of all sorts: of each age, tone of skin and hair, with a headscarf, a turban, a helmet, glasses, and in a wheelchair', () => {
    for (const age of ages) {
      const these = people.filter((person) => person.age === age);
      expect(new Set(these.map(({ skin }) => skin)).size).toBe(4);
      expect(new Set(these.map(({ head }) => head.join())).size).toBeGreaterThanOrEqual(5);
    }
    expect(people.filter(({ pose }) => pose === 'wheels').length).toBeGreaterThanOrEqual(2);
    const heads = people.flatMap(({ head }) => head);
    expect(pieces.filter((piece) => !heads.includes(piece))).toEqual([]);
  });

  it('take turns: of a thousand pictures each of an age stands in front in as many as others, give or take a third', () => {
    for (const age of ages) {
      const fronts = Array.from({ length: 1000 }, (_, i) => people.indexOf(whom(`education a/b-${i}`, age, ['young', 'adult'])[0]));
      const counts = [...Map.groupBy(fronts, (person) => person).values()].map((all) => all.length);
      const fair = 1000 / people.filter((person) => person.age === age).length;
      expect(counts.length).toBe(people.filter((person) => person.age === age).length);
      for (const count of counts) expect(Math.abs(count - fair)).toBeLessThan(fair / 3);
    }
  });

  it('are two, and the first takes hold of the thread', () => {
    fc.assert(
      fc.property(partName, fc.string(), fc.constantFrom(...ages), (part, name, age) => {
        const two = whom(name, age, ['young', 'adult']);
        expect(two[0]).not.toBe(two[1]);
        expect(two[0].age).toBe(age);
        const { thread, lead, figures } = scene(part, two);
        expect(figures.map(({ skin }) => skin)).toEqual([two[1].skin, two[0].skin]);
        expect([thread, lead]).toEqual([expect.stringMatching(/^M0 \d[^M]*$/), expect.stringMatching(/^M\d[^M]*$/)]);
        const [x, y] = endOf(lead);
        expect(x > 300 && x < 460 && y < GROUND && y > 0).toBe(true);
      }),
    );
  });
});
