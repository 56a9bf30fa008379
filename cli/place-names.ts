import type { Catalogue, CellKey, Edition, FormRow, Place, Report } from '../wasm/index.ts';
import type { Words } from './words.ts';

/** A cell as the form's own words name it: “第三部分” “（一）予以公开” “自然人”. */
interface CellName {
  section: string;
  row: string;
  column: string;
}

const excerptLength = 24;

/** Puts places and cells of one report in words, as the form and the report themselves have them. */
export class PlaceNames {
  readonly #cells = new Map<CellKey, CellName>();
  readonly #report: Report;
  readonly #words: Words;

  constructor(catalogue: Catalogue, report: Report, words: Words) {
    this.#report = report;
    this.#words = words;
    // Reports mix editions, table by table: the report's own name wins, the other fills what it lacks.
    const order = (own: Edition | undefined): Edition[] =>
      own === '2019' ? ['2019', '2021'] : ['2021', '2019'];
    for (const edition of order(report.editions?.disclosure)) {
      for (const group of catalogue.forms[edition].disclosure.groups) {
        this.#add(words.tables.disclosure, group.rows, group.columns);
      }
    }
    for (const edition of order(report.editions?.requests)) {
      const { requests, review } = catalogue.forms[edition];
      this.#add(words.tables.requests, requests.rows, requests.columns);
      this.#add(words.tables.review, review.blocks, review.columns);
    }
  }

  #add(section: string, rows: FormRow[], columns: { label: string }[]): void {
    for (const { group, label, cells } of rows) {
      cells.forEach((key, index) => {
        if (this.#cells.has(key)) return;
        const row = group ? `${group} ${label}` : label;
        this.#cells.set(key, { section, row, column: columns[index]?.label ?? '' });
      });
    }
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

  /** What tells these cells apart: the column where they stand in one row, the row where in one column, else both. */
  shortNames(keys: CellKey[]): string[] {
    const names = keys.map((key) => this.#cells.get(key));
    const oneRow = new Set(names.map((name) => name?.row)).size === 1;
    const oneColumn = new Set(names.map((name) => name?.column)).size === 1;
    return names.map((name, index) => {
      if (!name) return keys[index] ?? '';
      if (oneRow) return name.column;
      return oneColumn ? name.row : `${name.row} · ${name.column}`;
    });
  }

  #split(place: Place): [row: string, column?: string] {
    const words = this.#words;
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
      const part = [place.row, place.column].filter(Boolean).join(' · ');
      return [words.table(words.tables[place.table]) + (part && ` ${part}`)];
    }
    return [words.fields[place.field]];
  }
}
