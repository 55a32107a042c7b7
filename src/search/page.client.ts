import { element } from '../client/dom.client.ts';
import { all, data, find } from '../client/find.client.ts';
import { Tool } from '../client/tool.client.ts';
import { fill } from '../i18n/fill.ts';
import { searchBody, searchIndex } from './body.client.ts';
import { FILTERS, type Filters } from './filters.ts';
import { loadWithTexts } from './load.client.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Search } from './pieces.ts';
import { type Answer, ANSWERS, byKind, FEW, type Hit, type Narrowing, type Ranking, type Reason } from './rank.ts';
import { suggest } from './suggest.client.ts';
import type { SearchText } from './texts.ts';

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

const countOf = (count: number): SearchText => (count === 0 ? 'count.none' : count === 1 ? 'count.one' : 'count.many');

type Found = { answer: Answer; ranking: Ranking };

/** How many of each kind are shown at first. */
const firstOf = (groups: readonly unknown[]): number => (groups.length === 1 ? PAGE_SIZE : FEW);

/** A form, filters and results; all of its state is in the address. */
class SearchPage extends Tool<SearchText> {
  #kinds!: Record<string, [one: string, many: string]>;
  #known: Search | undefined;
  #answered: Answer | undefined;
  #latest = 0;
  #literal = new Set<string>();
  #notes: string[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  protected override readonly region = '.status';

