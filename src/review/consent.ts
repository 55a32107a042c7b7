import type { ValidEntry } from '../catalogue/entries.ts';
import { OWN_CONSENT_AGE, recordOf, type Withheld, withheldBecause } from '../catalogue/consent.ts';
import { namesOf, surnamesIn } from '../catalogue/private-data.ts';
import type { RawEntry } from '../catalogue/read.ts';
import { textsOfStory } from '../catalogue/stories.ts';
import type { Data } from '../schema/kinds.ts';
import { CONSENT_WARN_DAYS } from './consents.ts';
import { daysBetween } from './days.ts';
import type { Finding } from './finding.ts';
import { brokenFiles, entriesOf, found, type ReviewInput } from './input.ts';

type Story = ValidEntry<'story'>;
type Consent = NonNullable<Data<'story'>['consent']>;
type Said = { field: string[]; problem: string; remedy: string };

/** What has happened to a consent that was sound, and what to do. All that was never sound is an error, told by the content's own check. */
const passed: Partial<Record<Withheld, (consent: Consent) => Said>> = {
  expired: ({ expires }) => ({
    field: ['expires'],
    problem: `Samtycket gick ut ${expires}. Berättelsen publiceras inte.`,
    remedy: 'Fråga personen igen och skriv nya datum i given och expires, eller ta bort berättelsen och dess bilder.',
  }),
  withdrawn: ({ withdrawn }) => ({
    field: ['withdrawn'],
    problem: `Samtycket drogs tillbaka ${withdrawn}. Berättelsen publiceras inte.`,
    remedy: 'Bygg och publicera webbplatsen i dag, så att berättelsen försvinner. Ta sedan bort texten och bilderna ur mappen.',
  }),
};

/** Stories of real people whose consent cannot be as it is written, that are withheld today or soon will be, or that say too much. */
export function consentFindings(input: ReviewInput): Finding[] {
  return [
    ...entriesOf(input).flatMap((entry) =>
      entry.kind === 'story' && !entry.data.illustrative ? consentOf(entry, entry.data.consent, input.date) : [],
    ),
    ...surnameFindings(input),
  ];
}

function consentOf(entry: Story, consent: Consent | undefined, date: string): Finding[] {
  if (!consent) return [];
  const future = futureDays(consent, date);
  if (future.length > 0) return future.map(({ field, ...told }) => found('error', 'consent-future', entry, ['consent', ...field], told));
  const why = withheldBecause(entry.data, date);
  const told = why && passed[why]?.(consent);
  if (why && told) return [found('warning', `consent-${why}`, entry, ['consent', ...told.field], told)];
  return [...expiring(entry, consent, date), ...grownUp(entry, consent, date), ...nameInstead(entry, consent)];
}

/** Nobody has said yes, or taken it back, on a day that has not come: rather the year is wrong. */
function futureDays({ given, guardian, withdrawn }: Consent, date: string): Said[] {
  const says = [
    { field: ['given'], day: given, what: 'Personen kan inte ha sagt ja' },
    { field: ['guardian', 'given'], day: guardian?.given, what: 'Vårdnadshavaren kan inte ha sagt ja' },
    { field: ['withdrawn'], day: withdrawn, what: 'Samtycket kan inte ha dragits tillbaka' },
  ];
  return says
    .filter(({ day }) => day !== undefined && day > date)
    .map(({ field, day, what }) => ({
      field,
      problem: `${what} ${day}: den dagen har inte kommit än.`,
      remedy: `Rätta datumet till dagen då det hände, ${date} eller tidigare.${field[0] === 'withdrawn' ? ' Ska berättelsen synas till en viss dag: skriv den i expires.' : ''}`,
    }));
}

function expiring(entry: Story, { expires }: Consent, date: string): Finding[] {
  const days = daysBetween(date, expires);
  if (days > CONSENT_WARN_DAYS) return [];
  return [
    found('warning', 'consent-expiring', entry, ['consent', 'expires'], {
      problem: `Samtycket går ut ${expires}, ${days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar`}. Efter den dagen publiceras berättelsen inte.`,
      remedy: 'Fråga personen om berättelsen får vara kvar, och skriv nya datum i given och expires.',
    }),
  ];
}

/**
 * A guardian's yes still holds when the child turns 15, since the child said yes too; but now the child decides alone, and is to be asked.
 * The age is that of the day when the person said yes, so that the day is certain to have come when as many years have passed as it lacks.
 */
function grownUp(entry: Story, { given, guardian }: Consent, date: string): Finding[] {
  const { age } = entry.data.person;
  if (age === undefined || age >= OWN_CONSENT_AGE || !guardian) return [];
  const year = Number(given.slice(0, 4)) + OWN_CONSENT_AGE - age;
  const certain = `${year}${given.slice(4)}`;
  if (date < certain) return [];
  return [
    found('warning', 'consent-of-age', entry, ['person', 'age'], {
      problem: `Personen har fyllt ${OWN_CONSENT_AGE} sedan vårdnadshavaren sade ja, och bestämmer nu själv.`,
      remedy:
        'Fråga personen. Vid ja: skriv den nya åldern i age, nya datum i given och expires, och ta bort guardian. Vid nej: skriv withdrawn.',
    }),
  ];
}

/** Words that are all capitalised are a name; what is wanted is a role. The file is kept in the history. */
const NAME = /^\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+){1,3}$/u;

function nameInstead(entry: Story, { by }: Consent): Finding[] {
  if (!NAME.test(by.trim())) return [];
  return [
    found('warning', 'consent-name', entry, ['consent', 'by'], {
      problem: `”${by.trim()}” ser ut som ett namn. Filen sparas i historiken, där namnet blir kvar.`,
      remedy: 'Skriv rollen i stället, till exempel rektorn.',
    }),
  ];
}

/** Where a story of a real person, or its translation, seems to give a surname. */
function surnameFindings(input: ReviewInput): Finding[] {
  const broken = brokenFiles(input);
  const { entries, translations } = input.content;
  const all: RawEntry[] = [...entries.story.values(), ...translations.values()].filter(
    ({ kind, file }) => kind === 'story' && !broken.has(file),
  );
  return all.flatMap((entry) => {
    const { illustrative, person } = recordOf(entries.story.get(entry.key)?.data);
    const { name } = recordOf(person);
    if (illustrative === true || typeof name !== 'string') return [];
    const { first, surnames } = namesOf(name);
    const own = entry.translation || surnames.length === 0 ? [] : [surname(entry, { field: ['person', 'name'] }, name)];
    const said = textsOfStory(entry)
      .filter(({ field }) => field.join('.') !== 'person.name')
      .flatMap(({ text, ...place }) => surnamesIn(text, first).map((last) => surname(entry, place, `${first} ${last}`)));
    return [...own, ...said];
  });
}

function surname(entry: RawEntry, { field, line }: { field: readonly PropertyKey[]; line?: number }, words: string): Finding {
  const finding = found('warning', 'consent-surname', entry, field, {
    problem: `”${words}” ser ut som ett förnamn och ett efternamn.`,
    remedy:
      'Skriv bara förnamnet. Är det ett dubbelnamn: skriv det med bindestreck, som Anna-Karin. Är det inget namn: skriv om, så att ordet inte står direkt efter förnamnet.',
  });
  return line === undefined ? finding : { ...finding, line };
}
