import type { Catalogue, Competition } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { SPANS, TAKES } from '../schema/competition.ts';
import { foreign } from '../words/foreign.ts';
import { monthsOf } from '../words/months.ts';
import { type Planning, planningOf } from '../words/competition.ts';
import { inSchoolYear } from '../words/take-part.ts';
import { type Asked, type Contest, HALVES, halvesOf } from './competitions.ts';

/** A competition to choose, with what the chooser goes by and what one reads. */
export type ContestRow = { competition: Competition; contest: Contest; planning: Planning; next?: string | undefined };

/** The competitions that have not ended, in the order of the school year. */
export const contestsOf = (catalogue: Catalogue): ContestRow[] =>
  inSchoolYear(
    catalogue.competitions.filter(({ status }) => status !== 'ended'),
    catalogue,
  ).map((competition) => ({
    competition,
    contest: contestOf(competition, catalogue),
    planning: planningOf(competition, catalogue),
    next: nextOf(competition, catalogue),
  }));

type Option = { value: string; label: string; lang?: Language | undefined };

/** What there is to choose, by what is asked; nothing where there is nothing to tell competitions apart by. */
export function choicesOf(rows: readonly ContestRow[], { stages, regions, language }: Catalogue): Record<Asked, Option[]> {
  const t = translator(language);
  const have = (name: 'stages' | 'regions', id: string): boolean => rows.some(({ contest }) => contest[name].includes(id));
  return {
    stage: stages
      .filter(({ id }) => have('stages', id))
      .map(({ id, title, lang }) => ({ value: id, label: title, lang: foreign(lang, language) })),
    takes: TAKES.map((how) => ({ value: how, label: t(`chooser.takes.${how}`) })),
    span: SPANS.map((span) => ({ value: span, label: t(`chooser.span.${span}`) })),
    half: HALVES.map((half) => ({ value: half, label: t(`chooser.half.${half}`) })),
    cost: [{ value: 'free', label: t('chooser.free') }],
    region: regions
      .filter(({ key }) => have('regions', key))
      .map(({ key, name }) => ({ value: key, label: t('chooser.region.in', { region: name }) })),
  };
}

function contestOf(competition: Competition, { calendar }: Catalogue): Contest {
  const { stages, takes, span, free, region } = competition;
  return {
    stages: stages.map(({ id }) => id),
    takes,
    span,
    free,
    halves: halvesOf(monthsOf(competition, calendar)),
    regions: region ? [region.key] : [],
  };
}

/** The next day or month that the content names, with what happens then. */
function nextOf(competition: Competition, { calendar, date, language }: Catalogue): string | undefined {
  const [next] = calendar
    .filter((occasion) => occasion.competition === competition)
    .flatMap(({ title, dates }) => dates.map(({ start, end = start }) => ({ title, start, end })))
    .filter(({ end }) => end >= date.slice(0, end.length))
    .toSorted((a, b) => a.start.localeCompare(b.start));
  return next && `${next.title}, ${formatPeriod(next.start, language)}`;
}
