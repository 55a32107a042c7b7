import { numbered, point } from '../asking.ts';
import { type Read, Reader } from '../intent/read.ts';
import { stopwords } from '../stopwords.ts';
import type { Questions } from '../vocabulary.ts';
import { liesIn, passes, type Place, type Wanted } from './narrow.ts';
import type { Meeting, Page, Postings } from './postings.ts';
import { type Hit, hitsOf, plainHit } from './score.ts';
import type { Token } from './tokens.ts';

// The pages that answer a question: what it is about, the place that it names, and what answers it by itself.

/** What the rest of a question names. */
export type Named = { tokens: readonly Token[]; place: Place | undefined; called: Parameters<typeof hitsOf>[2]; wanted: Wanted };

/** A word that meets a page as well as this names it. */
const NAMES = 0.6;
/** A word that meets a page as well as this is its name. */
const CALLED = 0.7;
/** In a longer name a word does not name it. */
const MOST_WORDS = 2;
/** How near the best a thing must be to be meant too. */
const AS_GOOD = 0.8;
/** How near the best of all kinds what is asked about must be. */
const NEAR_BEST = 0.5;
/** How much less is asked of what one can take part in, which nobody knows by its name. */
const ALMOST = 0.4;
const PART = ['competition', 'activity'];
const MOST_THINGS = 7;
const MOST_STUDIES = 3;
const MOST_OWN = 4;

const isNamed = ({ value, posting }: Meeting): boolean => value >= NAMES && posting.field !== 'text';

/** What of some kinds the words name, the best first. Words that name nothing of them may be anything else. */
function thingsIn(postings: Postings, { tokens, called }: Named, kinds: readonly string[]): Hit[] {
  const ofKind = (page: Page): boolean => !page.list && kinds.includes(page.kind);
  const naming = tokens.filter(({ meetings }) => [...meetings].some(([page, meeting]) => ofKind(page) && isNamed(meeting)));
  if (naming.length === 0) return [];
  const hits = hitsOf(postings, naming, called, false).filter(({ page }) => ofKind(page));
  const [best] = hits;
  return best ? hits.filter(({ score }) => score >= best.score * AS_GOOD) : [];
}

/** The things that each word names, for a question of several. */
function eachOf(postings: Postings, named: Named, kinds: readonly string[]): Hit[] {
  const each = named.tokens.flatMap((token) => thingsIn(postings, { ...named, tokens: [token] }, kinds).slice(0, 1));
  return [...new Map(each.map((hit) => [hit.page, hit])).values()];
}

/** Whether a page is called by one of the words. */
const isCalled = (page: Page, tokens: readonly Token[]): boolean =>
  tokens.some(({ meetings }) => {
    const met = meetings.get(page);
    return (
      met !== undefined &&
      isNamed(met) &&
      met.value >= CALLED &&
      met.way !== 'part' &&
      met.posting.size <= (met.posting.field === 'title' ? MOST_WORDS : 1)
    );
  });

/** Whether what was found is what the words name, and not something of another kind. */
function isBest([thing]: readonly Hit[], rest: readonly Hit[], { place, wanted }: Named): boolean {
  if (!thing || place || wanted.size > 0) return true;
  const own = rest.find(({ page }) => page === thing.page)?.score ?? 0;
  return own >= (rest[0]?.score ?? 0) * NEAR_BEST;
}

/** What questions are read and answered by. */
export class Asking {
  readonly reader: Reader;
  readonly #questions: Questions;

  constructor(questions: Questions) {
    this.#questions = questions;
    this.reader = new Reader(
      questions.meanings,
      questions.rules,
      questions.languages.flatMap((language) => [...stopwords(language)]),
    );
  }

  /** In the pages of a ranking. */
  in(postings: Postings): Answering {
    return new Answering(postings, this.#questions);
  }
}

/** How the pages of an answer are found. */
export class Answering {
  readonly #postings: Postings;
  readonly #questions: Questions;
  readonly #own: ReadonlyMap<string, readonly number[]>;
  readonly #regional: ReadonlyMap<string, readonly number[]>;

  constructor(postings: Postings, questions: Questions) {
    this.#postings = postings;
    this.#questions = questions;
    this.#own = new Map(questions.pages);
    this.#regional = new Map(questions.regional);
  }

