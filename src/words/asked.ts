import type { SitePage } from '../catalogue/addresses.ts';
import type { Activity, Catalogue, Competition, Education, Job, Municipality, Programme, Region, School } from '../catalogue/types.ts';
import { formatKronor, formatList, formatNumber } from '../i18n/format.ts';
import type { Translate } from '../i18n/strings.ts';
import type { Fact } from '../schema/common.ts';
import { openOffers } from '../supply/offers.ts';
import { schoolsIn } from '../supply/schools.ts';
import { nextIn } from '../thread/calendar.ts';
import { byNeed } from '../thread/match.ts';
import { nearby } from '../thread/near.ts';
import { supplyOf } from '../thread/supply.ts';
import { calendarOf, matchOf, threadOf } from '../thread/threads.ts';
import { applicationLines, applicationRuleOf } from './apply.ts';
import { nameOf, nextTime } from './calendar.ts';
import { conditionsOf, lengthsTo } from './conditions.ts';
import { contactsOf } from './contact.ts';
import { aplOf, higherEducationOf } from './education.ts';
import { factText, oldText } from './fact.ts';
import { gapsOf } from './gaps.ts';
import { linkedJobs, namedFirst } from './jobs.ts';
import { monthNames, monthsOf } from './months.ts';
import { municipalityFigures } from './municipality.ts';
import { groupName } from './need.ts';
import { outlookUnknown, outlookWords } from './outlook.ts';
import { currentPay, payUnknown, paySpan, tenthsOf } from './pay.ts';
import { moneyOf } from './programme.ts';
import { knownIn } from './region.ts';
import { siteTranslator } from './sector.ts';
import { hostOf, originOf } from './source-name.ts';
import { educationsTo, whereCount } from './studied.ts';
import { briefOf } from './take-part.ts';
import { employedIn } from './workplaces.ts';

/** What a page tells, in the words that it says it in itself: by the question, in a sentence or two. */
export type Telling = Partial<
  Record<
    | 'pay'
    | 'chance'
    | 'way'
    | 'length'
    | 'where'
    | 'apl'
    | 'day'
    | 'employed'
    | 'entry'
    | 'eligibility'
    | 'cost'
    | 'when'
    | 'who'
    | 'contact'
    | 'jobs'
    | 'need'
    | 'gaps',
    string | undefined
  >
>;

type Known = { catalogue: Catalogue; t: Translate };
type Of<T> = (entry: T, known: Known) => Telling;

/** Sentences one after another, each with its full stop. */
const sentences = (...parts: readonly (string | false | undefined)[]): string | undefined =>
  parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ') || undefined;

/** The source of a figure, and its year. */
function source(use: { source: string; asOf?: string | number | undefined }, { catalogue, t }: Known): string {
  const asOf = use.asOf === undefined ? undefined : String(use.asOf);
  const { name, when } = originOf({ source: use.source, asOf }, catalogue.sources, catalogue.language);
  return `${t('fact.source')}: ${[name, asOf && when].filter(Boolean).join(', ')}`;
}

/** A fact with its source, and that it is old where it is. */
const told = (fact: Fact, known: Known): string | undefined =>
  sentences(
    factText(fact, known.catalogue.language),
    'note' in fact && typeof fact.note === 'string' && fact.note,
    oldText(fact, known.catalogue.date, known.catalogue.language),
    source(fact, known),
  );

const MOST_WAYS = 4;

/** The programmes that lead to a job, each with how long it is. */
function waysTo(job: Job, { catalogue, t }: Known): string | undefined {
  const programmes = lengthsTo(job).slice(0, MOST_WAYS);
  if (programmes.length === 0) return job.wayIn && told(job.wayIn, { catalogue, t });
  const names = programmes.map(({ title, length }) => `${title} (${factText(length, catalogue.language)})`);
  return t('asked.ways', { programmes: names.join(', ') });
}

