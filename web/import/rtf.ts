import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import type { DrawnRow } from './drawn-table.ts';
import { damaged, tooLarge } from './import-error.ts';
import { raised, settleRaised } from './note-marks.ts';
import { RtfFlow } from './rtf-flow.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/** Names that TextDecoder knows for code pages, and the pages that the fonts' character sets stand for. */
const PAGES: Record<number, string> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1200: 'utf-16le',
  1252: 'windows-1252',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};
const CHARSETS: Record<number, number> = { 128: 932, 129: 949, 134: 936, 136: 950 };
/** Pages whose characters above ASCII take two bytes. */
const DOUBLE = new Set([932, 936, 949, 950, 10008, 54936]);
const SIGNS: Record<string, string> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** Groups whose text is none of the document's. */
const SKIPPED = new Set(
  (
    'colortbl stylesheet listtable listoverridetable revtbl rsidtbl filetbl header headerl headerr headerf footer footerl footerr ' +
    'footerf nonshppict nonesttables datafield xe tc rxe objdata objclass themedata bkmkstart bkmkend annotation atnid ' +
    'atnauthor ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private xmlopen sp factoidname'
  ).split(' '),
);
/** Groups marked as to be ignored by those that do not know them, which are known here. */
const KNOWN = new Set(
  'ud fldinst listtext pntext shpinst shptxt nesttableprops shppict pict footnote'.split(' '),
);
const MOST_DEPTH = 1000;
/** Twentieths of a point of 64 pixels: smaller pictures are icons. */
const SMALLEST_PICTURE = 960;

type Destination = 'text' | 'skip' | 'fonts' | 'info' | 'title' | 'code' | 'label' | 'picture';

interface State {
  destination: Destination;
  /** A text box or note of its own, which ends with this group. */
  ownsText: boolean;
  ownsField: boolean;
  /** Of the two groups inside, the first is for readers that know no Unicode. */
  isChoice: boolean;
  font: number;
  /** How many characters stand behind a Unicode one for readers that know none. */
  fallbacks: number;
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  raised: boolean;
  /** The row and the cell being defined: a table in a cell defines its own in a group. */
  row: DrawnRow;
  merge: DrawnRow['merges'][number];
}

/** One text with its tables: the document's, a text box's or a note's. */
interface Text {
  flow: RtfFlow;
  words: string;
  label: string;
  attached: Block[];
}

interface Field {
  code: string;
  hasResult: boolean;
}

/** RTF as Word and WPS write it: paragraphs, tables with merged cells and tables in their cells, text boxes, notes. */
export function readRtf(bytes: Uint8Array): OgiDocument {
  const notes = new Notes();
  const reader = new RtfReader(notes);
  for (const token of rtfTokens(bytes)) reader.take(token);
  return documentOf(reader.finish(), notes, reader.title.trim());
}

class RtfReader {
  title = '';
  private state: State = {
    destination: 'text',
    ownsText: false,
    ownsField: false,
    isChoice: false,
    font: 0,
    fallbacks: 1,
    hidden: false,
    deleted: false,
    struck: false,
    raised: false,
    row: { edges: [], merges: [] },
    merge: { joinsLeft: false, down: 'none' },
  };
  private readonly saved: State[] = [];
  private texts: Text[] = [newText()];
  private fields: Field[] = [];
  private page = 1252;
  private defaultFont = 0;
  private readonly charsets = new Map<number, number>();
  private readonly decoders = new Map<string, TextDecoder>();
  /** Bytes not yet decoded, and characters still to be passed over. */
  private pending: number[] = [];
  private passed = 0;
  private isGroupNew = false;
  private isIgnorable = false;
  private inTable = false;
  private depth = 0;
  private picture = { width: 0, height: 0 };

  constructor(private readonly notes: Notes) {}

  take(token: RtfToken): void {
    switch (token.type) {
      case 'open':
        this.open();
        return;
      case 'close':
        this.close();
        return;
      case 'byte':
        this.byte(token.byte, token.isEscaped);
        return;
      case 'word':
        this.word(token.word, token.value);
    }
  }

  /** What of the file has come; a file cut short has its last groups still open. */
  finish(): Block[] {
    if (this.saved.length > 0) throw damaged('RTF 内容', 'its RTF content');
    this.flush();
    this.endParagraph();
    return this.text.flow.finish();
  }

  private get text(): Text {
    return this.texts[this.texts.length - 1] as Text;
  }

  private open(): void {
    this.flush();
    if (this.saved.length >= MOST_DEPTH) throw tooLarge('嵌套过深', 'it nests too deeply');
    this.saved.push(this.state);
    const { isChoice } = this.state;
    this.state.isChoice = false;
    this.state = { ...this.state, ownsText: false, ownsField: false };
    if (isChoice) this.state.destination = 'skip';
    this.isGroupNew = true;
    this.isIgnorable = false;
  }

