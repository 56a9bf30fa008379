import type { MarkupElement } from '../import/markup.ts';
import { isElement } from '../import/xml.ts';

/** Where an element stands in its source: the whole of it, and what is between its tags. The same for `<a/>`, inside which is nothing. */
export interface ElementPlace {
  /** As written, with its prefix. */
  name: string;
  start: number;
  inner: number;
  innerEnd: number;
  end: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/[^>]*>|<([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** The places of all elements of XML that is known to be well-formed, in the order in which they begin. */
function placesIn(text: string): ElementPlace[] {
  const places: ElementPlace[] = [];
  const open: ElementPlace[] = [];
  for (const token of text.matchAll(TOKEN)) {
    const [tag, name] = token;
    const end = token.index + tag.length;
    if (name !== undefined) {
      const place = { name, start: token.index, inner: end, innerEnd: end, end };
      places.push(place);
      if (!tag.endsWith('/>')) open.push(place);
    } else if (tag.startsWith('</')) {
      const place = open.pop();
      if (place) Object.assign(place, { innerEnd: token.index, end });
    }
  }
  return places;
}

/** The place of every element of a tree in the text that it was parsed from. */
export function placesOf(root: MarkupElement, text: string): Map<MarkupElement, ElementPlace> {
  const places = placesIn(text);
  const found = new Map<MarkupElement, ElementPlace>();
  const visit = (element: MarkupElement) => {
    const place = places[found.size];
    if (place) found.set(element, place);
    for (const node of element.children) if (isElement(node)) visit(node);
  };
  visit(root);
  return found;
}
