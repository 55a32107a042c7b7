import { entriesWhere } from '../catalogue/entries.ts';
import { unforeseen } from '../catalogue/unforeseen.ts';
import { actionFindings } from './actions.ts';
import { consentFindings } from './consent.ts';
import { contactFindings } from './contacts.ts';
import { easyFindings } from './easy.ts';
import { factFindings } from './facts.ts';
import type { Finding } from './finding.ts';
import type { ReviewInput, Rule } from './input.ts';
import { guessFindings } from './guesses.ts';
import { languageFindings } from './language.ts';
import { byPlace } from './order.ts';
import { withheldLinkFindings } from './links.ts';
import { needFindings } from './needs.ts';
import { pictureFindings } from './pictures.ts';
import { pledgeFindings } from './pledges.ts';
import { reviewedFindings } from './reviewed.ts';
import { statementFindings } from './statements.ts';
import { textRules } from './text-rules.ts';
import { timeFindings } from './times.ts';
import { titleFindings } from './titles.ts';
import { wideningFindings } from './widening.ts';

/** The rules that look at fields, at pictures, or at several entries together. A new rule is added here, and nowhere else. */
const rules: readonly Rule[] = [
  actionFindings,
  consentFindings,
  contactFindings,
  easyFindings,
  factFindings,
  guessFindings,
  reviewedFindings,
  timeFindings,
  titleFindings,
  withheldLinkFindings,
  pictureFindings,
  needFindings,
  pledgeFindings,
  wideningFindings,
  statementFindings,
];

/**
 * All that there is to say about the content: its own errors, what is wrong in drafts, then what the rules find, by file and line.
 * @param tips whether to look for what is only advice
 */
export async function review(input: ReviewInput, tips = true): Promise<Finding[]> {
  const { rest, texts } = await reviewApart(input, tips);
  return [...rest, ...texts].toSorted(byPlace);
}

/** The same in two, as it comes: what is said of each text for its words, and all the rest. */
export async function reviewApart(input: ReviewInput, tips: boolean): Promise<{ rest: Finding[]; texts: Finding[] }> {
  const errors = input.content.problems.map((problem) => ({ ...problem, strength: 'error' as const, rule: 'content' }));
  const drafts = input.content.drafts.map((problem) => ({ ...problem, strength: 'warning' as const, rule: 'draft' }));
  const found = async (list: readonly Rule[]): Promise<Finding[]> => (await Promise.all(list.map((rule) => guarded(rule, input)))).flat();
  return { rest: [...errors, ...drafts, ...(await found(rules))], texts: await found(tips ? [...textRules, languageFindings] : textRules) };
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