  private close(): void {
    this.flush();
    const { destination, ownsText, ownsField } = this.state;
    const outer = this.saved.pop();
    if (!outer) return;
    if (destination === 'picture' && outer.destination !== 'picture') this.endPicture();
    if (ownsField) this.endField();
    if (ownsText) this.endText();
    this.state = outer;
    this.isGroupNew = false;
    this.passed = 0;
  }

  private byte(byte: number, isEscaped: boolean): void {
    this.isGroupNew = false;
    if (this.passed > 0) {
      this.passed--;
      return;
    }
    if (this.state.destination === 'skip' || this.state.destination === 'picture') return;
    // A second byte may look like a letter, and then is often written as one.
    const isSecond = this.isHalf();
    if (byte < 0x80 && !isEscaped && !isSecond) {
      this.flush();
      this.put(String.fromCharCode(byte));
    } else {
      this.pending.push(byte);
    }
  }

  private get codePage(): number {
    return CHARSETS[this.charsets.get(this.state.font) ?? 0] ?? this.page;
  }

  private isHalf(): boolean {
    if (this.pending.length === 0 || !DOUBLE.has(this.codePage)) return false;
    let half = false;
    for (const byte of this.pending) half = !half && byte >= 0x81;
    return half;
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const label = PAGES[this.codePage] ?? 'windows-1252';
    const decoder = this.decoders.get(label) ?? new TextDecoder(label);
    this.decoders.set(label, decoder);
    const text = decoder.decode(Uint8Array.from(this.pending));
    this.pending = [];
    this.put(text);
  }

  private put(text: string): void {
    const { destination, hidden, deleted, struck } = this.state;
    const field = this.fields[this.fields.length - 1];
    switch (destination) {
      case 'title':
        this.title += text;
        return;
      case 'code':
        if (field && field.code.length < 1000) field.code += text;
        return;
      case 'label':
        this.text.label += text;
        return;
      case 'text':
        break;
      default:
        return;
    }
    if (hidden || deleted) return;
    if (field && text.trim() !== '') field.hasResult = true;
    if (struck) {
      if (text.trim() !== '') this.notes.add('struck-out');
    } else {
      this.text.words += this.state.raised ? raised(text) : text;
    }
  }

  private word(word: string, value: number | undefined): void {
    const isFirst = this.isGroupNew;
    const isIgnorable = this.isIgnorable;
    this.isGroupNew = false;
    this.isIgnorable = false;
    if (word === '*' && isFirst) {
      this.isGroupNew = true;
      this.isIgnorable = true;
      return;
    }
    if (word === 'u' && value !== undefined) {
      this.unicode(value);
      return;
    }
    if (this.passed > 0) {
      this.passed--;
      return;
    }
    this.flush();
    if (isFirst && this.begin(word, isIgnorable)) return;
    if (this.state.destination === 'skip') return;
    const sign = SIGNS[word];
    if (sign !== undefined) this.put(sign);
    else if (this.character(word, value)) return;
    else if (this.state.destination !== 'text' || !this.paragraph(word))
      this.tableOrFile(word, value);
  }

  private unicode(value: number): void {
    this.flush();
    // What stands behind one character for old readers is not that of another.
    this.passed = 0;
    if (this.state.destination !== 'skip') this.put(String.fromCharCode(value & 0xffff));
    this.passed = this.state.fallbacks;
  }

  /** The first word of a group may say what the group is. */
  private begin(word: string, isIgnorable: boolean): boolean {
    const { state } = this;
    if (state.destination === 'skip' && word !== 'shptxt') return true;
    if (SKIPPED.has(word) || (isIgnorable && !KNOWN.has(word))) {
      state.destination = 'skip';
      return true;
    }
    switch (word) {
      case 'upr':
        state.isChoice = true;
        return true;
      case 'ud':
        return true;
      case 'fonttbl':
        state.destination = 'fonts';
        return true;
      case 'info':
        state.destination = 'info';
        return true;
      case 'title':
        if (state.destination === 'info') state.destination = 'title';
        return true;
      case 'field':
        state.ownsField = true;
        this.fields.push({ code: '', hasResult: false });
        return true;
      case 'fldinst':
        state.destination = 'code';
        return true;
      case 'fldrslt':
        state.destination = 'text';
        return true;
      case 'listtext':
      case 'pntext':
        state.destination = 'label';
        return true;
      case 'shpinst':
        state.destination = 'skip';
        return true;
      case 'shptxt':
      case 'footnote':
        state.destination = 'text';
        state.ownsText = true;
        this.texts.push(newText());
        return true;
      case 'pict':
        state.destination = 'picture';
        this.picture = { width: 0, height: 0 };
        return true;
      default:
        return false;
    }
  }

