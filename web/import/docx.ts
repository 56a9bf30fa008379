import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import {
  calculateFormulas,
  type Field,
  formulaText,
  isFormula,
  withoutFormulas,
} from './docx-formulas.ts';
import { DocxNumbering, isOn, readStyles, type Styles } from './docx-styles.ts';
import { damaged, unsupported } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { raised, settleRaised } from './note-marks.ts';
import { type Package, partPath, readPart, relationsOf } from './ooxml.ts';
import type { Sources, SourceWords } from './sources.ts';
import { mergeDown, type SourceCell, tableBlocks } from './table.ts';
import { child, children, descendants, isElement, ownText } from './xml.ts';

/** English Metric Units of a picture smaller than which it is an icon (64 pixels). */
const SMALLEST_PICTURE = 64 * 9525;

/** Word's XML document as the reader sees it on the page: revisions accepted, hidden text left out, lists numbered. */
export function readDocx(parts: Package, sources?: Sources): OgiDocument {
  const main = partPath(parts, '', 'officeDocument') ?? 'word/document.xml';
  const body = child(readPart(parts, main), 'body');
  if (!body) throw damaged(`缺少 ${main} 的正文`, `${main} has no body`);
  const relations = relationsOf(parts, main);
  const part = (type: string) => {
    const path = relations.byType(type);
    return path !== undefined && parts.has(path) ? readPart(parts, path) : undefined;
  };
  const styles = readStyles(part('styles'));
  const footnotes = new Map<string, MarkupElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of children(part(`${kind}s`), kind))
      footnotes.set(`${kind} ${note.attributes.id}`, note);
  }
  const notes = new Notes();
  const reader = new DocxReader(
    styles,
    new DocxNumbering(part('numbering'), styles),
    footnotes,
    notes,
    updatesFields(part('settings')),
    sources,
  );
  const blocks = reader.blocksOf(body);
  if (descendants(body, 'altChunk').length > 0) notes.addPart('altChunk');
  if (blocks.length === 0) {
    if (child(body, 'altChunk')) {
      throw unsupported(
        '由网页程序导出、正文尚未转换的 Word 文档',
        '请用 Word 或 WPS 打开后重新保存再选。',
        'a Word document exported by a web program, its text not yet converted',
        'Open and save it in Word or WPS.',
      );
    }
  }
  const properties = partPath(parts, '', 'core-properties') ?? 'docProps/core.xml';
  const title = parts.has(properties)
    ? ownText(child(readPart(parts, properties), 'title')).trim()
    : '';
  return documentOf(blocks, notes, title);
}

/** The same in the single XML file of Word 2003, which has other names for a few things. */
export function readWordDocument(root: MarkupElement): OgiDocument {
  const body = child(root, 'body');
  if (!body) throw damaged('缺少正文', 'it has no body');
  const notes = new Notes();
  const styles = readStyles(child(root, 'styles'));
  const reader = new DocxReader(styles, WRITTEN_NUMBERS, new Map(), notes, false);
  const title = ownText(child(child(root, 'DocumentProperties'), 'Title')).trim();
  return documentOf(reader.blocksOf(body), notes, title);
}

/** Word 2003 writes the label of each paragraph beside its list. */
const WRITTEN_NUMBERS: Pick<DocxNumbering, 'next'> = {
  next(properties) {
    const label = child(child(properties, 'listPr'), 't')?.attributes.val ?? '';
    // Signs of bullets come from fonts of signs; numbers end in a sign or get a gap, as of other lists.
    if (!/[\p{L}\p{N}]/u.test(label)) return '';
    return /[、，。：）〕】．]$/.test(label) ? label : `${label} `;
  },
};

/** A paragraph while its words are read: its style, and what stands inside it besides them. */
interface OpenParagraph {
  style: string | undefined;
  blocks: Block[];
  footnotes: MarkupElement[];
  /** The elements that its words stand in. */
  words: SourceWords[];
}

