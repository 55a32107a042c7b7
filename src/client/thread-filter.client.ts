import { all } from './find.client.ts';

// Narrows a region's thread in place: to what lies ahead of the reader, from the stage where they are, and to what fits what they like
// doing. The choice stands in the fragment of the address (#steg=…&gor=…), which no server is sent. Without this the same links lead to
// the stage and to the jobs of the verb.

const CHOICES = ['steg', 'gor'] as const;

class ThreadFilter extends HTMLElement {
  connectedCallback(): void {
    // The stages stand in the head of the page too, outside this element.
    document.addEventListener('click', (event) => this.#choose(event));
    addEventListener('popstate', () => this.#show());
    this.#show();
  }

  /** What is chosen; also of the addresses that had it as a question. */
  get #chosen(): URLSearchParams {
    return new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : location.search);
  }

  #choose(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-choose]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const params = this.#chosen;
    const { choose = '', value = '' } = link.dataset;
    if (choose === 'allt') for (const name of CHOICES) params.delete(name);
    else if (params.get(choose) === value) params.delete(choose);
    else params.set(choose, value);
    const state = params.toString();
    history.pushState(null, '', location.pathname + (state && `#${state}`));
    this.#show();
    this.querySelector('.chosen')?.scrollIntoView({ block: 'start' });
  }

  #show(): void {
    const links = all(document, 'a[data-choose]');
    const [stage, verb] = CHOICES.map((name) =>
      links.find(({ dataset }) => dataset.choose === name && dataset.value === this.#chosen.get(name)),
    );
    for (const a of links) a.toggleAttribute('aria-current', a === stage || a === verb);
    const doing = verb?.dataset.value;
    const fits = (e: HTMLElement): boolean => e.dataset.doing?.split(' ').includes(doing ?? '') ?? false;
    for (const e of all(this, '[data-doing]')) e.hidden = doing !== undefined && !fits(e);
    // What lists and folds are left with: what says nothing of what one does fits no verb.
    const empty = (e: Element): boolean => doing !== undefined && !e.querySelector('[data-doing]:not([hidden])');
    for (const e of all(this, '.steps, .steps details:not(.verb), .meet')) e.hidden = empty(e);
    for (const fold of all(this, '.steps details')) if (doing) fold.open = !fold.hidden;
    const here = stage?.dataset.value;
    const stages = all(this, '[data-stage]');
    const onward = stages.find(({ dataset }) => dataset.stage === here)?.dataset.onward?.split(' ');
    for (const li of stages) {
      const { stage: id = '' } = li.dataset;
      li.hidden = (onward !== undefined && !onward.includes(id)) || empty(li);
      const fold = li.querySelector('details');
      // Of a reader who has chosen nothing the folds are as they were left.
      if (fold && (here ?? doing)) fold.open = doing !== undefined || id === here;
    }
    this.classList.toggle('narrowed', doing !== undefined);
    this.#tell(stage, verb);
  }

  #tell(stage: HTMLElement | undefined, verb: HTMLElement | undefined): void {
    const [chosen] = all(this, '.chosen');
    const [whole] = all(this, '.whole');
    if (!chosen || !whole) return;
    const texts = JSON.parse(this.dataset.texts ?? '{}') as Record<'stage' | 'doing' | 'both', string>;
    const name = (a: HTMLElement | undefined): string => (a?.querySelector('.name') ?? a)?.textContent.trim().toLowerCase() ?? '';
    const text = stage && verb ? texts.both : stage ? texts.stage : verb ? texts.doing : '';
    chosen.textContent = text.replace('{stage}', () => name(stage)).replace('{doing}', () => name(verb));
    whole.hidden = !stage && !verb;
  }
}

customElements.define('thread-filter', ThreadFilter);
