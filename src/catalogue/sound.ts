import { pagesOf, type SitePage } from './addresses.ts';
import { type CheckedContent, checkContent } from './check.ts';
import { withheldAddresses } from './consent.ts';
import { link } from './link.ts';
import { isPreview } from './mode.ts';
import { checkProseLinks, checkRedirectRows } from './prose-links.ts';
import { type Changes, readContent } from './read.ts';
import type { Catalogue } from './types.ts';

/** Content with all that can be told of it before a build: its problems, or without any its catalogues and pages. */
export type SoundContent = { content: CheckedContent; catalogues: Catalogue[]; pages: SitePage[] };

/** Reads and checks a content folder whole, links in texts included; `changes`: as it would be with them. */
export async function soundContent(folder: string, date: string, changes?: Changes): Promise<SoundContent> {
  const content = checkContent(await readContent(folder, changes));
  if (content.problems.length > 0) return { content, catalogues: [], pages: [] };
  const { languages } = content.entries.site.get('site')!.data;
  const catalogues = languages.map((language) => link(content, { language, date, drafts: isPreview }));
  const pages = catalogues.flatMap(pagesOf);
  const withheld = withheldAddresses(content.entries, languages, date);
  const problems = [...checkProseLinks(content, pages, withheld), ...checkRedirectRows(content, pages, withheld)];
  return { content: { ...content, problems }, catalogues, pages };
}
