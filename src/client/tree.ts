/** An element as data, which Astro writes when the site is built and the browser makes. Texts are texts, never markup. */
export type Tree = string | { tag: string; attributes: Record<string, string>; children: Tree[] };

/** An element with a class and children. */
export const make = (tag: string, className: string, ...children: Tree[]): Tree => ({
  tag,
  attributes: className ? { class: className } : {},
  children,
});
