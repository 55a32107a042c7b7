import { type Filter, FILTERS, type Filters, LISTS } from '../filters.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { keyOf, type Page, pick, type Postings } from './postings.ts';
import { inRuns } from './tokens.ts';

// What in a query narrows it: places, kinds and steps.

/** A word of the query that became a filter: what was typed and the values that it lets through, as keys. */
export type Narrowing = { typed: string; filter: Filter | 'place'; values: string[]; label?: string };

/** The values that pages must have one of, for each filter that narrows. */
export type Wanted = ReadonlyMap<Filter, readonly string[]>;

export type Place = { name: string; municipality?: string; regions: readonly string[]; pages: Page[] };

/** A query when what narrows has been taken out of it. */
export type Narrowed = { rest: string[]; narrowings: Narrowing[]; wanted: Map<Filter, string[]>; place: Place | undefined };

/** A place is at most three words, and so is a step. */
const MOST_WORDS = 3;
/** What may follow a word that narrows: ”programmet”, ”tävlingarna”. */
const INFLECTED = /^(m?ets?|m?ens?|ns?|ts?|s|[aeo]r|([aeo]r)?nas?)$/;

/** What chosen filters want of a page. */
export const wantedOf = (filters: Filters): Wanted =>
  new Map(FILTERS.flatMap((filter) => (filters[filter] ? [[filter, [filters[filter]]] as const] : [])));

/** Whether a page has what is wanted of each filter. */
export const passes = ({ values }: Page, wanted: Wanted): boolean =>
  [...wanted].every(([filter, some]) => values[filter].some((value) => some.includes(value)));

/** Lets a place narrow a query. */
export function narrowTo(place: Place, typed: string, narrowed: Narrowed): void {
  const { name, municipality, regions } = place;
  narrowed.place = place;
  narrowed.narrowings.push({ typed, filter: 'place', values: municipality ? [municipality] : [...regions], label: name });
}

/** Tells which pages lie in a place, or are called by it. */
export function liesIn({ name, municipality, regions, pages }: Place): (page: Page) => boolean {
  const key = keyOf(name);
  return (page) => {
    const own = page.values;
    const lies =
      municipality && (page.placed || page.kind === 'region')
        ? own.municipality.includes(municipality)
        : own.region.some((region) => regions.includes(region));
    return lies || pages.includes(page) || page.words.some((word) => word.fold === key);
  };
}

/** A municipality by its name, or by that of somewhere in it. */
function placeOf(page: Page, name: string): Place {
  const {
    region,
    municipality: [municipality = page.title],
  } = page.values;
  return { name, municipality, regions: region, pages: [page] };
}

export class Narrower {
  readonly #postings: Postings;
  readonly #places = new Map<string, Place>();
  readonly #words = new Map<string, { filter: Filter; value: string }>();

  constructor(vocabulary: Vocabulary, postings: Postings) {
    this.#postings = postings;
    for (const [filter, number, list] of vocabulary.narrowing)
      for (const value of pick(vocabulary[LISTS[filter]], [number]))
        for (const text of list.split('|')) {
          // A known word, so that it can be told in a compound.
          if (!text.includes(' ')) postings.lexicon.word(text);
          this.#words.set(keyOf(text), { filter, value });
        }
    this.#readPlaces(vocabulary);
  }

  #readPlaces({ places, regions }: Vocabulary): void {
    const { pages, terms } = this.#postings;
    const entries = pages.filter((page) => !page.list);
    for (const page of entries) {
      if (page.kind === 'municipality') this.#addPlace(placeOf(page, page.title));
    }
    for (const { targets, text, relation } of terms)
      if (targets.length === 1 && targets[0]?.kind === 'municipality' && !targets[0].list) this.#addPlace(placeOf(targets[0], text));
      else if (relation !== 'code' && targets.every((page) => page.kind === 'region'))
        this.#addPlace({ name: text, regions: targets.flatMap((page) => page.values.region), pages: targets });
    for (const [numbers, list] of places) {
      const keys = pick(regions, numbers);
      const own = entries.filter(({ kind, values }) => kind === 'region' && values.region.some((region) => keys.includes(region)));
      for (const name of list.split('|')) {
        const place = { name, regions: keys, pages: own };
        this.#addPlace(place);
        if (name.endsWith(' län')) this.#addPlace({ ...place, name: name.replace(/s? län$/, '') });
      }
    }
  }

  /** What is both a municipality and a region is the municipality, and shows the region beside it. */
  #addPlace(place: Place): void {
    const key = keyOf(place.name);
    const known = this.#places.get(key);
    const regions = known?.regions.length ? known.regions : place.regions;
    this.#places.set(key, known ? { ...place, ...known, regions, pages: [...known.pages, ...place.pages] } : place);
  }

  /** The place that is called so, with or without ”kommun”, ”län” and a genitive's s. */
  placeOf(typed: string): Place | undefined {
    const plain = keyOf(typed);
    const bare = plain.replace(/(s?kommun|s?lan|s?trakten|region(en)?)$/, '');
    return (
      this.#places.get(plain) ??
      this.#places.get(plain.replace(/s$/, '')) ??
      (bare.length > 2 && bare !== plain ? this.#places.get(bare) : undefined)
    );
  }

  /**
   * Takes out of a query what narrows it.
   * @param literal words that are not to be made into filters
   */
  narrow(tokens: readonly string[], literal: ReadonlySet<string>): Narrowed {
    const narrowed: Narrowed = { rest: [], narrowings: [], wanted: new Map(), place: undefined };
    // The longest first: ”lilla edet” before ”edet”, ”åk 8” before ”8”.
    narrowed.rest = inRuns(tokens, MOST_WORDS, 1, (run) => {
      const typed = run.join(' ');
      return !literal.has(typed) && this.#takes(typed, narrowed) ? [] : undefined;
    }).map((typed) => (literal.has(typed) ? typed : this.#withoutTail(typed, narrowed)));
    return narrowed;
  }

  #takes(typed: string, narrowed: Narrowed): boolean {
    const place = narrowed.place ? undefined : this.placeOf(typed);
    if (place) narrowTo(place, typed, narrowed);
    return place !== undefined || this.#wants(typed, narrowed);
  }

  #wants(typed: string, { narrowings, wanted }: Narrowed): boolean {
    const found = this.#wordOf(typed);
    if (!found) return false;
    const { filter, value } = found;
    wanted.set(filter, [...(wanted.get(filter) ?? []), value]);
    narrowings.push({ typed, filter, values: [value] });
    return true;
  }

  /** ”svetsjobb” is a kind too, where no page is called so. */
  #withoutTail(typed: string, narrowed: Narrowed): string {
    if (this.#postings.meetWord(typed).size > 0) return typed;
    const parts = this.#postings.lexicon.split(typed) ?? [];
    const [head, tail] = [parts.slice(0, -1).join(''), parts.at(-1)];
    return head && tail && this.#wants(tail, narrowed) ? typed.slice(0, head.length) : typed;
  }

  /** What a word narrows to, in any of its forms. */
  #wordOf(typed: string): { filter: Filter; value: string } | undefined {
    const own = keyOf(typed);
    const direct = this.#words.get(own);
    if (direct || /\s|^\d+$/.test(typed) || typed.length < 4) return direct;
    for (const [text, found] of this.#words)
      if (text.length > 3 && own.startsWith(text) && INFLECTED.test(own.slice(text.length))) return found;
    return undefined;
  }
}
