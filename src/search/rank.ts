import { words } from '../language/inflect.ts';
import { haveOne, point, unplacedIn, valueOf } from './asking.ts';
import type { Filter, Filters } from './filters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Read, Reader } from './intent/read.ts';
import type { Answering, Asking } from './rank/answers.ts';
import { almost, exactly, nearest } from './rank/names.ts';
import { liesIn, type Narrowed, Narrower, narrowTo, type Narrowing, passes, type Place, type Wanted, wantedOf } from './rank/narrow.ts';
import { type Excerpt, keyOf, type Page, Postings } from './rank/postings.ts';
import { aboveFloor, type Called, expand, type Hit, hitsOf, inOrder, localFirst, plainHit } from './rank/score.ts';
import { type Suggestion, suggestions } from './rank/suggestions.ts';
import { byPart, isMet, isNamedBy, joined, type Token, tokenOf } from './rank/tokens.ts';
import type { Texts, Vocabulary } from './vocabulary.ts';

export type { Narrowing } from './rank/narrow.ts';
export type { Excerpt, Page } from './rank/postings.ts';
export type { Reason } from './rank/reasons.ts';
export type { Hit } from './rank/score.ts';
export type { Suggestion } from './rank/suggestions.ts';

// Finds and ranks pages by what the vocabulary knows of them: what narrows the query is taken out of it (narrow.ts), the words
// that are left meet pages (tokens.ts) and are weighed (score.ts), and each page says why it was found (reasons.ts).

export type Answer = {
  hits: Hit[];
  narrowings: Narrowing[];
  /** Words that were taken for others. */
  corrected: { typed: string; meant: string }[];
  /** The words that mean something, for a search in the pages' whole text. */
  topic: string[];
  /** Known words near those that are not known. */
  nearest: string[];
  /** Place where there is nothing of what was asked for, so that the answer is wider. */
  widened: string | undefined;
};

/** A query, read. `called` are the pages that it names as a whole. */
type Asked = Narrowed & {
  called: Called;
  tokens: Token[];
  corrected: Answer['corrected'];
  linking: boolean;
  /** The pages that its words lead to, before any filter. */
  scored?: Hit[];
  /** Known words near its own, once nothing was found. */
  nearest?: string[];
};

/** A query that has been read. `readings` are those of it as a question, none where it is just what a page is called. */
type AskedQuery = Asked & { query: string; literal: ReadonlySet<string>; readings?: Read[] };

/** What was found, and by which of the narrowings. */
type Found = { hits: Hit[]; narrowings: Narrowing[]; widened?: string };

const LONGEST_QUERY = 200;
const MOST_TOKENS = 10;
/** A word of the query narrows only where the best that is left is nearly as good as without it. */
const WORTH_NARROWING = 0.7;
/** A step is rarely said without being meant, and a place hardly more often. */
const WORTH_MEANT = 0.45;
const WORTH_THERE = 0.6;
/** Kinds that are found by what they lead to. */
const LINKING = ['education', 'story'];
/** Kinds whose pages lie somewhere: what a place by itself shows, in this order. */
const LOCAL = ['municipality', 'region', 'school', 'education', 'activity', 'competition', 'story'];

/** What answers a question stands by itself, before the kinds. */
export const ANSWERS = '?';

/** Hits by kind, lists by themselves: the kind of the best hit first, and within it the best. */
export function byKind(hits: readonly Hit[]): { kind: string; hits: Hit[] }[] {
  return [...Map.groupBy(hits, (hit) => (hit.asked ? ANSWERS : hit.page.list ? '' : hit.page.kind))].map(([kind, own]) => ({
    kind,
    hits: own,
  }));
}

/** How many of a kind are shown at first among others. */
export const FEW = 4;

/** How much a hit tells. */
const MOST_TOLD = 2;
/** How many ways to read a question are tried. */
const MOST_READ = 4;

const NOTHING_NAMED: Asked = {
  rest: [],
  narrowings: [],
  wanted: new Map(),
  place: undefined,
  called: new Map(),
  tokens: [],
  corrected: [],
  linking: false,
};

/** How much less is asked of a page where nothing has all that was asked for. */
const ALMOST = 0.4;
/** Kinds that one word of several may name, and those that it may where all of them are known. */
const NAMED = new Set(['job', 'programme']);
const NAMED_SURELY = new Set([...NAMED, 'competition', 'activity', 'guide']);

const ofPlace = (narrowings: readonly Narrowing[]): Narrowing[] => narrowings.filter((n) => n.filter === 'place');

