import type { Block, DocumentNote, DocumentNoteKind, OgiDocument } from '../../wasm/types.ts';
import { DocumentSize } from './document-size.ts';
import { empty } from './import-error.ts';
import { withoutMarksInCells } from './note-marks.ts';

/** Collects what a file could not tell, one note a kind, and how large its Document becomes, while it is read. */
export class Notes {
  readonly size = new DocumentSize();
  private readonly found = new Map<DocumentNoteKind, DocumentNote>();

  /** `count` more cells, characters, parts or pictures of that kind. */
  add(kind: DocumentNoteKind, count = 1): void {
    const note = this.noteOf(kind);
    if (count > 0) note.count = (note.count ?? 0) + count;
  }

  /** The page, counted from 1, on which it is so. */
  addPage(kind: DocumentNoteKind, page: number): void {
    const note = this.noteOf(kind);
    note.pages ??= [];
    if (!note.pages.includes(page)) note.pages.push(page);
  }

  /** A part of the file by the name that the file itself has for it. */
  addPart(name: string): void {
    const note = this.noteOf('part-not-read');
    note.parts ??= [];
    if (!note.parts.includes(name) && note.parts.length < MOST_PARTS) note.parts.push(name);
  }

  list(): DocumentNote[] {
    return [...this.found.values()];
  }

  private noteOf(kind: DocumentNoteKind): DocumentNote {
    const note = this.found.get(kind) ?? { kind };
    this.found.set(kind, note);
    return note;
  }
}

/** Nobody reads a longer list, and a broken file may name millions. */
const MOST_PARTS = 20;

/**
 * What every reader ends with: its size is within the limits, marks of notes are taken off the figures of tables, pictures without a table are told, and a
 * file without anything in it is refused.
 */
export function documentOf(blocks: Block[], notes: Notes, title = ''): OgiDocument {
  if (blocks.length === 0) throw empty();
  const size = new DocumentSize();
  for (const block of blocks) size.addBlock(block);
  notePictures(blocks, notes);
  const document: OgiDocument = {
    schema: 'ogi-document/1',
    blocks: withoutMarksInCells(blocks, notes),
  };
  if (title !== '') document.title = title;
  const limits = notes.list();
  if (limits.length > 0) document.notes = limits;
  return document;
}

function notePictures(blocks: readonly Block[], notes: Notes): void {
  const pictures = blocks.filter((block) => block.type === 'picture').length;
  if (pictures > 0 && !blocks.some((block) => block.type === 'table' || block.type === 'page'))
    notes.add('picture-instead-of-table', pictures);
}
