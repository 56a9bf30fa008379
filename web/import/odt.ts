import type { Block, OgiDocument } from '../../wasm/types.ts';
import { documentOf, Notes } from './document.ts';
import { tooLarge } from './import-error.ts';
import { listNumber } from './list-number.ts';
import type { MarkupElement } from './markup.ts';
import type { OdfListLevel, OdfStyles } from './odf-styles.ts';
import { type Besides, contentOfNote, isPicture, paragraphText } from './odf-text.ts';
import { type GridRow, tableBlocks } from './table.ts';
import { child, children } from './xml.ts';

/** Half a centimetre and a bit, some 64 pixels: smaller pictures are icons. */
const SMALLEST_PICTURE = 1.7;
const MOST_CELLS = 200_000;
const CENTIMETRES: Record<string, number> = {
  cm: 1,
  mm: 0.1,
  in: 2.54,
  pt: 2.54 / 72,
  pc: 2.54 / 6,
};
/** Formats of numbers by the character that stands for 1. */
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '甲, 乙, 丙, ...': 'ideographTraditional',
};

/** The text of an OpenDocument file: paragraphs with their numbers, tables, notes behind what refers to them. */
export function readOdt(text: MarkupElement, styles: OdfStyles, title: string): OgiDocument {
  const notes = new Notes();
  return documentOf(new OdtReader(styles, notes).blocksOf(text), notes, title);
}

interface OpenList {
  id: string;
  levels: OdfListLevel[];
  level: number;
}

class OdtReader {
  private cells = 0;
  private readonly counters = new Map<string, number[]>();

  constructor(
    private readonly styles: OdfStyles,
    private readonly notes: Notes,
  ) {}

  blocksOf(container: MarkupElement | undefined, list?: OpenList): Block[] {
    const blocks: Block[] = [];
    for (const element of children(container)) {
      for (const block of this.blocksOfOne(element, list)) blocks.push(block);
    }
    return blocks;
  }

  private blocksOfOne(element: MarkupElement, list: OpenList | undefined): Block[] {
    switch (element.name) {
      case 'p':
        return this.paragraph(element, '');
      case 'h':
        return this.paragraph(element, this.headingNumber(element));
      case 'table':
        return this.table(element);
      case 'list':
        return this.list(element, list);
      case 'frame':
        return this.frame(element);
      case 'tracked-changes':
      case 'forms':
      case 'sequence-decls':
      case 'variable-decls':
      case 'user-field-decls':
        return [];
      case 'section':
        return this.section(element, list);
      default:
        // Tables of contents and other wrappers.
        return this.blocksOf(element, list);
    }
  }

  private paragraph(paragraph: MarkupElement, number: string): Block[] {
    const besides: Besides = { notes: [], frames: [] };
    const words = paragraphText(paragraph, this.styles, this.notes, besides);
    const blocks: Block[] = words === '' ? [] : [{ type: 'text', text: number + words }];
    for (const frame of besides.frames) blocks.push(...this.frame(frame));
    for (const note of besides.notes) blocks.push(...this.blocksOf(contentOfNote(note)));
    return blocks;
  }

  private frame(frame: MarkupElement): Block[] {
    const boxes = children(frame).filter(({ name }) =>
      /^(?:text-box|frame|custom-shape|g)$/.test(name),
    );
    const blocks = boxes.flatMap((box) =>
      box.name === 'text-box' ? this.blocksOf(box) : this.frame(box),
    );
    if (frame.name === 'custom-shape') blocks.push(...this.blocksOf(frame));
    const object = child(frame, 'object') ?? child(frame, 'object-ole');
    if (object) this.notes.addPart(object.attributes.href ?? 'object');
    else if (isPicture(frame) && !isSmall(frame)) blocks.push({ type: 'picture' });
    return blocks;
  }

  /** One that shows another file has the words of it as they were when last updated, or none. */
  private section(section: MarkupElement, list: OpenList | undefined): Block[] {
    const blocks = this.blocksOf(section, list);
    const source = child(section, 'section-source') ?? child(section, 'dde-source');
    if (source && blocks.length === 0)
      this.notes.addPart(source.attributes.href ?? source.attributes.name ?? 'section');
    return blocks;
  }

  private list(element: MarkupElement, outer: OpenList | undefined): Block[] {
    const id = element.attributes['style-name'] ?? outer?.id ?? '';
    const levels = this.styles.levels(id) ?? outer?.levels ?? [];
    const list: OpenList = { id, levels, level: outer ? outer.level + 1 : 0 };
    if (!outer && element.attributes['continue-numbering'] !== 'true') this.counters.delete(id);
    return children(element).flatMap((item) => this.listItem(item, list));
  }