const ofJob: Of<Job> = (job, known) => {
  const { catalogue, t } = known;
  const { language, date } = catalogue;
  const pay = currentPay(job, date);
  const [low, high] = (pay && tenthsOf(pay)) ?? [];
  const kr = (value: number): string => formatKronor(value, language);
  const outlook = job.outlook && outlookWords(job.outlook, t);
  const { all, sure } = educationsTo(job);
  const weeks = lengthsTo(job).flatMap(({ title, aplWeeks }) =>
    aplWeeks ? [`${title}: ${t('programme.atLeast', { value: factText(aplWeeks, language) }).toLowerCase()}`] : [],
  );
  const employed = employedIn(job, catalogue.imported);
  const day = conditionsOf(job).map(({ answer }) => t(answer));
  return {
    pay: pay
      ? sentences(
          `${t('job.plate.pay', { year: pay.asOf ?? '' }).trim()}: ${t('pay.month', { pay: kr(pay.value) })}`,
          low !== undefined && high !== undefined && t('pay.range', { p10: kr(low), p90: kr(high) }),
          source({ source: pay.source }, known),
        )
      : payUnknown(catalogue, t),
    chance: sentences(outlook?.now, outlook?.situation, job.outlook && source(job.outlook, known)) ?? outlookUnknown(catalogue, t),
    way: waysTo(job, known),
    where:
      sure.length > 0
        ? t('job.study', whereCount(sure, t))
        : all.length > 0
          ? t('job.maybeToo', { educations: t('count.educations', { count: all.length }) })
          : job.wayIn
            ? undefined
            : t('job.noEducation'),
    apl: weeks.length > 0 ? sentences(`${t('programme.apl')}: ${weeks.slice(0, 2).join(', ')}`) : undefined,
    day: day.length > 0 ? sentences(capital(day.join(', '))) : t('condition.unknown'),
    employed:
      employed &&
      sentences(
        t('workforce.total', { count: formatNumber(employed.total, language), year: employed.asOf }),
        employed.women !== undefined && t('workforce.women', { percent: employed.women }),
      ),
  };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** When and how one applies to a programme, by the national rule. */
const rule = ({ application }: Programme): string | undefined => application && sentences(application.rule ?? application.what);

const ofProgramme: Of<Programme> = (programme, known) => {
  const { catalogue, t } = known;
  const { language, date } = catalogue;
  const { low, high } = paySpan(linkedJobs(programme), date) ?? {};
  const { higherEducation: he, higherEducationNote, aplWeeks, entry, length, points } = programme;
  const educations = supplyOf(programme);
  const named = namedFirst(programme);
  return {
    pay:
      low &&
      high &&
      sentences(t('pay.between', { low: formatKronor(low.value, language), high: formatKronor(high.value, language) }), source(low, known)),
    length: sentences(
      `${t('programme.length')}: ${[length, ...(points ? [points] : [])].map((fact) => factText(fact, language)).join(', ')}`,
      source(length, known),
    ),
    where: educations.length > 0 ? t('programme.where.count', whereCount(educations, t)) : t('programme.where.none'),
    apl:
      aplWeeks &&
      sentences(
        `${t('programme.apl')}: ${t('programme.atLeast', { value: factText(aplWeeks, language) }).toLowerCase()}`,
        source(aplWeeks, known),
      ),
    entry: entry && `${t('programme.entry')}: ${told(entry, known)}`,
    eligibility: he === 'not-applicable' ? undefined : sentences(t(`he.${he}`), higherEducationNote && source(higherEducationNote, known)),
    cost: sentences(...moneyOf(programme).map(({ label, fact }) => `${t(label)}: ${told(fact, known)}`)),
    when: rule(programme),
    contact: t('programme.next'),
    jobs:
      named.length > 0 ? sentences(`${t('programme.become')}: ${named.map(({ title }) => title).join(', ')}`) : t('programme.jobs.depends'),
  };
};

const ofEducation: Of<Education> = (education, known) => {
  const { catalogue, t } = known;
  const { language, date } = catalogue;
  const { programme } = education;
  const apl = aplOf(education);
  const he = higherEducationOf(education)?.answer;
  const lines = applicationLines(education, date, language);
  const local = applicationRuleOf(education)?.local;
  return {
    length: programme && sentences(`${programme.title}: ${factText(programme.length, language)}`),
    apl: apl
      ? 'own' in apl
        ? sentences(`${t('education.apl')}: ${apl.own.map((fact) => factText(fact, language)).join(', ')}`, source(apl.own[0], known))
        : t('education.aplNational', { weeks: String(apl.rule.value) })
      : undefined,
    eligibility: he && he !== 'not-applicable' ? t(`he.${he}`) : undefined,
    when: sentences(...lines) ?? (local && sentences(`${local.area}: ${local.rule}`)),
  };
};

const ofTakingPart: Of<Activity | Competition> = (entry, known) => {
  const { catalogue, t } = known;
  const { language } = catalogue;
  const months = monthsOf(entry, catalogue.calendar);
  const { before } = briefOf(entry, catalogue);
  const { cost, organiser, website } = entry;
  return {
    who: sentences(...before.map(({ name, value }) => `${name}: ${value}`)),
    when: sentences(
      entry.when ?? (months.length > 0 ? t('calendar.usually', { months: monthNames(months, language) }) : t('activity.whenUnknown')),
    ),
    cost: cost ?? t('activity.costUnknown'),
    contact: sentences(`${t('activity.organiser')}: ${organiser ?? t('education.unknown')}`, website && hostOf(website)),
  };
};

const ofRegion: Of<Region> = (region, known) => {
  const { catalogue, t } = known;
  const { name, contacts } = contactsOf(region, catalogue.site, t);
  const ways = contacts.map(({ who, ways: all }) => [who, all.map(({ text }) => text).join(', ')].filter(Boolean).join(': '));
  return {
    where: sentences(formatList(knownIn(region, t), catalogue.language)),
    contact: ways.length > 0 ? t('asked.contact', { name, ways: ways.join('; ') }) : undefined,
  };
};

const ofMunicipality: Of<Municipality> = (municipality, { catalogue, t }) => {
  const given = { schools: schoolsIn(municipality), near: nearby(municipality, catalogue) };
  const figures = municipalityFigures(municipality, given, catalogue, t).filter(({ value }) => value !== undefined);
  const { length } = openOffers(municipality.offers);
  return figures.length + length > 0 ? { where: sentences(figures.map(({ label, value }) => `${label}: ${value}`).join(', ')) } : {};
};

const ofSchool: Of<School> = ({ website }, { t }) => ({
  contact: website ? `${t('education.website')}: ${hostOf(website)}` : t('school.website.unknown'),
});

const MOST_NEEDED = 3;

/** What the page of a region's need, gaps or dates says first. */
function ofRegional(kind: string, region: Region, { catalogue, t }: Known): Telling {
  if (kind === 'gaps') {
    const cells = threadOf(catalogue, region).flatMap((at) => at.cells);
    return { gaps: t('asked.gaps', { count: gapsOf(cells, t) }) };
  }
  if (kind === 'calendar') {
    const [next] = nextIn(calendarOf(catalogue, region), 1);
    return { when: next && t('asked.next', { name: nameOf(next.item, t), when: nextTime(next, t, catalogue.language) }) };
  }
  const receipt = catalogue.imported.ads?.receipt;
  const groups = byNeed(matchOf(catalogue, region)).needed.slice(0, MOST_NEEDED);
  if (groups.length === 0 || !receipt) return {};
  const names = groups.map((group) => `${groupName(group, catalogue).name} (${group.ads.value})`);
  return {
    need: sentences(
      t('asked.need', { year: receipt.period, groups: names.join(', ') }),
      source({ source: receipt.source }, { catalogue, t }),
    ),
  };
}

/** What the page can answer. */
export function toldBy({ kind, entry }: Pick<SitePage, 'kind' | 'entry'>, catalogue: Catalogue): Telling {
  if (!entry) return {};
  const known = { catalogue, t: siteTranslator(catalogue) };
  switch (kind) {
    case 'job':
      return ofJob(entry as Job, known);
    case 'programme':
      return ofProgramme(entry as Programme, known);
    case 'education':
      return ofEducation(entry as Education, known);
    case 'competition':
    case 'activity':
      return ofTakingPart(entry as Activity | Competition, known);
    case 'region':
      return ofRegion(entry as Region, known);
    case 'municipality':
      return ofMunicipality(entry as Municipality, known);
    case 'school':
      return ofSchool(entry as School, known);
    case 'gaps':
    case 'calendar':
    case 'need':
      return ofRegional(kind, entry as Region, known);
    default:
      return {};
  }
}
