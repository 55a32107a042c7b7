import { mayPublish } from '../catalogue/consent.ts';
import { buildDate } from '../catalogue/date.ts';
import { contentFolder } from '../catalogue/folder.ts';
import { readContent } from '../catalogue/read.ts';
import { backendOf } from './backend.ts';
import type { OnPage } from './exchange.ts';
import { NATIONAL, type Scope } from './form-types.ts';
import { cmsConfig } from './forms.ts';
import { choicesOf } from './removal.ts';
import { type ScopePage, scopePages } from './scopes.ts';

// The pages of the editors' forms: one to choose what to write in, and one for each part of the content.

/** The pages of the forms. Where one region's forms are asked for, they are all there is. */
export const formsPages = async (only: string | undefined): Promise<ScopePage[]> =>
  scopePages((await readContent(contentFolder)).entries, only);

/** What the script of the forms is told of one part of the content. Stories that may not be shown are no choice. */
export async function onPage(scope: Scope): Promise<OnPage> {
  const { backend, root } = backendOf(process.env.CMS_BACKEND);
  const content = await readContent(contentFolder);
  const stories = content.entries.filter((entry) => entry.kind === 'story' && !entry.translation);
  const withheld = new Set(stories.filter(({ data }) => !mayPublish(data, buildDate())).map(({ key }) => key));
  return {
    config: cmsConfig({ content: { ...content, withheld }, scope, backend, root }),
    choices: choicesOf(content, buildDate()),
    region: scope === NATIONAL ? undefined : scope.region,
  };
}
