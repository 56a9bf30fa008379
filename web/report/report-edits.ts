import type { CellKey, Edition, Report, SectionKey } from '../../wasm/types.ts';

/** The facts of a report's head that a user can change; `period` is written `2024-01-01/2024-12-31`. */
export const headFields = ['title', 'organ', 'year', 'period', 'published'] as const;
export type HeadField = (typeof headFields)[number];

/** One thing of a report that can be changed. */
export type EditKey =
  | `cell:${CellKey}`
  | `section:${SectionKey}`
  | `field:${HeadField}`
  | `edition:${EditionTable}`;
/** The tables that have changed between editions of the form. */
const editionTables = ['disclosure', 'requests'] as const;
type EditionTable = (typeof editionTables)[number];

/** What is to be written where; undefined: it is to be gone from the report. */
export interface ReportEdit {
  key: EditKey;
  value: string | undefined;
}
/** One difference between two states of a report; undefined: not in the report at all. */
export interface Change {
  key: EditKey;
  before: string | undefined;
  after: string | undefined;
}

export const cellEdit = (cell: CellKey, value: string): ReportEdit => ({
  key: `cell:${cell}`,
  value,
});

const split = (key: EditKey) => {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)] as const;
};

export function valueAt(report: Report, key: EditKey): string | undefined {
  const [kind, name] = split(key);
  if (kind === 'cell') return report.cells[name];
  if (kind === 'section') return report.sections?.[name as SectionKey];
  if (kind === 'edition') return report.editions?.[name as EditionTable];
  if (name === 'year') return report.year === undefined ? undefined : String(report.year);
  if (name === 'period') return report.period && `${report.period.from}/${report.period.to}`;
  return report[name as 'title' | 'organ' | 'published'];
}

/** The report with one thing written otherwise; the report given stays as it is. */
function withValue(report: Report, key: EditKey, value: string | undefined): Report {
  const [kind, name] = split(key);
  if (kind === 'cell') return { ...report, cells: put(report.cells, name, value) };
  if (kind === 'section') return { ...report, sections: put(report.sections ?? {}, name, value) };
  return put(report as unknown as Record<string, unknown>, name, fieldOf(name, value)) as never;
}

/** The same of an edition: what was wrong with the table in its old form is nothing any more, until it has that form again. */
function inEdition(
  report: Report,
  table: EditionTable,
  edition: string | undefined,
  original: Report | undefined,
): Report {
  const editions = put(report.editions ?? {}, table, edition as Edition | undefined);
  const isAsItWas = edition === original?.editions?.[table];
  const tables = report.tables?.map((facts) => {
    if (facts.table !== table) return facts;
    const known = original?.tables?.find((each) => each.table === table);
    return isAsItWas && known ? known : { ...facts, problems: [] };
  });
  return { ...report, editions, ...(tables && { tables }) };
}

/** The edits that make another report's figures, in their editions, of a report. */
export function editsTowards(report: Report, { editions = {}, cells }: Report): ReportEdit[] {
  const edits: ReportEdit[] = editionTables.map((table) => ({
    key: `edition:${table}`,
    value: editions[table],
  }));
  for (const cell of Object.keys({ ...report.cells, ...cells }))
    edits.push({ key: `cell:${cell}`, value: cells[cell] });
  return edits;
}

function fieldOf(name: string, value: string | undefined): unknown {
  const text = value?.trim();
  if (!text) return undefined;
  if (name === 'year') return /^\d{4}$/.test(text) ? Number(text) : undefined;
  if (name !== 'period') return text;
  const [from, to] = text.split('/');
  return from && to ? { from, to } : undefined;
}

function put<Value>(record: Record<string, Value>, name: string, value: Value | undefined) {
  const copy = { ...record };
  if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}

interface Step {
  changes: Change[];
  /** Changes of one entry (one stay in a field) are one step. */
  entry: unknown;
}

/** A report under correction: what it was, what it is, and the way between, to be gone back and forth. */
export class ReportEdits {
  /** The report as it came; undefined where it was begun from nothing, so that nothing counts as changed. */
  readonly original: Report | undefined;
  report: Report;
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(report: Report, original: Report | undefined) {
    this.report = report;
    this.original = original;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Writes all of it as one step, together with the step before where that was of the same `entry`. False: nothing new. */
  write(edits: ReportEdit[], entry?: unknown): boolean {
    const changes: Change[] = [];
    for (const { key, value } of edits) {
      const before = valueAt(this.report, key);
      // What the report never had is not there again when it is emptied, but in a form that it never had.
      const absent = value === '' && this.isOfOriginalForm && this.wasNever(key);
      const next = this.changed(key, absent ? undefined : value);
      const after = valueAt(next, key);
      if (before === after) continue;
      changes.push({ key, before, after });
      this.report = next;
    }
    if (changes.length === 0) return false;
    const last = this.done[this.done.length - 1];
    if (last && entry !== undefined && last.entry === entry) last.changes.push(...changes);
    else this.done.push({ changes, entry });
    this.undone = [];
    return true;
  }

  private changed(key: EditKey, value: string | undefined): Report {
    const [kind, name] = split(key);
    return kind === 'edition'
      ? inEdition(this.report, name as EditionTable, value, this.original)
      : withValue(this.report, key, value);
  }

  private get isOfOriginalForm(): boolean {
    const { original, report } = this;
    return editionTables.every((table) => original?.editions?.[table] === report.editions?.[table]);
  }

  private wasNever(key: EditKey): boolean {
    return this.original !== undefined && valueAt(this.original, key) === undefined;
  }

  /** Takes the last step back; gives the key to look at, or undefined when there is none. */
  undo(): EditKey | undefined {
    const step = this.done.pop();
    if (!step) return undefined;
    for (const { key, before } of [...step.changes].reverse()) {
      this.report = this.changed(key, before);
    }
    this.undone.push({ ...step, entry: undefined });
    return step.changes[0]?.key;
  }

  redo(): EditKey | undefined {
    const step = this.undone.pop();
    if (!step) return undefined;
    for (const { key, after } of step.changes) this.report = this.changed(key, after);
    this.done.push(step);
    return step.changes[0]?.key;
  }

  /** Every difference from the report as it came, in the order of the report. */
  changes(): Change[] {
    const { original, report } = this;
    if (!original || original === report) return [];
    const keys: EditKey[] = headFields.map((field) => `field:${field}` as const);
    const sections = { ...original.sections, ...report.sections };
    for (const section of Object.keys(sections)) keys.push(`section:${section as SectionKey}`);
    for (const cell of Object.keys({ ...original.cells, ...report.cells })) {
      keys.push(`cell:${cell}`);
    }
    for (const table of editionTables) keys.push(`edition:${table}`);
    return keys
      .map((key) => ({ key, before: valueAt(original, key), after: valueAt(report, key) }))
      .filter(({ before, after }) => before !== after);
  }

  /** Puts back what the report said at first, as a step of its own. */
  revert(keys: EditKey[]): boolean {
    const { original } = this;
    if (!original) return false;
    return this.write(keys.map((key) => ({ key, value: valueAt(original, key) })));
  }
}
