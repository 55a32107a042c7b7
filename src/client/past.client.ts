/**
 * What has been since the page was built moves in here, folded away. The day is the reader's own, in Sweden. Without
 * this the page says the same, with each thing where it stood when it was built.
 */
class PastEvents extends HTMLElement {
  connectedCallback(): void {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    const list = this.querySelector('ul')!;
    const section = this.closest('section')!;
    const past = [...document.querySelectorAll<HTMLElement>('[data-until]')]
      .filter(({ dataset }) => dataset.until! < today)
      .toSorted((a, b) => (a.dataset.until! < b.dataset.until! ? 1 : -1));
    if (past.length === 0) return;
    list.append(...past);
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(section.querySelector('h2')!);
    details.append(summary, list);
    // Whoever came for one of them sees it.
    details.open = details.querySelector(':target') !== null;
    this.append(details);
    section.hidden = false;
    for (const month of document.querySelectorAll<HTMLElement>('.month')) month.hidden = !month.querySelector('li');
  }
}

customElements.define('past-events', PastEvents);