  #pages(numbers: readonly number[]): Page[] {
    for (const number of numbers) this.#postings.ask(point(numbered(number)));
    return numbers.flatMap((number) => this.#postings.numbered(number) ?? []);
  }

  /** The pages that answer for a place. */
  #ofPlace({ regions, pages }: Place, kinds: readonly string[]): Page[] {
    const keys = this.#questions.regions;
    return kinds.flatMap((kind) => {
      const regional = this.#regional.get(kind);
      if (regional) return this.#pages(regions.flatMap((region) => regional[keys.indexOf(region)] ?? []).filter((number) => number >= 0));
      const called = pages.filter((page) => page.kind === kind);
      if (called.length > 0 || kind !== 'region') return called;
      return this.#postings.pages.filter((page) => page.kind === 'region' && page.values.region.some((region) => regions.includes(region)));
    });
  }

  /**
   * The pages that answer a question, the best first; none where what it is about is not known.
   * @param rest what was found for the rest of the query
   * @param chosen the values that pages must have
   */
  answer(read: Read, named: Named, rest: readonly Hit[], chosen: Wanted): Hit[] {
    return asked(
      read,
      this.#found(read, named, rest).filter(({ page }) => passes(page, chosen)),
    );
  }

  #found(read: Read, named: Named, rest: readonly Hit[]): Hit[] {
    const { rule, sure, objects, also } = read;
    const { about = [], place: kinds = [], needs, task, list, exact, name } = rule;
    const { tokens, place, wanted } = named;
    const all = this.#pages(this.#own.get(name) ?? []);
    const own = all.filter((page) => fits(page, wanted));
    const several = needs === 'things' || name === 'compare';
    const met = (several ? eachOf : thingsIn)(this.#postings, named, about);
    const called = met.filter(({ page }) => isCalled(page, tokens));
    const isSure = called.length > 0 && (several || task === true || isBest(called, rest, named));
    const things = isSure && exact ? called : several || task || isBest(met, rest, named) ? met : [];
    if (needs === 'thing' && !isSure) {
      // What has no page of its own may stand in a list that answers.
      const led = rest.filter(({ page }) => all.includes(page));
      if (led.length > 0 || things.length === 0) return led;
    }
    if ((needs === 'things' && things.length < 2) || (needs === 'place' && !place)) return [];
    if (exact && tokens.length > 0 && !isSure) return [];
    // A thing that is named just so is what is asked about, not what a list is narrowed by.
    if (list && isSure) return [];
    const here = (place ? this.#ofPlace(place, kinds) : []).map(plain);
    // What is asked about is not known: nothing near it is an answer.
    if (!task && !own[0]?.list && things.length + here.length === 0 && objects.some((word) => isUnknown(word, tokens))) return [];
    // What names nothing is passed over where several meanings say what is asked.
    const isKnown = tokens.some(({ meetings }) => [...meetings.values()].some(isNamed));
    const isPlain = tokens.length === 0 || (sure && !isKnown);
    if (list) {
      const every = this.#together(name, also, own);
      const some = narrowed(every, rest, !isPlain);
      // Words that name nothing narrow nothing, unless they are what is asked about.
      return (some.length > 0 || isKnown || objects.length > 0 ? some : every).map(plain);
    }
    if (task) return this.#done(read, own, named, rest, here, things);
    // A text about the question may answer it, whatever else is named, and a list does not.
    if (!isPlain && things.length + here.length === 0)
      return isKnown || objects.length === 0 || own[0]?.list ? own.filter(isText).map(plain) : [];
    const studies =
      place && things.length > 0 && about.includes('education')
        ? rest.filter(({ page }) => page.kind === 'education' && liesIn(place)(page))
        : [];
    const those = [...studies.slice(0, MOST_STUDIES), ...things].slice(0, MOST_THINGS);
    const others = (here.length > 0 ? own.filter(isText) : isJobs(own) && isPlain ? own : own.slice(0, MOST_OWN)).map(plain);
    // What is asked about, and where.
    if (isSure && place && about.includes('education')) return [...those.slice(0, MOST_STUDIES), ...here, ...those.slice(MOST_STUDIES)];
    if (isSure) return name === 'ask' ? [...here, ...those, ...others] : [...those, ...here, ...(several ? others : [])];
    return things.length > 0 && !several
      ? [...here, ...others.filter(({ page }) => isText(page)), ...those]
      : [...here, ...those, ...others];
  }

  /**
   * What answers a task: its own pages, those that the rest of the query leads to first. What one can take part in comes before the list
   * of it, and so does what is in a place.
   */
  #done({ rule, figures }: Read, own: readonly Page[], { tokens, place }: Named, rest: readonly Hit[], here: Hit[], things: Hit[]): Hit[] {
    const led = new Set(rest.map(({ page }) => page));
    const first = byNumbers(own, figures).toSorted((a, b) => Number(led.has(b)) - Number(led.has(a)));
    const texts = first.slice(0, MOST_OWN).map(plain);
    const kinds = PART.filter((kind) => rule.about?.includes(kind));
    if (kinds.length === 0) return [...texts, ...here, ...things];
    const parts = things.length > 0 ? things : this.#near(tokens, kinds);
    const there = place ? parts.filter(({ page }) => liesIn(place)(page)) : parts;
    return [...there.slice(0, MOST_OWN - 1), ...here, ...texts, ...things];
  }

