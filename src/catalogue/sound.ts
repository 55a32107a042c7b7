import { pagesOf, type SitePage } from './addresses.ts';
import { type CheckedContent, checkContent } from './check.ts';
import { buildDate } from './date.ts';
import { contentFolder } from './folder.ts';
import { link } from './link.ts';
import { isPreview } from './mode.ts';
import { checkProseLinks } from './prose-links.ts';
import { readContent } from './read.ts';
import type { Catalogue } from './types.ts';

/** Content with all that can be told of it before a build: its problems, or without any its catalogues and pages. */
export type SoundContent = { content: CheckedContent; catalogues: Catalogue[]; pages: SitePage[] };

/** Reads and checks the content folder whole, links in texts included. */
export async function soundContent(): Promise<SoundContent> {
  const content = checkContent(await readContent(contentFolder));
  if (content.problems.length > 0) return { content, catalogues: [], pages: [] };
  const { languages } = content.entries.site.get('site')!.data;
  const catalogues = languages.map((language) => link(content, { language, date: buildDate(), drafts: isPreview }));
  const pages = catalogues.flatMap(pagesOf);
  const addresses = new Set([...pages.map((page) => page.address.replace(/#.*/, '')), ...catalogues[0]!.redirects.map((r) => r.from)]);
  return { content: { ...content, problems: checkProseLinks(content, addresses) }, catalogues, pages };
}
