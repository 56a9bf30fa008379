/** What pdf.js tells of a font. */
export interface Font {
  name?: string;
  /** Codes may be of two bytes and stand for numbers of glyphs. */
  composite?: boolean;
  /** pdf.js's table of characters: by code, or, without one, a range in which codes are taken for characters. */
  toUnicode?: { _map?: ArrayLike<unknown> };
  /** The file does not hold it. */
  missingFile?: boolean;
  vertical?: boolean;
  fontMatrix?: number[];
  defaultVMetrics?: number[];
}

/** A glyph as pdf.js hands it to whoever draws. */
interface Glyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[];
}
/** In the strings of a page numbers stand for moves between glyphs. */
export type Shown = Glyph | number | null;

/** Names that Chinese fonts have in Latin letters. */
const CHINESE_FONTS =
  /sim(?:sun|hei|fang|kai|li|you)|fang_?song|kai_?ti|li_?su|^(?:[A-Z]{6}\+)?(?:ST(?:Song|Kaiti|Fangsong|Heiti|Xihei|Zhongsong|Xinwei|Xingkai|Liti)|FZ\w*|HY\w*)|gb2312|gbk|-GB1/i;
/** Characters of GBK that are no ASCII begin with this byte or a higher one. */
const FIRST_GBK = 0x81;
const GBK = new TextDecoder('gbk');

/**
 * A font while its glyphs are shown. It mends what pdf.js cannot tell, and remembers for each code what it was said to be,
 * since only all of them together show whether codes stand for characters or are mere numbers of glyphs.
 */
export class FontReading {
  private readonly isGbk: boolean;
  private readonly seen = new Map<number, string>();
  private doubt: Doubt | undefined;

  constructor(readonly font: Font) {
    this.isGbk = font.missingFile === true && !font.composite && isChinese(font.name ?? '');
  }

  /** The glyphs as they are to be read. */
  read(shown: readonly Shown[]): readonly Shown[] {
    if (this.isGbk) return shown.some(isLead) ? joinedBytes(shown) : shown;
    for (const glyph of shown) {
      if (glyph === null || typeof glyph === 'number') continue;
      if (this.seen.has(glyph.originalCharCode)) continue;
      this.seen.set(glyph.originalCharCode, glyph.unicode);
      this.doubt = undefined;
    }
    return shown;
  }

  /** Whether, all glyphs of the font known, nothing says what character a code stands for. */
  isUnknown(code: number): boolean {
    const unicode = this.seen.get(code);
    if (unicode === undefined || !isEcho(code, unicode)) return false;
    const table = this.font.toUnicode?._map;
    if (table?.[code] !== undefined) return false;
    if (this.font.composite && table) return true;
    this.doubt ??= doubtOf(this.seen, this.font.composite === true);
    return this.doubt === 'echoes';
  }
}

type Doubt = 'none' | 'echoes';

/**
 * pdf.js gives the code itself where it knows no character for it. In a font of numbered glyphs such an echo is the character
 * only by chance: glyph 48 is not "0". Without a table the codes of a composite font may still be characters, and then look like
 * text; in a simple font they are characters unless most are translated to others.
 */
function doubtOf(seen: ReadonlyMap<number, string>, isComposite: boolean): Doubt {
  let echoes = 0;
  let likely = 0;
  for (const [code, unicode] of seen) {
    if (!isEcho(code, unicode)) continue;
    echoes++;
    if (/^[\x20-\x7e\u2010-\u2027\u3000-\u301f\u4e00-\u9fff\uff00-\uffef]$/.test(unicode)) likely++;
  }
  if (isComposite) return likely * 10 < echoes * 7 ? 'echoes' : 'none';
  return seen.size - echoes > echoes ? 'echoes' : 'none';
}

function isEcho(code: number, unicode: string | undefined): boolean {
  return unicode === String.fromCharCode(code) && code !== 0x20;
}

function isLead(glyph: Shown): glyph is Glyph {
  return (
    glyph !== null &&
    typeof glyph !== 'number' &&
    glyph.originalCharCode >= FIRST_GBK &&
    glyph.originalCharCode < 0xff
  );
}

/** A name in Chinese comes as the bytes of some encoding, one character each. */
function isChinese(name: string): boolean {
  return CHINESE_FONTS.test(name) || /[\x80-\xff]{2}|[\u4e00-\u9fff]/.test(name);
}

/**
 * A Chinese font under a Western encoding, as old printer drivers write it: its strings are GBK, of which pdf.js makes two
 * Western letters a character.
 */
function joinedBytes(shown: readonly Shown[]): Shown[] {
  const joined: Shown[] = [];
  for (let i = 0; i < shown.length; i++) {
    const lead = shown[i] as Shown;
    if (!isLead(lead)) {
      joined.push(lead);
      continue;
    }
    const moves: Shown[] = [];
    let next = i + 1;
    while (next < shown.length && (shown[next] === null || typeof shown[next] === 'number'))
      moves.push(shown[next++] as Shown);
    const trail = shown[next] as Glyph | undefined;
    const bytes = Uint8Array.of(lead.originalCharCode, trail?.originalCharCode ?? 0x20);
    const unicode = trail ? GBK.decode(bytes) : '\ufffd';
    if (!trail || unicode.length !== 1 || unicode === '\ufffd') {
      joined.push({ ...lead, unicode: '\ufffd' });
      continue;
    }
    joined.push({ ...lead, unicode, width: lead.width + trail.width, isSpace: false }, ...moves);
    i = next;
  }
  return joined;
}
