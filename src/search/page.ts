import type { Pagefind, PagefindResult, PagefindResultData } from './pagefind.ts';

// The search page's behaviour. Pagefind's index and its loading are its own; this shows what it finds.

const PAGE_SIZE = 10;
const FILTERS = ['kind', 'region', 'municipality', 'stage'] as const;
/** How long a search may take before the reader is told that it goes on. */
const LOADING_MS = 300;
const TYPING_MS = 200;
const INDEX = '/pagefind/pagefind.js';

type Texts = Record<'none' | 'one' | 'many' | 'all' | 'hint' | 'more' | 'loading' | 'failed' | 'empty', string>;

/** A form, filters and results; all of its state is in the address. */
class SearchPage extends HTMLElement {
  #texts!: Texts;
  #kinds!: Record<string, string>;
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #list!: HTMLOListElement;
  #more!: HTMLButtonElement;
  #pagefind: Promise<Pagefind> | undefined;
  #latest = 0;
  #queue: Promise<void> = Promise.resolve();
  #countable = false;
  #results: PagefindResult[] = [];

  connectedCallback(): void {
    this.#texts = JSON.parse(this.dataset.texts!) as Texts;
    this.#kinds = JSON.parse(this.dataset.kinds!) as Record<string, string>;
    this.#form = this.querySelector('form')!;
    this.#status = this.querySelector('.status')!;
    this.#list = this.querySelector('.result-list')!;
    this.#more = this.querySelector('.more')!;
    this.#fromAddress();
    let typing: ReturnType<typeof setTimeout> | undefined;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(typing);
      this.#toAddress();
      void this.#search();
    });
    this.#form.addEventListener('input', (event) => {
      clearTimeout(typing);
      const wait = event.target instanceof HTMLSelectElement ? 0 : TYPING_MS;
      typing = setTimeout(() => {
        this.#toAddress();
        void this.#search();
      }, wait);
    });
    this.#form.addEventListener('focusin', () => void this.#load().catch(() => undefined), { once: true });
    this.#filters.addEventListener('toggle', () => void this.#search());
    this.#more.addEventListener('click', () => void this.#showMore());
    addEventListener('popstate', () => {
      this.#fromAddress();
      void this.#search();
    });
    void this.#search();
  }

  #fromAddress(): void {
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? '';
    for (const name of FILTERS) this.#select(name).value = params.get(name) ?? '';
    this.#filters.open ||= FILTERS.some((name) => params.has(name));
    // A value that is no option leaves the select empty: show all instead.
    for (const name of FILTERS) if (this.#select(name).selectedIndex < 0) this.#select(name).value = '';
  }

  #toAddress(): void {
    const params = new URLSearchParams(
      [...new FormData(this.#form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
    );
    const query = params.toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }

  get #filters(): HTMLDetailsElement {
    return this.querySelector('.filter-box')!;
  }

  get #input(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= import(/* @vite-ignore */ INDEX).then(async (pagefind: Pagefind) => {
      await pagefind.options({ excerptLength: 24, ranking: { metaWeights: { title: 10 }, termSimilarity: 3 } });
      await pagefind.init();
      return pagefind;
    });
    return this.#pagefind;
  }

  /** One search at a time, since the index is loaded piece by piece; those that a later one has overtaken are passed over. */
  #search(): Promise<void> {
    const turn = ++this.#latest;
    this.#queue = this.#queue.then(() => (turn === this.#latest ? this.#run(turn) : undefined));
    return this.#queue;
  }

  async #run(turn: number): Promise<void> {
    const query = this.#input.value.trim();
    const filters = Object.fromEntries(FILTERS.map((name) => [name, this.#select(name).value]).filter(([, value]) => value));
    if (query === '' && Object.keys(filters).length === 0) {
      this.#show([], [], this.#texts.empty);
      return;
    }
    const loading = setTimeout(() => this.#say(this.#texts.loading), LOADING_MS);
    try {
      const pagefind = await this.#load();
      const { results, filters: counts } = await pagefind.search(query || null, { filters });
      const rows = await this.#rows(results.slice(0, PAGE_SIZE), query);
      if (turn !== this.#latest) return;
      if (this.#countable) this.#count(counts);
      this.#show(results, rows, this.#countText(query, results.length));
      // The results stand there already; choices without counts work as well.
      await this.#countAll(pagefind, query, filters, turn).catch(() => undefined);
    } catch {
      this.#pagefind = undefined;
      if (turn === this.#latest) this.#show([], [], this.#texts.failed);
    } finally {
      clearTimeout(loading);
    }
  }

  /** The filters' own data is fetched when the reader looks at them, and only then can choices be counted. */
  async #countAll(pagefind: Pagefind, query: string, filters: Record<string, string>, turn: number): Promise<void> {
    if (this.#countable || !this.#filters.open) return;
    await pagefind.filters();
    this.#countable = true;
    const { filters: counts } = await pagefind.search(query || null, { filters });
    if (turn === this.#latest) this.#count(counts);
  }

  #countText(query: string, count: number): string {
    const { none, one, many, all, hint } = this.#texts;
    const text = count === 0 ? `${none} ${hint}` : query === '' ? all : count === 1 ? one : many;
    // A function, because a query may hold the signs that replace() reads in a text.
    return text.replace('{query}', () => query).replace('{count}', String(count));
  }

  /** Writes beside each choice how many results it would leave. */
  #count(counts: Record<string, Record<string, number>>): void {
    for (const name of FILTERS) {
      for (const option of this.#select(name).options) {
        if (option.value) option.textContent = `${option.dataset.label} (${counts[name]?.[option.value] ?? 0})`;
      }
    }
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #show(results: PagefindResult[], rows: HTMLLIElement[], text: string): void {
    this.#results = results;
    this.#list.replaceChildren(...rows);
    this.#more.hidden = rows.length >= results.length;
    this.#say(text);
  }

  async #showMore(): Promise<void> {
    const turn = this.#latest;
    const shown = this.#list.children.length;
    const rows = await this.#rows(this.#results.slice(shown, shown + PAGE_SIZE));
    if (turn !== this.#latest) return;
    this.#list.append(...rows);
    this.#more.hidden = this.#list.children.length >= this.#results.length;
    rows[0]?.querySelector('a')?.focus();
  }

  /** The first page of results has what is called just what was searched for at its top. */
  async #rows(results: PagefindResult[], query = ''): Promise<HTMLLIElement[]> {
    const data = await Promise.all(results.map((result) => result.data()));
    const isIt = ({ meta }: PagefindResultData): number => Number(meta.title?.toLowerCase() === query.toLowerCase());
    return data.toSorted((a, b) => isIt(b) - isIt(a)).map((d) => this.#row(d));
  }

  #row({ url, meta, excerpt, filters }: PagefindResultData): HTMLLIElement {
    const row = document.createElement('li');
    const heading = document.createElement('h3');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta.title ?? url;
    heading.append(link);
    const kind = document.createElement('span');
    kind.className = 'tag quiet';
    kind.textContent = this.#kinds[filters.kind?.[0] ?? ''] ?? '';
    const text = document.createElement('p');
    // Pagefind escapes the page's text and adds only <mark>.
    text.innerHTML = excerpt;
    row.append(heading, ' ', ...(kind.textContent ? [kind] : []), text);
    return row;
  }
}

customElements.define('search-page', SearchPage);
