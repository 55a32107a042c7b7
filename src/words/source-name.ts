import { domainToUnicode } from 'node:url';
import type { Source } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { at } from '../known.ts';

/** The host of a web address as people write it: without www, with å, ä and ö. */
export const hostOf = (url: string): string => domainToUnicode(new URL(url).hostname).replace(/^www\./, '');

/** Who stands behind a source, for a note beside a figure. */
export const publisherOf = (source: Source): string => source.publisher ?? (source.url ? hostOf(source.url) : (source.title ?? source.id));

/** An address that programs ask, and that tells a reader nothing: an interface, or a file of data. */
const FOR_PROGRAMS = /^https?:\/\/(api|data)\.|\.(json|jsonl|csv|xml|px)$/i;

/** Where a source leads a reader; nowhere where its address is for programs. */
export const linkOf = ({ url }: Pick<Source, 'url'>): string | undefined => (url && !FOR_PROGRAMS.test(url) ? url : undefined);

/** Where a figure comes from and how old it is: who says it, its address, and what it is as of. */
export type Origin = { name: string; url?: string; when: string };

/** The source beside a figure, in words. */
export function originOf(
  { source: id, asOf }: { source: string; asOf?: string | undefined },
  sources: ReadonlyMap<string, Source>,
  language: Language,
): Origin {
  const t = translator(language);
  const source = at(sources, id);
  const when = asOf ? t('fact.asOf', { date: formatPeriod(asOf, language) }) : t('fact.undated');
  const url = linkOf(source);
  return { name: publisherOf(source), ...(url && { url }), when };
}

const LONGEST_SLUG = 60;

/** What a source is called in a list: its title, else its host and the words at the end of its address. */
export function titleOf(source: Source): string {
  if (source.title ?? !source.url) return source.title ?? source.readFrom ?? source.id;
  const { pathname } = new URL(source.url);
  const slug = decodeURIComponent(pathname)
    .split('/')
    .findLast((part) => part.length > 2)
    ?.replace(/\.(html?|php|aspx|pdf)$/, '')
    .replace(/[.-]\d+\.[0-9a-f]{8,}$/, '')
    .replaceAll(/[-_+]+/g, ' ')
    .trim();
  return slug && slug.length <= LONGEST_SLUG && /[a-zåäö]{3}/i.test(slug) ? `${hostOf(source.url)}: ${slug}` : hostOf(source.url);
}
