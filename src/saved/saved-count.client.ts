// How much there is in the reader's list, beside the way to it in the header. Who has saved nothing fetches nothing.

class SavedCount extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    const show = async (): Promise<void> => {
      const { onSaved, savedItems } = await import('./count.client.ts');
      const count = (): void => {
        const { length } = savedItems();
        this.textContent = String(length);
        root.toggleAttribute('data-saved', length > 0);
      };
      onSaved(count);
      count();
    };
    // theme.js has looked; where storage is forbidden the list is in the name of the tab.
    if ('saved' in root.dataset || window.name) void show();
    else {
      const once = new AbortController();
      for (const event of ['saved', 'storage', 'pageshow'])
        addEventListener(
          event,
          (e) => {
            if (e instanceof PageTransitionEvent && !e.persisted) return;
            once.abort();
            void show();
          },
          { signal: once.signal },
        );
    }
  }
}

customElements.define('saved-count', SavedCount);
