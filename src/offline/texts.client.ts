// The sentences that scripts here need from the interface. A page gives them along: as strings of `offline.…`.

/** Of the button that keeps a region. */
export const PANEL = [
  'ask',
  'go',
  'save',
  'cancel',
  'saving',
  'progress',
  'cancelled',
  'saved',
  'read',
  'remove',
  'removed',
  'failed',
  'full',
  'away',
] as const;

/** Of the switch and the search on its page. */
export const SWITCH = ['on', 'off', 'turningOn', 'failed', 'full', 'away', 'found', 'found.one', 'found.none'] as const;

/** The texts that a page has given along, from the element that has them. */
export const textsAt = <T extends string>(element: Element): Record<T, string> =>
  JSON.parse(element.closest<HTMLElement>('[data-texts]')!.dataset.texts!) as Record<T, string>;
