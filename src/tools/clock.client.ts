import { data } from '../client/find.client.ts';
import type { SayTool } from './texts.ts';

// A button that takes the time of something and writes the seconds in its field, where they can be changed by hand.

const SECOND_MS = 1000;

/** Makes the buttons of a form with a clock do their work: one press begins, the next one ends. */
export function useClocks(form: HTMLFormElement, text: SayTool): void {
  const started = new WeakMap<HTMLElement, { at: number; timer: number }>();
  const secondsOf = (at: number): number => Math.max(1, Math.round((performance.now() - at) / SECOND_MS));
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset.clock === undefined) return;
    const running = started.get(target);
    if (!running) {
      const at = performance.now();
      const show = (): void => {
        target.textContent = text('clock.stop', { count: Math.floor((performance.now() - at) / SECOND_MS) });
        // A form that is made anew has another button.
        if (!target.isConnected) clearInterval(timer);
      };
      const timer = setInterval(show, SECOND_MS);
      started.set(target, { at, timer });
      show();
      return;
    }
    clearInterval(running.timer);
    started.delete(target);
    target.textContent = text('clock.start');
    const field = document.getElementById(data(target, 'clock'));
    if (!(field instanceof HTMLInputElement)) return;
    field.value = String(secondsOf(running.at));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
