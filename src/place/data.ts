import type { Catalogue, Job, Municipality, Programme, Study } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { href, hrefOf, slug } from '../links.ts';
import { awayFrom, isAtGymnasium, nearestSchools, nearestStudies } from '../thread/nearest.ts';
import { offerHref } from '../words/offer.ts';
import { type PlaceData, placeFile, type PlaceLink, type PlaceNames, type PlaceNear, type PlaceStudy } from './here.ts';
import { SHOWN } from './texts.ts';

// The files of the municipalities: their names, and for each what is nearest to it. A reader's device fetches one, when a municipality
// has been chosen; to ask for it says no more than to read the municipality's page.

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

/** The file of each municipality in a language. */
export const placeFiles = (catalogue: Catalogue): { address: string; data: () => PlaceData }[] =>
  everywhere(catalogue).map((place) => ({
    address: placeFile(slugOf(place), catalogue.language),
    data: () => placeData(place, catalogue),
  }));

/** What is nearest to a municipality, and what its own pages are. */
function placeData(place: Somewhere, catalogue: Catalogue): PlaceData {
  const { language, jobs, programmes } = catalogue;
  const t = translator(language);
  const away = awayFrom(place.position);
  const regions = place.municipality ? [...place.municipality.regions, ...place.municipality.widerRegions] : [];
  const forms: string[] = [];
  const studies: PlaceStudy[] = [];
  const seen = new Map<Study, Map<Municipality, number>>();
  const numberOf = (study: Study, at: Municipality, km: number): number => {
    const known = seen.get(study) ?? new Map<Municipality, number>();
    seen.set(study, known);
    if (!known.has(at))
      known.set(at, studies.push([study.title, addressOf(study, language), whoGives(study), at.name, Math.round(km)]) - 1);
    return known.get(at) ?? 0;
  };
  const formOf = (name: string): number => (forms.includes(name) ? forms.indexOf(name) : forms.push(name) - 1);
  const nearTo = (target: Job | Programme): PlaceNear[] =>
    nearestStudies(target, catalogue, away).map(({ form, study, place: at, km, certain }) => [
      formOf(t(`place.form.${form}`)),
      numberOf(study, at, km),
      certain ? 1 : 0,
    ]);
  const gymnasium = t('place.form.gymnasium');
  const targets = [...jobs, ...programmes].map((target) => ({ target, address: hrefOf(target, language) }));
  const school = nearestSchools('gymnasium', catalogue, away);
  return {
    name: place.name,
    texts: Object.fromEntries(SHOWN.map((end) => [end, t(`here.${end}`)])) as PlaceData['texts'],
    links: linksOf(place, regions, catalogue),
    regions: regions.map(({ key }) => key),
    near: Object.fromEntries(
      targets.map(({ target, address }) => [address, nearTo(target)] as const).filter(([, near]) => near.length > 0),
    ),
    forms,
    ...(forms.includes(gymnasium) && { gymnasium: forms.indexOf(gymnasium) }),
    studies,
    ...(school && { school: [school.place.name, hrefOf(school.place, language), Math.round(school.km)] as const }),
    atGymnasium: targets.filter(({ target }) => isAtGymnasium(target)).map(({ address }) => address),
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

/** The pages of a municipality: its own, and of its regions the thread and the calendar. */
function linksOf(
  { name, municipality }: Somewhere,
  regions: readonly Municipality['regions'][number][],
  { language }: Catalogue,
): PlaceLink[] {
  const t = translator(language);
  return [
    ...(municipality ? [[t('here.page', { name }), hrefOf(municipality, language)] as const] : []),
    ...regions.flatMap((region): PlaceLink[] => [
      [t('here.thread', { region: region.name }), hrefOf(region, language)],
      [t('here.calendar', { region: region.name }), href('calendar', region.key, language)],
    ]),
  ];
}
