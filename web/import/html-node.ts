import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { HTML_ATTRIBUTES } from './html.ts';
import type { MarkupElement } from './markup.ts';

const WANTED: ReadonlySet<string> = new Set(HTML_ATTRIBUTES);

/** Where an element's tags and its pieces of text stand in the page's source; absent for what the parser put in by itself. */
export interface HtmlPlaces {
  elements: Map<MarkupElement, DefaultTreeAdapterTypes.Element['sourceCodeLocation']>;
  texts: Map<MarkupElement, Map<number, DefaultTreeAdapterTypes.TextNode['sourceCodeLocation']>>;
}

/**
 * parse5 follows the same standard as browsers do; for Node, where there is no DOMParser, and wherever the places of things in
 * their source are wanted, which browsers do not tell.
 */
export function parseHtmlWithParse5(html: string, places?: HtmlPlaces): MarkupElement {
  const sourceCodeLocationInfo = places !== undefined;
  const page = parse(html, { scriptingEnabled: false, sourceCodeLocationInfo });
  const root: MarkupElement = { name: 'html', attributes: {}, children: [] };
  const pending: [DefaultTreeAdapterTypes.ParentNode, MarkupElement][] = [];
  for (const child of page.childNodes) {
    if ('tagName' in child) pending.push([child, root]);
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [parent, { children }] = next;
    const texts = new Map<number, DefaultTreeAdapterTypes.TextNode['sourceCodeLocation']>();
    places?.texts.set(next[1], texts);
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text') {
        const text = child as DefaultTreeAdapterTypes.TextNode;
        if (places) texts.set(children.length, text.sourceCodeLocation);
        children.push(text.value);
      } else if ('tagName' in child) {
        const attributes: Record<string, string> = {};
        for (const { name, value } of child.attrs) if (WANTED.has(name)) attributes[name] = value;
        const copy: MarkupElement = { name: child.tagName, attributes, children: [] };
        children.push(copy);
        places?.elements.set(copy, child.sourceCodeLocation);
        pending.push([child, copy]);
      }
    }
  }
  return root;
}