export class Ranking {
  /** What the interface calls the kinds, and says of suggestions. */
  readonly kinds: Record<string, string>;
  readonly names: Vocabulary['names'];
  hasTexts = false;
  readonly #postings: Postings;
  readonly #narrower: Narrower;
  #asking: { reader: Reader; answering: Answering } | undefined;

  constructor(vocabulary: Vocabulary, excerpt?: Excerpt) {
    this.kinds = Object.fromEntries(vocabulary.kinds.map((kind, i) => [kind, vocabulary.kindNames[i] ?? '']));
    this.names = vocabulary.names;
    this.#postings = new Postings(vocabulary, excerpt);
    this.#narrower = new Narrower(vocabulary, this.#postings);
    this.#postings.enterSaid(excerpt?.said ?? []);
  }

  get pages(): readonly Page[] {
    return this.#postings.pages;
  }

  get lexicon(): Lexicon {
    return this.#postings.lexicon;
  }

  /** The visible text, once it is there: pages are found by it too, and excerpts are taken from it. */
  set texts(texts: Texts) {
    this.#postings.texts = texts;
    this.hasTexts = true;
  }

  /** Lets it read questions. */
  set asking(asking: Asking) {
    this.#asking = { reader: asking.reader, answering: asking.in(this.#postings) };
  }

  /**
   * Answers a query.
   * @param literal words of it that are not to be made into filters, in lower case
   */
  answer(query: string, filters: Filters = {}, literal: ReadonlySet<string> = new Set()): Answer {
    return this.asked(query, literal)(filters);
  }

  /** A query that is read once, to be answered with one choice of filters after another. */
  asked(query: string, literal: ReadonlySet<string> = new Set()): (filters: Filters) => Answer {
    const text = query.slice(0, LONGEST_QUERY);
    const asked: AskedQuery = { ...this.#read(text, literal), query: text, literal };
    return (filters) => this.#answered(asked, wantedOf(filters));
  }

  #answered(asked: AskedQuery, chosen: Wanted): Answer {
    const { tokens, place, corrected, rest } = asked;
    this.#askValues(asked, chosen);
    const { hits: found, narrowings, widened } = tokens.length > 0 ? this.#found(asked, chosen) : this.#listed(asked, chosen);
    const answers = this.#answers(asked, chosen, found.length === 0);
    const hits = found.length + answers.length > 0 || place ? found : this.#nearly(asked, chosen);
    const answered = new Set(answers.map(({ page }) => page));
    // A word that says what is asked is no slip.
    const saying = new Set(answers.flatMap(({ reasons }) => reasons.flatMap((reason) => (reason.way === 'via' ? words(reason.word) : []))));
    return {
      hits: [...answers, ...hits.filter(({ page }) => !answered.has(page))],
      narrowings,
      // A slip that led to nothing is not worth telling.
      corrected: corrected.filter(
        ({ typed }) =>
          !saying.has(typed) &&
          (place !== undefined || hits.some((hit) => hit.reasons.some((r) => r.way === 'misspelt' && r.typed === typed))),
      ),
      topic: rest,
      nearest: hits.length + answers.length > 0 ? [] : (asked.nearest ??= nearest(this.#postings, tokens, place?.name)),
      // What answers lies there.
      widened: answers.length > 0 ? undefined : widened,
    };
  }

  /** The pages that answer the query, where it is a question. */
  #answers(asked: AskedQuery, chosen: Wanted, isLast: boolean): Hit[] {
    if (!this.#asking) return [];
    const { reader, answering } = this.#asking;
    const { query, literal } = asked;
    // What is called just so needs no other answer.
    const reads = (asked.readings ??= this.#postings.called(keyOf(query)).length > 0 ? [] : reader.read(words(query)));
    for (const read of [
      ...reads.filter(({ rule }) => !rule.last).slice(0, MOST_READ),
      ...reads.filter(({ rule }) => rule.last && isLast),
    ]) {
      const named = this.#named(read.rest, chosen, literal);
      const found =
        named === NOTHING_NAMED ? [] : (named.tokens.length > 0 ? this.#found(named, chosen) : this.#listed(named, chosen)).hits;
      const answers = answering.answer(read, named, found, chosen);
      if (answers.length > 0) return answers;
    }
    return [];
  }

  /** What the rest of a question names. None of its words may still be typed on, since the question has been read. */
  #named(rest: readonly string[], chosen: Wanted, literal: ReadonlySet<string>): Asked {
    if (rest.length === 0) return NOTHING_NAMED;
    const named = this.#read(`${rest.join(' ')} `, literal);
    this.#askValues(named, chosen);
    return named;
  }

  /** Asks which pages have what the query and the filters want. */
  #askValues({ wanted, place }: Asked, chosen: Wanted): void {
    const all = [...wanted, ...chosen, ['region', place?.regions ?? []], ['municipality', place?.municipality ?? []]] as const;
    for (const [filter, values] of all)
      if (filter !== 'kind') for (const need of haveOne(filter, [values].flat())) this.#postings.ask(need);
  }

  /** What a query asks for. */
  #read(text: string, literal: ReadonlySet<string>): Asked {
    const all = words(text);
    const postings = this.#postings;
    const narrowed = this.#narrower.narrow(joined(postings, postings.meaning(all).slice(0, MOST_TOKENS)), literal);
    const { rest, wanted } = narrowed;
    const isTyping = !/\s$/.test(text);
    const asked: Asked = {
      ...narrowed,
      called: exactly(postings, all),
      tokens: rest.map((typed, i) => tokenOf(postings, typed, isTyping && i === rest.length - 1)),
      corrected: [],
      linking: false,
    };
    this.#placeAmong(asked, literal);
    for (const { typed, corrected } of asked.tokens) if (corrected) asked.corrected.push({ typed, meant: corrected });
    asked.linking = asked.place !== undefined || LINKING.some((kind) => wanted.get('kind')?.includes(kind));
    if (asked.linking) for (const token of asked.tokens) expand(postings, token);
    this.#nameAlmost(asked, text.trim(), all.join(''));
    return asked;
  }

  /** A place may be misspelt like any other word. */
  #placeAmong(asked: Asked, literal: ReadonlySet<string>): void {
    for (const token of asked.place ? [] : asked.tokens) {
      const { typed, corrected } = token;
      const place = corrected === undefined || literal.has(typed) ? undefined : this.#narrower.placeOf(corrected);
      if (!place) continue;
      narrowTo(place, typed, asked);
      asked.corrected.push({ typed, meant: place.name });
      asked.tokens = asked.tokens.filter((other) => other !== token);
      return;
    }
  }

