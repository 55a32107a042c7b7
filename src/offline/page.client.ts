import { all, clone, data, find } from '../client/find.client.ts';
import { textsOf } from '../client/texts.client.ts';
import { isOn, savedPacks, turnOff, turnOn, visitedPages } from './device.client.ts';
import { find as findKept } from './find.ts';
import type { KeptPage, Pack } from './kept.ts';
import { reason, reset } from './panel.client.ts';
import type { SwitchText } from './texts.ts';

// The page of reading without network, once it is on: what is kept, and search in it.

let packs: Pack[] = [];
let listening = false;

/** Turns reading without network on or off, and says so. */
export async function toggle(element: HTMLElement): Promise<void> {
  const say = textsOf<SwitchText>(element);
  const status = find(element, '[role=status]');
  if (await isOn()) {
    await turnOff();
    for (const region of all(document, 'save-region:has([role=status])')) reset(region);
  } else {
    status.textContent = say('turningOn');
    try {
      await turnOn();
    } catch (error) {
      await turnOff();
      status.textContent = say(reason(error));
      return;
    }
  }
  await show(element);
}

/** Shows what is kept. */
export async function show(element: HTMLElement): Promise<void> {
  const say = textsOf<SwitchText>(element);
  const on = await isOn();
  find(element, 'button').setAttribute('aria-checked', String(on));
  find(element, '[role=status]').textContent = say(on ? 'on' : 'off');
  packs = [...(await savedPacks()).values()].filter(({ language }) => language === document.documentElement.lang);
  find(document, '#sok-sparat').hidden = packs.length === 0;
  const pages = await visitedPages();
  find(document, '#besokta').hidden = pages.length === 0;
  find(document, '#besokta ul').replaceChildren(...pages.map(({ address, title }) => row(address, title)));
  find(document, '#ej-sparad').hidden = location.pathname === element.dataset.address;
  if (listening) return;
  listening = true;
  // What is kept stands first; later, a row that moved would take the reader's place in the page with it.
  const saved = await savedPacks();
  const rows = all(document, '#regioner li').filter((region) => saved.has(data(find(region, 'save-region'), 'pack')));
  document.querySelector('#regioner ul')?.prepend(...rows);
  const form = find(document, '#sok-sparat form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(element);
  });
  form.addEventListener('input', () => answer(element));
  // A search from the field in the header ends here when there is no network.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked && packs.length > 0) {
    find(form, 'input').value = asked.slice(0, 200);
    answer(element);
  }
}

function answer(element: HTMLElement): void {
  const say = textsOf<SwitchText>(element);
  const input = find(document, '#sok-sparat input');
  const query = input.value.slice(0, 200);
  // WebKit gives a field without autocomplete its default back when one returns to the page.
  input.defaultValue = input.value;
  const found = findKept(query, packs);
  const said = found.length === 0 ? say('found.none') : say('found', { count: found.length });
  find(document, '#sok-sparat [role=status]').textContent = query.trim() ? said : '';
  find(document, '#sok-sparat ul').replaceChildren(...found.map(([address, kind, title]: KeptPage) => row(address, title, kind)));
}

function row(address: string, title: string, kind?: string): HTMLElement {
  const made = clone(document, 'kept-page', { a: title, small: kind });
  find(made, 'a').href = address;
  return made;
}
