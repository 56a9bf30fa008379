import type {
  Catalogue,
  CellKey,
  Edition,
  Form,
  FormColumn,
  FormRow,
  Report,
  TableName,
} from '../../wasm/types.ts';

export const sectionOfTable = { disclosure: '2', requests: '3', review: '4' } as const;

/** The form a report is shown in: each table in its own edition, for real reports mix them. */
export interface ShownForm {
  disclosure: Form['disclosure'];
  requests: Form['requests'];
  review: Form['review'];
  equations: Form['equations'];
  disclosureEdition: Edition;
  requestsEdition: Edition;
}

export function shownForm(catalogue: Catalogue, report: Report): ShownForm {
  const { disclosure, requests } = report.editions ?? {};
  const disclosureEdition = disclosure ?? requests ?? '2021';
  const requestsEdition = requests ?? disclosure ?? '2021';
  const form = catalogue.forms[requestsEdition];
  return {
    disclosure: catalogue.forms[disclosureEdition].disclosure,
    requests: form.requests,
    review: form.review,
    equations: form.equations,
    disclosureEdition,
    requestsEdition,
  };
}

/** All rows and columns of one table. */
export function linesOf(
  { disclosure, requests, review }: ShownForm,
  table: TableName,
): { rows: FormRow[]; columns: FormColumn[] } {
  if (table === 'requests') return requests;
  if (table === 'review') return { rows: review.blocks, columns: review.columns };
  const { groups } = disclosure;
  return {
    rows: groups.flatMap(({ rows }) => rows),
    columns: groups.flatMap(({ columns }) => columns),
  };
}

/** Where a cell stands, in words that a person who hears only this cell can follow: from the outside in. */
export interface CellPlace {
  table: TableName;
  section: (typeof sectionOfTable)[TableName];
  /** For example 不予公开, 属于国家秘密. */
  row: string[];
  /** For example 自然人; 法人或其他组织, 商业企业. */
  column: string[];
  /** Row and column among the figures of its table. */
  at: { row: number; column: number };
}

/** A label without its number and its bracketed explanation: `（二）部分公开（区分处理的…）` → `部分公开`. */
export function plainLabel(label: string): string {
  return label
    .replace(
      /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d+[.．、])\s*/,
      '',
    )
    .replace(/[（(][^（()）]*[）)]\s*$/, '');
}

export function cellPlaces(form: ShownForm): Map<CellKey, CellPlace> {
  const places = new Map<CellKey, CellPlace>();
  let line = 0;
  const add = (table: TableName, outer: string[], row: FormRow, columns: FormColumn[]) => {
    line += 1;
    row.cells.forEach((cell, index) => {
      const column = columns[index];
      const inner = [column?.group, column?.label].filter((word) => word !== undefined);
      const at = { row: line, column: index };
      places.set(cell, {
        table,
        section: sectionOfTable[table],
        row: outer.map(plainLabel),
        column: inner.map(plainLabel),
        at,
      });
    });
  };
  for (const group of form.disclosure.groups) {
    for (const row of group.rows) add('disclosure', [row.label], row, group.columns);
  }
  for (const row of form.requests.rows) {
    // （七）总计 alone would sound like the column 总计.
    const outer = row.key === 'processed' ? row.super : row.group;
    add('requests', outer ? [outer, row.label] : [row.label], row, form.requests.columns);
  }
  for (const block of form.review.blocks) {
    const outer = block.group ? [block.group, block.label] : [block.label];
    add('review', outer, block, form.review.columns);
  }
  return places;
}

/** The form in which each table is of the other edition. */
export function otherForm(form: ShownForm, catalogue: Catalogue): ShownForm {
  const other = (edition: Edition): Edition => (edition === '2019' ? '2021' : '2019');
  const editions = {
    disclosure: other(form.disclosureEdition),
    requests: other(form.requestsEdition),
  };
  return shownForm(catalogue, { schema: 'ogi-report/1', cells: {}, editions });
}

/** The places of a form's cells, and of those that only the other edition has. */
export function placesInBothEditions(form: ShownForm, catalogue: Catalogue) {
  return new Map([...cellPlaces(otherForm(form, catalogue)), ...cellPlaces(form)]);
}
