import type { Language } from '../i18n/language.ts';
import { href } from '../links.ts';
import type { Data } from '../schema/kinds.ts';

/** Why a story may not be published: no consent at all, not given yet, run out, withdrawn, or a guardian's is missing. */
export type Withheld = 'missing' | 'not-yet' | 'expired' | 'withdrawn' | 'guardian';

type Story = Pick<Data<'story'>, 'illustrative' | 'consent' | 'person'>;
/** Below this age, in whole years, a guardian must have consented. */
const OWN_CONSENT_AGE = 15;

/** Why a story may not be published on a date, or undefined when it may: an example always, a real person's while consent holds. */
export function withheldBecause({ illustrative, consent, person }: Story, date: string): Withheld | undefined {
  if (illustrative) return undefined;
  if (!consent) return 'missing';
  if (consent.withdrawn && consent.withdrawn <= date) return 'withdrawn';
  if (consent.expires < date) return 'expired';
  if (consent.given > date) return 'not-yet';
  return (person.age ?? OWN_CONSENT_AGE) < OWN_CONSENT_AGE && !consent.guardian ? 'guardian' : undefined;
}

/** Whether a story may be published on a date. */
export const mayPublish = (story: Story, date: string): boolean => withheldBecause(story, date) === undefined;

type Entries<T> = ReadonlyMap<string, { key: string; region?: string; data: T }>;

/**
 * The addresses that stories would have that may not be shown: without valid consent, or drafts. Consent runs out by itself and a
 * story is made a draft in haste, so that a link there, or an address once published, is no error.
 */
export function withheldAddresses(
  { story, region }: { story: Entries<Story & { draft: boolean }>; region: Entries<{ draft: boolean }> },
  languages: readonly Language[],
  date: string,
): Set<string> {
  const isDraft = (entry: { region?: string; data: { draft: boolean } }): boolean =>
    entry.data.draft || region.get(entry.region ?? '')?.data.draft === true;
  const withheld = [...story.values()].filter((entry) => isDraft(entry) || !mayPublish(entry.data, date));
  return new Set(withheld.flatMap(({ key }) => languages.map((language) => href('story', key, language))));
}
