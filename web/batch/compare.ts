import type { CellKey, Report } from '../../wasm/types.ts';
import { readWritten } from '../export/written-number.ts';
import type { Sum } from './sum.ts';

/** A cell in which a report is not the sum of the others; figures as `readWritten` has them. */
export interface Difference {
  cell: CellKey;
  /** As the report has it; `written` is undefined where that is no number. */
  text: string;
  written: bigint | undefined;
  sum: bigint;
  /** What is written less the sum. */
  difference: bigint;
  /** Who has how much of the sum: places among the sum's members, the largest first; noughts left out. */
  shares: { member: number; figure: bigint }[];
  /** Those whose figure is just the difference. */
  equal: number[];
}

/** Members whose figures, left out or counted twice, make all the differences at once. */
export interface Explanation {
  kind: 'left_out' | 'twice';
  members: number[];
}

export interface Comparison {
  cells: number;
  differences: Difference[];
  /** Each explains everything; with more than one, the figures cannot tell which it was. */
  explanations: Explanation[];
}

/** Compares a report with the sum of the reports it should sum up, cell by cell. */
export function compare(report: Report, sum: Sum): Comparison {
  const differences: Difference[] = [];
  let cells = 0;
  for (const [cell, total] of sum.totals) {
    const text = report.cells[cell];
    // A table of another edition has no such cell: there is nothing to compare.
    if (text === undefined) continue;
    cells += 1;
    const written = readWritten(text);
    if (written !== total) differences.push(differenceAt(cell, text, written, total, sum));
  }
  return { cells, differences, explanations: explain(differences, sum, report) };
}

function differenceAt(
  cell: CellKey,
  text: string,
  written: bigint | undefined,
  total: bigint,
  sum: Sum,
): Difference {
  const difference = (written ?? 0n) - total;
  const shares = sum.figures
    .map((figures, member) => ({ member, figure: figures.get(cell) ?? 0n }))
    .filter(({ figure }) => figure !== 0n)
    .sort((one, other) => Number(other.figure - one.figure));
  const equal = shares
    .filter(({ figure }) => figure === difference || figure === -difference)
    .map(({ member }) => member);
  return { cell, text, written, sum: total, difference, shares, equal };
}

/** One member, or else two, whose figures in every cell are just the differences. */
function explain(differences: Difference[], sum: Sum, report: Report): Explanation[] {
  const judged = differences.filter(({ written }) => written !== undefined);
  if (judged.length === 0) return [];
  const wanted = new Map(judged.map(({ cell, difference }) => [cell, difference]));
  const cells = [...sum.totals.keys()].filter(
    (cell) => readWritten(report.cells[cell] ?? 'none') !== undefined,
  );
  const members = [...sum.members.keys()];
  const fits = (chosen: number[], sign: bigint) =>
    cells.every((cell) => {
      let figure = 0n;
      for (const member of chosen) figure += sum.figures[member]?.get(cell) ?? 0n;
      return sign * figure === (wanted.get(cell) ?? 0n);
    });
  const all = (choices: number[][]): Explanation[] =>
    choices.flatMap((chosen): Explanation[] => {
      if (fits(chosen, -1n)) return [{ kind: 'left_out', members: chosen }];
      return fits(chosen, 1n) ? [{ kind: 'twice', members: chosen }] : [];
    });
  const single = all(members.map((member) => [member]));
  if (single.length > 0) return single;
  return all(members.flatMap((one) => members.slice(one + 1).map((other) => [one, other])));
}
