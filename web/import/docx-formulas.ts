import type { Notes } from './document.ts';
import {
  type CalculatedCell,
  Calculator,
  type CellIndex,
  type FormulaToken,
  parseFormula,
  UNKNOWN,
} from './formula.ts';
import type { SourceCell } from './table.ts';

/** Noncharacters of Unicode: the code of a field without a result stands between them until its table is whole. */
const OPEN = '\ufdd2';
const CLOSE = '\ufdd3';

/** A field of Word while its parts are read. */
export interface Field {
  code: string;
  result: string;
  isInResult: boolean;
  /** Marked as to be worked out again. */
  isDirty: boolean;
}

export function isFormula(code: string): boolean {
  return /^\s*=/.test(code);
}

/** What a formula field shows, or its code to be worked out when the table round it is known. */
export function formulaText(field: Field, updatesFields: boolean): string {
  const result = field.result.trim();
  const isDoubtful = (field.isDirty || updatesFields) && Number(result) === 0;
  return result === '' || isDoubtful ? OPEN + field.code + CLOSE : field.result;
}

/** For words in no table. */
export function withoutFormulas(text: string, notes: Notes): string {
  return replaced(text, () => {
    notes.add('formulas-not-calculated');
    return '';
  });
}

function replaced(text: string, shown: (code: string) => string): string {
  if (!text.includes(OPEN)) return text;
  return text
    .split(OPEN)
    .map((piece, index) => {
      const end = index === 0 ? -1 : piece.indexOf(CLOSE);
      return end < 0 ? piece : shown(piece.slice(0, end)) + piece.slice(end + 1);
    })
    .join('');
}

/** Puts the sums into the cells of a table; what is no plain sum, or has words with digits beside it, stays unread. */
export function calculateFormulas(rows: readonly SourceCell[][], notes: Notes): void {
  if (!rows.some((row) => row.some(hasFormula))) return;
  const table = new WordTable(rows);
  rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      for (const block of cell.blocks) {
        if (block.type !== 'text') continue;
        block.text = replaced(block.text, (code) => {
          const value = table.calculate(code, y, x);
          if (value !== undefined) return String(Number(value.toPrecision(15)));
          notes.add('formulas-not-calculated');
          return '';
        });
      }
      if (cell.blocks.some((block) => block.type === 'text' && block.text === ''))
        cell.blocks = cell.blocks.filter((block) => block.type !== 'text' || block.text !== '');
    });
  });
}

function hasFormula({ blocks }: SourceCell): boolean {
  return blocks.some((block) => block.type === 'text' && block.text.includes(OPEN));
}

const SUM_BESIDE = /^\s*=\s*SUM\s*\(\s*(ABOVE|LEFT|BELOW|RIGHT)\s*\)\s*(?:\\.*)?$/i;

/** Cells beside a sum that are looked at, and sums of one table: no table of a report has so many. */
const MOST_BESIDE = 300;
const MOST_FORMULAS = 3000;

class WordTable {
  private formulas = 0;
  private readonly calculator = new Calculator(() => undefined);
  /** What the cells hold before any sum is put into them. */
  private readonly texts: string[][];
  private readonly index: CellIndex;
  /** Cells can be named by letter and number where each has its own place. */
  private readonly isPlain: boolean;

  constructor(private readonly rows: readonly SourceCell[][]) {
    this.texts = rows.map((row) =>
      row.map((cell) =>
        cell.blocks
          .map((block) => (block.type === 'text' ? block.text : ''))
          .join('\n')
          .trim(),
      ),
    );
    this.isPlain = rows.every((row) =>
      row.every((cell) => cell.merge === 'none' && cell.width === 1),
    );
    this.index = new Map(
      this.texts.map((row, y) => [y, new Map(row.map((text, x) => [x, this.cellOf(text, y, x)]))]),
    );
  }

  calculate(code: string, y: number, x: number): number | undefined {
    // A cell of nothing but the formula is one that others may refer to, and is worked out once.
    const own = this.index.get(y)?.get(x);
    const cell = this.texts[y]?.[x] === OPEN + code + CLOSE && own ? own : this.formula(code, y, x);
    const value = this.calculator.valueOf(cell, this.index);
    return typeof value === 'number' ? value : undefined;
  }

  private cellOf(text: string, y: number, x: number): CalculatedCell {
    if (text === '') return { value: undefined };
    if (isWholeFormula(text)) return this.formula(text.slice(1, -1), y, x);
    // Word counts digits in words as figures too, in ways that are not told here.
    return { value: numberOf(text) ?? (/\d/.test(text) ? UNKNOWN : text) };
  }

  private formula(code: string, y: number, x: number): CalculatedCell {
    if (++this.formulas > MOST_FORMULAS) return { value: UNKNOWN };
    const side = SUM_BESIDE.exec(code)?.[1]?.toUpperCase();
    const plain = this.isPlain ? parseFormula(code.replace(/\\.*$/s, '')) : undefined;
    const formula = side ? this.sumBeside(side, y, x) : plain;
    return formula ? { formula, value: undefined } : { value: UNKNOWN };
  }

  /**
   * The figures next to the cell as far as they follow each other. Word also counts digits in words and stops at blanks, so
   * that what it would make of those is not told here.
   */
  private sumBeside(side: string, y: number, x: number): FormulaToken[] | undefined {
    const tokens: FormulaToken[] = [];
    let hasEnded = false;
    let looked = 0;
    for (const [row, column] of this.neighbours(side, y, x)) {
      if (++looked > MOST_BESIDE) return undefined;
      const text = this.texts[row]?.[column] ?? '';
      const isFigure = numberOf(text) !== undefined || isWholeFormula(text);
      if (isFigure && hasEnded) return undefined;
      if (!isFigure && /\d/.test(text)) return undefined;
      if (isFigure)
        tokens.push({ type: 'area', sheet: undefined, area: { row, column, rows: 1, columns: 1 } });
      else hasEnded = true;
    }
    return tokens.length > 0 ? [...tokens, { type: 'sum', count: tokens.length }] : undefined;
  }

  private *neighbours(side: string, y: number, x: number): Iterable<[number, number]> {
    const own = this.rows[y]?.[x];
    if (side === 'LEFT') for (let at = x - 1; at >= 0; at--) yield [y, at];
    if (side === 'RIGHT')
      for (let at = x + 1; at < (this.rows[y]?.length ?? 0); at++) yield [y, at];
    if (side === 'LEFT' || side === 'RIGHT' || !own) return;
    const step = side === 'ABOVE' ? -1 : 1;
    for (let at = y + step; at >= 0 && at < this.rows.length; at += step) {
      const column = (this.rows[at] as SourceCell[]).findIndex(
        (cell) => cell.column < own.column + own.width && own.column < cell.column + cell.width,
      );
      if (column >= 0) yield [at, column];
    }
  }
}

function isWholeFormula(text: string): boolean {
  return text.startsWith(OPEN) && text.indexOf(CLOSE) === text.length - 1;
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/[,，\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
