import type { Block } from '../../wasm/types.ts';
import type { Notes } from './document.ts';

/** Noncharacters of Unicode, which no text holds: raised words stand between them while a paragraph is put together. */
const RAISED = '\ufdd0';
const LOWERED = '\ufdd1';

/** Circled and bracketed numbers, raised and lowered digits, and the signs that notes are marked with. */
const SIGN =
  '\\u2460-\\u2487\\u24eb-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2080-\\u2089*＊※†‡§#＃★☆△▲◆◇';
/** Not in round brackets without a word: 327(12) may be a figure and a part of it. */
const BRACKETED = '[[［〔【]注?\\d{1,2}[\\]］〕】]|[(（]注\\d{0,2}[)）]';
const FIGURE = '[-+－]?[\\d０-９][\\d０-９,，]*(?:[.．][\\d０-９]+)?[%％]?';
const MARKED_FIGURE = new RegExp(
  `^(?:[${SIGN}]|${BRACKETED})*(${FIGURE})(?:[${SIGN}]|${BRACKETED}|注\\d{0,2})*$`,
);
const LONGEST_MARKED = 40;
/** What raised words must be to be a mark. */
const RAISED_MARK = new RegExp(
  `^[(（[［〔【]?(?:注?\\d{1,2}|注|[${SIGN}a-zA-Z]{1,3})[)）\\]］〕】]?$`,
);

/** Words set higher or lower than the line, to be settled by `settleRaised` when what stands beside them is known. */
export function raised(text: string): string {
  return text === '' ? '' : RAISED + text + LOWERED;
}

/**
 * A paragraph without the marks of notes that stand beside a figure, where 327 and a raised 1 would become 3271. Other
 * raised words (the 2 of km²) stay as they are.
 */
export function settleRaised(text: string, notes: Notes): string {
  if (!text.includes(RAISED)) return text;
  // Runs of a mark that follow each other are one mark.
  const pieces = text.split(`${LOWERED}${RAISED}`).join('').split(RAISED);
  let settled = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const [mark = '', following = ''] = splitOnce(piece);
    if (isMarkBetween(settled, mark, following)) notes.add('note-marks');
    else settled += mark;
    settled += following;
  }
  return settled;
}

function splitOnce(piece: string): [string, string] {
  const end = piece.indexOf(LOWERED);
  return end < 0 ? [piece, ''] : [piece.slice(0, end), piece.slice(end + 1)];
}

function isMarkBetween(before: string, mark: string, after: string): boolean {
  if (!isMark(mark)) return false;
  const end = before.trimEnd().slice(-6);
  // Of 3×10⁴ the 4 is a part.
  if (/[×xX*·]\s*10$/.test(end)) return false;
  return /[\d０-９%％]$/.test(end) || /^\s*[\d０-９]/.test(after);
}

/** Whether raised words can be the mark of a note: 1, ①, [2], 注1, *. */
export function isMark(text: string): boolean {
  return text.length <= LONGEST_MARKED && RAISED_MARK.test(text.replace(/\s/g, ''));
}

/** The figure that a text is but for marks beside it; undefined where it is a figure alone or anything else. */
export function figureBesideMarks(text: string): string | undefined {
  if (text.length > LONGEST_MARKED) return undefined;
  const dense = text.replace(/\s/g, '');
  const figure = MARKED_FIGURE.exec(dense)?.[1];
  return figure === dense ? undefined : figure;
}

/**
 * Cells that hold nothing but a figure and marks hold the figure. Only there: in a sentence, what stands behind a figure may
 * be a part of it, and a circled number may begin the next point.
 */
export function withoutMarksInCells(blocks: Block[], notes: Notes): Block[] {
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row) {
        const figure = figureBesideMarks(cell.text);
        if (figure === undefined) continue;
        cell.text = figure;
        notes.add('note-marks');
      }
    }
  }
  return blocks;
}
