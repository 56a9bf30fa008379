import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { HiddenParts } from './html-hidden.ts';
import { type Look, PageStyles } from './html-styles.ts';
import { damaged } from './import-error.ts';
import { withoutSpacesAtLineEnds } from './line-ends.ts';
import { type MarkupElement, walkMarkup } from './markup.ts';
import { raised, settleRaised } from './note-marks.ts';
import type { Sources, SourceWords } from './sources.ts';
import { type GridRow, tableBlocks } from './table.ts';

/** Turns HTML text into a tree without running or fetching anything of it. */
export type ParseHtml = (html: string) => MarkupElement;

/** All that the reader below looks at; parsers need not copy more. */
export const HTML_ATTRIBUTES = [
  'colspan',
  'rowspan',
  'style',
  'hidden',
  'type',
  'value',
  'width',
  'height',
  'selected',
  'class',
  'id',
  'media',
  'src',
  'data',
] as const;

/** The limits of the HTML standard's table model. */
const MAX_COL_SPAN = 1000;
const MAX_ROW_SPAN = 65534;
/** Pictures smaller than this in either direction are icons. */
const SMALLEST_PICTURE = 64;

const words = (list: string) => new Set(list.split(' '));
const SKIPPED = words(
  'script style template noscript iframe frame noframes object embed applet svg canvas audio video map button datalist ' +
    'rt rp meta link base xml',
);
const BLOCKS = words(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre section summary ' +
    'textarea ul xmp table caption',
);
const PREFORMATTED = words('pre textarea listing xmp plaintext');

/** A parsed page as a Document; `parse` is the browser's DOMParser or, in Node, parse5. */
export function readHtmlTree(html: string, parse: ParseHtml, sources?: Sources): OgiDocument {
  checkNesting(html);
  const root = parse(html);
  const notes = new Notes();
  const styles = new PageStyles(sheetsOf(root));
  const reader = new HtmlReader(styles, new HiddenParts(root, styles, notes), notes, sources);
  walkMarkup(root, reader);
  return documentOf(reader.finish(), notes, reader.title);
}

function sheetsOf(root: MarkupElement): string[] {
  const sheets: string[] = [];
  let inStyle = false;
  walkMarkup(root, {
    enter({ name, attributes }) {
      inStyle = name === 'style' && !/print|max-width/i.test(attributes.media ?? '');
      return true;
    },
    text(text) {
      if (inStyle) sheets.push(text);
    },
    leave() {
      inStyle = false;
    },
  });
  return sheets;
}

/** Elements that never strike out or raise words: a cell's vertical-align is about something else. */
const INLINE_LOOK = words(
  'a abbr b big code del em font i ins kbd label mark s samp small span strike strong sub sup tt u var',
);

class HtmlReader {
  title = '';
  private inHead = 0;
  private inTitle = false;
  private readonly flows: Flow[];
  private readonly tables: OpenTable[] = [];
  private readonly path: MarkupElement[] = [];
  /** Elements that raise their words, open now. */
  private raisers = 0;

  constructor(
    private readonly styles: PageStyles,
    private readonly hidden: HiddenParts,
    private readonly notes: Notes,
    private readonly sources?: Sources,
  ) {
    this.flows = [new Flow(notes, sources)];
  }

  enter(element: MarkupElement): boolean {
    const { name, attributes } = element;
    if (name === 'head') {
      this.inHead++;
      return true;
    }
    if (this.inHead > 0) {
      this.inTitle = name === 'title' && this.title === '';
      return this.inTitle;
    }
    if (EMBEDDED.has(name)) this.noteEmbedded(attributes.src ?? attributes.data ?? '');
    if (SKIPPED.has(name) || name === 'title') return false;
    const look = this.styles.lookOf(element, this.path);
    if (this.isLeftOut(element, look)) return false;
    const { flow, table } = this;
    if (isBlock(element)) flow.endParagraph();
    if (PREFORMATTED.has(name)) flow.preformatted++;
    switch (name) {
      case 'br':
        flow.endLine();
        return false;
      case 'img':
        if (isContentPicture(attributes)) flow.picture();
        return false;
      case 'input':
        flow.text(typedValue(attributes));
        return false;
      case 'select':
        flow.text(chosenOption(element));
        return false;
      case 'table':
        this.tables.push(new OpenTable(this.sources));
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        table?.startGroup(name);
        break;
      case 'tr':
        table?.startRow();
        break;
      case 'caption':
      case 'td':
      case 'th':
        this.flows.push(new Flow(this.notes, this.sources));
        break;
    }
    this.path.push(element);
    if (isRaised(element, look)) this.raisers++;
    return true;
  }

