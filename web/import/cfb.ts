import { damaged } from './import-error.ts';

const END_OF_CHAIN = 0xfffffffe;
const MINI_CUTOFF = 4096;

/**
 * The streams at the root of an OLE compound file ([MS-CFB]), in which Word 97-2003 and WPS store documents. Streams
 * inside storages (embedded objects) are left alone. Chains of sectors are bounded, for a broken file may make them loop.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly miniStream: Uint8Array;
  private readonly entries = new Map<string, { start: number; size: number }>();

  constructor(private readonly bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = view;
    if (bytes.length < 512) throw truncated();
    const shift = view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw truncated();
    this.sectorSize = 1 << shift;
    this.fat = this.readFat();
    const directory = this.chain(view.getUint32(48, true), Number.POSITIVE_INFINITY);
    const root = entryAt(directory, 0);
    if (!root) throw truncated();
    this.miniStream = this.chain(root.start, root.size);
    this.miniFat = numbersOf(this.chain(view.getUint32(60, true), Number.POSITIVE_INFINITY));
    this.listRoot(directory, root.child);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A whole stream, or undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const stream =
      entry.size < MINI_CUTOFF
        ? follow(entry.start, entry.size, this.miniFat, (sector) =>
            this.miniStream.subarray(sector * 64, sector * 64 + 64),
          )
        : this.chain(entry.start, entry.size);
    if (stream.length < entry.size) throw truncated();
    return stream;
  }

  /** The allocation table lies in sectors named by the header, then by a chain of further sectors. */
  private readFat(): Uint32Array {
    const { view, bytes, sectorSize } = this;
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(view.getUint32(76 + i * 4, true));
    const perSector = sectorSize / 4;
    let next = view.getUint32(68, true);
    for (let steps = 0; next < END_OF_CHAIN - 3 && steps * sectorSize < bytes.length; steps++) {
      const table = numbersOf(this.sector(next));
      if (table.length < perSector) break;
      for (const sector of table.subarray(0, perSector - 1)) sectors.push(sector);
      next = table[perSector - 1] as number;
    }
    const most = Math.ceil(bytes.length / sectorSize / perSector) + 1;
    const used = sectors.filter((sector) => sector < END_OF_CHAIN - 3).slice(0, most);
    const fat = new Uint32Array(used.length * perSector).fill(END_OF_CHAIN);
    used.forEach((sector, index) => {
      fat.set(numbersOf(this.sector(sector)), index * perSector);
    });
    return fat;
  }

  /** Sectors are counted from behind the header, which takes one; the last of a file may be cut short. */
  private sector(index: number): Uint8Array {
    const start = (index + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private chain(start: number, size: number): Uint8Array {
    return follow(start, size, this.fat, (sector) => this.sector(sector));
  }

  /** Entries of one storage form a binary tree. */
  private listRoot(directory: Uint8Array, first: number): void {
    const pending = [first];
    const seen = new Set<number>();
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      const entry = seen.has(index) ? undefined : entryAt(directory, index);
      if (!entry) continue;
      seen.add(index);
      if (entry.isStream) this.entries.set(entry.name, entry);
      pending.push(entry.left, entry.right);
    }
  }
}

function follow(
  start: number,
  size: number,
  table: Uint32Array,
  read: (sector: number) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let sector = start;
  for (let steps = 0; sector < table.length && length < size; steps++) {
    if (steps > table.length) throw truncated();
    const part = read(sector);
    parts.push(part);
    length += part.length;
    sector = table[sector] as number;
  }
  const whole = new Uint8Array(Math.min(length, size));
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, whole.length - at), at);
    at += Math.min(part.length, whole.length - at);
  }
  return whole;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Uint32Array(bytes.length >> 2);
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(i * 4, true);
  return numbers;
}

function entryAt(directory: Uint8Array, index: number) {
  const at = index * 128;
  if (at + 128 > directory.length) return undefined;
  const view = new DataView(directory.buffer, directory.byteOffset + at, 128);
  const nameLength = Math.max(0, Math.min(64, view.getUint16(64, true)) - 2);
  return {
    name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
    isStream: view.getUint8(66) === 2,
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

function truncated() {
  return damaged('OLE 容器', 'its OLE container');
}
