import type { Catalogue, Competition, Education, Job, Municipality, Programme, Region, Tool } from '../catalogue/types.ts';
import { isSupply } from '../catalogue/link.ts';
import { formatList } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import { href, hrefOf, slug } from '../links.ts';
import { schoolsIn } from '../supply/schools.ts';
import { contactsOf } from '../words/contact.ts';
import { educationFigures, includedIn } from '../words/education.ts';
import { factText } from '../words/fact.ts';
import { siteTranslator } from '../words/sector.ts';
import { planningOf } from '../words/competition.ts';
import { originOf } from '../words/source-name.ts';
import type { Choice, Definition, Item } from './definition.ts';
import type { Recipient, Recipients, ToolData } from './letter.ts';

// What a tool's form is made of, taken from the content when the site is built: its definition, what its fields choose among, and whom
// its letter may go to.

/** All that a tool's script fetches. */
export function toolData(tool: Tool, catalogue: Catalogue): ToolData {
  return { definition: definitionOf(tool, catalogue), ...(tool.letter && { recipients: recipients(catalogue) }) };
}

/** The definition of a tool, with what its fields choose among. */
export function definitionOf(tool: Tool, catalogue: Catalogue): Definition {
  const t = siteTranslator(catalogue);
  const { key, title, lang, sections, letter, block } = tool;
  const used = new Set(sections.flatMap(({ fields }) => fields.flatMap(({ from }) => from ?? [])));
  const lists: Record<string, Choice[]> = {
    ...(used.has('municipality') && { municipality: placesOf(catalogue) }),
    ...(used.has('job') && { job: catalogue.jobs.map((job) => (showsJob(tool) ? jobChoice(job) : { id: job.key, label: job.title })) }),
    ...(used.has('programme') && { programme: catalogue.programmes.map((programme) => programmeChoice(programme, catalogue, t)) }),
    ...(used.has('education') && {
      education: catalogue.educations.filter(isSupply).map((education) => educationChoice(education, catalogue, t)),
    }),
    ...(used.has('competition') && {
      competition: catalogue.competitions
        .filter(({ status }) => status !== 'ended')
        .map((competition) => competitionChoice(competition, catalogue, t)),
    }),
  };
  const hasCriteria = sections.some(({ each }) => each?.of === 'criteria');
  return {
    id: key,
    title,
    ...(lang !== catalogue.language && { lang }),
    sections,
    letter,
    block,
    lists,
    criteria: hasCriteria ? criteriaOf(catalogue, t) : [],
  };
}

/** All municipalities, whether they have a page or not. */
const placesOf = ({ municipalities, otherPlaces, language }: Catalogue): Choice[] =>
  [...municipalities.map(({ name }) => name), ...otherPlaces.map(({ name }) => name)]
    .toSorted((a, b) => a.localeCompare(b, language))
    .map((name) => ({ id: slug(name), label: name }));

/** Whether a tool has rows or suggestions of the chosen job: else it need not be fetched with what one does in each. */
const showsJob = ({ sections }: Tool): boolean =>
  sections.some(({ each, fields }) => each?.of === 'tasks' || each?.of === 'skills' || fields.some(({ suggests }) => suggests === 'tasks'));

const jobChoice = ({ key, title, tasks, skills }: Job): Choice => ({ id: key, label: title, rows: { tasks, skills } });

function programmeChoice(programme: Programme, { language, sources }: Catalogue, t: Translate): Choice {
  const { key, title, aplWeeks, orientations } = programme;
  const origin = aplWeeks && originOf({ source: aplWeeks.source, asOf: aplWeeks.asOf }, sources, language);
  return {
    id: key,
    label: title,
    facts: [
      ...(aplWeeks && origin
        ? [
            [
              t('programme.apl'),
              `${t('programme.atLeast', { value: factText(aplWeeks, language) })} (${[origin.name, origin.when].filter(Boolean).join(', ')})`,
            ] as const,
          ]
        : []),
      ...orientations.flatMap(({ name, description }) => (description ? [[name, description] as const] : [])),
    ],
  };
}

function educationChoice(education: Education, catalogue: Catalogue, t: Translate): Choice {
  const { sources, language } = catalogue;
  const figures = educationFigures(education, catalogue).flatMap(({ label, value }) => (value ? [[label, String(value)] as const] : []));
  const included = includedIn(education).map(({ text, source, asOf }) => {
    const { name, when } = originOf({ source, asOf }, sources, language);
    return [t('tool.included'), `${t(text)} (${[name, asOf && when].filter(Boolean).join(', ')})`] as const;
  });
  const place = education.school?.title ?? education.provider ?? education.municipality?.title;
  return {
    id: education.key.replace('/', '.'),
    label: [education.title, place].filter(Boolean).join(', '),
    facts: [...figures, ...included],
  };
}

