import { button, element } from '../client/dom.client.ts';
import type { Fault, Told } from './exchange.ts';

// Shows what the check says of a save: in a list over the form, and at each field. Decap has no way in for faults that
// a server finds, so the notes are put beside its fields, found by the names that they carry.

type Field = { name: string; label?: string; fields?: Field[]; field?: Field };

let marks: { path: Fault['path']; note: HTMLElement }[] = [];
let panel: HTMLElement | undefined;
let watcher: MutationObserver | undefined;

/** Takes away what was told. */
export function forget(): void {
  watcher?.disconnect();
  panel?.remove();
  for (const { note } of marks) note.remove();
  document.documentElement.classList.remove('forms-told');
  marks = [];
  panel = undefined;
}

/**
 * Tells what is wrong with what one tried to save, or with a draft that was saved all the same.
 * @param fields the form's fields, for their names
 */
export function tell({ error, faults, others }: Told, fields: readonly Field[]): void {
  forget();
  if (faults.length + others.length === 0) return;
  const isList = fields.length === 1 && fields[0]?.name === 'items';
  const shown = faults.map((fault) => ({ fault, path: pathOf(fault, isList) }));
  const heading = element('h2', '', error ?? 'Utkastet är sparat. Det här ska rättas innan sidan publiceras:');
  const rows = shown.map(({ fault, path }) => {
    const { problem, remedy } = inForm(fault);
    return element(
      'li',
      '',
      button('told-place', labelOf(path, fields), '', () => show(path)),
      element('p', 'told-problem', problem),
      element('p', '', remedy),
    );
  });
  const elsewhere = others.map(({ file, problem, remedy }) =>
    element('li', '', element('p', 'told-file', file), element('p', 'told-problem', problem), element('p', '', remedy)),
  );
  panel = element('section', 'told', heading, element('ul', '', ...rows, ...elsewhere), button('told-close', 'Stäng', '', forget));
  panel.setAttribute('role', 'alert');
  document.body.append(panel);
  document.documentElement.classList.add('forms-told');
  marks = shown.map(({ fault, path }) => ({ path, note: noteOf(fault) }));
  place();
  // Decap draws its fields anew as they are folded out and filled in.
  watcher = new MutationObserver(place);
  watcher.observe(document.querySelector('#nc-root') ?? document.body, { childList: true, subtree: true });
}

/** Where in the form a fault is. One without a field is in the text. */
function pathOf({ path, row }: Fault, isList: boolean): Fault['path'] {
  if (isList) return ['items', ...(row === undefined ? [] : [row]), ...path];
  return path.length > 0 ? path : ['body'];
}

function noteOf(fault: Fault): HTMLElement {
  const { problem, remedy } = inForm(fault);
  return element('p', 'told-note', element('strong', '', problem), ` ${remedy}`);
}

/** A fault in the words of a form: there one fills in, and writes no lines. What may be filled in stands at the field already. */
function inForm({ problem, remedy }: Fault): { problem: string; remedy: string } {
  if (/^Fältet (?:saknas|är tomt)\.$/.test(problem)) return { problem: 'Fältet är tomt.', remedy: 'Fyll i det.' };
  return { problem, remedy: remedy.replace(/ Till exempel: [[{].*$/s, '').replace(/,? eller ta bort raden/, ', eller töm fältet') };
}

/** The way to a field in the form's own words: « Bild, Vad bilden visar », rows counted from 1. */
function labelOf(path: Fault['path'], fields: readonly Field[]): string {
  const names: string[] = [];
  let level: readonly Field[] = fields;
  for (const step of path) {
    if (typeof step === 'number') {
      names.push(`rad ${step + 1}`);
      continue;
    }
    const field = level.find(({ name }) => name === step);
    if (!field) break;
    names.push((field.label ?? field.name).replace(/ \*$/, ''));
    level = field.fields ?? field.field?.fields ?? [];
  }
  return names.join(', ').replace(/^./, (first) => first.toUpperCase());
}

const CONTAINER = '[aria-label^="Fältet "]';
const ROW_BAR = '[class*="StyledListItemTopBar"]';
const EXPAND = '[data-testid="expand-button"]';

/** The element of a field in Decap's form, or of the nearest thing around it that is there. */
function containerOf(path: Fault['path']): HTMLElement | undefined {
  let at: HTMLElement | undefined;
  for (const step of path) {
    const scope: ParentNode = at ?? document;
    const next =
      typeof step === 'number'
        ? [...scope.querySelectorAll(ROW_BAR)].filter((bar) => bar.closest(CONTAINER) === at)[step]?.parentElement
        : [...scope.querySelectorAll<HTMLLabelElement>(`label[for^="${step}-field-"]`)]
            .map((label) => label.closest<HTMLElement>(CONTAINER))
            .find((container) => (container?.parentElement?.closest(CONTAINER) ?? undefined) === (at?.closest(CONTAINER) ?? undefined));
    if (!next) return at;
    at = next;
  }
  return at;
}

/** Puts each note at its field, where it is not there already. */
function place(): void {
  for (const { path, note } of marks) {
    const container = containerOf(path);
    if (container && note.parentElement !== container) container.append(note);
  }
}

/** Brings a field onto the screen, with what it is in folded out. */
function show(path: Fault['path']): void {
  for (let length = 1; length < path.length; length++) {
    const around = containerOf(path.slice(0, length));
    const inside = containerOf(path.slice(0, length + 1));
    const isFolded = inside !== around && inside?.getClientRects().length === 0;
    if (isFolded) around?.querySelector<HTMLElement>(typeof path[length - 1] === 'number' ? `${ROW_BAR} button` : EXPAND)?.click();
  }
  // Decap draws what was folded out first.
  requestAnimationFrame(() => {
    const container = containerOf(path);
    container?.scrollIntoView({ block: 'start' });
    container?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
  });
}
