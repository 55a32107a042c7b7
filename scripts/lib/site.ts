import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { htmlToHast } from 'satteri';

// Reads a built site as a reader's browser would meet it: pages, what they link to, what is on them.

export type Element = { type: string; tagName?: string; properties?: Record<string, unknown>; children?: Element[]; value?: string };

export type BuiltPage = {
  /** `/yrken/svetsare/`, or `/404.html`. */
  address: string;
  file: string;
  html: string;
  elements: Element[];
};

/** Every file below a folder, as paths from it, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** Every page of a built site, parsed; `moved` are those that only lead on. */
export async function readBuiltSite(folder: string): Promise<{ files: string[]; pages: BuiltPage[]; moved: BuiltPage[] }> {
  const files = await filesBelow(folder);
  const all = await Promise.all(
    files.filter((file) => file.endsWith('.html')).map(async (file) => parsePage(file, await readFile(path.join(folder, file), 'utf8'))),
  );
  const leadsOn = (page: BuiltPage): boolean => page.html.includes('http-equiv="refresh"');
  return { files, pages: all.filter((page) => !leadsOn(page)), moved: all.filter(leadsOn) };
}

/** A page of a site, parsed. */
export function parsePage(file: string, html: string): BuiltPage {
  return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file, html, elements: flatten(htmlToHast(html) as Element) };
}

function flatten(node: Element): Element[] {
  return [...(node.tagName ? [node] : []), ...(node.children ?? []).flatMap(flatten)];
}

/** The text of an element and all below it. */
export function textOf(element: Element): string {
  return element.value ?? (element.children ?? []).map(textOf).join('');
}

/** The attribute of an element as text, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties?.[name];
  return value === undefined || value === null || value === false ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

/** Every id on a page, doubles kept. */
export const idsOf = (page: BuiltPage): string[] => page.elements.map((e) => attribute(e, 'id')).filter((id) => id !== undefined);

/** Where a page points inside the site: links, scripts, styles, pictures. Addresses as written. */
export function targetsOf(page: BuiltPage): string[] {
  return page.elements
    .filter((e) => e.tagName !== 'link' || attribute(e, 'rel') !== 'canonical')
    .flatMap((e) => [attribute(e, 'href'), attribute(e, 'src'), attribute(e, 'action')])
    .filter((target) => target !== undefined)
    .filter((target) => target.startsWith('/') || target.startsWith('#'));
}