/** A competition with what one plans by. What nobody has told is said to be unknown, so that somebody asks. */
function competitionChoice(competition: Competition, catalogue: Catalogue, t: Translate): Choice {
  const { key, title, website } = competition;
  const { when, span, takes, cost } = planningOf(competition, catalogue);
  return {
    id: key,
    label: title,
    facts: [
      [t('activity.when'), when.text],
      [t('chooser.span'), span.text],
      [t('activity.team'), takes.text],
      [t('activity.cost'), cost.text],
      ...(website ? [[t('tool.website'), new URL(website).host.replace(/^www\./, '')] as const] : []),
    ],
  };
}

const criteriaOf = ({ criteria }: Catalogue, t: Translate): Item[] =>
  criteria.map(({ key, order, title, asks, evidence }) => ({
    id: key,
    label: `${order}. ${title}`,
    notes: [
      ...(asks.length > 0 ? [[t('tool.asks'), asks] as const] : []),
      ...(evidence.length > 0 ? [[t('tool.evidence'), evidence] as const] : []),
    ],
  }));

/** Whom letters may go to: where we know of nobody, the national network. */
function recipients(catalogue: Catalogue): Recipients {
  const { municipalities, regions, site } = catalogue;
  const t = siteTranslator(catalogue);
  const national = contactsOf({ title: site.network, website: undefined, contacts: [] }, site, t);
  return {
    places: Object.fromEntries(municipalities.map((place) => [slug(place.name), placeOf(place, catalogue)])),
    regions: Object.fromEntries(regions.map((region) => [region.key, regionOf(region, catalogue, t)])),
    start: {
      name: national.name,
      ways: national.contacts.flatMap(({ ways }) => ways.map(({ href: address, text }) => ({ href: address, text }))),
    },
  };
}

function placeOf(place: Municipality, { language }: Catalogue): Recipients['places'][string] {
  const schools = schoolsIn(place).flatMap(({ name, website }): Recipient[] =>
    website ? [{ name, ways: [{ href: website, text: new URL(website).host.replace(/^www\./, '') }] }] : [],
  );
  return { regions: place.regions.map(({ key }) => key), schools, page: { href: hrefOf(place, language), text: place.name } };
}

function regionOf(region: Region, { site, language }: Catalogue, t: Translate): Recipients['regions'][string] {
  const { name, regional, contacts } = contactsOf(region, site, t);
  return {
    address: { href: href('region', region.key, language), text: region.name },
    contacts: regional
      ? contacts.map(({ who, ways }) => ({ name, role: who, ways: ways.map(({ href: address, text }) => ({ href: address, text })) }))
      : [],
  };
}

/** For whom a tool is, in a sentence. */
export const forWhom = ({ audiences }: Tool, { language }: Pick<Catalogue, 'language'>): string =>
  formatList(
    audiences.map((who) => translator(language)(`tool.for.${who}`)),
    language,
  );

type Known = Pick<Catalogue, 'tools' | 'language'>;
/** A tool, and where it is filled in. */
export type ToolLink = { tool: Tool; address: string };

/** The tools that a guide, or a group's entrance, leads to. */
export const toolsOn = (guide: string, { tools, language }: Known): ToolLink[] =>
  tools.filter(({ guides }) => guides.includes(guide)).map((tool) => ({ tool, address: hrefOf(tool, language) }));

/** The tools whose result an editor takes in among a region's needs, offers or problems. */
export const toolsMaking = (block: Tool['block'], { tools, language }: Known): ToolLink[] =>
  tools.filter((tool) => tool.block === block).map((tool) => ({ tool, address: hrefOf(tool, language) }));

/** The tools that go through the criteria of quality. */
export const toolsOfCriteria = ({ tools, language }: Known): ToolLink[] =>
  tools
    .filter(({ sections }) => sections.some(({ each }) => each?.of === 'criteria'))
    .map((tool) => ({ tool, address: hrefOf(tool, language) }));

/** The tools that are about a job or a competition, each with the address where it is chosen. */
export const toolsAbout = ({ kind, key }: Pick<Job | Competition, 'kind' | 'key'>, { tools, language }: Known): ToolLink[] =>
  tools.flatMap((tool) => {
    // Of a section with several rows none is the one.
    const field = tool.sections.flatMap(({ each, fields }) => (each ? [] : fields)).find(({ from }) => from === kind);
    return field ? [{ tool, address: `${hrefOf(tool, language)}#1=${field.id}=${key}` }] : [];
  });
