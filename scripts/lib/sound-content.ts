import { buildDate } from '../../src/catalogue/date.ts';
import { contentName } from '../../src/catalogue/folder.ts';
import type { Watched } from '../../src/reads.ts';
import { formatFinding, hiddenText, shownOf } from './check-text.ts';
import { type Reviewed, reviewContent } from './findings.ts';
import { Refused } from './refused.ts';

/**
 * Settles the day that the site is built for, so that midnight does not divide it.
 * @throws {Refused} when BUILD_DATE is no day
 */
export function settleDate(): void {
  try {
    process.env.BUILD_DATE = buildDate();
  } catch (error) {
    throw new Refused([error instanceof Error ? error.message : String(error)]);
  }
}

/**
 * The content that a site is built of.
 * @param watched takes what the entries are, so that pages' reading of them is noted
 * @throws {Refused} when something in it is wrong
 */
export async function soundContent(watched: Watched): Promise<Reviewed> {
  const reviewed = await reviewContent({ strict: false, tips: false, watched });
  const errors = reviewed.findings.filter(({ strength }) => strength === 'error');
  if (errors.length === 0) return reviewed;
  const shown = shownOf(errors);
  const told = [...shown.map((error) => formatFinding(error, contentName)), hiddenText(errors, shown)].filter(Boolean);
  throw new Refused([told.join('\n\n')], `Bygget avbröts: ${errors.length} fel i innehållet.`);
}
