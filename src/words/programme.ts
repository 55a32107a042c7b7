import type { Catalogue, Job, Programme, Stage } from '../catalogue/types.ts';
import type { StringKey } from '../i18n/sv.ts';
import type { Fact } from '../schema/common.ts';
import { supplyOf } from '../thread/supply.ts';
import { factLanguage, factText } from './fact.ts';
import { foreign, type Languages } from './foreign.ts';
import type { Figure } from './job.ts';
import { linkedJobs } from './jobs.ts';
import { siteTranslator } from './sector.ts';

/** A programme in short facts: how long it is, what it gives, and how much it leads to. */
export function programmeFigures(programme: Programme, catalogue: Languages & Pick<Catalogue, 'site'>): Figure[] {
  const { language } = catalogue;
  const t = siteTranslator(catalogue);
  const langOf = (fact: Fact) => foreign(factLanguage(fact, catalogue), language);
  const { length, aplWeeks, higherEducation, credential } = programme;
  return [
    { label: t('programme.length'), value: factText(length, language), lang: langOf(length) },
    { label: t('programme.apl'), value: aplWeeks && t('programme.atLeast', { value: factText(aplWeeks, language) }) },
    higherEducation === 'not-applicable'
      ? { label: t('programme.credential'), value: credential && factText(credential, language), lang: credential && langOf(credential) }
      : { label: t('programme.higherEducation'), value: t(`he.short.${higherEducation}`) },
    { label: t('kind.job'), value: linkedJobs(programme).length || undefined, href: '#yrken' },
    { label: t('kind.education'), value: supplyOf(programme).length || undefined, href: '#skolor' },
  ];
}

/** Programmes by their kind, in the order in which one meets the kinds on the thread. */
export function byForm(programmes: readonly Programme[], stages: readonly Stage[]): [form: Programme['form'], programmes: Programme[]][] {
  const stageOf = ([first]: readonly Programme[]): number => (first ? stages.indexOf(first.stage) : stages.length);
  return [...Map.groupBy(programmes, ({ form }) => form)].toSorted(([, a], [, b]) => stageOf(a) - stageOf(b));
}

/**
 * What one studies after a programme that prepares for more, on the way to the jobs that it is said to lead to, and to how many of them;
 * nothing of one that leads to work by itself.
 */
export function roadOn(programme: Programme): { count: number; total: number; studies: Programme[] } | undefined {
  if (programme.form !== 'preparatory') return undefined;
  const jobs = linkedJobs(programme);
  const leads = (further: Programme, job: Job): boolean => further.jobs.some((link) => link.job === job);
  const studies = programme.leadsTo.filter((further) => jobs.some((job) => leads(further, job)));
  const count = jobs.filter((job) => studies.some((further) => leads(further, job))).length;
  return count > 0 ? { count, total: jobs.length, studies } : undefined;
}

/** What a programme costs, and what one lives on meanwhile, where a source says. */
export function moneyOf({ fee, support }: Pick<Programme, 'fee' | 'support'>): { label: StringKey; fact: Fact }[] {
  const asked: [StringKey, Fact | undefined][] = [
    ['programme.fee', fee],
    ['programme.support', support],
  ];
  return asked.flatMap(([label, fact]) => (fact ? [{ label, fact }] : []));
}
