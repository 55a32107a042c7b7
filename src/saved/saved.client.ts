import { decodeList, encodeList } from './list.ts';

// The reader's own list. Nothing is kept before the reader saves something, and nothing when the list is empty again.

const KEY = 'lista';
/** Where storage is forbidden the list is kept in the name of the tab, which ends with the visit. */
const IN_TAB = 'lista:';

function kept(): string {
  if (window.name.startsWith(IN_TAB)) return window.name.slice(IN_TAB.length);
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** What the reader has saved, in the order of saving. */
export function savedItems(): string[] {
  const list = decodeList(kept());
  return list && 'items' in list ? list.items : [];
}

/** Whether there is something kept that this version of the site cannot read. */
export function isUnreadable(): boolean {
  const list = decodeList(kept());
  return list !== undefined && 'fault' in list;
}

/** Whether the list lasts only as long as the tab. */
export const isForVisit = (): boolean => window.name.startsWith(IN_TAB);

/** Keeps the list, and tells everything on the page that shows it. */
export function save(items: readonly string[]): void {
  const text = items.length > 0 ? encodeList(items) : '';
  try {
    if (text) localStorage.setItem(KEY, text);
    else localStorage.removeItem(KEY);
    if (isForVisit()) window.name = '';
  } catch {
    window.name = IN_TAB + text;
  }
  dispatchEvent(new Event('saved'));
}

/** Calls back when the list changes: on this page, in another tab, or while the page lay in the browser's history. */
export function onSaved(listener: () => void): void {
  addEventListener('saved', listener);
  addEventListener('pageshow', listener);
  addEventListener('storage', (event) => {
    if (event.key === KEY || event.key === null) listener();
  });
}
