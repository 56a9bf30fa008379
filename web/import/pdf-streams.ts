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
/** What a stream takes at least where a page lists it, however short it is. */
const LEAST_LISTED_BYTES = 16 * 1024;

/**
 * Refuses a PDF that would fell what reads it: pdf.js unpacks every stream whole, and deflate makes a thousand bytes of one; a page may
 * list many streams, or one many times, and all of them are its drawing. Pictures are left out, for nobody looks at them. What is encrypted or damaged says nothing here; its reader will tell. Throws ImportError.
 */
export function checkStreams(bytes: Uint8Array): void {
  let total = 0;
  const sizes = new Map<number, number>();
  const listed: number[][] = [];
  for (const { before, object, dictionary, content } of streamsOf(bytes)) {
    for (const list of listsOf(before)) listed.push(list);
    if (content === undefined || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    // Every deflation counts: one packed twice is a small stream of a large one.
    const isFont = /\/Length1\b|\/Subtype\s*\/(?:OpenType|CIDFontType0C|Type1C)\b/.test(dictionary);
    const most = isFont ? MOST_FONT_MEGABYTES : MOST_STREAM_MEGABYTES;
    let unpacked: Uint8Array | undefined = content;
    for (let times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0; times > 0; times--) {
      unpacked = inflateWithin(unpacked, 'zlib', most, ['其中一页', 'a page of it']);
      if (unpacked === undefined) break;
      total += unpacked.length;
    }
    sizes.set(object, Math.max(sizes.get(object) ?? 0, unpacked?.length ?? content.length));
    if (unpacked && /\/ObjStm\b/.test(dictionary))
      for (const list of listsOf(latin1.decode(unpacked))) listed.push(list);
    if (total > MOST_TOTAL_MEGABYTES * MEGABYTE)
      throw tooLarge(
        `展开后超过 ${MOST_TOTAL_MEGABYTES} MB`,
        `over ${MOST_TOTAL_MEGABYTES} MB when unpacked`,
      );
  }
  for (const list of listed) checkListed(list, sizes);
}

const latin1 = new TextDecoder('latin1');

/** The objects that an array refers to, for each array that refers to several. */
function* listsOf(text: string): Generator<number[]> {
  for (const [array] of text.matchAll(/\[[^[\]]*\]/g)) {
    const objects: number[] = [];
    for (const [, object] of array.matchAll(/(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R\b/g))
      objects.push(Number(object));
    if (objects.length > 1) yield objects;
  }
}

function checkListed(objects: readonly number[], sizes: ReadonlyMap<number, number>): void {
  let together = 0;
  for (const object of objects) {
    const size = sizes.get(object);
    if (size !== undefined) together += Math.max(size, LEAST_LISTED_BYTES);
  }
  if (together > MOST_STREAM_MEGABYTES * MEGABYTE)
    throw tooLarge(
      `其中一页展开后超过 ${MOST_STREAM_MEGABYTES} MB`,
      `a page of it unpacks to over ${MOST_STREAM_MEGABYTES} MB`,
    );
}

interface Stream {
  /** What stands between the stream before and this one. */
  before: string;
  object: number;
  dictionary: string;
  /** Absent behind the last stream. */
  content?: Uint8Array;
}

/** By their words alone, for the table of objects may be broken or lie. Each byte is looked at once, whatever the words are. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  let behindLast = 0;
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; at = indexOf(bytes, 'stream', behindLast)) {
    const before = latin1.decode(bytes.subarray(behindLast, at));
    const near = before.slice(-LONGEST_DICTIONARY);
    const begun = near.lastIndexOf(' obj');
    const dictionary = near.slice(begun + 1);
    const object = Number(/(\d+)\s+\d+$/.exec(near.slice(Math.max(0, begun - 24), begun))?.[1]);
    const start = at + (bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7);
    const end = indexOf(bytes, 'endstream', start);
    const content = bytes.subarray(start, end < 0 ? bytes.length : end);
    yield { before, object, dictionary, content };
    if (end < 0) return;
    behindLast = end + 'endstream'.length;
  }
  yield {
    before: latin1.decode(bytes.subarray(behindLast)),
    object: Number.NaN,
    dictionary: '',
  };
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  const [first = 0, ...rest] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (rest.every((code, i) => bytes[at + 1 + i] === code)) return at;
  return -1;
}
