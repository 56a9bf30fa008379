import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { tooLarge, unsupported } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { raised, settleRaised } from './note-marks.ts';
import { plainNumber } from './number-format.ts';
import { type Sheet, sheetBlocks } from './sheet.ts';
import { child, children, isElement, ownText } from './xml.ts';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A workbook of Excel 2003 in XML, as programs still export it under the name of .xls. */
export function readSpreadsheetXml(workbook: MarkupElement): OgiDocument {
  if (workbook.name !== 'Workbook') {
    throw unsupported(
      '其他 XML 文件',
      '请选择报告的 Word、PDF 或网页文件。',
      'some other XML file',
      'Choose the report as Word, PDF or a web page.',
    );
  }
  const notes = new Notes();
  const styles = new Map<string, MarkupElement>();
  for (const style of children(child(workbook, 'Styles'), 'Style'))
    styles.set(style.attributes.ID ?? '', style);
  const blocks: Block[] = [];
  for (const worksheet of children(workbook, 'Worksheet')) {
    const visible = ownText(child(child(worksheet, 'WorksheetOptions'), 'Visible'));
    if (/Hidden/i.test(visible)) continue;
    for (const block of sheetBlocks(
      readTable(child(worksheet, 'Table'), styles, notes),
      notes.size,
    ))
      blocks.push(block);
  }
  const title = ownText(child(child(workbook, 'DocumentProperties'), 'Title')).trim();
  return documentOf(blocks, notes, title);
}

function readTable(
  table: MarkupElement | undefined,
  styles: ReadonlyMap<string, MarkupElement>,
  notes: Notes,
): Sheet {
  const sheet: Sheet = { cells: [], merges: [], hiddenColumns: [], hiddenRows: new Set() };
  let column = 0;
  for (const { attributes } of children(table, 'Column')) {
    const first = positionOf(attributes.Index, column, MOST_COLUMNS);
    column = first + 1 + spanOf(attributes.Span, MOST_COLUMNS);
    if (attributes.Hidden === '1') sheet.hiddenColumns.push({ first, last: column - 1 });
  }
  let row = 0;
  for (const element of children(table, 'Row')) {
    row = positionOf(element.attributes.Index, row, MOST_ROWS);
    if (element.attributes.Hidden === '1') sheet.hiddenRows.add(row);
    readRow(element, row, sheet, styles, notes);
    row += 1 + spanOf(element.attributes.Span, MOST_ROWS);
  }
  return sheet;
}

function readRow(
  element: MarkupElement,
  row: number,
  sheet: Sheet,
  styles: ReadonlyMap<string, MarkupElement>,
  notes: Notes,
): void {
  let column = 0;
  for (const cell of children(element, 'Cell')) {
    column = positionOf(cell.attributes.Index, column, MOST_COLUMNS);
    const across = spanOf(cell.attributes.MergeAcross, MOST_COLUMNS);
    const down = spanOf(cell.attributes.MergeDown, MOST_ROWS);
    if (across + down > 0) sheet.merges.push({ row, column, rows: down + 1, columns: across + 1 });
    if (sheet.merges.length > 100_000) throw tooLarge('合并单元格过多', 'too many merged cells');
    const style = styles.get(cell.attributes.StyleID ?? element.attributes.StyleID ?? '');
    const bordered = children(child(style, 'Borders')).some(
      ({ attributes }) => (attributes.LineStyle ?? 'None') !== 'None',
    );
    const isStruck = child(style, 'Font')?.attributes.StrikeThrough === '1';
    let text = textOf(cell, notes);
    if (isStruck && text !== '') {
      notes.add('struck-out');
      text = '';
    }
    if (text !== '' || bordered) sheet.cells.push({ row, column, text, bordered });
    column += across + 1;
  }
}

/** What a cell shows. A formula without a value has not been calculated by anybody. */
function textOf(cell: MarkupElement, notes: Notes): string {
  const data = child(cell, 'Data');
  if (!data && cell.attributes.Formula !== undefined) notes.add('formulas-not-calculated');
  const written = settleRaised(wordsOf(data, notes), notes).trim();
  const number = Number(written);
  if (data?.attributes.Type !== 'Number' || written === '' || !Number.isFinite(number))
    return written;
  return plainNumber(number);
}

/** Words with the HTML that Excel puts round them. */
function wordsOf(element: MarkupElement | undefined, notes: Notes): string {
  if (!element) return '';
  return element.children
    .map((node) => {
      if (!isElement(node)) return node;
      const words = wordsOf(node, notes);
      if (/^s$/i.test(node.name)) {
        if (words.trim() !== '') notes.add('struck-out');
        return '';
      }
      return /^su[bp]$/i.test(node.name) ? raised(words) : words;
    })
    .join('');
}

/** Counted from 1 where it is written, following the one before where it is not. */
function positionOf(written: string | undefined, next: number, most: number): number {
  const position = written === undefined ? next : Number(written) - 1;
  if (!(position >= 0 && position < most))
    throw tooLarge('工作表过大', 'a sheet with too many cells');
  return Math.floor(position);
}

function spanOf(written: string | undefined, most: number): number {
  const span = Math.floor(Number(written ?? 0));
  return span > 0 ? Math.min(span, most) : 0;
}
