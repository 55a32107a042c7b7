import { encodeCompare, LEAST_COMPARED, MOST_COMPARED, type CompareLetter, comparable } from './compare-state.ts';
import { button, element } from '../client/dom.client.ts';
import { fill } from '../i18n/fill.ts';
import { carryState, fetchData } from '../client/page-state.client.ts';
import { decodeList, encodeList, keyOf, letterOf, type ListData, type ListEntry, type ListLetter, MOST_SAVED } from './list.ts';
import { isForVisit, isUnreadable, onSaved, save, savedItems } from './saved.client.ts';

// The list page: the reader's own list, or the one in the address, which never goes over the reader's own.

type Text =
  | 'unread'
  | 'unreadOne'
  | 'gone'
  | 'goneOne'
  | 'goneRemove'
  | 'moved'
  | 'movedOne'
  | 'long'
  | 'newer'
  | 'broken'
  | 'unreadable'
  | 'visit'
  | 'loading'
  | 'failed'
  | 'again'
  | 'added'
  | 'addedOne'
  | 'addedNone'
  | 'addedFull'
  | 'addedFullOne'
  | 'next'
  | 'nextAll'
  | 'remove'
  | 'removed'
  | 'cleared'
  | 'undone'
  | 'copied'
  | 'copyFailed'
  | 'subject'
  | 'qrFailed'
  | 'pick'
  | 'pickHint'
  | 'pickGo'
  | 'pickFull'
  | 'looking';

type Kinds = Record<ListLetter, { name: string; one: string }>;

class ListPage extends HTMLElement {
  #texts!: Record<Text, string>;
  #kinds!: Kinds;
  #data: ListData | undefined;
  #failed = false;
  #isFetching = false;
  /** What the address holds, where that is a list of someone else. */
  #shared: string[] | undefined;
  #looking = false;
  /** What has just happened, and what the address could not give. */
  #news: string[] = [];
  #faults: string[] = [];
  /** The list before the last removal. */
  #before: string[] | undefined;
  #picked = new Set<string>();

