import { createHash } from 'node:crypto';
import { styleText } from 'node:util';
import type { Finding, Strength } from '../../src/review/finding.ts';
import type { SeenRow, Widening } from '../../src/review/widening.ts';
import { format } from '../../src/schema/errors.ts';

// What `npm run check` prints: for people, and for GitHub and GitLab, which show it beside the line.

const WORDS: Record<Strength, [one: string, many: string]> = {
  error: ['fel', 'fel'],
  warning: ['varning', 'varningar'],
  tip: ['tips', 'tips'],
};
const COLOURS = { error: 'red', warning: 'yellow', tip: 'cyan' } as const;

/** A finding as lines for a terminal, with its strength in a word. */
export function formatFinding(finding: Finding, folder: string): string {
  return format(finding, folder, styleText(COLOURS[finding.strength], WORDS[finding.strength][0]));
}

/** « 1 fel, 2 varningar, 0 tips », those that there are none of left out. */
export function counts(findings: readonly Finding[]): string {
  const words = (Object.keys(WORDS) as Strength[]).flatMap((strength) => {
    const count = findings.filter((finding) => finding.strength === strength).length;
    return count > 0 ? [`${count} ${WORDS[strength][count === 1 ? 0 : 1]}`] : [];
  });
  return words.join(', ');
}

/** The region that a file belongs to, or undefined for what all share. */
export const regionOf = (file: string): string | undefined => /^regions\/([^/]+)/.exec(file)?.[1];

/** Findings that are printed at most. Whoever has more mends some first. */
const MOST = 50;
/** Of one file, before the others have had theirs. */
const MOST_OF_FILE = 10;

/**
 * The findings that are printed, the gravest first where there are too many: of each file some, so that one file does not hide the others.
 */
export function shownOf<T extends { file: string; strength: Strength }>(findings: readonly T[]): T[] {
  if (findings.length <= MOST) return [...findings];
  const inTurn = (Object.keys(WORDS) as Strength[]).flatMap((strength) => {
    const own = findings.filter((finding) => finding.strength === strength);
    const ofEachFile = [...Map.groupBy(own, ({ file }) => file).values()].flatMap((ofFile) => ofFile.slice(0, MOST_OF_FILE));
    // Where few files have them all, there is room for more of each.
    return [...new Set([...ofEachFile, ...own])];
  });
  const chosen = new Set(inTurn.slice(0, MOST));
  return findings.filter((finding) => chosen.has(finding));
}

/** « … och 450 till, i 12 filer », or nothing where all are shown. */
export function hiddenText(findings: readonly { file: string }[], shown: readonly { file: string }[]): string {
  if (shown.length === findings.length) return '';
  const seen = new Set(shown);
  const rest = findings.filter((finding) => !seen.has(finding));
  const files = new Set(rest.map(({ file }) => file)).size;
  return `… och ${rest.length} till, i ${files === 1 ? 'en fil' : `${files} filer`}. De visas när du har rättat några av de här.`;
}

/** Findings under the name of their region, what all share first, and the count of those that are not shown. */
export function grouped(findings: readonly Finding[], folder: string, nameOf: (region: string) => string): string {
  const shown = shownOf(findings);
  const groups = Map.groupBy(shown, ({ file }) => regionOf(file) ?? '');
  const all = Map.groupBy(findings, ({ file }) => regionOf(file) ?? '');
  const names = [...groups.keys()].toSorted((a, b) => (a && nameOf(a)).localeCompare(b && nameOf(b), 'sv'));
  const told = names.map((region) => {
    const heading = `${region ? nameOf(region) : 'Gemensamt för alla regioner'}: ${counts(all.get(region) ?? [])}`;
    return [styleText('bold', heading), ...(groups.get(region) ?? []).map((finding) => formatFinding(finding, folder))].join('\n\n');
  });
  return [...told, hiddenText(findings, shown)].filter(Boolean).join('\n\n\n');
}

