import { execFileSync } from 'node:child_process';

/** A version of the code and the content: its hash, and whether something has been changed since. */
export type Commit = { commit?: string; changed?: true };

/** The version that lies here, of some files and folders; nothing where nobody knows. */
export function commitOf(...places: readonly string[]): Commit {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const commit = git('rev-parse', 'HEAD');
    return { commit, ...(git('status', '--porcelain', '--', ...places) !== '' && { changed: true }) };
  } catch {
    return {};
  }
}
