import { entriesWhere } from '../catalogue/entries.ts';
import { unforeseen } from '../catalogue/unforeseen.ts';
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
  statementFindings,
];
/** Those that have nothing but tips. */
const tipRules: readonly Rule[] = [languageFindings];

const STRENGTHS = ['error', 'warning', 'tip'] as const;

/**
 * All that there is to say about the content: its own errors, what is wrong in drafts, then what the rules find, by file and line.
 * @param tips whether to look for what is only advice
 */
export async function review(input: ReviewInput, tips = true): Promise<Finding[]> {
  const errors = input.content.problems.map((problem) => ({ ...problem, strength: 'error' as const, rule: 'content' }));
  const drafts = input.content.drafts.map((problem) => ({ ...problem, strength: 'warning' as const, rule: 'draft' }));
  const found = (await Promise.all([...rules, ...(tips ? tipRules : [])].map((rule) => guarded(rule, input)))).flat();
  return [...errors, ...drafts, ...found].toSorted(byPlace);
}

/**
 * What a rule finds. The last net: where it fails, each file is tried by itself, so that the one it fails at is told of, and the rule
 * says the rest without it.
 */
export async function guarded(rule: Rule, input: ReviewInput): Promise<Finding[]> {
  try {
    return await rule(input);
  } catch (error) {
    const { content } = input;
    const files = [
      ...new Set([...Object.values(content.entries), content.translations].flatMap((map) => [...map.values()].map(({ file }) => file))),
    ];
    const failing = new Map<string, unknown>();
    for (const file of files) {
      try {
        await rule(only(input, (other) => other === file));
      } catch (own) {
        failing.set(file, own);
      }
    }
    // Where no file fails alone it is the rule that is wrong, for all of them.
    if (failing.size === 0) return [{ ...unforeseen('', error), strength: 'error', rule: 'unforeseen' }];
    const rest = await guarded(
      rule,
      only(input, (file) => !failing.has(file)),
    );
    return [...[...failing].map(([file, own]) => ({ ...unforeseen(file, own), strength: 'error' as const, rule: 'unforeseen' })), ...rest];
  }
}

/** The same input with the entries of some files alone. */
function only(input: ReviewInput, isKept: (file: string) => boolean): ReviewInput {
  const entries = entriesWhere(input.content.entries, ({ file }) => isKept(file));
  const translations = new Map([...input.content.translations].filter(([, { file }]) => isKept(file)));
  return { ...input, content: { ...input.content, entries, translations } };
}

/** By file, then by line, the gravest first. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file, 'sv') || (a.line ?? 0) - (b.line ?? 0) || STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
