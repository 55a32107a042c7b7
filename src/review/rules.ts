import { consentFindings } from './consent.ts';
import { factFindings } from './facts.ts';
import type { Finding } from './finding.ts';
import type { ReviewInput, Rule } from './input.ts';
import { guessFindings } from './guesses.ts';
import { languageFindings } from './language.ts';
import { linkFindings } from './links.ts';
import { pictureFindings } from './pictures.ts';
import { reviewedFindings } from './reviewed.ts';
import { statementFindings } from './statements.ts';
import { timeFindings } from './times.ts';
import { titleFindings } from './titles.ts';
import { wideningFindings } from './widening.ts';

/** Every rule of the review, each in a file of its own. A new one is added here and nowhere else. */
const rules: readonly Rule[] = [
  consentFindings,
  factFindings,
  guessFindings,
  reviewedFindings,
  timeFindings,
  titleFindings,
  linkFindings,
  pictureFindings,
  wideningFindings,
  languageFindings,
  statementFindings,
];

const STRENGTHS = ['error', 'warning', 'tip'] as const;

/** All that there is to say about the content: its own errors, then what the rules find, by file and line. */
export async function review(input: ReviewInput): Promise<Finding[]> {
  const errors = input.content.problems.map((problem) => ({ ...problem, strength: 'error' as const, rule: 'content' }));
  const found = (await Promise.all(rules.map((rule) => rule(input)))).flat();
  return [...errors, ...found].toSorted(byPlace);
}

/** By file, then by line, the gravest first. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file, 'sv') || (a.line ?? 0) - (b.line ?? 0) || STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
