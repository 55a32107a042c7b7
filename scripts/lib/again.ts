import { listFiles, readFiles } from '../../src/catalogue/files.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { ReviewInput } from '../../src/review/input.ts';
import { byPlace } from '../../src/review/order.ts';
import {
  changesSince,
  digestOf,
  forget,
  keep,
  keptFor,
  type Outline,
  type Question,
  rulesOf,
  statesOf,
  unpacked,
  versionOf,
} from './kept-check.ts';

// What a check finds, with no more work than what has changed since the last one asks for. What is not at hand is loaded only where it is
// needed, since the loading alone takes longer than all the rest when nothing has changed.

/** What a check tells. */
export type Told = Outline & {
  findings: Finding[];
  /** Every file below the content folder. */
  files: readonly string[];
  /** What was looked at, where all was. */
  input?: ReviewInput;
};

/**
 * Checks a content folder.
 * @param kept the file that what is found is kept in; without it, all is looked at
 */
export async function tellContent(question: Question, kept?: string): Promise<Told> {
  const version = kept === undefined ? '' : versionOf(question);
  const again = kept === undefined ? undefined : await toldAgain(question, kept, version);
  if (again) return again;
  const taken = Date.now();
  const { reviewFiles } = await import('./findings.ts');
  const files = await readFiles(question.folder);
  const reviewed = await reviewFiles(question.folder, files, question);
  if (kept !== undefined) {
    const { toKeep } = await import('./to-keep.ts');
    const made = toKeep(reviewed, files, question);
    if (made) keep(kept, question.folder, { ...made, ...statesOf(files, question.folder, taken), version, rules: rulesOf(question) });
    else forget(kept);
  }
  const { outlineOf } = await import('./outline.ts');
  return { ...outlineOf(reviewed), findings: reviewed.findings, files: files.names, input: reviewed.input };
}

/** What was found the last time, with what some changed texts make of it; undefined where all must be looked at. */
async function toldAgain(question: Question, file: string, version: string): Promise<Told | undefined> {
  const kept = keptFor(file, version);
  const listed = listFiles(question.folder);
  if (kept?.rules !== rulesOf(question) || !listed || listed.problems.length > 0 || kept.names !== digestOf(listed.names.join('\n')))
    return undefined;
  const { names } = listed;
  const taken = Date.now();
  try {
    const { changed, isTouched } = changesSince(kept, question.folder, names);
    // What words there are decides how every text is spelt.
    if (changed.length > 0 && question.spelling) return undefined;
    if (changed.length > 0) {
      const { isRightAgain } = await import('./one-text.ts');
      for (const change of changed) if (!(await isRightAgain(kept, change, names, question))) return undefined;
    }
    if (isTouched) keep(file, question.folder, { ...kept, taken });
  } catch {
    // A file that has just gone, or that our own code does not foresee: that is told of where all is looked at.
    return undefined;
  }
  const { rest, texts, spelt } = kept.found;
  return { ...kept.outline, findings: unpacked([...rest, ...texts, ...spelt], names).toSorted(byPlace), files: names };
}

/** Forgets what was kept of content that has changed since, or on another day: it may say what nobody is to see any more. */
export function forgetChanged(question: Pick<Question, 'folder' | 'date'>, file: string): void {
  const kept = keptFor(file, versionOf(question));
  const names = listFiles(question.folder)?.names;
  try {
    if (kept && names && kept.names === digestOf(names.join('\n')) && changesSince(kept, question.folder, names).changed.length === 0)
      return;
  } catch {
    // A file that has just gone is a change.
  }
  forget(file);
}
