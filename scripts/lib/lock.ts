import { statSync, utimesSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

// Locks that the system itself lets go when their process ends, however it ends: nothing is stale after a crash, and containers
// that share a folder see each other's. Node has no such lock of its own, but SQLite, which comes with it, takes one on its file.
// The file stays when the lock is gone: were it removed, two processes could each hold a lock of its name.

const BUSY = 5;

/** Kept from the garbage collector, which would close them. */
const held = new Set<DatabaseSync>();

/** Lets the lock go. The end of the process does so too. */
export type Release = () => void;

/**
 * Takes a lock, or gives undefined at once where another process holds it.
 * @param how alone, or beside others that share it
 * @throws when the file cannot be made or locked
 */
export function lock(file: string, how: 'alone' | 'shared' = 'alone'): Release | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT * FROM sqlite_schema');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
  held.add(database);
  if (how === 'alone') utimesSync(file, new Date(), new Date());
  return () => {
    if (held.delete(database)) database.close();
  };
}

/** Since when a lock is held alone, as it is written in Swedish. */
export const heldSince = (file: string): string => statSync(file).mtime.toLocaleString('sv-SE');
