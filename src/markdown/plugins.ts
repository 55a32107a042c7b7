import { defineHastPlugin, defineMdastPlugin } from 'satteri';

// What is changed on the way from Markdown to the page.

/** Straight quotation marks and apostrophes as Swedish has them: the same sign before and after. */
export const swedishQuotes = defineMdastPlugin({
  name: 'swedish-quotes',
  text(node, context) {
    if (/["']/.test(node.value)) context.setProperty(node, 'value', node.value.replaceAll('"', '”').replaceAll("'", '’'));
  },
});

const SIDES = new Map([
  ['left', 'at-start'],
  ['center', 'at-middle'],
  ['right', 'at-end'],
]);

/** Cells aligned by a class: a style in the page is what its policy forbids. */
export const alignedByClass = defineHastPlugin({
  name: 'aligned-by-class',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const side = SIDES.get(/^text-align: (\w+)$/.exec(String(node.properties.style ?? ''))?.[1] ?? '');
      if (!side) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [side]);
    },
  },
});

/** Says last in a link that leaves the site that it does, to who does not see where it leads: as Out.astro does on the pages. */
export const saysOut = (words: string) =>
  defineHastPlugin({
    name: 'says-out',
    element: {
      filter: ['a'],
      visit(node) {
        if (!/^https?:/.test(String(node.properties.href ?? ''))) return undefined;
        const properties = { className: ['out', 'visually-hidden'], dataPagefindIgnore: '' };
        const out = { type: 'element' as const, tagName: 'span', properties, children: [{ type: 'text' as const, value: ` (${words})` }] };
        return { ...node, children: [...node.children, out] };
      },
    },
  });

/** Gives the headings, in order, the ids that the check knows them by. */
export const headingIds = (ids: readonly string[]) => {
  const left = [...ids];
  return defineHastPlugin({
    name: 'ids-of-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties.id === undefined) context.setProperty(node, 'id', left.shift());
      },
    },
  });
};

/** The parser's own id for what stands above the notes, the same in every text. */
const SHARED = 'footnote-label';

/** Notes under a line of their own, which is no heading of the text: it would stand in its contents. */
export const namedNotes = (id: string) =>
  defineHastPlugin({
    name: 'named-notes',
    element: {
      filter: ['h2', 'a'],
      visit(node, context) {
        if (node.tagName === 'a' && node.properties.dataFootnoteRef !== undefined) context.setProperty(node, 'ariaDescribedBy', [id]);
        if (node.tagName === 'h2' && node.properties.id === SHARED)
          return { type: 'element', tagName: 'p', properties: { id, className: ['notes'] }, children: node.children };
        return undefined;
      },
    },
  });
