// What the pages are made for. The public site is the one that is built without saying anything else.

/** The development server: shows drafts, and faults where they are. */
export const isDeveloping = import.meta.env?.DEV === true;

/** A built preview for those who are to say what they think: shows drafts, and asks search engines to stay away. */
export const isPreview = process.env.PREVIEW === '1';

/** The editors' forms are part of the site. */
export const hasForms = process.env.CMS === '1';

// The server that watches the files and the pages that read them are loaded apart: they meet here.
const CHANGES = Symbol.for('content changes');

/** Says that a content file has changed. */
export function contentChanged(): void {
  Reflect.set(globalThis, CHANGES, contentVersion() + 1);
}

/** How many times the content has changed since the server began. */
export const contentVersion = (): number => Number(Reflect.get(globalThis, CHANGES) ?? 0);
