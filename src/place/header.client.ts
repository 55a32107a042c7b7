// The reader's place in the header of every page. Who has none, and asks for none, fetches nothing.

const showPlace = (): void => void import('./show.client.ts').then((part) => part.show()).catch(() => undefined);
const askPlace = (): void => void import('./choice.client.ts').catch(() => undefined);

// theme.js has looked.
if ('place' in document.documentElement.dataset) showPlace();
addEventListener('place', showPlace);
addEventListener('pageshow', ({ persisted }) => persisted && showPlace());
document.querySelector('#plats')?.addEventListener('toggle', askPlace, { once: true });
document.addEventListener('focusin', ({ target }) => target instanceof Element && target.closest('place-choice') && askPlace());
