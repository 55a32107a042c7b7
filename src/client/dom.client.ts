/** An element with a class and children. Texts become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A button with a name, and what a screen reader says after it. */
export function button(className: string, name: string, more: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, name);
  made.type = 'button';
  if (more) made.append(' ', element('span', 'visually-hidden', more));
  made.addEventListener('click', act);
  return made;
}
