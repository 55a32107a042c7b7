import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, type Import, importsIn, scriptsOf } from '../imports.ts';
import { namesOfOurs, OURS } from '../sector.ts';

/** Each may import what stands before it, never what stands after. What stands in one row knows nothing of the others in it. */
const ORDER = [
  ['i18n', 'drawings'],
  ['schema', 'language', 'client'],
  ['map', 'chart'],
  ['catalogue'],
  ['supply'],
  ['thread'],
  ['words'],
  ['outputs'],
  ['report'],
  ['social'],
  ['place'],
  ['sharing'],
  ['saved'],
  ['lesson', 'guide', 'tools'],
  ['review', 'search', 'markdown'],
  ['proof'],
  ['editing'],
  ['offline'],
  ['components'],
  ['layouts'],
  ['pages'],
];
/** Small pieces that any of them may use. */
const FREE = new Set(['links.ts', 'known.ts', 'reads.ts', 'policy.ts', 'styles', 'content.config.ts']);

const rank = (place: string): number => ORDER.findIndex((row) => row.includes(place));
const placeOf = (file: string): string => path.relative('src', file).split(path.sep)[0] ?? '';
const isClient = (file: string): boolean => file.endsWith('.client.ts');
const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`);
const shown = ({ file, target }: Import): string => `${file} → ${target}`;

const files = [...globSync('{src,scripts}/**/*.{ts,astro,mjs}'), 'astro.config.mjs'];
/** What runs in Node: all but the scripts of the browser. */
const inNode = files.filter((file) => !isClient(file)).flatMap((file) => importsIn(codeOf(file), file));
const inBrowser = files.filter(isClient).flatMap((file) => importsIn(codeOf(file), file));
/** What stands in the <script>s of .astro files, which run in the browser too. */
const inScripts = files.flatMap((file) => scriptsOf(file).flatMap((code) => importsIn(code, file)));
const ownImports = [...inNode, ...inBrowser, ...inScripts].filter(({ file }) => isIn('src', file));

describe('the imports of some code', () => {
  const found = (code: string): [string, boolean][] => importsIn(code, 'src/a/b.ts').map(({ target, isType }) => [target, isType]);

  it('are static ones, dynamic ones and those that a file exports again', () => {
    expect(found("import x from './x.ts'; import './y.css'; const z = () => import('../z.ts'); export * from 'w';")).toEqual([
      ['src/a/x.ts', false],
      ['src/a/y.css', false],
      ['src/z.ts', false],
      ['w', false],
    ]);
  });

  it('are told from those of types alone, of which nothing is left when it runs', () => {
    const types =
      "import type { A } from './a.ts'; import { type B } from './b.ts'; type C = import('./c.ts').C; export type { D } from './d.ts';";
    expect(found(types).map(([, isType]) => isType)).toEqual([true, true, true, true]);
    expect(found("import { type B, b } from './b.ts'; import E, { type F } from './e.ts';").map(([, isType]) => isType)).toEqual([
      false,
      false,
    ]);
  });

  it('are not read out of comments and texts', () => {
    expect(found("// import './a.ts';\nconst text = \"import './b.ts'\";")).toEqual([]);
  });
});

describe('the one way of dependency', () => {
  it('is followed by every import, also by those of types: a room that names another’s types knows of it', () => {
    const between = ownImports
      .filter(({ target }) => isIn('src', target))
      .filter(({ file, target }) => !FREE.has(placeOf(file)) && !FREE.has(placeOf(target)) && placeOf(file) !== placeOf(target));
    expect(between.length).toBeGreaterThan(500);
    expect(between.filter(({ file, target }) => !(rank(placeOf(target)) < rank(placeOf(file)))).map(shown)).toEqual([]);
  });

  it('is known for every folder', () => {
    expect(files.filter((file) => isIn('src', file) && rank(placeOf(file)) < 0 && !FREE.has(placeOf(file)))).toEqual([]);
  });

  it('goes from scripts/ to src/, never back', () => {
    expect(ownImports.filter(({ target }) => isIn('scripts', target)).map(shown)).toEqual([]);
  });

  it('keeps Astro out of the schemas, the catalogue and the thread', () => {
    const pure = inNode.filter(({ file }) => ['src/schema', 'src/catalogue', 'src/thread'].some((folder) => isIn(folder, file)));
    expect(pure.filter(({ target }) => /^(astro\b|@astrojs\/)/.test(target)).map(shown)).toEqual([]);
  });

  it('keeps files and the machine out of the thread', () => {
    expect(inNode.filter(({ file, target }) => isIn('src/thread', file) && target.startsWith('node:')).map(shown)).toEqual([]);
  });
});

describe('the wall between Node and the browser', () => {
  it('lets no code of Node import a script of the browser, not even its types: what both need stands in a file of its own', () => {
    expect(inNode.filter(({ target }) => isClient(target)).map(shown)).toEqual([]);
  });

  it('lets a page load scripts by their imports alone: what they do stands where the compiler reads it as a browser’s', () => {
    const loading = files.flatMap((file) => scriptsOf(file).map((code) => ({ file, code })));
    expect(loading.length).toBeGreaterThan(10);
    expect(loading.filter(({ code }) => code.replaceAll(/import '[^']+';/g, '').trim() !== '')).toEqual([]);
    expect(inScripts.filter(({ target }) => !isClient(target)).map(shown)).toEqual([]);
  });

  it('keeps Node, Astro and the values of the catalogue out of the browser, however far the imports lead', () => {
    const values = new Map<string, Import[]>();
    for (const own of [...inNode, ...inBrowser]) if (!own.isType) values.set(own.file, [...(values.get(own.file) ?? []), own]);
    const reached = new Set<Import>();
    const queue = files.filter(isClient);
    for (const file of queue)
      for (const own of values.get(file) ?? []) {
        if (reached.has(own)) continue;
        reached.add(own);
        if (!queue.includes(own.target)) queue.push(own.target);
      }
    const wrong = [...reached].filter(({ target }) => /^(node:|astro\b|@astrojs\/|(src\/catalogue|scripts|test)\/)/.test(target));
    expect(wrong.map(shown)).toEqual([]);
  });
});

describe('the code', () => {
  it('lets no code name a region, a school or a job of the content', () => {
    const names = [
      ...globSync('content/regions/*').map((folder) => path.basename(folder)),
      ...globSync('content/jobs/*.md').map((file) => path.basename(file).replace(/\..*/, '')),
    ].filter((name) => name.length > 3);
    const code = files.map((file) => ({ file, text: withoutExamples(readFileSync(file, 'utf8')) }));
    const named = code.flatMap(({ file, text }) =>
      names.filter((name) => new RegExp(`['"/]${name}['"/]`).test(text)).map((name) => `${file}: ${name}`),
    );
    expect(named).toEqual([]);
  });

  it('lets no code and no text of the interface say what this site is about: that is said in site.yaml', () => {
    expect(OURS).toEqual(expect.arrayContaining(['teknik', 'industri', 'technolog', 'teknikcollege']));
    const saying = files
      .filter((file) => !NOT_OURS.test(file))
      .flatMap((file) => {
        const text = withoutExamples(readFileSync(file, 'utf8')).replaceAll(NAMES_OF_OTHERS, '');
        return namesOfOurs(text).map((word) => `${file}: ${word}`);
      });
    expect(saying).toEqual([]);
  });
});

/** Measures of made-up content; words that questions are asked with, of whatever trade; what registers, and names of schools, say themselves. */
const NOT_OURS = /^(scripts\/lib\/(scale|bench)-|src\/search\/intent\/words\.ts|scripts\/match\/schools\.ts|scripts\/import\/syllabus\.ts)/;
/** The name of this project, a word of the EU's list of publishers, and the school system's fourth year, which only one programme has. */
const NAMES_OF_OTHERS =
  /tekniktr[aå]den|IndustryConsortium|fjärde (tekniskt år|år efter teknikprogrammet)|fourth year (of technology|after the Technology Programme)|fjärde tekniskt/gi;

/** Comments, and the examples that fields and error messages give, may name what they like. */
function withoutExamples(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/\/yrken\/svetsare\/|example: '[^']*'/g, '');
}
