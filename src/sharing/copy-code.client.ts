/** Code with a button that copies it. Without this the code can be marked and copied by hand. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const [button, status, code] = [this.querySelector('button'), this.querySelector('[role=status]'), this.querySelector('code')];
    if (!button || !status || !code) return;
    button.hidden = false;
    // The preview beside it is as high as it will be elsewhere, by the same script.
    this.closest('details')?.addEventListener(
      'toggle',
      () => document.head.append(Object.assign(document.createElement('script'), { src: '/embed.js' })),
      {
        once: true,
      },
    );
    button.addEventListener('click', async () => {
      const copied = await navigator.clipboard.writeText(code.textContent).then(
        () => true,
        () => false,
      );
      status.textContent = (copied ? this.dataset.copied : this.dataset.failed) ?? '';
    });
  }
}

customElements.define('copy-code', CopyCode);
