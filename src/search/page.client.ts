import { element } from '../client/dom.client.ts';
import { fill } from '../i18n/fill.ts';
import { known } from '../known.ts';
import { searchBody, searchIndex } from './body.client.ts';
import { FILTERS, type Filters } from './filters.ts';
import { loadRanking, loadTexts } from './load.client.ts';
import type { PagefindResult } from './pagefind.ts';
import { type Answer, byKind, FEW, type Hit, type Narrowing, type Ranking, type Reason } from './rank.ts';
import { suggest } from './suggest.client.ts';

// The search page's behaviour: names, terms and short texts answer at once; the index is asked where they are silent.

const LITERAL = 'ord';
/** How many of a kind are shown at first where there is no other, and how many more at a time. */
const PAGE_SIZE = 10;
const MOST_BODY = 20;
/** How long a search may take before the reader is told that it goes on. */
const LOADING_MS = 300;
/** The address waits until the typing rests. */
const REST_MS = 300;
const LONGEST = 200;

type Texts = Record<
  | 'none'
  | 'one'
  | 'many'
  | 'all'
  | 'more'
  | 'loading'
  | 'failed'
  | 'empty'
  | 'noWords'
  | 'long'
  | 'unknownFilter'
  | 'bodyFailed'
  | 'body'
  | 'bodyNone'
  | 'widened'
  | 'corrected'
  | 'same'
  | 'via'
  | 'misspelt'
  | 'foreign'
  | 'remove'
  | 'only'
  | 'lists',
  string
>;

