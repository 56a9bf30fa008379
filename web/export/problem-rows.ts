import type { Catalogue, Finding, Language, Place, Report } from '../../wasm/types.ts';
import { type CellPlace, cellPlaces, shownForm } from '../element/form-model.ts';
import { stringsIn } from '../element/strings.ts';
import type { CheckedReport } from './index.ts';
import { type ExportWords, wordsIn } from './words.ts';

/** 单位 位置 问题描述 依据 整改建议; 序号 is the row's own number. */
export type ProblemRow = readonly [string, string, string, string, string];
export interface ProblemRows {
  units: number;
  rows: ProblemRow[];
}

const mostPlaces = 6;

/** One row for each finding, and for each report that could not be checked. */
export function problemRows(
  entries: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): ProblemRows {
  const words = wordsIn(language);
  const rows = entries.flatMap(({ name, report, result, failure }): ProblemRow[] => {
    const unit = report.organ || name;
    if (failure !== undefined) {
      const problem = `【${words.cannotCheck}】${failure}`;
      return [[unit, words.wholeReport, problem, '', words.bringReadable]];
    }
    const places = new PlaceTexts(report, catalogue, language);
    return (result?.findings ?? []).map((finding) => [
      unit,
      places.of(finding.places),
      problemOf(finding, words),
      finding.basis.join(words.semicolon),
      adviceOf(finding, words),
    ]);
  });
  return { units: entries.length, rows };
}

function problemOf({ severity, message, waived }: Finding, words: ExportWords): string {
  const note = waived === undefined ? '' : words.waived(waived);
  return `【${words.severity[severity]}】${message}${note}`;
}

function adviceOf({ fixes = [], question, expected, actual }: Finding, words: ExportWords): string {
  const likely = fixes.filter((fix) => fix.recommended);
  const offered = (likely.length > 0 ? likely : fixes).map((fix) => fix.title);
  if (offered.length > 0) return offered.join(words.semicolon);
  if (question) return question.text;
  return expected === undefined ? words.checkAndCorrect : words.shouldBe(expected, actual);
}

/** Says in the form's words where a finding stands; cells of one row are named together. */
class PlaceTexts {
  readonly #cells: Map<string, CellPlace>;
  readonly #words: ExportWords;
  readonly #strings;

  constructor(report: Report, catalogue: Catalogue, language: Language) {
    this.#cells = cellPlaces(shownForm(catalogue, report));
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
    if ('cell' in place && place.cell !== undefined) {
      const cell = this.#cells.get(place.cell);
      if (!cell) return [place.cell, [place.cell]];
      const section = part[cell.section as '2' | '3' | '4'];
      return [`${cell.table} ${cell.at.row}`, [section, ...cell.words]];
    }
    if ('section' in place) return [place.section, [group[place.section]]];
    if ('heading' in place) {
      const words = [group[place.heading], this.#words.heading];
      return [words.join(), words];
    }
    if ('table' in place) return [place.table, [this.#words.table[place.table]]];
    if ('field' in place) return [place.field, [this.#words.field[place.field]]];
    return ['', [this.#words.wholeReport]];
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
