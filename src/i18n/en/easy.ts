import type { easy as sv } from '../sv/easy.ts';

/** In English: easy-to-read texts, and reading aloud. The texts are in Swedish alone, and so are their pages. */
export const easy: Record<keyof typeof sv, string> = {
  'kind.easy': 'Easy-to-read texts',
  'kind.one.easy': 'Easy to read',
  'easy.title': '{title}, easy to read',
  'easy.description': 'Short sentences and plain words about {title}.',
  'easy.switch': 'Easy to read',
  'easy.back': 'Show the usual text',
  'easy.rather': 'You would rather have it easy to read:',
  'easy.read': 'read the page easy to read',
  'aloud.label': 'Listen to the text',
  'aloud.read': 'Read aloud',
  'aloud.pause': 'Pause',
  'aloud.continue': 'Go on',
  'aloud.stop': 'Stop',
  'aloud.speed': 'Speed',
  'aloud.slow': 'Slowly',
  'aloud.normal': 'Usual speed',
};
