import { addressesOf, pagesOf, type SitePage } from './addresses.ts';
import { byCause } from './causes.ts';
import { draftsIn } from './drafts.ts';
import { type CheckedContent, everyEntry, type ValidEntry } from './entries.ts';
import { checkAddresses } from './clashes.ts';
import { withheldAddresses } from './consent.ts';
import { type Faulty, spare, type SparedContent } from './faulty.ts';
import { link } from './link.ts';
import { isPreview } from './mode.ts';
import { type Addresses, checkProseLinks, checkRedirectRows } from './prose-links.ts';
import type { Watched } from '../reads.ts';
import type { Problem } from '../schema/errors.ts';
import type { RawContent } from './read.ts';
import type { Catalogue } from './types.ts';

/** Content with all that can be told of it before a build: its problems, the catalogues of what is sound, and their pages. */
export type SoundContent = {
  content: CheckedContent;
  /** What is sound of it, which the catalogues are made of. */
  spared: SparedContent;
  catalogues: Catalogue[];
  pages: SitePage[];
  /** The same faults, those of drafts among them, with each place that a cause touches by itself. */
  apart: Problem[];
};

/**
 * Checks content whole. Where some of it has faults, the rest is linked all the same, so that broken links are told in the
 * same round.
 * @param watched takes what the catalogues are made of, so that reading it is noted
 */
export function soundOf(raw: RawContent, date: string, watched?: Watched): SoundContent {
  const { content, checked, faulty } = spare(raw, date);
  const { languages } = content.entries.site.get('site')?.data ?? { languages: [] };
  const catalogues = languages.map((language) => link(content, { language, date, drafts: isPreview, watched }));
  const pages = catalogues.flatMap(pagesOf);
  const isDraft = draftsIn(raw);
  const known = knownAddresses(checked, faulty, isDraft, date);
  const found =
    languages.length === 0
      ? []
      : [
          ...checkProseLinks(
            raw.entries.filter(({ body }) => body !== undefined),
            content.entries.redirect,
            pages,
            known,
          ),
          ...checkRedirectRows(content.entries.redirect, pages, known),
          ...checkAddresses(content, pages, catalogues),
        ];
  const problems = byCause([...checked.problems, ...found.filter(({ file }) => !isDraft(file))], checked);
  const drafts = byCause([...checked.drafts, ...found.filter(({ file }) => isDraft(file))], checked);
  return {
    content: { ...checked, problems, drafts },
    spared: { content, checked, faulty },
    catalogues,
    pages,
    apart: [...checked.problems, ...checked.drafts, ...found],
  };
}

/** The addresses of what the site does not show: stories without consent, drafts, and what has faults and so may have any. */
function knownAddresses(
  { entries }: CheckedContent,
  faulty: readonly Faulty[],
  isDraft: (file: string) => boolean,
  date: string,
): Addresses {
  const { languages } = entries.site.get('site')?.data ?? { languages: [] };
  const all = everyEntry(entries);
  const of = (list: readonly (Faulty | ValidEntry)[]): (readonly [string, string])[] =>
    list.flatMap((entry) => languages.flatMap((language) => addressesOf(entry, language).map((address) => [address, entry.file] as const)));
  const withheld = withheldAddresses(entries, languages, date);
  // The story of a draft with faults is withheld as any other.
  for (const [address] of of(faulty.filter(({ kind, file }) => kind === 'story' && isDraft(file)))) withheld.add(address);
  const broken = faulty.filter(({ file }) => !isDraft(file));
  // A municipality has a page when something lies there, and that may be what has faults.
  const places = broken.length > 0 ? [...entries.municipality.values()] : [];
  return {
    withheld,
    unclear: new Set(of([...broken, ...places]).map(([address]) => address)),
    drafts: new Map(of(isPreview ? faulty.filter(({ file }) => isDraft(file)) : [...faulty, ...all].filter(({ file }) => isDraft(file)))),
  };
}