  connectedCallback(): void {
    this.#texts = JSON.parse(this.dataset.texts!) as Record<Text, string>;
    this.#kinds = JSON.parse(this.dataset.kinds!) as Kinds;
    const on = (selector: string, act: () => void): void => this.#find(selector).addEventListener('click', act);
    on('.add', () => this.#add());
    on('.look', () => {
      this.#looking = true;
      this.#render();
      this.#find('.shared-list h2').focus();
    });
    on('.undo button', () => this.#undo());
    on('.print', () => void this.#code().finally(() => print()));
    on('.open-share', () => this.#share());
    on('.copy', () => void this.#copy());
    on('.show-qr', () => void this.#code());
    const dialog = this.querySelector('dialog')!;
    on('.clear-list', () => {
      dialog.returnValue = '';
      dialog.showModal();
    });
    dialog.addEventListener('close', () => {
      if (dialog.returnValue !== 'clear') return;
      this.#change([], this.#texts.cleared);
      this.#find('.undo button').focus();
    });
    addEventListener('hashchange', () => this.#read());
    onSaved(() => this.#render());
    this.hidden = false;
    this.#read();
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #count(text: Text, count: number, values: Record<string, string> = {}): string {
    const one = this.#texts[`${text}One` as Text] as string | undefined;
    return fill(count === 1 ? (one ?? this.#texts[text]) : this.#texts[text], { ...values, count });
  }

  /** Takes what the address holds. */
  #read(): void {
    const { hash } = location;
    // A place on the page is no list.
    if (hash.length > 1 && hash.length < 50 && document.getElementById(hash.slice(1))) return;
    const list = decodeList(hash);
    this.#shared = undefined;
    this.#looking = false;
    this.#news = [];
    this.#faults = [];
    if (list && 'fault' in list) this.#faults = [this.#texts[list.fault]];
    else if (list) {
      if (list.unread > 0) this.#faults = [this.#count('unread', list.unread)];
      if (encodeList(list.items) !== encodeList(savedItems())) this.#shared = list.items;
    }
    this.#render();
  }

  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      this.#data = await fetchData<ListData>(this.dataset.file!);
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#isFetching = false;
    this.#render();
  }

  #render(): void {
    carryState();
    const items = this.#shared ?? savedItems();
    const data = this.#data;
    if (items.length > 0 && !data && !this.#failed) {
      void this.#fetch();
      this.#tell(this.#texts.loading);
      return;
    }
    const current = data ? [...new Set(items.map((item) => data.moved[item] ?? item))] : [];
    const moved = data ? items.filter((item) => data.moved[item]).length : 0;
    if (moved > 0 && !this.#shared) {
      this.#news = [this.#count('moved', moved)];
      // Rendered again by what is kept.
      save(current);
      return;
    }
    const shown = current.filter((item) => data!.entries[item]);
    const gone = current.filter((item) => !data!.entries[item]);
    this.#tell(
      ...this.#news,
      ...this.#faults,
      ...(this.#shared && moved > 0 ? [this.#count('moved', moved)] : []),
      ...(this.#failed ? [this.#again()] : []),
      ...(gone.length > 0 ? [this.#gone(gone)] : []),
      ...(!this.#shared && isUnreadable() ? [this.#texts.unreadable] : []),
      ...(!this.#shared && isForVisit() && items.length > 0 ? [this.#texts.visit] : []),
    );
    this.#find('.shared-list').hidden = !this.#shared;
    if (this.#shared) {
      this.#find('.shared-list p').hidden = this.#looking;
      this.#find('.shared-list .acts').hidden = this.#looking;
      if (this.#looking) this.#find('.shared-list h2').textContent = this.#texts.looking;
    }
    this.#find('.undo').hidden = !this.#before || this.#shared !== undefined;
    this.#find('.nothing').hidden = items.length > 0;
    this.#find('.clear-list').hidden = this.#shared !== undefined;
    this.#find('.list-acts').hidden = items.length === 0;
    const groups = Object.keys(this.#kinds).flatMap((letter) => {
      const own = shown.filter((item) => letterOf(item) === letter);
      return own.length > 0 ? [this.#group(letter as ListLetter, own)] : [];
    });
    this.#find('.groups').replaceChildren(...groups);
    this.#address(items);
  }

  #tell(...messages: (string | Node)[]): void {
    this.#find('.told').replaceChildren(...messages.map((message) => element('p', '', message)));
  }

  #again(): Node {
    const piece = document.createDocumentFragment();
    piece.append(
      `${this.#texts.failed} `,
      button('', this.#texts.again, '', () => void this.#fetch()),
    );
    return piece;
  }

  #gone(items: string[]): string | Node {
    const names = items.map((item) => `${keyOf(item).split('/').pop()!.replaceAll('-', ' ')} (${this.#kinds[letterOf(item)].one})`);
    const text = this.#count('gone', items.length, { names: names.join(', ') });
    if (this.#shared) return text;
    const piece = document.createDocumentFragment();
    const remove = button('quiet-button', this.#texts.goneRemove, '', () =>
      this.#change(
        savedItems().filter((item) => !items.includes(item)),
        '',
      ),
    );
    piece.append(`${text} `, remove);
    return piece;
  }

  #group(letter: ListLetter, items: string[]): HTMLElement {
    const entries = items.map((item) => this.#data!.entries[item]!);
    const together = entries.length > 1 && entries.every(({ next }) => next === entries[0]!.next);
    const isComparable = letter in comparable && items.length >= LEAST_COMPARED;
    const rows = element('ol', 'list-rows', ...items.map((item, i) => this.#row(item, entries[i]!, !together, isComparable)));
    rows.setAttribute('role', 'list');
    const heading = element('h2', '', this.#kinds[letter].name, ' ', element('span', 'count', String(items.length)));
    const group = element('section', 'list-group', heading, rows);
    group.dataset.letter = letter;
    if (together) group.append(element('p', 'next', element('strong', '', `${this.#texts.nextAll}:`), ` ${entries[0]!.next}`));
    if (isComparable) {
      group.append(element('p', 'pick-go'));
      this.#showPicked(group);
    }
    return group;
  }

  #row(item: string, entry: ListEntry, withNext: boolean, isComparable: boolean): HTMLLIElement {
    const { title, summary, next, address, lang } = entry;
    const link = element('a', '', title);
    link.href = address;
    const text = element('p', '', summary);
    if (lang) for (const part of [link, text]) part.lang = lang;
    const row = element('li', '', element('div', 'list-entry', element('h3', '', link), text));
    if (withNext) row.firstElementChild!.append(element('p', 'next', element('strong', '', `${this.#texts.next}:`), ` ${next}`));
    row.dataset.item = item;
    if (isComparable) {
      const box = element('input', '');
      box.type = 'checkbox';
      box.checked = this.#picked.has(item);
      box.setAttribute('aria-label', fill(this.#texts.pick, { title }));
      box.addEventListener('change', () => {
        if (box.checked) this.#picked.add(item);
        else this.#picked.delete(item);
        this.#showPicked(row.closest<HTMLElement>('.list-group')!);
      });
      row.prepend(element('label', 'pick', box));
    }
    if (!this.#shared) {
      row.append(
        button('quiet-button', this.#texts.remove, title, () => {
          this.#picked.delete(item);
          this.#change(
            savedItems().filter((other) => other !== item),
            fill(this.#texts.removed, { title }),
          );
          this.#find('.undo button').focus();
        }),
      );
    }
    return row;
  }

  #showPicked(group: HTMLElement): void {
    const letter = group.dataset.letter as CompareLetter;
    const boxes = [...group.querySelectorAll<HTMLInputElement>('.pick input')];
    const keys = boxes.filter((box) => box.checked).map((box) => keyOf(box.closest('li')!.dataset.item!));
    const isFull = keys.length >= MOST_COMPARED;
    for (const box of boxes) box.disabled = isFull && !box.checked;
    const line = group.querySelector('.pick-go')!;
    if (keys.length < LEAST_COMPARED) return line.replaceChildren(this.#texts.pickHint);
    const link = element('a', 'go', fill(this.#texts.pickGo, { count: keys.length }));
    link.href = this.dataset.compare + encodeCompare(letter, keys);
    line.replaceChildren(link, ...(isFull ? [' ', this.#texts.pickFull] : []));
  }

  /** Another list in place of the reader's own, which can be taken back. */
  #change(items: string[], news: string): void {
    this.#before = savedItems();
    this.#news = news ? [news] : [];
    save(items);
  }

  #undo(): void {
    const before = this.#before!;
    const now = new Set(savedItems());
    this.#before = undefined;
    this.#news = [this.#texts.undone];
    save(before);
    const back = before.find((item) => !now.has(item));
    (this.querySelector<HTMLElement>(`[data-item="${back}"] a`) ?? this.#find('.told')).focus();
  }

  #add(): void {
    if (!this.#data) return;
    const { moved, entries } = this.#data;
    const own = savedItems();
    const fresh = this.#shared!.map((item) => moved[item] ?? item).filter((item) => entries[item] && !own.includes(item));
    const added = fresh.slice(0, Math.max(0, MOST_SAVED - own.length));
    const left = fresh.length - added.length;
    history.replaceState(null, '', location.pathname);
    this.#shared = undefined;
    this.#before = undefined;
    this.#faults = [];
    this.#news = [
      added.length > 0 ? this.#count('added', added.length) : left === 0 ? this.#texts.addedNone : '',
      left > 0 ? this.#count('addedFull', left) : '',
    ].filter(Boolean);
    save([...own, ...added]);
    this.querySelector<HTMLElement>('.list-rows a')?.focus();
  }

  #address(items: string[]): void {
    const address = `${location.origin}${location.pathname}#${encodeList(items)}`;
    const field = this.#find<HTMLInputElement>('#listans-adress');
    if (field.value === address) return;
    field.value = address;
    this.#find('.list-address').textContent = address;
    this.#find('.list-code').replaceChildren();
    this.#find<HTMLAnchorElement>('.mail').href =
      `mailto:?subject=${encodeURIComponent(this.#texts.subject)}&body=${encodeURIComponent(address)}`;
  }

  #share(): void {
    const part = this.#find('.share-list');
    part.hidden = !part.hidden;
    this.#find('.open-share').setAttribute('aria-expanded', String(!part.hidden));
  }

  async #copy(): Promise<void> {
    const field = this.#find<HTMLInputElement>('#listans-adress');
    const told = this.#find('.share-told');
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = this.#texts.copied;
    } catch {
      field.focus();
      field.select();
      told.textContent = this.#texts.copyFailed;
    }
  }

  /** The list's address as a code. What makes it is fetched now. */
  async #code(): Promise<void> {
    const place = this.#find('.list-code');
    if (place.firstChild) return;
    try {
      const { qr } = await import('../sharing/qr.ts');
      const { side, path } = qr(this.#find<HTMLInputElement>('#listans-adress').value);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', `0 -0.5 ${side} ${side}`);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', place.dataset.label!);
      const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      drawn.setAttribute('d', path);
      svg.append(drawn);
      place.replaceChildren(svg);
    } catch {
      this.#find('.share-told').textContent = this.#texts.qrFailed;
    }
  }
}

customElements.define('list-page', ListPage);
