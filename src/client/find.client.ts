// What a script needs of its page's markup. A selector that ends in the name of an element says of which type it is: `.only input`.

type Before<Text extends string, Sign extends string> = Text extends `${infer Start}${Sign}${string}` ? Start : Text;
type Last<Selector extends string> = Selector extends `${string} ${infer Rest}` ? Last<Rest> : Selector;
type Tag<Selector extends string> = Before<Before<Before<Before<Last<Selector>, '.'>, '#'>, '['>, ':'>;
type Elements = HTMLElementTagNameMap & Omit<SVGElementTagNameMap, keyof HTMLElementTagNameMap>;

/** The type of what a selector finds. */
export type Found<Selector extends string> = Selector extends `${string},${string}`
  ? HTMLElement
  : Tag<Selector> extends keyof Elements
    ? Elements[Tag<Selector>]
    : HTMLElement;

/**
 * The first element below another that a selector finds.
 * @throws when the markup has none: the error names both
 */
export function find<Selector extends string>(root: ParentNode, selector: Selector): Found<Selector> {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${root.nodeName} has no ${selector}`);
  return found as Found<Selector>;
}

/** All elements below another that a selector finds. */
export const all = <Selector extends string>(root: ParentNode, selector: Selector): Found<Selector>[] =>
  [...root.querySelectorAll<HTMLElement>(selector)] as Found<Selector>[];

/**
 * What stands in an element's `data-` attribute.
 * @throws when the markup does not say it
 */
export function data(element: HTMLElement, name: string): string {
  const value = element.dataset[name];
  if (value === undefined) throw new Error(`${element.nodeName} has no data-${name}`);
  return value;
}

/**
 * A copy of the markup that stands in `<template data-name="…">`, with texts in their places; what has no text is left out.
 * @param texts by the selectors of their places
 */
export function clone(root: ParentNode, name: string, texts: Record<string, string | undefined> = {}): HTMLElement {
  const copy = document.importNode(find(root, `template[data-name="${name}"]`).content, true);
  for (const [selector, text] of Object.entries(texts)) {
    if (text === undefined) find(copy, selector).remove();
    else find(copy, selector).textContent = text;
  }
  return find(copy, '*');
}
