import type { Programme } from '../catalogue/types.ts';
import { factText } from '../words/fact.ts';
import { linkedJobs } from '../words/jobs.ts';
import type { Comparison, Sayer } from './compare-cells.ts';
import type { Cell } from './compare-data.ts';

/** Programmes side by side. */
export const programmeComparison: Comparison<Programme> = {
  group: ({ form }, t) => t(`programme.kind.${form}`),
  near: ({ form }, { programmes }) => programmes.filter((other) => other.form === form),
  rows: [
    ['compare.row.form', ({ form }, { says, t }) => says(t(`programme.kind.${form}`))],
    ['programme.length', ({ length }, { fact }) => fact(length)],
    ['programme.higherEducation', (programme, say) => access(programme, say)],
    ['programme.apl', (programme, say) => aplRule(programme, say) ?? say.nothing(say.t('compare.apl.none'))],
    ['answers.jobs', (programme, { jobs }) => jobs(linkedJobs(programme))],
    ['answers.pay', (programme, { pay }) => pay(linkedJobs(programme), programme)],
    ['outlook.title', (programme, { chances }) => chances(linkedJobs(programme))],
    ['programme.where', ({ educations }, { where, t }) => where(educations, t('programme.where.none'))],
    ['programme.leadsTo', leadsTo],
    ['answers.next', (_, { says, t }) => says(t('programme.next'))],
  ],
};

/** Whether a programme gives access to university, with its source where one says how. */
export function access({ higherEducation, higherEducationNote: note }: Programme, { t, origin }: Sayer): Cell {
  return { lines: [{ text: t(`he.${higherEducation}`) }], ...(note && { source: origin(note) }) };
}

/** The national rule on weeks at a workplace: said to be a rule, never a school's own figure. */
export function aplRule({ aplWeeks, form }: Programme, { catalogue, t, fact }: Sayer): Cell | undefined {
  return (
    aplWeeks && {
      ...fact(aplWeeks, t('programme.atLeast', { value: factText(aplWeeks, catalogue.language) })),
      rule: true,
      note: t(form === 'vocational' ? 'compare.apl.vocational' : 'compare.apl.programme'),
    }
  );
}

function leadsTo({ leadsTo: onwards }: Programme, { link, nothing }: Sayer): Cell {
  return onwards.length > 0 ? { lines: onwards.map((other) => link(other)) } : nothing();
}
