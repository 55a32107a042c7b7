import { all, clone, data, find } from '../client/find.client.ts';
import { element } from '../client/dom.client.ts';
import { fetchData } from '../client/page-state.client.ts';
import { Tool } from '../client/tool.client.ts';
import { printState } from '../sharing/code.client.ts';
import type { Cell, CompareData, Compared, Line } from './compare-data.ts';
import { type CompareLetter, decodeCompare, encodeCompare, LEAST_COMPARED, MOST_COMPARED } from './compare-state.ts';
import { keyOf, letterOf } from './list.ts';
import { onSaved, savedItems } from './saved.client.ts';
import type { CompareText } from './texts.ts';

// The comparison: what the address asks for, set side by side. The words come ready from the data; here they are put in their places.

/** An answer that the data does not have. */
const UNKNOWN: Cell = { lines: [], unknown: true };

class ComparePage extends Tool<CompareText> {
  #files!: Record<CompareLetter, string>;
  #known = new Map<CompareLetter, CompareData>();
  #letter: CompareLetter = 'y';
  #keys: string[] = [];
  #faults: string[] = [];
  #turn = 0;

  connectedCallback(): void {
    this.#files = JSON.parse(data(this, 'files')) as Record<CompareLetter, string>;
    const form = this.find('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [chosen] = this.find('select').selectedOptions;
      if (chosen?.value) this.#add(chosen.value, chosen.text);
    });
    for (const radio of all(form, 'input[name="kind"]'))
      radio.addEventListener('change', () => {
        this.#letter = radio.value as CompareLetter;
        this.#put([], '');
      });
    this.find('.only input').addEventListener('change', () => this.#narrow());
    onSaved(() => {
      const there = this.#known.get(this.#letter);
      if (there) this.#quick(there);
    });
    this.hidden = false;
    this.again(() => this.#read(), 'popstate');
  }

  /** Takes what the address asks for. */
  #read(): void {
    const state = decodeCompare(location.search);
    this.#keys = [];
    this.#faults = [];
    if (state && 'fault' in state) this.#faults = [this.text(`fault.${state.fault}`)];
    else if (state) {
      this.#letter = state.letter;
      this.#keys = state.keys;
      if (state.unread > 0) this.#faults = [this.text(state.keys.length === MOST_COMPARED ? 'full' : 'unread')];
    }
    void this.#show('');
  }

  /** Compares other things, at an address of their own. */
  #put(keys: string[], news: string): void {
    this.#keys = keys;
    this.#faults = [];
    this.keep(keys.length > 0 ? encodeCompare(this.#letter, keys) : '', 'pushState');
    void this.#show(news);
  }

  #add(key: string, title: string): void {
    this.#put([...this.#keys, key], this.text('added', { title }));
  }

