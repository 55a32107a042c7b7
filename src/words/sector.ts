import type { Catalogue, Site } from '../catalogue/types.ts';
import { locales } from '../i18n/language.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import { capital } from './calendar.ts';

/** What the site is about, in the forms that sentences of the interface need. What site.yaml leaves out is made of the name. */
function sectorWords({ sector: own }: Pick<Site, 'sector'>, t: Translate, language: Catalogue['language']): Record<string, string> {
  const name = { sector: own.name };
  return {
    ...name,
    Sector: capital(own.name, language),
    sectorShort: own.short ?? own.name,
    sectorEducation: own.education ?? t('sector.education', name),
    sectorCourse: own.course ?? t('sector.course', name),
    sectorCourses: own.courses ?? t('sector.courses', name),
    sectorVocational: own.vocational ?? t('sector.vocational', name),
    workplace: own.workplace ?? t('sector.workplace'),
    workplaces: own.workplaces ?? t('sector.workplaces'),
  };
}

/** The interface of a site: as `translator`, and its texts know what the site is about, so that {sector} and {workplaces} are filled in. */
export function siteTranslator({ language, site }: Pick<Catalogue, 'language' | 'site'>): Translate {
  const t = translator(language);
  const words = sectorWords(site, t, language);
  return (key, values) => t(key, { ...words, ...values });
}

/** Where the thread begins, as it stands inside a sentence. */
export const firstStage = ({ stages: [first], language }: Pick<Catalogue, 'language' | 'stages'>): string =>
  (first?.title ?? '').replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase(locales[language]));
