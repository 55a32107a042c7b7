import { SEARCHED } from '../catalogue/addresses.ts';
import type { Catalogue, Municipality, StudyForm } from '../catalogue/types.ts';
import { translator } from '../i18n/strings.ts';
import { formsIn } from '../supply/schools.ts';
import { FORMS } from '../schema/imported.ts';
import type { Filter } from './filters.ts';

// The values of each filter, as the search page offers them and the vocabulary counts them.

export type Option = { value: string; label: string };

/** Whether some municipality has a form of education. */
const isThere = (form: StudyForm, places: readonly Municipality[]): boolean => places.some((place) => formsIn(place).includes(form));

/** What there is to choose of each filter, in the words of a language. */
export function optionsOf({ language, regions, municipalities, stages }: Catalogue): Record<Filter, Option[]> {
  const t = translator(language);
  return {
    kind: SEARCHED.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    region: regions.map(({ key, name }) => ({ value: key, label: name })),
    municipality: municipalities.map(({ key, name }) => ({ value: key, label: name })),
    stage: stages.map(({ id, title }) => ({ value: id, label: title })),
    form: FORMS.filter((form) => isThere(form, municipalities)).map((form) => ({ value: form, label: t(`place.form.${form}`) })),
  };
}

/** Pages of a region that are found, and not offered to narrow to. */
const REGIONAL = ['need', 'gaps', 'calendar', 'collaboration'] as const;

/** What the search page calls one and many of each kind. */
export function kindNames(language: Catalogue['language']): Record<string, [one: string, many: string]> {
  const t = translator(language);
  return Object.fromEntries([...SEARCHED, ...REGIONAL].map((kind) => [kind, [t(`kind.one.${kind}`), t(`kind.${kind}`)]]));
}
