import type { Block, OgiDocument } from '../../wasm/types.ts';
import type { CompoundFile } from './cfb.ts';
import { titleOf } from './doc-properties.ts';
import { documentOf, Notes } from './document.ts';
import { type CalculatedCell, Calculator, type CellIndex, UNKNOWN } from './formula.ts';
import { ImportError, tooLarge, unsupported } from './import-error.ts';
import { raised, settleRaised } from './note-marks.ts';
import { formatsBy, type NumberFormat, numberText } from './number-format.ts';
import { type Sheet, sheetBlocks } from './sheet.ts';
import { type Place, readFormulaTokens, sharedAt } from './xls-formula.ts';
import {
  broken,
  PartReader,
  RECORD,
  type RichString,
  recordsFrom,
  viewOf,
  type XlsRecord,
} from './xls-records.ts';

const BIFF8 = 0x0600;
const MOST_CELLS = 1_000_000;
const MOST_MERGES = 100_000;
/** A formula that is to be calculated whenever the file is opened. */
const ALWAYS_CALCULATED = 3;

/** Workbooks of Excel 97 to 2003 and WPS (.et): visible sheets in order, values as they are shown. */
export function readXls(container: CompoundFile): OgiDocument {
  const stream = container.read('Workbook') ?? new Uint8Array(0);
  const notes = new Notes();
  const book = readGlobals(stream, notes);
  const blocks: Block[] = [];
  for (const offset of book.sheets) {
    for (const block of sheetBlocks(new SheetReader(book, notes).read(stream, offset), notes.size))
      blocks.push(block);
  }
  return documentOf(blocks, notes, titleOf(container));
}

interface Font {
  struck: boolean;
  raised: boolean;
}
interface CellFormat extends NumberFormat {
  bordered: boolean;
  struck: boolean;
}
interface Book {
  /** Where the visible worksheets begin. */
  sheets: number[];
  strings: string[];
  formats: CellFormat[];
  fonts: Font[];
  from1904: boolean;
}

function readGlobals(stream: Uint8Array, notes: Notes): Book {
  const book: Book = { sheets: [], strings: [], formats: [], fonts: [], from1904: false };
  const codes = new Map<number, string>();
  let strings: XlsRecord | undefined;
  const xfs: { font: number; format: number; bordered: boolean }[] = [];
  let isFirst = true;
  for (const record of recordsFrom(stream, 0)) {
    const body = record.parts[0] as Uint8Array;
    const view = viewOf(body);
    if (isFirst) checkVersion(record, view);
    isFirst = false;
    if (record.kind === RECORD.eof) break;
    switch (record.kind) {
      case RECORD.filePass:
        throw new ImportError(
          'encrypted',
          '有打开密码，无法读取。请用 Excel 或 WPS 打开，去掉密码后另存再选。',
          'is protected by a password. Open it in Excel or WPS and save it without the password.',
        );
      case RECORD.boundSheet:
        need(body, 6);
        if (view.getUint8(4) === 0 && view.getUint8(5) === 0)
          book.sheets.push(view.getUint32(0, true));
        break;
      case RECORD.date1904:
        book.from1904 = body.length >= 2 && view.getUint16(0, true) === 1;
        break;
      case RECORD.font:
        need(body, 10);
        book.fonts.push({
          struck: (view.getUint16(2, true) & 8) !== 0,
          raised: view.getUint16(8, true) !== 0,
        });
        break;
      case RECORD.format:
        need(body, 4);
        codes.set(view.getUint16(0, true), new PartReader([body.subarray(2)]).string().text);
        break;
      case RECORD.extendedFormat:
        need(body, 20);
        xfs.push({
          font: view.getUint16(0, true),
          format: view.getUint16(2, true),
          // Four bits for each side.
          bordered: view.getUint16(10, true) !== 0,
        });
        break;
      case RECORD.strings:
        strings = record;
        break;
    }
  }
  const formatOf = formatsBy(codes);
  book.formats = xfs.map(({ font, format, bordered }) => ({
    bordered,
    struck: fontAt(book, font)?.struck ?? false,
    ...formatOf(format),
  }));
  if (strings) book.strings = readStrings(strings, book, notes);
  return book;
}

function checkVersion({ kind }: XlsRecord, view: DataView): void {
  if (kind !== RECORD.beginning || view.byteLength < 4) throw broken();
  if (view.getUint16(0, true) === BIFF8) return;
  throw unsupported(
    'Excel 95 或更早的工作簿',
    '请用 Excel 或 WPS 打开后另存为 .xlsx 再选。',
    'a workbook of Excel 95 or older',
    'Open it in Excel or WPS and save it as .xlsx.',
  );
}

/** Number 4 does not exist: the fifth font is called 5. */
function fontAt(book: Book, number: number): Font | undefined {
  return book.fonts[number > 4 ? number - 1 : number];
}

