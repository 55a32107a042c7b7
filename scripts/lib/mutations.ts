import type { ContentFiles } from '../../src/catalogue/files.ts';
import { parseContent, type RawContent } from '../../src/catalogue/read.ts';
import type { Finding } from '../../src/review/finding.ts';
import { reviewRaw } from './findings.ts';
import { pick, type Random, randomOf } from './random.ts';

// Files spoilt at random, always the same for the same seed, and what the check must hold to whatever a file says.

type Choice = readonly string[];
const listed = (text: string): string[] => text.split(/[|\n]/);

/** What is written in place of a value, one a line. */
const VALUES: Choice =
  listed(String.raw`~|null|[]|{}|-1|0|1e999|.nan|.inf|0110|35 300|3,5|true|ja|"|'|""|" "|#|>|- a|[1, 2]|[[[]]]|{a: b}|{constructor: x}|[null]|[{}]
2027-02-30|2026-11-23T25:00|20261126|25:00|0x1F|9007199254740993|*x|&x y|&x *x|!x y|!!binary aGVq|@x|%x|?x|: x|a: b|a:b|...|---|<<|{{x}}|[x] y|"x" y|\x
__proto__|constructor|toString|hasOwnProperty|../../x|./x.svg|/|/yrken/|javascript:alert(1)|https://|http://[|%E0%A4%A|🙂`).concat([
    '',
    '|',
    '`x`',
    '\u202e x',
    '\u200b',
    '\u00a0',
    '\ufeff',
    '\ufffd',
    'A\u030a',
    'å'.repeat(5000),
    `[${'x, '.repeat(300)}]`,
    '['.repeat(300),
  ]);

/** What is written into a text. */
const MARKDOWN: Choice =
  listed(String.raw`<Ruta rubrik={1+1}>|<Ruta rubrik="x">|</Ruta>|<Kalla />|<Kalla id={"x"} />|<Kalla id="toString" />|<constructor />|<Ruta {...a}>|<br>
<!-- x -->|{/* x */}|{x}|{|}|<|<3|import x from "y"|export const x = 1|<script>x</script>|<https://x.se>|&nbsp;|&#0;|[a](#50%)|[a](/guider/x/#100%)|[a](/yrken/)
[a](/yrken/x/)|[a](http://[)|[a](//x)|[a]()|[](/)|[a][b]|[b]: /x/|[^1]|[^1]: x|![](./x.png)|![x](x.png)|# x|##x|#### x|##|***|---|===|=======|<<<<<<< HEAD
>>>>>>> x|~~~|- [ ] x|19990101-1234|a@b.se|070-123 45 67|H~2~O|$x$|:::x`).concat([
    '```',
    '    x',
    '\tx',
    '|a|\n|--:|\n|b|',
    '>'.repeat(300),
    '- '.repeat(300),
    '*'.repeat(500),
    '\u202e',
    '\u0007',
    '😀'.repeat(1000),
  ]);

const SYNTAX = [
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '|',
  '>',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<: *x\n',
  '? ',
  '!',
  '&',
  '*',
  '\t',
  '\r',
  '\0',
  '\n',
  '\\',
  ',',
] as const;
const KEYS = ['constructor', '__proto__', 'toString', '2024', '""', 'TITLE', 'draft', '<<', '?', 'a b', 'id', 'title'] as const;

/** The ways to spoil a text. */
const WAYS: readonly Way[] = [
  // Bytes.
  (bytes, random) => bytes.with(random(bytes.length), random(256)),
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  (bytes, random) => splice(bytes, random(bytes.length), random(40), new Uint8Array()),
  (bytes, random) =>
    splice(
      bytes,
      random(bytes.length),
      0,
      Uint8Array.from({ length: 1 + random(8) }, () => random(256)),
    ),
  // Lines.
  ofLines((lines, at) => lines.toSpliced(at, 1)),
  ofLines((lines, at, random) => lines.toSpliced(random(lines.length), 0, lines[at] ?? '')),
  ofLines((lines, at) => lines.with(at, `${lines[at]} ${lines[at + 1] ?? ''}`).toSpliced(at + 1, 1)),
  ofLines((lines, at, random) => lines.with(at, pick(random, ['  ', ' ', '\t', '    - ']) + lines[at])),
  ofLines((lines, at) => lines.with(at, (lines[at] ?? '').trimStart())),
  ofLines((lines, at, random) => lines.with(at, (lines[at] ?? '').split('').toSpliced(random(80), 0, pick(random, SYNTAX)).join(''))),
  ofLines((lines, at, random) => lines.toSpliced(at, 0, pick(random, SYNTAX))),
  ofLines((lines, at, random) => lines.toSpliced(at, 0, pick(random, MARKDOWN))),
  ofLines((lines, _, random) => lines.toSpliced(lines.length - random(3), 0, '', pick(random, MARKDOWN), '')),
  ofLines((lines, at, random) => lines.with(at, `${lines[at]} ${pick(random, MARKDOWN)}`)),
  // Values and the names of fields.
  ofLines((lines, at, random) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/(: |- )[^:]*$/, (_, mark: string) => mark + pick(random, VALUES)),
    ),
  ),
  ofLines((lines, at, random) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/(: )[^:,}]*(?=[,}])/, (_, mark: string) => mark + pick(random, VALUES)),
    ),
  ),
  ofLines((lines, at, random) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/[\w-]+(?=:)/, () => pick(random, KEYS)),
    ),
  ),
  ofLines((lines, at, random) => lines.toSpliced(at, 0, `${pick(random, KEYS)}: ${pick(random, VALUES)}`)),
  ofLines((lines) => lines.toSpliced(1, 0, 'draft: true')),
];

