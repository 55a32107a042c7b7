import { all, data } from '../client/find.client.ts';
import { readState, writeState } from '../client/state.ts';
import { Tool } from '../client/tool.client.ts';
import { ASKED, type Asked, type Contest, fitOf, readWanted, type Wanted, writeWanted } from './competitions.ts';
import type { ChooserText } from './texts.ts';

// Competitions by what a reader asks for. All of them stand in the page; what is chosen stands in the address and nowhere else.

const VERSION = 1;

class CompetitionChooser extends Tool<ChooserText> {
  #rows: { row: HTMLElement; contest: Contest }[] = [];

  connectedCallback(): void {
    this.#rows = all(this, '.contests > li').map((row) => ({ row, contest: JSON.parse(data(row, 'contest')) as Contest }));
    const form = this.find('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      const wanted = this.#wanted();
      this.#write(wanted);
      this.tell();
      this.#show(wanted);
    });
    this.pressed('.all', () => {
      this.#write({});
      this.#read();
    });
    form.hidden = false;
    this.again(() => this.#read(), 'hashchange');
  }

  #fields(): [Asked, HTMLSelectElement][] {
    return ASKED.flatMap((name) => all(this, `select[name="${name}"]` as const).map((field): [Asked, HTMLSelectElement] => [name, field]));
  }

  #wanted(): Wanted {
    return Object.fromEntries(this.#fields().map(([name, { value }]) => [name, value]));
  }

  #write(wanted: Wanted): void {
    const payload = writeWanted(wanted);
    this.keep(payload && `#${writeState(payload, VERSION)}`);
  }

  #read(): void {
    const read = readState(location.hash, VERSION);
    const choices = Object.fromEntries(this.#fields().map(([name, field]) => [name, [...field.options].map(({ value }) => value)]));
    const { wanted, left } = readWanted(read && 'payload' in read ? read.payload : '', choices);
    for (const [name, field] of this.#fields()) field.value = wanted[name] ?? '';
    this.tell(
      ...(read && 'fault' in read ? [this.text('unread')] : []),
      ...(left.length > 0 ? [this.text('left', { what: left.join(', ') })] : []),
    );
    this.#show(wanted);
  }

  protected override tell(...messages: string[]): void {
    super.tell(...messages);
    this.find('.told').hidden = messages.length === 0;
  }

  /** What suits comes first, then what may, each in the order of the page; the rest is hidden. */
  #show(wanted: Wanted): void {
    const fits = this.#rows.map(({ row, contest }) => ({ row, fit: fitOf(contest, wanted) }));
    const having = (fit: string): HTMLElement[] => fits.filter((own) => own.fit === fit).map(({ row }) => row);
    const [yes, perhaps] = [having('yes'), having('perhaps')];
    for (const { row, fit } of fits) {
      row.hidden = fit === 'no';
      for (const note of all(row, '.perhaps')) note.hidden = fit !== 'perhaps';
    }
    this.find('.contests').append(...yes, ...perhaps, ...having('no'));
    const asks = writeWanted(wanted) !== '';
    this.find('.all').hidden = !asks;
    this.find('.status').textContent = !asks
      ? ''
      : yes.length + perhaps.length === 0
        ? this.text('none')
        : [this.text('some', { count: yes.length }), perhaps.length > 0 && this.text('some.perhaps', { count: perhaps.length })]
            .filter(Boolean)
            .join(' ');
  }
}

customElements.define('competition-chooser', CompetitionChooser);
