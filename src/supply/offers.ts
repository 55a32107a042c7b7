import { formOf, isSupply } from '../catalogue/link.ts';
import type { Catalogue, Job, Municipality, Offer, Programme, Region, RegisterSchool, Study, StudyForm } from '../catalogue/types.ts';
import { kept } from '../reads.ts';

// What one can study where: our own educations and the registers' offers, asked in one way.

/** Whether it is an offer of a register: one without a page of its own. */
export const isOffer = (study: Study): study is Offer => study.kind === 'offer';

/** The form of education; undefined of an education whose programme no source tells. */
export const studyForm = (study: Study): StudyForm | undefined =>
  isOffer(study) ? study.form : study.programme && formOf(study.programme);

/** Where it is given. */
export const placesOf = (study: Study): readonly Municipality[] =>
  isOffer(study) ? study.municipalities : study.municipality ? [study.municipality] : [];

/** The places that any of them is given in, each once. */
export const placesOfAll = (studies: readonly Study[]): Municipality[] => [...new Set(studies.flatMap(placesOf))];

/** Whether there is something to apply for, as far as we know. */
export const isOpen = (study: Study): boolean => (isOffer(study) ? study.current : isSupply(study));

/**
 * What registers say is given in a region's municipalities, each once, by title. Those that a source only names with it are not of it.
 */
export const offersOf = kept((region: { municipalities: readonly Municipality[] }): Offer[] => [
  ...new Set(region.municipalities.flatMap(({ offers }) => offers)),
]);

/** What there is to apply for in a place, of the registers' offers. */
export const openOffers = (offers: readonly Offer[]): Offer[] => offers.filter(({ current }) => current);

/** What registers have granted in a place and that by its rounds has begun for the last time. */
export const pastOffers = (offers: readonly Offer[]): Offer[] => offers.filter(({ current }) => !current);

/** What one can study in a region: our own educations first, then what registers say. */
export const studiesIn = (region: Region): Study[] => [...region.educations.filter(isSupply), ...openOffers(offersOf(region))];

/** The educations and offers, of those given, that lead to a job, or may lead to it. */
export const studiesTo = (job: Job, studies: readonly Study[]): Study[] =>
  studies.filter(({ jobs }) => jobs.some((link) => link.job === job));

/**
 * The forms of education that could lead to a job, as far as the content tells: those of the programmes that lead there, and of what a
 * register's codes say. A vocational programme of upper secondary school is read by adults in komvux too.
 */
export function formsTo(job: Pick<Job, 'programmes' | 'offers' | 'educations'>): Set<StudyForm> {
  const programmes = [...job.programmes.map(({ programme }) => programme), ...job.educations.flatMap(({ programme }) => programme ?? [])];
  const forms = new Set<StudyForm>([...programmes.map(formOf), ...job.offers.map(({ form }) => form)]);
  if (programmes.some(({ form }) => form === 'vocational')) forms.add('komvux');
  return forms;
}

/** The schools of a place that have some form of education, by the register. */
export const schoolsWith = (form: StudyForm, places: readonly Pick<Municipality, 'register'>[]): RegisterSchool[] =>
  places.flatMap(({ register }) => register).filter(({ forms }) => forms.includes(form));

/** Whether the register of schools has been read: then a place without a school in it has none. */
export const knowsSchools = ({ units }: Catalogue['imported']): boolean => units !== undefined;

/** Whether an offer is of a programme: of the national one that it says, or of one that is a name for all of its form. */
export const isOfProgramme = (offer: Offer, programme: Programme): boolean =>
  offer.programme ? offer.programme === programme : !programme.national && offer.form === formOf(programme);

/** The offers of a programme. */
export const offersOfProgramme = (programme: Programme, { offers }: Pick<Catalogue, 'offers'>): Offer[] =>
  offers.filter((offer) => isOfProgramme(offer, programme));
