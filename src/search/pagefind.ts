/** The part of Pagefind's browser interface that we use. */
export type Pagefind = {
  options(options: { excerptLength?: number; ranking?: { metaWeights?: Record<string, number>; termSimilarity?: number } }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
};

/** A hit, whose text is fetched when asked for. */
export type PagefindResult = { data(): Promise<PagefindResultData> };

export type PagefindResultData = { url: string; excerpt: string; meta: { title?: string }; filters: Record<string, string[]> };
