import type { Catalogue, Job } from '../catalogue/types.ts';
import { formatKronor } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { hrefOf } from '../links.ts';
import { foreign } from './foreign.ts';
import { chancesText } from './outlook.ts';
import { currentPay } from './pay.ts';
import { countTo } from './studied.ts';

/** A short fact with its name: without a value where nobody knows. */
export type Figure = { label: string; value: string | number | undefined; href?: string; lang?: Language | undefined };

/** A job in four short facts, those of its page's plate and of its card on other sites. */
export function jobFigures(
  job: Job,
  { language, date }: Pick<Catalogue, 'language' | 'date'>,
): Record<'pay' | 'chances' | 'programme' | 'educations', Figure> {
  const t = translator(language);
  const pay = currentPay(job, date);
  const usual = job.programmes[0]?.programme;
  return {
    pay: { label: t('job.plate.pay', { year: pay?.asOf ?? '' }).trim(), value: pay && formatKronor(pay.value, language) },
    chances: { label: t('job.plate.outlook'), value: chancesText(job, t), href: '#utsikter' },
    programme: {
      label: t('job.plate.programme'),
      value: usual?.title,
      ...(usual && { href: hrefOf(usual, language), lang: foreign(usual.lang, language) }),
    },
    educations: { label: t('job.plate.educations'), value: countTo(job, t), href: '#utbildningar' },
  };
}

/** Jobs like a job, each once: those that somebody has said are, and those of the same group. */
export const similarTo = ({ related, sameGroup }: Pick<Job, 'related' | 'sameGroup'>): Job[] => [...new Set([...related, ...sameGroup])];
