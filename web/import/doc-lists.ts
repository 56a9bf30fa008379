import { type DocFile, type Property, slice } from './doc-file.ts';
import { type List, ListCounters, type ListLevel } from './list-counters.ts';

const LIST_OVERRIDE = 0x460b;
const LIST_LEVEL = 0x260a;

/** OOXML's names for the number formats of [MS-OSHARED] MSONFC that are not "decimal". */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

/** Automatic numbers of a Word 97-2003 document: the paragraph names an override (LFO), which names a list (LSTF). */
export class DocLists {
  private readonly counters = new ListCounters();
  private readonly overrides: List[];
  private readonly styles: { base: number; properties: Property[] }[];

  constructor(file: DocFile) {
    this.overrides = tolerate(() => readOverrides(file, readLists(file)), []);
    this.styles = tolerate(() => readStyles(file), []);
  }

  /** The label of a paragraph of this style and with these properties of its own. */
  next(style: number, properties: readonly Property[]): string {
    const override = this.value(LIST_OVERRIDE, style, properties);
    const list = override === undefined ? undefined : this.overrides[override - 1];
    if (override === undefined || !list) return '';
    const level = this.value(LIST_LEVEL, style, properties) ?? 0;
    return level < 9 ? this.counters.next(String(override), list, level) : '';
  }

  private value(code: number, style: number, properties: readonly Property[]): number | undefined {
    let own = properties;
    let index = style;
    for (let steps = 0; steps < 32; steps++) {
      for (const property of own) {
        if (property.code !== code) continue;
        return code === LIST_LEVEL
          ? property.operand.getUint8(0)
          : property.operand.getUint16(0, true);
      }
      const inherited = this.styles[index];
      if (!inherited) return undefined;
      own = inherited.properties;
      index = inherited.base;
    }
    return undefined;
  }
}

/** Numbers are an extra: a list table out of order must not keep the text from being read. */
function tolerate<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function readLists(file: DocFile): Map<number, ListLevel[]> {
  const view = file.listTable();
  const lists = new Map<number, ListLevel[]>();
  if (view.byteLength < 2) return lists;
  const count = view.getUint16(0, true);
  let at = 2 + count * 28;
  for (let i = 0; i < count; i++) {
    const header = 2 + i * 28;
    const levels: ListLevel[] = [];
    const isSimple = (view.getUint8(header + 26) & 1) !== 0;
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(view, at);
      levels.push(read.level);
      at = read.end;
    }
    lists.set(view.getInt32(header, true), levels);
  }
  return lists;
}

function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const flags = view.getUint8(at + 5);
  const follow = view.getUint8(at + 15);
  const textAt = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  let text = '';
  for (let i = 0; i < length; i++) {
    const unit = view.getUint16(textAt + 2 + i * 2, true);
    text += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit);
  }
  return {
    level: {
      start: view.getInt32(at, true),
      format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
      text,
      suffix: follow === 2 ? 'nothing' : follow === 1 ? 'space' : 'tab',
      neverRestarts: (flags & 8) !== 0,
      arabic: (flags & 4) !== 0,
    },
    end: textAt + 2 + length * 2,
  };
}

function readOverrides(file: DocFile, lists: ReadonlyMap<number, ListLevel[]>): List[] {
  const view = file.listOverrides();
  const overrides: List[] = [];
  if (view.byteLength < 4) return overrides;
  const count = view.getUint32(0, true);
  if (4 + count * 16 > view.byteLength) return overrides;
  let at = 4 + count * 16;
  for (let i = 0; i < count; i++) {
    const id = view.getInt32(4 + i * 16, true);
    const list: List = { family: String(id), levels: [...(lists.get(id) ?? [])], restarts: [] };
    overrides.push(list);
    at += 4;
    for (let left = view.getUint8(4 + i * 16 + 12); left > 0; left--) {
      const flags = view.getUint32(at + 4, true);
      const level = flags & 15;
      if (flags & 16) list.restarts[level] = view.getInt32(at, true);
      at += 8;
      if (!(flags & 32)) continue;
      const read = readLevel(view, at);
      list.levels[level] = read.level;
      at = read.end;
    }
  }
  return overrides;
}

/** Paragraph styles may carry the list, as headings do. */
function readStyles(file: DocFile): { base: number; properties: Property[] }[] {
  const view = file.styleSheet();
  const headerLength = view.getUint16(0, true);
  const count = view.getUint16(2, true);
  const baseLength = view.getUint16(4, true);
  const styles: { base: number; properties: Property[] }[] = [];
  let at = 2 + headerLength;
  for (let i = 0; i < count && at + 2 <= view.byteLength; i++) {
    const length = view.getUint16(at, true);
    const style = slice(view, at + 2, at + 2 + length);
    at += 2 + length + (length & 1);
    styles.push({ base: 0xfff, properties: [] });
    if (length < baseLength + 4) continue;
    const kindAndBase = style.getUint16(2, true);
    const base = kindAndBase >> 4;
    if ((kindAndBase & 15) !== 1) continue;
    const nameLength = style.getUint16(baseLength, true);
    const properties = baseLength + 2 + (nameLength + 1) * 2;
    if (properties + 4 > style.byteLength) continue;
    const end = properties + 2 + style.getUint16(properties, true);
    styles[i] = { base, properties: file.properties(style, properties + 4, end) };
  }
  return styles;
}
