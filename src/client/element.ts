/**
 * The first element of a kind within another one.
 * @throws where there is none: page and script are made for each other
 */
export function find<E extends Element>(kind: new () => E, selector: string, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`There is no ${selector}.`);
}

/** Shows an element or hides it; says so only where that changes something, since each saying costs. */
export function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** A button that does something. */
export function button(action: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const element = make("button", ...children);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

/** A sentence with what it is about in its place. */
export function fill(text: string, what: string): string {
  return text.replace(/\{(what|count)\}/, () => what);
}
