// The button that keeps a region for reading without network. What it does is loaded when it is pressed, or when the reader already
// reads without network.

class SaveRegion extends HTMLElement {
  connectedCallback(): void {
    const asked = this.querySelector('a, button');
    if (!asked || !('serviceWorker' in navigator && 'caches' in globalThis)) return;
    this.hidden = false;
    // Where there is no worker the same words are a link to the page that says what it takes.
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...asked.childNodes);
    asked.replaceWith(button);
    button.addEventListener('click', () => void import('./panel.client.ts').then(({ ask }) => ask(this)));
    if (navigator.serviceWorker.controller) void import('./panel.client.ts').then(({ show }) => show(this));
  }
}

customElements.define('save-region', SaveRegion);