  private listItem(item: MarkupElement, list: OpenList): Block[] {
    const blocks: Block[] = [];
    let number = item.name === 'list-item' ? this.nextNumber(list, item) : '';
    for (const element of children(item)) {
      const isParagraph = element.name === 'p' || element.name === 'h';
      const own = isParagraph ? this.paragraph(element, number) : this.blocksOfOne(element, list);
      if (isParagraph) number = '';
      for (const block of own) blocks.push(block);
    }
    return blocks;
  }

  private nextNumber({ id, levels, level }: OpenList, item: MarkupElement): string {
    const [first] = children(item);
    // An item that only holds a deeper list has no number of its own.
    if (first?.name === 'list') return '';
    const start = item.attributes['start-value'];
    return this.count(id, levels, level, start === undefined ? undefined : Number(start));
  }

  private headingNumber(heading: MarkupElement): string {
    const level = Number(heading.attributes['outline-level'] ?? 1) - 1;
    const isListed = this.styles.listOf(heading.attributes['style-name']) !== undefined;
    if (!(level >= 0 && level < 10) || heading.attributes['is-list-header'] === 'true' || isListed)
      return '';
    return this.count('outline', this.styles.outline, level, undefined);
  }

  private count(
    id: string,
    levels: readonly OdfListLevel[],
    level: number,
    start: number | undefined,
  ): string {
    const definition = levels[level];
    if (!definition) return '';
    const counters = this.counters.get(id) ?? [];
    this.counters.set(id, counters);
    const next = counters[level] === undefined ? definition.start : counters[level] + 1;
    counters[level] = Number.isFinite(start) ? (start as number) : next;
    counters.length = level + 1;
    return labelOf(definition, levels, counters);
  }

  private table(table: MarkupElement): Block[] {
    const rows: GridRow[] = [];
    for (const row of rowsOf(table)) {
      const cells = this.row(row);
      const repeated = clamped(row.attributes['number-rows-repeated']);
      this.cells += (repeated - 1) * cells.length;
      if (this.cells > MOST_CELLS) throw tooManyCells();
      for (let i = 0; i < repeated; i++) rows.push(cells.map((cell) => ({ ...cell })));
    }
    return tableBlocks(rows, this.notes.size);
  }

  private row(row: MarkupElement): GridRow {
    const cells: GridRow = [];
    for (const cell of children(row, 'table-cell')) {
      const repeated = clamped(cell.attributes['number-columns-repeated']);
      const blocks = this.blocksOf(cell);
      this.cells += repeated;
      if (this.cells > MOST_CELLS) throw tooManyCells();
      for (let i = 0; i < repeated; i++) {
        cells.push({
          blocks,
          rowSpan: clamped(cell.attributes['number-rows-spanned']),
          colSpan: clamped(cell.attributes['number-columns-spanned']),
        });
      }
    }
    return cells;
  }
}

function tooManyCells() {
  return tooLarge('表格过大', 'a table with too many cells');
}

/** Rows through the groups that hold them, in order. */
function rowsOf(table: MarkupElement): MarkupElement[] {
  return children(table).flatMap((element) => {
    if (element.name === 'table-row') return [element];
    return /^table-(?:header-rows|rows|row-group)$/.test(element.name) ? rowsOf(element) : [];
  });
}

function clamped(written: string | undefined): number {
  const number = Math.floor(Number(written ?? 1));
  return number >= 1 ? Math.min(number, 1000) : 1;
}

function labelOf(
  definition: OdfListLevel,
  levels: readonly OdfListLevel[],
  counters: readonly (number | undefined)[],
): string {
  if (definition.format === '') return '';
  const first = Math.max(0, counters.length - definition.levels);
  const numbers: string[] = [];
  for (let level = first; level < counters.length; level++) {
    const shown = levels[level];
    if (!shown || shown.format === '') continue;
    numbers.push(listNumber(FORMATS[shown.format] ?? 'decimal', counters[level] ?? shown.start));
  }
  const label = definition.prefix + numbers.join('.') + definition.suffix;
  return /[、，。：）〕】．]$/.test(label) ? label : `${label} `;
}

function isSmall({ attributes }: MarkupElement): boolean {
  return [attributes.width, attributes.height].some((size) => {
    const parts = /^([\d.]+)([a-z]{2})$/.exec(size ?? '');
    const unit = CENTIMETRES[parts?.[2] ?? ''];
    return unit !== undefined && Number(parts?.[1]) * unit < SMALLEST_PICTURE;
  });
}
