import { element } from '../client/dom.client.ts';
import { all, data } from '../client/find.client.ts';
import { fetchData } from '../client/page-state.client.ts';
import { Tool } from '../client/tool.client.ts';
import { build } from '../client/tree.client.ts';
import { chartsOf } from './chart.ts';
import { partsOf, type Values } from './definition.ts';
import { formOf } from './form.ts';
import { letterOf, mailto, type Recipient, recipientsOf, type To, type ToolData, type Way, type Written } from './letter.ts';
import { sheetsOf } from './sheet.ts';
import { LONGEST_FRAGMENT, readFile, readFragment, type Reading, tidy, writeFile, writeFragment } from './state.ts';
import type { ToolText } from './texts.ts';
import { type AnswerFault, faultsIn } from './validate.ts';

// A tool of whatever definition: the form, and what becomes of it. What is filled in stands in the address, or in a file that its owner
// keeps; all that is shown of it is text.

/** Milliseconds after the last key that what has been typed is taken: a browser takes so many new addresses and no more. */
const WAIT = 250;

class ToolForm extends Tool<ToolText> {
  #data!: ToolData;
  #values: Values = {};
  /** The address that we wrote last, so that only the reader's own changes of it are read. */
  #written = '';
  /** A field that somebody types in, and when it is taken. */
  #waiting: { name: string; timer: number } | undefined;
  /** Whether there is more than an address can hold, and no file of it. */
  #unsaved = false;

  async connectedCallback(): Promise<void> {
    try {
      this.#data = await fetchData<ToolData>(data(this, 'source'));
    } catch {
      this.find('.tool-work').remove();
      this.tell(this.text('failed'));
      return;
    }
    this.find('.tool-work').hidden = false;
    this.#listen();
    this.again(() => {
      if (location.hash !== this.#written || !this.#written) this.#take(readFragment(this.#data.definition, location.hash));
    }, 'hashchange');
  }

  protected override tell(...messages: string[]): void {
    super.tell(...messages);
    this.find('.told').hidden = messages.length === 0;
  }

  /** A day as people read it. */
  readonly #day = (date: string): string =>
    new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

  #say(text: string): void {
    this.find('.status').textContent = text;
  }

