import type { Block } from '../../wasm/types.ts';
import { type DrawnRow, drawnTable } from './drawn-table.ts';

/** A table, or the text itself, while its paragraphs come. */
interface Level {
  blocks: Block[];
  cells: Block[][];
  rows: { cells: Block[][]; drawn: DrawnRow }[];
}

const DEEPEST = 32;

/** Puts paragraphs together that say how deep in tables they stand, and where cells and rows end. */
export class RtfFlow {
  private readonly levels: Level[] = [newLevel()];

  add(blocks: readonly Block[], depth: number): void {
    this.goTo(depth);
    for (const block of blocks) this.top.blocks.push(block);
  }

  endCell(depth: number): void {
    this.goTo(Math.max(1, depth));
    this.top.cells.push(this.top.blocks);
    this.top.blocks = [];
  }

  endRow(depth: number, drawn: DrawnRow): void {
    this.goTo(Math.max(1, depth));
    const level = this.top;
    level.rows.push({ cells: level.cells, drawn: copyOf(drawn) });
    level.cells = [];
    level.blocks = [];
  }

  finish(): Block[] {
    this.goTo(0);
    return this.top.blocks;
  }

  private get top(): Level {
    return this.levels[this.levels.length - 1] as Level;
  }

  private goTo(depth: number): void {
    while (this.levels.length - 1 > Math.min(depth, DEEPEST)) this.closeTable();
    while (this.levels.length - 1 < Math.min(depth, DEEPEST)) this.levels.push(newLevel());
  }

  private closeTable(): void {
    const table = this.levels.pop() as Level;
    if (table.cells.length > 0)
      table.rows.push({ cells: table.cells, drawn: { edges: [], merges: [] } });
    for (const block of drawnTable(table.rows)) this.top.blocks.push(block);
    for (const block of table.blocks) this.top.blocks.push(block);
  }
}

function newLevel(): Level {
  return { blocks: [], cells: [], rows: [] };
}

function copyOf({ edges, merges }: DrawnRow): DrawnRow {
  return { edges: [...edges], merges: [...merges] };
}
