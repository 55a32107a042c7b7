// Who follows a link to a place on a page reads on there: focus goes to its heading, so that a screen reader says where one is, and the
// next tab goes on from it. Without this the browser moves the page and remembers the place.

const HEADING = ':is(h1, h2, h3, h4, h5, h6)';
/** What a fold is called by: in its summary, or in what lies open without one. */
const NAMES = `summary ${HEADING}, ${HEADING}.title`;

/** The heading of a place: it, one in it, or the name of the fold that it is in. */
const headingOf = (place: HTMLElement): HTMLElement =>
  (place.matches(HEADING) ? place : place.querySelector<HTMLElement>(HEADING)) ??
  [...(place.closest('details')?.querySelectorAll<HTMLElement>(NAMES) ?? [])].find((name) => name.checkVisibility()) ??
  place;

function arrive(): void {
  const place = document.querySelector<HTMLElement>(':target');
  // What can have focus by itself has got it from the browser.
  if (!place || place.hasAttribute('tabindex') || place.tabIndex >= 0) return;
  const heading = headingOf(place);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

addEventListener('hashchange', arrive);
// Not before: when the browser has moved a new page to the place, it takes focus from everything.
addEventListener('load', () => document.activeElement === document.body && arrive());
