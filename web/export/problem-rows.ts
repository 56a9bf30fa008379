import type {
  Catalogue,
  Finding,
  Language,
  Place,
  Report,
  SectionKey,
  TableName,
} from '../../wasm/types.ts';
import { stringsIn } from '../element/words.ts';
import {
  type CellPlace,
  cellPlaces,
  linesOf,
  type ShownForm,
  shownForm,
} from '../report/form-model.ts';
import type { CheckedReport } from './index.ts';
import { type ExportWords, wordsIn } from './words.ts';

/** 单位 位置 问题描述 依据 整改建议; 序号 is the row's own number. */
export type ProblemRow = readonly [string, string, string, string, string];
export interface ProblemRows {
  units: number;
  rows: ProblemRow[];
}
/** What was not read has no report; `members` names the reports that this one sums up. */
export type ListedReport = Omit<CheckedReport, 'report'> & {
  report?: Report;
  members?: readonly string[];
};

const mostPlaces = 6;
const excerptLength = 24;

/** One row for each finding, and for each report that could not be checked. */
export function problemRows(
  entries: ListedReport[],
  language: Language,
  catalogue: Catalogue,
): ProblemRows {
  const rows = entries.flatMap((entry) => rowsOf(entry, language, catalogue));
  return { units: entries.length, rows };
}

function rowsOf(
  { name, report, result, failure, members = [] }: ListedReport,
  language: Language,
  catalogue: Catalogue,
): ProblemRow[] {
  const words = wordsIn(language);
  const unit = report?.organ || name;
  if (failure !== undefined || !report) {
    const problem = `【${words.cannotCheck}】${failure ?? ''}`;
    return [[unit, words.wholeReport, problem, '', words.bringReadable]];
  }
  const places = new PlaceTexts(report, members, catalogue, language);
  const isReport = result?.verdict !== 'not_a_report';
  return (result?.findings ?? []).map((finding) => [
    unit,
    places.of(finding.places),
    problemOf(finding, words),
    finding.basis.join(words.semicolon),
    isReport ? adviceOf(finding, words) : words.bringReport,
  ]);
}

function problemOf({ severity, message, waived }: Finding, words: ExportWords): string {
  const note = waived === undefined ? '' : words.waived(waived);
  return `【${words.severity[severity]}】${message}${note}`;
}

function adviceOf(finding: Finding, words: ExportWords): string {
  const { fixes = [], question, expected, actual, waived } = finding;
  if (waived !== undefined) return words.noneNeeded;
  const likely = fixes.filter((fix) => fix.recommended);
  const offered = (likely.length > 0 ? likely : fixes).map((fix) => fix.title);
  if (question) offered.push(question.text);
  if (offered.length > 0) return offered.join(words.semicolon);
  return expected === undefined ? words.checkAndCorrect : words.shouldBe(expected, actual);
}

/** Says in the form's words where a finding stands; cells of one row are named together. */
class PlaceTexts {
  readonly #cells: Map<string, CellPlace>;
  readonly #form: ShownForm;
  readonly #report: Report;
  readonly #members: readonly string[];
  readonly #words: ExportWords;
  readonly #strings;

  constructor(
    report: Report,
    members: readonly string[],
    catalogue: Catalogue,
    language: Language,
  ) {
    this.#form = shownForm(catalogue, report);
    this.#cells = cellPlaces(this.#form);
    this.#report = report;
    this.#members = members;
    this.#words = wordsIn(language);
    this.#strings = stringsIn(language);
  }

  of(places: Place[]): string {
    const lines = new Map<string, { outer: string[]; inner: string[][] }>();
    for (const place of places) {
      const [line, words] = this.#split(place);
      const known = lines.get(line) ?? { outer: words, inner: [] };
      known.outer = sharedStart(known.outer, words);
      known.inner.push(words);
      lines.set(line, known);
    }
    const texts = [...lines.values()].map(({ outer, inner }) => {
      const ends = inner.map((words) => words.slice(outer.length).join(' ')).filter(Boolean);
      return [outer.join(' '), [...new Set(ends)].join('、')].filter(Boolean).join(' · ');
    });
    const shown = texts.slice(0, mostPlaces).join(this.#words.semicolon);
    return texts.length > mostPlaces ? `${shown}${this.#words.places(places.length)}` : shown;
  }

  /** What the place stands on a line with, and its name from the outside in. */
  #split(place: Place): [line: string, words: string[]] {
    const { part, group } = this.#strings;
    if ('member' in place) {
      const name = this.#members[place.member] ?? this.#words.member(place.member + 1);
      return [name, [name]];
    }
    if ('cell' in place) {
      const cell = this.#cells.get(place.cell);
      if (!cell) return [place.cell, [place.cell]];
      const section = part[cell.section as '2' | '3' | '4'];
      return [`${cell.table} ${cell.at.row}`, [section, ...cell.words]];
    }
    if ('section' in place) {
      const name = group[place.section];
      const excerpt = this.#excerpt(place);
      return [place.section, excerpt ? [name, `“${excerpt}”`] : [name]];
    }
    if ('heading' in place) {
      const words = [group[place.heading], this.#words.heading];
      return [words.join(), words];
    }
    if ('table' in place) {
      const labels = this.#labelsOf(place);
      return [place.table, [this.#words.table[place.table], ...labels]];
    }
    return [place.field, [this.#words.field[place.field]]];
  }

  #excerpt({ section, start, end }: { section: SectionKey; start: number; end: number }): string {
    const text = this.#report.sections?.[section]?.slice(start, end).replace(/\s+/g, ' ').trim();
    if (!text) return '';
    return text.length > excerptLength ? `${text.slice(0, excerptLength)}……` : text;
  }

  /** Of a row or a column of the form that the report's table lacks. */
  #labelsOf({ table, row, column }: { table: TableName; row?: string; column?: string }): string[] {
    const { rows, columns } = linesOf(this.#form, table);
    const known = rows.find(({ key }) => key === row);
    const labels = [
      known?.group,
      known?.label ?? row,
      columns.find(({ key }) => key === column)?.label ?? column,
    ];
    return labels.filter((label) => label !== undefined);
  }
}

function sharedStart(one: string[], other: string[]): string[] {
  const end = one.findIndex((word, at) => word !== other[at]);
  return end < 0 ? one : one.slice(0, end);
}

/** For pasting into a sheet: what would become a formula there gets the apostrophe that makes it text. */
export function tabSeparated({ rows }: ProblemRows, language: Language): string {
  const field = (text: string) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    return /^[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  };
  const lines = [
    wordsIn(language).columns.join('\t'),
    ...rows.map((row, at) => [String(at + 1), ...row.map(field)].join('\t')),
  ];
  return `${lines.join('\n')}\n`;
}
