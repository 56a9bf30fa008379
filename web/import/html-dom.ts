import { HTML_ATTRIBUTES } from './html.ts';
import { ImportError } from './import-error.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import { howToTrust, trustedPolicy } from './trusted-policy.ts';

/** The caller's mistake, not the file's: HTML was given to a thread that cannot parse it. */
export class NoHtmlParser extends Error {
  constructor() {
    super('HTML needs a DOMParser: read it on the page, or give tools.parseHtml');
    this.name = 'NoHtmlParser';
  }
}

/**
 * The browser's own parser. Its document has no window: scripts and event handlers in it never run, and pictures and
 * style sheets are not fetched. There is none in workers, so HTML is read on the page's own thread.
 */
export function parseHtmlWithDom(html: string): MarkupElement {
  if (typeof DOMParser === 'undefined') throw new NoHtmlParser();
  return copyTree(parse(html).documentElement);
}

function parse(html: string): Document {
  const trusted = (trustedPolicy?.createHTML(html) ?? html) as string;
  try {
    return new DOMParser().parseFromString(trusted, 'text/html');
  } catch (cause) {
    // The parser itself never fails: what refuses is a page that wants all HTML to be trusted, and does not know us.
    throw new ImportError(
      'unsupported',
      `无法解析：${howToTrust['zh-CN']}`,
      `cannot be parsed. ${howToTrust.en}`,
      { cause },
    );
  }
}

function copyTree(root: Element): MarkupElement {
  const copy = copyElement(root);
  const pending: [Element, MarkupNode[]][] = [[root, copy.children]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [element, children] = next;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        children.push(child.nodeValue ?? '');
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const childCopy = copyElement(child as Element);
        children.push(childCopy);
        pending.push([child as Element, childCopy.children]);
      }
    }
  }
  return copy;
}

function copyElement(element: Element): MarkupElement {
  const attributes: Record<string, string> = {};
  for (const name of HTML_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  return { name: element.localName, attributes, children: [] };
}
