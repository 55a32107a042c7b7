import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, endOf, SIZE } from '../../src/drawings/compose.ts';
import { icons } from '../../src/drawings/icons.ts';
import { type PartName, parts, type ToolName, tools } from '../../src/drawings/parts.ts';

const iconSprite = readFileSync('src/drawings/icons.svg', 'utf8');
const kit = readFileSync('src/drawings/parts.svg', 'utf8');
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
  });

  it('has no colour of its own', () => {
    expect([...`${iconSprite}${kit}`.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)).toSatisfy((colours: string[]) =>
      colours.every((colour) => ['none', 'currentColor', 'var(--thread)'].includes(colour)),
    );
  });

  it('has at most one red stroke in an icon, and none in the parts: theirs is the thread', () => {
    for (const icon of iconSprite.split('</symbol>')) expect(icon.split('var(--thread)').length - 1).toBeLessThanOrEqual(1);
    expect(kit).not.toContain('--thread');
  });

  it('weighs at most 12 kB', () => {
    expect([iconSprite, kit].map((svg) => brotliCompressSync(svg).length).reduce((a, b) => a + b)).toBeLessThanOrEqual(12_000);
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
