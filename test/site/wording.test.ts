import { describe, expect, inject, it } from 'vitest';
import { attribute, type Element, type ParsedPage, parseBuiltSite, textOf } from '../../scripts/lib/site.ts';
import { runsOf } from './language.ts';

const { pages } = await parseBuiltSite(inject('site'));

/** The pages, with what is wrong on each: named in a failure, none when all is well. */
const those = (wrong: (page: ParsedPage) => readonly string[]): string[] =>
  pages.flatMap((page) => [...new Set(wrong(page))].map((what) => `${page.address}: ${what}`));
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const mainOf = ({ elements }: ParsedPage): Element | undefined => elements.find(({ tagName }) => tagName === 'main');
const parts = (page: ParsedPage, tag: string): Element[] => page.elements.filter(({ tagName }) => tagName === tag);
const said = (page: ParsedPage): string => plain(textOf(mainOf(page) ?? { type: 'text', value: '' }));
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([what]) => what);

const INLINE = new Set(['a', 'span', 'small', 'strong', 'em', 'b', 'time']);
const isInline = ({ tagName }: Element): boolean => tagName === undefined || INLINE.has(tagName);
const isHidden = (element: Element): boolean => element.tagName !== undefined && attribute(element, 'ariaHidden') === 'true';

/** Where two pieces of text meet without a space, though each is a word of its own. */
function* runTogether({ tagName: tag, children = [] }: Element): Generator<string> {
  if (tag === 'svg') return;
  for (const [i, child] of children.entries()) {
    const next = children[i + 1];
    if (next && isInline(child) && isInline(next) && (child.tagName ?? next.tagName) && !isHidden(next)) {
      const [before, after] = [textOf(child), textOf(next)];
      if (/[\p{L}\d.!?]$/u.test(before) && /^[\p{L}\d]/u.test(after)) yield `${before.slice(-15)}|${after.slice(0, 15)}`;
    }
    yield* runTogether(child);
  }
}

describe('the words of the built site', () => {
  it('stand apart: what is a word of its own never runs together with the next', () => {
    expect(those((page) => [...runTogether(mainOf(page) ?? { type: 'root' })])).toEqual([]);
  });

  it('stand in the quotation marks of their language', () => {
    expect(those((page) => found(said(page), /«[^»]*»?/g))).toEqual([]);
    expect(those((page) => found(said(page), /projektet Status, [^.]*/gi))).toEqual([]);
  });

  it('say yes once', () => {
    expect(those((page) => found(said(page), /Ja, [^.]*\. Ja, alltid|Yes, [^.]*\. Yes, always/g))).toEqual([]);
  });

  it('name a job inside a sentence in small letters', () => {
    const wrong = (page: ParsedPage): string[] =>
      parts(page, 'p')
        .map((p) => plain(textOf(p)))
        .flatMap((text) => found(text, /^(?:Du jobbar som|You work as|The job is called) \p{Lu}\p{Ll}+/gu));
    expect(those(wrong)).toEqual([]);
  });

  it('add to something only where something stands before', () => {
    const wrong = (page: ParsedPage): string[] =>
      page.elements.flatMap(({ children = [] }) => {
        const paragraphs = children.filter(({ tagName }) => tagName === 'p').map((p) => plain(textOf(p)));
        return paragraphs.slice(0, 1).filter((text) => /^(?:Dessutom kan|Besides these)/.test(text));
      });
    expect(those(wrong)).toEqual([]);
    expect(those((page) => found(said(page), /courses? more may/g))).toEqual([]);
  });

  it('give a length in the language of the page', () => {
    const english = (page: ParsedPage): string =>
      [...runsOf(mainOf(page) ?? { type: 'root' }, 'en')].map(({ text, lang }) => (lang === 'en' ? text : ' ')).join('');
    const own = pages.filter(({ address }) => address.startsWith('/en/'));
    expect(own.flatMap((page) => found(english(page), /\b\d+ (?:år|veckor|platser|företag)(?!\p{L})/gu))).toEqual([]);
  });

  it('mark a stage by letters that its name explains', () => {
    const english = pages.find(({ address }) => address === '/en/')!;
    const text = said(english);
    expect(text).not.toMatch(/\bHS\b/);
    for (const term of ['gymnasium', 'komvux', 'YH']) expect(text).toContain(`(${term})`);
  });
});
