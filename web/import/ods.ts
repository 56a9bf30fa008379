import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { tooLarge } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { plainNumber } from './number-format.ts';
import type { OdfStyles } from './odf-styles.ts';
import { paragraphText } from './odf-text.ts';
import { type Sheet, sheetBlocks } from './sheet.ts';
import { children } from './xml.ts';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 1_000_000;

/** The visible sheets of an OpenDocument workbook in order. */
export function readOds(
  tables: readonly MarkupElement[],
  styles: OdfStyles,
  title: string,
): OgiDocument {
  const notes = new Notes();
  const blocks: Block[] = [];
  for (const table of tables) {
    if (styles.is('hidden', 'table', table.attributes['style-name'])) continue;
    const sheet = new OdsSheet(styles, notes).read(table);
    for (const block of sheetBlocks(sheet, notes.size)) blocks.push(block);
  }
  return documentOf(blocks, notes, title);
}

class OdsSheet {
  private readonly sheet: Sheet = {
    cells: [],
    merges: [],
    hiddenColumns: [],
    hiddenRows: new Set(),
  };
  private readonly columnStyles: (string | undefined)[] = [];

  constructor(
    private readonly styles: OdfStyles,
    private readonly notes: Notes,
  ) {}

  read(table: MarkupElement): Sheet {
    let column = 0;
    for (const element of within(table, 'table-column')) {
      const { visibility, 'default-cell-style-name': style } = element.attributes;
      const end = column + repeated(element.attributes['number-columns-repeated'], MOST_COLUMNS);
      if (isHidden(visibility)) this.sheet.hiddenColumns.push({ first: column, last: end - 1 });
      for (let x = column; x < Math.min(end, MOST_COLUMNS); x++) this.columnStyles[x] = style;
      column = end;
      if (column >= MOST_COLUMNS) break;
    }
    let row = 0;
    for (const element of within(table, 'table-row')) {
      const times = repeated(element.attributes['number-rows-repeated'], MOST_ROWS);
      this.readRow(element, row, times);
      row += times;
      if (row > MOST_ROWS) break;
    }
    return this.sheet;
  }

  private readRow(element: MarkupElement, row: number, times: number): void {
    const cells = this.cellsOf(element);
    // Rows to the end of the sheet are repeated blank; what is not blank is repeated a few times at most.
    const count = cells.some((cell) => cell.text !== '') || times < 100 ? times : 1;
    const kept = cells.filter(
      ({ text, bordered, columns, rows }) => text !== '' || bordered || columns * rows > 1,
    );
    if (this.sheet.cells.length + kept.length * count > MOST_CELLS)
      throw tooLarge('工作表过大', 'a sheet with too many cells');
    for (let y = row; y < row + count; y++) {
      if (isHidden(element.attributes.visibility)) this.sheet.hiddenRows.add(y);
      for (const { column, text, bordered, columns, rows } of kept) {
        if (text !== '' || bordered) this.sheet.cells.push({ row: y, column, text, bordered });
        if (columns * rows > 1) this.sheet.merges.push({ row: y, column, rows, columns });
      }
    }
  }

  private cellsOf(row: MarkupElement) {
    const cells: {
      column: number;
      text: string;
      bordered: boolean;
      columns: number;
      rows: number;
    }[] = [];
    let column = 0;
    for (const cell of children(row)) {
      if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
      const times = repeated(cell.attributes['number-columns-repeated'], MOST_COLUMNS);
      const style = cell.attributes['style-name'] ?? row.attributes['default-cell-style-name'];
      const text = this.textOf(cell, style ?? this.columnStyles[column]);
      const bordered = this.styles.is('bordered', 'table-cell', style ?? this.columnStyles[column]);
      // Blank cells to the edge of the sheet are one repeated cell.
      const count = text === '' && times > 100 ? 0 : times;
      for (let x = column; x < column + count && x < MOST_COLUMNS; x++) {
        const isCovered = cell.name === 'covered-table-cell';
        cells.push({
          column: x,
          text: isCovered ? '' : text,
          bordered,
          columns: isCovered
            ? 1
            : repeated(cell.attributes['number-columns-spanned'], MOST_COLUMNS),
          rows: isCovered ? 1 : repeated(cell.attributes['number-rows-spanned'], MOST_ROWS),
        });
      }
      column += times;
    }
    return cells;
  }

  /** What a cell shows. Numbers as stored, since formats may round them; a formula without a value is told. */
  private textOf(cell: MarkupElement, style: string | undefined): string {
    const { 'value-type': type, value, formula } = cell.attributes;
    const besides = { notes: [], frames: [] };
    const words = children(cell, 'p')
      .map((paragraph) => paragraphText(paragraph, this.styles, this.notes, besides))
      .join('\n')
      .trim();
    let text = words;
    const number = Number(value);
    if (type === 'float' && value !== undefined && Number.isFinite(number))
      text = plainNumber(number);
    if (formula !== undefined && type === undefined && words === '')
      this.notes.add('formulas-not-calculated');
    if (text === '' || !this.styles.is('struck', 'table-cell', style)) return text;
    this.notes.add('struck-out');
    return '';
  }
}

/** Elements of that name through the groups that hold them. */
function within(table: MarkupElement, name: string): MarkupElement[] {
  return children(table).flatMap((element) => {
    if (element.name === name) return [element];
    return /^table-(?:header-|)(?:columns|rows|column-group|row-group)$|^table-(?:column|row)-group$/.test(
      element.name,
    )
      ? within(element, name)
      : [];
  });
}

function repeated(written: string | undefined, most: number): number {
  const number = Math.floor(Number(written ?? 1));
  return number >= 1 ? Math.min(number, most) : 1;
}

function isHidden(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}
