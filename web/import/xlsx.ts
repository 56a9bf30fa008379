import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import {
  type CalculatedCell,
  Calculator,
  type CellIndex,
  columnOf,
  parseFormula,
  UNKNOWN,
} from './formula.ts';
import { damaged, tooLarge } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { raised, settleRaised } from './note-marks.ts';
import { formatsBy, type NumberFormat, numberText } from './number-format.ts';
import { type Package, partPath, readPart, relationsOf } from './ooxml.ts';
import { type Area, type Sheet, sheetBlocks } from './sheet.ts';
import type { Sources } from './sources.ts';
import { child, children, ownText } from './xml.ts';

const MOST_MERGES = 100_000;

/** A workbook's visible sheets in order, values as Excel shows them. */
export function readXlsx(parts: Package, sources?: Sources): OgiDocument {
  const main = partPath(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = readPart(parts, main);
  const relations = relationsOf(parts, main);
  const part = (type: string) => {
    const path = relations.byType(type);
    return path !== undefined && parts.has(path) ? readPart(parts, path) : undefined;
  };
  const notes = new Notes();
  const calculation = child(workbook, 'calcPr')?.attributes;
  const book: Book = {
    strings: children(part('sharedStrings'), 'si').map((string) => richText(string, notes)),
    styles: readCellStyles(part('styles')),
    from1904: isOn(child(workbook, 'workbookPr')?.attributes.date1904),
    isUncalculated: isOn(calculation?.fullCalcOnLoad) || isOn(calculation?.forceFullCalc),
    isManual: calculation?.calcMode === 'manual',
    notes,
  };
  const sheets = new SheetCells(children(child(workbook, 'sheets'), 'sheet'), book, (id) => {
    const path = relations.byId(id);
    return path !== undefined && parts.has(path) ? readPart(parts, path) : undefined;
  });
  const blocks: Block[] = [];
  for (const { attributes } of sheets.all) {
    if (/hidden/i.test(attributes.state ?? '')) continue;
    const read = sheets.read(attributes);
    if (!read) {
      throw damaged(`缺少工作表“${attributes.name}”`, `sheet "${attributes.name}" is missing`);
    }
    const traced = sources && { worksheet: read.worksheet, sources };
    for (const block of sheetBlocks(sheetOf(read, sheets, book), notes.size, traced))
      blocks.push(block);
  }
  // A workbook of nothing but pictures may hold a pasted table.
  if (!blocks.some(({ type }) => type === 'table')) {
    const pictures = parts.names().filter((name) => /^xl\/media\/[^/]+$/i.test(name));
    for (const _ of pictures) blocks.push({ type: 'picture' });
  }
  const properties = partPath(parts, '', 'core-properties');
  const title =
    properties === undefined ? '' : ownText(child(readPart(parts, properties), 'title')).trim();
  return documentOf(blocks, notes, title);
}

interface CellStyle extends NumberFormat {
  bordered: boolean;
  struck: boolean;
}
interface Book {
  strings: string[];
  styles: CellStyle[];
  from1904: boolean;
  /** Says itself that its formulas are still to be calculated, when a program opens it. */
  isUncalculated: boolean;
  /** Formulas are calculated when the user asks for it, and keep their values until then. */
  isManual: boolean;
  notes: Notes;
}

/** A cell as the file has it. */
interface RawCell extends CalculatedCell {
  row: number;
  column: number;
  style: CellStyle | undefined;
  /** As it is shown; of a formula, what was stored of it. */
  text: string;
  /** A formula's value in the file; '' where there is none. */
  stored?: string;
}
interface RawSheet {
  worksheet: MarkupElement;
  cells: RawCell[];
  hiddenRows: Set<number>;
}

/** The sheets of a workbook, each read once: formulas refer to all of them, hidden ones too. */
class SheetCells {
  private readonly sheets = new Map<string, RawSheet | undefined>();
  private readonly indexes = new Map<RawSheet, CellIndex>();
  readonly calculator = new Calculator((name) => this.indexByName(name));

  constructor(
    readonly all: readonly MarkupElement[],
    private readonly book: Book,
    private readonly partOf: (id: string | undefined) => MarkupElement | undefined,
  ) {}

  read({ id }: MarkupElement['attributes']): RawSheet | undefined {
    const key = id ?? '';
    if (!this.sheets.has(key)) {
      const worksheet = this.partOf(id);
      this.sheets.set(key, worksheet && readSheet(worksheet, this.book));
    }
    return this.sheets.get(key);
  }

  index(sheet: RawSheet): CellIndex {
    let index = this.indexes.get(sheet);
    if (!index) {
      index = indexOf(sheet.cells);
      this.indexes.set(sheet, index);
    }
    return index;
  }

  private indexByName(name: string): CellIndex | undefined {
    const wanted = name.toLowerCase();
    const found = this.all.find((sheet) => sheet.attributes.name?.toLowerCase() === wanted);
    const sheet = found && this.read(found.attributes);
    return sheet && this.index(sheet);
  }
}

function indexOf(cells: readonly RawCell[]): CellIndex {
  const index = new Map<number, Map<number, CalculatedCell>>();
  for (const cell of cells) {
    const row = index.get(cell.row) ?? new Map<number, CalculatedCell>();
    index.set(cell.row, row);
    row.set(cell.column, cell);
  }
  return index;
}

function readSheet(worksheet: MarkupElement, book: Book): RawSheet {
  const sheet: RawSheet = { worksheet, cells: [], hiddenRows: new Set() };
  if (worksheet.name !== 'worksheet') return sheet;
  const shared = new Map<string, { text: string; row: number; column: number }>();
  let row = -1;
  for (const rowElement of children(child(worksheet, 'sheetData'), 'row')) {
    row = rowElement.attributes.r === undefined ? row + 1 : Number(rowElement.attributes.r) - 1;
    if (isOn(rowElement.attributes.hidden)) sheet.hiddenRows.add(row);
    let column = -1;
    for (const cell of children(rowElement, 'c')) {
      const reference = cell.attributes.r;
      column =
        reference === undefined
          ? column + 1
          : columnOf(/^[A-Za-z]{1,3}/.exec(reference)?.[0] ?? 'A');
      const style = book.styles[Number(cell.attributes.s ?? 0)];
      const raw: RawCell = { row, column, style, ...cellContent(cell, style, book) };
      const formula = child(cell, 'f');
      if (formula) setFormula(raw, formula, cell, shared, book);
      sheet.cells.push(raw);
    }
  }
  return sheet;
}

/** Formulas copied along rows and columns are written out only once, at the first of them. */
function setFormula(
  raw: RawCell,
  formula: MarkupElement,
  cell: MarkupElement,
  shared: Map<string, { text: string; row: number; column: number }>,
  book: Book,
): void {
  const { t: kind, si, ref } = formula.attributes;
  const text = ownText(formula);
  if (kind === 'shared' && text !== '')
    shared.set(si ?? '', { text, row: raw.row, column: raw.column });
  // Words that a formula gives stay as stored, "" too.
  raw.stored = ownText(child(cell, 'v')).trim();
  if (cell.attributes.t === 'str' && child(cell, 'v')) return;
  const isDoubtful =
    raw.stored === '' || book.isUncalculated || (Number(raw.stored) === 0 && !book.isManual);
  if (!isDoubtful) return;
  const master = kind === 'shared' && text === '' ? shared.get(si ?? '') : undefined;
  const isOne = kind !== 'array' || ref === undefined || !ref.includes(':');
  const parsed = master
    ? parseFormula(master.text, { rows: raw.row - master.row, columns: raw.column - master.column })
    : kind === 'dataTable' || !isOne || text === ''
      ? undefined
      : parseFormula(text);
  if (parsed) raw.formula = parsed;
  else if (raw.stored === '' || (book.isUncalculated && Number(raw.stored) === 0))
    raw.value = UNKNOWN;
}

function sheetOf(raw: RawSheet, sheets: SheetCells, book: Book): Sheet {
  const sheet: Sheet = { cells: [], merges: [], hiddenColumns: [], hiddenRows: raw.hiddenRows };
  for (const cell of raw.cells) {
    const bordered = cell.style?.bordered ?? false;
    let text = shownText(cell, raw, sheets, book);
    if (cell.style?.struck && text !== '') {
      book.notes.add('struck-out');
      text = '';
    }
    if (text !== '' || bordered) {
      sheet.cells.push({ row: cell.row, column: cell.column, text, bordered });
    }
  }
  for (const merge of children(child(raw.worksheet, 'mergeCells'), 'mergeCell')) {
    const area = areaOf(merge.attributes.ref);
    if (area) sheet.merges.push(area);
  }
  if (sheet.merges.length > MOST_MERGES) throw tooLarge('合并单元格过多', 'too many merged cells');
  for (const column of children(child(raw.worksheet, 'cols'), 'col')) {
    if (!isOn(column.attributes.hidden)) continue;
    const first = Number(column.attributes.min) - 1;
    sheet.hiddenColumns.push({ first, last: Number(column.attributes.max) - 1 });
  }
  return sheet;
}

/**
 * What a cell shows when a program that calculates opens the file. A formula that nobody has calculated yet is worked out
 * here if it is a plain sum; otherwise its cell is left blank, which a note tells.
 */
function shownText(cell: RawCell, raw: RawSheet, sheets: SheetCells, book: Book): string {
  if (cell.stored === undefined || (!cell.formula && cell.value !== UNKNOWN)) return cell.text;
  const value = cell.formula ? sheets.calculator.valueOf(cell, sheets.index(raw)) : UNKNOWN;
  if (typeof value === 'number') return numberText(String(value), cell.style, book.from1904);
  if (typeof value === 'string') return value.trim();
  // A zero without a word of being uncalculated is taken for what it says.
  const isKept = cell.stored !== '' && !(book.isUncalculated && Number(cell.stored) === 0);
  if (isKept) return cell.text;
  book.notes.add('formulas-not-calculated');
  return '';
}

/** What a cell shows, and what formulas take it for. */
function cellContent(
  cell: MarkupElement,
  style: CellStyle | undefined,
  book: Book,
): Pick<RawCell, 'text' | 'value'> {
  const value = ownText(child(cell, 'v'));
  const words = (text: string) => ({ text, value: text });
  switch (cell.attributes.t) {
    case 's':
      return words((book.strings[Number(value)] ?? '').trim());
    case 'inlineStr':
      return words(richText(child(cell, 'is'), book.notes).trim());
    case 'str':
      return words(unescaped(value).trim());
    case 'b':
      return words(value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value);
    case 'd':
      return words(value);
    case 'e':
      return { text: value, value: UNKNOWN };
    default:
      return {
        text: numberText(value.trim(), style, book.from1904),
        value: value.trim() === '' ? undefined : Number(value),
      };
  }
}

function isOn(flag: string | undefined): boolean {
  return /^(?:1|true)$/.test(flag ?? '');
}

/** Runs of a string joined, without struck-out ones and marks of notes; phonetic guides (rPh) are no part of it. */
function richText(element: MarkupElement | undefined, notes: Notes): string {
  if (!element) return '';
  let text = '';
  for (const part of children(element)) {
    if (part.name === 't') text += ownText(part);
    if (part.name !== 'r') continue;
    const look = child(part, 'rPr');
    const words = ownText(child(part, 't'));
    const strike = child(look, 'strike');
    if (strike && !/^(?:0|false)$/.test(strike.attributes.val ?? '')) {
      if (words.trim() !== '') notes.add('struck-out');
      continue;
    }
    const align = child(look, 'vertAlign')?.attributes.val ?? 'baseline';
    text += align === 'baseline' ? words : raised(words);
  }
  return unescaped(settleRaised(text, notes));
}

/** Characters that XML cannot hold are written _x000D_. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n');
}

function readCellStyles(part: MarkupElement | undefined): CellStyle[] {
  const custom = new Map<number, string>();
  for (const format of children(child(part, 'numFmts'), 'numFmt')) {
    custom.set(Number(format.attributes.numFmtId), format.attributes.formatCode ?? '');
  }
  const bordered = children(child(part, 'borders'), 'border').map((border) =>
    children(border).some(
      (side) => side.name !== 'diagonal' && (side.attributes.style ?? 'none') !== 'none',
    ),
  );
  const struck = children(child(part, 'fonts'), 'font').map((font) => {
    const strike = child(font, 'strike');
    return strike !== undefined && !/^(?:0|false)$/.test(strike.attributes.val ?? '');
  });
  const formatOf = formatsBy(custom);
  return children(child(part, 'cellXfs'), 'xf').map((xf) => ({
    struck: struck[Number(xf.attributes.fontId ?? 0)] ?? false,
    bordered: bordered[Number(xf.attributes.borderId ?? 0)] ?? false,
    ...formatOf(Number(xf.attributes.numFmtId ?? 0)),
  }));
}

function areaOf(reference: string | undefined): Area | undefined {
  const parts = /^([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})$/.exec(reference ?? '');
  if (!parts) return undefined;
  const [, left = '', top, right = '', bottom] = parts;
  const area = {
    row: Number(top) - 1,
    column: columnOf(left),
    rows: Number(bottom) - Number(top) + 1,
    columns: columnOf(right) - columnOf(left) + 1,
  };
  return area.rows > 0 && area.columns > 0 ? area : undefined;
}
