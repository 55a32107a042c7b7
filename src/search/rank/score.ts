import type { Rule } from '../intent/rules.ts';
import type { Word } from '../lexicon.ts';
import type { Meeting, Page, Postings } from './postings.ts';
import { type Reason, reasons } from './reasons.ts';
import type { Token } from './tokens.ts';

// How well pages answer the words of a query: name first, then synonyms and parts, then the visible text.

export type Hit = {
  page: Page;
  score: number;
  reasons: Reason[];
  /** What of the visible text was asked for. */
  marks: ReadonlySet<Word>;
  /** The question that the page answers. */
  asked?: Rule;
};

/** Pages that the whole query names, what that is worth, and why. */
export type Called = Map<Page, { value: number; reasons: Reason[] }>;

/** A word of the query, and how it met a page at best. */
type Met = { token: Token; meeting: Meeting | undefined };

const LINKED = 0.6;
/** An education is its programme, nearly; it only may lead to a job. */
const OF_PROGRAMME = 0.85;
/** Learned from the golden set: below these an answer is more often junk than help. */
const FLOOR = 0.36;
const COVERAGE = 0.58;
/** Where each of several words is known, not all need stand on one page. */
const EASE = 0.5;
const SURE = 0.6;
/** What a name is worth more for each of its words being asked for. */
const WHOLE = 0.12;
/** The share of the best that is still worth showing. */
const RELATIVE_FLOOR = 0.45;
const PRIOR: Record<string, number> = {
  municipality: 0.97,
  competition: 0.98,
  activity: 0.97,
  guide: 0.97,
  page: 0.95,
  education: 0.9,
  school: 0.93,
  story: 0.85,
  gaps: 0.9,
  need: 0.9,
  calendar: 0.9,
};
const LIST_PRIOR = 0.9;
/** Kinds that are everywhere; in a place they come after what is only there. */
const NATIONAL = new Set(['job', 'programme', 'region', 'guide', 'entrance', 'page', 'need', 'gaps', 'calendar', 'collaboration']);
const LOCAL_FIRST = 1.6;
/** A page that meets a word as well as this is called by it. */
const CALLED = 0.7;

const NOTHING: ReadonlySet<Word> = new Set();

/** How likely a page of a kind is to be what is meant. */
export const priorOf = ({ kind }: Page): number => PRIOR[kind] ?? 1;

/** A hit that nothing typed explains. */
export const plainHit = (page: Page, score: number): Hit => ({ page, score, reasons: [], marks: NOTHING });

/** The best first, and equals by their names. */
export const inOrder = (postings: Postings, hits: readonly Hit[]): Hit[] =>
  hits.toSorted((a, b) => b.score - a.score || postings.compare(a.page, b.page));

/** Without what is too far below the best. */
export function aboveFloor(hits: readonly Hit[]): Hit[] {
  const floor = Math.min(1, Math.max(0, ...hits.map((hit) => hit.score))) * RELATIVE_FLOOR;
  return hits.filter((hit) => hit.score >= floor);
}

/** What lies in a place before what leads there. */
export const localFirst = (hit: Hit): Hit => (NATIONAL.has(hit.page.kind) ? hit : { ...hit, score: hit.score * LOCAL_FIRST });

/** In a place one thing may be called by another of its names: ”komvux” there is ”vuxenutbildning”. */
export function expand(postings: Postings, { meetings }: Token): void {
  const called = new Set(
    [...meetings]
      .filter(([, { value, way, posting }]) => value > CALLED && way === 'same' && posting.field !== 'text')
      .map(([page]) => page),
  );
  postings.askThrough(called);
  const siblings = postings.terms.filter(
    ({ words, targets, relation }) =>
      words.length === 1 && targets.length === 1 && relation !== 'code' && targets.every((page) => called.has(page)),
  );
  for (const word of siblings.flatMap(({ words }) => words))
    for (const [page, meeting] of postings.meetWord(word.text))
      if (meeting.posting.field === 'title' && !meetings.has(page) && !NATIONAL.has(page.kind))
        meetings.set(page, { ...meeting, value: meeting.value * LINKED });
}

/** A page's best meeting with a word; when linking, that of a page through which it can be found will do. */
function meetingOf(page: Page, { meetings }: Token, linking: boolean): Meeting | undefined {
  const own = meetings.get(page);
  if (!linking) return own;
  const linked = page.via.flatMap((via) => {
    const met = meetings.get(via);
    const share = via.kind === 'programme' ? OF_PROGRAMME : LINKED;
    return met && met.posting.field !== 'text' ? [{ ...met, value: met.value * share, posting: { ...met.posting, via } }] : [];
  });
  return [own, ...linked].reduce((a, b) => ((b?.value ?? 0) > (a?.value ?? 0) ? b : a), undefined);
}

function candidates(postings: Postings, tokens: readonly Token[], called: Called, linking: boolean): Set<Page> {
  const found = new Set([...called.keys(), ...tokens.flatMap(({ meetings }) => [...meetings.keys()])]);
  if (linking) postings.askThrough(found);
  if (linking) for (const page of postings.pages) if (page.via.some((via) => found.has(via))) found.add(page);
  return found;
}

/** What a page is worth by its meetings; nothing where that is too little and the query does not name it. */
function worth(page: Page, met: readonly Met[], isCalled: boolean, ease: number): number | undefined {
  let [total, value, covered] = [0, 0, 0];
  for (const { token, meeting } of met) {
    total += token.weight;
    if (!meeting) continue;
    value += token.weight * meeting.value;
    covered += token.weight;
  }
  const plain = total > 0 ? value / total : 0;
  const share = total > 0 ? covered / total : 1;
  if (!isCalled && (plain < FLOOR * ease || share < COVERAGE * ease)) return undefined;
  const titled = new Set(met.flatMap(({ meeting }) => (meeting?.posting.field === 'title' ? [meeting.word] : [])));
  const whole = page.words.length > 0 ? titled.size / page.words.length : 0;
  return (plain + WHOLE * whole) * (page.list ? LIST_PRIOR : priorOf(page));
}

/**
 * The pages that answer the words of a query, the best first.
 * @param called the pages that the whole query names
 * @param linking whether a page is found by those that it leads to
 * @param ease less than 1 to ask less of a page
 */
export function hitsOf(postings: Postings, tokens: readonly Token[], called: Called, linking: boolean, ease = 1): Hit[] {
  const marks = new Set(
    tokens.flatMap(({ word, meetings }) => [
      ...postings.lexicon.like(word, false).keys(),
      ...[...meetings.values()].map((met) => met.word),
    ]),
  );
  const hits: Hit[] = [];
  for (const page of candidates(postings, tokens, called, linking)) {
    const met = tokens.map((token) => ({ token, meeting: meetingOf(page, token, linking) }));
    const own = called.get(page);
    const value = worth(page, met, own !== undefined || (linking && page.via.some((via) => called.has(via))), ease);
    if (value === undefined) continue;
    hits.push({ page, score: value + (own?.value ?? 0), reasons: own?.reasons ?? reasons(met), marks });
  }
  // Two things asked for at once, each of them known, need not stand on one page.
  const eachKnown = ease === 1 && tokens.length > 1 && tokens.every(({ meetings }) => [...meetings.values()].some((m) => m.value > SURE));
  return hits.length === 0 && eachKnown ? hitsOf(postings, tokens, called, linking, EASE) : inOrder(postings, hits);
}