function readStrings(record: XlsRecord, book: Book, notes: Notes): string[] {
  const reader = new PartReader(record.parts);
  reader.skip(4);
  const count = reader.uint32();
  const strings: string[] = [];
  while (strings.length < count && !reader.isAtEnd)
    strings.push(shownString(reader.string(), book, notes));
  return strings;
}

/** A string without its struck-out characters and marks of notes. */
function shownString({ text, runs }: RichString, book: Book, notes: Notes): string {
  if (runs.length === 0) return text;
  let shown = text.slice(0, runs[0]?.start);
  runs.forEach(({ start, font }, index) => {
    const words = text.slice(start, runs[index + 1]?.start);
    const look = fontAt(book, font);
    if (look?.struck) {
      if (words.trim() !== '') notes.add('struck-out');
    } else {
      shown += look?.raised ? raised(words) : words;
    }
  });
  return settleRaised(shown, notes);
}

function need(body: Uint8Array, length: number): void {
  if (body.length < length) throw broken();
}

interface XlsCell extends CalculatedCell {
  row: number;
  column: number;
  format: CellFormat | undefined;
  text: string;
  /** Where the formula stands that this cell shares with others. */
  shared?: Place;
}

class SheetReader {
  private readonly cells: XlsCell[] = [];
  private readonly sheet: Sheet = {
    cells: [],
    merges: [],
    hiddenColumns: [],
    hiddenRows: new Set(),
  };
  /** A formula that gives words has them in the record behind it. */
  private waiting: XlsCell | undefined;
  private lastFormula: XlsCell | undefined;
  private readonly shared = new Map<string, Uint8Array>();

  constructor(
    private readonly book: Book,
    private readonly notes: Notes,
  ) {}

  read(stream: Uint8Array, offset: number): Sheet {
    // Charts and the like inside a sheet are whole streams of records within its own.
    let depth = 0;
    for (const record of recordsFrom(stream, offset)) {
      if (record.kind === RECORD.beginning) depth++;
      if (record.kind === RECORD.eof && --depth <= 0) break;
      if (depth === 0) throw broken();
      if (depth === 1) this.take(record);
    }
    this.show();
    return this.sheet;
  }

  private take({ kind, parts }: XlsRecord): void {
    const body = parts[0] as Uint8Array;
    const view = viewOf(body);
    switch (kind) {
      case RECORD.row:
        need(body, 16);
        if (view.getUint16(12, true) & 0x20) this.sheet.hiddenRows.add(view.getUint16(0, true));
        break;
      case RECORD.columnInfo:
        need(body, 10);
        if (view.getUint16(8, true) & 1)
          this.sheet.hiddenColumns.push({
            first: view.getUint16(0, true),
            last: view.getUint16(2, true),
          });
        break;
      case RECORD.mergedCells:
        this.merge(view);
        break;
      case RECORD.sharedFormula:
        need(body, 10);
        // It follows the formula of its first cell.
        if (this.lastFormula) this.shared.set(keyOf(this.lastFormula), body.subarray(10));
        break;
      case RECORD.string:
        if (this.waiting) this.setText(this.waiting, new PartReader(parts).string().text);
        this.waiting = undefined;
        break;
      default:
        this.takeCell(kind, body, view, parts);
    }
  }

  private takeCell(kind: number, body: Uint8Array, view: DataView, parts: Uint8Array[]): void {
    switch (kind) {
      case RECORD.blank:
        need(body, 6);
        this.add(view, 0);
        break;
      case RECORD.multipleBlank:
        for (let at = 4, i = 0; at + 4 <= body.length; at += 2, i++)
          this.addAt(view, i, view.getUint16(at, true));
        break;
      case RECORD.number:
        need(body, 14);
        this.setNumber(this.add(view, 0), view.getFloat64(6, true));
        break;
      case RECORD.rk:
        need(body, 10);
        this.setNumber(this.add(view, 0), rkNumber(view, 6));
        break;
      case RECORD.multipleRk:
        for (let at = 4, i = 0; at + 8 <= body.length; at += 6, i++)
          this.setNumber(this.addAt(view, i, view.getUint16(at, true)), rkNumber(view, at + 2));
        break;
      case RECORD.stringIndex:
        need(body, 10);
        this.setText(this.add(view, 0), this.book.strings[view.getUint32(6, true)] ?? '');
        break;
      case RECORD.label:
      case RECORD.richString: {
        need(body, 6);
        const cell = this.add(view, 0);
        const string = new PartReader([body.subarray(6), ...parts.slice(1)]).string();
        this.setText(cell, shownString(string, this.book, this.notes));
        break;
      }
      case RECORD.booleanOrError: {
        need(body, 8);
        const cell = this.add(view, 0);
        if (view.getUint8(7) === 0) this.setText(cell, view.getUint8(6) ? 'TRUE' : 'FALSE');
        else cell.value = UNKNOWN;
        break;
      }
      case RECORD.formula:
        need(body, 22);
        this.formula(this.add(view, 0), body, view);
        break;
    }
  }