  /** What of some kinds has something of the words in its text. */
  #near(tokens: readonly Token[], kinds: readonly string[]): Hit[] {
    return hitsOf(this.#postings, tokens, new Map(), false, ALMOST).filter(({ page }) => !page.list && kinds.includes(page.kind));
  }

  /** The pages of a list that other lists have too, where there are such. */
  #together(name: string, also: readonly string[], own: readonly Page[]): readonly Page[] {
    const those = also.map((other) => new Set(this.#own.get(other)));
    const both = (this.#own.get(name) ?? []).filter((number) => those.every((set) => set.has(number)));
    return those.length > 0 && both.length > 1 ? this.#pages(both) : own;
  }
}

const plain = (page: Page): Hit => plainHit(page, 0);

/** The pages of an answer, each once, with what was typed that asks for them. */
function asked({ rule, typed }: Read, hits: readonly Hit[]): Hit[] {
  const reasons = [{ way: 'via' as const, word: typed.join(' ') }];
  return [...new Map(hits.map((hit) => [hit.page, { ...hit, reasons, asked: rule }])).values()];
}

/** Whether a page is at a step that is wanted, or at none. */
const fits = ({ values: { stage }, list }: Page, wanted: Named['wanted']): boolean => {
  const stages = wanted.get('stage');
  return list || stages === undefined || stage.length === 0 || stage.some((own) => stages.includes(own));
};

/** Whether a word names nothing. */
const isUnknown = (typed: string, tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.typed === typed && ![...token.meetings.values()].some(isNamed));

/** Pages that have a figure in their name that was typed come first: of ”åk 8” those of year 8. */
function byNumbers(pages: readonly Page[], figures: readonly string[]): Page[] {
  const has = ({ title }: Page): boolean => figures.some((figure) => new RegExp(`(^|\\D)${figure}(\\D|$)`).test(title));
  return figures.length === 0 ? [...pages] : [...pages.filter(has), ...pages.filter((page) => !has(page))];
}

/** Of pages that have something, those that the rest of the query leads to; where it leads to none of them, none where it says something. */
function narrowed(own: readonly Page[], rest: readonly Hit[], isNarrower: boolean): Page[] {
  if (!isNarrower) return [...own];
  const led = new Set(rest.map(({ page }) => page));
  return own.filter((page) => led.has(page));
}

/** Lists that tell of everything that was asked, whatever else was. */
const TOOLS = new Set(['gaps', 'calendar', 'compare', 'suits']);

/** Whether a page is a text that says that it answers, or a list that does. */
const isText = ({ kind, list }: Page): boolean => (list ? TOOLS.has(kind) : kind === 'guide' || kind === 'entrance' || kind === 'page');

/** Whether the pages are many of a kind, as jobs by their pay. */
const isJobs = (pages: readonly Page[]): boolean => pages.every(({ kind, list }) => kind === 'job' && !list);
