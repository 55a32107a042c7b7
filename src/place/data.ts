import type { Catalogue, Municipality, Region, Study } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import { href, hrefOf, slug } from '../links.ts';
import { FORMS } from '../schema/imported.ts';
import { hasSchool, isAtGymnasium, studiesTo } from '../thread/nearest.ts';
import { offerHref } from '../words/offer.ts';
import type { PlaceLink, PlaceNames } from './here.ts';
import type { NearData } from './near.ts';
import { SHOWN } from './texts.ts';

// The file of what is near wherever one lives, and that of the names of all municipalities.

/** One that has no page still has a name and a position. */
type Somewhere = Pick<Municipality, 'name' | 'position' | 'slug'> & { municipality?: Municipality };

/** All municipalities, also those without a page, by the alphabet. */
function everywhere({ municipalities, otherPlaces, language }: Catalogue): Somewhere[] {
  const compare = byAlphabet(language);
  const withPages = municipalities.map((municipality) => {
    const { name, position, slug: own } = municipality;
    return { name, position, slug: own, municipality };
  });
  return [...withPages, ...otherPlaces].toSorted((a, b) => compare(a.name, b.name));
}

/** What its page and its file are called. Two names can fold into the same. */
const slugOf = ({ name, slug: own }: Pick<Somewhere, 'name' | 'slug'>): string => own ?? slug(name);

/** The names of all municipalities. */
export const placeNames = (catalogue: Catalogue): PlaceNames =>
  everywhere(catalogue).map((place) => ({ name: place.name, slug: slugOf(place) }));

/** What is near wherever one lives, in a language. */
export function nearData(catalogue: Catalogue): NearData {
  const { language, jobs, programmes, regions } = catalogue;
  const t = translator(language);
  const places = everywhere(catalogue);
  const placeNumber = numbering(places.map(({ municipality }) => municipality));
  const regionNumber = numbering(regions);
  const targets = [...jobs, ...programmes].map((target) => ({
    target,
    address: hrefOf(target, language),
    given: studiesTo(target, catalogue),
  }));
  const studies = [...new Set(targets.flatMap(({ given }) => given.map(({ study }) => study)))];
  const studyNumber = numbering(studies);
  const forms = FORMS.filter((form) => targets.some(({ given }) => given.some((one) => one.form === form)));
  const gymnasium = forms.indexOf('gymnasium');
  const formNumber = numbering(forms);
  const givenIn = new Map(targets.flatMap(({ given }) => given.map((one) => [one.study, one.places] as const)));
  return {
    texts: Object.fromEntries(SHOWN.map((end) => [end, t(`here.${end}`)])) as NearData['texts'],
    page: t('here.page'),
    regions: regions.map((region) => [region.key, linksOf(region, t, language)]),
    places: places.map(({ name, position, municipality, ...place }) => {
      const own = municipality ? [...municipality.regions, ...municipality.widerRegions].map(regionNumber) : [];
      const known = [name, slugOf({ name, ...place }), position, own] as const;
      return municipality ? [...known, hrefOf(municipality, language)] : known;
    }),
    forms: forms.map((form) => t(`place.form.${form}`)),
    ...(gymnasium >= 0 && { gymnasium }),
    studies: studies.map((study) => [
      study.title,
      addressOf(study, language),
      whoGives(study),
      (givenIn.get(study) ?? []).map(placeNumber),
    ]),
    leads: Object.fromEntries(
      targets
        .filter(({ given }) => given.length > 0)
        .map(({ address, given }) => [
          address,
          given.map(({ form, study, certain }) => [formNumber(form), studyNumber(study), certain ? 1 : 0]),
        ]),
    ),
    schools: places.flatMap(({ municipality }, number) => (municipality && hasSchool('gymnasium', municipality) ? [number] : [])),
    atGymnasium: targets.filter(({ target }) => isAtGymnasium(target)).map(({ address }) => address),
  };
}

/** What number a thing has in a list that it stands in. */
function numbering<T>(list: readonly T[]): (one: T) => number {
  const numbers = new Map(list.map((one, number) => [one, number]));
  return (one) => {
    const number = numbers.get(one);
    if (number === undefined) throw new Error('Something has no number in the list that it should stand in.');
    return number;
  };
}

const addressOf = (study: Study, language: Language): string =>
  study.kind === 'education' ? hrefOf(study, language) : (offerHref(study, language) ?? '');

/** Who gives it, where its name does not say that already. */
function whoGives(study: Study): string {
  const who = study.kind === 'education' ? (study.school?.name ?? '') : study.provider;
  const [plain = who] = who.split(' (');
  return study.title.includes(plain) ? '' : who;
}

/** The pages of a region for who lives there: its thread and its calendar. */
const linksOf = ({ key, name }: Region, t: Translate, language: Language): PlaceLink[] => [
  [t('here.thread', { region: name }), href('region', key, language)],
  [t('here.calendar', { region: name }), href('calendar', key, language)],
];
