/**
 * Defines an element, once: a page may load the script twice, or beside another build of it, and the first to come stays.
 * Gives what is defined under that name; where there are no elements, as on a server, what it was given.
 */
export function define<Element extends CustomElementConstructor>(
  name: string,
  element: Element,
): Element {
  if (typeof customElements === 'undefined') return element;
  const known = customElements.get(name);
  if (known) return known as Element;
  customElements.define(name, element);
  return element;
}