  connectedCallback(): void {
    this.#kinds = JSON.parse(data(this, 'kinds')) as Record<string, [string, string]>;
    const form = this.find('form');
    this.#fromAddress();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#toAddress();
      void this.#search();
    });
    form.addEventListener('input', () => {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#toAddress(), REST_MS);
      void this.#search();
    });
    form.addEventListener('focusin', () => suggest(this.#input), { once: true });
    this.find('details.filter-box').addEventListener('toggle', () => void this.#count());
    this.pressed('.search-text', () => void this.#askIndex());
    // Who comes back finds as much room as was left (search-form.js).
    this.pressed('.results', () => history.replaceState({ room: this.find('.results').offsetHeight }, ''));
    addEventListener('popstate', () => {
      this.#fromAddress();
      void this.#search();
    });
    void this.#search();
    // A reader who has asked nothing yet is about to.
    loadWithTexts().catch(() => undefined);
  }

  get #input(): HTMLInputElement {
    return this.find('input[name=q]');
  }

  #select(name: string): HTMLSelectElement {
    return this.find(`select[name="${name}"]`);
  }

  #chosen(): Filters {
    return Object.fromEntries(FILTERS.map((name) => [name, this.#select(name).value]).filter(([, value]) => value));
  }

  #fromAddress(): void {
    const params = new URLSearchParams(location.search);
    this.#input.value = this.#input.defaultValue = params.get('q') ?? '';
    this.#literal = new Set(params.getAll(LITERAL));
    this.#notes = [];
    for (const name of FILTERS) {
      const wanted = params.get(name) ?? '';
      this.#select(name).value = wanted;
      if (this.#select(name).selectedIndex >= 0) continue;
      // A value that is no option leaves the select empty: show all instead, and say so.
      this.#select(name).value = '';
      this.#notes.push(this.text('unknownFilter', { value: wanted.slice(0, 40) }));
    }
    this.find('details.filter-box').open ||= FILTERS.some((name) => params.has(name));
  }

  #toAddress(): void {
    clearTimeout(this.#rest);
    const params = new URLSearchParams(
      [...new FormData(this.find('form'))].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
    );
    for (const word of this.#literal) if (this.#input.value.toLowerCase().includes(word)) params.append(LITERAL, word);
    const query = params.toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    // WebKit gives a field without autocomplete its default back when one returns to the page: then the two still agree.
    this.#input.defaultValue = this.#input.value;
    this.#notes = [];
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#input.value.trim();
    if (query === '' && Object.keys(this.#chosen()).length === 0) return this.#show([], this.text('empty'));
    const loading = setTimeout(() => this.tell(this.text('loading')), LOADING_MS);
    let found: Found | undefined;
    try {
      this.#known ??= await loadWithTexts();
      if (turn !== this.#latest) return;
      // What is known already is shown in the same turn.
      const answer = this.#answer(this.#known);
      found = answer instanceof Promise ? await answer : answer;
    } catch {
      // Without our own words the index alone may still answer.
    } finally {
      clearTimeout(loading);
    }
    if (turn !== this.#latest) return;
    this.#answered = found?.answer;
    if (found) this.#showAnswer(query, found);
    else await this.#askIndex();
  }

  /** The answer, and the texts of what is shown of it at first. */
  #answer(known: Search): Found | Promise<Found> {
    const [query, chosen] = [this.#input.value, this.#chosen()];
    const found = known.ask((ranking) => ({ ranking, answer: ranking.answer(query, chosen, this.#literal) }));
    const told = (own: Found): Found | Promise<Found> => {
      const groups = byKind(own.answer.hits);
      const telling = known.tell(groups.flatMap(({ hits }) => hits.slice(0, firstOf(groups)).map((hit) => hit.page)));
      return telling instanceof Promise ? telling.then(() => own) : own;
    };
    return found instanceof Promise ? found.then(told) : told(found);
  }

  #showAnswer(query: string, { answer, ranking }: Found): void {
    const count = answer.hits.length;
    const parts = [...this.#notes];
    if (count === 0) parts.push(this.text(/[\p{L}\p{N}]/u.test(query) ? 'count.none' : 'noWords', { query }));
    else if (answer.widened) parts.push(this.text('widened', { place: answer.widened }));
    if (count > 0) parts.push(this.text(query === '' ? 'count.all' : countOf(count), { query: query.slice(0, LONGEST), count }));
    for (const { typed, meant } of answer.corrected) parts.push(this.text('corrected', { typed, meant }));
    if (query.length > LONGEST) parts.push(this.text('long'));
    this.#show(this.#grouped(answer.hits, ranking), parts.join(' '));
    this.#chips(answer.narrowings);
    this.find('.search-text').hidden = answer.topic.length === 0;
    this.find('.no-hit').hidden = count > 0;
    if (count === 0) this.#offer(answer);
    void this.#count();
  }

  /** Asks Pagefind for the pages whose whole text has the words: when the reader wants it, or when our own words could not be loaded. */
  async #askIndex(): Promise<void> {
    const turn = this.#latest;
    const query = this.#input.value.trim();
    const after = this.#answered;
    const loading = setTimeout(() => this.tell(this.text('loading')), LOADING_MS);
    const told = this.find('.status').textContent;
    const groups = this.find('.result-groups');
    this.find('.search-text').hidden = true;
    try {
      const filters: Record<string, string> = this.#chosen();
      const found = await (after ? searchBody(after.topic, filters) : searchIndex(query.slice(0, LONGEST), filters));
      const shown = new Set(all(groups, '.result-list h3 a').map((link) => link.getAttribute('href')));
      const every = await Promise.all(found.slice(0, MOST_BODY).map((result) => this.#bodyRow(result)));
      const rows = every
        .filter(({ url }) => !after || !shown.has(url))
        .map(
          ({ row }) =>
            () =>
              row,
        );
      if (turn !== this.#latest) return;
      const count = rows.length;
      const group = count > 0 ? [this.#group(this.text('body'), rows, PAGE_SIZE)] : [];
      if (!after) return this.#show(group, this.text(countOf(count), { query, count }));
      groups.append(...group);
      this.tell(count > 0 ? `${this.text('body')}: ${count}.` : this.text('body.none'));
      group[0]?.querySelector('a')?.focus();
    } catch {
      if (turn !== this.#latest) return;
      if (after) this.tell(told, this.text('body.failed'));
      else this.#show([], this.text('failed'));
    } finally {
      clearTimeout(loading);
    }
  }

  /** Writes beside each choice how many results it would leave. Only the reader who looks at them needs it. */
  async #count(): Promise<void> {
    const isOpen = (): boolean => this.find('details.filter-box').open;
    if (!isOpen()) return;
    const whole = this.#known?.whole();
    const ranking = whole instanceof Promise ? await whole.catch(() => undefined) : whole;
    if (!ranking || !isOpen()) return;
    // What choosing it gives is answered as the choice itself is.
    const answer = ranking.asked(this.#input.value, this.#literal);
    const chosen = this.#chosen();
    for (const name of FILTERS) {
      for (const option of this.#select(name).options) {
        const { value, dataset } = option;
        if (value) option.textContent = `${dataset.label} (${answer({ ...chosen, [name]: value }).hits.length})`;
      }
    }
  }

  #show(groups: HTMLElement[], text: string): void {
    // What waited for the answer, with room for it (search-form.js).
    delete document.documentElement.dataset.asked;
    this.find('.result-groups').replaceChildren(...groups);
    this.find('.no-hit').hidden = true;
    this.find('.search-text').hidden = true;
    this.find('.cleared').hidden = Object.keys(this.#chosen()).length === 0;
    this.#chips([]);
    this.tell(text);
    const line = this.querySelector<HTMLElement>('.other-language');
    if (!line) return;
    const query = this.#input.value.trim();
    const link = find(line, 'a');
    line.hidden = query === '';
    link.textContent = fill(data(link, 'text'), { query: query.slice(0, 60) });
    link.href = `${data(link, 'href')}?q=${encodeURIComponent(query)}`;
  }

  /** What the query's own words narrowed to; each can be taken away. */
  #chips(narrowings: Narrowing[]): void {
    const chips = narrowings.map(({ typed, filter, values, label }) => {
      const nameOf = (value: string): string | undefined =>
        filter === 'kind'
          ? this.#kinds[value]?.[1]
          : this.#select(filter).querySelector<HTMLOptionElement>(`[value="${CSS.escape(value)}"]`)?.dataset.label;
      const name = label ?? values.map((value) => nameOf(value) ?? value).join(', ');
      const chip = this.clone('chip', { button: this.text('only', { name }) }, () => {
        this.#literal.add(typed);
        this.#toAddress();
        this.#input.focus();
        void this.#search();
      });
      find(chip, 'button').setAttribute('aria-label', this.text('only.remove', { name }));
      return chip;
    });
    this.find('.chips').replaceChildren(...chips);
  }

  #grouped(hits: Hit[], ranking: Ranking): HTMLElement[] {
    const groups = byKind(hits);
    return groups.map(({ kind, hits: own }) =>
      this.#group(
        kind === '' ? this.text('lists') : kind === ANSWERS ? this.text('answers') : (this.#kinds[kind]?.[1] ?? ''),
        own.map((hit) => () => this.#row(hit, ranking)),
        firstOf(groups),
        (from, to) => this.#known?.tell(own.slice(from, to).map((hit) => hit.page)),
      ),
    );
  }

  /** @param tell sees to it that some of the rows have their texts */
  #group(name: string, rows: (() => HTMLElement)[], first: number, tell?: (from: number, to: number) => void | Promise<void>): HTMLElement {
    const group = this.clone('group', { '.name': name, '.count': String(rows.length), 'button span': name }, () => {
      const shown = list.children.length;
      const telling = tell?.(shown, shown + PAGE_SIZE);
      // Without their texts they are still found.
      if (telling instanceof Promise) void telling.catch(() => undefined).then(() => more(shown));
      else more(shown);
    });
    const more = (shown: number): void => {
      if (shown < list.children.length) return;
      list.append(...rows.slice(shown, shown + PAGE_SIZE).map((row) => row()));
      if (list.children.length >= rows.length) find(group, 'button').remove();
      list.children[shown]?.querySelector('a')?.focus();
    };
    const list = find(group, 'ol');
    list.setAttribute('aria-label', name);
    list.append(...rows.slice(0, first).map((row) => row()));
    if (rows.length <= first) find(group, 'button').remove();
    return group;
  }

  #row(hit: Hit, ranking: Ranking): HTMLElement {
    const { page, reasons, marks, asked } = hit;
    const { texts, unknown } = ranking.told(hit);
    const told = [...(unknown ? [this.text('answer.unknown')] : []), ...texts].join(' ');
    const line = told ? '' : ranking.line(hit);
    const why = reasons.map((reason) => this.#why(reason, page.title)).join(' · ');
    const row = this.clone('hit', {
      a: page.title,
      // Among answers there are several kinds.
      '.tag': page.foreign ? this.text('foreign') : asked && !page.list ? this.#kinds[page.kind]?.[0] : undefined,
      '.reply': told || undefined,
      '.excerpt': line || undefined,
      '.why': why || undefined,
    });
    const text = row.querySelector<HTMLElement>('.excerpt');
    text?.replaceChildren(...this.#marked(line, marks, ranking));
    const link = find(row, 'a');
    link.href = page.address;
    if (page.foreign) for (const part of [link, text]) if (part) part.lang = data(this, 'main');
    return row;
  }

  #why(reason: Reason, title: string): string {
    if (reason.way === 'misspelt') return this.text('why.misspelt', { typed: reason.typed });
    return this.text(`why.${reason.way}`, { word: reason.word, title });
  }

  async #bodyRow(result: PagefindResult): Promise<{ url: string; row: HTMLElement }> {
    const { url, meta, excerpt, filters } = await result.data();
    const row = this.clone('hit', {
      a: meta.title ?? url,
      '.tag': this.#kinds[filters.kind?.[0] ?? '']?.[0],
      '.reply': undefined,
      '.why': undefined,
    });
    find(row, 'a').href = url;
    // Pagefind escapes the page's text and adds only <mark>.
    find(row, '.excerpt').innerHTML = excerpt;
    return { url, row };
  }

  /** A line with what was asked for marked. */
  #marked(line: string, marks: Hit['marks'], { lexicon }: Ranking): (Node | string)[] {
    return line
      .split(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u)
      .map((piece, i) => (i % 2 === 1 && lexicon.words(piece).some((word) => marks.has(word)) ? element('mark', '', piece) : piece));
  }

  /** The way on from nothing: the nearest words, and what lies outside us. */
  #offer({ nearest }: Answer): void {
    this.find('.nearest').hidden = nearest.length === 0;
    const words = nearest.map((word) => {
      const link = element('a', '', word);
      link.href = `?q=${encodeURIComponent(word)}`;
      return element('li', '', link);
    });
    this.find('.nearest ul').replaceChildren(...words);
  }
}

customElements.define('search-page', SearchPage);