/** Workflow commands of GitHub, which shows them at the line in a pull request. */
export function githubAnnotations(findings: readonly Finding[], folder: string): string {
  const levels = { error: 'error', warning: 'warning', tip: 'notice' };
  return shownOf(findings)
    .map(({ strength, file, line, rule, ...told }) => {
      const properties = {
        file: [folder, file].filter(Boolean).join('/'),
        line: String(line ?? 1),
        title: `${WORDS[strength][0]}: ${rule}`,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
      return `::${levels[strength]} ${list.join(',')}::${escapeData(sentence(told))}`;
    })
    .join('\n');
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const sentence = ({ field, problem, remedy, places = [] }: Pick<Finding, 'field' | 'problem' | 'remedy' | 'places'>): string =>
  [
    `${field ? `${field}: ` : ''}${problem}`,
    remedy,
    ...(places.length > 0
      ? [
          `Ställen: ${places
            .slice(0, MOST_OF_FILE)
            .map(({ file, line }) => `${file}${line ? `:${line}` : ''}`)
            .join(', ')}${places.length > MOST_OF_FILE ? ` och ${places.length - MOST_OF_FILE} till` : ''}`,
        ]
      : []),
  ].join('\n');

/** A Code Quality report of GitLab, which shows it at the line in a merge request. */
export function gitlabReport(findings: readonly Finding[], folder: string): object[] {
  const severities = { error: 'major', warning: 'minor', tip: 'info' };
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const { strength, rule, file, line, field, problem } = finding;
    // Without the line, so that a finding that has only moved is not taken for a new one.
    const what = [rule, file, field, problem].join('\n');
    met.set(what, (met.get(what) ?? 0) + 1);
    return {
      description: sentence(finding).replaceAll('\n', ' '),
      check_name: rule,
      fingerprint: createHash('sha256')
        .update(`${what}\n${met.get(what)}`)
        .digest('hex'),
      severity: severities[strength],
      location: { path: [folder, file].filter(Boolean).join('/'), lines: { begin: line ?? 1 } },
    };
  });
}

const ROADS: Record<SeenRow['roads'][number], string> = {
  gymnasium: 'gymnasium',
  adult: 'komvux',
  'higher-vocational': 'YH',
  'fourth-year': 'fjärde året',
  university: 'högskola',
  'career-change': 'bytt bana',
};

/** Who is seen in the stories, as two tables with real people + examples in each cell, and then who is missing. */
export function wideningText({ families, regions }: Widening, findings: readonly Finding[], nameOf: (region: string) => string): string {
  const cell = (row: SeenRow, gender: keyof SeenRow['real']): string => {
    const [real, examples] = [row.real[gender], row.examples[gender]];
    return real + examples === 0 ? '·' : `${real} + ${examples}`;
  };
  const cells = (row: SeenRow): string[] => [
    cell(row, 'woman'),
    cell(row, 'man'),
    cell(row, 'other'),
    cell(row, 'unstated'),
    String(row.pictures || '·'),
    String(row.backgrounds || '·'),
    row.roads.map((road) => ROADS[road]).join(', ') || '·',
  ];
  const gaps = findings
    .filter(({ rule }) => rule === 'widening')
    .map(({ file, problem }) => `- ${regionOf(file) ? `${nameOf(regionOf(file)!)}: ` : ''}${problem}`);
  const head = ['kvinna', 'man', 'annat', 'ej angivet', 'med bild', 'bakgrund', 'väg'];
  return [
    styleText('bold', 'Vem syns i berättelserna?'),
    'Varje ruta visar verkliga personer + exempel. En punkt betyder ingen. Kön och bakgrund räknas bara där de står i berättelsen.',
    table([['Yrkesgrupp (SSYK)', ...head], ...families.map((row) => [`${row.key} ${row.name}`, ...cells(row)])]),
    table([['Region', ...head], ...regions.map((row) => [row.name, ...cells(row)])]),
    ...(gaps.length > 0 ? [[styleText('bold', 'Luckor (råd, inga krav)'), ...gaps].join('\n')] : []),
  ].join('\n\n');
}

/** Columns lined up; the first and the last to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const last = widths.length - 1;
  return rows
    .map((row) =>
      row
        .map((text, i) => (i === 0 || i === last ? text.padEnd(widths[i]!) : text.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