  private character(word: string, value: number | undefined): boolean {
    const { state } = this;
    const isOn = value !== 0;
    switch (word) {
      case 'plain':
        Object.assign(state, {
          hidden: false,
          struck: false,
          raised: false,
          font: this.defaultFont,
        });
        return true;
      case 'f':
        state.font = value ?? 0;
        return true;
      case 'uc':
        state.fallbacks = Math.min(Math.max(0, value ?? 1), 16);
        return true;
      case 'v':
        state.hidden = isOn;
        return true;
      case 'deleted':
        state.deleted = isOn;
        return true;
      case 'strike':
      case 'striked':
        state.struck = isOn;
        return true;
      case 'super':
      case 'sub':
      case 'up':
      case 'dn':
        state.raised = isOn;
        return true;
      case 'nosupersub':
        state.raised = false;
        return true;
      default:
        return false;
    }
  }

  private paragraph(word: string): boolean {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        return true;
      case 'pard':
        this.inTable = false;
        this.depth = 0;
        return true;
      case 'intbl':
        this.inTable = true;
        return true;
      case 'cell':
        this.inTable = true;
        this.depth = 1;
        this.endParagraph();
        this.text.flow.endCell(1);
        return true;
      case 'nestcell':
        this.endParagraph();
        this.text.flow.endCell(this.depthNow);
        return true;
      case 'row':
        this.text.flow.endRow(1, this.state.row);
        return true;
      case 'nestrow':
        this.text.flow.endRow(this.depthNow, this.state.row);
        return true;
      default:
        return false;
    }
  }

  private tableOrFile(word: string, value: number | undefined): void {
    switch (word) {
      case 'itap':
        this.depth = Math.min(Math.max(0, value ?? 0), 32);
        break;
      case 'trowd':
        this.state.row = { edges: [0], merges: [] };
        this.state.merge = { joinsLeft: false, down: 'none' };
        break;
      case 'trleft':
        this.state.row.edges[0] = value ?? 0;
        break;
      case 'clmrg':
        this.state.merge.joinsLeft = true;
        break;
      case 'clvmgf':
        this.state.merge.down = 'restart';
        break;
      case 'clvmrg':
        this.state.merge.down = 'continue';
        break;
      case 'cellx':
        this.state.row.edges.push(value ?? 0);
        this.state.row.merges.push(this.state.merge);
        this.state.merge = { joinsLeft: false, down: 'none' };
        break;
      case 'fcharset':
        if (this.state.destination === 'fonts') this.charsets.set(this.state.font, value ?? 0);
        break;
      case 'ansicpg':
        if (value !== undefined && PAGES[value]) this.page = value;
        break;
      case 'deff':
        this.defaultFont = value ?? 0;
        this.state.font = this.defaultFont;
        break;
      case 'picwgoal':
        this.picture.width = value ?? 0;
        break;
      case 'pichgoal':
        this.picture.height = value ?? 0;
        break;
    }
  }

  private get depthNow(): number {
    return this.inTable || this.depth > 0 ? Math.max(1, this.depth) : 0;
  }

  private endParagraph(): void {
    const { text } = this;
    const words = settleRaised(text.words, this.notes).trim();
    const blocks: Block[] =
      words === '' ? [] : [{ type: 'text', text: labelOf(text.label) + words }];
    text.flow.add([...blocks, ...text.attached], this.depthNow);
    text.words = '';
    text.label = '';
    text.attached = [];
  }

  /** What a text box or note holds follows the paragraph that it hangs on. */
  private endText(): void {
    if (this.texts.length < 2) return;
    const { inTable, depth } = this;
    this.endParagraph();
    const inner = this.texts.pop() as Text;
    this.text.attached.push(...inner.flow.finish());
    this.inTable = inTable;
    this.depth = depth;
  }

  private endField(): void {
    const field = this.fields.pop();
    if (field && /^\s*=/.test(field.code) && !field.hasResult)
      this.notes.add('formulas-not-calculated');
  }

  private endPicture(): void {
    const { width, height } = this.picture;
    if (width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE)
      this.text.attached.push({ type: 'picture' });
  }
}

function newText(): Text {
  return { flow: new RtfFlow(), words: '', label: '', attached: [] };
}

/** After Chinese punctuation the gap of a label is within the sign; bullets are signs of a font. */
function labelOf(written: string): string {
  const label = written.trim();
  if (!/[\p{L}\p{N}]/u.test(label)) return '';
  return /[、，。：）〕】．]$/.test(label) ? label : `${label} `;
}
