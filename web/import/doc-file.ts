import type { CompoundFile } from './cfb.ts';
import { damaged, ImportError, unsupported } from './import-error.ts';

/** One property: its code and operand ([MS-DOC] Prl). */
export interface Property {
  code: number;
  operand: DataView;
}
/** Properties that hold from one offset of the WordDocument stream to another. */
export interface PropertyRun {
  start: number;
  end: number;
  style: number;
  properties: Property[];
}
/** Text of one piece; its characters are `width` bytes each from `offset` on. */
export interface Piece {
  text: string;
  offset: number;
  width: 1 | 2;
}

/** Offsets into the file information block. */
const FIB = {
  flags: 0x0a,
  characters: 0x4c,
  styles: 0xa2,
  characterRuns: 0xfa,
  paragraphRuns: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listOverrides: 0x2ea,
};
const HUGE_PROPERTIES = [0x6645, 0x6646];
const TABLE_DEFINITION = 0xd608;
const CHANGE_TABS = 0xc615;
const PAGE = 512;
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Bytes 80 to 9F of Windows code page 1252, where it differs from Latin-1 (some Node versions decode it as Latin-1). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The streams and tables of a Word 97-2003 document, not yet understood as a text. */
export class DocFile {
  private readonly main: DataView;
  private readonly table: DataView;
  private readonly data: DataView;

  constructor(container: CompoundFile) {
    this.main = viewOf(container.read('WordDocument'));
    if (this.main.byteLength < 0x200 || this.main.getUint16(0, true) !== 0xa5ec) {
      throw damaged('Word 文件头', 'its Word header');
    }
    const flags = this.main.getUint16(FIB.flags, true);
    if (flags & 0x0100) {
      throw new ImportError(
        'encrypted',
        '有打开密码，无法读取。请用 Word 或 WPS 打开，去掉密码后另存再选。',
        'is protected by a password. Open it in Word or WPS and save it without the password.',
      );
    }
    if (this.main.getUint16(2, true) < 0x00c1) {
      throw unsupported(
        'Word 95 或更早的文档',
        '请用 Word 或 WPS 打开后另存为 .docx 再选。',
        'a document of Word 95 or older',
        'Open it in Word or WPS and save it as .docx.',
      );
    }
    this.table = viewOf(container.read(flags & 0x0200 ? '1Table' : '0Table'));
    this.data = viewOf(container.has('Data') ? container.read('Data') : undefined);
  }

  /** Numbers of characters: the text, notes, headers, macros, comments, end notes, text boxes. */
  characterCounts(): number[] {
    const counts: number[] = [];
    for (let i = 0; i < 7; i++) counts.push(this.main.getInt32(FIB.characters + i * 4, true));
    if (counts.some((count) => count < 0 || count > this.main.byteLength)) throw broken();
    return counts;
  }

  /** The text of all parts one after the other, as it lies in the file: in pieces, 8 or 16 bits a character. */
  pieces(): Piece[] {
    const list = this.part(FIB.pieces);
    let at = 0;
    while (at + 3 < list.byteLength && list.getUint8(at) === 1)
      at += 3 + list.getUint16(at + 1, true);
    if (at + 5 > list.byteLength || list.getUint8(at) !== 2) throw broken();
    const count = Math.floor((list.getUint32(at + 1, true) - 4) / 12);
    const positions = at + 5;
    const descriptors = positions + (count + 1) * 4;
    if (count < 0 || descriptors + count * 8 > list.byteLength) throw broken();
    const pieces: Piece[] = [];
    let total = 0;
    for (let i = 0; i < count; i++) {
      const length =
        list.getUint32(positions + i * 4 + 4, true) - list.getUint32(positions + i * 4, true);
      const written = list.getUint32(descriptors + i * 8 + 2, true);
      const narrow = (written & 0x40000000) !== 0;
      const offset = narrow ? (written & 0x3fffffff) >>> 1 : written & 0x3fffffff;
      const width = narrow ? 1 : 2;
      total += length;
      if (
        length < 0 ||
        offset + length * width > this.main.byteLength ||
        total > this.main.byteLength
      )
        throw broken();
      const bytes = new Uint8Array(this.main.buffer, this.main.byteOffset + offset, length * width);
      pieces.push({ text: narrow ? windows1252(bytes) : UTF16.decode(bytes), offset, width });
    }
    return pieces;
  }

