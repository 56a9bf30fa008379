import { joined } from '../import/bytes.ts';
import { encodingOf } from '../import/encoding.ts';

/** Writes `text` in the place of [start, end), UTF-16 positions of the text as it was. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Markup in its file's own bytes: what a splice does not touch stays as it is, whatever the encoding. */
export class SourceText {
  readonly text: string;
  readonly #bytes: Uint8Array;
  readonly #encoding: string;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#encoding = encodingOf(bytes);
    this.text = new TextDecoder(this.#encoding).decode(bytes);
  }

  /** The bytes with all of it written. Splices must not overlap; what the encoding lacks becomes a character reference. */
  spliced(splices: readonly Splice[]): Uint8Array {
    const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const offsets = this.#offsetsOf(sorted.flatMap(({ start, end }) => [start, end]));
    const offset = (position: number) => offsets.get(position) ?? 0;
    const encode = encoderOf(this.#encoding);
    const pieces: Uint8Array[] = [];
    let copied = 0;
    for (const { start, end, text } of sorted) {
      pieces.push(this.#bytes.subarray(copied, offset(start)), encode(text));
      copied = offset(end);
    }
    pieces.push(this.#bytes.subarray(copied));
    return joined(pieces);
  }

  /** Where in the bytes the characters at `positions` (ascending) begin. */
  #offsetsOf(positions: readonly number[]): Map<number, number> {
    const offsets = new Map<number, number>();
    let character = 0;
    let next = 0;
    // The character a byte order mark stands for is not in the text.
    const mark = markLength(this.#bytes, this.#encoding);
    const decoder = new TextDecoder(this.#encoding, { ignoreBOM: true });
    for (const { start, end } of segments(this.#bytes, mark, this.#encoding)) {
      const segment = this.#bytes.subarray(start, end);
      const { length } = decoder.decode(segment);
      for (; next < positions.length; next++) {
        const position = positions[next] as number;
        if (position > character + length) break;
        offsets.set(position, start + this.#bytesOf(segment, position - character));
      }
      character += length;
    }
    return offsets;
  }

  /** How many bytes the first `count` characters take: a decoder gives a character with the last byte of it. */
  #bytesOf(segment: Uint8Array, count: number): number {
    const decoder = new TextDecoder(this.#encoding, { ignoreBOM: true });
    let characters = 0;
    let at = 0;
    while (characters < count && at < segment.length) {
      characters += decoder.decode(segment.subarray(at, at + 1), { stream: true }).length;
      at++;
    }
    return at;
  }
}

const isUtf16 = (encoding: string) => encoding.startsWith('utf-16');

function markLength(bytes: Uint8Array, encoding: string): number {
  const first = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, 4));
  if (!first.startsWith('\ufeff')) return 0;
  return isUtf16(encoding) ? 2 : 3;
}

/** The bytes from one "<" to the next, a character of its own in every encoding here but UTF-16, which is cut by its length. */
function* segments(
  bytes: Uint8Array,
  from: number,
  encoding: string,
): Iterable<{ start: number; end: number }> {
  let start = from;
  while (start < bytes.length) {
    const end = isUtf16(encoding) ? start + 4096 : bytes.indexOf(0x3c, start + 1);
    const found = end > start ? Math.min(end, bytes.length) : bytes.length;
    yield { start, end: found };
    start = found;
  }
}

function encoderOf(encoding: string): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  if (isUtf16(encoding)) return (text) => inUtf16(text, encoding === 'utf-16le');
  let table: Map<string, readonly number[]> | undefined;
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.codePointAt(0) as number;
        if (code < 0x80) return [code];
        table ??= twoByteTable(encoding);
        const known = table.get(character);
        return known ?? [...`&#${code};`].map((sign) => sign.charCodeAt(0));
      }),
    );
}

function inUtf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return bytes;
}

/** The platform decodes GB18030 and its kin but does not encode them: so all pairs of bytes are decoded once. */
function twoByteTable(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== '\ufffd';
      if (isOne && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}
