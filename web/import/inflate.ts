import { Inflate, Unzlib } from 'fflate';
import { joined } from './bytes.ts';
import { ImportError, tooLarge } from './import-error.ts';

const MEGABYTE = 1024 * 1024;
const SLICE = 64 * 1024;

/** What is packed: `raw` as zip archives have it, `zlib` with a header, as PDFs do. */
export type Packing = 'raw' | 'zlib';

/**
 * The bytes that `packed` stands for, never more than `megabytes`: a few bytes can stand for a thousand times as many. `what` names them
 * in both languages. Throws ImportError beyond the limit; undefined where the bytes are damaged or end too early.
 */
export function inflateWithin(
  packed: Uint8Array,
  packing: Packing,
  megabytes: number,
  [zh, en]: readonly [string, string],
): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new (packing === 'raw' ? Inflate : Unzlib)((chunk, final) => {
    size += chunk.length;
    if (size > megabytes * MEGABYTE)
      throw tooLarge(`${zh}展开后超过 ${megabytes} MB`, `${en} unpacks to over ${megabytes} MB`);
    if (chunk.length > 0) chunks.push(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    return undefined;
  }
  return ended ? joined(chunks) : undefined;
}
