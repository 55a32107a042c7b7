import { MOST_SAVED } from './list.ts';
import { isForVisit, onSaved, save, savedItems } from './saved.client.ts';

// The heart on a page.

class SaveButton extends HTMLElement {
  connectedCallback(): void {
    const { item, full = '', visit = '' } = this.dataset;
    const [button, link, told] = [this.querySelector('button'), this.querySelector('a'), this.querySelector('span[role]')];
    if (!item || !button || !link || !told) return;
    const show = (): void => button.setAttribute('aria-pressed', String(savedItems().includes(item)));
    button.addEventListener('click', () => {
      const items = savedItems();
      const had = items.includes(item);
      const isFull = !had && items.length >= MOST_SAVED;
      if (!isFull) save(had ? items.filter((other) => other !== item) : [...items, item]);
      told.textContent = isFull ? full : !had && isForVisit() ? visit : '';
      link.hidden = savedItems().length === 0;
    });
    onSaved(show);
    show();
    this.hidden = false;
  }
}

customElements.define('save-button', SaveButton);
