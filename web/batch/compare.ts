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

/** Members whose figures, left out or counted twice, are just the differences, in `cells` of the cells that differ. */
interface Explanation {
  kind: 'left_out' | 'twice';
  members: number[];
  cells: number;
}

export interface Comparison {
  cells: number;
  differences: Difference[];
  /** Each explains as much as any; with more than one, the figures cannot tell which it was. */
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
  return { cells, differences, explanations: explain(differences, sum) };
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

/** Fewer cells than this may be alike by chance. */
const fewestCells = 3;

/** One member, or else two, who explain everything; or else the one who explains most of it. */
function explain(differences: Difference[], sum: Sum): Explanation[] {
  const judged = differences.filter(({ written }) => written !== undefined);
  if (judged.length === 0) return [];
  const agrees = (chosen: number[], kind: Explanation['kind']) => {
    const sign = kind === 'twice' ? 1n : -1n;
    return ({ cell, difference }: Difference) => {
      let figure = 0n;
      for (const member of chosen) figure += sum.figures[member]?.get(cell) ?? 0n;
      return sign * figure === difference;
    };
  };
  const whole = (choices: number[][]): Explanation[] =>
    choices.flatMap((members) =>
      kinds
        .filter((kind) => judged.every(agrees(members, kind)))
        .map((kind) => ({ kind, members, cells: judged.length })),
    );
  const alone = [...sum.members.keys()].map((member) => [member]);
  const single = whole(alone);
  if (single.length > 0 || judged.length < fewestCells) return single;
  const pairs = alone.flatMap(([one = 0]) =>
    alone.slice(one + 1).map(([other = 0]) => [one, other]),
  );
  const double = whole(pairs);
  if (double.length > 0) return double;
  const partly = alone
    .flatMap((members) =>
      kinds.map((kind) => ({ kind, members, cells: judged.filter(agrees(members, kind)).length })),
    )
    .filter(({ cells }) => cells >= Math.max(fewestCells, judged.length / 2));
  const most = Math.max(...partly.map(({ cells }) => cells));
  return partly.filter(({ cells }) => cells === most);
}

const kinds = ['left_out', 'twice'] as const;
