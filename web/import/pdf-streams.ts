import { tooLarge } from './import-error.ts';
import { inflateWithin } from './inflate.ts';

/** The drawing of a page is a few megabytes at most. */
const MOST_STREAM_MEGABYTES = 32;
/** A whole Chinese font, where a program embeds all of it, is some twenty. */
const MOST_FONT_MEGABYTES = 64;
/** All streams of a file together, pictures left out. */
const MOST_TOTAL_MEGABYTES = 256;
const MEGABYTE = 1024 * 1024;
/** How far before its stream a dictionary is looked for. */
const LONGEST_DICTIONARY = 2048;

/**
 * Refuses a PDF that would fell what reads it: pdf.js unpacks every stream whole, and deflate makes a thousand bytes of one. Pictures
 * are left out, for nobody looks at them. What is encrypted or damaged says nothing here; its reader will tell. Throws ImportError.
 */
export function checkStreams(bytes: Uint8Array): void {
  let total = 0;
  for (const { dictionary, content } of streamsOf(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    // Every deflation counts: one packed twice is a small stream of a large one.
    const isFont = /\/Length1\b|\/Subtype\s*\/(?:OpenType|CIDFontType0C|Type1C)\b/.test(dictionary);
    const most = isFont ? MOST_FONT_MEGABYTES : MOST_STREAM_MEGABYTES;
    let unpacked: Uint8Array | undefined = content;
    for (let times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0; times > 0; times--) {
      unpacked = inflateWithin(unpacked, 'zlib', most, ['其中一页', 'a page of it']);
      if (unpacked === undefined) break;
      total += unpacked.length;
    }
    if (total > MOST_TOTAL_MEGABYTES * MEGABYTE)
      throw tooLarge(
        `展开后超过 ${MOST_TOTAL_MEGABYTES} MB`,
        `over ${MOST_TOTAL_MEGABYTES} MB when unpacked`,
      );
  }
}

interface Stream {
  dictionary: string;
  content: Uint8Array;
}

/** By their words alone, for the table of objects may be broken or lie. Each byte is looked at once, whatever the words are. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  const words = new TextDecoder('latin1');
  let behindLast = 0;
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; at = indexOf(bytes, 'stream', behindLast)) {
    const from = Math.max(behindLast, at - LONGEST_DICTIONARY);
    const before = words.decode(bytes.subarray(from, at));
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const start = at + (bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7);
    const end = indexOf(bytes, 'endstream', start);
    yield { dictionary, content: bytes.subarray(start, end < 0 ? bytes.length : end) };
    if (end < 0) return;
    behindLast = end + 'endstream'.length;
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  const [first = 0, ...rest] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (rest.every((code, i) => bytes[at + 1 + i] === code)) return at;
  return -1;
}
