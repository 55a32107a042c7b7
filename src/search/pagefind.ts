/** The part of Pagefind's browser interface that we use. */
export type Pagefind = {
  options(options: {
    noWorker?: boolean;
    excerptLength?: number;
    ranking?: { metaWeights?: Record<string, number>; termSimilarity?: number };
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
};

/** A hit, whose text is fetched when asked for. */
export type PagefindResult = { id: string; score: number; data(): Promise<PagefindResultData> };

type PagefindResultData = { url: string; excerpt: string; meta: { title?: string }; filters: Record<string, string[]> };
