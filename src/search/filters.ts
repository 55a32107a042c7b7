// What a search can be narrowed by. A new filter is a row in each of the two tables; what else it needs the compiler asks for: its
// values (options.ts) and its label (`search.filter.<name>`). A page says what it has of it by `filters` of layouts/Base.astro.

/** The filters in the order of the search page, and what the vocabulary calls the values of each. */
export const LISTS = { kind: 'kinds', region: 'regions', municipality: 'municipalities', stage: 'stages', form: 'forms' } as const;

export type Filter = keyof typeof LISTS;

/** Where in the vocabulary's row of a page its values stand. The kind stands first, and says more. Between them stand other things. The next free place is 9. */
export const COLUMNS = { region: 3, municipality: 4, stage: 5, form: 8 } as const satisfies Record<Exclude<Filter, 'kind'>, number>;

export const FILTERS = Object.keys(LISTS) as Filter[];

/** The values that were chosen. */
export type Filters = Partial<Record<Filter, string>>;

/** Something of each filter. */
export const perFilter = <T>(of: (filter: Filter) => T): Record<Filter, T> =>
  Object.fromEntries(FILTERS.map((filter) => [filter, of(filter)])) as Record<Filter, T>;
