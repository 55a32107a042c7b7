/**
 * What has been since the page was built moves in here, folded away. The day is the reader's own, in Sweden. Without
 * this the page says the same, with each thing where it stood when it was built.
 */
class PastEvents extends HTMLElement {
  connectedCallback(): void {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    const until = ({ dataset }: HTMLElement): string => dataset.until ?? today;
    const list = this.querySelector('ul');
    const section = this.closest('section');
    const heading = section?.querySelector('h2');
    const past = [...document.querySelectorAll<HTMLElement>('[data-until]')]
      .filter((event) => until(event) < today)
      .toSorted((a, b) => (until(a) < until(b) ? 1 : -1));
    if (!list || !section || !heading || past.length === 0) return;
    list.append(...past);
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(heading);
    details.append(summary, list);
    // Whoever came for one of them sees it.
    details.open = details.querySelector(':target') !== null;
    this.append(details);
    section.hidden = false;
    for (const month of document.querySelectorAll<HTMLElement>('.month')) month.hidden = !month.querySelector('li');
  }
}

customElements.define('past-events', PastEvents);
