import type { Block } from '../../wasm/types.ts';
import type { DocumentSize } from './document-size.ts';
import { tooLarge } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import type { SheetPlace, Sources } from './sources.ts';
import { type GridRow, tableBlocks } from './table.ts';

/** Zero-based, of rows × columns cells. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
/** What a sheet shows: cells with words or borders, in reading order. */
export interface Sheet {
  cells: { row: number; column: number; text: string; bordered: boolean }[];
  merges: Area[];
  hiddenColumns: { first: number; last: number }[];
  hiddenRows: Set<number>;
}

/** A lone cell longer than this is a paragraph. */
const PARAGRAPH = 60;
const MOST_ROWS = 20_000;
/** Rows × columns of one table. */
const MOST_CELLS = 1_000_000;

/** A sheet whose cells are to be found again in its file. */
interface TracedSheet {
  worksheet: MarkupElement;
  sources: Sources;
}

interface Item extends Area {
  text: string;
  bordered: boolean;
  /** Its row and column with hidden ones counted. */
  at: { row: number; column: number };
}
interface Row {
  items: Item[];
  /** A cell with words reaches down into this row. */
  covered: boolean;
  kind: 'blank' | 'lone' | 'cells';
}

/**
 * A sheet holds headings, paragraphs and several tables one below the other. Blank rows part them, and so do rows with
 * one cell only where that is a paragraph or heading; "lone" rows inside a table (a group's label over its whole width)
 * stay in it. Columns that exist only because another table of the sheet needed them disappear.
 */
export function sheetBlocks(sheet: Sheet, size: DocumentSize, traced?: TracedSheet): Block[] {
  const rows = layRows(sheet);
  const blocks: Block[] = [];
  let run: Row[] = [];
  const flush = () => {
    for (const block of runBlocks(run, size, traced)) blocks.push(block);
    run = [];
  };
  rows.forEach((row, index) => {
    if (row.kind === 'blank') {
      flush();
    } else if (row.kind === 'lone' && isParagraph(row, rows, index)) {
      flush();
      blocks.push(textOf(row, traced));
    } else {
      run.push(row);
    }
  });
  flush();
  return blocks;
}

/** Visible rows that matter, numbered without gaps but for one blank row where rows are missing. */
function layRows(sheet: Sheet): Row[] {
  const items = visibleItems(sheet);
  const rows: Row[] = [];
  const numbers = new Map<number, Row>();
  const wanted = new Set<number>();
  for (const item of items) {
    wanted.add(item.row);
    if (item.text === '') continue;
    for (let down = 1; down < item.rows; down++) wanted.add(item.row + down);
    if (wanted.size > MOST_ROWS)
      throw tooLarge(`工作表超过 ${MOST_ROWS} 行`, `a sheet of over ${MOST_ROWS} rows`);
  }
  let last = -1;
  for (const number of [...wanted].sort((a, b) => a - b)) {
    if (number !== last + 1 && rows.length > 0)
      rows.push({ items: [], covered: false, kind: 'blank' });
    const row: Row = { items: [], covered: false, kind: 'blank' };
    rows.push(row);
    numbers.set(number, row);
    last = number;
  }
  for (const item of items) {
    numbers.get(item.row)?.items.push(item);
    if (item.text === '') continue;
    for (let down = 1; down < item.rows; down++) {
      const below = numbers.get(item.row + down);
      if (below) below.covered = true;
    }
  }
  for (const row of rows) {
    row.items.sort((a, b) => a.column - b.column);
    const filled = row.items.filter((item) => item.text !== '').length;
    const framed = row.items.filter((item) => item.bordered || item.columns > 1).length;
    if (filled === 1 && framed <= 1 && !row.covered) row.kind = 'lone';
    else if (filled > 0 || row.covered || framed > 1) row.kind = 'cells';
  }
  return rows;
}

