// The icons of icons.svg, by name. A test holds that the two are the same.

/** Of kinds of pages, and of what is drawn on them. */
const kinds = [
  'region',
  'municipality',
  'job',
  'programme',
  'education',
  'school',
  'competition',
  'activity',
  'story',
  'guide',
  'criterion',
  'calendar',
  'gaps',
  'need',
  'event',
] as const;

/** Of stages, named by what they draw: which stage has which is content. */
export const stageIcons = ['blocks', 'magnifier', 'robot', 'fork', 'gear', 'loop', 'wrench', 'set-square', 'helmet'] as const;

/** Of the interface: what a button or a notice is. */
const controls = [
  'search',
  'menu',
  'close',
  'sun',
  'moon',
  'theme',
  'print',
  'share',
  'heart',
  'compare',
  'external',
  'on',
  'back',
  'check',
  'warning',
  'old',
  'translate',
] as const;

export const icons = [...kinds, ...stageIcons, ...controls];

export type IconName = (typeof icons)[number];
