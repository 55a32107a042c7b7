import type { Catalogue, Municipality, Offer, Study, StudyForm } from '../catalogue/types.ts';
import { byAlphabet, formatList, formatNumber, formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import { known } from '../known.ts';
import { href } from '../links.ts';
import type { WayIn } from './list-parts.ts';

// What registers say of an education, in words: granted is not started, and planned is not given.

/** Where an offer has its row: on the page of the first of its municipalities. Undefined where no register tells any. */
export function offerHref({ id, municipalities: [first] }: Offer, language: Language): string | undefined {
  return first && `${href('municipality', first.slug ?? first.key, language)}#${id}`;
}

/** How sure it is that it is given: when it was granted and for how many rounds, or that it is planned. */
export function standingOf({ standing, decisions, start }: Offer, t: Translate, language: Language): string {
  if (standing === 'planned') return start ? t('offer.planned.start', { date: formatPeriod(start, language) }) : t('offer.planned');
  const [newest, ...older] = decisions;
  const { year, rounds } = known(newest, 'the decision of what is granted');
  const granted = t('offer.granted', { year, count: rounds });
  return older.length > 0
    ? `${granted}, ${t('offer.before', {
        years: formatList(
          older.map((one) => String(one.year)),
          language,
        ),
      })}`
    : granted;
}

/** Places in each round of the newest decision, where the register tells: the same in all, or one by one. */
export function seatsOf({ decisions: [newest] }: Offer, t: Translate): string | undefined {
  const seats = newest?.seatsPerRound;
  const [first] = seats ?? [];
  if (!seats || first === undefined) return undefined;
  const isSame = seats.every((count) => count === first);
  return isSame
    ? t(seats.length > 1 ? 'offer.seats.each' : 'offer.seats', { count: first })
    : t('offer.seats.all', { counts: seats.join(' + ') });
}

/** What was needed to get in, the last time, where the register tells when that was. */
function admissionOf({ admission }: Offer, t: Translate, language: Language): string[] {
  const { min, average, semester } = admission ?? {};
  if (min === undefined || semester === undefined) return [];
  const lowest = t('offer.admission', { min: formatNumber(min, language), semester });
  return average === undefined ? [lowest] : [lowest, t('offer.admission.average', { average: formatNumber(average, language) })];
}

/** All that is to be known of an offer, for a row in a list: who gives it, how and how sure. */
export function aboutOffer(offer: Offer, t: Translate, language: Language): string {
  const { provider, distance, pace } = offer;
  return [
    provider,
    standingOf(offer, t, language),
    seatsOf(offer, t),
    distance && t('offer.distance'),
    pace !== undefined && pace < 100 && t('offer.pace', { pace }),
    ...admissionOf(offer, t, language),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Offers by the municipality of their row, each once, by the alphabet; last those of no municipality that a register tells. */
export function byMunicipality(offers: readonly Offer[], language: Language): { place: Municipality | undefined; offers: Offer[] }[] {
  const compare = byAlphabet(language);
  return [...Map.groupBy(offers, ({ municipalities: [first] }) => first)]
    .map(([place, own]) => ({ place, offers: own }))
    .toSorted((a, b) => Number(!a.place) - Number(!b.place) || compare(a.place?.name ?? '', b.place?.name ?? ''));
}

/** Where something is given, in a word: the region of an education, the municipalities of an offer. */
export const whereIs = (study: Study): string =>
  study.kind === 'education' ? study.region.name : study.municipalities.map(({ name }) => name).join(', ');

/** Offers by the county of their first municipality, by the alphabet; those of no known place last. */
export function byCounty(offers: readonly Offer[], language: Language): { county: string | undefined; list: Offer[] }[] {
  const compare = byAlphabet(language);
  return [...Map.groupBy(offers, ({ municipalities: [first] }) => first?.countyName)]
    .map(([county, list]) => ({ county, list }))
    .toSorted((a, b) => Number(a.county === undefined) - Number(b.county === undefined) || compare(a.county ?? '', b.county ?? ''));
}

/** The sources of some offers, each once, with the newest year that it speaks of. */
export function sourcesOf(offers: readonly Offer[]): { source: string; asOf: string }[] {
  const newest = (some: readonly Offer[]): string => some.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
  return [...Map.groupBy(offers, ({ source }) => source)].map(([source, own]) => ({ source, asOf: newest(own) }));
}

/** What the generator calls the reasons that no content names. */
const OWN_REASONS: Readonly<Record<string, StringKey>> = {
  'unknown-code': 'offer.left.code',
  'unknown-path': 'offer.left.path',
  'other-occupation': 'offer.left.occupation',
};

/** Why an imported education is not shown, in words: the content's own, or the interface's where it `isOurs`. */
export type Reason = { text: string; isOurs: boolean; count: number };

/** How many decisions or rows of a form a register holds, how many of them are shown, and why the others are not: the most first. */
export function leftOutOf(
  form: StudyForm,
  { offers, leftOut }: Pick<Catalogue, 'offers' | 'leftOut'>,
  t: Translate,
): { shown: number; all: number; reasons: Reason[] } {
  const own = leftOut.filter((left) => left.form === form);
  const shown = offers.filter((offer) => offer.form === form).reduce((sum, { decisions }) => sum + Math.max(decisions.length, 1), 0);
  const reasons = own.map(({ reason, count }) => {
    const key = OWN_REASONS[reason];
    return { text: key ? t(key) : reason, isOurs: key !== undefined, count };
  });
  return { shown, all: own.reduce((sum, { count }) => sum + count, shown), reasons };
}

/** Offers by the page of the municipality where they have their row, each with how many it has. */
export const waysToPlaces = (offers: readonly Offer[], language: Language): WayIn[] =>
  byMunicipality(offers, language).flatMap(({ place, offers: [first, ...more] }) => {
    const address = first && offerHref(first, language);
    return place && address !== undefined ? [{ name: place.name, address, count: more.length + 1 }] : [];
  });
