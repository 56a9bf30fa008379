import type { Block, OgiDocument } from '../../wasm/types.ts';
import type { CompoundFile } from './cfb.ts';
import { DocFile, type Piece, type Property, type PropertyRun } from './doc-file.ts';
import { DocLists } from './doc-lists.ts';
import { titleOf } from './doc-properties.ts';
import { documentOf, Notes } from './document.ts';
import { type DrawnRow, drawnTable } from './drawn-table.ts';
import { raised, settleRaised } from './note-marks.ts';
import type { SourceCell } from './table.ts';

/** Codes of the properties that matter ([MS-DOC] 2.6). */
const SPRM = {
  deleted: 0x0800,
  struck: 0x0837,
  hidden: 0x083c,
  struckTwice: 0x2a53,
  position: 0x2a48,
  raise: 0x4845,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  table: 0xd608,
  verticalMerge: 0xd62b,
};
const CELL_MARK = 7;
const DEEPEST = 32;

interface Paragraph {
  text: string;
  pictures: number;
  end: number;
  style: number;
  properties: Property[];
}

/** Word 97-2003 and WPS documents ([MS-DOC]): the text, its text boxes behind it, tables with their merged cells. */
export function readDoc(container: CompoundFile): OgiDocument {
  const file = new DocFile(container);
  const counts = file.characterCounts();
  const pieces = file.pieces();
  const notes = new Notes();
  const reader = new ParagraphReader(pieces, file.paragraphRuns(), file.characterRuns(), notes);
  const lists = new DocLists(file);
  const textLength = counts[0] ?? 0;
  const boxesStart = counts.slice(0, 6).reduce((sum, count) => sum + count, 0);
  const blocks = [
    ...blocksOf(reader.read(0, textLength), lists),
    ...blocksOf(reader.read(boxesStart, boxesStart + (counts[6] ?? 0)), lists),
  ];
  return documentOf(blocks, notes, titleOf(container));
}

/** A field's code is not shown; its result is. */
interface OpenField {
  isInCode: boolean;
  /** Whether the code begins with "=": undefined before it has begun. */
  isFormula: boolean | undefined;
  hasResult: boolean;
}

/** Cuts the text into paragraphs, each with the properties that hold at its mark. */
class ParagraphReader {
  private lastStruck: PropertyRun | undefined;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly paragraphRuns: readonly PropertyRun[],
    private readonly characterRuns: readonly PropertyRun[],
    private readonly notes: Notes,
  ) {}

  read(from: number, to: number): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    let text = '';
    let pictures = 0;
    let position = 0;
    const fields: OpenField[] = [];
    for (const piece of this.pieces) {
      const start = Math.max(0, from - position);
      const end = Math.min(piece.text.length, to - position);
      position += piece.text.length;
      let run: PropertyRun | undefined;
      for (let i = start; i < end; i++) {
        const unit = piece.text.charCodeAt(i);
        const offset = piece.offset + i * piece.width;
        if (!run || offset < run.start || offset >= run.end)
          run = runAt(this.characterRuns, offset);
        if (unit === 0x0d || unit === CELL_MARK || unit === 0x0c) {
          const marked = runAt(this.paragraphRuns, offset);
          paragraphs.push({
            text: settleRaised(text, this.notes),
            pictures,
            end: unit,
            style: marked?.style ?? 0,
            properties: marked?.properties ?? [],
          });
          text = '';
          pictures = 0;
        } else if (unit === 0x13) {
          fields.push({ isInCode: true, isFormula: undefined, hasResult: false });
        } else if (unit === 0x14) {
          const field = fields[fields.length - 1];
          if (field) field.isInCode = false;
        } else if (unit === 0x15) {
          const field = fields.pop();
          if (field?.isFormula && !field.hasResult) this.notes.add('formulas-not-calculated');
        } else if (fields.some((field) => field.isInCode)) {
          const field = fields[fields.length - 1];
          if (field && unit > 0x20) field.isFormula ??= unit === 0x3d;
        } else if (!isUnseen(run)) {
          const field = fields[fields.length - 1];
          if (field && unit > 0x20) field.hasResult = true;
          if (unit === 1) pictures++;
          if (isStruck(run)) this.noteStruck(run, unit);
          else text += isRaised(run) ? raised(shown(unit, run)) : shown(unit, run);
        }
      }
    }
    text = settleRaised(text, this.notes);
    if (text !== '') paragraphs.push({ text, pictures, end: 0x0d, style: 0, properties: [] });
    return paragraphs;
  }

  /** Each run once, as it is one piece of struck-out words. */
  private noteStruck(run: PropertyRun | undefined, unit: number): void {
    if (unit <= 0x20 || run === this.lastStruck) return;
    this.lastStruck = run;
    this.notes.add('struck-out');
  }
}

function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as PropertyRun).start <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && offset < run.end ? run : undefined;
}

function isUnseen(run: PropertyRun | undefined): boolean {
  return (
    run !== undefined && (isSet(run.properties, SPRM.deleted) || isSet(run.properties, SPRM.hidden))
  );
}

