import { all, data, find } from '../client/find.client.ts';
import { fetchData } from '../client/page-state.client.ts';
import { Tool } from '../client/tool.client.ts';
import { drawCode } from '../sharing/code.client.ts';
import { comparable, type CompareLetter, encodeCompare, LEAST_COMPARED, MOST_COMPARED } from './compare-state.ts';
import {
  decodeList,
  encodeList,
  keyOf,
  type KindNames,
  letterOf,
  type ListData,
  type ListEntry,
  type ListLetter,
  type ListPart,
  MOST_SAVED,
} from './list.ts';
import { partFile, regionOf } from './parts.ts';
import { isForVisit, isUnreadable, onSaved, save, savedItems } from './saved.client.ts';
import type { ListText } from './texts.ts';

// The list page: the reader's own list, or the one in the address, which never goes over the reader's own.

/** A thing in the words of the data. */
type Named = Omit<ListEntry, 'next'> & { next: string };
/** What the list holds. */
type Shown = { item: string; entry: Named };

class ListPage extends Tool<ListText> {
  #kinds!: KindNames;
  #data: Pick<ListData, 'moved' | 'regions'> | undefined;
  /** What has come, and the regions whose parts have. */
  #known = new Map<string, Named>();
  #here = new Set<string>();
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
    this.#kinds = JSON.parse(data(this, 'kinds')) as KindNames;
    this.pressed('.add', () => this.#add());
    this.pressed('.look', () => {
      this.#looking = true;
      this.#render();
      this.find('.shared-list h2').focus();
    });
    this.pressed('.undo button', () => this.#undo());
    this.pressed('.print', () => void this.#code().finally(() => print()));
    this.pressed('.open-share', () => this.#share());
    this.pressed('.copy', () => void this.#copy());
    this.pressed('.show-qr', () => void this.#code());
    const dialog = this.find('dialog');
    this.pressed('.clear-list', () => {
      dialog.returnValue = '';
      dialog.showModal();
    });
    dialog.addEventListener('close', () => {
      if (dialog.returnValue !== 'clear') return;
      this.#change([], this.text('cleared'));
      this.find('.undo button').focus();
    });
    onSaved(() => this.#render());
    this.hidden = false;
    this.again(() => this.#read(), 'hashchange');
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
    if (list && 'fault' in list) this.#faults = [this.text(`fault.${list.fault}`)];
    else if (list) {
      if (list.unread > 0) this.#faults = [this.text('unread', { count: list.unread })];
      if (encodeList(list.items) !== encodeList(savedItems())) this.#shared = list.items;
    }
    this.#render();
  }

  /** Fetches what comes first, or else the parts of these regions. */
  async #fetch(regions: readonly string[]): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    const file = data(this, 'file');
    try {
      if (!this.#data) {
        const first = await fetchData<ListData>(file);
        this.#take(first);
        this.#data = first;
      }
      await Promise.all(
        regions.map(async (region) => {
          this.#take(await fetchData<ListPart>(partFile(file, region)));
          this.#here.add(region);
        }),
      );
    } catch {
      this.#failed = true;
    }
    this.#isFetching = false;
    this.#render();
  }

  #take({ entries, next }: ListPart): void {
    for (const [item, entry] of Object.entries(entries)) this.#known.set(item, { ...entry, next: next[entry.next] ?? '' });
  }

  /** The regions whose parts have not come, though things lie in them. */
  #lacking(items: readonly string[]): string[] {
    const regions = new Set(items.map(regionOf));
    return (this.#data?.regions ?? []).filter((region) => regions.has(region) && !this.#here.has(region));
  }

  #render(): void {
    const items = this.#shared ?? savedItems();
    const { moved = {} } = this.#data ?? {};
    const current = this.#data ? [...new Set(items.map((item) => moved[item] ?? item))] : [];
    const lacking = this.#lacking(current);
    if (items.length > 0 && (!this.#data || lacking.length > 0) && !this.#failed) {
      void this.#fetch(lacking);
      this.tell(this.text('loading'));
      return;
    }
    const count = items.filter((item) => moved[item]).length;
    if (count > 0 && !this.#shared) {
      this.#news = [this.text('moved', { count })];
      // Rendered again by what is kept.
      save(current);
      return;
    }
    const shown = current.flatMap((item) => {
      const entry = this.#known.get(item);
      return entry ? [{ item, entry }] : [];
    });
    const gone = current.filter((item) => !this.#known.has(item) && !lacking.includes(regionOf(item) ?? ''));
    this.tell(
      ...this.#news,
      ...this.#faults,
      ...(count > 0 ? [this.text('moved', { count })] : []),
      ...(this.#failed ? [this.clone('failed', {}, () => this.#tryAgain())] : []),
      ...(gone.length > 0 ? [this.#gone(gone)] : []),
      ...(!this.#shared && isUnreadable() ? [this.text('unreadable')] : []),
      ...(!this.#shared && isForVisit() && items.length > 0 ? [this.text('visit')] : []),
    );
    this.#frame(items.length > 0);
    const groups = Map.groupBy(shown, ({ item }) => letterOf(item));
    const letters = Object.keys(this.#kinds) as ListLetter[];
    this.find('.groups').replaceChildren(...letters.flatMap((letter) => this.#group(letter, groups.get(letter) ?? [])));
    this.#address(items);
  }

  #tryAgain(): void {
    this.#failed = false;
    this.#render();
  }

  /** Shows what stands around the list. */
  #frame(hasItems: boolean): void {
    this.find('.shared-list').hidden = !this.#shared;
    if (this.#shared) {
      this.find('.shared-list p').hidden = this.#looking;
      this.find('.shared-list .acts').hidden = this.#looking;
      if (this.#looking) this.find('.shared-list h2').textContent = this.text('shared.looking');
    }
    this.find('.undo').hidden = !this.#before || this.#shared !== undefined;
    this.find('.nothing').hidden = hasItems;
    this.find('.clear-list').hidden = this.#shared !== undefined;
    this.find('.list-acts').hidden = !hasItems;
    this.find('.keep').hidden = this.#shared !== undefined;
  }

  #gone(items: string[]): string | HTMLElement {
    const names = items.map((item) => `${keyOf(item).replace(/^.*\//, '').replaceAll('-', ' ')} (${this.#kinds[letterOf(item)].one})`);
    const text = this.text('gone', { count: items.length, names: names.join(', ') });
    if (this.#shared) return text;
    return this.clone('gone', { span: text }, () =>
      this.#change(
        savedItems().filter((item) => !items.includes(item)),
        '',
      ),
    );
  }

  #group(letter: ListLetter, shown: Shown[]): HTMLElement[] {
    const [first] = shown;
    if (!first) return [];
    const { next } = first.entry;
    const together = shown.length > 1 && shown.every(({ entry }) => entry.next === next);
    const isComparable = letter in comparable && shown.length >= LEAST_COMPARED;
    const group = this.clone('group', {
      '.name': this.#kinds[letter].name,
      '.count': String(shown.length),
      '.next span': together ? next : '',
    });
    if (!together) find(group, '.next').remove();
    group.dataset.letter = letter;
    find(group, 'ol').append(...shown.map((one) => this.#row(one, !together, isComparable)));
    if (isComparable) this.#showPicked(group);
    else find(group, '.pick-go').remove();
    return [group];
  }

  #row({ item, entry }: Shown, withNext: boolean, isComparable: boolean): HTMLElement {
    const { title, summary, next, lang } = entry;
    const remove = (): void => {
      this.#picked.delete(item);
      this.#change(
        savedItems().filter((other) => other !== item),
        this.text('removed', { title }),
      );
      this.find('.undo button').focus();
    };
    const row = this.clone('row', { a: title, '.summary': summary, '.next span': next, 'button span': title }, remove);
    row.dataset.item = item;
    find(row, 'a').href = `${this.#kinds[letterOf(item)].base}${keyOf(item)}/`;
    if (lang) for (const part of [find(row, 'a'), find(row, '.summary')]) part.lang = lang;
    if (!withNext) find(row, '.next').remove();
    if (this.#shared) find(row, 'button').remove();
    if (!isComparable) {
      find(row, '.pick').remove();
      return row;
    }
    const box = find(row, 'input');
    box.checked = this.#picked.has(item);
    box.setAttribute('aria-label', this.text('pick', { title }));
    box.addEventListener('change', () => {
      if (box.checked) this.#picked.add(item);
      else this.#picked.delete(item);
      this.#showPicked(row.closest<HTMLElement>('.list-group') ?? row);
    });
    return row;
  }

  #showPicked(group: HTMLElement): void {
    const letter = data(group, 'letter') as CompareLetter;
    const rows = all(group, 'li').map((row) => ({ key: keyOf(data(row, 'item')), box: find(row, 'input') }));
    const keys = rows.filter(({ box }) => box.checked).map(({ key }) => key);
    const isFull = keys.length >= MOST_COMPARED;
    for (const { box } of rows) box.disabled = isFull && !box.checked;
    const line = find(group, '.pick-go');
    if (keys.length < LEAST_COMPARED) return line.replaceChildren(this.text('pick.hint'));
    const link = document.createElement('a');
    link.className = 'go';
    link.textContent = this.text('pick.go', { count: keys.length });
    link.href = data(this, 'compare') + encodeCompare(letter, keys);
    line.replaceChildren(link, isFull ? ` ${this.text('pick.full')}` : '');
  }

  /** Another list in place of the reader's own, which can be taken back. */
  #change(items: string[], news: string): void {
    this.#before = savedItems();
    this.#news = news ? [news] : [];
    save(items);
  }

  #undo(): void {
    const before = this.#before ?? [];
    const now = new Set(savedItems());
    this.#before = undefined;
    this.#news = [this.text('undone')];
    save(before);
    const back = before.find((item) => !now.has(item));
    (this.querySelector<HTMLElement>(`[data-item="${back}"] a`) ?? this.find('.told')).focus();
  }

  #add(): void {
    if (!this.#data) return;
    const { moved } = this.#data;
    const own = savedItems();
    const shared = (this.#shared ?? []).map((item) => moved[item] ?? item);
    // What a part that did not come holds is not known to be there.
    if (this.#lacking(shared).length > 0) return;
    const fresh = shared.filter((item) => this.#known.has(item) && !own.includes(item));
    const added = fresh.slice(0, Math.max(0, MOST_SAVED - own.length));
    const left = fresh.length - added.length;
    this.keep('');
    this.#shared = undefined;
    this.#before = undefined;
    this.#faults = [];
    this.#news = [
      added.length > 0 ? this.text('added', { count: added.length }) : left === 0 ? this.text('added.none') : '',
      left > 0 ? this.text('added.full', { count: left }) : '',
    ].filter(Boolean);
    save([...own, ...added]);
    this.querySelector<HTMLElement>('.list-rows a')?.focus();
  }

  #address(items: string[]): void {
    const address = `${location.origin}${location.pathname}#${encodeList(items)}`;
    const field = this.find('.share-list input');
    if (field.value === address) return;
    field.value = address;
    this.find('.keep a').href = address;
    this.find('.list-address').textContent = address;
    this.find('.list-code').replaceChildren();
    const mail = this.find('a.mail');
    mail.href = `${mail.href.replace(/&body=.*/, '')}&body=${encodeURIComponent(address)}`;
  }

  #share(): void {
    const part = this.find('.share-list');
    part.hidden = !part.hidden;
    this.find('.open-share').setAttribute('aria-expanded', String(!part.hidden));
  }

  async #copy(): Promise<void> {
    const field = this.find('.share-list input');
    const told = this.find('.share-told');
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = this.text('copied');
    } catch {
      field.focus();
      field.select();
      told.textContent = this.text('copy.failed');
    }
  }

  /** The list's address as a code. */
  async #code(): Promise<void> {
    const place = this.find('.list-code');
    if (place.firstChild) return;
    try {
      const code = find(this.clone('code'), 'svg');
      await drawCode(code, this.find('.share-list input').value);
      place.replaceChildren(code);
    } catch {
      const why = document.createElement('p');
      why.textContent = this.text('qr.failed');
      this.find('.share-told').textContent = why.textContent;
      // On paper it stands where the code would.
      place.replaceChildren(why);
    }
  }
}

customElements.define('list-page', ListPage);
