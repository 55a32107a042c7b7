import { copyFile, link } from 'node:fs/promises';

/** Lays the same file in another place too, or a copy of it on another disk; tells whether it was there. Neither is ever written in again. */
export const layToo = (from: string, to: string): Promise<boolean> =>
  link(from, to)
    .catch(() => copyFile(from, to))
    .then(
      () => true,
      () => false,
    );
