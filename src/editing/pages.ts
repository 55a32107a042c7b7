import { mayPublish, recordOf } from '../catalogue/consent.ts';
import { buildDate } from '../catalogue/date.ts';
import { contentFolder } from '../catalogue/folder.ts';
import { readContent } from '../catalogue/read.ts';
import { backendOf } from './backend.ts';
import type { OnPage } from './cms.client.ts';
import { NATIONAL, type Scope } from './form-types.ts';
import { cmsConfig } from './forms.ts';
import { choicesOf } from './removal.ts';

// The pages of the editors' forms: one to choose what to write in, and one for each part of the content.

export type FormsProps = { regions: { key: string; name: string }[]; scope?: Scope | undefined };

/** The addresses of the forms. Where one region's forms are asked for, they are all there is. */
export async function formsPages(only: string | undefined): Promise<{ params: { scope: string | undefined }; props: FormsProps }[]> {
  const { entries } = await readContent(contentFolder);
  const regions = entries
    .filter((entry) => entry.kind === 'region' && !entry.translation)
    .map(({ key, data }) => ({ key, name: String(recordOf(data).name ?? key) }))
    .filter(({ key }) => !only || key === only)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return [
    { params: { scope: undefined }, props: { regions, scope: only ? { region: only } : undefined } },
    ...regions.map(({ key }) => ({ params: { scope: key }, props: { regions, scope: { region: key } } })),
    ...(only ? [] : [{ params: { scope: NATIONAL }, props: { regions, scope: NATIONAL } as const }]),
  ];
}

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