type Way = (bytes: Uint8Array, random: Random) => Uint8Array;

function ofLines(way: (lines: string[], at: number, random: Random) => string[]): Way {
  return (bytes, random) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    return new TextEncoder().encode(way(lines, random(lines.length), random).join('\n'));
  };
}

const splice = (bytes: Uint8Array, at: number, count: number, more: Uint8Array): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at + count)]);

/** A file of a folder, spoilt in one to three ways. */
export function spoilt({ names, bytes }: ContentFiles, seed: number): { file: string; bytes: Uint8Array } {
  const random = randomOf(seed);
  const texts = names.filter((name) => /\.(mdx?|yaml)$/.test(name));
  const file = texts[random(texts.length)] ?? '';
  let now = bytes.get(file) ?? new Uint8Array();
  for (let times = 1 + random(3); times > 0; times -= 1) if (now.length > 0) now = pick(random, WAYS)(now, random);
  return { file, bytes: now };
}

/** Parsed content with one of its files parsed anew. */
function withFile(raw: RawContent, file: string, bytes: Uint8Array): RawContent {
  const own = parseContent({ names: [file], bytes: new Map([[file, bytes]]), problems: [] });
  const at = raw.entries.findIndex((entry) => entry.file === file);
  const others = raw.entries.filter((entry) => entry.file !== file);
  return {
    ...raw,
    // In its place, since the order of a list says something.
    entries: others.toSpliced(at < 0 ? others.length : at, 0, ...own.entries),
    problems: [...raw.problems, ...own.problems],
    unreadable: [...raw.unreadable, ...own.unreadable],
  };
}

export type Trial = {
  seed: number;
  file: string;
  findings: number;
  /** Of work, not on the clock. */ milliseconds: number;
  /** What went wrong. */ wrong: string[];
};

/**
 * Tries the check on files spoilt by one seed after another. Whatever a file says, nothing may be thrown, and each fault that the sound
 * content does not have must name the file, or have it among the places of its cause.
 */
export async function* trials(files: ContentFiles, seeds: Iterable<number>, date: string): AsyncGenerator<Trial> {
  const raw = parseContent(files);
  const options = { strict: false, date, pictures: [], wordList: '' };
  const idOf = ({ file, problem }: Finding): string => `${file}: ${problem}`;
  const before = new Set((await reviewRaw(raw, options)).findings.map(idOf));
  for (const seed of seeds) {
    const { file, bytes } = spoilt(files, seed);
    const start = process.cpuUsage();
    const trial = { seed, file, findings: 0, wrong: [] as string[] };
    try {
      const { findings } = await reviewRaw(withFile(raw, file, bytes), options);
      const faults = findings.filter((finding) => finding.strength !== 'tip' && !before.has(idOf(finding)));
      trial.findings = faults.length;
      trial.wrong.push(...faults.filter((fault) => !concerns(fault, file) || isUnforeseen(fault)).map((fault) => JSON.stringify(fault)));
    } catch (error) {
      trial.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    const { user, system } = process.cpuUsage(start);
    yield { ...trial, milliseconds: (user + system) / 1000 };
  }
}

/** The last net has caught something: our own code does not foresee what the file says. */
const isUnforeseen = ({ problem }: Finding): boolean => problem.startsWith('Kontrollen klarar inte');

/** Whether a fault says that it has to do with a file. */
function concerns({ file: own, places = [], origin }: Finding, file: string): boolean {
  return [own, ...places.map((place) => place.file), ...(origin === undefined ? [] : [origin])].some(
    (known) => known === file || file.startsWith(`${known}/`),
  );
}
