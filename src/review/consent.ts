import { withheldBecause, type Withheld } from '../catalogue/consent.ts';
import type { Data } from '../schema/kinds.ts';
import { CONSENT_WARN_DAYS } from './consents.ts';
import { daysBetween } from './days.ts';
import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

type Consent = NonNullable<Data<'story'>['consent']>;

/** Why a story is withheld, and what to do. That consent is missing altogether is an error, told by the content's own check. */
const reasons: Record<Exclude<Withheld, 'missing'>, (consent: Consent) => { field: string; problem: string; remedy: string }> = {
  'not-yet': ({ given }) => ({
    field: 'given',
    problem: `Samtycket gäller först från ${given}. Berättelsen publiceras inte före den dagen.`,
    remedy: 'Gör inget om datumet stämmer. Rätta annars given till dagen då personen sade ja.',
  }),
  expired: ({ expires }) => ({
    field: 'expires',
    problem: `Samtycket gick ut ${expires}. Berättelsen publiceras inte.`,
    remedy: 'Fråga personen igen och skriv nya datum i given och expires, eller ta bort berättelsen och dess bilder.',
  }),
  withdrawn: ({ withdrawn }) => ({
    field: 'withdrawn',
    problem: `Samtycket drogs tillbaka ${withdrawn}. Berättelsen publiceras inte.`,
    remedy: 'Bygg och publicera webbplatsen i dag, så att berättelsen försvinner. Ta sedan bort texten och bilderna ur mappen.',
  }),
  guardian: () => ({
    field: 'guardian',
    problem: 'Personen är under 15 år, men ingen vårdnadshavare har sagt ja. Berättelsen publiceras inte.',
    remedy: 'Fråga en vårdnadshavare, och skriv i guardian vem som sade ja.',
  }),
};

/** Stories of real people that are withheld today, or soon will be. */
export function consentFindings(input: ReviewInput): Finding[] {
  return entriesOf(input).flatMap((entry) => {
    if (entry.kind !== 'story' || entry.data.illustrative || !entry.data.consent) return [];
    const { consent, person } = entry.data;
    const why = withheldBecause(entry.data, input.date);
    if (why && why !== 'missing') {
      const { field, ...told } = reasons[why](consent);
      return [found('warning', `consent-${why}`, entry, ['consent', field], told)];
    }
    const days = daysBetween(input.date, consent.expires);
    const findings: Finding[] = [];
    if (days <= CONSENT_WARN_DAYS) {
      findings.push(
        found('warning', 'consent-expiring', entry, ['consent', 'expires'], {
          problem: `Samtycket går ut ${consent.expires}, ${days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar`}. Efter den dagen publiceras berättelsen inte.`,
          remedy: 'Fråga personen om berättelsen får vara kvar, och skriv nya datum i given och expires.',
        }),
      );
    }
    if (/\s\p{Lu}/u.test(person.name)) {
      findings.push(
        found('tip', 'consent-name', entry, ['person', 'name'], {
          problem: `”${person.name}” ser ut som ett förnamn och ett efternamn.`,
          remedy: 'Skriv bara förnamnet, här, i rubriken, i texten och i filens namn.',
        }),
      );
    }
    if (person.age === undefined && !consent.guardian) {
      findings.push(
        found('tip', 'consent-age', entry, ['person', 'age'], {
          problem: 'Åldern saknas, så det syns inte om en vårdnadshavare måste ha sagt ja.',
          remedy: 'Skriv åldern i age. Är personen under 15 år: skriv också i guardian vilken vårdnadshavare som sade ja.',
        }),
      );
    }
    return findings;
  });
}
