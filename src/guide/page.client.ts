import { all, clone, data, find } from '../client/find.client.ts';
import { readState, writeState } from '../client/state.ts';
import { Tool } from '../client/tool.client.ts';
import { encodeCompare, MOST_COMPARED } from '../saved/compare-state.ts';
import { itemOf } from '../saved/list.ts';
import { drawCode, printState } from '../sharing/code.client.ts';
import {
  type Answer,
  type Candidate,
  decodeAnswers,
  decodeFits,
  encodeAnswers,
  type Option,
  outcome,
  type QuestionKind,
  type Suggestion,
} from './match.ts';
import type { SuitsText } from './texts.ts';

// Questions one at a time, and what the answers suggest. The answers stand in the address and nowhere else: as many letters as have been
// answered, so that the browser's own way back takes back the last one.

const VERSION = 1;

class SuitsMe extends Tool<SuitsText> {
  #questions: HTMLElement[] = [];
  #candidates: Candidate[] = [];
  #answers: Answer[] = [];
  /** The answer that is being changed, once all have been given. */
  #changed: number | undefined;

  connectedCallback(): void {
    this.#questions = all(this, '.question');
    this.#candidates = all(this, '.all > li').map((row) => ({ id: data(row, 'id'), fits: decodeFits(data(row, 'fits')) }));
    for (const [index, question] of this.#questions.entries())
      for (const button of all(question, 'button')) {
        const { answer, act } = button.dataset;
        button.addEventListener('click', () => {
          if (answer !== undefined) this.#answer(index, (answer || undefined) as Answer);
          else if (act === 'back') this.#go(this.#answers.slice(0, index - 1));
          else this.#go([...this.#answers, ...this.#unanswered()]);
        });
      }
    this.pressed('[data-act=again]', () => this.#go([]));
    this.find('.own-code').addEventListener('toggle', () => void this.#drawCode());
    this.hidden = false;
    this.again(() => this.#read(), 'popstate', 'hashchange');
  }

  #unanswered(): undefined[] {
    return Array.from({ length: this.#questions.length - this.#answers.length }, () => undefined);
  }

  #read(): void {
    const read = readState(location.hash, VERSION);
    const payload = read && 'payload' in read ? read.payload.slice(0, this.#questions.length) : '';
    this.#answers = decodeAnswers(payload, payload.length);
    this.#changed = undefined;
    const isWhole = !read || ('payload' in read && encodeAnswers(this.#answers) === read.payload);
    this.find('.told').hidden = isWhole;
    this.tell(isWhole ? '' : this.text('unread'));
    this.#show();
  }

  #answer(index: number, answer: Answer): void {
    if (this.#changed === undefined) this.#go([...this.#answers.slice(0, index), answer]);
    else this.#go(this.#answers.with(index, answer));
  }

  /** Goes to the first question that these answers leave, or to what they suggest. */
  #go(answers: Answer[]): void {
    this.#answers = answers;
    this.#changed = undefined;
    this.keep(answers.length > 0 ? `#${writeState(encodeAnswers(answers), VERSION)}` : '', 'pushState');
    this.find('.told').hidden = true;
    this.#show();
    this.#arrive();
  }

  #arrive(): void {
    const shown = this.find('section:not([hidden])');
    shown.scrollIntoView({ block: 'start' });
    find(shown, 'h2').focus({ preventScroll: true });
  }

  #show(): void {
    const at = this.#changed ?? this.#answers.length;
    for (const [index, question] of this.#questions.entries()) {
      question.hidden = index !== at;
      for (const button of all(question, '.choice')) button.ariaPressed = String(this.#answers[index] === button.dataset.answer);
    }
    const isDone = at === this.#questions.length;
    this.find('.outcome').hidden = !isDone;
    if (isDone) this.#suggest();
  }

  #suggest(): void {
    const kinds = this.#questions.map((question) => data(question, 'kind') as QuestionKind);
    const { groups, unexpected } = outcome(this.#candidates, kinds, this.#answers);
    this.find('.groups').replaceChildren(
      ...groups.map(({ option, jobs }) => {
        const group = clone(this, 'group', { h3: this.text('group', { option: this.#textOf(option) }) });
        find(group, 'ul').append(...jobs.map((job) => this.#card(job, option)));
        return group;
      }),
    );
    this.find('.unexpected').hidden = !unexpected;
    this.find('.unexpected ul').replaceChildren(...(unexpected ? [this.#card(unexpected)] : []));
    this.find('.told').hidden = groups.length > 0;
    this.tell(groups.length > 0 ? '' : this.text('none'));
    const first = groups.flatMap(({ jobs: [best] }) => best?.id ?? []);
    const others = groups.flatMap(({ jobs }) => jobs.slice(1).map(({ id }) => id));
    this.find('a.compare').href = data(this, 'compare') + encodeCompare('y', [...first, ...others].slice(0, MOST_COMPARED));
    this.find('a.compare').hidden = first.length + others.length < 2;
    this.find('.answers').replaceChildren(...this.#questions.map((question, index) => this.#given(question, index)));
    // What is nearest to the reader stands beside each.
    dispatchEvent(new Event('listed'));
    void this.#drawCode();
    // Paper with suggestions leads back to them; paper with empty questions, to the questions.
    void printState();
  }

  /** The answers as a code, once it is asked for: nothing but the address is in it. */
  async #drawCode(): Promise<void> {
    const fold = this.find('details.own-code');
    if (fold.open) await drawCode(find(fold, 'svg'), location.href);
  }

  #textOf([question, place]: Option): string {
    const texts = all(this.#questions[question] ?? this, '.choice span');
    return texts[place]?.textContent ?? '';
  }

  #card({ id, because, against }: Suggestion, leading?: Option): HTMLElement {
    const card = document.createElement('li');
    const row = this.find(`.all > [data-id="${id}"]`);
    card.append(...[...row.childNodes].map((node) => node.cloneNode(true)));
    const also = because.filter(([question, place]) => !(leading && question === leading[0] && place === leading[1]));
    const list = (options: Option[], tell: (option: Option) => string): string => options.map(tell).join(', ');
    const reasons = clone(this, 'reasons', {
      '.because': also.length > 0 ? this.text('because', { options: list(also, (option) => this.#textOf(option)) }) : undefined,
      '.against': against.length > 0 ? this.text('against', { options: list(against, (option) => this.#objection(option)) }) : undefined,
    });
    const save = clone(this, 'save');
    find(save, 'save-button').dataset.item = itemOf('job', id);
    card.append(reasons, save);
    return card;
  }

  #objection(option: Option): string {
    const [question] = option;
    const isWay = this.#questions[question]?.dataset.kind === 'way';
    return this.text(isWay ? 'against.chosen' : 'against.passed', { option: this.#textOf(option) });
  }

  #given(question: HTMLElement, index: number): HTMLElement {
    const answer = this.#answers[index];
    const isWay = question.dataset.kind === 'way';
    const said =
      answer === 'first' || answer === 'second'
        ? this.#textOf([index, answer === 'first' ? 0 : 1])
        : this.text(answer === undefined ? 'answer.skipped' : answer === 'none' ? 'answer.none' : isWay ? 'answer.any' : 'answer.either');
    const title = find(question, 'h2').lastChild?.textContent?.trim() ?? '';
    return this.clone('answer', { button: `${title} ${said}` }, () => {
      this.#changed = index;
      this.#show();
      this.#arrive();
    });
  }
}

customElements.define('suits-me', SuitsMe);
