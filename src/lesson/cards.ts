import type { Catalogue, Job, Programme, Stage } from '../catalogue/types.ts';
import { formatKronor } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { known } from '../known.ts';
import type { Fact } from '../schema/common.ts';
import { siteTranslator } from '../words/sector.ts';

// The card for the kitchen table, made of what is known of a job or a programme: what it asks follows from what it really is.

/** Something true, with where it comes from. `quote`: words of the content's own language; `until`: the last day of what has expired. */
export type TrueThing = { text: string; quote?: string | undefined; source: string; asOf?: string | undefined; until?: string | undefined };

export type TalkCard = {
  pupil: string[];
  parent: string[];
  facts: TrueThing[];
  /** What nobody has told us. */
  unknown: string[];
  /** Whether further studies stay open, by each programme. */
  open: { programme: Programme; text: string; fact?: TrueThing | undefined }[];
  /** What one can study on at, from a programme. */
  onwards: Programme[];
  /** The stages one can go back to, and the extra year where there is one. */
  back: { stages: Stage[]; onwards: Stage[]; fourth?: Programme | undefined };
};

const ASKED = 3;
/** Pay that differs more than this between the lowest and the highest tenth is worth asking about. */
const WIDE_SPREAD = 1.7;

type Known = Pick<Catalogue, 'language' | 'date' | 'stages' | 'site'>;
/** A name as it stands inside a sentence; what is written in capitals stays so. */
export const inSentence = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d-]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
const trueThing = (text: string, fact: Pick<Fact, 'source' | 'asOf' | 'validUntil'>, date: string, quote?: string): TrueThing => ({
  text,
  ...(quote && { quote: /[.!?]$/.test(quote) ? quote : `${quote}.` }),
  source: fact.source,
  asOf: fact.asOf,
  ...(fact.validUntil !== undefined && fact.validUntil < date && { until: fact.validUntil }),
});
/** Fresh facts before old ones, else in their order. */
const freshFirst = (facts: TrueThing[]): TrueThing[] =>
  facts.toSorted((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined));

/** Where the ways back lead from a stage, and the extra year that follows on a programme. */
function waysBack(stage: Stage, programmes: readonly Programme[]): TalkCard['back'] {
  const fourth = programmes.flatMap((programme) => [programme, ...programme.leadsTo]).find(({ form }) => form === 'fourth-year');
  return { stages: stage.back, onwards: stage.next, fourth: fourth && programmes.includes(fourth) ? undefined : fourth };
}

/** The programmes by which one usually comes to a job: one of each form, those the curriculum names first. */
function usualWays(job: Job): Programme[] {
  const sorted = job.programmes.toSorted((a, b) => Number(a.basis === 'typical') - Number(b.basis === 'typical'));
  return [...Map.groupBy(sorted, ({ programme }) => programme.form).values()].flatMap(([first]) => (first ? [first.programme] : []));
}

/** The card of a job. */
export function jobCard(job: Job, catalogue: Known): TalkCard {
  const { language, date, stages } = catalogue;
  const t = siteTranslator(catalogue);
  const { pay, outlook, doing, tasks } = job;
  const ways = usualWays(job);
  const [usual] = ways;
  const vocational = ways.find(({ form }) => form === 'vocational');
  const kr = (value: number): string => formatKronor(value, language);

  const verbs = doing.map(({ title }) => inSentence(title));
  const [a = '', b, c] = verbs;
  const [task = ''] = tasks;
  const [letter] = job.interests?.letters ?? [];
  const [like] = job.related;
  const { p10, p90 } = pay ?? {};
  const pupil = [
    verbs.length > 1 && tasks.length > 1
      ? t('card.pupil.task.many', { task, other: tasks.at(-1) ?? task })
      : t('card.pupil.task', { task }),
    b && c ? t('card.pupil.verbs.three', { a, b, c }) : b ? t('card.pupil.verbs', { a, b }) : t('card.pupil.verb', { a }),
    vocational
      ? t('card.pupil.short', { programme: vocational.title })
      : usual
        ? t('card.pupil.long', { programme: usual.title })
        : undefined,
    letter && t('card.pupil.likes', { likes: t(`riasec.${letter}` as 'riasec.R') }),
    like && t('card.pupil.related', { title: job.title, other: inSentence(like.title) }),
  ];
  const parent = [
    t(`card.parent.${outlook?.chances ?? 'unknown'}`),
    vocational
      ? t('card.parent.vocational')
      : usual && usual.form !== 'adult'
        ? t('card.parent.further', { programme: usual.title })
        : t('card.parent.adult'),
    p10 && p90 && p90 / p10 >= WIDE_SPREAD
      ? t('card.parent.spread', { p10: kr(p10), p90: kr(p90) })
      : t('card.parent.who', { title: inSentence(job.title) }),
  ];
  const facts = [
    pay && typeof pay.value === 'number' && trueThing(t('card.fact.pay', { pay: kr(pay.value), group: job.ssyk.label }), pay, date),
    outlook?.chances &&
      trueThing(
        outlook.forecast
          ? t('card.fact.outlook', {
              chances: t(`outlook.chances.${outlook.chances}`),
              forecast: inSentence(t(`outlook.forecast.${outlook.forecast}`)),
              group: outlook.group,
              area: outlook.area,
            })
          : t('card.fact.outlook.now', { chances: t(`outlook.chances.${outlook.chances}`), group: outlook.group, area: outlook.area }),
        outlook,
        date,
      ),
    job.wayIn && trueThing(t('card.fact.wayIn'), job.wayIn, date, String(job.wayIn.value)),
    ...ways.flatMap((way) => [
      lengthOf(way, way.title, { language, date }),
      way.aplWeeks && trueThing(t('card.fact.apl', { weeks: way.aplWeeks.value, programme: way.title }), way.aplWeeks, date),
      way.entry && trueThing(t('card.fact.entry', { programme: way.title }), way.entry, date, String(way.entry.value)),
      way.credential &&
        trueThing(t('card.fact.credential.of', { programme: way.title }), way.credential, date, String(way.credential.value)),
    ]),
  ].filter((fact) => !!fact);
  return {
    pupil: pupil.filter((question) => !!question).slice(0, ASKED) as string[],
    parent: parent.slice(0, ASKED),
    facts: freshFirst(facts).slice(0, ASKED),
    unknown: [pay ? undefined : t('card.unknown.pay'), outlook?.chances ? undefined : t('card.unknown.outlook')].filter(
      (what) => !!what,
    ) as string[],
    open: ways.map((programme) => openness(programme, { language, date })),
    onwards: [],
    back: waysBack(known(stages.at(-1), 'the last stage'), ways),
  };
}

