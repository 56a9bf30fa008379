import type { OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { empty } from './import-error.ts';
import { figureBesideMarks } from './note-marks.ts';

/** Every line end and page end becomes \n; nothing else is touched, for origins point into this text. */
function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n');
}

/** One block holding all of it. Lines, pasted columns and Markdown are understood by the core, not here. */
export function readText(text: string): OgiDocument {
  const body = normaliseLineEnds(text.replace(/^\ufeff/, ''));
  if (body.trim() === '') throw empty();
  const notes = new Notes();
  noteLayout(body, notes);
  return documentOf([{ type: 'text', text: withoutMarksInRows(body, notes) }], notes);
}

/** The cells of a row, by whatever parts them; spaces do where neither tabs nor bars are. */
const SEPARATOR = /[\t|｜│┃║]/;
const CELL = /[^\t|｜│┃║]+/g;
const WORD = /\S+/g;
const FEWEST_FIGURES = 3;
/** Longer lines are no rows; and no pattern is to be tried on a line of a megabyte. */
const LONGEST_LINE = 500;

/** Marks of notes beside the figures of a row become white space of their length in UTF-8, for origins point into this text. */
function withoutMarksInRows(text: string, notes: Notes): string {
  return text
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? line : withoutMarks(line, notes)))
    .join('\n');
}

function withoutMarks(line: string, notes: Notes): string {
  const cells = SEPARATOR.test(line) ? CELL : WORD;
  const figures = line.match(cells)?.filter((cell) => /^\D{0,4}\d/.test(cell)).length ?? 0;
  if (figures < FEWEST_FIGURES) return line;
  return line.replace(cells, (cell) => {
    const figure = figureBesideMarks(cell);
    const at = figure === undefined ? -1 : cell.indexOf(figure);
    if (figure === undefined || at < 0) return cell;
    notes.add('note-marks');
    return blank(cell.slice(0, at)) + figure + blank(cell.slice(at + figure.length));
  });
}

const blank = (text: string): string =>
  text.replace(/\S/g, (sign) => (sign < '\x80' ? ' ' : sign < '\u0800' ? '\u00a0' : '\u3000'));

const FIGURE = '[-+]?\\d[\\d,]*(?:\\.\\d+)?';
/** A row whose figures single spaces part: a blank cell among them would leave no trace. */
const SPACED_ROW = new RegExp(`(?:^|\\s)${FIGURE}(?: ${FIGURE}){3,}$`);
const LONE_FIGURE = new RegExp(`^${FIGURE}$`);
const FEWEST_ROWS = 3;
/** More figures one below the other than any row has cells are columns, torn from their rows. */
const LONGEST_ROW = 24;

/** What a text that was a table once no longer tells. */
function noteLayout(text: string, notes: Notes): void {
  let spaced = 0;
  let lone = 0;
  let longest = 0;
  for (const written of text.split('\n')) {
    const line = written.length > LONGEST_LINE ? '' : written.trim();
    if (line === '') continue;
    if (SPACED_ROW.test(line)) spaced++;
    lone = LONE_FIGURE.test(line) ? lone + 1 : 0;
    longest = Math.max(longest, lone);
  }
  if (longest > LONGEST_ROW) notes.add('order-lost', 0);
  else if (spaced >= FEWEST_ROWS) notes.add('blanks-lost', 0);
}
