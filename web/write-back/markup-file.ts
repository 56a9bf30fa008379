import type { Block, TableCell, TextBlock } from '../../wasm/types.ts';
import type { MarkupElement } from '../import/markup.ts';
import type { Source } from '../import/sources.ts';
import type { NotWritten, WhyNot } from './corrections.ts';
import { aligned, type Letter } from './letters.ts';
import type { Splice } from './source-text.ts';
import type { Stretch } from './stretches.ts';

/** Asked for where Word is to show what was changed, by whom and when. */
export interface Revision {
  author: string;
  date: Date;
}

/** A file open to be written into. */
export interface OpenFile {
  readonly format: 'docx' | 'xlsx' | 'html';
  /** The file as its reader gives it; its parts are what `write` is given. */
  readonly blocks: Block[];
  /** The file with all of `parts` corrected. Those it cannot write come back in `refused`, and the others are written. */
  write(parts: readonly PartToWrite[], revision: Revision | undefined): Written;
}

/** A paragraph or cell and what is to be written into it. */
export interface PartToWrite {
  part: TextBlock | TableCell;
  stretches: readonly Stretch[];
}

export interface Written {
  bytes: Uint8Array;
  refused: Map<PartToWrite, WhyNot>;
  remarks: Remark[];
}

/** What the user should know of a file that was written: its signature no longer holds; formulas in it were not worked out again. */
export type Remark = 'signature_broken' | 'formulas_stale' | 'formulas_replaced';

/** Thrown where a part cannot be written. */
export class NotWritable extends Error {
  constructor(readonly why: NotWritten['why']) {
    super(why);
  }
}

/** Writes part after part, and keeps apart those that refuse. */
export function writeEach(
  parts: readonly PartToWrite[],
  write: (part: PartToWrite) => void,
): Map<PartToWrite, WhyNot> {
  const refused = new Map<PartToWrite, WhyNot>();
  for (const part of parts) {
    try {
      write(part);
    } catch (error) {
      if (!(error instanceof NotWritable)) throw error;
      refused.set(part, error.why);
    }
  }
  return refused;
}

/** A replacement of [start, end) of the source, all of it within one piece of text. */
export interface PieceSplice extends Splice {
  piece: number;
}

/**
 * The stretches of a part as replacements in its source. Where one goes over several pieces (runs of Word, spans of a page), the
 * first takes the new text and the others lose theirs, so that the look of the first is that of all.
 */
export function splicesOf(
  { part, stretches }: PartToWrite,
  letters: readonly Letter[],
): PieceSplice[] {
  const places = aligned(part.text, letters);
  return stretches.flatMap(({ start, end, text }) => {
    if (start === end) return [insertion(places, letters, start, text)];
    const found = places.slice(start, end).filter((place) => place !== undefined);
    const [first] = found;
    const last = found[found.length - 1];
    if (first === undefined || last === undefined) throw new NotWritable('not_text');
    const splices: PieceSplice[] = [];
    for (const letter of letters.slice(first, last + 1)) {
      const open = splices[splices.length - 1];
      if (open?.piece === letter.piece) open.end = letter.end;
      else splices.push({ start: letter.start, end: letter.end, piece: letter.piece, text: '' });
    }
    (splices[0] as PieceSplice).text = text;
    return splices;
  });
}

function insertion(
  places: readonly (number | undefined)[],
  letters: readonly Letter[],
  at: number,
  text: string,
): PieceSplice {
  const before = letters[places[at - 1] ?? -1];
  const after = letters[places[at] ?? -1];
  if (before) return { start: before.end, end: before.end, piece: before.piece, text };
  if (after) return { start: after.start, end: after.start, piece: after.piece, text };
  throw new NotWritable('not_text');
}

export const escapedText = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Parents of all elements of a tree. */
export function parentsIn(root: MarkupElement): Map<MarkupElement, MarkupElement> {
  const parents = new Map<MarkupElement, MarkupElement>();
  const visit = (parent: MarkupElement) => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      parents.set(node, parent);
      visit(node);
    }
  };
  visit(root);
  return parents;
}

/** The element of markup that holds a part; undefined where it is of a sheet or none is known. */
export const holderOf = (source: Source | undefined): MarkupElement | undefined =>
  source?.holder && 'name' in source.holder ? source.holder : undefined;
