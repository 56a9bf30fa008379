import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { figureBesideMarks } from './note-marks.ts';
import { type Sheet, sheetBlocks } from './sheet.ts';

const FIGURE = /^(?:"[^"]{0,40}"|\s*[-+]?\d+(?:\.\d+)?%?\s*|\s*)$/;
/** Fields at the end of a line that must be figures or blank for it to be a row; a figure with thousands has no more parts. */
const FEWEST_FIGURES = 3;
const FEWEST_ROWS = 4;
const LONGEST_ROW = 2000;
const LONGEST_FIELD = 20_000;

/** Whether a text is a table in lines, its cells parted by commas. */
export function isCommaSeparated(text: string): boolean {
  let rows = 0;
  for (const line of text.split('\n')) {
    if (line.length < LONGEST_ROW && isRow(line) && ++rows >= FEWEST_ROWS) return true;
  }
  return false;
}

function isRow(line: string): boolean {
  const fields = line.split(',');
  let figures = 0;
  while (figures < fields.length - 1 && FIGURE.test(fields[fields.length - 1 - figures] as string))
    figures++;
  if (figures < FEWEST_FIGURES) return false;
  // 1,834,000,123 is one figure.
  const isOne = fields.slice(-figures).every((field) => /^\d{3}$/.test(field));
  return !isOne || !/\d$/.test(fields[fields.length - 1 - figures] as string);
}

/**
 * Rows padded to the same number of fields are a sheet, a covered cell being blank, as spreadsheets write it. Otherwise rows left
 * their merged cells out: they are lines of a text, which the core aligns with the form.
 */
export function readCommaSeparated(text: string): OgiDocument {
  const records = recordsOf(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const notes = new Notes();
  const blocks = areEquallyLong(records)
    ? sheetBlocks(sheetOf(records), notes.size)
    : [linesOf(records.map((record) => record.map((field) => withoutMark(field, notes))))];
  return documentOf(blocks, notes);
}

/** Quotes hold commas and lines together; two of them are one. A quote that never ends is a character like others. */
export function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [field, end] = fieldAt(text, at);
    record.push(field.trim());
    if (text[end] !== ',') {
      records.push(record);
      record = [];
    }
    at = end + 1;
  }
  return records;
}

function fieldAt(text: string, start: number): [field: string, end: number] {
  if (text[start] === '"') {
    const quoted = /^"((?:[^"]|"")*)"[^\S\n]*(?=[,\n]|$)/.exec(
      text.slice(start, start + LONGEST_FIELD),
    );
    if (quoted) return [(quoted[1] ?? '').replace(/""/g, '"'), start + quoted[0].length];
  }
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  return [text.slice(start, end), end];
}

function areEquallyLong(records: readonly string[][]): boolean {
  const lengths = new Map<number, number>();
  for (const { length } of records)
    if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  return lengths.size === 1;
}

function withoutMark(field: string, notes: Notes): string {
  const figure = figureBesideMarks(field);
  if (figure !== undefined) notes.add('note-marks');
  return figure ?? field;
}

function sheetOf(records: readonly string[][]): Sheet {
  const cells = records.flatMap((record, row) =>
    record.flatMap((text, column) => (text === '' ? [] : [{ row, column, text, bordered: false }])),
  );
  return { cells, merges: [], hiddenColumns: [], hiddenRows: new Set() };
}

/** A blank field keeps its place by a tab; without any, spaces do, as in text copied from a page. */
function linesOf(records: readonly string[][]): Block {
  const rows = records.map((record) => record.slice(0, lastFilled(record) + 1));
  const hasBlank = rows.some((record) => record.some((field) => field === ''));
  const lines = rows.map((record) =>
    record.map((field) => field.replace(/\s+/g, ' ')).join(hasBlank ? '\t' : ' '),
  );
  return { type: 'text', text: lines.join('\n') };
}

function lastFilled(record: readonly string[]): number {
  let last = record.length - 1;
  while (last >= 0 && record[last] === '') last--;
  return last;
}
