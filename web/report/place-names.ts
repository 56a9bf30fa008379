import type {
  Catalogue,
  CellKey,
  Language,
  Place,
  Report,
  SectionKey,
  TableName,
  Term,
} from '../../wasm/types.ts';
import {
  type CellPlace,
  linesOf,
  otherForm,
  placesInBothEditions,
  type ShownForm,
  sectionOfTable,
  shownForm,
} from './form-model.ts';
import type { EditKey, HeadField } from './report-edits.ts';
import { type ReportWords, reportWords } from './words.ts';

/** So many lines say enough of where a finding stands. */
const mostLines = 6;
const excerptLength = 24;

/** As it is read out: `第三部分，不予公开，属于国家秘密，自然人`; the key where the form has no such cell. */
export function nameOfCell(key: CellKey, place: CellPlace | undefined, language: Language): string {
  if (!place) return key;
  const words = reportWords(language);
  return [words.part[place.section], ...place.row, ...place.column].join(words.comma);
}

/** What a correction is of: a cell, a section's text or a fact of the head. */
export function nameOfEdit(
  key: EditKey,
  places: ReadonlyMap<CellKey, CellPlace>,
  language: Language,
): string {
  const words = reportWords(language);
  const [kind, name = ''] = key.split(/:(.*)/s);
  if (kind === 'cell') return nameOfCell(name, places.get(name), language);
  if (kind === 'field') return words.field[name as HeadField];
  if (kind === 'edition')
    return words.editionOf(words.tableOf(words.part[sectionOfTable[name as TableName]]));
  return words.textOf(words.section[name as SectionKey]);
}

/** The same where the table is plain to see: `不予公开，属于国家秘密，自然人`. */
export function shortNameOfCell(
  key: CellKey,
  place: CellPlace | undefined,
  language: Language,
): string {
  if (!place) return key;
  return [...place.row, ...place.column].join(reportWords(language).comma);
}

export interface NamesOptions {
  members?: readonly string[] | undefined;
  language?: Language;
}

/** Names the places of one report as the form and the report themselves have them. */
export class PlaceNames {
  readonly #form: ShownForm;
  readonly #cells: ReadonlyMap<CellKey, CellPlace>;
  /** Labels of whole rows and columns: `review.reconsideration`, `requests.natural_person`. */
  readonly #labels = new Map<string, string>();
  readonly #report: Report;
  readonly #members: readonly string[];
  readonly #words: ReportWords;
  readonly #language: Language;

  /** `members` are the names of the reports that this one sums up, in their order. */
  constructor(
    catalogue: Catalogue,
    report: Report,
    { members = [], language = catalogue.language }: NamesOptions = {},
  ) {
    this.#report = report;
    this.#members = members;
    this.#language = language;
    this.#words = reportWords(language);
    this.#form = shownForm(catalogue, report);
    // The report of another year or organ may be in the other edition, and have cells that this one lacks.
    this.#cells = placesInBothEditions(this.#form, catalogue);
    for (const form of [otherForm(this.#form, catalogue), this.#form]) this.#addLabels(form);
  }

  #addLabels(form: ShownForm): void {
    for (const table of ['disclosure', 'requests', 'review'] as const) {
      const { rows, columns } = linesOf(form, table);
      for (const { key, label } of columns) this.#labels.set(`${table}.${key}`, label);
      for (const { key, group, label } of rows) {
        this.#labels.set(`${table}.${key}`, group ? `${group} ${label}` : label);
      }
    }
  }

  /** A line a place; cells of one row share theirs: `第三部分 予以公开 · 自然人、总计`. */
  describe(places: Place[]): string[] {
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
      return [outer.join(' '), [...new Set(ends)].join(this.#words.listed)]
        .filter(Boolean)
        .join(' · ');
    });
    if (texts.length <= mostLines) return texts;
    const shown = texts.slice(0, mostLines);
    shown.push(`${shown.pop()} ${this.#words.inAll(places.length)}`);
    return shown;
  }

  /**
   * What tells these cells apart: the report where one cell of several reports is meant; the column where they stand in one
   * row, the row where in one column, else both.
   */
  termNames(terms: Term[]): string[] {
    const places = terms.map(({ cell }) => this.#cells.get(cell));
    const isOne = (of: (place: CellPlace) => string[]) =>
      new Set(places.map((place) => place && of(place).join())).size === 1;
    const oneRow = isOne(({ row }) => row);
    const oneColumn = isOne(({ column }) => column);
    const oneCell = new Set(terms.map(({ cell }) => cell)).size === 1;
    return terms.map((term, index) => {
      const report = this.#reportOf(term);
      if (report && oneCell) return report;
      const place = places[index];
      const words = oneRow
        ? place?.column.slice(-1)
        : oneColumn
          ? place?.row
          : place && [...place.row, ...place.column];
      return [report, ...(words ?? [term.cell])].filter(Boolean).join(' ');
    });
  }

  /** The name of a cell, or of a row such as `review.reconsideration`; the key where the form has no such thing. */
  subject(key: string): string {
    return this.#labels.get(key) ?? nameOfCell(key, this.#cells.get(key), this.#language);
  }

  #reportOf({ last_year, member }: Term): string | undefined {
    if (member !== undefined) return this.#member(member);
    return last_year ? this.#words.lastYear : undefined;
  }

  #member(index: number): string {
    return this.#members[index] ?? this.#words.member(index + 1);
  }

  /** What the place shares its line with, and its name from the outside in. */
  #split(place: Place): [line: string, words: string[]] {
    const { part, section, headingOf, tableOf, field } = this.#words;
    const alone = (...words: string[]): [string, string[]] => [words.join(), words];
    if ('member' in place) return alone(this.#member(place.member));
    if ('cell' in place) {
      const cell = this.#cells.get(place.cell);
      if (!cell) return alone(place.cell);
      return [`${cell.table} ${cell.at.row}`, [part[cell.section], ...cell.row, ...cell.column]];
    }
    if ('section' in place) {
      const excerpt = this.#excerpt(place);
      return [place.section, [section[place.section], ...(excerpt ? [`“${excerpt}”`] : [])]];
    }
    if ('heading' in place) return alone(headingOf(section[place.heading]));
    if ('table' in place) {
      const name = tableOf(part[sectionOfTable[place.table]]);
      return [place.table, [name, ...this.#lineLabels(place)]];
    }
    return alone(field[place.field]);
  }

  #excerpt({ section, start, end }: { section: SectionKey; start: number; end: number }): string {
    const text = this.#report.sections?.[section]?.slice(start, end).replace(/\s+/g, ' ').trim();
    if (!text) return '';
    return text.length > excerptLength ? `${text.slice(0, excerptLength)}……` : text;
  }

  /** Of a row or a column of the form that the report's table lacks. */
  #lineLabels({ table, row, column }: { table: TableName; row?: string; column?: string }) {
    return [row, column]
      .filter((key) => key !== undefined)
      .map((key) => this.#labels.get(`${table}.${key}`) ?? key);
  }
}

function sharedStart(one: string[], other: string[]): string[] {
  const end = one.findIndex((word, at) => word !== other[at]);
  return end < 0 ? one : one.slice(0, end);
}
