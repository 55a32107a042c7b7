import { placeFragment, placeInFragment } from '../place/place.ts';

// Sharing with a script: the system's share sheet, copying, the code over the whole screen, printing. Without it the panel has the
// address, an e-mail and the code.

/** Shows what the browser can do, and does it. */
export function start(root: HTMLElement): void {
  const [panel, field, dialog] = [root.querySelector<HTMLElement>('[popover]'), root.querySelector('input'), root.querySelector('dialog')];
  const said = root.querySelector('[role="status"]');
  if (!panel || !field || !dialog || !said) return;
  // What the reader has chosen on the page stands in its address too.
  field.value += location.search + location.hash;
  offerPlace(root, field);
  for (const button of root.querySelectorAll<HTMLElement>('[data-do]')) button.hidden = button.dataset.do === 'send' && !navigator.share;
  for (const hint of root.querySelectorAll<HTMLElement>('[data-without-script]')) hint.hidden = true;

  const acts: Record<string, (button: HTMLElement) => void> = {
    // To change one's mind is no fault.
    send: () => void navigator.share({ title: document.title, url: field.value }).catch(() => undefined),
    copy: ({ dataset: { done = '', failed = '' } }) => {
      const say = (text: string): void => void (said.textContent = text);
      const select = (): void => {
        field.select();
        say(failed);
      };
      say('');
      // Elsewhere than over https there is no clipboard.
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(() => say(done), select);
      else select();
    },
    show: () => {
      panel.hidePopover();
      dialog.showModal();
    },
    hide: () => dialog.close(),
    print: () => {
      panel.hidePopover();
      print();
    },
  };
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-do]');
    if (button) acts[button.dataset.do ?? '']?.(button);
  });
  field.addEventListener('focus', () => field.select());
  // What opened the dialog is hidden by now: focus goes back to what opened the panel.
  dialog.addEventListener('close', () => root.querySelector<HTMLElement>('[popovertarget]')?.focus());
}

/** Who has said where they live may let the address say it too, where it has room. It does not by itself. */
function offerPlace(root: HTMLElement, field: HTMLInputElement): void {
  const { place } = document.documentElement.dataset;
  const choice = root.querySelector<HTMLLabelElement>('.with-place');
  const box = choice?.querySelector('input');
  const carries = placeInFragment(location.hash) !== undefined;
  if (!place || !choice || !box || (location.hash && !carries)) return;
  const plain = field.value.slice(0, field.value.length - location.hash.length);
  choice.hidden = false;
  box.checked = carries;
  box.addEventListener('change', () => (field.value = plain + (box.checked ? placeFragment(place) : '')));
}