  /** A value lies in the file beside the formula; programs other than Excel put a 0 there and ask Excel to calculate. */
  private formula(cell: XlsCell, body: Uint8Array, view: DataView): void {
    this.waiting = undefined;
    this.lastFormula = cell;
    if (view.getUint16(12, true) === 0xffff) {
      const kind = view.getUint8(6);
      if (kind === 0) this.waiting = cell;
      if (kind === 1) this.setText(cell, view.getUint8(8) ? 'TRUE' : 'FALSE');
      if (kind === 2) cell.value = UNKNOWN;
      return;
    }
    const stored = view.getFloat64(6, true);
    this.setNumber(cell, stored);
    if (stored !== 0) return;
    const length = view.getUint16(20, true);
    const code = body.subarray(22, 22 + length);
    const shared = sharedAt(code);
    if (shared) cell.shared = shared;
    const tokens = readFormulaTokens(code);
    if (tokens) cell.formula = tokens;
    else if (view.getUint16(14, true) & ALWAYS_CALCULATED) cell.value = UNKNOWN;
  }

  private setShared(cell: XlsCell): void {
    const code = cell.shared && this.shared.get(keyOf(cell.shared));
    const tokens = code && readFormulaTokens(code, cell);
    if (tokens) cell.formula = tokens;
  }

  private add(view: DataView, offset: number): XlsCell {
    return this.addAt(view, offset, view.getUint16(4, true));
  }

  private addAt(view: DataView, offset: number, format: number): XlsCell {
    if (this.cells.length >= MOST_CELLS)
      throw tooLarge('工作表过大', 'a sheet with too many cells');
    const cell: XlsCell = {
      row: view.getUint16(0, true),
      column: view.getUint16(2, true) + offset,
      format: this.book.formats[format],
      text: '',
      value: undefined,
    };
    this.cells.push(cell);
    return cell;
  }

  private setText(cell: XlsCell, text: string): void {
    cell.text = text.replace(/\r\n?/g, '\n').trim();
    cell.value = cell.text;
  }

  private setNumber(cell: XlsCell, value: number): void {
    if (!Number.isFinite(value)) return;
    cell.value = value;
    cell.text = numberText(String(value), cell.format, this.book.from1904);
  }

  private merge(view: DataView): void {
    const count = view.byteLength >= 2 ? view.getUint16(0, true) : 0;
    for (let at = 2, left = count; left > 0 && at + 8 <= view.byteLength; left--, at += 8) {
      const [row, lastRow] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
      const [column, lastColumn] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
      if (lastRow < row || lastColumn < column) continue;
      this.sheet.merges.push({
        row,
        column,
        rows: lastRow - row + 1,
        columns: lastColumn - column + 1,
      });
      if (this.sheet.merges.length > MOST_MERGES)
        throw tooLarge('合并单元格过多', 'too many merged cells');
    }
  }

  private show(): void {
    const index = indexOf(this.cells);
    const calculator = new Calculator(() => undefined);
    for (const cell of this.cells) this.setShared(cell);
    // Later records of a place win, as in Excel.
    for (const cell of this.cells) {
      if (index.get(cell.row)?.get(cell.column) !== cell) continue;
      let text = cell.text;
      const value = cell.formula ? calculator.valueOf(cell, index) : cell.value;
      if (cell.formula && typeof value === 'number')
        text = numberText(String(value), cell.format, this.book.from1904);
      if (value === UNKNOWN && (cell.formula || cell.text === '0')) {
        this.notes.add('formulas-not-calculated');
        text = '';
      }
      if (cell.format?.struck && text !== '') {
        this.notes.add('struck-out');
        text = '';
      }
      const bordered = cell.format?.bordered ?? false;
      if (text !== '' || bordered)
        this.sheet.cells.push({ row: cell.row, column: cell.column, text, bordered });
    }
  }
}

function keyOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

function indexOf(cells: readonly XlsCell[]): CellIndex {
  const index = new Map<number, Map<number, XlsCell>>();
  for (const cell of cells) {
    const row = index.get(cell.row) ?? new Map<number, XlsCell>();
    index.set(cell.row, row);
    row.set(cell.column, cell);
  }
  return index;
}

/** Thirty bits of a number, whole or the front of a double, perhaps times a hundred. */
function rkNumber(view: DataView, at: number): number {
  const bits = view.getInt32(at, true);
  let value: number;
  if (bits & 2) {
    value = bits >> 2;
  } else {
    const double = new DataView(new ArrayBuffer(8));
    double.setInt32(4, bits & ~3, true);
    value = double.getFloat64(0, true);
  }
  return bits & 1 ? value / 100 : value;
}
