import { attribute, type ParsedPage, type Element, textOf } from '../../scripts/lib/site.ts';

// What no page may say, however little there is to say. Found in a page's own structure, so that it holds for pages to come.

/** What shows something although it holds no words. */
const SHOWN = new Set(['svg', 'img', 'input', 'select', 'button', 'textarea', 'iframe']);
/** Words that scripts fill in or show: they have tests of their own. */
const SCRIPTED = new Set([
  'list-page',
  'compare-page',
  'lesson-builder',
  'tool-form',
  'search-page',
  'past-events',
  'theme-choice',
  'noscript',
  'template',
]);
const NOT_SHOWN = new Set(['head', 'script', ...SCRIPTED]);
/** What stands for something, and so must hold it. */
const HOLDERS = new Set(
  'main section nav article aside details summary figure figcaption fieldset ul ol li dl dt dd table tbody th caption p a h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** Where a heading's part of the page ends at the latest. */
const PARTS = new Set(['main', 'section', 'nav', 'article', 'aside', 'details', 'footer', 'header', 'body']);

/** Sentences on what makes no sense on the pages: words of programs, headings and lists of nothing, nought of nought. */
export function nonsenseIn(pages: readonly ParsedPage[]): string[] {
  return pages.flatMap(({ address, elements: [html] }) => {
    if (!html) return [`${address}: is empty`];
    const found = [...words(html), ...holdersOfNothing(html), ...headingsOfNothing(html)];
    return [...new Set(found)].map((fault) => `${address}: ${fault}`);
  });
}

function words(element: Element): string[] {
  if (NOT_SHOWN.has(element.tagName ?? '')) return [];
  const children = element.children ?? [];
  const own = children.map(({ type, value }) => (type === 'text' ? value : ' ')).join('');
  const program = /\b(undefined|null|NaN|Infinity)\b|\[object /.exec(own)?.[0];
  const nought = /(?<![\d,.])0 (av|of) 0\b/.exec(textOf(element))?.[0];
  const attributes = Object.entries(element.properties ?? {}).filter(([name]) => !name.startsWith('data'));
  return [
    ...(program ? [`says ${program}: ${clean(own)}`] : []),
    ...(nought && !children.some((child) => textOf(child).includes(nought)) ? [`says ${nought}: ${clean(textOf(element))}`] : []),
    ...attributes
      .filter(([, value]) => /\b(undefined|NaN)\b|\[object /.test(String(value)))
      .map(([name, value]) => `has ${name}="${String(value)}"`),
    ...children.flatMap(words),
  ];
}

function holdersOfNothing(element: Element): string[] {
  if (isHidden(element)) return [];
  const name = attribute(element, 'id') ?? attribute(element, 'className');
  return [
    ...(HOLDERS.has(element.tagName ?? '') && !shows(element) ? [`has an empty <${element.tagName}>${name ? ` (${name})` : ''}`] : []),
    ...(element.children ?? []).flatMap(holdersOfNothing),
  ];
}

/** Headings after which nothing is shown before one of the same level, or before the part of the page ends. */
function headingsOfNothing(html: Element): string[] {
  const found: string[] = [];
  let open: { level: number; text: string; depth: number }[] = [];
  const close = (isEnd: (heading: { level: number; depth: number }) => boolean): void => {
    found.push(...open.filter(isEnd).map(({ text }) => `has nothing below the heading ”${text}”`));
    open = open.filter((heading) => !isEnd(heading));
  };
  const walk = (element: Element, depth: number): void => {
    if (isHidden(element) && !SCRIPTED.has(element.tagName ?? '')) return;
    const level = Number(/^h([1-6])$/.exec(element.tagName ?? '')?.[1] ?? 0);
    if (level > 0) {
      close((heading) => heading.level >= level);
      open.push({ level, text: clean(textOf(element)), depth });
    } else if (
      SHOWN.has(element.tagName ?? '') ||
      SCRIPTED.has(element.tagName ?? '') ||
      (element.type === 'text' && element.value?.trim())
    )
      open = [];
    else {
      const inner = PARTS.has(element.tagName ?? '') ? depth + 1 : depth;
      for (const child of element.children ?? []) walk(child, inner);
      if (inner > depth) close((heading) => heading.depth >= inner);
    }
  };
  walk(html, 0);
  return found;
}

const isHidden = ({ tagName = '', properties }: Element): boolean => NOT_SHOWN.has(tagName) || (properties?.hidden ?? false) !== false;

function shows(element: Element): boolean {
  if (element.type === 'text') return (element.value ?? '').trim() !== '';
  if (SCRIPTED.has(element.tagName ?? '') || attribute(element, 'role') === 'status') return true;
  if (isHidden(element)) return false;
  return SHOWN.has(element.tagName ?? '') || (element.children ?? []).some(shows);
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 120);
