import type { Language } from '../i18n/language.ts';
import { savePack, savedPacks, removePack } from './device.client.ts';
import { fetchPack, type Pack } from './kept.ts';
import { type PANEL, textsAt } from './texts.client.ts';

// What the button of a region shows: how much there is to fetch, how it goes, and that it is kept.

/** Told on the document when something has been kept or taken away. */
export const CHANGED = 'kept-changed';

type Value = Record<string, string | number>;

const textsOf = textsAt<(typeof PANEL)[number]>;
const fill = (text: string, values: Value): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

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
function put(element: HTMLElement, said: string, parts: (Node | string)[], focus: boolean): void {
  const known = element.querySelector('[role=status]');
  const status = known ?? document.createElement('p');
  status.setAttribute('role', 'status');
  if (!known) element.prepend(status);
  while (element.lastChild !== status) element.lastChild!.remove();
  status.after(...parts);
  if (focus) element.querySelector<HTMLElement>('button, a')?.focus();
  const say = (): void => {
    status.textContent = said;
  };
  // A new line is heard only if it was there before its words.
  if (known) say();
  else requestAnimationFrame(say);
}

const counts = (element: HTMLElement, pack: Pack): Value => ({
  name: element.dataset.name!,
  count: pack.pages.length,
  size: megabytes(pack.bytes, pack.language),
});

/** As it was before anything was kept, with what has happened said. */
export function reset(element: HTMLElement, said = ''): void {
  const { name, page } = element.dataset;
  put(element, said, [button(textsOf(element).save, () => void ask(element), false, page ? '' : name)], said !== '');
}

/** Says how much there is to fetch before anything is fetched. */
export async function ask(element: HTMLElement): Promise<void> {
  const texts = textsOf(element);
  try {
    const pack = await fetchPack(element.dataset.pack!);
    if (!pack) throw new Error('gone');
    const go = button(fill(texts.go, counts(element, pack)), () => void save(element));
    const cancel = button(texts.cancel, () => reset(element, texts.cancelled), true);
    put(element, fill(texts.ask, counts(element, pack)), [go, cancel], true);
  } catch (error) {
    reset(element, texts[reason(error)]);
  }
}

async function save(element: HTMLElement): Promise<void> {
  const texts = textsOf(element);
  const stop = new AbortController();
  const progress = document.createElement('progress');
  progress.setAttribute('aria-label', fill(texts.saving, { name: element.dataset.name! }));
  put(element, fill(texts.saving, { name: element.dataset.name! }), [progress, button(texts.cancel, () => stop.abort(), true)], true);
  const status = element.querySelector('[role=status]')!;
  let spoken = 0;
  const onKept = (done: number, all: number): void => {
    progress.max = all;
    progress.value = done;
    // Said at each quarter; more often would be in the way of one who listens, and others see the bar.
    const quarter = Math.floor((done / all) * 4);
    if (quarter > spoken && quarter < 4) status.textContent = fill(texts.progress, { done, all });
    spoken = quarter;
  };
  try {
    await savePack(element.dataset.pack!, { signal: stop.signal, onKept });
    await show(element, true);
    document.dispatchEvent(new Event(CHANGED));
  } catch (error) {
    reset(element, stop.signal.aborted ? texts.cancelled : texts[reason(error)]);
    document.dispatchEvent(new Event(CHANGED));
  }
}

/** Shows that the region is kept, if it is. */
export async function show(element: HTMLElement, focus = false): Promise<void> {
  const texts = textsOf(element);
  const pack = (await savedPacks()).get(element.dataset.pack!);
  if (!pack) return;
  const { page } = element.dataset;
  const read = document.createElement('a');
  read.textContent = texts.read;
  if (page) read.href = page;
  const remove = async (): Promise<void> => {
    await removePack(element.dataset.pack!);
    reset(element, fill(texts.removed, { name: element.dataset.name! }));
    document.dispatchEvent(new Event(CHANGED));
  };
  put(
    element,
    fill(texts.saved, counts(element, pack)),
    [...(page ? [read] : []), button(texts.remove, () => void remove(), true, page ? '' : element.dataset.name)],
    focus,
  );
}