  /** Where some word is not known, and no page is called what was typed, one may nearly be. */
  #nameAlmost(asked: Asked, typed: string, letters: string): void {
    const { called, corrected, tokens } = asked;
    if (called.size > 0 || (corrected.length === 0 && tokens.every((token) => token.known))) return;
    for (const [page, value] of almost(this.#postings, letters)) {
      called.set(page, { value, reasons: [{ way: 'misspelt', typed }] });
      asked.corrected = [{ typed, meant: page.title }];
    }
  }

  /** The pages that the words lead to, narrowed where that leaves what is nearly as good. */
  #found(asked: Asked, chosen: Wanted): Found {
    const { tokens, called, linking, wanted, narrowings, place } = asked;
    asked.scored ??= hitsOf(this.#postings, tokens, called, linking);
    const scored = asked.scored.filter((hit) => passes(hit.page, chosen));
    const hits = scored.filter((hit) => passes(hit.page, wanted));
    const isWorth = isAsGood(hits, scored, wanted.has('stage') ? WORTH_MEANT : WORTH_NARROWING);
    const open = isWorth ? { hits, narrowings } : { hits: scored, narrowings: ofPlace(narrowings) };
    const found = place ? this.#inPlace(place, open, scored, chosen) : open;
    return { ...found, hits: aboveFloor(found.hits) };
  }

