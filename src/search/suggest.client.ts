import { loadSearch } from './load.client.ts';
import type { Search } from './pieces.ts';
import type { Ranking, Suggestion } from './rank.ts';
import { MOST_SUGGESTED } from './vocabulary.ts';

// Suggestions while typing: a combobox with a list, by the ARIA Authoring Practices. What they need is fetched at the first focus, and of
// a large site more with what is typed.

/** A screen reader is told how many there are once the typing rests. */
const QUIET_MS = 500;

let count = 0;

/** Makes the field a combobox, with a closed list and what a screen reader is told of it. */
function combobox(input: HTMLInputElement): [list: HTMLElement, told: HTMLElement] {
  const list = document.createElement('ul');
  list.id = `forslag-${(count += 1)}`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  const told = document.createElement('span');
  told.className = 'visually-hidden';
  told.setAttribute('role', 'status');
  input.after(list, told);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  return [list, told];
}

/** A suggestion, and in small letters how it was found and what it is. */
function optionOf(id: string, { title, via, page }: Suggestion, kinds: Ranking['kinds']): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.value = title;
  const kind = document.createElement('small');
  kind.textContent = [via, page.list ? undefined : kinds[page.kind]].filter(Boolean).join(' · ');
  option.append(title, ' ', kind);
  return option;
}

/** Gives a search field its suggestions. Choosing one sends the form. */
export function suggest(input: HTMLInputElement): void {
  const [list, told] = combobox(input);
  let search: Search | undefined;
  let options: HTMLElement[] = [];
  let active = -1;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    clearTimeout(quiet);
    told.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option: HTMLElement): void => {
    input.value = option.dataset.value ?? '';
    close();
    input.form?.requestSubmit();
  };
  const activate = (at: number): void => {
    // Past either end is the field itself.
    active = at >= options.length ? -1 : at < -1 ? options.length - 1 : at;
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === active));
    const chosen = options[active];
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = (): void => {
    const typed = input.value;
    const found = search?.ask((ranking) => ({ ranking, suggestions: ranking.suggest(typed, MOST_SUGGESTED) }));
    if (!(found instanceof Promise)) return found && draw(found);
    found.then(
      (own) => {
        if (input.value === typed) draw(own);
      },
      () => close(),
    );
  };
  const draw = ({ ranking: { names, kinds }, suggestions }: { ranking: Ranking; suggestions: Suggestion[] }): void => {
    if (document.activeElement !== input) return;
    list.setAttribute('aria-label', names.suggestions);
    options = suggestions.map((suggestion, i) => optionOf(`${list.id}-${i}`, suggestion, kinds));
    list.replaceChildren(...options);
    const { length } = options;
    if (length === 0) return close();
    list.hidden = false;
    active = -1;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
    clearTimeout(quiet);
    quiet = setTimeout(() => (told.textContent = (length === 1 ? names.one : names.many).replace('{count}', String(length))), QUIET_MS);
  };

  input.addEventListener('input', show);
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    // While an input method composes, its arrows and its Enter choose among its own words.
    if (event.isComposing) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) show();
      else activate(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape' && !list.hidden) {
      // The first Escape closes the list, the next empties the field, as browsers do by themselves.
      event.preventDefault();
      close();
    }
  });
  // The field keeps the focus while an option is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = options.find((own) => own.contains(event.target as Node));
    if (option) choose(option);
  });
  loadSearch().then(
    (known) => {
      search = known;
      if (input.value && document.activeElement === input && input.dataset.typed) show();
    },
    // Without suggestions the form still works.
    () => close(),
  );
  input.addEventListener('input', () => (input.dataset.typed = 'yes'), { once: true });
}
