import { isOn, savedPacks, turnOff, turnOn, visitedPages } from './device.client.ts';
import { find } from './find.ts';
import type { KeptPage, Pack } from './kept.ts';
import { reason, reset } from './panel.client.ts';
import { type SWITCH, textsAt } from './texts.client.ts';

// The page of reading without network, once it is on: what is kept, and search in it.

const textsOf = textsAt<(typeof SWITCH)[number]>;
const part = (name: string): HTMLElement => document.getElementById(name)!;
let packs: Pack[] = [];
let listening = false;

/** Turns reading without network on or off, and says so. */
export async function toggle(element: HTMLElement): Promise<void> {
  const texts = textsOf(element);
  const status = element.querySelector('[role=status]')!;
  if (await isOn()) {
    await turnOff();
    for (const region of document.querySelectorAll<HTMLElement>('save-region:has([role=status])')) reset(region);
  } else {
    status.textContent = texts.turningOn;
    try {
      await turnOn();
    } catch (error) {
      await turnOff();
      status.textContent = texts[reason(error)];
      return;
    }
  }
  await show(element);
}

/** Shows what is kept. */
export async function show(element: HTMLElement): Promise<void> {
  const texts = textsOf(element);
  const on = await isOn();
  element.querySelector('button')!.setAttribute('aria-checked', String(on));
  element.querySelector('[role=status]')!.textContent = on ? texts.on : texts.off;
  packs = [...(await savedPacks()).values()].filter(({ language }) => language === document.documentElement.lang);
  part('sok-sparat').hidden = packs.length === 0;
  const pages = await visitedPages();
  part('besokta').hidden = pages.length === 0;
  part('besokta')
    .querySelector('ul')!
    .replaceChildren(...pages.map(({ address, title }) => row(address, title)));
  part('ej-sparad').hidden = location.pathname === element.dataset.address;
  if (listening) return;
  listening = true;
  // What is kept stands first; later, a row that moved would take the reader's place in the page with it.
  const saved = await savedPacks();
  const rows = [...document.querySelectorAll<HTMLElement>('#regioner save-region')].filter((region) => saved.has(region.dataset.pack!));
  part('regioner')
    .querySelector('ul')!
    .prepend(...rows.map((region) => region.closest('li')!));
  const form = part('sok-sparat').querySelector('form')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(element);
  });
  form.addEventListener('input', () => answer(element));
  // A search from the field in the header ends here when there is no network.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked && packs.length > 0) {
    form.querySelector('input')!.value = asked.slice(0, 200);
    answer(element);
  }
}

function answer(element: HTMLElement): void {
  const texts = textsOf(element);
  const section = part('sok-sparat');
  const query = section.querySelector('input')!.value.slice(0, 200);
  const found = find(query, packs);
  const said = found.length === 0 ? texts['found.none'] : found.length === 1 ? texts['found.one'] : texts.found;
  section.querySelector('[role=status]')!.textContent = query.trim() ? said.replace('{count}', String(found.length)) : '';
  section.querySelector('ul')!.replaceChildren(...found.map(([address, kind, title]: KeptPage) => row(address, title, kind)));
}

function row(address: string, title: string, kind?: string): HTMLLIElement {
  const [li, a] = [document.createElement('li'), document.createElement('a')];
  a.href = address;
  a.textContent = title;
  li.append(a);
  if (kind) {
    const small = document.createElement('small');
    small.textContent = kind;
    li.append(' ', small);
  }
  return li;
}