  /** Where nothing has all that was asked for, what has most of it: a few of the words, or a part of one. */
  #nearly({ tokens, wanted }: Asked, chosen: Wanted): Hit[] {
    const ofKind = ({ page }: Hit): boolean => passes(page, chosen) && passes(page, wanted) && !page.list;
    const postings = this.#postings;
    const met = tokens.map((token) => (isMet(token) ? token : byPart(postings, token))).filter(isMet);
    if (met.length === 0 || met.length < tokens.length - met.length) return [];
    const hits = hitsOf(postings, met, new Map(), false, ALMOST).filter(ofKind);
    const isEnough =
      met.length > 1
        ? ({ page }: Hit): boolean =>
            met.filter(({ meetings }) => meetings.has(page)).length > 1 ||
            (met.length === tokens.length && NAMED_SURELY.has(page.kind) && isNamedBy(page, met))
        : ({ page }: Hit): boolean => NAMED.has(page.kind) && isNamedBy(page, met);
    return aboveFloor(hits.filter(isEnough));
  }

  /** What of it lies in a place: as it was narrowed, or else by the place alone, or else what lies elsewhere. */
  #inPlace(place: Place, open: Found, scored: Hit[], chosen: Wanted): Found {
    const isThere = liesIn(place);
    const there = open.hits.filter((hit) => isThere(hit.page));
    const own = place.pages.filter((page) => passes(page, chosen)).map((page) => plainHit(page, 0.5));
    if (isAsGood(there, scored, WORTH_THERE)) {
      const others = own.filter((one) => !there.some((hit) => hit.page === one.page));
      return { ...open, hits: [...inOrder(this.#postings, there.map(localFirst)), ...others] };
    }
    const wide = scored.filter((hit) => isThere(hit.page));
    if (isAsGood(wide, scored, WORTH_THERE))
      return { hits: inOrder(this.#postings, wide.map(localFirst)), narrowings: ofPlace(open.narrowings) };
    if (scored.length === 0) return { ...open, hits: [] };
    return {
      hits: [...own.slice(0, 1), ...open.hits],
      narrowings: open.narrowings.filter((n) => n.filter !== 'place'),
      widened: place.name,
    };
  }

  /** What a place, a kind, a step or a filter by itself shows: its own page first. */
  #listed({ place, wanted, called, narrowings }: Asked, chosen: Wanted): Found {
    const kinds = wanted.get('kind') ?? [];
    const value = (page: Page): number => {
      const own = called.get(page);
      if (own) return 10 + own.value;
      if (!place || kinds.length > 0) return 1;
      const at = place.pages.indexOf(page);
      if (at >= 0) return 9 - at / 10;
      const order = LOCAL.indexOf(page.kind);
      return order < 0 ? 0 : page.kind === 'region' ? 8 : 7 - order;
    };
    const isThere = place ? liesIn(place) : () => true;
    const isAsked = place !== undefined || wanted.size + chosen.size > 0;
    this.#askFor(place, chosen, wanted);
    const listed = this.pages.filter((page) => isAsked && passes(page, chosen) && passes(page, wanted) && isThere(page));
    const lists = place ? [] : this.pages.filter((page) => page.list && kinds.includes(page.kind));
    const hits = [...new Set([...lists, ...listed, ...called.keys()])]
      .map((page) => plainHit(page, lists.includes(page) ? 20 : value(page)))
      .filter((hit) => hit.score > 0);
    return { hits: inOrder(this.#postings, hits), narrowings };
  }

  /** Asks for the pages of a place or, without one, for those that have one of the values that are wanted. */
  #askFor(place: Place | undefined, ...each: Wanted[]): void {
    const { ask } = this.#postings;
    if (place) {
      const own =
        place.municipality === undefined
          ? place.regions.map((region) => valueOf('region', region))
          : [valueOf('municipality', place.municipality), ...place.regions.map(unplacedIn)];
      for (const string of [keyOf(place.name), ...own]) ask(point(string));
      return;
    }
    // Of several, the one that fewest pages have.
    const narrow = (['municipality', 'region', 'kind', 'stage'] as const satisfies Filter[]).flatMap((filter) =>
      each.flatMap((wanted) => {
        const values = wanted.get(filter);
        return values ? [values.map((value) => point(valueOf(filter, value)))] : [];
      }),
    );
    narrow[0]?.forEach(ask);
  }

  /** Names and terms that begin with what is typed, or have a word or part that does. */
  suggest(typed: string, most: number): Suggestion[] {
    return suggestions(this.#postings, typed.slice(0, LONGEST_QUERY), most);
  }

  /** What a page tells of the question that it answers; `unknown` where that is not what was asked, or nothing. */
  told({ page, asked }: Hit): { texts: string[]; unknown: boolean } {
    const texts = (asked?.tells ?? []).flatMap((name) => page.told[name] ?? []).slice(0, MOST_TOLD);
    const isAbout =
      asked !== undefined && !page.list && page.kind !== 'story' && [...(asked.about ?? []), ...(asked.place ?? [])].includes(page.kind);
    return { texts, unknown: isAbout && (asked.near === true || (asked.tells !== undefined && texts.length === 0)) };
  }

  /** The line of a page's visible text to show: the one with most of what was asked for. */
  line({ page, marks }: Hit): string {
    const counts = page.lines.map((line) => this.lexicon.words(line).filter((word) => marks.has(word)).length);
    return page.lines[Math.max(0, counts.indexOf(Math.max(0, ...counts)))] ?? '';
  }
}

/** Whether the best of some hits is nearly as good as the best of all. */
const isAsGood = ([first]: readonly Hit[], [best]: readonly Hit[], share: number): boolean =>
  first !== undefined && first.score >= (best?.score ?? 0) * share;