  leave(element: MarkupElement): void {
    const { name, attributes } = element;
    if (name !== 'head' && this.inHead === 0) {
      this.path.pop();
      if (isRaised(element, this.styles.lookOf(element, this.path))) this.raisers--;
    }
    switch (name) {
      case 'head':
        this.inHead--;
        return;
      case 'title':
        this.inTitle = false;
        this.title = this.title.replace(/\s+/g, ' ').trim();
        return;
      case 'caption':
        this.table?.addCaption(this.closeFlow());
        return;
      case 'td':
      case 'th':
        this.table?.addCell({
          blocks: this.closeFlow(),
          colSpan: Math.min(span(attributes.colspan, 1), MAX_COL_SPAN),
          rowSpan: Math.min(span(attributes.rowspan, 0), MAX_ROW_SPAN),
          holder: element,
        });
        return;
      case 'table':
        this.flow.append(this.tables.pop()?.finish() ?? []);
        return;
    }
    if (PREFORMATTED.has(name)) this.flow.preformatted--;
    if (isBlock(element)) this.flow.endParagraph();
  }

  text(text: string, element: MarkupElement, child: number): void {
    if (this.inTitle) this.title += text;
    else if (this.inHead === 0) this.flow.words({ element, child }, text, this.raisers > 0);
  }

  finish(): Block[] {
    return this.flow.finish();
  }

  /** Where words go now: the page, or the innermost open cell. */
  private get flow(): Flow {
    return this.flows[this.flows.length - 1] as Flow;
  }

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  private isLeftOut(element: MarkupElement, look: Look): boolean {
    if (look.hiddenByAttribute || this.hidden.has(element)) return true;
    if (!STRUCK.has(element.name) && !look.struck) return false;
    if (hasWords(element)) this.notes.add('struck-out');
    return true;
  }

  /** A document shown inside the page, which is another file. */
  private noteEmbedded(address: string): void {
    const file = /[^/\\?#=&]+\.(?:pdf|docx?|xlsx?|wps|et|ofd)(?![\w.])/i.exec(address)?.[0];
    if (file !== undefined) this.notes.addPart(file);
  }

  private closeFlow(): Block[] {
    return this.flows.pop()?.finish() ?? [];
  }
}

const STRUCK = words('s strike del');
const EMBEDDED = words('iframe frame embed object');

function hasWords(element: MarkupElement): boolean {
  let found = false;
  walkMarkup(element, {
    enter: () => !found,
    leave() {},
    text(text) {
      found ||= text.trim() !== '';
    },
  });
  return found;
}

function isRaised({ name }: MarkupElement, look: Look): boolean {
  return name === 'sup' || name === 'sub' || (look.raised && INLINE_LOOK.has(name));
}

/** Paragraphs of a page or a cell, white space collapsed as CSS does. */
class Flow {
  preformatted = 0;
  private readonly blocks: Block[] = [];
  private paragraph = '';
  private sourceWords: SourceWords[] = [];
  /** White space seen but not yet known to stand between words. */
  private gap: '' | 'space' | 'line' = '';

  constructor(
    private readonly notes: Notes,
    private readonly sources?: Sources,
  ) {}

  /** Words that the page itself holds, not what a field of a form shows. */
  words(source: SourceWords, text: string, isRaised: boolean): void {
    this.sourceWords.push(source);
    this.text(text, isRaised);
  }

  text(text: string, isRaised = false): void {
    if (this.preformatted > 0) {
      const words = text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ');
      this.paragraph += isRaised ? raised(words) : words;
      return;
    }
    for (const [piece] of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(piece)) {
        if (this.gap !== 'line') this.gap = /[\r\n]/.test(piece) ? 'line' : 'space';
        continue;
      }
      if (this.needsSpaceBefore(piece)) this.paragraph += ' ';
      this.gap = '';
      const words = piece.replace(/\u00a0/g, ' ');
      this.paragraph += isRaised ? raised(words) : words;
    }
  }

  endLine(): void {
    this.gap = '';
    this.paragraph += '\n';
  }

  endParagraph(): void {
    const text = withoutSpacesAtLineEnds(settleRaised(this.paragraph, this.notes)).trim();
    if (text !== '') {
      const block: Block = { type: 'text', text };
      this.blocks.push(block);
      this.sources?.put(block, { holder: undefined, words: this.sourceWords });
    }
    this.sourceWords = [];
    this.paragraph = '';
    this.gap = '';
  }

  picture(): void {
    this.endParagraph();
    this.blocks.push({ type: 'picture' });
  }

  append(blocks: readonly Block[]): void {
    this.endParagraph();
    for (const block of blocks) this.blocks.push(block);
  }

  finish(): Block[] {
    this.endParagraph();
    return this.blocks;
  }

  private needsSpaceBefore(piece: string): boolean {
    if (this.gap === '' || this.paragraph === '' || this.paragraph.endsWith('\n')) return false;
    // A line of the source that ends inside a Chinese sentence is no space (CSS Text, segment breaks).
    const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
    return !(
      this.gap === 'line' &&
      chinese.test(this.paragraph[this.paragraph.length - 1] ?? '') &&
      chinese.test(piece[0] ?? '')
    );
  }
}

