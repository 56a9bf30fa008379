import type { CellKey, FormEquation, Report } from '../../wasm/types.ts';
import { cellEdit, type ReportEdit } from './report-edits.ts';

/**
 * The whole number written in a cell, a blank or a dash being none; undefined where a person must look. This only serves the
 * sums shown while typing and the filling of totals: what is right is the core's to say.
 */
export function figureOf(written: string | undefined): number | undefined {
  const text = (written ?? '')
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s,]/g, '');
  if (/^[-—–/无]?$/.test(text)) return 0;
  const figure = /^([+-]?\d{1,15})[件个条份宗]?$/.exec(text);
  return figure ? Number(figure[1]) : undefined;
}

/** From one year's figure to the next one's, to the decimals written (fees have four); undefined where there is none. */
export function changeOf(before: string, after: string): string | undefined {
  const plain = [before, after].map((text) => text.normalize('NFKC').replace(/[\s,]/g, ''));
  if (!plain.every((text) => /^-?\d+(?:\.\d+)?$/.test(text))) return undefined;
  const [from = 0, to = 0] = plain.map(Number);
  const decimals = Math.max(...plain.map((text) => text.split('.')[1]?.length ?? 0));
  return from === to ? undefined : (to - from).toFixed(decimals);
}

/** One sum of the form with the figures of the moment; undefined where a figure cannot be read. */
export interface Sum {
  equation: FormEquation;
  left: number | undefined;
  right: number | undefined;
}

export function sumsAt(cell: CellKey, report: Report, equations: FormEquation[]): Sum[] {
  return equations
    .filter(({ left, right }) => left.includes(cell) || right.includes(cell))
    .map((equation) => ({
      equation,
      left: total(equation.left, report),
      right: total(equation.right, report),
    }));
}

function total(cells: CellKey[], report: Report): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const figure = figureOf(report.cells[cell]);
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}

/** What the totals would have to be for the parts as they are written; only those that are written otherwise. */
export function totalEdits(report: Report, equations: FormEquation[]): ReportEdit[] {
  const sums = new Map<CellKey, FormEquation>();
  for (const equation of equations) {
    const [cell, ...others] = equation.left;
    if (cell && others.length === 0 && !sums.has(cell)) sums.set(cell, equation);
  }
  const known = new Map<CellKey, number | undefined>();
  const figure = (cell: CellKey): number | undefined => {
    if (known.has(cell)) return known.get(cell);
    const parts = sums.get(cell)?.right.filter((part) => part in report.cells) ?? [];
    let value = figureOf(report.cells[cell]);
    if (parts.length > 0) {
      const figures = parts.map(figure);
      value = figures.reduce((sum, each) =>
        sum === undefined || each === undefined ? undefined : sum + each,
      );
    }
    known.set(cell, value);
    return value;
  };
  const edits: ReportEdit[] = [];
  for (const cell of sums.keys()) {
    const value = figure(cell);
    const written = report.cells[cell];
    if (value === undefined || written === undefined) continue;
    if (written.trim() === '' || figureOf(written) !== value) {
      edits.push(cellEdit(cell, String(value)));
    }
  }
  return edits;
}

/** A zero in every blank figure. */
export function zeroEdits(report: Report): ReportEdit[] {
  return Object.entries(report.cells)
    .filter(([, value]) => value.trim() === '')
    .map(([cell]) => cellEdit(cell, '0'));
}

/** Where last year's figures go on in this year's: what was carried forward is carried over, told by the balances. */
export function carriedPairs(equations: FormEquation[]): { over: CellKey; forward: CellKey }[] {
  return equations.flatMap(({ left, right }) => {
    const [, over] = left;
    const [, forward] = right;
    return over && forward && left.length === 2 && right.length === 2 ? [{ over, forward }] : [];
  });
}
