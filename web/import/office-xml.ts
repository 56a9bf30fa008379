import type { OgiDocument } from '../../wasm/types.ts';
import { readWordDocument } from './docx.ts';
import type { MarkupElement } from './markup.ts';
import { readFlatOpenDocument } from './odf.ts';
import { readOfficeParts } from './office-parts.ts';
import type { Package } from './ooxml.ts';
import { readSpreadsheetXml } from './spreadsheet-xml.ts';
import { child, children, isElement, ownText, parseXml } from './xml.ts';

/**
 * Office documents in one XML file, often named .doc or .xls by the programs that fill them in: those of Office 2003, and the
 * parts of a newer one side by side ("flat OPC").
 */
export function readOfficeXml(bytes: Uint8Array): OgiDocument {
  const root = parseXml(bytes, 'XML');
  switch (root.name) {
    case 'package':
      return readOfficeParts(new FlatPackage(root));
    case 'wordDocument':
      return readWordDocument(root);
    case 'document':
      return readFlatOpenDocument(root);
    default:
      return readSpreadsheetXml(root);
  }
}

class FlatPackage implements Package {
  /** By name in small letters, as in an archive. */
  private readonly parts = new Map<string, MarkupElement>();

  constructor(root: MarkupElement) {
    for (const part of children(root, 'part')) {
      const name = part.attributes.name?.replace(/^\//, '');
      if (name !== undefined) this.parts.set(name.toLowerCase(), part);
    }
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  read(path: string): Uint8Array | MarkupElement | undefined {
    const part = this.parts.get(path.toLowerCase());
    const data = child(part, 'xmlData');
    if (data) return data.children.find(isElement);
    const binary = ownText(child(part, 'binaryData')).replace(/[^A-Za-z0-9+/]/g, '');
    const whole = binary.slice(0, binary.length - (binary.length % 4 === 1 ? 1 : 0));
    return part && Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
  }
}
