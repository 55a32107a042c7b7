// Narrows a region's thread in place: to the stage where the reader is, and to what they like doing.
// The choice stands in the address (?steg=…&gor=…). Without this the same links lead to the stage and to the verb.

const CHOICES = ['steg', 'gor'] as const;

class ThreadFilter extends HTMLElement {
  connectedCallback(): void {
    // The stages stand in the head of the page too, outside this element.
    document.addEventListener('click', (event) => this.#choose(event));
    addEventListener('popstate', () => this.#show());
    this.#show();
  }

  #choose(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-choose]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const params = new URLSearchParams(location.search);
    const { choose = '', value = '' } = link.dataset;
    if (choose === 'allt') for (const name of CHOICES) params.delete(name);
    else if (params.get(choose) === value) params.delete(choose);
    else params.set(choose, value);
    const query = params.toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    this.#show();
    this.querySelector('.chosen')?.scrollIntoView({ block: 'start' });
  }

  #show(): void {
    const params = new URLSearchParams(location.search);
    const link = (name: string): HTMLAnchorElement | undefined =>
      [...document.querySelectorAll<HTMLAnchorElement>(`a[data-choose="${name}"]`)].find((a) => a.dataset.value === params.get(name));
    const [stage, verb] = CHOICES.map(link);
    for (const a of document.querySelectorAll<HTMLAnchorElement>('a[data-choose]'))
      a.toggleAttribute('aria-current', a === stage || a === verb);
    for (const li of this.querySelectorAll<HTMLElement>('[data-stage]')) {
      const chosen = !stage || li.dataset.stage === stage.dataset.value;
      // What one likes doing is answered where the jobs are, whichever stage one stands at.
      li.hidden = !chosen && !(verb && li.querySelector('[data-verb]'));
      li.classList.toggle('narrowed', !chosen);
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-doing]'))
      row.hidden = verb !== undefined && !row.dataset.doing?.split(' ').includes(verb.dataset.value ?? '');
    for (const steps of this.querySelectorAll<HTMLElement>('.steps:has([data-doing])')) {
      steps.hidden = verb !== undefined && !steps.querySelector('[data-doing]:not([hidden])');
      for (const details of steps.querySelectorAll('details')) {
        if (verb) details.open = true;
        details.hidden = verb !== undefined && !details.querySelector('[data-doing]:not([hidden])');
      }
    }
    for (const group of this.querySelectorAll<HTMLDetailsElement>('[data-verb]')) {
      group.hidden = verb !== undefined && group.dataset.verb !== verb.dataset.value;
      if (verb) group.open = !group.hidden;
    }
    const chosen = this.querySelector<HTMLElement>('.chosen');
    const whole = this.querySelector<HTMLElement>('.whole');
    if (!chosen || !whole) return;
    const texts = JSON.parse(this.dataset.texts ?? '{}') as Record<'stage' | 'doing' | 'both', string>;
    const name = (a: HTMLAnchorElement | undefined): string => (a?.querySelector('.name') ?? a)?.textContent.trim().toLowerCase() ?? '';
    const text = stage && verb ? texts.both : stage ? texts.stage : verb ? texts.doing : '';
    chosen.textContent = text.replace('{stage}', () => name(stage)).replace('{doing}', () => name(verb));
    whole.hidden = !stage && !verb;
  }
}

customElements.define('thread-filter', ThreadFilter);
