import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pagesOf, type SitePage } from '../catalogue/addresses.ts';
import { spare } from '../catalogue/faulty.ts';
import { link } from '../catalogue/link.ts';
import type { Changes } from '../catalogue/files.ts';
import { BESIDE, PICTURES } from '../catalogue/place.ts';
import { type RawContent, readContent } from '../catalogue/read.ts';
import type { Language } from '../i18n/language.ts';
import { FORMS, href } from '../links.ts';
import { formatOf } from './format.ts';
import type { Choices, Removal } from './exchange.ts';
import { NATIONAL } from './form-types.ts';
import { cmsConfig } from './forms.ts';
import { verdictOn } from './verdict.ts';

// What follows when an entry is removed: its translations and pictures go with it, its addresses lead on, and what
// refers to it is told. Nothing is removed while anything would be broken.

const REDIRECTS = 'redirects.yaml';
const PUBLISHED = 'published.txt';

/** What goes, and what would then be in its files: for `apply` to carry out. */
export type Plan = Removal & { changes: Changes };

/**
 * What removing an entry's file would mean.
 * @param to the address that its pages' addresses are to lead to; empty: nowhere; undefined: as suggested
 */
export async function planRemoval(folder: string, date: string, file: string, to?: string): Promise<Plan> {
  const before = await readContent(folder);
  const files = await filesOf(folder, file, before);
  const gone: Changes = new Map(files.map((name) => [name, undefined]));
  const [pages, left] = [pagesIn(before, date), pagesIn(await readContent(folder, gone), date)];
  const stays = new Set(left.map(({ page }) => page.address));
  const lost = pages.filter(({ page }) => !stays.has(page.address));
  const addresses = lost.map(({ page }) => page.address);
  const targets = targetsFor(lost, left);
  const published = new Set((await text(folder, PUBLISHED)).split('\n'));
  const goal = to ?? targets[0] ?? '';
  const changes = new Map(gone);
  if (addresses.length > 0 && goal) changes.set(REDIRECTS, new TextEncoder().encode(await redirected(folder, lost, left, goal)));
  const { own, others } = await verdictOn(folder, date, changes);
  const problems = [...own, ...others].filter((problem) => !files.includes(problem.file));
  return {
    title: titleIn(before, file),
    files,
    broken: [...Map.groupBy(problems, (problem) => problem.file)].map(([name, list]) => ({
      file: name,
      title: titleIn(before, name),
      form: formFor(before, name),
      problems: list,
    })),
    addresses,
    mustLead: addresses.some((address) => published.has(address)),
    targets,
    changes,
  };
}

const text = (folder: string, name: string): Promise<string> => readFile(path.join(folder, name), 'utf8').catch(() => '');

/** An entry's own file, what lies beside it in other words, and the pictures there that nothing else there names. */
async function filesOf(folder: string, file: string, { files }: RawContent): Promise<string[]> {
  const [, stem] = /^(.*?)\.mdx?$/.exec(file) ?? [];
  if (stem === undefined) return [file];
  const isOwn = (name: string): boolean =>
    name === file || (name.startsWith(`${stem}.`) && new RegExp(`^\\.(${BESIDE})\\.mdx?$`).test(name.slice(stem.length)));
  // A translation alone is removed alone, and so is an easy-to-read text.
  const texts = new RegExp(`\\.(${BESIDE})\\.mdx?$`).test(file)
    ? [file]
    : [file, ...[...files].filter((name) => name !== file && isOwn(name))];
  const beside = [...files].filter((name) => path.posix.dirname(name) === path.posix.dirname(file));
  const saidBy = async (names: readonly string[]): Promise<string> =>
    (await Promise.all(names.map((name) => text(folder, name)))).join('\n');
  const own = await saidBy(texts);
  const others = await saidBy([...files].filter((name) => /\.(mdx?|yaml)$/.test(name) && !texts.includes(name)));
  const pictures = beside
    .filter((name) => PICTURES.test(name))
    .filter((name) => own.includes(path.posix.basename(name)) && !others.includes(path.posix.basename(name)));
  return [...texts, ...pictures];
}

type Known = { page: SitePage; language: Language };

