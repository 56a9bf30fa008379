import type { Area } from './sheet.ts';

/** A formula in postfix order, of the few kinds that are worked out here: sums, differences and references. */
export type FormulaToken =
  | { type: 'number'; value: number }
  | { type: 'area'; sheet: string | undefined; area: Area }
  | { type: 'add' | 'subtract' | 'negate' }
  | { type: 'sum'; count: number };

/** How far a formula has been moved from where it was written, as shared formulas are. */
export interface Shift {
  rows: number;
  columns: number;
}

const LONGEST = 8192;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(])/;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(])/;
const SHEET = /^(?:'((?:[^']|'')+)'|([^\s'!()+\-*/^&=<>,:;"[\]{}]+))!/;
const NUMBER = /^\d+(?:\.\d*)?(?![\w%])/;

/** Undefined for a formula that is more than plain sums: it is not guessed at. */
export function parseFormula(
  text: string,
  shift: Shift = { rows: 0, columns: 0 },
): FormulaToken[] | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return new FormulaParser(text.replace(/^\s*=/, ''), shift).parse();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Thrown inside the parser only. */
class NotPlain extends Error {}

const DEEPEST = 64;

class FormulaParser {
  private readonly tokens: FormulaToken[] = [];
  private depth = 0;

  constructor(
    private rest: string,
    private readonly shift: Shift,
  ) {}

  parse(): FormulaToken[] {
    this.sum();
    if (this.rest.trim() !== '') throw new NotPlain();
    return this.tokens;
  }

  private sum(): void {
    if (++this.depth > DEEPEST) throw new NotPlain();
    this.term();
    for (let sign = this.take(/^[+-]/); sign; sign = this.take(/^[+-]/)) {
      this.term();
      this.tokens.push({ type: sign[0] === '+' ? 'add' : 'subtract' });
    }
    this.depth--;
  }

  private term(): void {
    const sign = this.take(/^[+-]/);
    if (sign) {
      if (++this.depth > DEEPEST) throw new NotPlain();
      this.term();
      this.depth--;
      if (sign[0] === '-') this.tokens.push({ type: 'negate' });
    } else if (this.take(/^\(/)) {
      this.sum();
      this.expect(/^\)/);
    } else if (this.take(/^(?:_xlfn\.)?SUM\(/i)) {
      this.arguments();
    } else if (!this.reference()) {
      const number = this.expect(NUMBER);
      this.tokens.push({ type: 'number', value: Number(number[0]) });
    }
  }

  private arguments(): void {
    let count = 0;
    do {
      this.sum();
      count++;
    } while (this.take(/^[,;]/));
    this.expect(/^\)/);
    this.tokens.push({ type: 'sum', count });
  }

  private reference(): boolean {
    const named = this.take(SHEET);
    const sheet = named ? (named[1]?.replace(/''/g, "'") ?? named[2]) : undefined;
    const area = this.cells() ?? this.wholeRows() ?? this.wholeColumns();
    if (!area) {
      if (named) throw new NotPlain();
      return false;
    }
    this.tokens.push({ type: 'area', sheet, area });
    return true;
  }

  private cells(): Area | undefined {
    const first = this.take(CELL);
    if (!first) return undefined;
    const last = this.take(/^:/) ? this.expect(CELL) : first;
    return areaBetween(
      this.row(first[3], first[4]),
      this.column(first[1], first[2]),
      this.row(last[3], last[4]),
      this.column(last[1], last[2]),
    );
  }

  private wholeRows(): Area | undefined {
    const rows = this.take(ROWS);
    return (
      rows &&
      areaBetween(this.row(rows[1], rows[2]), 0, this.row(rows[3], rows[4]), LAST_COLUMN - 1)
    );
  }

  private wholeColumns(): Area | undefined {
    const columns = this.take(COLUMNS);
    return (
      columns &&
      areaBetween(
        0,
        this.column(columns[1], columns[2]),
        LAST_ROW - 1,
        this.column(columns[3], columns[4]),
      )
    );
  }

