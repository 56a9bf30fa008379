import type { Catalogue, CellKey, Edition, Report } from '../../wasm/types.ts';
import { readWritten, writeNumber } from '../export/written-number.ts';
import { type ShownForm, shownForm } from '../report/form-model.ts';

/** A report that is one of many; `name` is what the list calls it. */
export interface Member {
  name: string;
  report: Report;
}

/** The sum of many reports, cell by cell. */
export interface Sum {
  /** Figures and editions; no text. */
  report: Report;
  form: ShownForm;
  members: Member[];
  /** A member's figures, by cell, as `readWritten` has them; by its place among `members`. */
  figures: Map<CellKey, bigint>[];
  totals: Map<CellKey, bigint>;
  /** Tables of another edition, which the sum cannot hold. */
  otherEdition: { member: number; table: 'disclosure' | 'requests' }[];
  /** What is no number and counts as nothing. */
  unreadable: { member: number; cell: CellKey; text: string }[];
}

/** Sums reports in the edition that most of them use, table by table. */
export function sumOf(members: Member[], catalogue: Catalogue, title: string): Sum {
  const editions = {
    disclosure: mostUsed(members.map((member) => editionsOf(member.report).disclosure)),
    requests: mostUsed(members.map((member) => editionsOf(member.report).requests)),
  };
  const report: Report = { schema: 'ogi-report/1', title, editions, cells: {} };
  const years = new Set(members.map((member) => member.report.year));
  const [year] = years;
  if (years.size === 1 && year !== undefined) report.year = year;
  const form = shownForm(catalogue, report);
  const sum: Sum = {
    report,
    form,
    members,
    figures: [],
    totals: new Map(cellsOf(form).map((cell) => [cell, 0n])),
    otherEdition: [],
    unreadable: [],
  };
  members.forEach((_, at) => {
    add(sum, at);
  });
  for (const [cell, total] of sum.totals) report.cells[cell] = writeNumber(total);
  return sum;
}

function add(sum: Sum, member: number): void {
  const figures = new Map<CellKey, bigint>();
  sum.figures[member] = figures;
  const report = sum.members[member]?.report;
  if (!report) return;
  const own = editionsOf(report);
  const others = (['disclosure', 'requests'] as const).filter(
    (table) => own[table] !== sum.report.editions?.[table],
  );
  sum.otherEdition.push(...others.map((table) => ({ member, table })));
  for (const [cell, total] of sum.totals) {
    if (others.some((table) => cell.startsWith(`${table}.`))) continue;
    const text = report.cells[cell] ?? '';
    const figure = readWritten(text);
    if (figure === undefined) sum.unreadable.push({ member, cell, text });
    else {
      figures.set(cell, figure);
      sum.totals.set(cell, total + figure);
    }
  }
}

const editionsOf = ({ editions }: Report): { disclosure: Edition; requests: Edition } => ({
  disclosure: editions?.disclosure ?? editions?.requests ?? '2021',
  requests: editions?.requests ?? editions?.disclosure ?? '2021',
});

const mostUsed = (editions: Edition[]): Edition =>
  editions.filter((edition) => edition === '2019').length * 2 > editions.length ? '2019' : '2021';

/** All cells of a form, in its order. */
export function cellsOf(form: ShownForm): CellKey[] {
  const rows = [
    ...form.disclosure.groups.flatMap((group) => group.rows),
    ...form.requests.rows,
    ...form.review.blocks,
  ];
  return rows.flatMap((row) => row.cells);
}

/**
 * The one report that looks like the sum of the others: a government's, with at least half as many new requests as all others
 * together. Undefined where none is, or more than one.
 */
export function probableSum(reports: Report[]): number | undefined {
  const received = reports.map(({ cells }) => readWritten(cells['requests.received.total'] ?? ''));
  const all = received.reduce<bigint>((sum, figure) => sum + (figure ?? 0n), 0n);
  const likely = [...reports.keys()].filter((at) => {
    const own = received[at] ?? 0n;
    return /人民政府$/.test(reports[at]?.organ?.trim() ?? '') && own > 0n && own * 2n >= all - own;
  });
  return reports.length >= fewestForSum && likely.length === 1 ? likely[0] : undefined;
}

/** With fewer reports one is easily half of the others. */
const fewestForSum = 4;
