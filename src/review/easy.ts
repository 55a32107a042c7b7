import { translationKey } from '../catalogue/entries.ts';
import { EASY } from '../catalogue/place.ts';
import { hasEasy, kinds } from '../schema/kinds.ts';
import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

const SHOWN = 5;

/** What has no easy-to-read text yet, a line for each kind. A site that has none of a kind has not begun with it, and is told nothing. */
export function easyFindings(input: ReviewInput): Finding[] {
  const { translations } = input.content;
  const able = entriesOf(input).filter(({ kind, data }) => hasEasy(kind) && !('draft' in data && data.draft));
  return [...Map.groupBy(able, ({ kind }) => kind)].flatMap(([kind, entries]) => {
    const missing = entries.filter(({ key }) => !translations.has(translationKey(kind, key, EASY)));
    const [first] = missing;
    if (!first || missing.length === entries.length) return [];
    const names = missing.slice(0, SHOWN).map(({ key }) => key);
    const rest = missing.length - names.length;
    return [
      found('tip', 'easy-missing', first, [], {
        problem: `Lättläst text saknas för ${missing.length} av ${entries.length} (${kinds[kind].label}): ${names.join(', ')}${rest > 0 ? ` och ${rest} till` : ''}.`,
        remedy: `Skriv en fil med samma namn och .${EASY} före ändelsen. Så skriver du lättläst står i README.md.`,
      }),
    ];
  });
}
