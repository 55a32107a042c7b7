import type { Ends } from '../i18n/handed.ts';

// The texts that the pages hand over to their scripts here, by the ends of their keys.

/** Of the list: `saved.…`. */
export const LIST = [
  'unread',
  'gone',
  'moved',
  'fault.long',
  'fault.newer',
  'fault.broken',
  'unreadable',
  'visit',
  'loading',
  'added',
  'added.none',
  'added.full',
  'removed',
  'cleared',
  'undone',
  'copied',
  'copy.failed',
  'qr.failed',
  'pick',
  'pick.hint',
  'pick.go',
  'pick.full',
  'shared.looking',
] as const satisfies Ends<'saved'>[];

/** Of the comparison: `compare.…`. */
export const COMPARE = [
  'none',
  'one',
  'full',
  'count',
  'added',
  'removed',
  'remove.name',
  'hidden',
  'differs',
  'unsure',
  'caption',
  'loading',
  'fault.long',
  'fault.newer',
  'fault.broken',
  'gone',
  'unread',
  'near',
  'choose.none',
  'swipe',
] as const satisfies Ends<'compare'>[];

export type ListText = (typeof LIST)[number];
export type CompareText = (typeof COMPARE)[number];
