import type { MarkupElement } from '../import/markup.ts';
import type { Package } from '../import/ooxml.ts';
import { parseXml } from '../import/xml.ts';
import { Zip } from '../import/zip.ts';
import { parentsIn } from './markup-file.ts';
import { SourceText, type Splice } from './source-text.ts';
import { type ElementPlace, placesOf } from './xml-places.ts';
import { withContents } from './zip-parts.ts';

/** A part in XML, with where its elements stand in its source. */
export class XmlPart {
  readonly source: SourceText;
  readonly splices: Splice[] = [];
  readonly #places: Map<MarkupElement, ElementPlace>;
  readonly #parents: Map<MarkupElement, MarkupElement>;

  constructor(bytes: Uint8Array, root: MarkupElement) {
    this.source = new SourceText(bytes);
    this.#places = placesOf(root, this.source.text);
    this.#parents = parentsIn(root);
  }

  has(element: MarkupElement): boolean {
    return this.#places.has(element);
  }

  place(element: MarkupElement): ElementPlace {
    const place = this.#places.get(element);
    if (!place) throw new Error(`${element.name} is of another part`);
    return place;
  }

  parent(element: MarkupElement): MarkupElement | undefined {
    return this.#parents.get(element);
  }

  /** The source of an element, tags and all; '' for none. */
  sourceOf(element: MarkupElement | undefined): string {
    if (!element) return '';
    const { start, end } = this.place(element);
    return this.source.text.slice(start, end);
  }

  /** What stands between an element's tags. */
  innerOf(element: MarkupElement): string {
    const { inner, innerEnd } = this.place(element);
    return this.source.text.slice(inner, innerEnd);
  }
}

/** The parts of an Office archive, each parsed once, so that what was read of an element can be found again in its source. */
export class OfficePackage implements Package {
  readonly #zip: Zip;
  readonly #trees = new Map<string, MarkupElement>();
  readonly #parts = new Map<string, XmlPart>();

  constructor(private readonly archive: Uint8Array) {
    this.#zip = new Zip(archive);
  }

  has(path: string): boolean {
    return this.#zip.has(path);
  }

  names(): string[] {
    return this.#zip.names();
  }

  read(path: string): MarkupElement | undefined {
    const name = this.#nameOf(path);
    const known = this.#trees.get(name);
    if (known) return known;
    const bytes = this.#zip.read(path);
    const tree = bytes && parseXml(bytes, path);
    if (tree) this.#trees.set(name, tree);
    return tree;
  }

  /** The part that holds an element of a tree that was read. */
  partOf(element: MarkupElement): XmlPart | undefined {
    for (const name of this.#trees.keys()) {
      const part = this.part(name);
      if (part?.has(element)) return part;
    }
    return undefined;
  }

  part(path: string): XmlPart | undefined {
    const name = this.#nameOf(path);
    const tree = this.#trees.get(name);
    const known = this.#parts.get(name);
    if (known || !tree) return known;
    const part = new XmlPart(this.#zip.read(name) as Uint8Array, tree);
    this.#parts.set(name, part);
    return part;
  }

  get isSigned(): boolean {
    return this.names().some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name));
  }

  /** The archive with all splices written; they are forgotten then. */
  written(): Uint8Array {
    const contents = new Map<string, Uint8Array>();
    for (const [name, { source, splices }] of this.#parts) {
      if (splices.length > 0) contents.set(name, source.spliced(splices));
      splices.length = 0;
    }
    return withContents(this.archive, contents);
  }

  /** As the archive itself has it: paths are found whatever their case. */
  #nameOf(path: string): string {
    const wanted = path.toLowerCase();
    return this.names().find((name) => name.toLowerCase() === wanted) ?? path;
  }
}

/** What a reference of XML stands for. */
export function decodeXmlReference(reference: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const name = reference.slice(1).replace(/;$/, '');
  if (!name.startsWith('#')) return named[name] ?? reference;
  const isHex = /^#x/i.test(name);
  return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}
