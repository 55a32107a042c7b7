import { all, clone, data, find } from '../client/find.client.ts';
import { fetchData } from '../client/page-state.client.ts';
import { Tool } from '../client/tool.client.ts';
import { build } from '../client/tree.client.ts';
import { fill } from '../i18n/fill.ts';
import { MOST_PAGES } from '../schema/lesson-kinds.ts';
import type { qr } from '../sharing/qr.ts';
import { partFile, regionOf } from '../saved/parts.ts';
import {
  decodeLesson,
  encodeLesson,
  joined,
  lesson,
  type LessonData,
  type LessonPart,
  type LessonState,
  MINUTES,
  NOTHING_CHOSEN,
  type PageRow,
  pagesFor,
} from './plan.ts';
import { sheets } from './sheet.ts';
import type { LessonText } from './texts.ts';

// A lesson of the reader's own choices. They stand in the address and nowhere else; all that is shown of it is text.

const SHOWN = 8;

class LessonBuilder extends Tool<LessonText> {
  #data!: LessonData;
  /** The regions whose parts have come. */
  #here = new Set<string>();
  #state: LessonState = NOTHING_CHOSEN;
  #code: typeof qr | undefined;
  /** The address that we wrote last, so that only the reader's own changes of it are read. */
  #written = '';

  async connectedCallback(): Promise<void> {
    this.hidden = false;
    this.tell(this.text('build.loading'));
    try {
      this.#data = await fetchData<LessonData>(data(this, 'source'));
    } catch {
      this.tell(this.text('build.failed'));
      return;
    }
    this.tell();
    this.#listen();
    let read: Promise<void> | undefined;
    this.again(() => {
      if (!this.#written || location.hash !== this.#written) read = this.#read();
    }, 'hashchange');
    await read;
    this.#arrive();
    // The codes come when the rest stands there.
    this.#code = (await import('../sharing/qr.ts')).qr;
    this.#showSheets();
  }

  protected override tell(...messages: string[]): void {
    super.tell(...messages);
    this.find('.told').hidden = messages.length === 0;
  }

  #say(text: string): void {
    this.find('.status').textContent = text;
  }

