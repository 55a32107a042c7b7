import { MOST_PAGES } from '../schema/lesson-kinds.ts';
import { button, element } from '../client/dom.client.ts';
import { fill } from '../i18n/fill.ts';
import { carryState, fetchData } from '../client/page-state.client.ts';
import { decodeLesson, encodeLesson, lesson, type LessonData, type LessonState, MINUTES, NOTHING_CHOSEN, type PageRow } from './plan.ts';
import type { qr } from '../sharing/qr.ts';
import { sheets, type Tree } from './sheet.ts';

// A lesson of the reader's own choices. They stand in the address and nowhere else; all that is shown of it is text.

const SHOWN = 8;
const SVG = new Set(['svg', 'path']);

class LessonBuilder extends HTMLElement {
  #texts!: Record<string, string>;
  #data!: LessonData;
  #state: LessonState = NOTHING_CHOSEN;
  #code: typeof qr | undefined;
  /** The address that we wrote last, so that only the reader's own changes of it are read. */
  #written = '';

  async connectedCallback(): Promise<void> {
    this.hidden = false;
    this.#texts = JSON.parse(this.dataset.texts!) as Record<string, string>;
    this.#tell(this.#text('build.loading'));
    try {
      this.#data = await fetchData<LessonData>(this.dataset.source!);
    } catch {
      this.#tell(this.#text('build.failed'));
      return;
    }
    this.#tell('');
    this.#listen();
    this.#read();
    this.#arrive();
    // The codes come when the rest stands there.
    this.#code = (await import('../sharing/qr.ts')).qr;
    this.#showSheets();
  }

  #text(name: string, values: Record<string, string | number> = {}): string {
    const one = values.count === 1 ? this.#texts[`${name}.one`] : undefined;
    return fill(one ?? this.#texts[name]!, values);
  }