const isYears = (fact: Fact): fact is Fact & { value: number } => typeof fact.value === 'number' && fact.unit === 'år';

/** How long a programme is: in years, else in the words of its source. */
function lengthOf({ length }: Programme, subject: string, { language, date }: Pick<Known, 'language' | 'date'>): TrueThing {
  const t = translator(language);
  return isYears(length)
    ? trueThing(t('card.fact.years', { subject, count: length.value }), length, date)
    : trueThing(t('card.fact.length', { subject: inSentence(subject) }), length, date, `${length.value} ${length.unit ?? ''}`.trim());
}

function openness(programme: Programme, { language, date }: Pick<Known, 'language' | 'date'>): TalkCard['open'][number] {
  const t = translator(language);
  const note = programme.higherEducationNote;
  return {
    programme,
    text: t(`he.${programme.higherEducation}`),
    // A plain yes says it all; the source is still worth seeing.
    fact: note && trueThing('', note, date, programme.higherEducation === 'yes' ? undefined : String(note.value)),
  };
}

/** The card of a programme. */
export function programmeCard(programme: Programme, catalogue: Known): TalkCard {
  const { language, date } = catalogue;
  const t = siteTranslator(catalogue);
  const { orientations, aplWeeks, length, form } = programme;
  const [branch, other] = orientations;
  const jobs = [...new Set(programme.jobs.map(({ job }) => job))];
  // One of each orientation, so that they differ.
  const [first, second] = [
    ...new Set([
      ...orientations.flatMap((orientation) => programme.jobs.find((link) => link.orientation?.id === orientation.id)?.job ?? []),
      ...jobs,
    ]),
  ];
  const judged = jobs.flatMap(({ outlook }) => (outlook?.chances ? [outlook] : []));
  const large = judged.filter(({ chances }) => chances === 'large').length;
  const paid = jobs
    .flatMap(({ pay, ssyk }) => (pay && typeof pay.value === 'number' ? [{ pay, value: pay.value, group: ssyk.label }] : []))
    .toSorted((x, y) => x.value - y.value);
  const [low, high] = [paid[0], paid.at(-1)];
  const spread = low &&
    high && { low: formatKronor(low.value, language), lowest: low.group, high: formatKronor(high.value, language), highest: high.group };

  const pupil = [
    branch && other && t('card.programme.pupil.branch', { count: orientations.length, a: branch.name, b: other.name }),
    first && second && t('card.programme.pupil.jobs', { a: first.title, b: inSentence(second.title) }),
    form === 'preparatory' && t('card.programme.pupil.later'),
    aplWeeks && t('card.programme.pupil.apl', { weeks: aplWeeks.value }),
    form === 'adult' && t('card.programme.pupil.adult'),
    isYears(length) && t('card.programme.pupil.pace', { count: length.value }),
    t('card.programme.pupil.choice'),
    t('card.programme.pupil.ask'),
  ];
  const parent = [
    t(
      (
        {
          optional: 'card.programme.parent.optional',
          yes: 'card.programme.parent.yes',
          no: 'card.programme.parent.no',
          'not-applicable': 'card.programme.parent.after',
        } as const
      )[programme.higherEducation],
    ),
    judged.length > 0 ? t('card.programme.parent.outlook', { large, count: judged.length }) : t('card.programme.parent.outlook.unknown'),
    t('card.programme.parent.who'),
  ];
  const facts = [
    lengthOf(programme, t('card.fact.own'), { language, date }),
    aplWeeks && trueThing(t('card.fact.apl.own', { weeks: aplWeeks.value }), aplWeeks, date),
    judged[0] && trueThing(t('card.fact.outlooks', { large, count: judged.length }), judged[0], date),
    spread && trueThing(t(low === high ? 'card.fact.payRange.one' : 'card.fact.payRange', spread), low.pay, date),
    programme.entry && trueThing(t('card.fact.entry.own'), programme.entry, date, String(programme.entry.value)),
    programme.credential && trueThing(t('card.fact.credential'), programme.credential, date, String(programme.credential.value)),
    length.note && trueThing('', length, date, length.note),
  ].filter((fact) => !!fact);
  return {
    pupil: pupil.filter((question) => !!question).slice(0, ASKED) as string[],
    parent,
    facts: freshFirst(facts).slice(0, ASKED),
    unknown: [
      paid.length > 0 ? undefined : t('card.unknown.pay'),
      judged.length > 0 ? undefined : t('card.unknown.outlook'),
      programme.entry ? undefined : t('card.unknown.entry'),
    ].filter((what) => !!what) as string[],
    open: [openness(programme, { language, date })],
    onwards: programme.leadsTo,
    back: waysBack(programme.stage, [programme]),
  };
}
