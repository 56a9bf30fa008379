import type { Block, TableBlock, TableCell } from '../../wasm/types.ts';
import { DocumentSize } from './document-size.ts';
import type { Source, Sources } from './sources.ts';

/** A table as a document holds it: each cell may hold paragraphs, pictures, and tables again. */
interface GridCell {
  blocks: Block[];
  rowSpan: number;
  colSpan: number;
  holder?: Source['holder'];
}
export type GridRow = GridCell[];

/** A cell of a Word table before cells that continue the one above are taken together. */
export interface SourceCell {
  blocks: Block[];
  column: number;
  width: number;
  merge: 'none' | 'restart' | 'continue';
  holder?: Source['holder'];
}

/** Cells that continue the one above become its row span. */
export function mergeDown(rows: readonly SourceCell[][]): GridRow[] {
  let open = new Map<number, { cell: GridRow[number]; width: number }>();
  return rows.map((row) => {
    const grid: GridRow = [];
    const next: typeof open = new Map();
    for (const source of row) {
      const above = open.get(source.column);
      if (source.merge === 'continue' && above && above.width === source.width) {
        above.cell.rowSpan++;
        next.set(source.column, above);
        continue;
      }
      const covered = source.merge === 'continue' && above;
      const cell: GridCell = { blocks: [], rowSpan: 1, colSpan: source.width };
      if (!covered) {
        cell.blocks = source.blocks;
        cell.holder = source.holder;
      }
      grid.push(cell);
      if (source.merge !== 'none') next.set(source.column, { cell, width: source.width });
    }
    open = next;
    return grid;
  });
}

/** A cell longer than this that outweighs all its neighbours holds part of the report, not a figure or a label. */
const LONG_CELL = 200;

/**
 * The blocks a table stands for: itself, or, where it only lays out the page (a whole report inside one cell, a site's
 * columns, a box round a paragraph), the contents of its cells in order. Decided row by row, since one table may do both;
 * rows tied together by a row span are decided together. `size` is that of the whole Document, where a file can repeat cells.
 */
export function tableBlocks(
  rows: readonly GridRow[],
  size = new DocumentSize(),
  sources?: Sources,
): Block[] {
  const blocks: Block[] = [];
  let kept: GridRow[] = [];
  const flush = () => {
    if (kept.every((row) => row.length <= 1)) appendContents(blocks, kept);
    else blocks.push({ type: 'table', rows: plainRows(kept, size, sources) });
    kept = [];
  };
  for (const group of tiedRows(rows)) {
    if (isLayout(group)) {
      flush();
      appendContents(blocks, group);
    } else {
      for (const row of group) kept.push(row);
    }
  }
  flush();
  return blocks;
}

function tiedRows(rows: readonly GridRow[]): GridRow[][] {
  const groups: GridRow[][] = [];
  let group: GridRow[] = [];
  let lastTied = 0;
  rows.forEach((row, index) => {
    group.push(row);
    for (const cell of row) lastTied = Math.max(lastTied, index + cell.rowSpan - 1);
    if (lastTied <= index || index === rows.length - 1) {
      groups.push(group);
      group = [];
    }
  });
  return groups;
}

function isLayout(rows: readonly GridRow[]): boolean {
  let cells = 0;
  let nestedCells = 0;
  let length = 0;
  let longest = 0;
  let pictures = 0;
  for (const row of rows) {
    for (const cell of row) {
      cells++;
      const ownLength = textLength(cell.blocks);
      length += ownLength;
      longest = Math.max(longest, ownLength);
      for (const block of cell.blocks) {
        if (block.type === 'table') nestedCells += cellCount(block);
        if (block.type === 'picture') pictures++;
      }
    }
  }
  if (nestedCells * 2 >= Math.max(1, cells)) return true;
  if (pictures > 0 && length === 0) return true;
  return longest > LONG_CELL && longest * 2 > length;
}

function appendContents(blocks: Block[], rows: readonly GridRow[]): void {
  for (const row of rows) {
    for (const cell of row) {
      for (const block of cell.blocks) blocks.push(block);
    }
  }
}

function plainRows(
  rows: readonly GridRow[],
  size: DocumentSize,
  sources: Sources | undefined,
): TableCell[][] {
  return rows.map((row) =>
    row.map((cell) => {
      const plain = plainCell(cell);
      size.add(plain.text.length, 1);
      sources?.putCell(plain, cell.holder, cell.blocks);
      return plain;
    }),
  );
}

function plainCell(cell: GridCell): TableCell {
  const plain: TableCell = { text: plainText(cell.blocks) };
  if (cell.rowSpan > 1) plain.row_span = cell.rowSpan;
  if (cell.colSpan > 1) plain.col_span = cell.colSpan;
  return plain;
}

function plainText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type === 'text') lines.push(block.text);
    if (block.type !== 'table') continue;
    for (const row of block.rows) lines.push(row.map((cell) => cell.text).join(' '));
  }
  return lines.join('\n').trim();
}

function textLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.type === 'text') length += block.text.length;
    if (block.type !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row) length += cell.text.length;
    }
  }
  return length;
}

function cellCount(table: TableBlock): number {
  return table.rows.reduce((count, row) => count + row.length, 0);
}
