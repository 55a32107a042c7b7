import { all } from '../client/find.client.ts';
import { dayNumber, turn } from './turn.ts';

// The stories of the front page take turns: other ones another day, those from where the reader lives first. Without this the first stand.

class StoryTurns extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    const others = this.querySelector('template');
    if (!list || !others) return;
    const shown = list.children.length;
    const stories = [...all(list, ':scope > li'), ...all(document.importNode(others.content, true), 'li[data-region]')];
    const day = dayNumber(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }));
    const show = (regions: readonly string[] = []): void =>
      list.replaceChildren(...turn(stories, day, shown, (story) => regions.includes(story.dataset.region ?? '')));
    const showHere = async (): Promise<void> => {
      const { placeData } = await import('./show.client.ts');
      show((await placeData())?.regions);
    };
    show();
    const take = (): void => void showHere().catch(() => undefined);
    if ('place' in document.documentElement.dataset) take();
    addEventListener('place', take);
  }
}

customElements.define('story-turns', StoryTurns);