  #listen(): void {
    const form = this.find('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    // What is shown follows while one types, so that nothing one is about to press is made anew when the field is left.
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLElement && 'name' in target)) return;
      const name = String(target.name);
      clearTimeout(this.#waiting?.timer);
      this.#waiting = { name, timer: setTimeout(() => this.#settle(), WAIT) };
    });
    form.addEventListener('change', () => this.#settle());
    // What few tools need comes when it is needed.
    if (this.#data.definition.sections.some(({ fields }) => fields.some(({ clock }) => clock)))
      void import('./clock.client.ts').then(({ useClocks }) => useClocks(form, this.text));
    // Who prints or leaves by the keyboard may still stand in a field.
    addEventListener('beforeprint', () => this.#settle());
    addEventListener('beforeunload', (event) => {
      if (this.#unsaved) event.preventDefault();
    });
    this.pressed('[data-act=print]', () => print());
    this.pressed('[data-act=copy]', () => this.#copy(location.href, 'copied'));
    this.pressed('[data-act=save]', () => this.#save());
    for (const button of all(this, '[data-act=plan]')) button.addEventListener('click', () => void this.#plan());
    this.pressed('[data-act=open]', () => this.find('input[type=file]').click());
    this.pressed('[data-act=empty]', () => {
      this.#take({ values: {}, told: [] });
      this.#keep();
      this.#say(this.text('emptied'));
    });
    this.find('input[type=file]').addEventListener('change', ({ target }) => void this.#open(target as HTMLInputElement));
    if (this.#data.definition.letter)
      this.pressed('[data-act=letter]', () =>
        this.#copy(
          all(this, '.letter p')
            .map((line) => line.textContent)
            .join('\n\n'),
          'letter.copied',
        ),
      );
    if (this.#data.definition.block)
      this.pressed('[data-act=block]', () => this.#copy(this.find('.tool-block pre').textContent, 'block.copied'));
  }

  #copy(text: string, done: ToolText): void {
    navigator.clipboard.writeText(text).then(
      () => this.#say(this.text(done)),
      () => this.#say(this.text('copy.failed')),
    );
  }

  #save(): void {
    this.#give(writeFile(this.#data.definition, this.#values), 'json', 'application/json');
    this.#unsaved = false;
  }

  /** The plan as a calendar: its weeks are known when there is a last day. */
  async #plan(): Promise<void> {
    const { planFile } = await import('./plan.ts');
    const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const plan = planFile(this.#data.definition, this.#values, { host: location.hostname, stamp });
    if (plan) this.#give(plan, 'ics', 'text/calendar');
    this.#say(plan ? '' : this.text('plan.none'));
  }

  #give(text: string, ending: string, type: string): void {
    const link = element('a', '');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${this.#data.definition.id}.${ending}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    this.#take(readFile(this.#data.definition, await file.text()));
    input.value = '';
    this.#keep();
    this.#say(this.text('opened'));
  }

  /** Takes over what has been read, and tells what of it has no place. */
  #take({ values, told }: Reading): void {
    this.#values = values;
    this.tell(...told.map(({ fault, what = '' }) => this.text(`fault.${fault}`, { what })));
    this.find('form').replaceChildren(...partsOf(this.#data.definition, values).map((part) => build(this.#form(part))));
    this.#show();
  }

  #form(part: Parameters<typeof formOf>[0]): ReturnType<typeof formOf> {
    return formOf(part, { definition: this.#data.definition, values: this.#values, text: this.text, day: this.#day });
  }

  /** Takes over what stands in the fields, and writes it in the address where there is room. */
  #keep(): void {
    const { definition } = this.#data;
    const answers = new FormData(this.find('form'));
    const fields = partsOf(definition, this.#values).flatMap(({ rows }) => rows.flatMap(({ fields: own }) => own));
    // What rows had that are not there just now comes back with them.
    const read = fields.map((field) => [
      field.key,
      answers
        .getAll(field.key)
        .map((text) => tidy(field, String(text)))
        .filter(Boolean),
    ]);
    this.#values = { ...this.#values, ...(Object.fromEntries(read) as Values) };
    const fragment = writeFragment(definition, this.#values);
    this.#unsaved = fragment.length > LONGEST_FRAGMENT;
    this.#written = fragment && !this.#unsaved ? `#${fragment}` : '';
    this.keep(this.#written);
    this.tell(...(this.#unsaved ? [this.text('too.long')] : []));
    this.#show();
  }

  /** Takes what has been typed, if anything waits to be. */
  #settle(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting = undefined;
    this.#changed(waiting.name);
  }

  /** A field has another answer: sections whose rows it decides are made anew. */
  #changed(name: string): void {
    this.#keep();
    const parts = partsOf(this.#data.definition, this.#values);
    const chooses = this.#data.definition.sections.some(({ fields }) => fields.some(({ id, from }) => id === name && from === 'job'));
    for (const part of parts) {
      const { each, fields } = part.section;
      if (each?.by !== name && each?.until !== name && !(chooses && fields.some(({ suggests }) => suggests))) continue;
      const before = this.find(`[data-part="${part.section.id}"]`);
      const made = build(this.#form(part));
      if (made instanceof HTMLDetailsElement) made.open = before.hasAttribute('open');
      before.replaceWith(made);
    }
    for (const field of all(this, '[data-when]')) {
      const [decides = '', ...answers] = data(field, 'when').split(' ');
      field.hidden = !(this.#values[decides] ?? []).some((answer) => answers.includes(answer));
    }
  }

  #show(): void {
    const { definition, recipients } = this.#data;
    const on = { definition, values: this.#values, text: this.text, day: this.#day };
    for (const part of partsOf(definition, this.#values))
      if (part.section.chart?.length)
        this.find(`[data-chart="${part.section.id}"]`).replaceChildren(
          ...(part.waits ? [] : chartsOf(part, this.#values, this.text).map(build)),
        );
    const faults = faultsIn(definition, this.#values);
    this.#showLacking(faults);
    this.find('.tool-sheets').replaceChildren(...sheetsOf(on).map(build));
    const letter = letterOf(definition, this.#values, on.day);
    if (!letter || !recipients) return;
    const isWhole = faults.length === 0;
    this.find('.tool-letter').hidden = !isWhole;
    this.find('.tool-sheets').hidden = isWhole;
    if (isWhole) this.#showLetter(letter, recipientsOf(definition, this.#values, recipients));
  }

  /** What is missing, each leading to its field. What is still missing stays the same element: somebody may be about to press it. */
  #showLacking(faults: readonly AnswerFault[]): void {
    const before = new Map(all(this, '.lacks li').map((row) => [row.textContent, row]));
    this.find('.lacks').replaceChildren(
      ...faults.map(({ field, fault }) => {
        const name = fault === 'required' ? field.label : this.text(`lacks.${fault}`, { field: field.label });
        return before.get(name) ?? this.#lacking(name, field.key);
      }),
    );
    this.find('.lacking').hidden = faults.length === 0;
  }

  #lacking(name: string, key: string): HTMLElement {
    const link = element('a', '', name);
    link.href = `#f-${key}`;
    // The address is what has been filled in: the place is gone to without it.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const place = document.getElementById(`f-${key}`);
      const fold = place?.closest('details');
      if (fold) fold.open = true;
      place?.focus();
    });
    return element('li', '', link);
  }

  #showLetter(letter: Written, to: To | undefined): void {
    this.find('.letter').replaceChildren(element('p', 'subject', letter.subject), ...letter.lines.map((line) => element('p', '', line)));
    if (!to) return;
    const people = (list: readonly Recipient[]): HTMLElement =>
      element(
        'ul',
        '',
        ...list.map(({ name, role, ways }) =>
          element('li', '', `${role ?? name}: `, ...ways.flatMap((way) => [this.#way(way, letter), ' '])),
        ),
      );
    this.find('.to').replaceChildren(
      element('p', '', this.text(!to.known ? 'to.start' : to.first.length > 0 ? 'to.region' : 'to.school')),
      ...(to.first.length > 0 ? [people(to.first)] : []),
      ...(to.first.length > 0 && to.schools.length > 0 ? [element('p', '', this.text('to.school'))] : []),
      ...(to.schools.length > 0 ? [people(to.schools)] : []),
      ...(to.pages.length > 0
        ? [element('p', 'note', `${this.text('to.more')} `, ...to.pages.flatMap((way, i) => [i > 0 ? ', ' : '', this.#way(way, letter)]))]
        : []),
    );
    if (this.#data.definition.block) void this.#showBlock(to);
  }

  #way({ href, text }: Way, letter: Written): HTMLElement {
    const isMail = href.startsWith('mailto:');
    const link = element('a', '', isMail ? this.text('to.mail', { address: text }) : text);
    link.href = isMail ? mailto(href, letter) : href;
    return link;
  }

  async #showBlock({ regions: [region] }: To): Promise<void> {
    const { definition } = this.#data;
    if (!definition.block) return;
    const { blockOf, FILES, isNamed } = await import('./block.ts');
    const needsYes = isNamed(this.#values);
    this.find('.tool-block .where').textContent = needsYes
      ? this.text('block.named')
      : region
        ? this.text('block.where', { file: `content/regions/${region}/${FILES[definition.block]}` })
        : this.text('block.nowhere');
    const block = this.find('.tool-block pre');
    block.hidden = needsYes;
    block.textContent = blockOf(definition, this.#values, new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }));
  }
}

customElements.define('tool-form', ToolForm);
