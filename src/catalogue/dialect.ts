import type { Features } from 'satteri';

/**
 * The Markdown that editors write, every choice of the parser's made. The check reads with it and Astro renders with it, so that what has
 * been checked is what is compiled. Typography alone differs: the check reads the signs as they stand.
 */
export const dialect = {
  gfm: true,
  frontmatter: false,
  math: false,
  headingAttributes: false,
  directive: false,
  superscript: false,
  subscript: false,
  wikilinks: false,
  definitionList: false,
  rawHtml: false,
  smartPunctuation: false,
} as const satisfies Required<Features>;
