import type { OgiDocument, Origin } from '../../wasm/types.ts';
import { align } from './align.ts';

/**
 * The element of an editor's content that a place was read from, for a host page that wants to point at it: the cell of
 * a table, or the innermost element that holds the paragraph. Undefined when the content has changed too much since the
 * check, or the place was not read from a Document. For several places at once, a `PlaceFinder` looks through the content once.
 */
export function findPlace(
  root: Element,
  { origin, document }: { origin?: Origin; document?: OgiDocument },
): HTMLElement | undefined {
  return origin && document && new PlaceFinder(root, document).find(origin);
}

interface Row {
  texts: string[];
  cells: HTMLElement[];
}

/**
 * Where the blocks of a Document stand in the content it was read from, as that is now. Rows are found again by what they say and
 * by their order, not by counting blocks, because what stands round a table (wrappers, nested tables, empty paragraphs) leaves
 * no block behind; a row in which cells were changed meanwhile is still the one between its neighbours.
 */
export class PlaceFinder {
  readonly #root: Element;
  readonly #document: OgiDocument;
  #rows: Map<string, Row> | undefined;
  #paragraphs: Map<number, HTMLElement> | undefined;

  constructor(root: Element, document: OgiDocument) {
    this.#root = root;
    this.#document = document;
  }

  find(origin: Origin): HTMLElement | undefined {
    if ('row' in origin) {
      this.#rows ??= this.#alignRows();
      return this.#rows.get(`${origin.block}/${origin.row}`)?.cells[origin.column];
    }
    if (!('start' in origin)) return undefined;
    this.#paragraphs ??= this.#alignParagraphs();
    return this.#paragraphs.get(origin.block) ?? this.#holderOf(origin.block);
  }

  /** The words themselves, where they stand as they were read. */
  range(origin: Origin): Range | undefined {
    const block = this.#document.blocks[origin.block];
    const element = this.find(origin);
    if (!element || !('start' in origin) || block?.type !== 'text') return undefined;
    if (bare(element.textContent ?? '') !== bare(block.text)) return undefined;
    const start = bare(block.text.slice(0, origin.start)).length;
    return rangeIn(element, start, start + bare(block.text.slice(origin.start, origin.end)).length);
  }

  #alignRows(): Map<string, Row> {
    const read: { key: string; texts: string[] }[] = [];
    this.#document.blocks.forEach((block, index) => {
      if (block.type !== 'table') return;
      block.rows.forEach((row, at) => {
        read.push({ key: `${index}/${at}`, texts: row.map((cell) => bare(cell.text)) });
      });
    });
    const there = [...this.#root.querySelectorAll('tr')].map((row) => {
      const cells = [...row.cells].filter(isShown);
      return { cells, texts: cells.map((cell) => bare(cell.textContent ?? '')) };
    });
    const pairs = align(read, there, (a, b) => likenessOfRows(a.texts, b.texts));
    return new Map(pairs.map(([a, b]) => [a.key, b]));
  }

  #alignParagraphs(): Map<number, HTMLElement> {
    const read: { index: number; text: string }[] = [];
    this.#document.blocks.forEach((block, index) => {
      if (block.type === 'text') read.push({ index, text: bare(block.text) });
    });
    const holders = new Set<Element>();
    const there: { element: HTMLElement; text: string }[] = [];
    // The innermost come last in a walk, so from the end: what holds another of them is none itself.
    for (const element of [...this.#root.querySelectorAll<HTMLElement>(paragraphs)].reverse()) {
      const text = bare(element.textContent ?? '');
      if (text === '' || holders.has(element)) continue;
      there.push({ element, text });
      for (let at = element.parentElement; at && at !== this.#root; at = at.parentElement) {
        holders.add(at);
      }
    }
    const pairs = align(read, there.reverse(), (a, b) => likenessOfTexts(a.text, b.text));
    return new Map(pairs.map(([a, b]) => [a.index, b.element]));
  }

  /** Of words that stand in no paragraph of their own. */
  #holderOf(index: number): HTMLElement | undefined {
    const block = this.#document.blocks[index];
    if (block?.type !== 'text') return undefined;
    const wanted = bare(block.text);
    const holders = [...this.#root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => bare(element.textContent ?? '') === wanted,
    );
    return holders[holders.length - 1];
  }
}

const paragraphs = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, div, section, td, th';

/** Without white space, and without what editors put where nothing is. */
const bare = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

function isShown(cell: HTMLElement): boolean {
  return !cell.hidden && cell.style.display !== 'none';
}

const isFigure = (text: string) => /^[-–—/\d.,，%０-９]*$/.test(text);

/** 0: not the same row. 2: word for word. A row of figures alone may have changed altogether. */
function likenessOfRows(read: string[], there: string[]): number {
  if (read.length !== there.length) return 0;
  const same = read.filter((text, index) => text === there[index]).length;
  if (same === read.length) return 2;
  const labels = read.filter((text) => !isFigure(text));
  const labelsStay = read.every((text, index) => isFigure(text) || text === there[index]);
  if (labels.length === 0) return there.every(isFigure) ? 0.1 + same / read.length : 0;
  if (labelsStay) return 1 + same / read.length;
  return same * 2 >= read.length ? same / read.length : 0;
}

/** How much of both stands before and after what differs; less than a half is another paragraph. */
function likenessOfTexts(read: string, there: string): number {
  if (read === there) return 2;
  const shorter = Math.min(read.length, there.length);
  let start = 0;
  while (start < shorter && read[start] === there[start]) start++;
  let end = 0;
  while (end < shorter - start && read[read.length - 1 - end] === there[there.length - 1 - end])
    end++;
  const share = (start + end) / Math.max(read.length, there.length);
  return share >= 0.5 ? share : 0;
}

/** From the `start`th character that is no white space to before the `end`th. */
function rangeIn(element: HTMLElement, start: number, end: number): Range | undefined {
  const { ownerDocument } = element;
  const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = ownerDocument.createRange();
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let index = 0; index < text.length; index++) {
      if (bare(text[index] ?? '') === '') continue;
      if (count === start) range.setStart(node, index);
      count++;
      if (count === end) {
        range.setEnd(node, index + 1);
        return range;
      }
    }
  }
  return undefined;
}
