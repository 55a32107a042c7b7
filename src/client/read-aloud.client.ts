import type { AloudText } from './texts.ts';
import { Tool } from './tool.client.ts';

// Reads a text aloud, a sentence at a time, with a voice of the device itself: no other is used, since it would send the text away.

const MARK = 'read-aloud';
const BLOCKS = 'h2, h3, h4, p, li, dt, dd, th, td, blockquote';

type Sentence = { text: string; range: Range };

class ReadAloud extends Tool<AloudText> {
  #voice: SpeechSynthesisVoice | undefined;
  #sentences: Sentence[] = [];
  #at = 0;
  /** What is being said; nothing while it pauses. */
  #said: SpeechSynthesisUtterance | undefined;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    // A browser may know of its voices only after a while.
    speechSynthesis.addEventListener('voiceschanged', () => this.#offer());
    this.#offer();
    this.pressed('[data-do="read"]', () => (this.#said ? this.#pause() : this.#read()));
    this.pressed('[data-do="stop"]', () => this.#stop());
    this.find('.aloud select').addEventListener('change', () => {
      if (this.#said) this.#read();
    });
    addEventListener('pagehide', () => this.#stop());
  }

  #offer(): void {
    const { lang } = document.documentElement;
    this.#voice = speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(lang));
    this.find('.aloud').hidden = !this.#voice;
  }

  /** From the sentence where it is, which is said from its beginning. */
  #read(): void {
    if (this.#sentences.length === 0) this.#sentences = sentencesIn(this.find('.aloud-text'));
    const sentence = this.#sentences[this.#at];
    if (!sentence || !this.#voice) return this.#stop();
    this.#pause();
    const said = new SpeechSynthesisUtterance(sentence.text);
    said.voice = this.#voice;
    said.lang = this.#voice.lang;
    said.rate = Number(this.find('.aloud select').value);
    // What has been broken off ends too, and is then no longer what is being said.
    said.addEventListener('end', () => {
      if (this.#said !== said) return;
      this.#at += 1;
      this.#read();
    });
    said.addEventListener('error', () => {
      if (this.#said === said) this.#pause();
    });
    this.#said = said;
    mark(sentence);
    speechSynthesis.speak(said);
    this.#show();
  }

  /** Breaks off: to pause and go on within a sentence is not to be relied on, on phones least of all. */
  #pause(): void {
    this.#said = undefined;
    speechSynthesis.cancel();
    this.#show();
  }

  #stop(): void {
    this.#at = 0;
    this.#sentences = [];
    mark();
    this.#pause();
  }

  #show(): void {
    const hasBegun = this.#sentences.length > 0;
    this.find('[data-do="read"]').textContent = this.text(this.#said ? 'pause' : hasBegun ? 'continue' : 'read');
    const stop = this.find('[data-do="stop"]');
    if (!hasBegun && stop === document.activeElement) this.find('[data-do="read"]').focus();
    stop.hidden = !hasBegun;
  }
}

/** Marks the sentence that is read, without a change in the page, and sees to it that it is in view. */
function mark(sentence?: Sentence): void {
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set(MARK, new Highlight(sentence.range));
    else CSS.highlights.delete(MARK);
  }
  sentence?.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** The sentences of a text in the order of the page, with their places. None goes over the edge of a paragraph. */
function sentencesIn(root: Element): Sentence[] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    if (block && node instanceof Text) blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
  return [...blocks.values()].flatMap((nodes) => {
    const whole = nodes.map(({ data }) => data).join('');
    return [...segmenter.segment(whole)].flatMap(({ segment, index }) => {
      const text = segment.trim();
      if (!text) return [];
      const start = index + segment.indexOf(text);
      const range = document.createRange();
      range.setStart(...placeIn(nodes, start));
      range.setEnd(...placeIn(nodes, start + text.length));
      return [{ text, range }];
    });
  });
}

/** The node that holds a place in the text of several, and the place in it. */
function placeIn(nodes: readonly Text[], at: number): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    if (at <= before + node.length) return [node, at - before];
    before += node.length;
  }
  throw new Error(`There is no place ${at} in ${before} signs`);
}

customElements.define('read-aloud', ReadAloud);