/** The public pages that content makes, with what is faulty in it left out. How many pages a list has is no promise. */
function pagesIn(raw: RawContent, date: string): Known[] {
  const { content } = spare(raw, date);
  const languages = content.entries.site.get('site')?.data.languages ?? [];
  return languages.flatMap((language) =>
    pagesOf(link(content, { language, date, drafts: false }))
      .filter(({ part }) => part === undefined)
      .map((page) => ({ page, language })),
  );
}

/** Pages and sources that a text can name, by what they are called. */
export function choicesOf(raw: RawContent, date: string): Choices {
  const pages = pagesIn(raw, date)
    .filter(({ page, language }) => language === 'sv' && page.entry && page.kind === page.entry.kind)
    .map(({ page }) => ({ value: page.address, label: nameOf(page.entry) }));
  const sources = raw.entries.filter(({ kind }) => kind === 'source').map(({ key, data }) => ({ value: key, label: nameOf(data) }));
  return { pages: pages.toSorted((a, b) => a.label.localeCompare(b.label, 'sv')), sources };
}

function nameOf(entry: unknown): string {
  const { title, name, key } = (entry ?? {}) as { title?: unknown; name?: unknown; key?: unknown };
  return [title, name, key].find((told) => typeof told === 'string') ?? '';
}

/** Pages that lost addresses may lead to: the list of their kind first, then all others. */
function targetsFor(lost: readonly Known[], left: readonly Known[]): string[] {
  const [first] = lost;
  if (!first) return [];
  const all = left.filter(({ language }) => language === first.language).map(({ page }) => page.address.replace(/#.*/, ''));
  const list = href(first.page.kind, '', first.language);
  return [...new Set([...(all.includes(list) ? [list] : []), ...all])];
}

/** The text of redirects.yaml with rows from the lost addresses; rows that led to them lead on. */
async function redirected(folder: string, lost: readonly Known[], left: readonly Known[], goal: string): Promise<string> {
  const format = formatOf('redirect');
  const data = format.fromFile(await text(folder, REDIRECTS));
  const target = left.find(({ page }) => page.address === goal);
  const goalIn = (language: Language): string =>
    left.find(
      (known) => known.language === language && known.page.kind === target?.page.kind && known.page.entry?.key === target?.page.entry?.key,
    )?.page.address ?? goal;
  const moved = new Map(lost.map(({ page, language }) => [page.address, goalIn(language)]));
  const rows = ((data.items ?? []) as { from: string; to: string }[])
    .filter((row) => !moved.has(row.from))
    .map((row) => ({ ...row, to: moved.get(row.to) ?? row.to }));
  const fresh = [...moved].map(([from, to]) => ({ from, to }));
  return format.toFile({ ...data, items: [...rows, ...fresh] });
}

/** The address of the form that a file is written in. */
function formFor(content: RawContent, file: string): string | undefined {
  const [, region] = /^regions\/([^/]+)\//.exec(file) ?? [];
  const scope = region === undefined ? NATIONAL : { region };
  const { collections } = cmsConfig({ content, scope, backend: { name: 'folder' } });
  const found = collections
    .flatMap(({ name, folder, extension, files }) => {
      if (files) return (files as { file: string }[])[0]?.file === file ? [{ name, slug: name, ending: '' }] : [];
      const [start, ending] = [`${String(folder)}/`, `.${String(extension)}`];
      return file.startsWith(start) && file.endsWith(ending) ? [{ name, slug: file.slice(start.length, -ending.length), ending }] : [];
    })
    // .en.mdx is .mdx too.
    .toSorted((a, b) => b.ending.length - a.ending.length)[0];
  return found && `${FORMS}${region ?? NATIONAL}/#/collections/${found.name}/entries/${found.slug}`;
}

/** What stands in a file, as a reader knows it. */
function titleIn({ entries }: RawContent, file: string): string {
  const [entry, ...more] = entries.filter((known) => known.file === file);
  const { title, name } = (entry?.data ?? {}) as { title?: unknown; name?: unknown };
  const told = title ?? name;
  return more.length === 0 && typeof told === 'string' ? told : path.posix.basename(file);
}
