import { getRssString } from '@astrojs/rss';
import type { Catalogue, Region } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { href, hrefOf, newsFile } from '../links.ts';
import { anchorOf } from '../thread/calendar.ts';
import { supplyOf } from '../thread/supply.ts';
import { calendarOf } from '../thread/threads.ts';
import { nameOf } from '../words/calendar.ts';
import { datedIn, toldOn } from './calendars.ts';

/**
 * Something to tell who follows: where it stands, what it is, the day that it came, where that is known, and the day that we last read it
 * through, or read its source. Only what has come is news: a page that is read through again keeps its day and its place.
 */
export type News = { title: string; text: string; address: string; added: string | undefined; updated: string; kind: string };

/** More than anyone has missed; the newest. */
const MOST = 100;

/** What there is to meet, try, apply to and read in a region or in the country, and the days that are coming: the newest first. */
export function newsOf(catalogue: Catalogue, region?: Region): News[] {
  const { language, site } = catalogue;
  const t = translator(language);
  const own = region ?? catalogue;
  const entries = [
    ...own.stories,
    ...own.activities,
    ...own.competitions,
    ...supplyOf(own),
    ...(region ? [] : [...catalogue.guides, ...catalogue.programmes, ...catalogue.jobs]),
  ].map((entry) => ({
    title: entry.title,
    text: entry.kind === 'story' && entry.illustrative ? `${t('story.example')}. ${entry.summary}` : entry.summary,
    address: hrefOf(entry, language),
    added: entry.added ?? site.since,
    updated: entry.reviewed,
    kind: t(`kind.one.${entry.kind}`),
  }));
  const dates = datedIn(calendarOf(catalogue, region))
    .filter(({ passed }) => !passed)
    .map((item) => ({
      title: `${formatPeriod(item.start, language)}: ${nameOf(item, t)}`,
      text: [item.where, item.what].filter(Boolean).join('. '),
      address: `${href('calendar', region?.key ?? '', language)}#${anchorOf(item)}`,
      added: item.added ?? site.since,
      updated: toldOn(item, catalogue),
      kind: t('kind.one.calendar'),
    }));
  // By the day that they came: of what came the same day, the dates first.
  const day = ({ added = '' }: News): string => added;
  return [...dates, ...entries].toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1)).slice(0, MOST);
}

/** What is new, as a feed (RSS 2.0). */
export function newsText(catalogue: Catalogue, region?: Region): Promise<string> {
  const { language, site } = catalogue;
  const t = translator(language);
  const url = (address: string): string => new URL(address, site.address).href;
  return getRssString({
    title: `${site.name}: ${region?.name ?? t('follow.country')}`,
    description: region ? t('follow.news.region', { region: region.name }) : t('follow.news.country'),
    site: url(region ? hrefOf(region, language) : href('home', '', language)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${url(newsFile(region?.key, language))}" rel="self" type="application/rss+xml"/>`,
    items: newsOf(catalogue, region).map(({ title, text, address, added, updated, kind }) => ({
      title,
      ...(text && { description: text }),
      link: url(address),
      ...(added && { pubDate: new Date(`${added}T00:00:00Z`) }),
      customData: `<atom:updated>${updated}T00:00:00Z</atom:updated>`,
      categories: [kind],
    })),
  });
}
