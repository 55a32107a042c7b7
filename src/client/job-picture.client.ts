import type { PictureText } from './texts.ts';
import { button, element } from './dom.client.ts';
import { all, find } from './find.client.ts';
import { Tool } from './tool.client.ts';

// All jobs in one picture, to explore: a circle that is pointed at, touched or come to by the arrow keys tells what its row in the table
// says, and what is picked leaves only what fits. Without this each circle leads to its row.

class JobPicture extends Tool<PictureText> {
  connectedCallback(): void {
    const picks = this.find('form');
    picks.addEventListener('change', () => this.#pick());
    // A form is emptied after the event.
    picks.addEventListener('reset', () => setTimeout(() => this.#pick()));
    // The browser puts back what was picked when one comes back to the page.
    addEventListener('pageshow', () => this.#pick());
    for (const picture of this.#pictures()) {
      picture.addEventListener('pointerover', (event) => this.#show(linkOf(event)));
      picture.addEventListener('focusin', (event) => this.#show(linkOf(event)));
      picture.addEventListener('click', (event) => this.#open(event));
      picture.addEventListener('keydown', (event) => this.#step(picture, event));
    }
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    this.#pick();
  }

  #pictures = (): SVGSVGElement[] => all(this, 'svg.lanes');
  #row = (link: Element): HTMLElement => this.find(`[id="${link.getAttribute('href')?.slice(1)}"]`);

  /** Tells what the row of a circle says, under the picture. */
  #show(link: SVGAElement | undefined): void {
    const shown = this.find('.shown');
    if (!link || shown.dataset['of'] === link.getAttribute('href')) return;
    shown.dataset['of'] = link.getAttribute('href') ?? '';
    const row = this.#row(link);
    const figures = all(row, 'td').map((cell) =>
      element('div', '', element('dt', '', cell.dataset['label'] ?? ''), element('dd', '', cell.textContent.trim())),
    );
    shown.replaceChildren(
      element('div', '', ...[...find(row, 'th').children].map((child) => child.cloneNode(true))),
      element('dl', '', ...figures),
      button('quiet-button', this.text('close'), '', () => this.#close()),
    );
    shown.hidden = false;
    for (const other of all(this, 'svg.lanes a')) other.classList.toggle('here', other.getAttribute('href') === shown.dataset['of']);
  }

  #open(event: Event): void {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    this.#show(link);
    // One who came by key goes on to what is told.
    if (event instanceof MouseEvent && event.detail === 0) find(this, '.shown a').focus();
  }

  #close(): void {
    const shown = this.find('.shown');
    const within = shown.contains(document.activeElement);
    const { of } = shown.dataset;
    for (const link of all(this, 'svg.lanes a.here')) {
      link.classList.remove('here');
      // Before it is forgotten what is shown: focus would show it again.
      if (within && link.getAttribute('href') === of && link.getClientRects().length > 0) link.focus();
    }
    shown.hidden = true;
    delete shown.dataset['of'];
  }

  /** Only one circle is come to by Tab; the arrows go on from it. */
  #step(picture: SVGSVGElement, event: KeyboardEvent): void {
    const links = linksOf(picture).filter((link) => !link.classList.contains('out'));
    const here = links.findIndex((link) => link === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: links.length - 1,
    };
    const to = steps[event.key];
    const next = to === undefined ? undefined : links[to];
    if (!next) return;
    event.preventDefault();
    this.#reach(picture, next);
    next.focus();
  }

  #reach(picture: SVGSVGElement, one: SVGAElement | undefined): void {
    for (const link of linksOf(picture)) link.tabIndex = link === one ? 0 : -1;
  }

  /** Leaves what fits all that is picked: a job that does, and a group that has one. */
  #pick(): void {
    const form = this.find('form');
    const picked = [...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)] as const);
    const least = Number(picked.find(([name]) => name === 'pay')?.[1] ?? 0);
    const traits = picked.filter(([name]) => name !== 'pay').map(([name, value]) => `${name}:${value}`);
    let count = 0;
    for (const row of all(this, 'tbody tr')) {
      const isPaid = Number(find(row, 'td').dataset['value'] ?? 0) >= least;
      for (const job of all(row, 'li')) {
        const has = job.dataset['is']?.split(' ') ?? [];
        job.hidden = !isPaid || !traits.every((trait) => has.includes(trait));
        if (!job.hidden) count += 1;
      }
      row.hidden = !row.querySelector('li:not([hidden])');
    }
    for (const picture of this.#pictures()) {
      const links = linksOf(picture);
      for (const link of links) link.classList.toggle('out', this.#row(link).hidden !== false);
      this.#reach(
        picture,
        links.find((link) => !link.classList.contains('out')),
      );
    }
    this.#close();
    this.find('button[type="reset"]').hidden = picked.length === 0;
    this.tell(picked.length === 0 ? '' : count === 0 ? this.text('none') : this.text('matches', { count }));
  }
}

const linksOf = (picture: SVGSVGElement): SVGAElement[] => [...picture.querySelectorAll<SVGAElement>('a')];
const linkOf = ({ target }: Event): SVGAElement | undefined => (target as Element).closest<SVGAElement>('svg.lanes a') ?? undefined;

customElements.define('job-picture', JobPicture);
