/** What an element may be given: attributes by name; `undefined` and `false` leave one out. */
export type Attributes = Record<string, string | boolean | undefined>;

/**
 * An element with attributes and children. Strings become text and nothing else: whatever a person wrote is shown as
 * they wrote it and never read as markup.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...children);
  return element;
}

/** A button that does one thing. */
export function button(label: string, attributes: Attributes, act: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', act);
  return element;
}

/** One of the page's own places. */
export function place(id: 'top' | 'main' | 'foot' | 'say'): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** Says something to screen readers once they are done with what they are saying. */
export function announce(text: string): void {
  place('say').textContent = text;
}
