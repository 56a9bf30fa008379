import { parseFragment } from 'parse5';
import type { Block } from '../../wasm/types.ts';
import { readHtmlTree } from '../import/html.ts';
import { type HtmlPlaces, parseHtmlWithParse5 } from '../import/html-node.ts';
import type { MarkupElement, MarkupNode } from '../import/markup.ts';
import { Sources, type SourceWords } from '../import/sources.ts';
import { lettersOf, type Piece } from './letters.ts';
import {
  escapedText,
  holderOf,
  NotWritable,
  type OpenFile,
  type PartToWrite,
  splicesOf,
  type Written,
  writeEach,
} from './markup-file.ts';
import { SourceText, type Splice } from './source-text.ts';

/** A web page open to be written into. */
export class PageFile implements OpenFile {
  readonly format = 'html';
  readonly blocks: Block[];
  readonly #source: SourceText;
  readonly #sources = new Sources();
  readonly #places: HtmlPlaces = { elements: new Map(), texts: new Map() };

  constructor(bytes: Uint8Array) {
    this.#source = new SourceText(bytes);
    const parse = (html: string) => parseHtmlWithParse5(html, this.#places);
    this.blocks = readHtmlTree(this.#source.text, parse, this.#sources).blocks;
  }

  write(parts: readonly PartToWrite[]): Written {
    const splices: Splice[] = [];
    const refused = writeEach(parts, (part) => {
      const source = this.#sources.of(part.part);
      if (!source) throw new NotWritable('no_place');
      const pieces = source.words.map((words) => this.#pieceOf(words));
      const letters = lettersOf(this.#source.text, pieces, decodeReference);
      const found =
        part.part.text === '' ? [this.#filled(part, holderOf(source))] : splicesOf(part, letters);
      for (const { start, end, text } of found)
        splices.push({ start, end, text: escapedText(text).replace(/\n/g, '<br>') });
    });
    return { bytes: this.#source.spliced(splices), refused, remarks: [] };
  }

  /** Text that the parser put together from several places of the source is none to be written into. */
  #pieceOf({ element, child = 0 }: SourceWords): Piece {
    const place = this.#places.texts.get(element)?.get(child);
    const [start, end] = [place?.startOffset ?? 0, place?.endOffset ?? 0];
    return this.#source.text.slice(start, end).includes('<')
      ? { start, end: start }
      : { start, end };
  }

  /** A blank cell's text goes where its blanks stand, or into the innermost element that they might stand in. */
  #filled({ stretches }: PartToWrite, holder: MarkupElement | undefined): Splice {
    if (!holder) throw new NotWritable('no_place');
    const text = stretches.map((stretch) => stretch.text).join('');
    let inner = holder;
    for (;;) {
      // What is struck out or hidden reads as nothing too, and stays.
      const next = inner.children.find((node) => typeof node !== 'string');
      if (typeof next === 'object' && !VOID.has(next.name) && isBlank(next)) {
        inner = next;
        continue;
      }
      const blank = inner.children.findIndex((node) => typeof node === 'string' && isBlank(node));
      if (blank >= 0) return { ...this.#pieceOf({ element: inner, child: blank }), text };
      const tag = this.#places.elements.get(inner)?.startTag;
      if (!tag) throw new NotWritable('no_place');
      return { start: tag.endOffset, end: tag.endOffset, text };
    }
  }
}

const VOID = new Set(['br', 'img', 'input', 'select', 'textarea', 'hr', 'wbr', 'o:p']);

const isBlank = (node: MarkupNode): boolean =>
  typeof node === 'string' ? node.trim() === '' : node.children.every(isBlank);

/** HTML has some two thousand names, and the parser knows them. */
function decodeReference(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  return node && 'value' in node ? node.value : reference;
}
