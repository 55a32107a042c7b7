import type { Pagefind, PagefindResult, PagefindResultData } from './pagefind.ts';

// The search page's behaviour. Pagefind's index and its loading are its own; this shows what it finds.

const PAGE_SIZE = 10;
const FILTERS = ['kind', 'region', 'municipality', 'stage'] as const;
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
  #results: PagefindResult[] = [];
  #shown = 0;

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
      const wait = event.target instanceof HTMLSelectElement ? 0 : 200;
      typing = setTimeout(() => {
        this.#toAddress();
        void this.#search();
      }, wait);
    });
    this.#form.addEventListener('focusin', () => void this.#load().catch(() => undefined), { once: true });
    this.#more.addEventListener('click', () => void this.#showMore(true));
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

  get #input(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= import(/* @vite-ignore */ INDEX).then(async (pagefind: Pagefind) => {
      await pagefind.options({ excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    });
    return this.#pagefind;
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#input.value.trim();
    const filters = Object.fromEntries(FILTERS.map((name) => [name, this.#select(name).value]).filter(([, value]) => value));
    if (query === '' && Object.keys(filters).length === 0) {
      this.#show([], this.#texts.empty);
      return;
    }
    try {
      const loading = setTimeout(() => this.#say(this.#texts.loading), 300);
      const pagefind = await this.#load();
      const { results, filters: counts } = await pagefind.search(query || null, { filters });
      clearTimeout(loading);
      if (turn !== this.#latest) return;
      this.#count(counts);
      const text =
        query === ''
          ? this.#texts.all
          : results.length === 0
            ? `${this.#texts.none} ${this.#texts.hint}`
            : results.length === 1
              ? this.#texts.one
              : this.#texts.many;
      this.#show(results, text.replace('{query}', query).replace('{count}', String(results.length)));
    } catch {
      this.#pagefind = undefined;
      this.#show([], this.#texts.failed);
    }
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

  #show(results: PagefindResult[], text: string): void {
    this.#say(text);
    this.#results = results;
    this.#shown = 0;
    this.#list.replaceChildren();
    void this.#showMore(false);
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const turn = this.#latest;
    const next = this.#results.slice(this.#shown, this.#shown + PAGE_SIZE);
    const data = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#latest) return;
    this.#shown += next.length;
    const rows = data.map((d) => this.#row(d));
    this.#list.append(...rows);
    this.#more.hidden = this.#shown >= this.#results.length;
    if (moveFocus) rows[0]?.querySelector('a')?.focus();
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