  #listen(): void {
    this.find('.builder').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.name === 'region') void this.#move(target.value);
      else if (target instanceof HTMLSelectElement) this.#change({ [target.name]: target.value });
      else if (target instanceof HTMLInputElement && target.name === 'minutes')
        this.#change({ minutes: MINUTES.find((length) => String(length) === target.value) ?? NOTHING_CHOSEN.minutes });
    });
    this.find('input#lesson-find').addEventListener('input', () => this.#find());
    this.pressed('.take', () => {
      const pages = [...this.#state.pages, ...this.#suggested().map(([code]) => code)].slice(
        0,
        Math.min(this.#state.pages.length + 3, MOST_PAGES),
      );
      this.#change({ pages });
      this.#say(this.text(pages.length === MOST_PAGES ? 'chosen.full' : 'suggestions.taken'));
      this.find('#lesson-chosen').focus();
    });
    this.pressed('.leave', () => {
      this.#change({ ready: '' });
      this.find('#lesson-region').focus();
    });
    this.pressed('[data-act=print]', () => print());
    this.pressed('[data-act=copy]', () => {
      navigator.clipboard.writeText(location.href).then(
        () => this.#say(this.text('copied')),
        () => this.#say(this.text('copy.failed')),
      );
    });
  }

  /** Takes over what the address says, and tells what of it is not there. */
  async #read(): Promise<void> {
    const { hash } = location;
    const read = decodeLesson(hash.includes('=') || hash.length > 40 ? hash : '');
    if (!read || 'fault' in read) {
      this.#state = NOTHING_CHOSEN;
      if (read) this.tell(this.text(`fault.${read.fault}`));
      this.#show();
      return;
    }
    const { state, unread } = read;
    const hasCome = await this.#fetch(state);
    // Another address may have come meanwhile.
    if (location.hash !== hash) return;
    if (!hasCome) {
      this.#state = state;
      this.#show();
      return;
    }
    const { regions, stages, pages } = this.#data;
    const knows = (list: readonly [string, ...unknown[]][], id: string): boolean => id === '' || list.some(([own]) => own === id);
    const there = state.pages.filter((code) => knows(pages, code));
    const gone = unread + state.pages.length - there.length;
    this.tell(
      ...(gone > 0 ? [this.text('gone', { count: gone })] : []),
      ...(knows(regions, state.region) ? [] : [this.text('gone.region')]),
      ...(knows(stages, state.stage) ? [] : [this.text('gone.stage')]),
      ...(state.ready && !this.#data.ready[state.ready] ? [this.text('gone.ready')] : []),
    );
    this.#state = {
      ...state,
      pages: there,
      region: knows(regions, state.region) ? state.region : '',
      stage: knows(stages, state.stage) ? state.stage : '',
    };
    this.#show();
  }

  /** Who was sent a lesson comes to it; who adapts one of ours, or has an address that says nothing, to the choices. */
  #arrive(): void {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (!location.hash.includes('=') || visit?.type !== 'navigate') return;
    const isOurs = document.referrer.startsWith(`${location.origin}/`);
    const place = isOurs || !this.find('.told').hidden ? this.closest('section') : this.find('.result-title');
    place?.scrollIntoView();
  }

  /** To another region. A ready lesson gets its pages, when they have come. */
  async #move(region: string): Promise<void> {
    const before = this.#state.region;
    const { ready } = this.#state;
    this.#change({ region });
    if (!ready || !(await this.#fetch(this.#state)) || this.#state.region !== region) return;
    this.#change({ pages: pagesFor(this.#state, before, this.#data) });
    this.#say(this.text('based.region'));
  }

  #change(changes: Partial<LessonState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#written = `#${encodeLesson(this.#state)}`;
    this.keep(this.#written);
    this.tell();
    this.#show();
    if (this.#lacking(this.#state).length > 0) void this.#fetch(this.#state).then((hasCome) => hasCome && this.#show());
  }

  /** The regions whose parts have not come, of what is chosen. */
  #lacking({ region, pages }: LessonState): string[] {
    if (!this.#data.parted) return [];
    const wanted = new Set([region, ...pages.map(regionOf)]);
    return this.#data.regions.flatMap(([key]) => (wanted.has(key) && !this.#here.has(key) ? key : []));
  }

  /** Fetches the parts that are lacking; whether they have come. */
  async #fetch(state: LessonState): Promise<boolean> {
    const lacking = this.#lacking(state);
    if (lacking.length === 0) return true;
    this.tell(this.text('build.loading'));
    try {
      const file = data(this, 'source');
      const parts = await Promise.all(lacking.map((region) => fetchData<LessonPart>(partFile(file, region))));
      this.#data = parts.reduce(joined, this.#data);
      for (const region of lacking) this.#here.add(region);
      this.tell();
      return true;
    } catch {
      this.tell(this.text('build.failed'));
      return false;
    }
  }

  #show(): void {
    const { region, stage, minutes, pages, ready = '' } = this.#state;
    const based = this.#data.ready[ready];
    // A ready lesson is as long as its steps are.
    this.find('.builder fieldset').hidden = based !== undefined;
    this.find('.based').hidden = !based;
    this.find('.based strong').textContent = based?.title ?? '';
    this.find('select#lesson-region').value = region;
    this.find('select#lesson-stage').value = stage;
    for (const radio of all(this, 'input[name=minutes]')) radio.checked = radio.value === String(minutes);
    const rows = pages.flatMap((code) => this.#data.pages.filter(([own]) => own === code));
    this.find('.chosen-pages > ol').replaceChildren(...rows.map((row) => this.#chosen(row)));
    this.find('.none').hidden = rows.length > 0;
    const suggested = this.#suggested();
    this.find('.suggested > ul').replaceChildren(...suggested.map((row) => this.#choice(row)));
    this.find('button.take').disabled = suggested.length === 0 || rows.length === MOST_PAGES;
    this.#find();
    this.#showSheets();
  }

  /** What suits the region and the stage and is not chosen. */
  #suggested(): PageRow[] {
    const { stages, pages, suggestions } = this.#data;
    const stage = stages.findIndex(([id]) => id === this.#state.stage) + 1;
    const codes = suggestions[this.#state.region]?.[stage] ?? [];
    return codes.filter((code) => !this.#state.pages.includes(code)).flatMap((code) => pages.filter(([own]) => own === code));
  }

  #kind(code: string): string {
    return this.#data.kinds[code[0] as keyof LessonData['kinds']][0];
  }

  #chosen([code, title]: PageRow): HTMLElement {
    return this.clone('chosen', { span: title, small: this.#kind(code), 'button span': title }, () => {
      const pages = this.#state.pages.filter((other) => other !== code);
      const index = this.#state.pages.indexOf(code);
      this.#change({ pages });
      this.#say(this.text('chosen.removed', { title, count: pages.length, most: MOST_PAGES }));
      const left = all(this, '.chosen-pages li button');
      (left[Math.min(index, left.length - 1)] ?? this.find('#lesson-chosen')).focus();
    });
  }

  #choice([code, title]: PageRow): HTMLElement {
    const choice = clone(this, 'choice', { span: title, small: this.#kind(code) });
    find(choice, 'button').addEventListener('click', () => {
      if (this.#state.pages.length === MOST_PAGES) {
        this.#say(this.text('chosen.full'));
        return;
      }
      const list = choice.parentElement;
      const index = [...(list?.children ?? [])].indexOf(choice);
      const pages = [...this.#state.pages, code];
      this.#change({ pages });
      this.#say(this.text('chosen.added', { title, count: pages.length, most: MOST_PAGES }));
      // The one who adds by keyboard goes on from where they were.
      const left = list ? all(list, 'button') : [];
      (left[Math.min(index, left.length - 1)] ?? this.find('#lesson-chosen')).focus();
    });
    return choice;
  }

  #find(): void {
    const typed = this.find('input#lesson-find').value.trim().toLowerCase();
    const left = this.#data.pages.filter(([code, title]) => !this.#state.pages.includes(code) && title.toLowerCase().includes(typed));
    const starts = (row: PageRow): number => Number(!row[1].toLowerCase().startsWith(typed));
    const found = typed === '' ? [] : left.toSorted((a, b) => starts(a) - starts(b));
    this.find('.found > ul').replaceChildren(...found.slice(0, SHOWN).map((row) => this.#choice(row)));
    if (typed !== '') this.#say(found.length === 0 ? this.text('find.none') : this.text('find.count', { count: found.length }));
  }

  #showSheets(): void {
    const site = data(this, 'site');
    const trees = sheets(lesson(this.#state, this.#data), {
      text: (name, values = {}) => fill(this.#data.texts[name] ?? '', values),
      lang: this.#data.ready[this.#state.ready ?? '']?.lang,
      whole: (address) => new URL(address, site).href,
      code: this.#code,
      own: new URL(`${location.pathname}#${encodeLesson(this.#state)}`, site).href,
    });
    this.find('.lesson-sheets').replaceChildren(...trees.map(build));
  }
}

customElements.define('lesson-builder', LessonBuilder);
