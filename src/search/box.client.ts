/** The search form of any page: nothing is fetched until the reader turns to it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener(
      'focusin',
      () => {
        const input = this.querySelector('input');
        if (!input) return;
        import('./suggest.client.ts').then(({ suggest }) => suggest(input)).catch(() => undefined);
      },
      { once: true },
    );
  }
}

customElements.define('search-box', SearchBox);