/** A form, filters and results; all of its state is in the address. */
class SearchPage extends HTMLElement {
  #texts!: Texts;
  #kinds!: Record<string, [one: string, many: string]>;
  #form!: HTMLFormElement;
  #ranking: Ranking | undefined;
  #latest = 0;
  #literal = new Set<string>();
  #notes: string[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#texts = JSON.parse(known(this.dataset.texts, 'data-texts')) as Texts;
    this.#kinds = JSON.parse(known(this.dataset.kinds, 'data-kinds')) as Record<string, [string, string]>;
    this.#form = this.#find('form');
    this.#fromAddress();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#toAddress();
      void this.#search();
    });
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#toAddress(), REST_MS);
      void this.#search();
    });
    this.#form.addEventListener('focusin', () => suggest(this.#input), { once: true });
    this.#filters.addEventListener('toggle', () => this.#count());
    this.#find('.search-text').addEventListener('click', () => void this.#askIndex());
    addEventListener('popstate', () => {
      this.#fromAddress();
      void this.#search();
    });
    void this.#search();
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return known(this.querySelector<E>(selector), selector);
  }

  get #filters(): HTMLDetailsElement {
    return this.#find('.filter-box');
  }

  get #input(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  #chosen(): Filters {
    return Object.fromEntries(FILTERS.map((name) => [name, this.#select(name).value]).filter(([, value]) => value));
  }

  #fromAddress(): void {
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? '';
    this.#literal = new Set(params.getAll(LITERAL));
    this.#notes = [];
    for (const name of FILTERS) {
      const wanted = params.get(name) ?? '';
      this.#select(name).value = wanted;
      if (this.#select(name).selectedIndex >= 0) continue;
      // A value that is no option leaves the select empty: show all instead, and say so.
      this.#select(name).value = '';
      this.#notes.push(fill(this.#texts.unknownFilter, { value: wanted.slice(0, 40) }));
    }
    this.#filters.open ||= FILTERS.some((name) => params.has(name));
  }

  #toAddress(): void {
    clearTimeout(this.#rest);
    const params = new URLSearchParams(
      [...new FormData(this.#form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
    );
    for (const word of this.#literal) if (this.#input.value.toLowerCase().includes(word)) params.append(LITERAL, word);
    const query = params.toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    this.#notes = [];
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#input.value.trim();
    if (query === '' && Object.keys(this.#chosen()).length === 0) return this.#show([], this.#texts.empty);
    if (!this.#ranking) {
      const loading = setTimeout(() => this.#say(this.#texts.loading), LOADING_MS);
      try {
        this.#ranking = await loadRanking();
        await loadTexts();
      } catch {
        // Without our own words the index alone may still answer.
      } finally {
        clearTimeout(loading);
      }
      if (turn !== this.#latest) return;
    }
    if (this.#ranking) this.#answer(query, this.#ranking);
    else await this.#askIndex();
  }

  #answer(query: string, ranking: Ranking): void {
    const answer = ranking.answer(this.#input.value, this.#chosen(), this.#literal);
    const { none, one, many, all, noWords, widened } = this.#texts;
    const count = answer.hits.length;
    const parts = [...this.#notes];
    if (count === 0) parts.push(/[\p{L}\p{N}]/u.test(query) ? fill(none, { query }) : fill(noWords, { query }));
    else if (answer.widened) parts.push(fill(widened, { place: answer.widened }));
    if (count > 0)
      parts.push(fill(query === '' ? all : count === 1 ? one : many, { query: query.slice(0, LONGEST), count: String(count) }));
    for (const { typed, meant } of answer.corrected) parts.push(fill(this.#texts.corrected, { typed, meant }));
    if (query.length > LONGEST) parts.push(this.#texts.long);
    this.#show(this.#grouped(answer.hits, ranking), parts.join(' '));
    this.#chips(answer.narrowings);
    this.#find('.search-text').hidden = answer.topic.length === 0;
    this.#find('.no-hit').hidden = count > 0;
    if (count === 0) this.#offer(answer);
    this.#count();
  }

  /** Asks Pagefind for the pages whose whole text has the words: when the reader wants it, or when our own words could not be loaded. */
  async #askIndex(): Promise<void> {
    const turn = this.#latest;
    const query = this.#input.value.trim();
    const after = this.#ranking?.answer(this.#input.value, this.#chosen(), this.#literal);
    const loading = setTimeout(() => this.#say(this.#texts.loading), LOADING_MS);
    const told = this.#find('.status').textContent;
    const groups = this.#find('.result-groups');
    this.#find('.search-text').hidden = true;
    try {
      const filters = this.#chosen() as Record<string, string>;
      const all = await (after ? searchBody(after.topic, filters) : searchIndex(query.slice(0, LONGEST), filters));
      const shown = new Set([...groups.querySelectorAll('.result-list h3 a')].map((link) => link.getAttribute('href')));
      const rows = (await Promise.all(all.slice(0, MOST_BODY).map((result) => this.#bodyRow(result)))).filter(
        ({ url }) => !after || !shown.has(url),
      );
      if (turn !== this.#latest) return;
      const group = this.#group(
        this.#texts.body,
        rows.map(
          ({ row }) =>
            () =>
              row,
        ),
        PAGE_SIZE,
      );
      const { none, one, many, bodyNone } = this.#texts;
      if (!after) this.#show(rows.length > 0 ? [group] : [], fill([none, one][rows.length] ?? many, { query, count: String(rows.length) }));
      else {
        groups.append(...(rows.length > 0 ? [group] : []));
        this.#say(rows.length > 0 ? `${this.#texts.body}: ${rows.length}.` : bodyNone);
        group.querySelector('a')?.focus();
      }
    } catch {
      if (turn !== this.#latest) return;
      if (after) this.#say(`${told} ${this.#texts.bodyFailed}`);
      else this.#show([], this.#texts.failed);
    } finally {
      clearTimeout(loading);
    }
  }

  /** Writes beside each choice how many results it would leave. Only the reader who looks at them needs it. */
  #count(): void {
    const ranking = this.#ranking;
    if (!ranking || !this.#filters.open) return;
    for (const name of FILTERS) {
      const { [name]: _, ...others } = this.#chosen();
      const any = this.#input.value.trim() !== '' || Object.keys(others).length > 0;
      const counts = new Map<string, number>();
      for (const page of any ? ranking.answer(this.#input.value, others, this.#literal).hits.map((hit) => hit.page) : ranking.pages) {
        for (const value of page.list ? [] : page.values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const option of this.#select(name).options)
        if (option.value) option.textContent = `${option.dataset.label} (${counts.get(option.value) ?? 0})`;
    }
  }

  #say(text: string): void {
    this.#find('.status').textContent = text;
  }

  #show(groups: HTMLElement[], text: string): void {
    this.#find('.result-groups').replaceChildren(...groups);
    this.#find('.no-hit').hidden = true;
    this.#find('.search-text').hidden = true;
    known(this.#find('.clear').parentElement, '.clear').hidden = Object.keys(this.#chosen()).length === 0;
    this.#chips([]);
    this.#say(text);
    const other = this.querySelector<HTMLAnchorElement>('.other-language a');
    if (!other) return;
    const query = this.#input.value.trim();
    this.#find('.other-language').hidden = query === '';
    other.textContent = fill(known(other.dataset.text, 'data-text'), { query: query.slice(0, 60) });
    other.href = `${other.dataset.href}?q=${encodeURIComponent(query)}`;
  }

  /** What the query's own words narrowed to; each can be taken away. */
  #chips(narrowings: Narrowing[]): void {
    this.#find('.chips').replaceChildren(
      ...narrowings.map(({ typed, filter, values, label }) => {
        const name =
          label ??
          values
            .map(
              (value) =>
                (filter === 'kind'
                  ? this.#kinds[value]?.[1]
                  : this.#select(filter).querySelector<HTMLOptionElement>(`[value="${CSS.escape(value)}"]`)?.dataset.label) ?? value,
            )
            .join(', ');
        const button = element('button', 'chip', fill(this.#texts.only, { name }));
        button.type = 'button';
        button.setAttribute('aria-label', fill(this.#texts.remove, { name }));
        button.addEventListener('click', () => {
          this.#literal.add(typed);
          this.#toAddress();
          this.#input.focus();
          void this.#search();
        });
        return element('li', '', button);
      }),
    );
  }

  #grouped(hits: Hit[], ranking: Ranking): HTMLElement[] {
    const groups = byKind(hits);
    return groups.map(({ kind, hits: own }) =>
      this.#group(
        kind === '' ? this.#texts.lists : (this.#kinds[kind]?.[1] ?? ''),
        own.map((hit) => () => this.#row(hit, ranking)),
        groups.length === 1 ? PAGE_SIZE : FEW,
      ),
    );
  }

  #group(name: string, rows: (() => HTMLLIElement)[], first: number): HTMLElement {
    const list = element('ol', 'result-list', ...rows.slice(0, first).map((row) => row()));
    list.setAttribute('role', 'list');
    list.setAttribute('aria-label', name);
    const heading = element('p', 'group-name', name, ' ', element('span', 'count', String(rows.length)));
    const group = element('div', 'result-group', heading, list);
    if (rows.length > first) {
      const more = element('button', 'more', this.#texts.more, ' ', element('span', 'visually-hidden', name));
      more.type = 'button';
      more.addEventListener('click', () => {
        const shown = list.children.length;
        list.append(...rows.slice(shown, shown + PAGE_SIZE).map((row) => row()));
        if (list.children.length >= rows.length) more.remove();
        list.children[shown]?.querySelector('a')?.focus();
      });
      group.append(more);
    }
    return group;
  }

  #row(hit: Hit, ranking: Ranking): HTMLLIElement {
    const { page, reasons, marks } = hit;
    const line = ranking.line(hit);
    const link = element('a', '', page.title);
    link.href = page.address;
    const row = element('li', '', element('h3', '', link), ' ');
    const text = element('p', 'excerpt', ...marked(line, marks, ranking));
    if (page.foreign) {
      for (const part of [link, text]) part.lang = known(this.dataset.main, 'data-main');
      row.append(element('span', 'tag quiet', this.#texts.foreign));
    }
    if (line) row.append(text);
    const why = reasons.map((reason) => this.#why(reason, page.title));
    if (why.length > 0) row.append(element('p', 'why', why.join(' · ')));
    return row;
  }

  #why(reason: Reason, title: string): string {
    if (reason.way === 'misspelt') return fill(this.#texts.misspelt, { typed: reason.typed });
    return fill(this.#texts[reason.way], { word: reason.word, title });
  }

  async #bodyRow(result: PagefindResult): Promise<{ url: string; row: HTMLLIElement }> {
    const { url, meta, excerpt, filters } = await result.data();
    const link = element('a', '', meta.title ?? url);
    link.href = url;
    const text = element('p', 'excerpt');
    // Pagefind escapes the page's text and adds only <mark>.
    text.innerHTML = excerpt;
    const [name] = this.#kinds[filters.kind?.[0] ?? ''] ?? [];
    const tag = name ? [element('span', 'tag quiet', name)] : [];
    return { url, row: element('li', '', element('h3', '', link), ' ', ...tag, text) };
  }

  /** The way on from nothing: the nearest words, and what lies outside us. */
  #offer({ nearest }: Answer): void {
    const list = this.#find('.nearest');
    list.hidden = nearest.length === 0;
    this.#find('.nearest ul').replaceChildren(
      ...nearest.map((word) => {
        const link = element('a', '', word);
        link.href = `?q=${encodeURIComponent(word)}`;
        return element('li', '', link);
      }),
    );
  }
}

/** A line with what was asked for marked. */
function marked(line: string, marks: Hit['marks'], { lexicon }: Ranking): (Node | string)[] {
  return line
    .split(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u)
    .map((piece, i) => (i % 2 === 1 && lexicon.words(piece).some((word) => marks.has(word)) ? element('mark', '', piece) : piece));
}

customElements.define('search-page', SearchPage);
