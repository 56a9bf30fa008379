import type {
  CellKey,
  Finding,
  FormEquation,
  Place,
  Result,
  SectionKey,
  Severity,
} from '../../wasm/types.ts';

const severities: Severity[] = ['error', 'warning', 'info'];
export const worse = (a: Severity | undefined, b: Severity): Severity =>
  a !== undefined && severities.indexOf(a) <= severities.indexOf(b) ? a : b;

/** What the form shows at one cell. */
export interface CellMark {
  severity?: Severity;
  messages: string[];
  /** The differences of the failing sums whose total stands here, as the core writes them. */
  differences: string[];
  /** A term, not the total, of a failing sum. */
  term: boolean;
  /** Something is wrong here, and a reason was given for all of it. */
  waived: boolean;
}

/** A marked range of a written section. */
export interface TextMark {
  start: number;
  end: number;
  severity: Severity;
  message: string;
}

/** A cell of this report, not of a member's. */
const isCell = (place: Place): place is { cell: CellKey } =>
  'cell' in place && !('member' in place);
const ownTerms = (finding: Finding) =>
  (finding.terms ?? []).filter((term) => !term.last_year && term.member === undefined);

/** The failing sum a finding speaks of: of its rule, and touching every cell it names. */
function equationsOf(finding: Finding, result: Result, equations: FormEquation[]): FormEquation[] {
  const failed = new Set(
    result.equations.items.filter((item) => item.state === 'failed').map((item) => item.id),
  );
  const cells = finding.places.filter(isCell).map((place) => place.cell);
  return equations.filter(
    (equation) =>
      equation.rule === finding.rule &&
      failed.has(equation.id) &&
      cells.some((cell) => equation.left.includes(cell) || equation.right.includes(cell)),
  );
}

/** What is written minus what the parts give, of each failing sum the finding speaks of. */
export function differencesOf(
  finding: Finding,
  result: Result,
  equations: FormEquation[],
): string[] {
  const ids = new Set(equationsOf(finding, result, equations).map((equation) => equation.id));
  return result.equations.items
    .filter((item) => ids.has(item.id) && item.difference !== undefined)
    .map((item) => item.difference as string);
}

export function cellMarks(result: Result, equations: FormEquation[]): Map<CellKey, CellMark> {
  const marks = new Map<CellKey, CellMark>();
  const markOf = (cell: CellKey): CellMark => {
    const mark = marks.get(cell) ?? { messages: [], differences: [], term: false, waived: false };
    marks.set(cell, mark);
    return mark;
  };
  for (const finding of result.findings) {
    const cells = finding.places.filter(isCell).map((place) => place.cell);
    for (const cell of cells) {
      const mark = markOf(cell);
      if (finding.waived === undefined) mark.severity = worse(mark.severity, finding.severity);
      else mark.waived = true;
      mark.messages.push(finding.message);
    }
    if (finding.waived !== undefined) continue;
    for (const term of ownTerms(finding)) {
      if (!cells.includes(term.cell)) markOf(term.cell).term = true;
    }
    const last = cells[cells.length - 1];
    if (last !== undefined) {
      markOf(last).differences.push(...differencesOf(finding, result, equations));
    }
  }
  return marks;
}

export function textMarks(result: Result): Map<SectionKey, TextMark[]> {
  const marks = new Map<SectionKey, TextMark[]>();
  for (const finding of result.findings) {
    for (const place of finding.places) {
      if (!('section' in place)) continue;
      const of = marks.get(place.section) ?? [];
      const { start, end } = place;
      of.push({ start, end, severity: finding.severity, message: finding.message });
      marks.set(place.section, of);
    }
  }
  return marks;
}

/** The cells the fixes of a finding would change: those in every one of them, and those in some. */
export function cellsOfFixes(finding: Finding): Map<CellKey, 'every' | 'some'> {
  const fixes = finding.fixes ?? [];
  const times = new Map<CellKey, number>();
  for (const fix of fixes) {
    for (const { cell } of fix.edits) times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  return new Map(
    [...times].map(([cell, count]) => [cell, count === fixes.length ? 'every' : 'some']),
  );
}

/** The cells to be shown together while a finding is looked at: its places and the terms of its sum. */
export function cellsOf(finding: Finding): Set<CellKey> {
  return new Set([
    ...finding.places.filter(isCell).map((place) => place.cell),
    ...ownTerms(finding).map((term) => term.cell),
  ]);
}

/** `+90`, `−11`: a sign always, and the minus that has the width of a figure. */
export const signed = (difference: string): string =>
  difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference.replace(/^\+/, '')}`;
