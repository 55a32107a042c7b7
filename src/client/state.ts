// State that an address carries, after # and with its version first: `#1=…`. It may come from anyone: it is read within limits, by its
// version, and only ever shown as text.

/** Why an address could not be read: it is too long, made by a newer version of the site, or not ours at all. */
export type Fault = 'long' | 'newer' | 'broken';

/** More than this no reader has made by hand, and no code can hold. */
export const LONGEST_STATE = 6000;

/** What stands after the version, decoded; a fault; or nothing where the fragment is empty. */
export function readState(fragment: string, version: number, longest = LONGEST_STATE): { payload: string } | { fault: Fault } | undefined {
  if (fragment === '' || fragment === '#') return undefined;
  if (fragment.length > longest) return { fault: 'long' };
  const [, number, payload] = /^#?(\d{1,4})=(.*)$/s.exec(decoded(fragment) ?? '') ?? [];
  if (payload === undefined) return { fault: 'broken' };
  if (Number(number) === version) return { payload };
  return { fault: Number(number) > version ? 'newer' : 'broken' };
}

/** The fragment that `readState` reads, without its #. */
export const writeState = (payload: string, version: number): string => `${version}=${payload}`;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
