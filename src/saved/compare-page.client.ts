import type { Cell, CompareData, Line } from './compare-data.ts';
import { type CompareLetter, decodeCompare, encodeCompare, LEAST_COMPARED, MOST_COMPARED } from './compare-state.ts';
import { button, element } from '../client/dom.client.ts';
import { fill } from '../i18n/fill.ts';
import { carryState, fetchData } from '../client/page-state.client.ts';
import { keyOf, letterOf } from './list.ts';
import { printState } from '../sharing/code.client.ts';
import { onSaved, savedItems } from './saved.client.ts';

// The comparison: what the address asks for, set side by side. The words come ready from the data; here they are put in their places.

type Text =
  | 'none'
  | 'one'
  | 'full'
  | 'count'
  | 'added'
  | 'removed'
  | 'remove'
  | 'removeName'
  | 'hidden'
  | 'differs'
  | 'unsure'
  | 'caption'
  | 'question'
  | 'source'
  | 'rule'
  | 'loading'
  | 'failed'
  | 'again'
  | 'long'
  | 'newer'
  | 'broken'
  | 'gone'
  | 'unread'
  | 'near'
  | 'choose';

class ComparePage extends HTMLElement {
  #texts!: Record<Text, string>;
  #files!: Record<CompareLetter, string>;
  #known = new Map<CompareLetter, CompareData>();
  #letter: CompareLetter = 'y';
  #keys: string[] = [];
  #faults: string[] = [];
  #turn = 0;