  paragraphRuns(): PropertyRun[] {
    return this.runs(FIB.paragraphRuns, 13, (page, at) => {
      let length = page.getUint8(at) * 2 - 1;
      let start = at + 1;
      if (length < 0) {
        length = page.getUint8(at + 1) * 2;
        start = at + 2;
      }
      const properties = this.properties(page, start + 2, start + length);
      return { style: page.getUint16(start, true), properties };
    });
  }

  characterRuns(): PropertyRun[] {
    return this.runs(FIB.characterRuns, 1, (page, at) => ({
      style: 0,
      properties: this.properties(page, at + 1, at + 1 + page.getUint8(at)),
    }));
  }

  styleSheet(): DataView {
    return this.part(FIB.styles);
  }

  /** Behind the list table lie the levels of the lists, which its length does not count. */
  listTable(): DataView {
    const offset = this.main.getUint32(FIB.lists, true);
    if (this.main.getUint32(FIB.lists + 4, true) === 0 || offset >= this.table.byteLength)
      return viewOf(undefined);
    return slice(this.table, offset, this.table.byteLength);
  }

  listOverrides(): DataView {
    return this.part(FIB.listOverrides);
  }

  /** Reads a list of properties; those too long for their page lie in the Data stream. */
  properties(view: DataView, start: number, end: number): Property[] {
    const found: Property[] = [];
    let at = start;
    const last = Math.min(end, view.byteLength);
    while (at + 2 < last) {
      const code = view.getUint16(at, true);
      const size = operandSize(view, code, at + 2, last);
      if (at + 2 + size > last) break;
      const operand = slice(view, at + 2, at + 2 + size);
      if (HUGE_PROPERTIES.includes(code) && view !== this.data) {
        const offset = operand.getUint32(0, true);
        if (offset + 2 <= this.data.byteLength) {
          const length = this.data.getUint16(offset, true);
          for (const property of this.properties(this.data, offset + 2, offset + 2 + length))
            found.push(property);
        }
      } else {
        found.push({ code, operand });
      }
      at += 2 + size;
    }
    return found;
  }

  private part(entry: number): DataView {
    const offset = this.main.getUint32(entry, true);
    const length = this.main.getUint32(entry + 4, true);
    if (offset + length > this.table.byteLength) throw broken();
    return slice(this.table, offset, offset + length);
  }

  /** Runs are kept in pages of 512 bytes of the main stream; a table names the pages in order. */
  private runs(
    entry: number,
    entrySize: number,
    read: (page: DataView, at: number) => Pick<PropertyRun, 'style' | 'properties'>,
  ): PropertyRun[] {
    const list = this.part(entry);
    const count = Math.floor((list.byteLength - 4) / 8);
    const runs: PropertyRun[] = [];
    for (let i = 0; i < count; i++) {
      const number = list.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff;
      if ((number + 1) * PAGE > this.main.byteLength) throw broken();
      const page = slice(this.main, number * PAGE, (number + 1) * PAGE);
      const runCount = page.getUint8(PAGE - 1);
      for (let run = 0; run < runCount; run++) {
        const entryAt = (runCount + 1) * 4 + run * entrySize;
        if (entryAt >= PAGE) throw broken();
        const at = page.getUint8(entryAt) * 2;
        const range = {
          start: page.getUint32(run * 4, true),
          end: page.getUint32(run * 4 + 4, true),
        };
        runs.push({
          ...range,
          ...(at > 0 && at < PAGE - 3 ? read(page, at) : { style: 0, properties: [] }),
        });
      }
    }
    return runs.sort((a, b) => a.start - b.start);
  }
}

function operandSize(view: DataView, code: number, at: number, last: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      if (code === TABLE_DEFINITION) return at + 2 <= last ? view.getUint16(at, true) + 1 : 2;
      // A tab list of 255 bytes or more tells its length only by its contents; it is the last of its list.
      if (code === CHANGE_TABS && view.getUint8(at) === 255) return last - at;
      return view.getUint8(at) + 1;
    case 7:
      return 3;
    default:
      return 2;
  }
}

function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text +=
      byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}

export function slice(view: DataView, start: number, end: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, Math.min(end, view.byteLength) - start);
}

function viewOf(bytes: Uint8Array | undefined): DataView {
  const present = bytes ?? new Uint8Array(0);
  return new DataView(present.buffer, present.byteOffset, present.byteLength);
}

function broken() {
  return damaged('Word 文件的内部表', "the document's inner tables");
}
