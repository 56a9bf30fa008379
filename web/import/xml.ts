import { SaxesParser } from 'saxes';
import { decodeText } from './encoding.ts';
import { damaged, ImportError, tooLarge } from './import-error.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';

/** Deeper than any document a program writes; readers of XML may therefore recurse. */
const MOST_DEPTH = 400;
const MOST_ELEMENTS = 3_000_000;

/**
 * XML as the neutral tree, names and attributes without their namespace prefixes: writers differ in prefixes and in
 * namespaces (strict and transitional OOXML, old OFD), while no format read here uses one local name for two things
 * in one place. saxes declares no entities but the five of XML, so nothing can expand. `part` names it in messages.
 */
export function parseXml(bytes: Uint8Array, part: string): MarkupElement {
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open: MarkupElement[] = [root];
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw damaged(`${part} 不是合格的 XML`, `${part} is not well-formed XML`, error);
  });
  parser.on('opentag', (tag) => {
    if (open.length > MOST_DEPTH) throw damaged(`${part} 嵌套过深`, `${part} nests too deeply`);
    const attributes: Record<string, string> = {};
    for (const name of Object.keys(tag.attributes)) {
      attributes[localName(name)] = tag.attributes[name] as string;
    }
    const element: MarkupElement = { name: localName(tag.name), attributes, children: [] };
    (open[open.length - 1] as MarkupElement).children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    (open[open.length - 1] as MarkupElement).children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    const text = decodeXml(bytes);
    if (opensTooMany(text)) throw tooLarge(`${part} 过长`, `${part} is too long`);
    parser.write(text).close();
  } catch (error) {
    throw error instanceof ImportError && error.code !== 'not_text'
      ? error
      : damaged(`${part} 不是合格的 XML`, `${part} is not well-formed XML`, error);
  }
  const top = root.children.find(isElement);
  if (!top) throw damaged(`${part} 是空的`, `${part} is empty`);
  return top;
}

/** Told before it is parsed, for elements take a hundred times their text. */
function opensTooMany(xml: string): boolean {
  let opened = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (xml[at + 1] !== '/' && ++opened > MOST_ELEMENTS) return true;
  }
  return false;
}

/** Nearly all XML is UTF-8; the rest is left to the decoder of texts, which also looks for a declaration. */
function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return typeof node !== 'string';
}

export function children(element: MarkupElement | undefined, name?: string): MarkupElement[] {
  if (!element) return [];
  return element.children.filter(
    (node): node is MarkupElement => isElement(node) && (name === undefined || node.name === name),
  );
}

export function child(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find(
    (node): node is MarkupElement => isElement(node) && node.name === name,
  );
}

/** The text directly inside an element. */
export function ownText(element: MarkupElement | undefined): string {
  return element?.children.filter((node) => typeof node === 'string').join('') ?? '';
}

/** All elements of that name anywhere below, in document order. */
export function descendants(element: MarkupElement | undefined, name: string): MarkupElement[] {
  const found: MarkupElement[] = [];
  const visit = (parent: MarkupElement) => {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.name === name) found.push(node);
      visit(node);
    }
  };
  if (element) visit(element);
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
