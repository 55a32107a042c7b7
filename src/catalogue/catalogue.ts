import type { Language } from '../i18n/language.ts';
import { at } from '../known.ts';
import { href, hrefOf } from '../links.ts';
import { format, type Problem } from '../schema/errors.ts';
import { entriesOf } from './addresses.ts';
import { byCause } from './causes.ts';
import { withheldAddresses } from './consent.ts';
import { buildDate } from './date.ts';
import { type Faulty, spare, type SparedContent } from './faulty.ts';
import { contentFolder, contentName } from './folder.ts';
import { link } from './link.ts';
import { contentVersion, isDeveloping, isPreview } from './mode.ts';
import { kinds } from '../schema/kinds.ts';
import { readContent } from './read.ts';
import type { SoundContent } from './sound.ts';
import type { Catalogue } from './types.ts';

// The only door to the entries. Content is read and checked once a build; while developing, anew when it has changed.

type Known = { latest?: { version: number; content: Promise<SparedContent> }; linked: Map<Language, Promise<Catalogue>> };
// A build, Astro's configuration and the bundle that it renders with have a copy each of this module: they read the content once.
const KNOWN = Symbol.for('tekniktraden: known content');
const shared: Known = ((globalThis as { [KNOWN]?: Known })[KNOWN] ??= { linked: new Map() });

/** Content that cannot be published as it stands. Its message is for the editor. */
export class ContentError extends Error {
  override name = 'ContentError';
}

async function load(): Promise<SparedContent> {
  const spared = spare(await readContent(contentFolder), buildDate());
  const { checked, content } = spared;
  // While developing, what is sound is shown all the same; without the site's own settings nothing is.
  if (checked.problems.length > 0 && !(isDeveloping && content.entries.site.has('site')))
    throw new ContentError(
      byCause(checked.problems, checked)
        .map((problem) => format(problem, contentName))
        .join('\n\n'),
    );
  return spared;
}

function known(): Promise<SparedContent> {
  const version = contentVersion();
  if (shared.latest?.version !== version) {
    shared.latest = { version, content: load() };
    shared.linked = new Map();
  }
  return shared.latest.content;
}

/** Takes content that has been read, checked and linked already, so that it need not be once more. */
export function takeOver({ spared, catalogues }: Pick<SoundContent, 'spared' | 'catalogues'>): void {
  shared.latest = { version: contentVersion(), content: Promise.resolve(spared) };
  shared.linked = new Map(catalogues.map((made) => [made.language, Promise.resolve(made)]));
}

/**
 * Everything there is to show, in one language.
 * @throws {ContentError} when something in the content is wrong
 */
export function catalogue(language: Language): Promise<Catalogue> {
  const content = known();
  const found =
    shared.linked.get(language) ?? content.then((c) => link(c.content, { language, date: buildDate(), drafts: isDeveloping || isPreview }));
  shared.linked.set(language, found);
  return found;
}

/** What is wrong in the content, and which entries are left out for it. Only drafts can have anything but while developing. */
export async function faults(): Promise<{ faulty: Faulty[]; problems: Problem[] }> {
  const { checked, faulty } = await known();
  return { faulty, problems: byCause([...checked.problems, ...checked.drafts], checked) };
}

/** The languages of the site, the main one first. */
export async function languages(): Promise<Language[]> {
  return at((await known()).content.entries.site, 'site').data.languages;
}

/**
 * The prose files that no page shows: drafts, stories without valid consent, translations without a text of their own.
 * Nothing of them may reach the site, not even the pictures beside them.
 */
export async function hiddenFiles(): Promise<string[]> {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  const shown = new Set(
    catalogues
      .flatMap(entriesOf)
      .flatMap((entry) => [...('prose' in entry ? [entry.prose.id, entry.prose.main] : []), ...(entry.easy ? [entry.easy.id] : [])]),
  );
  const { content, faulty } = await known();
  const { entries, translations } = content;
  const all = [...Object.values(entries).flatMap((map) => [...map.values()]), ...translations.values()];
  const hidden = all.filter(({ body, file }) => body !== undefined && !shown.has(file)).map(({ file }) => file);
  return [...new Set([...hidden, ...faulty.filter(({ kind }) => kinds[kind].form === 'prose').map(({ file }) => file)])];
}

/** The addresses of stories that are withheld and that the site does not show. No text may lead there. */
export async function withheldPages(): Promise<Set<string>> {
  const all = await languages();
  const catalogues = await Promise.all(all.map(catalogue));
  const { content, faulty } = await known();
  const withheld = withheldAddresses(content.entries, all, buildDate());
  for (const story of faulty.filter(({ kind }) => kind === 'story'))
    for (const language of all) withheld.add(href('story', story.key, language));
  // While developing, drafts are shown.
  for (const { stories, language } of catalogues) for (const story of stories) withheld.delete(hrefOf(story, language));
  return withheld;
}
