import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '../catalogue/folder.ts';
import type { Catalogue, Education, Entry, Job, Programme, Region, Story } from '../catalogue/types.ts';
import type { IconName } from '../drawings/icons.ts';
import { compose, type Picture } from '../drawings/compose.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { href, hrefOf, socialImage } from '../links.ts';
import { type Point, project } from '../map/projection.ts';
import { isSettled, municipalitiesOf } from '../thread/place.ts';
import { type Hold, holdOf } from '../thread/gaps.ts';
import { threadOf } from '../thread/threads.ts';

/** A stop of the thread at the foot of a card. */
export type Stop = { name: string; state: Hold | 'here' };

/** Everything that is drawn on a social image: equal cards are equal pictures. */
export type Card = {
  language: Language;
  siteName: string;
  kind?: string;
  icon?: IconName;
  title: string;
  line: string;
  stops: Stop[];
  /** The picture of a job, a drawing of its own as SVG, or regions on the map: the places that each one's thread joins. */
  picture?: { job: Picture } | { svg: string } | { pieces: { places: Point[]; settled: boolean }[] };
};

type Shown = Region | Job | Programme | Education | Story;
const KINDS = new Set(['region', 'job', 'programme', 'education', 'story']);
const isShown = (entry: Entry): entry is Shown => KINDS.has(entry.kind);

/** What the card of a page says in words: for those who do not see it. */
export const altOf = ({ kind, title, line, siteName }: Card): string =>
  [kind ? `${kind}: ${title}` : `${siteName}: ${title}`, line].join('. ').replace(/([.?!])\. /g, '$1 ');

/** The image of a page about an entry, or of the site where the entry has none: its address and its card, in the language that the entry is written in. */
export function socialOf(catalogue: Catalogue, entry?: Entry): { address: string; card: Card } {
  if (!entry || !isShown(entry)) return { address: socialImage(href('home', '', catalogue.language)), card: siteCard(catalogue) };
  return { address: socialImage(hrefOf(entry, entry.lang)), card: cardOf(catalogue, entry) };
}

/** Every image that a catalogue's pages need and that no other language makes. */
export function socialImages(catalogue: Catalogue): { address: string; card: Card }[] {
  const { regions, jobs, programmes, educations, stories, language } = catalogue;
  const own = [...regions, ...jobs, ...programmes, ...educations, ...stories].filter(({ lang }) => lang === language);
  return [undefined, ...own].map((entry) => socialOf(catalogue, entry));
}

function siteCard({ language, site, stages, regions }: Catalogue): Card {
  return {
    language,
    siteName: site.name,
    title: site.tagline,
    line: site.summary,
    stops: stages.map(({ short }) => ({ name: short, state: 'tied' })),
    ...placed(regions),
  };
}

function cardOf(catalogue: Catalogue, entry: Shown): Card {
  const { stages, site } = catalogue;
  const language = entry.lang;
  const t = translator(language);
  const at = (here: (typeof stages)[number] | undefined): Stop[] =>
    stages.map((stage) => ({ name: stage.short, state: stage === here ? 'here' : 'open' }));
  const base = {
    language,
    siteName: site.name,
    kind: t(`kind.one.${entry.kind}`),
    icon: entry.kind,
    title: entry.title,
    line: entry.summary,
  };
  switch (entry.kind) {
    case 'region':
      return { ...base, stops: stopsOf(catalogue, entry), ...placed([entry]) };
    case 'job':
      return { ...base, stops: at(stages.at(-1)), ...drawn(entry) };
    case 'programme':
      return { ...base, stops: at(entry.stage), ...drawn(...entry.jobs.map(({ job }) => job)) };
    case 'education':
      return {
        ...base,
        line: whereOf(entry),
        stops: at(entry.stage),
        ...placed([entry.region]),
        ...drawn(...entry.jobs.map(({ job }) => job)),
      };
    case 'story':
      return {
        ...base,
        kind: entry.illustrative ? `${base.kind} · ${t('story.example.mark')}` : base.kind,
        stops: at(entry.stage),
        ...(storyDrawing(entry) ?? drawn(...(entry.job ? [entry.job] : []))),
      };
  }
}

/** The school, the place and the region, none of them said twice. */
function whereOf({ school, municipality, region, title }: Education): string {
  const names = [school?.title, municipality?.name, region.title].filter((name) => name !== undefined);
  return names.filter((name, i) => !title.includes(name) && !names.some((other, j) => j < i && other.includes(name))).join(', ');
}

/** The first job that has a picture. */
function drawn(...jobs: readonly Job[]): Pick<Card, 'picture'> {
  const job = jobs.map(compose).find((picture) => picture !== undefined);
  return job ? { picture: { job } } : {};
}

/** The drawing beside a story; a photograph stays on its page. */
function storyDrawing({ picture, prose }: Story): Pick<Card, 'picture'> | undefined {
  if (!picture?.src.endsWith('.svg')) return undefined;
  return { picture: { svg: readFileSync(path.join(contentFolder, path.dirname(prose.main), picture.src), 'utf8') } };
}

const stopsOf = (catalogue: Catalogue, region: Region): Stop[] =>
  threadOf(catalogue, region).map(({ stage, cells }) => ({ name: stage.short, state: holdOf(cells) }));

/** Regions on the map, those whose places are known. */
function placed(regions: readonly Region[]): Pick<Card, 'picture'> {
  const pieces = regions
    .map((region) => ({ places: municipalitiesOf(region).map((m) => project(m.position)), settled: isSettled(region) }))
    .filter(({ places }) => places.length > 0);
  return pieces.length > 0 ? { picture: { pieces } } : {};
}
