import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Contrast by WCAG 2.2, computed from the tokens themselves: in the light, in the dark and on paper.

const TEXT = 4.5;
const LINE = 3;

/** What stands on what, and why it does. A pair that a rule of the styles sets must be here (below), and so must every colour. */
const PAIRS: [front: string, backs: string[], least: number, why: string][] = [
  ['ink', ['paper', 'sheet', 'steel-wash', 'mark'], TEXT, 'running text, cards, tags, what a search found'],
  ['ink-soft', ['paper', 'sheet', 'steel-wash'], TEXT, 'notes, sources, names in a plate'],
  ['steel', ['paper', 'sheet', 'steel-wash'], TEXT, 'links'],
  ['on-steel', ['steel'], TEXT, 'buttons'],
  ['on-thread', ['thread'], TEXT, 'the callout of a stage where something happens'],
  ['paper', ['ink'], TEXT, 'what is chosen'],
  ['thread', ['paper', 'sheet', 'steel-wash'], LINE, 'the thread, its knots, and where it frays'],
  ['line-strong', ['paper', 'sheet'], LINE, 'frames of fields, notices and what one can choose'],
  ['steel', ['paper', 'sheet'], LINE, 'the ring of focus, and the bars of a chart'],
  ['ink', ['paper', 'sheet'], LINE, 'rules that divide answers and figures'],
  [
    'ink',
    ['skin-1', 'skin-2', 'skin-3', 'skin-4', 'hair-3', 'hair-4', 'cloth-1', 'cloth-2', 'cloth-3', 'trousers'],
    LINE,
    'the lines of people in drawings: eyes and mouth, glasses, folds',
  ],
];
/** Colours that say nothing: hairlines between rows that space divides as well, and hair that no line is drawn on. */
const SILENT = ['line', 'hair-1', 'hair-2'];

/** Raw colours outside the tokens, and why. */
const RAW: Record<string, string[]> = {
  // Ink is saved, and paper is white, whatever the theme. Their contrast is tested here too.
  'src/styles/print.css': ['#fff', '#000', '#333', '#bbb', '#555', '#c8102e', '#17506f', '#e8eef2'],
  // A veil over the page behind an open menu: darker in both themes.
  'src/styles/frame.css': ['rgb(0 0 0 / 0.35)'],
  // A code is read by a camera, on paper and on a screen.
  'src/components/PackCodes.astro': ['#fff', '#000'],
  // The browser's own frame knows no custom properties; held against --paper below.
  'src/components/SiteHead.astro': ['#faf6ee', '#121a24'],
};

type Colours = Record<string, string>;
const read = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = read('src/styles/tokens.css');
const PAIR = /--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/gi;
const pairs = [...tokens.matchAll(PAIR)];
const light: Colours = Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
const dark: Colours = Object.fromEntries(pairs.map(([, name, , value]) => [name, value]));
const onPaper: Colours = Object.fromEntries(
  [...read('src/styles/print.css').matchAll(/--([\w-]+):\s*(#[\da-f]{3,6})/gi)].map(([, name, value]) => [name, value]),
);
const themes: [string, Colours][] = [
  ['light', light],
  ['dark', dark],
  ['print', { ...light, ...onPaper }],
];

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((i) => {
    const part = Number.parseInt(digits.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(themes)('in the %s theme', (_, colours) => {
  it.each(PAIRS)('%s on %s has %d to one: %s', (front, backs, least) => {
    const low = backs
      .map((back) => [back, contrast(colours[front]!, colours[back]!)] as const)
      .filter(([, found]) => found < least)
      .map(([back, found]) => `${front} on ${back}: ${found.toFixed(2)}`);
    expect(low).toEqual([]);
  });
});

/** The styles: files of their own, and what components carry. */
const styles = globSync('src/**/*.{css,astro}').filter((file) => file !== 'src/styles/tokens.css');
const rulesOf = (file: string): string[] => [...read(file).matchAll(/\{([^{}]*)\}/g)].map(([, rule]) => rule!);

describe('the list of pairs', () => {
  it('knows every colour', () => {
    const known = new Set([...PAIRS.flatMap(([front, backs]) => [front, ...backs]), ...SILENT]);
    expect(Object.keys(light).filter((name) => !known.has(name))).toEqual([]);
  });

  it('knows every pair of text and background that a rule sets', () => {
    const known = new Set(
      PAIRS.filter(([, , least]) => least === TEXT).flatMap(([front, backs]) => backs.map((back) => `${front} on ${back}`)),
    );
    const set = styles.flatMap((file) =>
      rulesOf(file).flatMap((rule) => {
        const front = /(?:^|[;\s])color:\s*var\(--([\w-]+)\)/.exec(rule)?.[1];
        const back = /(?:^|[;\s])background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(rule)?.[1];
        return front && back ? [`${front} on ${back}`] : [];
      }),
    );
    expect(set.filter((pair) => !known.has(pair))).toEqual([]);
  });
});

// The words of CSS for colours that a design might reach for; system colours and currentColor follow the reader.
const NAMED =
  'white|black|red|green|blue|yellow|orange|purple|pink|brown|gold|silver|gr[ae]y|navy|teal|aqua|cyan|lime|olive|maroon|magenta|fuchsia|crimson|tomato|coral|salmon|indigo|violet|beige|ivory|khaki|tan|snow|linen|(?:light|dark|medium|pale|deep|dim|slate|steel|royal|dodger|midnight|fire|forest|sea|sky|hot|ghost|floral|antique|alice|navajo)[a-z]*(?:white|red|green|blue|yellow|orange|pink|gr[ae]y|cyan|salmon)';
const COLOUR = new RegExp(
  `#[\\da-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\([^)]*\\)|(?<![\\w-])(?:${NAMED})(?![\\w-])`,
  'gi',
);
/** What is said about colour in a file: values of declarations in styles, of attributes that paint in components (which carry no styles). */
const painted = (file: string): string[] => {
  const text = read(file);
  if (file.endsWith('.css')) return [...text.matchAll(/[\w-]+\s*:\s*([^;{}]+)[;}]/g)].map(([, value]) => value!);
  return [...text.matchAll(/\b(?:fill|stroke|color|stop-color|flood-color|content)=["{`']+([^"}`']*)/g)].map(([, value]) => value!);
};

describe('raw colours', () => {
  it('stand in the tokens alone', () => {
    const found = styles.flatMap((file) =>
      painted(file)
        .flatMap((value) => value.match(COLOUR) ?? [])
        .filter((colour) => !RAW[file]?.includes(colour))
        .map((colour) => `${file}: ${colour}`),
    );
    expect(found).toEqual([]);
  });

  it('of the browser’s own frame are those of the paper', () => {
    const frame = [...read('src/components/SiteHead.astro').matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, colour]) => colour);
    expect(frame).toEqual([light.paper, dark.paper]);
  });
});