/** A table while its end tag has not come: groups in the order a browser shows them, spans made sound. */
class OpenTable {
  private readonly captions: Block[] = [];
  private readonly groups: { name: string; rows: GridRow[] }[] = [];
  private rowWidth = 0;

  constructor(private readonly sources?: Sources) {}

  addCaption(blocks: readonly Block[]): void {
    for (const block of blocks) this.captions.push(block);
  }

  startGroup(name: string): void {
    this.groups.push({ name, rows: [] });
  }

  startRow(): void {
    if (this.groups.length === 0) this.startGroup('tbody');
    this.groups[this.groups.length - 1]?.rows.push([]);
    this.rowWidth = 0;
  }

  addCell(cell: GridRow[number]): void {
    const rows = this.groups[this.groups.length - 1]?.rows;
    const row = rows?.[rows.length - 1];
    if (!row) return;
    // A row wider than any table can be is an attack on whoever lays the grid out.
    cell.colSpan = Math.max(1, Math.min(cell.colSpan, MAX_COL_SPAN - this.rowWidth));
    this.rowWidth += cell.colSpan;
    row.push(cell);
  }

  finish(): Block[] {
    const head = this.groups.findIndex((group) => group.name === 'thead');
    const foot = this.groups.findIndex((group) => group.name === 'tfoot');
    const rank = (index: number) => (index === head ? 0 : index === foot ? 2 : 1);
    const rows: GridRow[] = [];
    for (const wanted of [0, 1, 2]) {
      this.groups.forEach((group, index) => {
        if (rank(index) !== wanted) return;
        endRowSpansWith(group.rows);
        for (const row of group.rows) rows.push(row);
      });
    }
    return [...this.captions, ...tableBlocks(rows, undefined, this.sources)];
  }
}

/** Row spans end with their group of rows; 0 means "to the end of it". */
function endRowSpansWith(rows: readonly GridRow[]): void {
  rows.forEach((row, index) => {
    const left = rows.length - index;
    for (const cell of row) cell.rowSpan = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left);
  });
}

/** The standard's "rules for parsing non-negative integers": "2.0" is 2, rubbish is 1. */
function span(written: string | undefined, least: 0 | 1): number {
  const digits = /^[\s]*\+?(\d+)/.exec(written ?? '')?.[1];
  if (digits === undefined) return 1;
  const value = Number(digits);
  return value < least ? 1 : value;
}

function isBlock(element: MarkupElement): boolean {
  return (
    BLOCKS.has(element.name) ||
    (element.name === 'span' &&
      /(?:^|[;\s])display\s*:\s*block/i.test(element.attributes.style ?? ''))
  );
}

function isContentPicture(attributes: MarkupElement['attributes']): boolean {
  for (const side of ['width', 'height'] as const) {
    const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(
      attributes.style ?? '',
    );
    const size = Number.parseFloat(styled?.[1] ?? attributes[side] ?? '');
    const isShare = styled === null && attributes[side]?.endsWith('%');
    if (size < SMALLEST_PICTURE && !isShare) return false;
  }
  return true;
}

/** What stands in a field of a form: reports are also filled in on pages. */
function typedValue(attributes: MarkupElement['attributes']): string {
  return /^(?:|text|number|tel|search)$/i.test(attributes.type ?? '')
    ? (attributes.value ?? '')
    : '';
}

function chosenOption(select: MarkupElement): string {
  let first: string | undefined;
  let chosen: string | undefined;
  let open = '';
  walkMarkup(select, {
    enter(element) {
      if (element.name === 'option') open = '';
      return true;
    },
    text(text) {
      open += text;
    },
    leave(element) {
      if (element.name !== 'option') return;
      first ??= open;
      if (element.attributes.selected !== undefined) chosen = open;
    },
  });
  return (chosen ?? first ?? '').trim();
}

const ENDS_BY_ITSELF = words(
  'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp html head body',
);
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
const MOST_NESTING_WORK = 1e8;
const MOST_FORMATTING_WORK = 5e6;

/**
 * Refuses HTML that takes a standard parser time or memory out of all proportion: it looks through all open elements at
 * each tag, and opens all unclosed formatting anew in each paragraph. Both are estimated from the tags before parsing.
 */
function checkNesting(html: string): void {
  let open = 0;
  let openFormatting = 0;
  let nestingWork = 0;
  let formattingWork = 0;
  for (const [, slash, written = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    const name = written.toLowerCase();
    if (!ENDS_BY_ITSELF.has(name)) {
      const change = slash ? -1 : 1;
      open = Math.max(0, open + change);
      if (FORMATTING.has(name)) openFormatting = Math.max(0, openFormatting + change);
    }
    nestingWork += open;
    formattingWork += openFormatting;
    if (nestingWork > MOST_NESTING_WORK || formattingWork > MOST_FORMATTING_WORK) {
      throw damaged(
        '网页标签嵌套过深或大量没有结束',
        'its tags nest too deeply or are never closed',
      );
    }
  }
}
