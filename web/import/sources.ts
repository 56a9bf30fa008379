import type { Block, TableCell, TextBlock } from '../../wasm/types.ts';
import type { MarkupElement } from './markup.ts';

/** Words of a file: the text children of an element of XML, or the one child that `child` names. */
export interface SourceWords {
  element: MarkupElement;
  child?: number;
}

/** A cell of a worksheet, whether or not the file has an element for it; counted from 0. */
export interface SheetPlace {
  worksheet: MarkupElement;
  row: number;
  column: number;
}

/** Where a paragraph or cell of a Document comes from: what holds it in the file, and the words it was read from, in order. */
export interface Source {
  holder: MarkupElement | SheetPlace | undefined;
  words: readonly SourceWords[];
}

/**
 * Where in its file everything in a Document stands. A reader fills it when it is given one, which is only where corrections are
 * written into the file: a Document itself knows nothing of its file.
 */
export class Sources {
  private readonly known = new WeakMap<TextBlock | TableCell, Source>();

  put(part: TextBlock | TableCell, source: Source): void {
    this.known.set(part, source);
  }

  of(part: TextBlock | TableCell): Source | undefined {
    return this.known.get(part);
  }

  /** A cell made of blocks, which may be tables again. */
  putCell(cell: TableCell, holder: Source['holder'], blocks: readonly Block[]): void {
    this.put(cell, { holder, words: blocks.flatMap((block) => this.wordsOf(block)) });
  }

  private wordsOf(block: Block): readonly SourceWords[] {
    if (block.type === 'text') return this.of(block)?.words ?? [];
    if (block.type !== 'table') return [];
    return block.rows.flatMap((row) => row.flatMap((cell) => this.of(cell)?.words ?? []));
  }
}