  private row(fixed: string | undefined, written: string | undefined): number {
    const row = Number(written) - 1 + (fixed ? 0 : this.shift.rows);
    if (row < 0 || row >= LAST_ROW) throw new NotPlain();
    return row;
  }

  private column(fixed: string | undefined, written = ''): number {
    const column = columnOf(written) + (fixed ? 0 : this.shift.columns);
    if (column < 0 || column >= LAST_COLUMN) throw new NotPlain();
    return column;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    this.rest = this.rest.trimStart();
    const found = pattern.exec(this.rest);
    if (!found) return undefined;
    this.rest = this.rest.slice(found[0].length);
    return found;
  }

  private expect(pattern: RegExp): RegExpExecArray {
    const found = this.take(pattern);
    if (!found) throw new NotPlain();
    return found;
  }
}

function areaBetween(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** Zero-based: A is 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** What a cell holds: a number, words, nothing, or what nobody can tell. */
export type CellValue = number | string | undefined | typeof UNKNOWN;
export const UNKNOWN = Symbol('unknown');

/** A cell as a calculation sees it. */
export interface CalculatedCell {
  /** Absent where the value stands in the file. */
  formula?: readonly FormulaToken[] | undefined;
  /** What the file holds; UNKNOWN where that is not to be trusted and no formula helps. */
  value: CellValue;
}

/** The cells of a sheet by row and column. */
export type CellIndex = ReadonlyMap<number, ReadonlyMap<number, CalculatedCell>>;

const MOST_STEPS = 5_000_000;
const DEEPEST_CHAIN = 200;

/** Works formulas out over the sheets of a workbook, each cell once; circles and endless chains come out as unknown. */
export class Calculator {
  private readonly values = new Map<CalculatedCell, CellValue>();
  private steps = 0;
  private depth = 0;

  constructor(private readonly sheetOf: (name: string) => CellIndex | undefined) {}

  /** `sheet` is the one that the cell stands in. */
  valueOf(cell: CalculatedCell, sheet: CellIndex): CellValue {
    if (!cell.formula) return cell.value;
    if (this.values.has(cell)) return this.values.get(cell);
    if (this.depth >= DEEPEST_CHAIN) return UNKNOWN;
    // What asks for itself on the way finds this.
    this.values.set(cell, UNKNOWN);
    this.depth++;
    const value = this.run(cell.formula, sheet);
    this.depth--;
    this.values.set(cell, value);
    return value;
  }

  private run(formula: readonly FormulaToken[], sheet: CellIndex): CellValue {
    // Alone, a reference gives what stands there, words too.
    const [only] = formula;
    if (formula.length === 1 && only?.type === 'area') {
      const value = this.single(only, sheet);
      return value === undefined ? 0 : value;
    }
    const stack: (FormulaToken | number)[] = [];
    const number = (): number | undefined => {
      const top = stack.pop();
      if (typeof top === 'number') return top;
      return top?.type === 'area' ? asNumber(this.single(top, sheet)) : undefined;
    };
    for (const token of formula) {
      let result: number | undefined;
      switch (token.type) {
        case 'number':
          result = token.value;
          break;
        case 'area':
          stack.push(token);
          continue;
        case 'negate':
          result = number();
          if (result !== undefined) result = -result;
          break;
        case 'add':
        case 'subtract': {
          const right = number();
          const left = number();
          if (left !== undefined && right !== undefined)
            result = token.type === 'add' ? left + right : left - right;
          break;
        }
        case 'sum':
          result = this.sumOf(stack.splice(Math.max(0, stack.length - token.count)), sheet);
          break;
      }
      if (result === undefined) return UNKNOWN;
      stack.push(result);
    }
    return stack.length === 1 ? (number() ?? UNKNOWN) : UNKNOWN;
  }

  /** In a sum the words in an area count for nothing. */
  private sumOf(parts: readonly (FormulaToken | number)[], sheet: CellIndex): number | undefined {
    let sum = 0;
    for (const part of parts) {
      if (typeof part === 'number') sum += part;
      else if (part.type !== 'area') return undefined;
      else {
        const of = this.sumOfArea(part, sheet);
        if (of === undefined) return undefined;
        sum += of;
      }
    }
    return sum;
  }

  private sumOfArea(token: FormulaToken & { type: 'area' }, sheet: CellIndex): number | undefined {
    const index = this.indexOf(token, sheet);
    if (!index || this.cutsBlock(index, token.area)) return undefined;
    let sum = 0;
    for (const cell of this.cellsIn(index, token.area)) {
      const value = this.valueOf(cell, index);
      if (value === UNKNOWN) return undefined;
      if (typeof value === 'number') sum += value;
    }
    return this.steps > MOST_STEPS ? undefined : sum;
  }

  /**
   * Whether a sum along a row begins in the middle of other figures and takes in their total, as a formula does that was
   * copied to where it does not belong. Figures right before it are in order where they end in a total of their own.
   */
  private cutsBlock(index: CellIndex, { row, column, rows, columns }: Area): boolean {
    if (rows !== 1 || columns < 2) return false;
    const cells = index.get(row);
    const figures: number[] = [];
    for (let at = column - 1; at >= 0 && figures.length < MOST_BESIDE; at--) {
      const cell = cells?.get(at);
      const value = cell && this.valueOf(cell, index);
      if (typeof value !== 'number') break;
      figures.unshift(value);
    }
    if (figures.length === 0) return false;
    const before = figures.length;
    if (!isTotal(figures, before - 1, before)) return true;
    for (let at = column; at < column + Math.min(columns, MOST_BESIDE); at++) {
      const cell = cells?.get(at);
      const value = cell && this.valueOf(cell, index);
      figures.push(typeof value === 'number' ? value : 0);
      if (figures[figures.length - 1] !== 0 && isTotal(figures, figures.length - 1, before))
        return true;
    }
    return false;
  }

  private *cellsIn(index: CellIndex, area: Area): Iterable<CalculatedCell> {
    const last = area.row + area.rows;
    const rows = area.rows < index.size ? rowsFrom(index, area.row, last) : index;
    for (const [row, cells] of rows) {
      if (++this.steps > MOST_STEPS) return;
      if (row < area.row || row >= last) continue;
      for (const [column, cell] of cells) {
        if (++this.steps > MOST_STEPS) return;
        if (column >= area.column && column < area.column + area.columns) yield cell;
      }
    }
  }

  private single(token: FormulaToken & { type: 'area' }, sheet: CellIndex): CellValue {
    const { row, column, rows, columns } = token.area;
    const index = this.indexOf(token, sheet);
    if (!index || rows !== 1 || columns !== 1) return UNKNOWN;
    const cell = index.get(row)?.get(column);
    return cell && this.valueOf(cell, index);
  }

  private indexOf(token: FormulaToken & { type: 'area' }, sheet: CellIndex): CellIndex | undefined {
    return token.sheet === undefined ? sheet : this.sheetOf(token.sheet);
  }
}

/** Figures of a row that are looked at beside a sum. */
const MOST_BESIDE = 64;

/** Whether the figure at `at` is the sum of two or more right before it, of which the first stands before `start`. */
function isTotal(figures: readonly number[], at: number, start: number): boolean {
  let sum = 0;
  for (let first = at - 1; first >= 0; first--) {
    sum += figures[first] as number;
    if (first < start && at - first >= 2 && Math.abs(sum - (figures[at] as number)) < 1e-9)
      return true;
  }
  return false;
}

function* rowsFrom(index: CellIndex, first: number, end: number) {
  for (let row = first; row < end; row++) {
    const cells = index.get(row);
    if (cells) yield [row, cells] as const;
  }
}

/** As Excel counts in a sum of single cells: nothing is 0, words that are no number are an error. */
function asNumber(value: CellValue): number | undefined {
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