  #one<T extends HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  #tell(text: string): void {
    const told = this.#one('.told');
    told.textContent = text;
    told.hidden = text === '';
  }

  #say(text: string): void {
    this.#one('.status').textContent = text;
  }

  #listen(): void {
    const form = this.#one('.builder');
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#change({ [target.name]: target.value });
      else if (target instanceof HTMLInputElement && target.name === 'minutes')
        this.#change({ minutes: MINUTES.find((known) => String(known) === target.value)! });
    });
    this.#one('#lesson-find').addEventListener('input', () => this.#find());
    this.#one('.take').addEventListener('click', () => {
      const more = this.#suggested().filter(([code]) => !this.#state.pages.includes(code));
      const pages = [...this.#state.pages, ...more.slice(0, 3).map(([code]) => code)].slice(0, MOST_PAGES);
      this.#change({ pages });
      this.#say(this.#text(pages.length === MOST_PAGES ? 'chosen.full' : 'suggestions.taken'));
      this.#one('#lesson-chosen').focus();
    });
    this.#one('[data-act=print]').addEventListener('click', () => print());
    this.#one('[data-act=copy]').addEventListener('click', () => {
      navigator.clipboard.writeText(location.href).then(
        () => this.#say(this.#text('copied')),
        () => this.#say(this.#text('copy.failed')),
      );
    });
    addEventListener('hashchange', () => {
      if (location.hash !== this.#written) this.#read();
    });
  }

  /** Takes over what the address says, and tells what of it is not there. */
  #read(): void {
    const read = decodeLesson(location.hash.includes('=') || location.hash.length > 40 ? location.hash : '');
    if (!read || 'fault' in read) {
      this.#state = NOTHING_CHOSEN;
      if (read) this.#tell(this.#text(`fault.${read.fault}`));
      this.#show();
      return;
    }
    const { state, unread } = read;
    const { regions, stages, pages } = this.#data;
    const knows = (list: readonly [string, ...unknown[]][], id: string): boolean => id === '' || list.some(([known]) => known === id);
    const there = state.pages.filter((code) => knows(pages, code));
    const gone = unread + state.pages.length - there.length;
    this.#tell(
      [
        gone > 0 ? this.#text('gone', { count: gone }) : '',
        knows(regions, state.region) ? '' : this.#text('gone.region'),
        knows(stages, state.stage) ? '' : this.#text('gone.stage'),
      ]
        .filter(Boolean)
        .join(' '),
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
    const place = isOurs || !this.#one('.told').hidden ? this.closest('section')! : this.#one('.result-title');
    place.scrollIntoView();
  }

  #change(changes: Partial<LessonState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#written = `#${encodeLesson(this.#state)}`;
    history.replaceState(null, '', this.#written);
    carryState();
    this.#tell('');
    this.#show();
  }

  #show(): void {
    const { region, stage, minutes } = this.#state;
    this.#one<HTMLSelectElement>('#lesson-region').value = region;
    this.#one<HTMLSelectElement>('#lesson-stage').value = stage;
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name=minutes]')) radio.checked = radio.value === String(minutes);
    const rows = this.#state.pages.flatMap((code) => this.#data.pages.filter(([known]) => known === code));
    this.#one('.chosen-pages > ol').replaceChildren(...rows.map((row) => this.#chosen(row)));
    this.#one('.none').hidden = rows.length > 0;
    const suggested = this.#suggested().filter(([code]) => !this.#state.pages.includes(code));
    this.#one('.suggested > ul').replaceChildren(...suggested.map((row) => this.#choice(row)));
    this.#one<HTMLButtonElement>('.take').disabled = suggested.length === 0 || rows.length === MOST_PAGES;
    this.#find();
    this.#showSheets();
  }

  #suggested(): PageRow[] {
    const { regions, stages, pages, suggestions } = this.#data;
    const region = regions.findIndex(([key]) => key === this.#state.region) + 1;
    const stage = stages.findIndex(([id]) => id === this.#state.stage) + 1;
    return suggestions[region]![stage]!.map((row) => pages[row]!);
  }

  #chosen([code, title]: PageRow): HTMLElement {
    const remove = button('quiet', this.#text('chosen.remove'), title, () => {
      const pages = this.#state.pages.filter((other) => other !== code);
      const at = this.#state.pages.indexOf(code);
      this.#change({ pages });
      this.#say(this.#text('chosen.removed', { title, count: pages.length, most: MOST_PAGES }));
      const left = this.querySelectorAll<HTMLElement>('.chosen-pages li button');
      (left[Math.min(at, left.length - 1)] ?? this.#one('#lesson-chosen')).focus();
    });
    return element('li', '', element('span', '', title), ' ', this.#kind(code), ' ', remove);
  }

  #kind(code: string): HTMLElement {
    return element('small', '', this.#data.kinds[code[0] as keyof LessonData['kinds']]);
  }

  #choice([code, title]: PageRow): HTMLElement {
    const add = button('add', title, '', () => {
      if (this.#state.pages.length === MOST_PAGES) {
        this.#say(this.#text('chosen.full'));
        return;
      }
      const list = add.closest('ul')!;
      const at = [...list.children].indexOf(add.parentElement!);
      const pages = [...this.#state.pages, code];
      this.#change({ pages });
      this.#say(this.#text('chosen.added', { title, count: pages.length, most: MOST_PAGES }));
      // The one who adds by keyboard goes on from where they were.
      const next = list.children[Math.min(at, list.children.length - 1)]?.querySelector('button');
      (next ?? this.#one('#lesson-chosen')).focus();
    });
    add.append(' ', this.#kind(code));
    return element('li', '', add);
  }

  #find(): void {
    const typed = this.#one<HTMLInputElement>('#lesson-find').value.trim().toLowerCase();
    const left = this.#data.pages.filter(([code, title]) => !this.#state.pages.includes(code) && title.toLowerCase().includes(typed));
    const starts = (row: PageRow): number => Number(!row[1].toLowerCase().startsWith(typed));
    const found = typed === '' ? [] : left.toSorted((a, b) => starts(a) - starts(b));
    this.#one('.found > ul').replaceChildren(...found.slice(0, SHOWN).map((row) => this.#choice(row)));
    if (typed !== '') this.#say(found.length === 0 ? this.#text('find.none') : this.#text('find.count', { count: found.length }));
  }

  #showSheets(): void {
    const plan = lesson(this.#state, this.#data);
    const trees = sheets(plan, {
      text: (name, values = {}) => fill(this.#data.texts[name] ?? '', values),
      whole: (address) => new URL(address, this.dataset.site).href,
      code: this.#code,
      own: new URL(`${location.pathname}#${encodeLesson(this.#state)}`, this.dataset.site).href,
    });
    this.#one('.lesson-sheets').replaceChildren(...trees.map(build));
  }
}

/** Makes elements of a tree. What it says becomes text. */
function build(tree: Tree): Node {
  if (typeof tree === 'string') return new Text(tree);
  const made = SVG.has(tree.tag) ? document.createElementNS('http://www.w3.org/2000/svg', tree.tag) : document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) made.setAttribute(name, value);
  made.append(...tree.children.map(build));
  return made;
}

customElements.define('lesson-builder', LessonBuilder);
