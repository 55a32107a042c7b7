import type { Language } from '../i18n/language.ts';
import { hrefOf } from '../links.ts';
import { format } from '../schema/errors.ts';
import { type CheckedContent, checkContent } from './check.ts';
import { withheldAddresses } from './consent.ts';
import { buildDate } from './date.ts';
import { contentFolder, contentName } from './folder.ts';
import { link } from './link.ts';
import { readContent } from './read.ts';
import type { Catalogue } from './types.ts';

// The only door to the entries. Content is read and checked once a build; while developing, anew when it is a second old.

const STALE_AFTER_MS = 1000;

let checked: { at: number; content: Promise<CheckedContent> } | undefined;
let linked = new Map<Language, Promise<Catalogue>>();

/** Content that cannot be published as it stands. Its message is for the editor. */
export class ContentError extends Error {
  override name = 'ContentError';
}

async function load(): Promise<CheckedContent> {
  const content = checkContent(await readContent(contentFolder));
  if (content.problems.length > 0) throw new ContentError(content.problems.map((problem) => format(problem, contentName)).join('\n\n'));
  return content;
}

/**
 * Everything there is to show, in one language.
 * @throws {ContentError} when something in the content is wrong
 */
export function catalogue(language: Language): Promise<Catalogue> {
  const developing = import.meta.env?.DEV === true;
  const now = developing ? performance.now() : 0;
  if (!checked || now - checked.at > STALE_AFTER_MS) {
    checked = { at: now, content: load() };
    linked = new Map();
  }
  const { content } = checked;
  const known = linked.get(language) ?? content.then((c) => link(c, { language, date: buildDate(), drafts: developing }));
  linked.set(language, known);
  return known;
}

/** The languages of the site, the main one first. */
export async function languages(): Promise<Language[]> {
  checked ??= { at: 0, content: load() };
  return (await checked.content).entries.site.get('site')!.data.languages;
}

/**
 * The prose files that no page shows: drafts, stories without valid consent, translations without a text of their own.
 * Nothing of them may reach the site, not even the pictures beside them.
 */
export async function hiddenFiles(): Promise<string[]> {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  const shown = new Set(
    catalogues
      .flatMap((c) =>
        [c.regions, c.educations, c.programmes, c.jobs, c.competitions, c.activities, c.stories, c.criteria, c.guides, c.pages].flat(),
      )
      .flatMap(({ prose }) => [prose.id, prose.main]),
  );
  const { entries, translations } = await checked!.content;
  const all = [...Object.values(entries).flatMap((map) => [...map.values()]), ...translations.values()];
  return all.filter(({ body, file }) => body !== undefined && !shown.has(file)).map(({ file }) => file);
}

/** The addresses of stories that are withheld and that the site does not show. No text may lead there. */
export async function withheldPages(): Promise<Set<string>> {
  const all = await languages();
  const catalogues = await Promise.all(all.map(catalogue));
  const withheld = withheldAddresses((await checked!.content).entries, all, buildDate());
  // While developing, drafts are shown.
  for (const { stories, language } of catalogues) for (const story of stories) withheld.delete(hrefOf(story, language));
  return withheld;
}
