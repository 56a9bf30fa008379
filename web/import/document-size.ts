import type { Block } from '../../wasm/types.ts';
import { tooLarge } from './import-error.ts';

/** The longest reports published have some 60,000 characters and a thousand cells, with a year's attachments. */
const MOST_CHARACTERS = 2_000_000;
const MOST_CELLS = 200_000;

/**
 * How large a Document is, added up while it is made: a small file can stand for a large one, where it refers to one text many times
 * or says that a row is to be repeated. `add` throws ImportError beyond what a report could be.
 */
export class DocumentSize {
  private characters = 0;
  private cells = 0;

  /** Characters as UTF-16 units. */
  add(characters: number, cells = 0): void {
    this.characters += characters;
    this.cells += cells;
    if (this.characters > MOST_CHARACTERS)
      throw tooLarge(
        `文字超过 ${MOST_CHARACTERS / 10_000} 万字`,
        `over ${MOST_CHARACTERS / 1_000_000} million characters of text`,
      );
    if (this.cells > MOST_CELLS)
      throw tooLarge(
        `表格超过 ${MOST_CELLS / 10_000} 万格`,
        `over ${MOST_CELLS.toLocaleString('en')} cells of tables`,
      );
  }

  addBlock(block: Block): void {
    if (block.type === 'text') this.add(block.text.length);
    if (block.type === 'page') for (const { text } of block.words) this.add(text.length);
    if (block.type !== 'table') return;
    for (const row of block.rows) for (const { text } of row) this.add(text.length, 1);
  }
}
