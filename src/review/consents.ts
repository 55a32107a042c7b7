import type { CheckedContent } from '../catalogue/entries.ts';
import { isDate, recordOf, type Withheld, withheldBecause } from '../catalogue/consent.ts';
import { daysBetween } from './days.ts';

/** From how many days before its last day a consent is told to be running out. */
export const CONSENT_WARN_DAYS = 30;

/** How a real person's consent stands on a date. Only the first two let the story be published. */
type ConsentState = 'valid' | 'expiring' | Withheld;

/** One consent in the register. `name`, `title` and `file` tell who it is. */
export type ConsentRow = {
  region: string;
  state: ConsentState;
  /** Its last day; absent where there is no consent. */
  expires?: string | undefined;
  /** Days left; negative when it has run out. */
  days?: number | undefined;
  withdrawn?: string | undefined;
  draft: boolean;
  name: string;
  title: string;
  file: string;
};

/** The consents of all real people in the stories, drafts too: by region, then by the day they run out. */
export function consentRegister(entries: Pick<CheckedContent['entries'], 'story'>, date: string): ConsentRow[] {
  // Also what has faults: nobody is to be missing in the register because something else is wrong.
  return [...entries.story.values()]
    .filter(({ data }) => recordOf(data).illustrative !== true || recordOf(data).consent !== undefined)
    .map(({ key, file, data }): ConsentRow => {
      const { consent, person, title, draft } = recordOf(data);
      const [expires, withdrawn] = [recordOf(consent).expires, recordOf(consent).withdrawn].map((day) => (isDate(day) ? day : undefined));
      const days = expires === undefined ? undefined : daysBetween(date, expires);
      const state = withheldBecause(data, date) ?? (days !== undefined && days <= CONSENT_WARN_DAYS ? 'expiring' : 'valid');
      return {
        region: key.split('/')[0] ?? '',
        state,
        expires,
        days,
        withdrawn,
        draft: draft === true,
        name: String(recordOf(person).name ?? ''),
        title: String(title ?? ''),
        file,
      };
    })
    .toSorted(
      (a, b) => a.region.localeCompare(b.region, 'sv') || (a.expires ?? '').localeCompare(b.expires ?? '') || a.file.localeCompare(b.file),
    );
}
