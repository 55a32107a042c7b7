import { element } from './dom.client.ts';
import { clone, type Found, find } from './find.client.ts';
import { carryState } from './page-state.client.ts';
import { type Say, textsOf } from './texts.client.ts';

/** The base of our custom elements. `Text`: the keys of the texts that the page hands over in `data-texts`, from a list that both read. */
export abstract class Tool<Text extends string> extends HTMLElement {
  #say: Say<Text> | undefined;
  /** Where it tells what happens. */
  protected readonly region: string = '.told';

  /** A text of the page, in the form that the language has for a count. */
  protected get text(): Say<Text> {
    return (this.#say ??= textsOf<Text>(this));
  }

  /** An element of its markup. @throws naming what is not there */
  protected find<Selector extends string>(selector: Selector): Found<Selector> {
    return find(this, selector);
  }

  /** A copy of a template, with texts in their places. Its button does something, where that is said. */
  protected clone(name: string, texts: Record<string, string | undefined> = {}, act?: () => void): HTMLElement {
    const copy = clone(this, name, texts);
    if (act) find(copy, 'button').addEventListener('click', act);
    return copy;
  }

  /** Does something when an element of its markup is pressed. */
  protected pressed(selector: string, act: () => void): void {
    this.find(selector).addEventListener('click', act);
  }

  /** Tells what happens: in a paragraph, else in one for each message. */
  protected tell(...messages: (string | HTMLElement)[]): void {
    const region = this.find(this.region);
    if (region.localName === 'p') return region.replaceChildren(messages.filter(Boolean).join(' '));
    region.replaceChildren(...messages.map((message) => (typeof message === 'string' ? element('p', '', message) : message)));
  }

  /** Takes what the address says, now and at each of these events of the window. */
  protected again(act: () => void, ...events: string[]): void {
    const take = (): void => {
      carryState();
      act();
    };
    for (const event of events) addEventListener(event, take);
    take();
  }

  /** Writes in the address what is shown. */
  protected keep(state: string, how: 'pushState' | 'replaceState' = 'replaceState'): void {
    history[how](null, '', state || location.pathname);
    carryState();
  }
}
