import { damaged } from './import-error.ts';

/** Kinds of records that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  externSheet: 0x0017,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  multipleBlank: 0x00be,
  richString: 0x00d6,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  strings: 0x00fc,
  stringIndex: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  sharedFormula: 0x04bc,
  format: 0x041e,
  beginning: 0x0809,
} as const;

export interface XlsRecord {
  kind: number;
  /** The record's own bytes, then those of the records that continue it. */
  parts: Uint8Array[];
}

/** The records of a Workbook stream from an offset on; continuations are put to what they continue. */
export function* recordsFrom(stream: Uint8Array, offset: number): Iterable<XlsRecord> {
  const view = viewOf(stream);
  let at = offset;
  let open: XlsRecord | undefined;
  while (at + 4 <= stream.length) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const part = stream.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    if (kind === RECORD.continue && open) {
      open.parts.push(part);
      continue;
    }
    if (open) yield open;
    open = { kind, parts: [part] };
  }
  if (open) yield open;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A string and where runs of its characters take another font. */
export interface RichString {
  text: string;
  runs: { start: number; font: number }[];
}

/**
 * Reads over the parts of one record. A string that is cut by the end of a part says anew, at the beginning of the next, whether
 * its characters take one byte or two.
 */
export class PartReader {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Uint8Array[]) {}

  get isAtEnd(): boolean {
    this.skipEnds();
    return this.part >= this.parts.length;
  }

  byte(): number {
    this.skipEnds();
    const byte = this.parts[this.part]?.[this.at];
    if (byte === undefined) throw broken();
    this.at++;
    return byte;
  }

  uint16(): number {
    return this.byte() | (this.byte() << 8);
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left--) this.byte();
  }

  /** [MS-XLS] XLUnicodeRichExtendedString; `wide` tells whether its length takes two bytes. */
  string(wide = true): RichString {
    const length = wide ? this.uint16() : this.byte();
    const flags = this.byte();
    const runCount = flags & 8 ? this.uint16() : 0;
    const extra = flags & 4 ? this.uint32() : 0;
    const text = this.characters(length, (flags & 1) !== 0);
    const runs: RichString['runs'] = [];
    for (let i = 0; i < runCount; i++) runs.push({ start: this.uint16(), font: this.uint16() });
    this.skip(extra);
    return { text, runs };
  }

  private characters(count: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    for (let left = count; left > 0; left--) {
      if (this.at >= (this.parts[this.part]?.length ?? 0)) {
        this.skipEnds();
        wide = (this.byte() & 1) !== 0;
      }
      text += String.fromCharCode(wide ? this.uint16() : this.byte());
    }
    return text;
  }

  private skipEnds(): void {
    while (
      this.part < this.parts.length &&
      this.at >= (this.parts[this.part] as Uint8Array).length
    ) {
      this.part++;
      this.at = 0;
    }
  }
}

export function broken() {
  return damaged('工作簿记录', 'its workbook records');
}
