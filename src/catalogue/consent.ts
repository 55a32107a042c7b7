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
