import type { Job } from '../catalogue/types.ts';
import { oldText } from '../words/fact.ts';
import { outlookUnknown, outlookWords } from '../words/outlook.ts';
import { currentPay, payUnknown, tenthsOf } from '../words/pay.ts';
import { openOffers } from '../supply/offers.ts';
import { educationsTo } from '../words/studied.ts';
import type { Comparison, Sayer } from './compare-cells.ts';
import type { Cell } from './compare-data.ts';

/** Jobs side by side. */
export const jobComparison: Comparison<Job> = {
  group: () => '',
  near: ({ related, sameGroup }) => [...related, ...sameGroup],
  rows: [
    ['compare.row.doing', doing],
    ['compare.row.pay', pay],
    ['compare.row.range', range],
    ['outlook.title', outlook],
    ['compare.row.later', later],
    ['answers.studied', studied],
    ['compare.row.form', form],
    ['job.places', places],
    ['answers.next', (_, { says, t }) => says(t('job.next'))],
  ],
};

function doing({ doing: verbs }: Job, { catalogue, foreign }: Sayer): Cell {
  return { lines: [{ text: verbs.map(({ title }) => title).join(', '), ...foreign(verbs[0]?.lang ?? catalogue.language) }] };
}

function pay({ pay: median, ssyk }: Job, { catalogue, t, kronor, origin, nothing }: Sayer): Cell {
  const { date, language } = catalogue;
  if (!median) return nothing(payUnknown(catalogue, t));
  return {
    lines: [{ text: t('pay.month', { pay: kronor(median.value) }) }],
    note: `${oldText(median, date, language) ?? ''} ${t('pay.group', { group: ssyk.label, code: ssyk.code })}`.trim(),
    source: origin(median),
  };
}

function range(job: Job, { catalogue, t, kronor, says, nothing }: Sayer): Cell {
  const current = currentPay(job, catalogue.date);
  const [low, high] = (current && tenthsOf(current)) ?? [];
  return low && high ? says(t('compare.span', { low: kronor(low), high: kronor(high) })) : nothing();
}

function outlook({ outlook: known }: Job, { catalogue, t, origin, nothing }: Sayer): Cell {
  const { now, situation, about } = known ? outlookWords(known, t) : {};
  if (!known || !now || about === undefined) return nothing(outlookUnknown(catalogue, t));
  return { lines: [{ text: now }, ...(situation ? [{ text: situation }] : [])], note: about, source: origin(known) };
}

function later({ outlook: known }: Job, { t, origin, nothing }: Sayer): Cell {
  const text = known && outlookWords(known, t).later;
  return known && text ? { lines: [{ text }], source: origin(known) } : nothing();
}

function studied({ programmes }: Job, { t, link, nothing }: Sayer): Cell {
  const lines = programmes.map(({ programme, orientation, basis }) =>
    link(programme, `${orientation ? `, ${orientation.name}` : ''}${basis === 'typical' ? ` (${t('job.typical')})` : ''}`),
  );
  return lines.length > 0 ? { lines } : nothing();
}

function form({ programmes, wayIn }: Job, { t, fact, nothing }: Sayer): Cell {
  if (wayIn) return fact(wayIn);
  const forms = new Set(programmes.map(({ programme }) => programme.form));
  return forms.size > 0 ? { lines: [...forms].map((one) => ({ text: t(`programme.kind.${one}`) })) } : nothing();
}

function places(job: Job, { t, where, nothing }: Sayer): Cell {
  if (job.wayIn) return nothing();
  const { all, sure } = educationsTo(job);
  const registered = openOffers(job.offers).length;
  const none = registered > 0 ? t('need.registered', { count: registered }) : t('job.noEducation');
  return where(sure, all.length > 0 ? t('compare.where.maybe') : none);
}
