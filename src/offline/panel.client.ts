import { data, find } from '../client/find.client.ts';
import { type Say, textsOf } from '../client/texts.client.ts';
import type { Language } from '../i18n/language.ts';
import { removePack, savedPacks, savePack } from './device.client.ts';
import type { Pack } from './kept.ts';
import { fetchPack } from './store.client.ts';
import type { PanelText } from './texts.ts';

// What the button of a region shows: how much there is to fetch, how it goes, and that it is kept.

/** Told on the document when something has been kept or taken away. */
export const CHANGED = 'kept-changed';

/** The texts stand on the button itself, or on the list that it stands in. */
const sayAt = (element: HTMLElement): Say<PanelText> => textsOf(element.closest<HTMLElement>('[data-texts]') ?? element);

/** Bytes as megabytes with one decimal, never none. */
export const megabytes = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1e6));

/** Why something could not be kept, as the key of the sentence that says it. */
export function reason(error: unknown): 'full' | 'away' | 'failed' {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
  return navigator.onLine ? 'failed' : 'away';
}

/** @param of whose button it is, where there are many of the same: told to those who listen */
function button(text: string, act: () => void, quiet = false, of = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (of) made.setAttribute('aria-label', `${text}: ${of}`);
  if (quiet) made.className = 'quiet';
  made.addEventListener('click', act);
  return made;
}

/** Puts parts in place of the panel's own below its spoken line, which stays so that it is spoken. */
function put(element: HTMLElement, said: string, parts: Node[], focus: boolean): void {
  const known = element.querySelector('[role=status]');
  const status = known ?? document.createElement('p');
  status.setAttribute('role', 'status');
  if (!known) element.prepend(status);
  while (element.lastChild && element.lastChild !== status) element.lastChild.remove();
  status.after(...parts);
  if (focus) element.querySelector<HTMLElement>('button, a')?.focus();
  const say = (): void => {
    status.textContent = said;
  };
  // A new line is heard only if it was there before its words.
  if (known) say();
  else requestAnimationFrame(say);
}

const counts = (element: HTMLElement, pack: Pack): Record<string, string | number> => ({
  name: data(element, 'name'),
  count: pack.pages.length,
  size: megabytes(pack.bytes, pack.language),
});

/** As it was before anything was kept, with what has happened said. */
export function reset(element: HTMLElement, said = ''): void {
  const { name, page } = element.dataset;
  put(element, said, [button(sayAt(element)('save'), () => void ask(element), false, page ? '' : name)], said !== '');
}

/** Says how much there is to fetch before anything is fetched. */
export async function ask(element: HTMLElement): Promise<void> {
  const say = sayAt(element);
  try {
    const pack = await fetchPack(data(element, 'pack'));
    if (!pack) throw new Error('gone');
    const go = button(say('go', counts(element, pack)), () => void save(element));
    const cancel = button(say('cancel'), () => reset(element, say('cancelled')), true);
    put(element, say('ask', counts(element, pack)), [go, cancel], true);
  } catch (error) {
    reset(element, say(reason(error)));
  }
}

async function save(element: HTMLElement): Promise<void> {
  const say = sayAt(element);
  const stop = new AbortController();
  const progress = document.createElement('progress');
  const saving = say('saving', { name: data(element, 'name') });
  progress.setAttribute('aria-label', saving);
  put(element, saving, [progress, button(say('cancel'), () => stop.abort(), true)], true);
  const status = find(element, '[role=status]');
  let spoken = 0;
  const onKept = (done: number, all: number): void => {
    progress.max = all;
    progress.value = done;
    // Said at each quarter; more often would be in the way of one who listens, and others see the bar.
    const quarter = Math.floor((done / all) * 4);
    if (quarter > spoken && quarter < 4) status.textContent = say('progress', { done, all });
    spoken = quarter;
  };
  try {
    await savePack(data(element, 'pack'), { signal: stop.signal, onKept });
    await show(element, true);
    document.dispatchEvent(new Event(CHANGED));
  } catch (error) {
    reset(element, say(stop.signal.aborted ? 'cancelled' : reason(error)));
    document.dispatchEvent(new Event(CHANGED));
  }
}

/** Shows that the region is kept, if it is. */
export async function show(element: HTMLElement, focus = false): Promise<void> {
  const say = sayAt(element);
  const pack = (await savedPacks()).get(data(element, 'pack'));
  if (!pack) return;
  const { name, page } = element.dataset;
  const read = document.createElement('a');
  read.textContent = say('read');
  if (page) read.href = page;
  const remove = async (): Promise<void> => {
    await removePack(data(element, 'pack'));
    reset(element, say('removed', counts(element, pack)));
    document.dispatchEvent(new Event(CHANGED));
  };
  put(
    element,
    say('saved', counts(element, pack)),
    [...(page ? [read] : []), button(say('remove'), () => void remove(), true, page ? '' : name)],
    focus,
  );
}