  async #show(news: string): Promise<void> {
    const turn = ++this.#turn;
    const letter = this.#letter;
    this.find(`input[name="kind"][value="${letter}"]`).checked = true;
    let there = this.#known.get(letter);
    if (!there) {
      this.tell(this.text('loading'));
      try {
        there = await fetchData<CompareData>(this.#files[letter]);
      } catch {
        if (turn === this.#turn) this.tell(this.clone('failed', {}, () => void this.#show('')));
        return;
      }
      this.#known.set(letter, there);
      if (turn !== this.#turn) return;
    }
    const { entries, rows } = there;
    const gone = this.#keys.filter((key) => !Object.hasOwn(entries, key));
    if (gone.length > 0) {
      this.#faults.push(this.text('gone', { names: gone.join(', ') }));
      this.#keys = this.#keys.filter((key) => !gone.includes(key));
    }
    const { length } = this.#keys;
    const different = this.#table(there);
    const state =
      length === 0
        ? this.text('none')
        : length < LEAST_COMPARED
          ? this.text('one')
          : this.text('count', { count: different, total: rows.length });
    if (length >= LEAST_COMPARED) void printState();
    this.tell(...this.#faults, news ? `${news} ${state}` : state);
    this.#fillSelect(there);
    this.#quick(there);
    this.#narrow();
  }

  #fillSelect({ entries }: CompareData): void {
    const isFull = this.#keys.length >= MOST_COMPARED;
    const left = Object.entries(entries).filter(([key]) => !this.#keys.includes(key));
    const lists = [...Map.groupBy(left, ([, { group }]) => group)].flatMap(([name, own]): HTMLElement[] => {
      const options = own.map(([key, { title, lang }]) => {
        const option = new Option(title, key);
        if (lang) option.lang = lang;
        return option;
      });
      if (!name) return options;
      const list = element('optgroup', '', ...options);
      list.label = name;
      return [list];
    });
    const select = this.find('select');
    select.replaceChildren(new Option(this.text(isFull ? 'full' : 'choose.none'), ''), ...lists);
    select.disabled = isFull;
    this.find('.choose button').disabled = isFull;
  }

  /** What is near at hand: the reader's own list, and what is like the last one chosen. */
  #quick({ entries }: CompareData): void {
    const last = entries[this.#keys.at(-1) ?? ''];
    const saved = savedItems().filter((item) => letterOf(item) === this.#letter);
    this.#offer('saved', saved.map(keyOf), entries);
    this.#offer('near', last?.near ?? [], entries);
    if (!last) return;
    const near = this.text('near', { title: last.title });
    this.find('[data-from="near"] p').textContent = near;
    this.find('[data-from="near"] ul').setAttribute('aria-label', near);
  }

  #offer(from: 'saved' | 'near', keys: string[], entries: CompareData['entries']): void {
    const buttons = keys.flatMap((key) => {
      const entry = this.#keys.includes(key) || !Object.hasOwn(entries, key) ? undefined : entries[key];
      if (!entry) return [];
      const offer = this.clone('offer', { button: entry.title }, () => {
        this.#add(key, entry.title);
        (this.querySelector<HTMLElement>('.quick:not([hidden]) button') ?? this.find('select')).focus();
      });
      if (entry.lang) find(offer, 'button').lang = entry.lang;
      return [offer];
    });
    this.find(`[data-from="${from}"]`).hidden = buttons.length === 0 || this.#keys.length >= MOST_COMPARED;
    this.find(`[data-from="${from}"] ul`).replaceChildren(...buttons);
  }

  /** Draws the table. @returns how many rows we know to differ */
  #table({ rows, cells, entries }: CompareData): number {
    const chosen = this.#keys.flatMap((key) => entries[key] ?? []);
    this.find('.compared').hidden = chosen.length === 0;
    this.find('.only').hidden = chosen.length < LEAST_COMPARED;
    const table = this.clone('table', { caption: this.text('caption', { names: chosen.map(({ title }) => title).join(', ') }) });
    table.dataset.count = String(chosen.length);
    find(table, 'thead tr').append(...chosen.map((entry, i) => this.#head(entry, i)));
    let different = 0;
    for (const [row, name] of rows.entries()) {
      const own = chosen.map((entry) => ({ entry, cell: cells[entry.cells[row] ?? -1] ?? UNKNOWN }));
      // A figure is the same when its words are, whatever its source is called.
      const differs = new Set(own.map(({ cell: { lines, rule } }) => JSON.stringify([lines, rule]))).size > 1;
      // Where one answer is unknown, what we know of the others says nothing of it.
      const isSure = new Set(own.filter(({ cell }) => !cell.unknown).map(({ cell }) => JSON.stringify(cell.lines))).size > 1;
      if (isSure) different++;
      const mark = differs ? this.text(isSure ? 'differs' : 'unsure') : undefined;
      const line = this.clone('row', { '.name': name, '.differs-mark': mark });
      line.className = differs ? 'differs' : 'same';
      line.querySelector('.differs-mark')?.classList.toggle('unsure', !isSure);
      line.append(...own.map(({ cell, entry }) => this.#cell(cell, entry)));
      find(table, 'tbody').append(line);
    }
    this.find('.sheet').replaceChildren(table);
    this.#swipe(table);
    return different;
  }

  /** Where the columns need a swipe: names and answers move together, by key too. */
  #swipe(table: HTMLElement): void {
    const [head, body] = [find(table, 'thead'), find(table, 'tbody')];
    for (const [from, to] of [
      [head, body],
      [body, head],
    ] as const)
      from.addEventListener('scroll', () => (to.scrollLeft = from.scrollLeft), { passive: true });
    body.ariaLabel = this.text('swipe');
    new ResizeObserver(() => {
      if (body.scrollWidth > body.clientWidth) body.tabIndex = 0;
      else body.removeAttribute('tabindex');
    }).observe(body);
  }

  #head({ title, address, lang }: Compared, i: number): HTMLElement {
    const head = this.clone('head', { a: title, 'button span': this.text('remove.name', { title }) }, () => {
      this.#put(this.#keys.toSpliced(i, 1), this.text('removed', { title }));
      this.find('select').focus();
    });
    const link = find(head, 'a');
    link.href = address;
    if (lang) link.lang = lang;
    return head;
  }

  #cell({ lines, note, noteLang, source, rule, unknown }: Cell, { title, lang }: Compared): HTMLElement {
    const made = this.clone('cell', { '.whose': title, '.note': note });
    made.classList.toggle('unknown', unknown ?? false);
    if (lang) find(made, '.whose').lang = lang;
    if (!rule) find(made, '.rule-mark').remove();
    if (noteLang && noteLang !== document.documentElement.lang) find(made, '.note').lang = noteLang;
    made.append(...lines.map((line) => this.#line(line)), ...made.querySelectorAll('.note'));
    if (!source) return made;
    const from = clone(this, 'source', { '.name': source.name, '.when': source.when });
    const link = find(from, 'a');
    if (source.url) {
      link.href = source.url;
      link.rel = 'external';
    } else link.replaceWith(source.name);
    made.append(from);
    return made;
  }

  #line({ text, href, lang }: Line): HTMLElement {
    const link = element('a', '', text);
    if (href) link.href = href;
    const line = element('p', '', href ? link : text);
    if (lang) line.lang = lang;
    return line;
  }

  #narrow(): void {
    const { checked } = this.find('.only input');
    const only = checked && this.#keys.length >= LEAST_COMPARED;
    const same = all(this, 'tr.same');
    for (const row of same) row.hidden = only;
    this.find('.only [role]').textContent = only && same.length > 0 ? this.text('hidden', { count: same.length }) : '';
  }
}

customElements.define('compare-page', ComparePage);
