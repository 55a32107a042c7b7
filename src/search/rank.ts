import { slug } from '../links.ts';
import { fold, words } from '../language/inflect.ts';
import { distance, tolerance } from './distance.ts';
import { isFarOff, Lexicon, type Likeness, type Word } from './lexicon.ts';
import { stopwords } from './stopwords.ts';
import { type Relation, RELATIONS, type Texts, type Vocabulary } from './vocabulary.ts';

// Finds and ranks pages by what the vocabulary knows of them: name first, then synonyms and parts, then the visible text.

/** A page as search sees it. The list of a kind has the kind and `list`. */
export type Page = {
  kind: string;
  list: boolean;
  address: string;
  title: string;
  regions: string[];
  municipalities: string[];
  stages: string[];
  /** Whether its own words are in the site's main language and not in this one. */
  foreign: boolean;
  /** Its place in the vocabulary. */
  index: number;
};

/** Why a page was found, where its name does not say so. */
export type Reason =
  /** The name was misspelt. */
  | { way: 'misspelt'; typed: string }
  /** Another name of the same thing. */
  | { way: 'same'; word: string }
  /** A part of the name, a word near it, or something that the page leads to. */
  | { way: 'via'; word: string };

export type Hit = { page: Page; score: number; reasons: Reason[]; /** What of the visible text was asked for. */ marks: ReadonlySet<Word> };

/** A word of the query that became a filter: what was typed and the values that it lets through. */
export type Narrowing = {
  typed: string;
  filter: 'kind' | 'stage' | 'place';
  /** What it narrows to, as keys. */ values: string[];
  label?: string;
};

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

export type Filters = Partial<Record<'kind' | 'region' | 'municipality' | 'stage', string>>;

type Term = { text: string; folded: string; key: string; relation: Relation; targets: number[]; words: Word[] };
type Posting = {
  page: number;
  field: 'title' | 'term' | 'text';
  term?: Term;
  line?: number;
  size: number;
  /** The page through which it was found. */ via?: number;
};
type Place = { name: string; municipality?: string; regions: string[]; pages: number[] };
/** How a token met a page, at best. */
type Meeting = Likeness & { value: number; word: Word; posting: Posting };
type Token = { typed: string; word: Word; weight: number; meetings: Map<number, Meeting>; corrected: string | undefined; known: boolean };

const LONGEST_QUERY = 200;
const MOST_TOKENS = 10;
const FIELDS = { title: 1, term: 0.88, text: 0.45 };
const NEAR_TERM = 0.8;
/** A part of another name says little of the page. */
const PART_OF_TERM = 0.6;
const LINKED = 0.6;
/** An education is its programme, nearly; it only may lead to a job. */
const OF_PROGRAMME = 0.85;
const COMPOUND = 0.92;
/** A word this like one of ours is no slip. */
const KNOWN = 0.9;
/** What a whole name with a slip is worth, before the slip is taken off. */
const ALMOST = 1.3;
/** How much of an unknown word may be other letters in a word that is offered instead. */
const STRETCH = 0.3;
const SHORTEST_MISSED = 5;
const MOST_LETTERS_OFF = 3;
/** How many letters compounds must begin with together to be offered for each other. */
const SHORTEST_AKIN = 5;
const MOST_NEAREST = 4;
/** Learned from the golden set: below these an answer is more often junk than help. */
const FLOOR = 0.36;
const COVERAGE = 0.58;
/** The share of the best that is still worth showing. */
const RELATIVE_FLOOR = 0.45;
/** A word of the query narrows only where the best that is left is nearly as good as without it. */
const WORTH_NARROWING = 0.7;
/** A step is rarely said without being meant, and a place hardly more often. */
const WORTH_MEANT = 0.45;
const WORTH_THERE = 0.6;
const PRIOR: Record<string, number> = {
  municipality: 0.97,
  competition: 0.98,
  activity: 0.97,
  guide: 0.97,
  page: 0.95,
  education: 0.9,
  school: 0.93,
  story: 0.85,
};
const LIST_PRIOR = 0.9;
/** Kinds whose pages lie somewhere: what a place by itself shows, in this order. */
const LOCAL = ['municipality', 'region', 'school', 'education', 'activity', 'competition', 'story'];

/** What may follow a word that narrows: ”programmet”, ”tävlingarna”. */
const INFLECTED = /^(m?ets?|m?ens?|ns?|ts?|s|[aeo]r|([aeo]r)?nas?)$/;

