import type { Problem } from '../schema/errors.ts';

/** Something that went wrong in our own code. The editor can do little more than tell of it. */
export const unforeseen = (file: string, error: unknown): Problem => ({
  file,
  problem: 'Kontrollen klarar inte av det som står här.',
  remedy: `Ångra det du skrev senast i filen, och visa den för dem som sköter webbplatsen. De behöver det här: ${(error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''}`,
});

/** The last net: what nobody foresaw in a file is told of that file, and the check goes on. */
export function guarded(file: string, work: () => Problem[]): Problem[] {
  try {
    return work();
  } catch (error) {
    return [unforeseen(file, error)];
  }
}
