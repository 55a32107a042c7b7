/** What one can do with a page beside reading it: nothing is fetched until the reader asks to share. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[popover]')?.addEventListener(
      'toggle',
      () => void import('./panel.client.ts').then(({ start }) => start(this)).catch(() => undefined),
      { once: true },
    );
  }
}

customElements.define('share-page', SharePage);
