// The reader's place in the header of every page. Who has none, and asks for none, fetches nothing.

const showPlace = (): void => void import('./show.client.ts').then((part) => part.show()).catch(() => undefined);
const askPlace = (form?: Element): void => void import('./choice.client.ts').then((part) => part.ask(form)).catch(() => undefined);
const formOf = ({ target }: Event): Element | null => (target instanceof Element ? target.closest('place-choice') : null);

// theme.js has looked.
if ('place' in document.documentElement.dataset) showPlace();
addEventListener('place', showPlace);
addEventListener('pageshow', ({ persisted }) => persisted && showPlace());
document.querySelector('#plats')?.addEventListener('toggle', () => askPlace(), { once: true });
document.addEventListener('focusin', (event) => formOf(event) && askPlace());
// Who is quicker than the script waits for it.
document.addEventListener('submit', (event) => {
  const form = formOf(event);
  if (!form) return;
  event.preventDefault();
  askPlace(form);
});
