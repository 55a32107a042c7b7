import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { parse } from 'yaml';
import { type Commit, commitOf } from '../scripts/lib/commit.ts';
import { PROOF } from '../scripts/lib/proof.ts';
import { contentFolder } from '../src/catalogue/folder.ts';
import { type Measure, MEASURES, parseResults, RESULTS, type Results } from '../src/proof/results.ts';
import { TESTED } from './built-site.ts';
import './measured.ts';

// Writes test/results.json, which the page /bevis/ and the build read. A measure is put in place of the last one when all tests of its
// file have run and passed: half of it, or what a failing test has seen, says nothing of the site.

type Rows = Partial<Record<Measure, object[]>>;

/** The results with what has been measured now in place of what was measured before; nothing of another site is kept. */
export function withMeasured(
  before: Results | undefined,
  of: string,
  rows: Rows,
  whenOf: (measure: Measure) => Commit & { date: string },
): Results {
  const own = before?.of === of ? before.measures : {};
  const measures = MEASURES.flatMap((measure) => {
    const found = rows[measure];
    const now = found ? { ...whenOf(measure), rows: found.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) } : own[measure];
    return now ? [[measure, now]] : [];
  });
  return parseResults(JSON.stringify({ of, measures: Object.fromEntries(measures) }));
}

const nameOf = (row: { kind?: string; audience?: string }): string => `${row.kind ?? ''} ${row.audience ?? ''}`;

/** Results as they are kept: a line a row, so that what has changed can be seen in a comparison of files. */
export function resultsText({ of, measures }: Results): string {
  const told = MEASURES.flatMap((measure) => {
    const { rows, ...when } = measures[measure] ?? {};
    if (!rows) return [];
    const lines = rows.map((row) => `        ${JSON.stringify(row)}`).join(',\n');
    const head = Object.entries(when).map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
    return [`    ${JSON.stringify(measure)}: {\n${head.join('')}      "rows": [\n${lines}\n      ]\n    }`];
  });
  return `{\n  "of": ${JSON.stringify(of)},\n  "measures": {\n${told.join(',\n')}\n  }\n}\n`;
}

/** What the tests of a file have measured; nothing where one has failed or has not run. */
function rowsOf(module: TestModule): Rows {
  const tests = [...module.children.allTests()];
  if (!tests.every((test) => test.result().state === 'passed')) return {};
  const rows: Rows = {};
  for (const { measured = {} } of tests.map((test) => test.meta()))
    for (const measure of MEASURES) if (measured[measure]) (rows[measure] ??= []).push(...measured[measure]);
  return rows;
}

/** The version of the site that the tests have looked at, which it tells itself; the texts are read from where they lie. */
function commitOfSite(): Commit {
  const file = path.join(process.env.TEST_SITE ?? TESTED, PROOF);
  if (!existsSync(file)) return {};
  const { commit, changed } = JSON.parse(readFileSync(file, 'utf8')) as Commit;
  return { ...(commit && { commit }), ...(changed && { changed }) };
}

/** A reporter of Vitest's. */
export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows: Rows = Object.assign({}, ...modules.map(rowsOf));
    if (Object.keys(rows).length === 0) return;
    const { address } = parse(readFileSync(path.join(contentFolder, 'site.yaml'), 'utf8')) as { address: string };
    const before = existsSync(RESULTS) ? parseResults(readFileSync(RESULTS, 'utf8')) : undefined;
    const date = new Date().toISOString().slice(0, 10);
    const [site, tree] = [commitOfSite(), commitOf('.', `:!${RESULTS}`)];
    writeFileSync(
      RESULTS,
      resultsText(withMeasured(before, address, rows, (measure) => ({ date, ...(measure === 'reading' ? tree : site) }))),
    );
  }
}
