import type { Ends } from '../i18n/handed.ts';

// The texts that pages hand over to the scripts here, by the ends of their keys: `offline.…`.

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
] as const satisfies Ends<'offline'>[];

/** Of the switch and the search on its page. */
export const SWITCH = ['on', 'off', 'turningOn', 'failed', 'full', 'away', 'found', 'found.none'] as const satisfies Ends<'offline'>[];

export type PanelText = (typeof PANEL)[number];
export type SwitchText = (typeof SWITCH)[number];
