import type { Meeting } from './postings.ts';

// Why a page was found, where its name does not say so.

export type Reason =
  /** The name was misspelt. */
  | { way: 'misspelt'; typed: string }
  /** Another name of the same thing. */
  | { way: 'same'; word: string }
  /** A part of the name, a word near it, or something that the page leads to. */
  | { way: 'via'; word: string };

const MOST = 2;

/** Why one typed word led to a page. */
function reasonsOf(typed: string, { posting, way }: Meeting): Reason[] {
  const { term, via, field } = posting;
  const slip: Reason[] = way === 'misspelt' ? [{ way: 'misspelt', typed }] : [];
  if (via) return [...slip, { way: 'via', word: via.title }];
  if (!term) return field === 'title' && way === 'part' ? [{ way: 'via', word: typed }] : slip;
  const isName = term.relation === 'same' && term.words.length === 1 && way !== 'part' && way !== 'begun';
  return [...slip, { way: isName ? 'same' : 'via', word: term.text }];
}

/** Why the typed words led to a page: each reason once, the first ones only. */
export function reasons(met: readonly { token: { typed: string }; meeting: Meeting | undefined }[]): Reason[] {
  const all = met.flatMap(({ token, meeting }) => (meeting ? reasonsOf(token.typed, meeting) : []));
  return [...new Map(all.map((reason) => [JSON.stringify(reason), reason])).values()].slice(0, MOST);
}
