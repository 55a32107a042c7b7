import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each may import what stands before it, never what stands after. What stands in one row knows nothing of the others in it. */
const ORDER = [
  ['i18n', 'drawings'],
  ['schema', 'language', 'client'],
  ['map'],
  ['catalogue'],
  ['thread'],
  ['words'],
  ['outputs'],
  ['social'],
  ['sharing'],
  ['saved'],
  ['lesson'],
  ['review', 'search', 'markdown'],
  ['editing'],
  ['offline'],
  ['components'],
  ['layouts'],
  ['pages'],
];
/** Small pieces that any of them may use. */
const FREE = new Set(['links.ts', 'known.ts', 'policy.ts', 'styles', 'content.config.ts']);

const rank = (place: string): number => ORDER.findIndex((row) => row.includes(place));
const placeOf = (file: string): string => path.relative('src', file).split(path.sep)[0]!;

const imports = globSync('src/**/*.{ts,astro}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, target]) => ({
    file,
    typeOnly:
      readFileSync(file, 'utf8').includes(`import type`) &&
      new RegExp(`import type [^;]*'${target!.replaceAll('.', '\\.')}'`).test(readFileSync(file, 'utf8')),
    from: placeOf(file),
    to: placeOf(path.join(path.dirname(file), target!)),
  })),
);

describe('the one way of dependency', () => {
  it('is followed by every import', () => {
    const wrong = imports.filter(({ from, to }) => !FREE.has(from) && !FREE.has(to) && from !== to && !(rank(to) < rank(from)));
    expect(wrong).toEqual([]);
  });

  it('is known for every folder', () => {
    expect(imports.filter(({ from }) => rank(from) < 0 && !FREE.has(from))).toEqual([]);
  });

  it('keeps Astro out of the schemas, the catalogue and the thread', () => {
    const files = globSync('src/{schema,catalogue,thread}/**/*.ts');
    expect(files.filter((file) => /from '(astro|@astrojs)/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('lets no code name a region, a school or a job of the content', () => {
    const names = [
      ...globSync('content/regions/*').map((folder) => path.basename(folder)),
      ...globSync('content/jobs/*.md').map((file) => path.basename(file).split('.')[0]!),
    ].filter((name) => name.length > 3);
    const code = globSync('{src,scripts}/**/*.{ts,astro,mjs}').map((file) => ({ file, text: withoutExamples(readFileSync(file, 'utf8')) }));
    const named = code.flatMap(({ file, text }) =>
      names.filter((name) => new RegExp(`['"/]${name}['"/]`).test(text)).map((name) => `${file}: ${name}`),
    );
    expect(named).toEqual([]);
  });
});

/** Comments, and the examples that fields and error messages give, may name what they like. */
function withoutExamples(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/\/yrken\/svetsare\/|example: '[^']*'/g, '');
}
