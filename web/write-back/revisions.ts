import type { MarkupElement } from '../import/markup.ts';
import { child, children } from '../import/xml.ts';
import { escapedText, NotWritable, type PieceSplice, type Revision } from './markup-file.ts';
import type { XmlPart } from './office-package.ts';
import type { Splice } from './source-text.ts';

/** Words of a run while it is taken apart. */
type Segment = { kind: 'kept' | 'deleted' | 'inserted'; source: string };

/** Writes what changes as tracked changes of Word, w:del and w:ins. */
export class Revisions {
  readonly #xml: XmlPart;
  readonly #attributes: (prefix: string) => string;

  constructor(xml: XmlPart, { author, date }: Revision) {
    this.#xml = xml;
    let id = 0;
    for (const [, known] of xml.source.text.matchAll(/:id="(\d{1,9})"/g))
      id = Math.max(id, Number(known));
    const by = escapedText(author).replace(/"/g, '&quot;');
    const at = `${date.toISOString().slice(0, 19)}Z`;
    this.#attributes = (prefix) =>
      `${prefix}id="${++id}" ${prefix}author="${by}" ${prefix}date="${at}"`;
  }

  /** A run that was not there before. */
  inserted(run: string, prefix: string): string {
    return `<${prefix}ins ${this.#attributes(prefix)}>${run}</${prefix}ins>`;
  }

  /** An element of words with parts of it written otherwise: its run is parted round them. */
  replaced(words: MarkupElement, splices: readonly PieceSplice[]): Splice {
    const xml = this.#xml;
    const run = xml.parent(words);
    if (run?.name !== 'r') throw new NotWritable('not_text');
    const prefix = /^.*:/.exec(xml.place(run).name)?.[0] ?? '';
    const look = xml
      .sourceOf(child(run, 'rPr'))
      .replace(new RegExp(`<${prefix}rPrChange[^]*?</${prefix}rPrChange>`), '');
    const isAlone = children(run).every((part) => part === words || part.name === 'rPr');
    const [open, close] = [`<${prefix}r>${look}`, `</${prefix}r>`];
    const pieces = segments(xml, words, splices).map(({ kind, source }) => {
      const tag = kind === 'deleted' ? 'delText' : 't';
      const text = `<${prefix}${tag} xml:space="preserve">${source}</${prefix}${tag}>`;
      if (kind === 'kept') return isAlone ? open + text + close : text;
      const name = kind === 'deleted' ? 'del' : 'ins';
      const change = `<${prefix}${name} ${this.#attributes(prefix)}>${open}${text}${close}</${prefix}${name}>`;
      return isAlone ? change : close + change + open;
    });
    const { start, end } = xml.place(isAlone ? run : words);
    return { start, end, text: pieces.join('') };
  }
}

function segments(xml: XmlPart, words: MarkupElement, splices: readonly PieceSplice[]): Segment[] {
  const { inner, innerEnd } = xml.place(words);
  const { text } = xml.source;
  const found: Segment[] = [];
  const add = (kind: Segment['kind'], source: string) => {
    if (source !== '') found.push({ kind, source });
  };
  let at = inner;
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    // A line's end would part the run once more, and no figure has one.
    if (splice.text.includes('\n')) throw new NotWritable('paragraphs');
    add('kept', text.slice(at, splice.start));
    add('deleted', text.slice(splice.start, splice.end));
    add('inserted', escapedText(splice.text));
    at = splice.end;
  }
  add('kept', text.slice(at, innerEnd));
  return found;
}
