import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { HTML_ATTRIBUTES } from './html.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';

const WANTED: ReadonlySet<string> = new Set(HTML_ATTRIBUTES);

/** parse5 follows the same standard as browsers do; for Node, where there is no DOMParser. */
export function parseHtmlWithParse5(html: string): MarkupElement {
  const page = parse(html, { scriptingEnabled: false });
  const root: MarkupElement = { name: 'html', attributes: {}, children: [] };
  const pending: [DefaultTreeAdapterTypes.ParentNode, MarkupNode[]][] = [];
  for (const child of page.childNodes) {
    if ('tagName' in child) pending.push([child, root.children]);
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [parent, children] = next;
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text') {
        children.push((child as DefaultTreeAdapterTypes.TextNode).value);
      } else if ('tagName' in child) {
        const attributes: Record<string, string> = {};
        for (const { name, value } of child.attrs) if (WANTED.has(name)) attributes[name] = value;
        const copy: MarkupElement = { name: child.tagName, attributes, children: [] };
        children.push(copy);
        pending.push([child, copy.children]);
      }
    }
  }
  return root;
}
