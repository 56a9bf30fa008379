import { crc32 } from './bytes.ts';
import { damaged, ImportError, tooLarge } from './import-error.ts';
import { inflateWithin } from './inflate.ts';

/** A member of a report is a few megabytes at most; what inflates to more is a bomb or holds pictures. */
const MOST_MEMBER_MEGABYTES = 48;
/** All members read of one file together. */
const MOST_TOTAL_MEGABYTES = 256;
const MEGABYTE = 1024 * 1024;

/** Archivers of Chinese systems write names in GBK, and do not say so. */
function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder('gb18030').decode(bytes);
  }
  return name.replace(/\\/g, '/');
}

export interface Member {
  name: string;
  offset: number;
  packed: number;
  /** The CRC-32 of what is unpacked; 0 where the archive does not tell it. */
  crc: number;
  /** Unpacked, as the archive declares it. */
  size: number;
  method: number;
}

/**
 * The members of a zip archive, inflated one at a time when asked for, never beyond the limits above whatever sizes
 * the archive declares. (fflate's own unzip trusts the declared size and gives no access to single members.)
 */
export class Zip {
  /** By name in small letters: some writers of OFD refer to members in another case. */
  private readonly members = new Map<string, Member>();
  private readonly all: Member[] = [];
  private inflated = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.members.has(name.toLowerCase());
  }

  /** The member's bytes, or undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const member = this.members.get(name.toLowerCase());
    return member && this.inflate(member);
  }

  /** All members in the order of the directory, those too that have the name of another. */
  list(): readonly Member[] {
    return this.all;
  }

  names(): string[] {
    return [...this.members.values()].map((member) => member.name);
  }

  private readDirectory(): void {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    const lowest = Math.max(0, end - 0xffff);
    while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < lowest) throw damaged('压缩包没有目录', 'its zip directory is missing');
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
        throw damaged('压缩包目录不完整', 'its zip directory is incomplete');
      }
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
      if (flags & 1) {
        throw new ImportError(
          'encrypted',
          '是加密的压缩包，无法读取。请解密后再选。',
          'is an encrypted archive. Decrypt it first.',
        );
      }
      const member = {
        name,
        offset: view.getUint32(at + 42, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        method: view.getUint16(at + 10, true),
      };
      this.members.set(name.toLowerCase(), member);
      this.all.push(member);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  inflate(member: Member): Uint8Array {
    const { bytes } = this;
    const { name } = member;
    const broken = () => damaged(`压缩包中的 ${name}`, `${name} in its archive`);
    if (member.offset + 30 > bytes.length) throw broken();
    const view = new DataView(bytes.buffer, bytes.byteOffset + member.offset, 30);
    if (view.getUint32(0, true) !== 0x04034b50) throw broken();
    const start = member.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
    const packed = bytes.subarray(start, start + member.packed);
    if (packed.length < member.packed) throw broken();
    const content = member.method === 0 ? packed : this.unpack(packed, member);
    if (content === undefined) throw broken();
    // Some programs write none.
    if (member.crc !== 0 && crc32(content) !== member.crc) throw broken();
    return this.account(content);
  }

  private unpack(packed: Uint8Array, { method, name }: Member): Uint8Array | undefined {
    if (method !== 8) return undefined;
    return inflateWithin(packed, 'raw', MOST_MEMBER_MEGABYTES, [`${name} `, name]);
  }

  private account(member: Uint8Array): Uint8Array {
    this.inflated += member.length;
    if (this.inflated > MOST_TOTAL_MEGABYTES * MEGABYTE)
      throw tooLarge(
        `展开后超过 ${MOST_TOTAL_MEGABYTES} MB`,
        `over ${MOST_TOTAL_MEGABYTES} MB when unpacked`,
      );
    return member;
  }
}
