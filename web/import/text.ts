import type { OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { empty } from './import-error.ts';

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
  return documentOf([{ type: 'text', text: body }], notes);
}

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
    // Longer lines are no rows; and no pattern is to be tried on a line of a megabyte.
    const line = written.length > 500 ? '' : written.trim();
    if (line === '') continue;
    if (SPACED_ROW.test(line)) spaced++;
    lone = LONE_FIGURE.test(line) ? lone + 1 : 0;
    longest = Math.max(longest, lone);
  }
  if (longest > LONGEST_ROW) notes.add('order-lost', 0);
  else if (spaced >= FEWEST_ROWS) notes.add('blanks-lost', 0);
}
