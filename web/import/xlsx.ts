import type { Block, OgiDocument } from '../../wasm/types.ts';
import { damaged, empty, tooLarge } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { partPath, readPart, relationsOf } from './ooxml.ts';
import { type Area, type Sheet, sheetBlocks } from './sheet.ts';
import { child, children, ownText } from './xml.ts';
import type { Zip } from './zip.ts';

const MOST_MERGES = 100_000;

/** A workbook's visible sheets in order, values as Excel shows them. */
export function readXlsx(zip: Zip): OgiDocument {
  const main = partPath(zip, '', 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = readPart(zip, main);
  const relations = relationsOf(zip, main);
  const part = (type: string) => {
    const path = relations.byType(type);
    return path !== undefined && zip.has(path) ? readPart(zip, path) : undefined;
  };
  const book: Book = {
    strings: children(part('sharedStrings'), 'si').map(richText),
    styles: readCellStyles(part('styles')),
    from1904: /^(?:1|true)$/.test(child(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const blocks: Block[] = [];
  for (const sheet of children(child(workbook, 'sheets'), 'sheet')) {
    if (/hidden/i.test(sheet.attributes.state ?? '')) continue;
    const path = relations.byId(sheet.attributes.id);
    if (path === undefined || !zip.has(path)) {
      throw damaged(
        `缺少工作表“${sheet.attributes.name}”`,
        `sheet "${sheet.attributes.name}" is missing`,
      );
    }
    for (const block of sheetBlocks(readSheet(readPart(zip, path), book))) blocks.push(block);
  }
  if (blocks.length === 0) throw empty();
  const document: OgiDocument = { schema: 'ogi-document/1', blocks };
  const properties = partPath(zip, '', 'core-properties');
  const title =
    properties === undefined ? '' : ownText(child(readPart(zip, properties), 'title')).trim();
  if (title !== '') document.title = title;
  return document;
}

interface CellStyle {
  bordered: boolean;
  kind: 'plain' | 'percent' | 'date';
  decimals: number;
}
interface Book {
  strings: string[];
  styles: CellStyle[];
  from1904: boolean;
}

function readSheet(worksheet: MarkupElement, book: Book): Sheet {
  if (worksheet.name !== 'worksheet')
    return { cells: [], merges: [], hiddenColumns: [], hiddenRows: new Set() };
  const sheet: Sheet = { cells: [], merges: [], hiddenColumns: [], hiddenRows: new Set() };
  let row = -1;
  for (const rowElement of children(child(worksheet, 'sheetData'), 'row')) {
    row = rowElement.attributes.r === undefined ? row + 1 : Number(rowElement.attributes.r) - 1;
    if (/^(?:1|true)$/.test(rowElement.attributes.hidden ?? '')) sheet.hiddenRows.add(row);
    let column = -1;
    for (const cell of children(rowElement, 'c')) {
      column = cell.attributes.r === undefined ? column + 1 : columnOf(cell.attributes.r);
      const style = book.styles[Number(cell.attributes.s ?? 0)];
      const text = cellText(cell, style, book);
      if (text !== '' || style?.bordered) {
        sheet.cells.push({ row, column, text, bordered: style?.bordered ?? false });
      }
    }
  }
  for (const merge of children(child(worksheet, 'mergeCells'), 'mergeCell')) {
    const area = areaOf(merge.attributes.ref);
    if (area) sheet.merges.push(area);
  }
  if (sheet.merges.length > MOST_MERGES) throw tooLarge('合并单元格过多', 'too many merged cells');
  for (const column of children(child(worksheet, 'cols'), 'col')) {
    if (!/^(?:1|true)$/.test(column.attributes.hidden ?? '')) continue;
    const first = Number(column.attributes.min) - 1;
    sheet.hiddenColumns.push({ first, last: Number(column.attributes.max) - 1 });
  }
  return sheet;
}

function cellText(cell: MarkupElement, style: CellStyle | undefined, book: Book): string {
  const value = ownText(child(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return (book.strings[Number(value)] ?? '').trim();
    case 'inlineStr':
      return richText(child(cell, 'is')).trim();
    case 'str':
      return unescaped(value).trim();
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
    case 'e':
    case 'd':
      return value;
    default:
      return numberText(value.trim(), style, book.from1904);
  }
}

/** Runs of a string joined; phonetic guides (rPh) are no part of it. */
function richText(element: MarkupElement | undefined): string {
  if (!element) return '';
  let text = '';
  for (const part of children(element)) {
    if (part.name === 't') text += ownText(part);
    if (part.name === 'r') text += ownText(child(part, 't'));
  }
  return unescaped(text);
}

/** Characters that XML cannot hold are written _x000D_. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n');
}

/** Files hold 17 digits of a double; Excel shows 15, so that 59237.244900000001 is 59237.2449 again. */
function numberText(written: string, style: CellStyle | undefined, from1904: boolean): string {
  const value = Number(written);
  if (written === '' || !Number.isFinite(value)) return written;
  switch (style?.kind) {
    case 'percent':
      return `${(value * 100).toFixed(style.decimals)}%`;
    case 'date':
      return dateText(value, from1904) ?? plainNumber(value);
    default:
      return plainNumber(value);
  }
}

function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6
    ? String(rounded)
    : rounded.toFixed(15).replace(/\.?0+$/, '');
}

function dateText(serial: number, from1904: boolean): string | undefined {
  if (serial < 1 || serial > 2_958_465) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(serial) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
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
  return children(child(part, 'cellXfs'), 'xf').map((xf) => ({
    bordered: bordered[Number(xf.attributes.borderId ?? 0)] ?? false,
    ...formatOf(Number(xf.attributes.numFmtId ?? 0), custom),
  }));
}

/** The few formats that change what is read: percentages and dates. Numbers otherwise count as stored. */
function formatOf(
  id: number,
  custom: ReadonlyMap<number, string>,
): Pick<CellStyle, 'kind' | 'decimals'> {
  if (id === 9 || id === 10) return { kind: 'percent', decimals: id === 10 ? 2 : 0 };
  if (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 58)
  ) {
    return { kind: 'date', decimals: 0 };
  }
  const code = (custom.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (code.includes('%'))
    return { kind: 'percent', decimals: /\.(0+)/.exec(code)?.[1]?.length ?? 0 };
  if (/y/i.test(code) || (/m/i.test(code) && /d/i.test(code))) return { kind: 'date', decimals: 0 };
  return { kind: 'plain', decimals: 0 };
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? 'A') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
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
