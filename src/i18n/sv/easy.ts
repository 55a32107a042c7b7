/** In Swedish: easy-to-read texts, and reading aloud. */
export const easy = {
  'kind.easy': 'Lättlästa texter',
  'kind.one.easy': 'Lättläst',
  'easy.title': '{title} på lättläst',
  'easy.description': 'Korta meningar och lätta ord om {title}.',
  'easy.switch': 'Lättläst',
  'easy.back': 'Visa vanlig text',
  'easy.rather': 'Du läser helst lättläst:',
  'easy.read': 'läs sidan på lättläst',
  'aloud.label': 'Lyssna på texten',
  'aloud.read': 'Läs upp',
  'aloud.pause': 'Pausa',
  'aloud.continue': 'Fortsätt',
  'aloud.stop': 'Sluta',
  'aloud.speed': 'Fart',
  'aloud.slow': 'Långsamt',
  'aloud.normal': 'Vanlig fart',
} as const;
