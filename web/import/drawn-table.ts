import type { Block } from '../../wasm/types.ts';
import { mergeDown, type SourceCell, tableBlocks } from './table.ts';

/** Edges nearer than this (twentieths of a point) are the same column line, drawn by hand. */
const SAME_EDGE = 15;
const INCH = 1440;

/** A row's cells as its definition draws them: edges from left to right, and which cells are merged. */
export interface DrawnRow {
  edges: number[];
  merges: { joinsLeft: boolean; down: SourceCell['merge'] }[];
}

/** A table of rows that each draw their cells for themselves (.doc, RTF): what lines up is a column. */
export function drawnTable(rows: readonly { cells: Block[][]; drawn: DrawnRow }[]): Block[] {
  for (const { cells, drawn } of rows) complete(drawn, cells.length);
  const lines = columnLines(rows.flatMap((row) => row.drawn.edges));
  const columnOf = (edge: number) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] as number) <= edge + SAME_EDGE) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const sources = rows.map((row) => {
    const { edges, merges } = row.drawn;
    const cells: SourceCell[] = [];
    const indent = columnOf(edges[0] ?? 0);
    if (indent > 0) cells.push({ blocks: [], column: 0, width: indent, merge: 'none' });
    row.cells.forEach((blocks, x) => {
      const column = columnOf(edges[x] ?? 0);
      const width = Math.max(1, columnOf(edges[x + 1] ?? 0) - column);
      const last = cells[cells.length - 1];
      if (merges[x]?.joinsLeft && last) last.width += width;
      else cells.push({ blocks, column, width, merge: merges[x]?.down ?? 'none' });
    });
    return cells;
  });
  return tableBlocks(mergeDown(sources));
}

/** Without a definition, or with too short a one, cells follow each other an inch wide. */
function complete({ edges }: DrawnRow, cells: number): void {
  while (edges.length < cells + 1) edges.push((edges[edges.length - 1] ?? -INCH) + INCH);
}

/** Left edges of all columns: edges of all rows, those of one hand-drawn line taken together. */
function columnLines(edges: number[]): number[] {
  const lines: number[] = [];
  for (const edge of edges.sort((a, b) => a - b)) {
    if (lines.length === 0 || edge > (lines[lines.length - 1] as number) + SAME_EDGE)
      lines.push(edge);
  }
  return lines;
}
