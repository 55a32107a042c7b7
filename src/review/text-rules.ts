import { sourceFindings } from './facts.ts';
import type { Finding } from './finding.ts';
import type { ReviewInput, Rule } from './input.ts';
import { linkFindings } from './links.ts';

/** The rules that look at each text by itself, with the fields above it: what they say of one hangs on no other. */
export const textRules: readonly Rule[] = [sourceFindings, linkFindings];

/** What is said of an input that holds one text alone for its words, but for its language, of which others must know. */
export const reviewOne = async (input: ReviewInput): Promise<Finding[]> => (await Promise.all(textRules.map((rule) => rule(input)))).flat();
