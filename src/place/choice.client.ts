import { element } from '../client/dom.client.ts';
import { fetchData } from '../client/page-state.client.ts';
import { Tool } from '../client/tool.client.ts';
import { NAMES_FILE, type PlaceNames } from './here.ts';
import { forget, here, keep } from './kept.client.ts';
import { placeCalled } from './place.ts';
import type { ChoiceText } from './texts.ts';

// The field for where one lives, typed with suggestions: fetched when the reader turns to it. The names are those of all municipalities.

let names: Promise<PlaceNames> | undefined;

class PlaceChoice extends Tool<ChoiceText> {
  protected override readonly region = '.place-told';
  connectedCallback(): void {
    this.find('input').addEventListener('input', (event) => {
      // What is taken from the list is no typing: it is meant.
      if (!(event instanceof InputEvent) || event.inputType === 'insertReplacementText') void this.choose(false);
    });
    for (const [act, work] of Object.entries({ keep: () => this.#keepLoaned(), forget: () => this.#forget() }))
      this.querySelector(`[data-act=${act}]`)?.addEventListener('click', work);
    void this.#suggest();
  }

  async #suggest(): Promise<void> {
    names ??= fetchData<PlaceNames>(NAMES_FILE);
    try {
      this.find('datalist').replaceChildren(
        ...(await names).map(({ name }) => {
          const option = element('option', '');
          option.value = name;
          return option;
        }),
      );
    } catch {
      names = undefined;
      this.tell(this.text('failed'));
    }
  }

  /** Takes what stands in the field, if that is a municipality; else says that it is not, where it was asked for. */
  async choose(isAsked: boolean): Promise<void> {
    if (!names) await this.#suggest();
    const input = this.find('input');
    const found = placeCalled(input.value, (await names) ?? []);
    if (!found) return isAsked ? this.tell(this.text('unknown', { typed: input.value.trim() })) : undefined;
    input.value = '';
    this.#keep(found);
  }

  #keep(place: { slug: string; name: string }): void {
    this.tell(this.text(keep(place) ? 'kept' : 'forbidden', { name: place.name }));
  }

  #keepLoaned(): void {
    const place = here();
    const { name = place?.name } = this.dataset;
    if (place && name) this.#keep({ slug: place.slug, name });
  }

  #forget(): void {
    forget();
    this.tell(this.text('forgotten'));
    this.find('input').focus();
  }
}

customElements.define('place-choice', PlaceChoice);

/** Does what the reader asked of a field before this had come. */
export function ask(field?: Element): void {
  if (field instanceof PlaceChoice) void field.choose(true);
}