/** Cells and merged areas after hidden rows and columns are taken out; what a merged area covers is gone. */
function visibleItems(sheet: Sheet): Item[] {
  const column = visibleIndex(sheet.hiddenColumns);
  const hiddenRows = [...sheet.hiddenRows].sort((a, b) => a - b);
  const row = visibleIndex(hiddenRows.map((number) => ({ first: number, last: number })));
  const anchors = new Map<string, Area>();
  const lastRow = sheet.cells.reduce((last, cell) => Math.max(last, cell.row), 0);
  const lastColumn = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), 0);
  const covered = new Set<string>();
  let coveredCells = 0;
  for (const merge of sheet.merges) {
    anchors.set(`${merge.row} ${merge.column}`, merge);
    const bottom = Math.min(merge.row + merge.rows - 1, lastRow);
    const right = Math.min(merge.column + merge.columns - 1, lastColumn);
    coveredCells += Math.max(0, bottom - merge.row + 1) * Math.max(0, right - merge.column + 1);
    if (coveredCells > MOST_CELLS) throw tooLarge('合并单元格过多', 'too many merged cells');
    for (let y = merge.row; y <= bottom; y++) {
      for (let x = merge.column; x <= right; x++) {
        if (y !== merge.row || x !== merge.column) covered.add(`${y} ${x}`);
      }
    }
  }
  const items: Item[] = [];
  const place = (area: Area, text: string, bordered: boolean) => {
    const top = row(area.row);
    const left = column(area.column);
    const rows = Math.min(row(area.row + area.rows), row(lastRow + 1)) - top;
    const columns = column(area.column + area.columns) - left;
    if (rows > 0 && columns > 0)
      items.push({ row: top, column: left, rows, columns, text, bordered, at: area });
  };
  const placed = new Set<string>();
  for (const cell of sheet.cells) {
    const key = `${cell.row} ${cell.column}`;
    if (covered.has(key)) continue;
    placed.add(key);
    const area = anchors.get(key) ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    place(area, cell.text, cell.bordered);
  }
  // Merged areas left blank still say where a table has its cells.
  for (const [key, area] of anchors) {
    if (!placed.has(key) && area.row <= lastRow && area.column <= lastColumn)
      place(area, '', false);
  }
  return items;
}

/** How many visible ones stand before a number. */
function visibleIndex(hidden: { first: number; last: number }[]): (index: number) => number {
  if (hidden.length === 0) return (index) => index;
  const sorted = [...hidden].sort((a, b) => a.first - b.first);
  return (index) => {
    let before = 0;
    let from = 0;
    for (const { first, last } of sorted) {
      if (first >= index) break;
      before += Math.max(0, Math.min(last, index - 1) - Math.max(first, from) + 1);
      from = Math.max(from, last + 1);
    }
    return index - before;
  };
}

/** Whether a lone cell is a paragraph or heading of its own rather than a row of the table round it. */
function isParagraph(row: Row, rows: readonly Row[], index: number): boolean {
  const lone = row.items.find((item) => item.text !== '');
  if (!lone || lone.text.length > PARAGRAPH) return true;
  const next = rows[index + 1];
  const nearest =
    next?.kind === 'cells' ? next : rows[index - 1]?.kind === 'cells' ? rows[index - 1] : undefined;
  if (!nearest) return false;
  const framed = nearest.items.filter((item) => item.bordered).length * 2 > nearest.items.length;
  if (framed && !lone.bordered) return true;
  if (!/^[一二三四五六七八九十]{1,3}、/.test(lone.text)) return false;
  const width = nearest.items.reduce(
    (right, item) => Math.max(right, item.column + item.columns),
    0,
  );
  if (lone.columns > 1 && lone.column + lone.columns >= width) return true;
  // A heading stands above column heads; a row's label with blank cells above other rows with figures.
  const filled = next?.items.filter((item) => item.text !== '') ?? [];
  return filled.length > 1 && filled.every((item) => !/^[-+\d.,/—]+$/.test(item.text));
}

