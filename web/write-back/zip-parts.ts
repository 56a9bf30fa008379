import { deflateSync } from 'fflate';
import { crc32, joined } from '../import/bytes.ts';

/** What the format calls the central directory record of a member, by its fields' places. */
const RECORD = { signature: 0x02014b50, crc: 16, nameLength: 28, offset: 42, length: 46 };
const LOCAL = { signature: 0x04034b50, crc: 14, nameLength: 26, length: 30 };
const END = { signature: 0x06054b50, count: 10, size: 12, start: 16, length: 22 };
/** Flags: sizes follow the data, in a descriptor. */
const HAS_DESCRIPTOR = 8;

interface Entry {
  record: Uint8Array;
  name: string;
  /** Its local header, data and descriptor, as they stand in the file. */
  start: number;
  stored: Uint8Array;
}

/**
 * An archive with the content of some members replaced. All others are copied as they are, packed, with their headers and in their
 * order; so is whatever stands between, before and behind them. `contents` by the names that the archive itself has.
 */
export function withContents(
  archive: Uint8Array,
  contents: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const view = viewOf(archive);
  let end = archive.length - END.length;
  while (end > 0 && view.getUint32(end, true) !== END.signature) end--;
  const directory = view.getUint32(end + END.start, true);
  const entries = entriesOf(archive, directory, view.getUint16(end + END.count, true));
  const pieces: Uint8Array[] = [];
  let at = Math.min(directory, ...entries.map(({ start }) => start));
  pieces.push(archive.subarray(0, at));
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    const content = contents.get(entry.name);
    const piece = content ? repacked(entry, content) : entry.stored;
    viewOf(entry.record).setUint32(RECORD.offset, at, true);
    pieces.push(piece);
    at += piece.length;
  }
  const tail = archive.slice(end);
  viewOf(tail).setUint32(END.start, at, true);
  // Between the directory and its end nothing stands but a signature that no Office file has.
  return joined([...pieces, ...entries.map(({ record }) => record), tail]);
}

function entriesOf(archive: Uint8Array, directory: number, count: number): Entry[] {
  const view = viewOf(archive);
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + RECORD.nameLength, true);
    const length =
      RECORD.length +
      nameLength +
      view.getUint16(at + RECORD.nameLength + 2, true) +
      view.getUint16(at + RECORD.nameLength + 4, true);
    const name = archive.subarray(at + RECORD.length, at + RECORD.length + nameLength);
    entries.push({
      record: archive.slice(at, at + length),
      name: new TextDecoder().decode(name),
      start: view.getUint32(at + RECORD.offset, true),
      stored: archive.subarray(0, 0),
    });
    at += length;
  }
  const starts = [...entries.map(({ start }) => start), directory].sort((a, b) => a - b);
  for (const entry of entries) {
    const next = starts.find((start) => start > entry.start) ?? directory;
    entry.stored = archive.subarray(entry.start, next);
  }
  return entries;
}

/** A member's local header with new data behind it; its record in the directory is changed to fit. */
function repacked({ record, stored }: Entry, content: Uint8Array): Uint8Array {
  const data = deflateSync(content, { level: 6 });
  const old = viewOf(stored);
  const headLength =
    LOCAL.length +
    old.getUint16(LOCAL.nameLength, true) +
    old.getUint16(LOCAL.nameLength + 2, true);
  const head = stored.slice(0, headLength);
  const crc = crc32(content);
  for (const [header, signature] of [
    [viewOf(head), LOCAL],
    [viewOf(record), RECORD],
  ] as const) {
    const fields = signature.crc;
    // Flags stand 8 and the method 6 bytes before the checksum, in both.
    header.setUint16(fields - 8, header.getUint16(fields - 8, true) & ~HAS_DESCRIPTOR, true);
    header.setUint16(fields - 6, 8, true);
    header.setUint32(fields, crc, true);
    header.setUint32(fields + 4, data.length, true);
    header.setUint32(fields + 8, content.length, true);
  }
  return joined([head, data]);
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
