import type { Block, OgiDocument } from '../../wasm/types.ts';
import { DocxNumbering, readStyles, type Styles } from './docx-styles.ts';
import { damaged, empty, unsupported } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { partPath, readPart, relationsOf } from './ooxml.ts';
import { mergeDown, type SourceCell, tableBlocks } from './table.ts';
import { child, children, descendants, isElement, ownText } from './xml.ts';
import type { Zip } from './zip.ts';

/** English Metric Units of a picture smaller than which it is an icon (64 pixels). */
const SMALLEST_PICTURE = 64 * 9525;

/** Word's XML document as the reader sees it on the page: revisions accepted, hidden text left out, lists numbered. */
export function readDocx(zip: Zip): OgiDocument {
  const main = partPath(zip, '', 'officeDocument') ?? 'word/document.xml';
  const body = child(readPart(zip, main), 'body');
  if (!body) throw damaged(`缺少 ${main} 的正文`, `${main} has no body`);
  const relations = relationsOf(zip, main);
  const part = (type: string) => {
    const path = relations.byType(type);
    return path !== undefined && zip.has(path) ? readPart(zip, path) : undefined;
  };
  const styles = readStyles(part('styles'));
  const notes = new Map<string, MarkupElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of children(part(`${kind}s`), kind))
      notes.set(`${kind} ${note.attributes.id}`, note);
  }
  const reader = new DocxReader(styles, new DocxNumbering(part('numbering'), styles), notes);
  const blocks = reader.blocksOf(body);
  if (blocks.length === 0) {
    if (child(body, 'altChunk')) {
      throw unsupported(
        '由网页程序导出、正文尚未转换的 Word 文档',
        '请用 Word 或 WPS 打开后重新保存再选。',
        'a Word document exported by a web program, its text not yet converted',
        'Open and save it in Word or WPS.',
      );
    }
    throw empty();
  }
  const document: OgiDocument = { schema: 'ogi-document/1', blocks };
  const properties = partPath(zip, '', 'core-properties') ?? 'docProps/core.xml';
  const title = zip.has(properties)
    ? ownText(child(readPart(zip, properties), 'title')).trim()
    : '';
  if (title !== '') document.title = title;
  return document;
}

/** What stands inside the paragraph besides its words. */
interface Attachments {
  blocks: Block[];
  notes: MarkupElement[];
}

class DocxReader {
  private openNotes: MarkupElement[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: DocxNumbering,
    private readonly notes: ReadonlyMap<string, MarkupElement>,
  ) {}

  /** Blocks of a body, note or text box; notes follow the paragraph or table that refers to them. */
  blocksOf(container: MarkupElement): Block[] {
    const blocks: Block[] = [];
    for (const content of this.contentOf(container)) {
      for (const block of this.blocksOfOne(content)) blocks.push(block);
      const notes = this.openNotes;
      this.openNotes = [];
      for (const note of notes) {
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
    const attachments: Attachments = { blocks: [], notes: this.openNotes };
    const words = this.words(paragraph, attachments).trim();
    // A number is counted even where the words are gone, but shown only before words.
    const number = this.numbering.next(properties);
    const text = words === '' ? '' : number + words;
    const blocks: Block[] = text === '' ? [] : [{ type: 'text', text }];
    return blocks.concat(attachments.blocks);
  }

  private words(parent: MarkupElement, attachments: Attachments): string {
    let text = '';
    for (const element of unwrapped(parent)) {
      switch (element.name) {
        case 'r':
          if (!this.isHidden(child(element, 'rPr'))) text += this.words(element, attachments);
          break;
        case 't':
          text += ownText(element);
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
          this.drawing(element, attachments);
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const note = this.notes.get(
            `${element.name.replace('Reference', '')} ${element.attributes.id}`,
          );
          if (note && !attachments.notes.includes(note)) attachments.notes.push(note);
          break;
        }
        case 'hyperlink':
        case 'fldSimple':
        case 'dir':
        case 'bdo':
        case 'ruby':
        case 'rubyBase':
          text += this.words(element, attachments);
          break;
        case 'oMathPara':
        case 'oMath':
          text += descendants(element, 't').map(ownText).join('');
          break;
      }
    }
    return text;
  }

  private isHidden(properties: MarkupElement | undefined): boolean {
    const own = child(properties, 'vanish');
    if (own) return isOn(own);
    const style = child(properties, 'rStyle')?.attributes.val;
    return style !== undefined && this.styles.isHidden(style);
  }

  private drawing(drawing: MarkupElement, attachments: Attachments): void {
    for (const box of outermost(drawing, 'txbxContent')) {
      for (const block of this.blocksOf(box)) attachments.blocks.push(block);
    }
    const pictured =
      descendants(drawing, 'blip').length + descendants(drawing, 'imagedata').length > 0;
    const extent = descendants(drawing, 'extent')[0]?.attributes;
    const small =
      Math.min(Number(extent?.cx ?? Number.NaN), Number(extent?.cy ?? Number.NaN)) <
      SMALLEST_PICTURE;
    if (pictured && !small) attachments.blocks.push({ type: 'picture' });
  }

  private table(table: MarkupElement): Block[] {
    const rows: SourceCell[][] = [];
    for (const row of unwrapped(table)) {
      if (row.name !== 'tr' || child(child(row, 'trPr'), 'del')) continue;
      rows.push(this.row(row));
    }
    return tableBlocks(mergeDown(rows));
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
      if (last && mergeOf(child(properties, 'hMerge')) === 'continue') {
        last.width += width;
      } else {
        const merge = mergeOf(child(properties, 'vMerge'));
        // What a covered cell holds is not shown; its paragraphs still count in lists, as Word counts them.
        const blocks = this.cellBlocks(cell);
        cells.push({ blocks, column, width, merge });
      }
      column += width;
    }
    return cells;
  }
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
        found.push(...unwrapped(node));
        break;
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

function isOn(flag: MarkupElement): boolean {
  return !/^(?:0|false|off)$/.test(flag.attributes.val ?? '');
}

/** Symbol fonts place their signs in the private area, where only a font can tell them: those become a box. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!(value > 0x20 && value < 0x10000)) return '';
  return value >= 0xe000 && value < 0xf900 ? '□' : String.fromCharCode(value);
}