  connectedCallback(): void {
    this.#texts = JSON.parse(this.dataset.texts!) as Record<Text, string>;
    this.#files = JSON.parse(this.dataset.files!) as Record<CompareLetter, string>;
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { value } = this.#select;
      if (value) this.#put([...this.#keys, value], fill(this.#texts.added, { title: this.#data!.entries[value]!.title }));
    });
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name="kind"]'))
      radio.addEventListener('change', () => {
        this.#letter = radio.value as CompareLetter;
        this.#put([], '');
      });
    this.#find<HTMLInputElement>('.only input').addEventListener('change', () => this.#narrow());
    addEventListener('popstate', () => this.#read());
    onSaved(() => this.#data && this.#quick());
    this.hidden = false;
    this.#read();
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  get #select(): HTMLSelectElement {
    return this.#find('select');
  }

  get #data(): CompareData | undefined {
    return this.#known.get(this.#letter);
  }

  /** Takes what the address asks for. */
  #read(): void {
    const state = decodeCompare(location.search);
    this.#keys = [];
    this.#faults = [];
    if (state && 'fault' in state) this.#faults = [this.#texts[state.fault]];
    else if (state) {
      this.#letter = state.letter;
      this.#keys = state.keys;
      if (state.unread > 0) this.#faults = [state.keys.length === MOST_COMPARED ? this.#texts.full : this.#texts.unread];
    }
    void this.#show('');
  }

  /** Compares other things, at an address of their own. */
  #put(keys: string[], news: string): void {
    this.#keys = keys;
    this.#faults = [];
    history.pushState(null, '', keys.length > 0 ? encodeCompare(this.#letter, keys) : location.pathname);
    void this.#show(news);
  }

  async #show(news: string): Promise<void> {
    const turn = ++this.#turn;
    const letter = this.#letter;
    carryState();
    this.#find<HTMLInputElement>(`[name="kind"][value="${letter}"]`).checked = true;
    if (!this.#data) {
      this.#tell(this.#texts.loading);
      try {
        this.#known.set(letter, await fetchData<CompareData>(this.#files[letter]));
      } catch {
        if (turn === this.#turn) this.#tell(this.#again());
        return;
      }
      if (turn !== this.#turn) return;
    }
    const { entries } = this.#data!;
    const gone = this.#keys.filter((key) => !Object.hasOwn(entries, key));
    if (gone.length > 0) {
      this.#faults.push(fill(this.#texts.gone, { names: gone.join(', ') }));
      this.#keys = this.#keys.filter((key) => !gone.includes(key));
    }
    const { length } = this.#keys;
    const different = this.#table();
    const state =
      length === 0
        ? this.#texts.none
        : length < LEAST_COMPARED
          ? this.#texts.one
          : fill(this.#texts.count, { count: different, total: this.#data!.rows.length });
    if (length >= LEAST_COMPARED) void printState();
    this.#tell(...this.#faults, ...(news ? [`${news} ${state}`] : [state]));
    this.#fillSelect();
    this.#quick();
    this.#narrow();
  }

  #tell(...messages: (string | Node)[]): void {
    this.#find('.told').replaceChildren(...messages.map((message) => element('p', '', message)));
  }

  #again(): Node {
    const piece = document.createDocumentFragment();
    piece.append(
      `${this.#texts.failed} `,
      button('', this.#texts.again, '', () => void this.#show('')),
    );
    return piece;
  }

  #fillSelect(): void {
    const { entries } = this.#data!;
    const isFull = this.#keys.length >= MOST_COMPARED;
    const none = element('option', '', isFull ? this.#texts.full : this.#texts.choose);
    none.value = '';
    const groups = new Map<string, HTMLOptionElement[]>();
    for (const [key, { title, group, lang }] of Object.entries(entries)) {
      if (this.#keys.includes(key)) continue;
      const option = element('option', '', title);
      option.value = key;
      if (lang) option.lang = lang;
      groups.set(group, [...(groups.get(group) ?? []), option]);
    }
    const lists = [...groups].flatMap(([name, options]): HTMLElement[] => {
      if (!name) return options;
      const list = element('optgroup', '', ...options);
      list.label = name;
      return [list];
    });
    this.#select.replaceChildren(none, ...lists);
    this.#select.disabled = isFull;
    this.#find<HTMLButtonElement>('.choose button').disabled = isFull;
  }

  /** What is near at hand: the reader's own list, and what is like the last one chosen. */
  #quick(): void {
    const { entries } = this.#data!;
    const last = entries[this.#keys.at(-1) ?? ''];
    const offers = {
      saved: savedItems()
        .filter((item) => letterOf(item) === this.#letter)
        .map(keyOf),
      near: last?.near ?? [],
    };
    for (const [from, keys] of Object.entries(offers)) {
      const part = this.#find(`[data-from="${from}"]`);
      const list = part.querySelector('ul')!;
      const left = keys.filter((key) => Object.hasOwn(entries, key) && !this.#keys.includes(key));
      part.hidden = left.length === 0 || this.#keys.length >= MOST_COMPARED;
      if (from === 'near' && last) {
        part.querySelector('p')!.textContent = fill(this.#texts.near, { title: last.title });
        list.setAttribute('aria-label', fill(this.#texts.near, { title: last.title }));
      }
      list.replaceChildren(
        ...left.map((key) => {
          const { title, lang } = entries[key]!;
          const add = button('chip-add', title, '', () => {
            this.#put([...this.#keys, key], fill(this.#texts.added, { title }));
            (this.querySelector<HTMLElement>('.quick:not([hidden]) button') ?? this.#select).focus();
          });
          if (lang) add.lang = lang;
          return element('li', '', add);
        }),
      );
    }
  }

  /** Draws the table. @returns how many rows we know to differ */
  #table(): number {
    const { rows, cells, entries } = this.#data!;
    const chosen = this.#keys.map((key) => entries[key]!);
    this.#find('.compared').hidden = chosen.length === 0;
    this.#find('.only').hidden = chosen.length < LEAST_COMPARED;
    const role = <E extends HTMLElement>(made: E, name: string): E => {
      // A table laid out as sheets on a phone is still a table.
      made.setAttribute('role', name);
      return made;
    };
    const heads = chosen.map(({ title, address, lang }, i) => {
      const link = element('a', '', title);
      link.href = address;
      if (lang) link.lang = lang;
      const remove = button('quiet-button', this.#texts.remove, fill(this.#texts.removeName, { title }), () => {
        this.#put(this.#keys.toSpliced(i, 1), fill(this.#texts.removed, { title }));
        this.#select.focus();
      });
      const head = role(element('th', '', link, remove), 'columnheader');
      head.scope = 'col';
      return head;
    });
    const corner = role(element('th', 'corner', element('span', 'visually-hidden', this.#texts.question)), 'columnheader');
    corner.scope = 'col';
    let different = 0;
    const body = rows.map((name, row) => {
      const own = chosen.map((entry) => cells[entry.cells[row]!]!);
      // A figure is the same when its words are, whatever its source is called.
      const differs = new Set(own.map(({ lines, rule }) => JSON.stringify([lines, rule]))).size > 1;
      // Where one answer is unknown, what we know of the others says nothing of it.
      const isSure = new Set(own.filter(({ unknown }) => !unknown).map(({ lines }) => JSON.stringify(lines))).size > 1;
      if (isSure) different++;
      const head = role(element('th', '', name), 'rowheader');
      head.scope = 'row';
      if (differs)
        head.append(
          ' ',
          element('span', isSure ? 'differs-mark' : 'differs-mark unsure', isSure ? this.#texts.differs : this.#texts.unsure),
        );
      const line = element('tr', differs ? 'differs' : 'same', head, ...own.map((cell, i) => role(this.#cell(cell, chosen[i]!), 'cell')));
      return role(line, 'row');
    });
    const caption = element(
      'caption',
      'visually-hidden',
      fill(this.#texts.caption, { names: chosen.map(({ title }) => title).join(', ') }),
    );
    const table = role(
      element(
        'table',
        'compare',
        caption,
        role(element('thead', '', role(element('tr', '', corner, ...heads), 'row')), 'rowgroup'),
        role(element('tbody', '', ...body), 'rowgroup'),
      ),
      'table',
    );
    table.dataset.count = String(chosen.length);
    this.#find('.sheet').replaceChildren(table);
    return different;
  }

  #cell(cell: Cell, { title, lang }: { title: string; lang?: string }): HTMLTableCellElement {
    // Where the columns stand under each other each cell says whose it is; to a screen reader the column's head does.
    const whose = element('span', 'whose', title);
    whose.setAttribute('aria-hidden', 'true');
    if (lang) whose.lang = lang;
    const made = element('td', cell.unknown ? 'unknown' : '', whose);
    if (cell.rule) made.append(element('span', 'rule-mark', this.#texts.rule), ' ');
    made.append(...cell.lines.map((line) => this.#line(line)));
    if (cell.note) {
      const note = element('p', 'note', cell.note);
      if (cell.noteLang && cell.noteLang !== document.documentElement.lang) note.lang = cell.noteLang;
      made.append(note);
    }
    if (cell.source) {
      const { name, url, when } = cell.source;
      const link = element('a', '', name);
      if (url) {
        link.href = url;
        link.rel = 'external';
      }
      made.append(element('small', 'source', `${this.#texts.source}: `, url ? link : name, `, ${when}`));
    }
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
    const { checked } = this.#find<HTMLInputElement>('.only input');
    const only = checked && this.#keys.length >= LEAST_COMPARED;
    const same = [...this.querySelectorAll<HTMLElement>('tr.same')];
    for (const row of same) row.hidden = only;
    this.#find('.only [role]').textContent = only && same.length > 0 ? fill(this.#texts.hidden, { count: same.length }) : '';
  }
}

customElements.define('compare-page', ComparePage);