/** Rows between blank rows and paragraphs: one table, perhaps with a title above and a remark below. */
function runBlocks(run: readonly Row[], size: DocumentSize, traced?: TracedSheet): Block[] {
  const text = (row: Row) => textOf(row, traced);
  let first = run.findIndex((row) => row.kind === 'cells');
  if (first < 0) return run.map(text);
  let last = run.length - 1;
  while (run[last]?.kind === 'lone') last--;
  // The label of the first group belongs to the table if other groups have such labels too.
  const labelled = run.slice(first, last).some((row) => row.kind === 'lone');
  if (labelled && first > 0) first--;
  return [
    ...run.slice(0, first).map(text),
    ...tableBlocks(gridOf(run.slice(first, last + 1), traced), size, traced?.sources),
    ...run.slice(last + 1).map(text),
  ];
}

function textOf(row: Row, traced: TracedSheet | undefined): Block {
  const text = row.items.map((item) => item.text).join('');
  const block: Block = { type: 'text', text: text.trim() };
  const lone = row.items.find((item) => item.text !== '');
  if (lone) traced?.sources.put(block, { holder: placeOf(lone.at, traced), words: [] });
  return block;
}

const placeOf = ({ row, column }: Item['at'], { worksheet }: TracedSheet): SheetPlace => ({
  worksheet,
  row,
  column,
});

/** Keeps a column only where some row of this table begins a cell, so spans count this table's own columns. */
function gridOf(rows: readonly Row[], traced: TracedSheet | undefined): GridRow[] {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const { items } of rows) {
    for (const item of items) {
      if (item.text === '') continue;
      left = Math.min(left, item.column);
      right = Math.max(right, item.column + item.columns);
    }
  }
  const starts = new Set<number>([left]);
  for (const { items } of rows) {
    for (const item of items) {
      if (item.text === '' && item.columns === 1 && !item.bordered) continue;
      if (item.column >= left && item.column < right) starts.add(item.column);
      // A gap after a cell is a column too, even where nothing ever stands in it.
      if (item.column + item.columns < right) starts.add(item.column + item.columns);
    }
  }
  const edges = [...starts].sort((a, b) => a - b);
  if (edges.length * rows.length > MOST_CELLS)
    throw tooLarge('工作表过大', 'a sheet with too many cells');
  const edgeIndex = new Map(edges.map((edge, index) => [edge, index]));
  const columnsAt = new Map(
    rows.flatMap(({ items }) => items).map((item) => [item.column, item.at.column]),
  );
  const coveredUntil = new Array<number>(edges.length).fill(0);
  return rows.map((row, y) => {
    const grid: GridRow = [];
    const starting = new Map(row.items.map((item) => [item.column, item]));
    let x = 0;
    while (x < edges.length) {
      if ((coveredUntil[x] ?? 0) > y) {
        x++;
        continue;
      }
      const item = starting.get(edges[x] as number);
      const end = item ? (edgeIndex.get(item.column + item.columns) ?? edges.length) : x + 1;
      const rowSpan = Math.min(item?.rows ?? 1, rows.length - y);
      const at = item?.at ?? emptyPlace(row, columnsAt.get(edges[x] as number));
      grid.push({
        blocks: item && item.text !== '' ? [{ type: 'text', text: item.text }] : [],
        rowSpan,
        colSpan: end - x,
        ...(traced && at && { holder: placeOf(at, traced) }),
      });
      for (let covered = x; covered < end; covered++) coveredUntil[covered] = y + rowSpan;
      x = end;
    }
    return grid;
  });
}

/** A place in the grid for which the sheet has no cell, beside cells that it has. */
function emptyPlace({ items }: Row, column: number | undefined): Item['at'] | undefined {
  const row = items[0]?.at.row;
  return row === undefined || column === undefined ? undefined : { row, column };
}
