import { escapeControls } from '../escape.ts';

type Child = Node | string | undefined;

/**
 * An element with attributes and content. Content is only ever text, in which what hides or acts is made visible, and
 * never HTML.
 *
 * @param attributes - an absent one is left out
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  for (const child of children) {
    if (child !== undefined) made.append(typeof child === 'string' ? escapeControls(child) : child);
  }
  return made;
}

/** A button that does something. */
export function button(
  text: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}
