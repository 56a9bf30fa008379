import type {
  Block,
  OgiDocument,
  Origin,
  Recognition,
  SectionKey,
  TableCell,
  TextBlock,
} from '../../wasm/types.ts';
import type { Change } from '../report/report-edits.ts';
import { type Stretch, stretchesBetween, withStretches } from './stretches.ts';

type SectionPiece = NonNullable<Recognition['origins']['sections'][SectionKey]>[number];

/** Why a correction is not in the file. */
export type WhyNot =
  /** The file has no such cell, or only a picture or a page of it. */
  | 'no_place'
  /** It is a fact that the checker told from the whole of the text, such as the year. */
  | 'not_written_out'
  /** Paragraphs were put in, taken out, joined or parted. */
  | 'paragraphs'
  /** The cell is worked out by a formula that other cells share. */
  | 'formula'
  /** Something stands there that no text can be written into: a field of a form, an object, a sign. */
  | 'not_text'
  /** Written, it did not read back as it should. */
  | 'not_confirmed';

export interface NotWritten {
  change: Change;
  why: WhyNot;
}

/** What is to be written into one paragraph or cell of a Document. */
export interface Target {
  block: number;
  /** Of a table: the row, and the cell's index in it. */
  cell?: { row: number; column: number };
  stretches: Stretch[];
  changes: Change[];
}

/** The corrections of a report as changes of the Document that it was recognised in; and those that have no place in it. */
export function targetsOf(
  changes: readonly Change[],
  { report, origins }: Recognition,
  document: OgiDocument,
): { targets: Target[]; notWritten: NotWritten[] } {
  const targets = new Targets(document);
  for (const change of changes) {
    const [kind = '', name = ''] = change.key.split(/:(.*)/s);
    if (kind === 'cell') targets.whole(change, origins.cells[name]);
    else if (kind === 'section') {
      const section = name as SectionKey;
      targets.text(change, report.sections?.[section] ?? '', origins.sections[section] ?? []);
    } else if (name === 'title') targets.whole(change, origins.title);
    else targets.refuse(change, 'not_written_out');
  }
  return targets;
}

class Targets {
  readonly targets: Target[] = [];
  readonly notWritten: NotWritten[] = [];
  private readonly known = new Map<string, Target>();

  constructor(private readonly document: OgiDocument) {}

  refuse(change: Change, why: WhyNot): void {
    if (!this.notWritten.some((each) => each.change === change))
      this.notWritten.push({ change, why });
  }

  /** A figure or a title, which stands in one place as a whole. */
  whole(change: Change, origin: Origin | undefined): void {
    const part = origin && partAt(this.document.blocks, origin);
    const within = origin && part && rangeOf(change.before ?? '', part.text, origin);
    if (!within) {
      this.refuse(change, 'no_place');
      return;
    }
    const { start, end } = within;
    // What stays of a cell keeps the look of its runs.
    const stretches = stretchesBetween(part.text.slice(start, end), (change.after ?? '').trim());
    const shifted = stretches.map((stretch) => ({
      start: start + stretch.start,
      end: start + stretch.end,
      text: stretch.text,
    }));
    this.add(change, origin, shifted);
  }

  /** A section, whose text is put together from pieces of the file. */
  text(change: Change, before: string, pieces: readonly SectionPiece[]): void {
    for (const stretch of stretchesBetween(before, change.after ?? '')) {
      const piece = [...pieces].reverse().find(({ at }) => at <= stretch.start);
      if (!piece || !('start' in piece)) {
        this.refuse(change, 'no_place');
        continue;
      }
      const shift = piece.start - piece.at;
      const [start, end] = [stretch.start + shift, stretch.end + shift];
      const old = partAt(this.document.blocks, piece)?.text.slice(start, end);
      const isSame = end <= piece.end && old === before.slice(stretch.start, stretch.end);
      if (!isSame || stretch.text.includes('\n') || old.includes('\n'))
        this.refuse(change, 'paragraphs');
      else this.add(change, piece, [{ start, end, text: stretch.text }]);
    }
  }

  private add(change: Change, origin: Origin, stretches: Stretch[]): void {
    const cell = 'row' in origin ? { row: origin.row, column: origin.column } : undefined;
    const key = `${origin.block} ${cell?.row} ${cell?.column}`;
    const target = this.known.get(key) ?? { block: origin.block, stretches: [], changes: [] };
    if (cell) target.cell = cell;
    const isFree = stretches.every((fresh) =>
      target.stretches.every((old) => fresh.end <= old.start || fresh.start >= old.end),
    );
    if (!isFree) {
      this.refuse(change, 'no_place');
      return;
    }
    target.stretches.push(...stretches);
    target.changes.push(change);
    if (!this.known.has(key)) this.targets.push(target);
    this.known.set(key, target);
  }
}

/** Where a text stands in its part: in a cell all of it or where it occurs once, in a paragraph where it was read. */
function rangeOf(
  written: string,
  text: string,
  origin: Origin,
): { start: number; end: number } | undefined {
  const from = 'start' in origin ? origin.start : 0;
  const whole = 'start' in origin ? text.slice(from, origin.end) : text;
  if (whole.trim() === written.trim()) {
    const start = from + whole.length - whole.trimStart().length;
    return { start, end: start + whole.trim().length };
  }
  const at = written === '' ? -1 : whole.indexOf(written);
  if (at < 0 || whole.includes(written, at + 1)) return undefined;
  return { start: from + at, end: from + at + written.length };
}

/** The paragraph or cell that an origin is in; undefined for a place on a page. */
function partAt(blocks: readonly Block[], origin: Origin): TextBlock | TableCell | undefined {
  const cell = 'row' in origin ? { row: origin.row, column: origin.column } : undefined;
  return partOf(blocks, { block: origin.block, ...(cell && { cell }) });
}

export function partOf(
  blocks: readonly Block[],
  { block: index, cell }: Pick<Target, 'block' | 'cell'>,
): TextBlock | TableCell | undefined {
  const block = blocks[index];
  if (block?.type === 'text') return cell ? undefined : block;
  return block?.type === 'table' && cell ? block.rows[cell.row]?.[cell.column] : undefined;
}

/** What the Document should be when all targets are written. */
export function correctedBlocks(blocks: readonly Block[], targets: readonly Target[]): Block[] {
  const corrected = JSON.parse(JSON.stringify(blocks)) as Block[];
  for (const target of targets) {
    const part = partOf(corrected, target);
    if (part) part.text = withStretches(part.text, target.stretches).trim();
  }
  return corrected;
}