function isStruck(run: PropertyRun | undefined): boolean {
  return (
    run !== undefined &&
    (isOn(run.properties, SPRM.struck) || isOn(run.properties, SPRM.struckTwice))
  );
}

/** Of a property that a style may also set: 1 is on, 80 as the style says (which is not followed), 81 its contrary. */
function isOn(properties: readonly Property[], code: number): boolean {
  let on = false;
  for (const property of properties)
    if (property.code === code) on = (property.operand.getUint8(0) & 1) !== 0;
  return on;
}

/** Set as a superscript or subscript, or lifted by so many half points. */
function isRaised(run: PropertyRun | undefined): boolean {
  let found = false;
  for (const { code, operand } of run?.properties ?? []) {
    if (code === SPRM.position) found = operand.getUint8(0) !== 0;
    if (code === SPRM.raise) found ||= operand.getInt16(0, true) > 0;
  }
  return found;
}

/** What a character of the text looks like; those below the space are marks of Word's own. */
function shown(unit: number, run: PropertyRun | undefined): string {
  if (unit === 0x28 && run?.properties.some((property) => property.code === SPRM.symbol))
    return '□';
  if (unit >= 0x20) return unit === 0xa0 ? ' ' : String.fromCharCode(unit);
  if (unit === 0x09) return '\t';
  if (unit === 0x0b || unit === 0x0e) return '\n';
  return unit === 0x1e ? '-' : '';
}

/** A table, or the text itself, while its paragraphs come. */
interface Level {
  blocks: Block[];
  cells: Block[][];
  rows: { cells: Block[][]; properties: readonly Property[] }[];
}

function blocksOf(paragraphs: readonly Paragraph[], lists: DocLists): Block[] {
  const levels: Level[] = [newLevel()];
  const top = () => levels[levels.length - 1] as Level;
  const closeTable = () => {
    const table = levels.pop() as Level;
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, properties: [] });
    for (const block of tableOf(table.rows)) top().blocks.push(block);
    for (const block of table.blocks) top().blocks.push(block);
  };
  for (const { text, pictures, end, style, properties } of paragraphs) {
    const depth = depthOf(properties);
    while (levels.length - 1 > depth) closeTable();
    while (levels.length - 1 < depth) levels.push(newLevel());
    const level = top();
    const isRowEnd = depth > 0 && isSet(properties, depth === 1 ? SPRM.rowEnd : SPRM.innerRowEnd);
    if (isRowEnd) {
      level.rows.push({ cells: level.cells, properties });
      level.cells = [];
      level.blocks = [];
      continue;
    }
    const number = lists.next(style, properties);
    const words = text.trim();
    if (words !== '') level.blocks.push({ type: 'text', text: number + words });
    for (let i = 0; i < pictures; i++) level.blocks.push({ type: 'picture' });
    const isCellEnd = depth === 1 ? end === CELL_MARK : isSet(properties, SPRM.innerCell);
    if (depth > 0 && isCellEnd) {
      level.cells.push(level.blocks);
      level.blocks = [];
    }
  }
  while (levels.length > 1) closeTable();
  return top().blocks;
}

function newLevel(): Level {
  return { blocks: [], cells: [], rows: [] };
}

function depthOf(properties: readonly Property[]): number {
  let inTable = false;
  let depth = 0;
  for (const { code, operand } of properties) {
    if (code === SPRM.inTable) inTable = operand.getUint8(0) !== 0;
    if (code === SPRM.depth) depth = operand.getInt32(0, true);
  }
  return inTable || depth > 0 ? Math.min(Math.max(depth, 1), DEEPEST) : 0;
}

function isSet(properties: readonly Property[], code: number): boolean {
  let set = false;
  for (const property of properties)
    if (property.code === code) set = property.operand.getUint8(0) !== 0;
  return set;
}

function tableOf(rows: Level['rows']): Block[] {
  return drawnTable(rows.map(({ cells, properties }) => ({ cells, drawn: drawRow(properties) })));
}

function drawRow(properties: readonly Property[]): DrawnRow {
  const row: DrawnRow = { edges: [], merges: [] };
  for (const { code, operand } of properties) {
    if (code === SPRM.table) readDefinition(operand, row);
    if (code === SPRM.verticalMerge && operand.byteLength >= 3) {
      const cell = row.merges[operand.getUint8(1)];
      if (cell) cell.down = downMerge(operand.getUint8(2));
    }
  }
  return row;
}

function readDefinition(operand: DataView, row: DrawnRow): void {
  const count = operand.byteLength > 2 ? operand.getUint8(2) : 0;
  const cellsAt = 3 + (count + 1) * 2;
  if (cellsAt > operand.byteLength) return;
  row.edges = [];
  for (let i = 0; i <= count; i++) row.edges.push(operand.getInt16(3 + i * 2, true));
  row.merges = [];
  for (let i = 0; i < count; i++) {
    const at = cellsAt + i * 20;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    row.merges.push({ joinsLeft: (flags & 3) === 1, down: downMerge((flags >> 5) & 3) });
  }
}

function downMerge(flags: number): SourceCell['merge'] {
  return flags === 1 ? 'continue' : flags === 3 ? 'restart' : 'none';
}
