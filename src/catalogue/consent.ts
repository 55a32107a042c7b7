import type { Data } from '../schema/kinds.ts';

/**
 * Whether a story may be published on a date: an example always, a real person's only while their consent holds.
 * A child under 15 needs a guardian's consent as well.
 */
export function mayPublish(story: Pick<Data<'story'>, 'illustrative' | 'consent' | 'person'>, date: string): boolean {
  if (story.illustrative) return true;
  const { consent, person } = story;
  if (!consent) return false;
  if (consent.given > date || consent.expires < date) return false;
  if (consent.withdrawn && consent.withdrawn <= date) return false;
  return (person.age ?? 15) >= 15 || Boolean(consent.guardian);
}
