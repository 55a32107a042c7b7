// The reader's wish for easy-to-read texts: kept when the switch is pressed, gone when the usual text is asked for. theme.js tells the next
// page of it before it is painted.

const WISH = 'lattlast';

class EasyChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('a'))) return;
      const wished = 'easy' in this.dataset;
      try {
        if (wished) localStorage.setItem(WISH, '1');
        else localStorage.removeItem(WISH);
      } catch {
        // Storage can be forbidden: then the link leads where it leads, and no more.
      }
      // For the page that the reader comes back to, which the browser may have kept as it was.
      document.documentElement.toggleAttribute('data-easy', wished);
    });
  }
}

customElements.define('easy-choice', EasyChoice);
