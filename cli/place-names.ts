import type {
  Catalogue,
  CellKey,
  Edition,
  FormColumn,
  FormRow,
  Place,
  Report,
  TableName,
  Term,
} from '../wasm/index.ts';
import type { Words } from './words.ts';

/** A cell as the form's own words name it: “第三部分” “（一）予以公开” “自然人”. */
interface CellName {
  section: string;
  row: string;
  column: string;
}

const excerptLength = 24;

const whole = ({ row, column }: CellName) => `${row} · ${column}`;

/** Puts places and cells of one report in words, as the form and the report themselves have them. */
export class PlaceNames {
  readonly #cells = new Map<CellKey, CellName>();
  /** Labels of rows and columns by `requests.granted`, `requests.total`. */
  readonly #labels = new Map<string, string>();
  readonly #report: Report;
  readonly #words: Words;
  /** Names of the reports that this one sums up. */
  readonly #members: readonly string[];

  constructor(catalogue: Catalogue, report: Report, members: readonly string[], words: Words) {
    this.#report = report;
    this.#words = words;
    this.#members = members;
    // Reports mix editions, table by table: the report's own name wins, the other fills what it lacks.
    const order = (own: Edition | undefined): Edition[] =>
      own === '2019' ? ['2019', '2021'] : ['2021', '2019'];
    for (const edition of order(report.editions?.disclosure)) {
      for (const group of catalogue.forms[edition].disclosure.groups) {
        this.#add('disclosure', group.rows, group.columns);
      }
    }
    for (const edition of order(report.editions?.requests)) {
      const { requests, review } = catalogue.forms[edition];
      this.#add('requests', requests.rows, requests.columns);
      this.#add('review', review.blocks, review.columns);
    }
  }

  #add(table: TableName, rows: FormRow[], columns: FormColumn[]): void {
    const section = this.#words.tables[table];
    for (const { key, label } of columns) this.#addLabel(`${table}.${key}`, label);
    for (const { key: rowKey, group, label, cells } of rows) {
      const row = group ? `${group} ${label}` : label;
      this.#addLabel(`${table}.${rowKey}`, row);
      cells.forEach((key, index) => {
        const column = columns[index]?.label ?? '';
        if (!this.#cells.has(key)) this.#cells.set(key, { section, row, column });
      });
    }
  }

  #addLabel(key: string, label: string): void {
    if (!this.#labels.has(key)) this.#labels.set(key, label);
  }

  /** Places of one row of the form are named together: `第三部分 （一）予以公开 · 自然人、总计`. */
  describe(places: Place[]): string[] {
    const lines = new Map<string, string[]>();
    for (const place of places) {
      const [row, column] = this.#split(place);
      const columns = lines.get(row) ?? [];
      if (column && !columns.includes(column)) columns.push(column);
      lines.set(row, columns);
    }
    return [...lines].map(([row, columns]) =>
      columns.length > 0 ? `${row} · ${columns.join('、')}` : row,
    );
  }

  /**
   * What tells these cells apart: the report where one cell of several reports is meant; the column where they stand in one
   * row, the row where in one column, else both.
   */
  termNames(terms: Term[]): string[] {
    const names = terms.map(({ cell }) => this.#cells.get(cell));
    const oneRow = new Set(names.map((name) => name?.row)).size === 1;
    const oneColumn = new Set(names.map((name) => name?.column)).size === 1;
    const oneCell = new Set(terms.map(({ cell }) => cell)).size === 1;
    return terms.map((term, index) => {
      const report = this.#reportOf(term);
      if (report && oneCell) return report;
      const name = names[index];
      const short =
        (name && (oneRow ? name.column : oneColumn ? name.row : whole(name))) ?? term.cell;
      return report ? `${report} ${short}` : short;
    });
  }

  cell(key: CellKey): string {
    const name = this.#cells.get(key);
    return name ? `${name.section} ${whole(name)}` : key;
  }

  /** The words of a cell, or of a row such as `review.reconsideration`; the key where the form has no such thing. */
  subject(key: string): string {
    return this.#labels.get(key) ?? (this.#cells.has(key) ? this.cell(key) : key);
  }

  #member(index: number): string {
    return this.#members[index] ?? this.#words.member(index + 1);
  }

  #reportOf({ last_year, member }: Term): string | undefined {
    if (member !== undefined) return this.#member(member);
    return last_year ? this.#words.lastYear : undefined;
  }

  #split(place: Place): [row: string, column?: string] {
    const words = this.#words;
    if ('member' in place) return [this.#member(place.member)];
    if ('cell' in place) {
      const name = this.#cells.get(place.cell);
      return name ? [`${name.section} ${name.row}`, name.column] : [place.cell];
    }
    if ('section' in place) {
      const text = this.#report.sections?.[place.section]?.slice(place.start, place.end) ?? '';
      const excerpt = text.length > excerptLength ? `${text.slice(0, excerptLength)}……` : text;
      return [words.sections[place.section] + (excerpt && ` “${excerpt.replace(/\s+/g, ' ')}”`)];
    }
    if ('heading' in place) return [words.heading(words.sections[place.heading])];
    if ('table' in place) {
      const part = [place.row, place.column]
        .filter((key) => key !== undefined)
        .map((key) => this.#labels.get(`${place.table}.${key}`) ?? key)
        .join(' · ');
      return [words.table(words.tables[place.table]) + (part && ` ${part}`)];
    }
    return [words.fields[place.field]];
  }
}