class DocxReader {
  private openFootnotes: MarkupElement[] = [];
  /** Notes are read where they are first referred to: one may refer to itself. */
  private readonly referredTo = new Set<MarkupElement>();
  /** Fields begun and not ended: they may go on from run to run. */
  private fields: Field[] = [];
  private openTables = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Pick<DocxNumbering, 'next'>,
    private readonly footnotes: ReadonlyMap<string, MarkupElement>,
    private readonly notes: Notes,
    private readonly updatesFields: boolean,
    private readonly sources?: Sources,
  ) {}

  /** Blocks of a body, note or text box; notes follow the paragraph or table that refers to them. */
  blocksOf(container: MarkupElement): Block[] {
    const blocks: Block[] = [];
    for (const content of this.contentOf(container)) {
      for (const block of this.blocksOfOne(content)) blocks.push(block);
      const footnotes = this.openFootnotes;
      this.openFootnotes = [];
      for (const note of footnotes) {
        for (const block of this.blocksOf(note)) blocks.push(block);
      }
    }
    return blocks;
  }

  private cellBlocks(cell: MarkupElement): Block[] {
    return this.contentOf(cell).flatMap((content) => this.blocksOfOne(content));
  }

  private blocksOfOne(content: MarkupElement): Block[] {
    return content.name === 'tbl' ? this.table(content) : this.paragraph(content);
  }

  /** Paragraphs and tables, through the wrappers that may stand round them. */
  private contentOf(container: MarkupElement): MarkupElement[] {
    return unwrapped(container).filter((element) => element.name === 'p' || element.name === 'tbl');
  }

  private paragraph(paragraph: MarkupElement): Block[] {
    const properties = child(paragraph, 'pPr');
    const open: OpenParagraph = {
      style: child(properties, 'pStyle')?.attributes.val,
      blocks: [],
      footnotes: this.openFootnotes,
      words: [],
    };
    const written = this.words(paragraph, open) + this.unfinished();
    const read = settleRaised(written, this.notes).trim();
    const words = this.openTables > 0 ? read : withoutFormulas(read, this.notes).trim();
    // A number is counted even where the words are gone, but shown only before words.
    const number = this.numbering.next(properties);
    const text = words === '' ? '' : number + words;
    if (text === '') return open.blocks;
    const block: Block = { type: 'text', text };
    this.sources?.put(block, { holder: paragraph, words: open.words });
    return [block, ...open.blocks];
  }

  private words(parent: MarkupElement, open: OpenParagraph): string {
    let text = '';
    for (const element of unwrapped(parent)) {
      switch (element.name) {
        case 'r':
          text += this.run(element, open);
          break;
        case 't':
          text += this.shown(ownText(element));
          open.words.push({ element });
          break;
        case 'instrText': {
          const field = this.fields[this.fields.length - 1];
          if (field) field.code += ownText(element);
          break;
        }
        case 'fldChar':
          text += this.fieldChar(element);
          break;
        case 'tab':
        case 'ptab':
          text += '\t';
          break;
        case 'br':
        case 'cr':
          text += '\n';
          break;
        case 'noBreakHyphen':
          text += '-';
          break;
        case 'sym':
          text += symbol(element.attributes.char);
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          this.drawing(element, open);
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const note = this.footnotes.get(
            `${element.name.replace('Reference', '')} ${element.attributes.id}`,
          );
          if (note && !this.referredTo.has(note)) open.footnotes.push(note);
          if (note) this.referredTo.add(note);
          break;
        }
        case 'fldSimple': {
          const { instr = '', dirty } = element.attributes;
          const result = this.words(element, open);
          const field = { code: instr, result, isInResult: true, isDirty: isTrue(dirty) };
          text += isFormula(instr) ? formulaText(field, this.updatesFields) : result;
          break;
        }
        case 'footnote':
        case 'endnote':
          // Word 2003 writes notes where they are referred to.
          open.footnotes.push(element);
          break;
        case 'hlink':
        case 'hyperlink':
        case 'dir':
        case 'bdo':
        case 'ruby':
        case 'rubyBase':
          text += this.words(element, open);
          break;
        case 'oMathPara':
        case 'oMath':
          text += descendants(element, 't').map(ownText).join('');
          break;
      }
    }
    return text;
  }

  private run(run: MarkupElement, open: OpenParagraph): string {
    const look = this.styles.lookOf(child(run, 'rPr'), open.style);
    if (look.hidden) return '';
    const before = open.words.length;
    const words = this.words(run, open);
    if (look.struck) {
      if (words.trim() !== '') this.notes.add('struck-out');
      open.words.length = before;
      return '';
    }
    // A mark that the author typed instead of Word's number stands in the run of the reference itself.
    const isMark = children(run).some(
      ({ name, attributes }) =>
        /^(?:foot|end)noteReference$/.test(name) && isTrue(attributes.customMarkFollows),
    );
    return look.raised || isMark ? raised(words) : words;
  }

  /** Words of a formula's result wait for its end, for they may have to be worked out. */
  private shown(text: string): string {
    const field = this.fields[this.fields.length - 1];
    if (!field || !isFormula(field.code)) return text;
    if (field.isInResult) field.result += text;
    return '';
  }

  /** A formula is never longer than its paragraph; in a broken file its end may be missing. */
  private unfinished(): string {
    const formulas = this.fields.filter((field) => isFormula(field.code));
    if (formulas.length > 0) this.fields = this.fields.filter((field) => !isFormula(field.code));
    return formulas.map((field) => field.result).join('');
  }

  private fieldChar({ attributes }: MarkupElement): string {
    const top = this.fields[this.fields.length - 1];
    if (attributes.fldCharType === 'begin') {
      this.fields.push({
        code: '',
        result: '',
        isInResult: false,
        isDirty: isTrue(attributes.dirty),
      });
    } else if (attributes.fldCharType === 'separate') {
      if (top) top.isInResult = true;
    } else if (attributes.fldCharType === 'end' && top) {
      this.fields.pop();
      if (isFormula(top.code)) return formulaText(top, this.updatesFields);
    }
    return '';
  }

  private drawing(drawing: MarkupElement, open: OpenParagraph): void {
    for (const box of outermost(drawing, 'txbxContent')) {
      for (const block of this.blocksOf(box)) open.blocks.push(block);
    }
    const object = descendants(drawing, 'OLEObject')[0]?.attributes.ProgID;
    // Formulas of text are no tables; a sheet of Excel may be one.
    if (object !== undefined && !object.startsWith('Equation')) this.notes.addPart(object);
    const pictured =
      descendants(drawing, 'blip').length + descendants(drawing, 'imagedata').length > 0;
    const extent = descendants(drawing, 'extent')[0]?.attributes;
    const small =
      Math.min(Number(extent?.cx ?? Number.NaN), Number(extent?.cy ?? Number.NaN)) <
      SMALLEST_PICTURE;
    if (pictured && !small) open.blocks.push({ type: 'picture' });
  }

  private table(table: MarkupElement): Block[] {
    const rows: SourceCell[][] = [];
    this.openTables++;
    for (const row of unwrapped(table)) {
      if (row.name !== 'tr' || child(child(row, 'trPr'), 'del')) continue;
      rows.push(this.row(row));
    }
    this.openTables--;
    calculateFormulas(rows, this.notes);
    return tableBlocks(mergeDown(rows), this.notes.size, this.sources);
  }

  private row(row: MarkupElement): SourceCell[] {
    const cells: SourceCell[] = [];
    const before = Number(child(child(row, 'trPr'), 'gridBefore')?.attributes.val ?? 0);
    let column = 0;
    if (before > 0 && before < 64) {
      cells.push({ blocks: [], column, width: before, merge: 'none' });
      column = before;
    }
    for (const cell of unwrapped(row)) {
      if (cell.name !== 'tc') continue;
      const properties = child(cell, 'tcPr');
      if (child(properties, 'cellDel')) continue;
      const span = Number(child(properties, 'gridSpan')?.attributes.val ?? 1);
      const width = span >= 1 && span <= 64 ? Math.floor(span) : 1;
      const last = cells[cells.length - 1];
      if (
        last &&
        mergeOf(child(properties, 'hMerge') ?? child(properties, 'hmerge')) === 'continue'
      ) {
        last.width += width;
      } else {
        const merge = mergeOf(child(properties, 'vMerge') ?? child(properties, 'vmerge'));
        // What a covered cell holds is not shown; its paragraphs still count in lists, as Word counts them.
        const blocks = this.cellBlocks(cell);
        cells.push({ blocks, column, width, merge, holder: cell });
      }
      column += width;
    }
    return cells;
  }
}

