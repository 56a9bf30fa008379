import type { CellKey, FormColumn, FormRow } from '../../wasm/types.ts';
import type { ShownForm } from '../report/form-model.ts';

/** A cell of a table as the notice prints it; `key` where it holds a figure of the report. */
export interface PrintedCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
  kind: 'head' | 'label' | 'figure';
  key?: CellKey;
}
export interface PrintedTable {
  /** Shares of the width, one a column. */
  widths: number[];
  rows: PrintedCell[][];
}

type Cells = Record<CellKey, string>;
interface Spans {
  rowSpan?: number;
  columnSpan?: number;
}

const printed = (
  kind: PrintedCell['kind'],
  text: string,
  { rowSpan = 1, columnSpan = 1 }: Spans = {},
): PrintedCell => ({ text, rowSpan, columnSpan, kind });
const head = (text: string, spans?: Spans) => printed('head', text, spans);
const label = (text: string, spans?: Spans) => printed('label', text, spans);
const figure = (cells: Cells, key: CellKey, spans?: Spans): PrintedCell => ({
  ...printed('figure', cells[key]?.trim() ?? '', spans),
  key,
});

/** The three statutory tables of a report, by the section they stand in. */
export function officialTables(
  form: ShownForm,
  cells: Cells,
): Record<'2' | '3' | '4', PrintedTable> {
  return {
    '2': disclosureTable(form, cells),
    '3': requestsTable(form, cells),
    '4': reviewTable(form, cells),
  };
}

/** Blocks one under another, each with its own heads; fewer columns than three share the width. */
function disclosureTable({ disclosure }: ShownForm, cells: Cells): PrintedTable {
  const columns = 3;
  const spans = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      columnSpan: at < count - 1 ? 1 : columns - count + 1,
    }));
  const rows = disclosure.groups.flatMap((group) => {
    const widths = spans(group.columns.length);
    return [
      [head(group.label, { columnSpan: columns + 1 })],
      [head('信息内容'), ...group.columns.map((column, at) => head(column.label, widths[at]))],
      ...group.rows.map((row) => [
        head(row.label),
        ...row.cells.map((key, at) => figure(cells, key, widths[at])),
      ]),
    ];
  });
  return { widths: [1, 1, 1, 1], rows };
}

type Outer = 'super' | 'group';
type Labelled = { group?: string; super?: string };

/** How many neighbours from `at` on share an outer label; 0 where `at` does not begin their run. */
function runAt(items: Labelled[], at: number, outer: Outer): number {
  const wanted = items[at]?.[outer];
  if (wanted === undefined || (at > 0 && items[at - 1]?.[outer] === wanted)) return 0;
  let end = at;
  while (end < items.length && items[end]?.[outer] === wanted) end += 1;
  return end - at;
}

const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Three columns of row heads, three rows of column heads. */
function requestsTable({ requests: { columns, rows } }: ShownForm, cells: Cells): PrintedTable {
  const labelColumns = 3;
  const groupHead = (column: FormColumn, at: number): PrintedCell[] => {
    if (column.group === undefined) return [head(column.label, { rowSpan: 2 })];
    const run = runAt(columns, at, 'group');
    return run > 0 ? [head(column.group, { columnSpan: run })] : [];
  };
  const rowHeads = (row: FormRow, at: number): PrintedCell[] => {
    const outer = (['super', 'group'] as const).flatMap((kind) => {
      const run = runAt(rows, at, kind);
      return run > 0 ? [head(row[kind] ?? '', { rowSpan: run })] : [];
    });
    const taken = [row.super, row.group].filter((text) => text !== undefined).length;
    return [...outer, label(row.label, { columnSpan: labelColumns - taken })];
  };
  return {
    widths: [0.6, 1, 3.2, ...columns.map(() => 0.72)],
    rows: [
      [
        head(balanceNote, { rowSpan: 3, columnSpan: labelColumns }),
        head('申请人情况', { columnSpan: columns.length }),
      ],
      columns.flatMap(groupHead),
      columns.filter(({ group }) => group !== undefined).map((column) => head(column.label)),
      ...rows.map((row, at) => [
        ...rowHeads(row, at),
        ...row.cells.map((key) => figure(cells, key)),
      ]),
    ],
  };
}

/** One row of figures under three rows of heads. */
function reviewTable({ review: { columns, blocks } }: ShownForm, cells: Cells): PrintedTable {
  const width = columns.length;
  const heads = (spans?: Spans) => columns.map((column) => head(column.label, spans));
  return {
    widths: blocks.flatMap(() => columns.map(() => 1)),
    rows: [
      blocks.flatMap((block, at) => {
        if (block.group === undefined) return [head(block.label, { columnSpan: width })];
        const run = runAt(blocks, at, 'group');
        return run > 0 ? [head(block.group, { columnSpan: run * width })] : [];
      }),
      blocks.flatMap((block) =>
        block.group === undefined
          ? heads({ rowSpan: 2 })
          : [head(block.label, { columnSpan: width })],
      ),
      blocks.filter(({ group }) => group !== undefined).flatMap(() => heads()),
      blocks.flatMap((block) => block.cells.map((key) => figure(cells, key))),
    ],
  };
}
