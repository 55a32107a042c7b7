import { withheldAddresses } from '../consent.ts';
import type { Redirect } from '../types.ts';
import type { Linking } from './linking.ts';

/** Addresses that entries had. One that leads to a story without consent is withheld with it. */
export function redirects({ build, entries, languages, date }: Linking): Map<string, Redirect> {
  const withheld = withheldAddresses(entries, languages, date);
  return new Map([...build('redirect', ({ data }) => data)].filter(([, { to }]) => !withheld.has(to)));
}