/** Kinds that are everywhere; in a place they come after what is only there. */
const NATIONAL = new Set(['job', 'programme', 'region', 'guide', 'entrance', 'page']);
const LOCAL_FIRST = 1.6;

/** Hits by kind, lists by themselves: the kind of the best hit first, and within it the best. */
export function byKind(hits: readonly Hit[]): { kind: string; hits: Hit[] }[] {
  return [...Map.groupBy(hits, ({ page }) => (page.list ? '' : page.kind))].map(([kind, own]) => ({ kind, hits: own }));
}

/** How many of a kind are shown at first among others. */
export const FEW = 4;

/** Everything that is called something, told by its letters alone: without spaces, hyphens and case. */
const key = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Without what is too far below the best. */
function aboveFloor(hits: Hit[]): Hit[] {
  const floor = Math.min(1, Math.max(0, ...hits.map((hit) => hit.score))) * RELATIVE_FLOOR;
  return hits.filter((hit) => hit.score >= floor);
}

const NOTHING: ReadonlySet<Word> = new Set();

export class Ranking {
  readonly pages: Page[];
  readonly lexicon: Lexicon;
  /** What the interface calls the kinds, and says of suggestions. */
  readonly kinds: Record<string, string>;
  readonly names: Record<string, string>;
  readonly #vocabulary: Vocabulary;
  readonly #small: Set<string>;
  readonly #collator: Intl.Collator;
  /** Names folded, and by their letters alone. */
  readonly #folded: string[];
  readonly #keys: string[];
  readonly #via: number[][];
  readonly #titleWords: Word[][] = [];
  readonly #masks: number[] = [];
  readonly #postings = new Map<Word, Posting[]>();
  /** Names and terms by their letters. */
  readonly #phrases = new Map<string, { page: number; relation: Relation | 'title'; text: string; share: number }[]>();
  readonly #places = new Map<string, Place>();
  readonly #narrowing = new Map<string, { filter: 'kind' | 'stage'; value: string }>();
  readonly #terms: Term[] = [];
  #lines: string[][] = [];
  #namedWords: Word[] | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#small = stopwords(vocabulary.language);
    this.#collator = new Intl.Collator(vocabulary.language);
    this.lexicon = new Lexicon(vocabulary.language);
    const { kinds, bases, regions, municipalities, stages } = vocabulary;
    this.kinds = Object.fromEntries(kinds.map((kind, i) => [kind, vocabulary.kindNames[i]!]));
    this.names = vocabulary.names;
    this.#via = vocabulary.pages.map((row) => row[6] || []);
    this.pages = vocabulary.pages.map(([kind, rest, marked, inRegions, inMunicipalities, onStages, , foreign], index): Page => {
      const title = marked.replaceAll('~', '');
      const list = kind < 0;
      return {
        kind: (list ? kinds[-2 - kind] : kinds[kind]) ?? '',
        list,
        address: list || rest.startsWith('/') ? rest : `${bases[kind]}${rest || slug(title)}/`,
        title,
        regions: (inRegions || []).map((i) => regions[i]!),
        municipalities: (inMunicipalities || []).map((i) => municipalities[i]!),
        stages: (onStages || []).map((at) => stages[at]!),
        foreign: foreign === 1,
        index,
      };
    });
    this.#folded = this.pages.map((page) => fold(page.title));
    this.#keys = this.#folded.map(key);
    for (const [i, [, , marked]] of vocabulary.pages.entries()) {
      const own = this.lexicon.words(marked);
      this.#titleWords.push(own);
      this.#masks.push(this.lexicon.form(this.#keys[i]!).letters);
      for (const word of own) this.#post(word, { page: i, field: 'title', size: own.length });
      this.#phrase(marked, i, 'title', 1);
    }
    for (const [relation, targets, list] of vocabulary.terms) {
      for (const marked of list.split('|')) {
        const text = marked.replaceAll('~', '');
        const term: Term = {
          text,
          folded: fold(text),
          key: key(text),
          relation: RELATIONS[relation]!,
          targets,
          words: this.lexicon.words(marked),
        };
        this.#terms.push(term);
        for (const page of targets) {
          for (const word of term.words) this.#post(word, { page, field: 'term', term, size: term.words.length });
          this.#phrase(marked, page, term.relation, 1 / targets.length);
        }
      }
    }
    for (const [filter, value, list] of vocabulary.narrowing)
      for (const text of list.split('|')) {
        // A known word, so that it can be told in a compound.
        if (!text.includes(' ')) this.lexicon.word(text);
        this.#narrowing.set(key(text), { filter, value: (filter === 'kind' ? kinds : stages)[value]! });
      }
    this.#readPlaces();
  }

  /** The visible text, once it is there: pages are found by it too, and excerpts are taken from it. */
  set texts(texts: Texts) {
    this.#lines = texts.map((text) => text.split('\n').filter(Boolean));
    for (const [page, lines] of this.#lines.entries())
      // A story mentions much that it is not about.
      for (const [line, text] of this.pages[page]?.kind === 'story' ? [] : lines.entries())
        for (const word of this.lexicon.words(text)) this.#post(word, { page, field: 'text', line, size: 1 });
  }

  get hasTexts(): boolean {
    return this.#lines.length > 0;
  }

  #post(word: Word, posting: Posting): void {
    const known = this.#postings.get(word);
    if (known) known.push(posting);
    else this.#postings.set(word, [posting]);
  }

  /** A name can be typed with or without its small words and what stands in brackets. */
  #phrase(marked: string, page: number, relation: Relation | 'title', share: number): void {
    const text = marked.replaceAll('~', '');
    const forms = new Set([key(text), key(text.replace(/\s*\(.*\)/, '')), key(this.#meaning(words(text)).join(''))]);
    for (const form of forms) {
      if (form === '') continue;
      const entry = { page, relation, text, share };
      const known = this.#phrases.get(form);
      if (known) known.push(entry);
      else this.#phrases.set(form, [entry]);
    }
  }

  #readPlaces(): void {
    const { places, regions } = this.#vocabulary;
    const add = (name: string, place: Omit<Place, 'name'>): void => {
      // What is both a municipality and a region is the municipality, and shows the region beside it.
      const known = this.#places.get(key(name));
      if (known) this.#places.set(key(name), { ...place, ...known, pages: [...known.pages, ...place.pages] });
      else this.#places.set(key(name), { name, ...place });
    };
    const regionPage = new Map(
      this.pages.flatMap((page, i) => (page.kind === 'region' && !page.list ? [[page.regions[0] ?? slug(page.title), i] as const] : [])),
    );
    for (const [i, page] of this.pages.entries()) {
      if (page.list || page.kind !== 'municipality') continue;
      add(page.title, { municipality: page.municipalities[0] ?? page.title, regions: page.regions, pages: [i] });
    }
    for (const { targets, text, relation } of this.#terms) {
      const lies = targets.map((i) => this.pages[i]!);
      if (relation === 'code' || !lies.every((page) => page.kind === 'region')) continue;
      add(text, { regions: lies.flatMap((page) => page.regions), pages: targets });
    }
    for (const [inRegions, list] of places) {
      const keys = inRegions.map((i) => regions[i]!);
      for (const name of list.split('|')) {
        const place = { regions: keys, pages: keys.flatMap((region) => regionPage.get(region) ?? []) };
        add(name, place);
        if (name.endsWith(' län')) add(name.replace(/s? län$/, ''), place);
      }
    }
  }

  /** The words that mean something; all of them where none does. */
  #meaning(tokens: string[]): string[] {
    const left = tokens.filter((token) => !this.#small.has(token) && !/^\p{L}$/u.test(token));
    return left.length > 0 ? left : tokens;
  }

  /**
   * Answers a query.
   * @param literal words of it that are not to be made into filters, in lower case
   */
  answer(query: string, filters: Filters = {}, literal: ReadonlySet<string> = new Set()): Answer {
    const text = query.slice(0, LONGEST_QUERY);
    const typing = !/\s$/.test(text);
    const all = words(text);
    const allowed = (page: Page): boolean =>
      (!filters.kind || (page.kind === filters.kind && !page.list)) &&
      (!filters.region || page.regions.includes(filters.region)) &&
      (!filters.municipality || page.municipalities.includes(filters.municipality)) &&
      (!filters.stage || page.stages.includes(filters.stage));
    const empty: Answer = { hits: [], narrowings: [], corrected: [], topic: [], nearest: [], widened: undefined };
    if (all.length === 0) {
      if (Object.values(filters).every((value) => !value)) return empty;
      return { ...empty, hits: this.#inOrder(this.pages.flatMap((page, i) => (allowed(page) ? [this.#plain(i, 1)] : []))) };
    }

    const exact = this.#exactly(all);
    let rest = this.#joined(this.#meaning(all).slice(0, MOST_TOKENS));
    const narrowings: Narrowing[] = [];
    const kinds: string[] = [];
    const stages: string[] = [];
    let place: Place | undefined;
    // The longest first: ”lilla edet” before ”edet”, ”åk 8” before ”8”.
    for (let size = Math.min(3, rest.length); size > 0; size -= 1) {
      for (let at = 0; at + size <= rest.length; at += 1) {
        const typed = rest.slice(at, at + size).join(' ');
        if (literal.has(typed)) continue;
        const found = place ? undefined : this.#placeOf(typed);
        const narrow = this.#narrowingOf(typed);
        if (found) {
          place = found;
          narrowings.push({ typed, filter: 'place', values: found.municipality ? [found.municipality] : found.regions, label: found.name });
        } else if (narrow) {
          (narrow.filter === 'kind' ? kinds : stages).push(narrow.value);
          narrowings.push({ typed, filter: narrow.filter, values: [narrow.value] });
        } else continue;
        rest = rest.toSpliced(at, size);
        at -= 1;
      }
    }
    // ”svetsjobb” is a kind too, where no page is called so.
    rest = rest.map((typed) => {
      if (literal.has(typed) || this.#meet(this.lexicon.like(this.lexicon.form(typed), false)).size > 0) return typed;
      const parts = this.lexicon.split(typed) ?? [];
      const narrow = parts.length > 1 ? this.#narrowingOf(parts.at(-1)!) : undefined;
      if (!narrow) return typed;
      (narrow.filter === 'kind' ? kinds : stages).push(narrow.value);
      narrowings.push({ typed: parts.at(-1)!, filter: narrow.filter, values: [narrow.value] });
      return typed.slice(0, parts.slice(0, -1).join('').length);
    });

    const corrected: Answer['corrected'] = [];
    let tokens = rest.map((typed, i) => this.#token(typed, typing && i === rest.length - 1));
    // A place may be misspelt like any other word.
    if (!place) {
      const slip = tokens.find((token) => token.corrected !== undefined && !literal.has(token.typed) && this.#placeOf(token.corrected));
      if (slip) {
        place = this.#placeOf(slip.corrected!)!;
        narrowings.push({
          typed: slip.typed,
          filter: 'place',
          values: place.municipality ? [place.municipality] : place.regions,
          label: place.name,
        });
        corrected.push({ typed: slip.typed, meant: place.name });
        tokens = tokens.filter((token) => token !== slip);
      }
    }
    for (const { typed, corrected: meant } of tokens) if (meant) corrected.push({ typed, meant });

    const isThere = (page: Page): boolean =>
      !place ||
      (place.municipality && (page.municipalities.length > 0 || page.kind === 'region')
        ? page.municipalities.includes(place.municipality)
        : page.regions.some((r) => place!.regions.includes(r))) ||
      this.#isNamed(page, place);
    const isKind = (page: Page): boolean => kinds.length === 0 || (kinds.includes(page.kind) && !page.list);
    const isStage = (page: Page): boolean => stages.length === 0 || page.stages.some((s) => stages.includes(s));
    const linking = place !== undefined || kinds.includes('education') || kinds.includes('story');

    if (linking) for (const token of tokens) this.#expand(token);
    if (exact.size === 0 && (corrected.length > 0 || !tokens.every((token) => token.known))) {
      for (const [i, value] of this.#almost(all.join(''))) {
        exact.set(i, { value, reason: { way: 'misspelt', typed: text.trim() } });
        corrected.splice(0, corrected.length, { typed: text.trim(), meant: this.pages[i]!.title });
      }
    }
    const scored = this.#score(tokens, exact, linking).filter((hit) => allowed(hit.page));
    let hits: Hit[];
    let widened: string | undefined;
    let used = narrowings;
    if (tokens.length === 0) {
      const listed = this.pages.flatMap((page, i) =>
        allowed(page) && isThere(page) && isKind(page) && isStage(page) ? [this.#plain(i, 1)] : [],
      );
      hits = this.#listing(listed, place, kinds, exact);
    } else {
      const best = scored[0]?.score ?? 0;
      const tried = (passes: (page: Page) => boolean): Hit[] => {
        const left = scored.filter((hit) => passes(hit.page));
        return (left[0]?.score ?? 0) >= best * (stages.length > 0 ? WORTH_MEANT : WORTH_NARROWING) ? left : [];
      };
      const narrowed = tried((page) => isKind(page) && isStage(page));
      const open = narrowed.length > 0 ? narrowed : scored;
      if (narrowed.length === 0) used = used.filter((n) => n.filter === 'place');
      hits = open;
      if (place) {
        const there = open.filter((hit) => isThere(hit.page));
        const wide = scored.filter((hit) => isThere(hit.page));
        // What lies there before what leads there.
        const near = (hit: Hit): Hit => (NATIONAL.has(hit.page.kind) ? hit : { ...hit, score: hit.score * LOCAL_FIRST });
        const own = place.pages.map((i) => this.#plain(i, 0.5)).filter((hit) => allowed(hit.page));
        const isWorth = ([first]: Hit[]): boolean => first !== undefined && first.score >= best * WORTH_THERE;
        if (isWorth(there)) hits = [...this.#inOrder(there.map(near)), ...own.filter((o) => !there.some((t) => t.page === o.page))];
        else if (isWorth(wide)) {
          hits = this.#inOrder(wide.map(near));
          used = used.filter((n) => n.filter === 'place');
        } else if (scored.length > 0) {
          hits = [...own.slice(0, 1), ...open];
          widened = place.name;
          used = used.filter((n) => n.filter !== 'place');
        } else hits = [];
      }
    }
    if (tokens.length > 0) hits = aboveFloor(hits);
    const unknown = tokens.filter((token) => token.meetings.size === 0);
    return {
      hits,
      narrowings: used,
      corrected: corrected.filter(
        ({ typed }) => hits.some((hit) => hit.reasons.some((r) => r.way === 'misspelt' && r.typed === typed)) || place !== undefined,
      ),
      topic: rest,
      nearest: hits.length > 0 ? [] : this.#nearest(tokens.length > unknown.length || unknown.length === 0 ? tokens : unknown, place),
      widened,
    };
  }

  /** Names and terms that begin with what is typed, or have a word or part that does. */
  suggest(typed: string, most: number): { title: string; via?: string; page: Page }[] {
    const own = key(typed.slice(0, LONGEST_QUERY));
    if (own === '') return [];
    const folded = fold(typed.trim());
    const found = new Map<number, { value: number; via?: string }>();
    const offer = (page: number, value: number, via?: string): void => {
      const known = found.get(page);
      if (!known || known.value < value) found.set(page, { value, ...(via !== undefined && { via }) });
    };
    const begins = (name: string, plain: string, list: Word[]): number => {
      if (name.startsWith(folded)) return 2 + folded.length / name.length;
      if (own.length > 1 && plain.startsWith(own)) return 1.9;
      if (list.some((word) => word.fold.startsWith(folded))) return 1.5;
      return own.length > 2 && list.some((word) => word.parts.some((part) => part.startsWith(folded))) ? 1 : 0;
    };
    for (const [i, page] of this.pages.entries()) {
      const value = begins(this.#folded[i]!, this.#keys[i]!, this.#titleWords[i]!);
      if (value > 0) offer(i, value * (PRIOR[page.kind] ?? 1) * (page.kind === 'education' || page.kind === 'story' ? 0.7 : 1));
    }
    if (own.length > 1)
      for (const term of this.#terms) {
        const value = begins(term.folded, term.key, term.words);
        if (value >= 1.5 && term.targets.length <= 3) for (const page of term.targets) offer(page, value * 0.8, term.text);
      }
    return [...found]
      .toSorted(([i, a], [j, b]) => b.value - a.value || this.pages[i]!.title.length - this.pages[j]!.title.length)
      .slice(0, most)
      .map(([i, { via }]) => ({ title: this.pages[i]!.title, page: this.pages[i]!, ...(via !== undefined && { via }) }));
  }

  /** What is called just what was typed: name before term, the only one before one of many. */
  #exactly(tokens: string[]): Map<number, { value: number; reason?: Reason }> {
    const forms = new Set([key(tokens.join('')), key(this.#meaning(tokens).join(''))]);
    const found = new Map<number, { value: number; reason?: Reason }>();
    for (const form of forms)
      for (const { page, relation, text, share } of this.#phrases.get(form) ?? []) {
        const value = relation === 'title' ? 2 : relation === 'near' ? 0.3 + 0.9 * share : 1.2 + 0.3 * share;
        if ((found.get(page)?.value ?? 0) >= value) continue;
        found.set(page, {
          value,
          ...(relation !== 'title' && { reason: { way: relation === 'same' ? 'same' : 'via', word: text } as Reason }),
        });
      }
    return found;
  }

  /** Names that the whole query is a slip from: a slip in a small word, in a space or in a short name. */
  #almost(typed: string): Map<number, number> {
    const own = key(typed);
    const mask = this.lexicon.form(own).letters;
    const found = new Map<number, number>();
    for (const [i, name] of this.#keys.entries()) {
      if (this.pages[i]!.list) continue;
      if (Math.abs(name.length - own.length) > 2 || isFarOff(mask, this.#masks[i]!)) continue;
      const limit = tolerance(Math.max(name.length, own.length));
      const far = distance(own, name, limit);
      if (far <= limit) found.set(i, ALMOST - far / 4);
    }
    return found;
  }

  /** ”drift tekniker” as ”drifttekniker”, where that is a word. */
  #joined(tokens: string[]): string[] {
    const known = (text: string): boolean => {
      const like = this.lexicon.like(this.lexicon.form(text), false);
      return [...like].some(
        ([word, { way }]) => (way === 'same' || way === 'inflected') && (this.#postings.get(word) ?? []).some((p) => p.field !== 'text'),
      );
    };
    const left = [...tokens];
    for (let size = 3; size > 1; size -= 1) {
      for (let at = 0; at + size <= left.length; at += 1) {
        const together = left.slice(at, at + size);
        if (together.some((t) => /\d/.test(t)) || !known(together.join('').replaceAll('-', ''))) continue;
        left.splice(at, size, together.join(''));
      }
    }
    return left;
  }

  #placeOf(typed: string): Place | undefined {
    const plain = key(typed);
    const bare = plain.replace(/(skommun|kommun|slan|lan|regionen|region)$/, '');
    return (
      this.#places.get(plain) ??
      this.#places.get(plain.replace(/s$/, '')) ??
      (bare.length > 2 && bare !== plain ? this.#places.get(bare) : undefined)
    );
  }

  #isNamed(page: Page, place: Place): boolean {
    const name = key(place.name);
    return place.pages.includes(page.index) || this.#titleWords[page.index]!.some((word) => word.fold === name);
  }

  #narrowingOf(typed: string): { filter: 'kind' | 'stage'; value: string } | undefined {
    const direct = this.#narrowing.get(key(typed));
    if (direct || /[\s\d]/.test(typed) || typed.length < 4) return direct;
    const own = key(typed);
    for (const [text, narrow] of this.#narrowing)
      if (text.length > 3 && own.startsWith(text) && INFLECTED.test(own.slice(text.length))) return narrow;
    return undefined;
  }

  #token(typed: string, isLast: boolean): Token {
    const word = this.lexicon.form(typed.replaceAll('-', ''));
    let like = this.lexicon.like(word, isLast || word.fold.length > 3);
    let best = Math.max(0, ...[...like.values()].map((l) => l.score));
    const meetings = this.#meet(like);
    let meant: string | undefined;
    if (best < 0.7 || typed.includes('-')) {
      const parts = typed.includes('-') ? typed.split('-') : this.lexicon.split(word.text);
      if (parts && parts.length > 1) this.#meetAll(parts, meetings);
    }
    // A short stem may be another word's by chance.
    const unsure = [...like.values()].every((l) => l.way === 'inflected') && word.stem.length < 4 && word.fold.length > 4;
    if (meetings.size === 0 || unsure) {
      like = this.lexicon.near(word, this.#named);
      best = Math.max(0, ...[...like.values()].map((l) => l.score));
      for (const [page, meeting] of this.#meet(like)) meetings.set(page, meeting);
      meant = [...like].find(([, { score }]) => score === best)?.[0].text;
    }
    const strong = [...meetings.values()].filter((m) => m.value >= 0.4).length;
    return {
      typed,
      word,
      weight: Math.log(1 + this.pages.length / (1 + strong)),
      meetings,
      corrected: meant,
      known: meant === undefined && best > KNOWN,
    };
  }

  /** The words of names and terms: slips are set right to these only. */
  get #named(): Word[] {
    return (this.#namedWords ??= this.lexicon.all.filter((word) => this.#postings.get(word)?.some((p) => p.field !== 'text')));
  }

  #meet(like: Map<Word, Likeness>): Map<number, Meeting> {
    const found = new Map<number, Meeting>();
    for (const [word, likeness] of like) {
      for (const posting of this.#postings.get(word) ?? []) {
        const { field, term, size } = posting;
        const whole = term?.relation === 'near' ? NEAR_TERM : FIELDS[field];
        const weight = term && likeness.way === 'part' ? whole * PART_OF_TERM : whole;
        // A word of a long term or name says less of it than the whole of a short one.
        const value = likeness.score * weight * (field === 'text' ? 1 : 0.82 + 0.18 / size);
        if (value > (found.get(posting.page)?.value ?? 0)) found.set(posting.page, { ...likeness, value, word, posting });
      }
    }
    return found;
  }

  /** In a place one thing may be called by another of its names: ”komvux” there is ”vuxenutbildning”. */
  #expand(token: Token): void {
    const called = new Set(
      [...token.meetings]
        .filter(([, { value, way, posting }]) => value > 0.7 && way === 'same' && posting.field !== 'text')
        .map(([page]) => page),
    );
    const siblings = this.#terms.filter(
      (t) => t.words.length === 1 && t.targets.length === 1 && t.relation !== 'code' && called.has(t.targets[0]!),
    );
    for (const word of siblings.flatMap((term) => term.words))
      for (const [page, meeting] of this.#meet(this.lexicon.like(word, false)))
        if (meeting.posting.field === 'title' && !token.meetings.has(page) && !NATIONAL.has(this.pages[page]!.kind))
          token.meetings.set(page, { ...meeting, value: meeting.value * LINKED });
  }

  /** Pages that all parts of a compound meet. */
  #meetAll(parts: string[], into: Map<number, Meeting>): void {
    const each = parts.map((part) => this.#meet(this.lexicon.like(this.lexicon.form(part), false)));
    for (const [page, first] of each[0]!) {
      const met = each.map((meetings) => meetings.get(page));
      if (met.some((m) => m === undefined)) continue;
      const value = (COMPOUND * met.reduce((sum, m) => sum + m!.value, 0)) / parts.length;
      if (value > (into.get(page)?.value ?? 0)) into.set(page, { ...first, way: 'part', value });
    }
  }

  #score(tokens: Token[], exact: Map<number, { value: number; reason?: Reason }>, linking: boolean, ease = 1): Hit[] {
    const total = tokens.reduce((sum, t) => sum + t.weight, 0);
    const candidates = new Set([...exact.keys(), ...tokens.flatMap((t) => [...t.meetings.keys()])]);
    if (linking)
      for (const [i, via] of this.#via.entries()) if (via.some((other) => candidates.has(other) || exact.has(other))) candidates.add(i);
    const hits: { page: Page; score: number; met: (Meeting | undefined)[] }[] = [];
    for (const i of candidates) {
      const page = this.pages[i]!;
      const met = tokens.map((token) => {
        const own = token.meetings.get(i);
        if (!linking) return own;
        const linked = this.#via[i]!.flatMap((other) => {
          const m = token.meetings.get(other);
          const share = this.pages[other]!.kind === 'programme' ? OF_PROGRAMME : LINKED;
          return m && m.posting.field !== 'text' ? [{ ...m, value: m.value * share, posting: { ...m.posting, via: other } }] : [];
        });
        return [own, ...linked].reduce((a, b) => ((b?.value ?? 0) > (a?.value ?? 0) ? b : a), undefined);
      });
      const sum = tokens.reduce((s, token, n) => s + token.weight * (met[n]?.value ?? 0), 0);
      const covered = tokens.reduce((s, token, n) => s + (met[n] ? token.weight : 0), 0);
      const called = exact.get(i) ?? (linking ? this.#via[i]!.map((other) => exact.get(other)).find(Boolean) : undefined);
      const share = total > 0 ? covered / total : 1;
      const titled = new Set(met.flatMap((m) => (m?.posting.field === 'title' ? [m.word] : [])));
      const whole = this.#titleWords[i]!.length > 0 ? titled.size / this.#titleWords[i]!.length : 0;
      const plain = total > 0 ? sum / total : 0;
      if (!called && (plain < FLOOR * ease || share < COVERAGE * ease)) continue;
      const value = (plain + 0.12 * whole) * (page.list ? LIST_PRIOR : (PRIOR[page.kind] ?? 1)) + (exact.get(i)?.value ?? 0);
      hits.push({ page, score: value, met });
    }
    // Two things asked for at once, each of them known, need not stand on one page.
    const eachKnown = ease === 1 && tokens.length > 1 && tokens.every((t) => [...t.meetings.values()].some((m) => m.value > 0.6));
    if (hits.length === 0 && eachKnown) return this.#score(tokens, exact, linking, 0.5);
    const marks = new Set(
      tokens.flatMap((t) => [...this.lexicon.like(t.word, false).keys(), ...[...t.meetings.values()].map((m) => m.word)]),
    );
    return this.#inOrder(
      hits.map(({ page, score, met }) => ({ page, score, marks, reasons: this.#reasons(tokens, met, exact.get(page.index)) })),
    );
  }

  #inOrder(hits: Hit[]): Hit[] {
    return hits.toSorted((a, b) => b.score - a.score || this.#collator.compare(a.page.title, b.page.title));
  }

  /** A hit that nothing typed explains. */
  #plain(i: number, score: number): Hit {
    return { page: this.pages[i]!, score, reasons: [], marks: NOTHING };
  }

  #reasons(tokens: Token[], met: (Meeting | undefined)[], exact: { reason?: Reason } | undefined): Reason[] {
    if (exact) return exact.reason ? [exact.reason] : [];
    const reasons = met.flatMap((meeting, n): Reason[] => {
      if (!meeting) return [];
      const { posting, way } = meeting;
      const { typed } = tokens[n]!;
      const slip: Reason[] = way === 'misspelt' ? [{ way: 'misspelt', typed }] : [];
      if (posting.via !== undefined) return [...slip, { way: 'via', word: this.pages[posting.via]!.title }];
      const { term } = posting;
      if (!term) return posting.field === 'title' && way === 'part' ? [{ way: 'via', word: typed }] : slip;
      const isName = term.relation === 'same' && term.words.length === 1 && way !== 'part' && way !== 'begun';
      return [...slip, { way: isName ? 'same' : 'via', word: term.text }];
    });
    return reasons.filter((reason, i) => reasons.findIndex((r) => JSON.stringify(r) === JSON.stringify(reason)) === i).slice(0, 2);
  }

  /** The line of a page's visible text to show: the one with most of what was asked for. */
  line({ page, marks }: Hit): string {
    const lines = this.#lines[page.index] ?? [];
    const counts = lines.map((line) => this.lexicon.words(line).filter((word) => marks.has(word)).length);
    return lines[Math.max(0, counts.indexOf(Math.max(0, ...counts)))] ?? '';
  }

  /** What a place or a kind by itself shows: its own page first. */
  #listing(listed: Hit[], place: Place | undefined, kinds: string[], exact: Map<number, { value: number }>): Hit[] {
    const value = ({ page }: Hit): number => {
      const i = page.index;
      if (exact.has(i)) return 10 + exact.get(i)!.value;
      if (place && kinds.length === 0) {
        const own = place.pages.indexOf(i);
        if (own >= 0) return 9 - own / 10;
        const order = LOCAL.indexOf(page.kind);
        return order < 0 ? 0 : page.kind === 'region' ? 8 : 7 - order;
      }
      return 1;
    };
    const own = [...exact.keys()].filter((i) => !listed.some((hit) => hit.page === this.pages[i])).map((i) => this.#plain(i, 1));
    const lists = place ? [] : this.pages.flatMap((page, i) => (page.list && kinds.includes(page.kind) ? [{ ...this.#plain(i, 20) }] : []));
    return this.#inOrder([...lists, ...[...listed, ...own].map((hit) => ({ ...hit, score: value(hit) })).filter((hit) => hit.score > 0)]);
  }

  /** Known words near those that lead to nothing. */
  #nearest(tokens: Token[], place: Place | undefined): string[] {
    const missed = tokens.map(({ word }) => word).filter(({ text }) => text.length >= SHORTEST_MISSED);
    const near = missed.flatMap((word) =>
      this.#named
        .filter((known) => Math.abs(known.text.length - word.text.length) <= MOST_LETTERS_OFF)
        .map((known) => ({ text: known.text, far: distance(word.text, known.text, word.text.length * STRETCH) / word.text.length })),
    );
    const best = near.filter(({ far }) => far < STRETCH).toSorted((a, b) => a.far - b.far);
    const akin = missed.flatMap((word) =>
      this.#named.filter((known) => known.parts.length > 0 && known.fold.startsWith(word.fold.slice(0, SHORTEST_AKIN))),
    );
    return [...new Set([...(place ? [place.name] : []), ...best.map(({ text }) => text), ...akin.map(({ text }) => text)])].slice(
      0,
      MOST_NEAREST,
    );
  }
}
