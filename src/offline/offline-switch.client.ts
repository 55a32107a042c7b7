// The switch that turns reading without network on and off. Nothing more is loaded, and nothing registered, before it is on.

class OfflineSwitch extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const [unable, button] = [this.querySelector<HTMLElement>('.unable'), this.querySelector('button')];
    if (!unable || !button) return;
    if (!('serviceWorker' in navigator && 'caches' in globalThis)) {
      unable.hidden = false;
      return;
    }
    button.hidden = false;
    button.addEventListener('click', () => void import('./page.client.ts').then(({ toggle }) => toggle(this)));
    document.addEventListener('kept-changed', () => void import('./page.client.ts').then(({ show }) => show(this)));
    // In a private window some browsers refuse even to answer.
    const known = await navigator.serviceWorker.getRegistration().catch(() => undefined);
    if (known) void import('./page.client.ts').then(({ show }) => show(this));
  }
}

customElements.define('offline-switch', OfflineSwitch);
