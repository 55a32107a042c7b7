import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ALOUD, PICTURE, SORT } from '../../src/client/texts.ts';
import { fill } from '../../src/i18n/fill.ts';
import { handed } from '../../src/i18n/handed.ts';
import { translator } from '../../src/i18n/strings.ts';
import { sv } from '../../src/i18n/sv.ts';
import { CHOOSER, SUITS } from '../../src/guide/texts.ts';
import { LESSON } from '../../src/lesson/texts.ts';
import { PANEL, SWITCH } from '../../src/offline/texts.ts';
import { CHOICE, SHOWN } from '../../src/place/texts.ts';
import { COMPARE, LIST } from '../../src/saved/texts.ts';
import { SEARCH } from '../../src/search/texts.ts';
import { TOOL } from '../../src/tools/texts.ts';

/** What pages hand over to their scripts: the name that the keys begin with, the list, and the scripts that read it. That they read no more, the compiler holds. */
const HANDED: [name: string, ends: readonly string[], ...scripts: string[]][] = [
  ['saved', LIST, 'src/saved/list-page.client.ts'],
  ['compare', COMPARE, 'src/saved/compare-page.client.ts'],
  ['lesson', LESSON, 'src/lesson/builder.client.ts'],
  [
    'tool',
    TOOL,
    'src/tools/page.client.ts',
    'src/tools/clock.client.ts',
    ...['form', 'sheet', 'chart', 'texts'].map((file) => `src/tools/${file}.ts`),
  ],
  ['suits', SUITS, 'src/guide/page.client.ts'],
  ['chooser', CHOOSER, 'src/guide/chooser.client.ts'],
  ['here', CHOICE, 'src/place/choice.client.ts'],
  ['here', SHOWN, 'src/place/show.client.ts'],
  ['search', SEARCH, 'src/search/page.client.ts'],
  ['aloud', ALOUD, 'src/client/read-aloud.client.ts'],
  ['picture', PICTURE, 'src/client/job-picture.client.ts'],
  ['need.sort', SORT, 'src/client/sort-table.client.ts'],
  ['offline', PANEL, 'src/offline/panel.client.ts'],
  ['offline', SWITCH, 'src/offline/page.client.ts', 'src/offline/panel.client.ts'],
];

describe('the texts that pages hand over to scripts', () => {
  it('are all read there', () => {
    const left = HANDED.map(([, ends, ...scripts]) => {
      const texts = scripts.flatMap(textsIn);
      const isRead = (end: string): boolean => texts.some((text) => (text.endsWith('.') ? end.startsWith(text) : end === text));
      return { scripts, unread: ends.filter((end) => !isRead(end)) };
    });
    expect(left.filter(({ unread }) => unread.length > 0)).toEqual([]);
  });

  it('are all in the table above', () => {
    const lists = globSync('src/**/texts.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^export const [A-Z]+ = \[/gm)]);
    expect(lists).toHaveLength(HANDED.length);
  });

  it('come with the forms that they have for a count', () => {
    expect(JSON.parse(handed(translator('sv'), 'saved', ['gone', 'added.none']))).toEqual({
      gone: sv['saved.gone'],
      'gone.one': sv['saved.gone.one'],
      'added.none': sv['saved.added.none'],
    });
  });
});

describe('a text', () => {
  it('is filled in by names, and shows the name of what is missing', () => {
    expect(fill('{count} av {most}: {count}', { count: 2 })).toBe('2 av {most}: 2');
  });
});

describe('the words of the interface', () => {
  it('are all read by some code', () => {
    const code = globSync('{src,scripts}/**/*.{ts,astro}')
      .filter((file) => !file.startsWith(path.join('src', 'i18n')))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const literal = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map(([, key]) => key));
    const made = [...code.matchAll(/`([\w.-]*\.)\$\{[^}`]*\}([\w.-]*)(\$\{[^}`]*\})?`/g)].map(
      ([, start = '', end = '', more]) =>
        new RegExp(`^${start.replaceAll('.', '\\.')}[\\w.-]+${end.replaceAll('.', '\\.')}${more ? '[\\w.-]+' : ''}$`),
    );
    const given = new Set(HANDED.flatMap(([name, ends]) => ends.map((end) => `${name}.${end}`)));
    const isRead = (key: string): boolean => literal.has(key) || given.has(key) || made.some((pattern) => pattern.test(key));
    const unread = Object.keys(sv).filter((key) => !isRead(key) && !(key.endsWith('.one') && isRead(key.slice(0, -'.one'.length))));
    expect(unread.filter((key) => !key.startsWith('lesson.plan.'))).toEqual([]);
  });
});

/** The texts that stand in the code of a script; of one that is put together, its beginning: `fault.`. */
function textsIn(script: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateHead(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(script, readFileSync(script, 'utf8'), ts.ScriptTarget.ESNext));
  return texts;
}