function isTrue(flag: string | undefined): boolean {
  return /^(?:1|true|on)$/.test(flag ?? '');
}

/** Whether Word works out all fields anew when it opens the document. */
function updatesFields(settings: MarkupElement | undefined): boolean {
  const update = child(settings, 'updateFields');
  return update !== undefined && isOn(update);
}

function mergeOf(element: MarkupElement | undefined): SourceCell['merge'] {
  if (!element) return 'none';
  return element.attributes.val === 'restart' ? 'restart' : 'continue';
}

/**
 * The children of an element with wrappers opened: content controls, insertions, custom markup, the first branch of an
 * alternative. Deleted and moved-away text, and a control's prompt ("click to enter text"), are left out.
 */
function unwrapped(parent: MarkupElement): MarkupElement[] {
  const found: MarkupElement[] = [];
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    switch (node.name) {
      case 'del':
      case 'moveFrom':
        break;
      case 'ins':
      case 'moveTo':
      case 'smartTag':
      case 'customXml':
      case 'sect':
      case 'sub-section':
      case 'pBdrGroup':
        found.push(...unwrapped(node));
        break;
      case 'annotation': {
        // A revision of Word 2003; comments and bookmarks have no such content.
        const content = child(node, 'content');
        const isKept = !/\.(?:Deletion|Comment)/.test(node.attributes.type ?? '');
        if (content && isKept) found.push(...unwrapped(content));
        break;
      }
      case 'sdt': {
        const content = child(node, 'sdtContent');
        const prompt = child(child(node, 'sdtPr'), 'showingPlcHdr');
        if (content && !(prompt && isOn(prompt))) found.push(...unwrapped(content));
        break;
      }
      case 'AlternateContent': {
        const branch = child(node, 'Choice') ?? child(node, 'Fallback');
        if (branch) found.push(...unwrapped(branch));
        break;
      }
      default:
        found.push(node);
    }
  }
  return found;
}

/** Elements of that name not inside another of it, each alternative taken once. */
function outermost(parent: MarkupElement, name: string): MarkupElement[] {
  return unwrapped(parent).flatMap((element) =>
    element.name === name ? [element] : outermost(element, name),
  );
}

/** Symbol fonts place their signs in the private area, where only a font can tell them: those become a box. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value > 0x20 && value < 0x10000)) return '';
  return value >= 0xe000 && value < 0xf900 ? '□' : String.fromCharCode(value);
}
