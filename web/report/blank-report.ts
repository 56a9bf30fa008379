import type {
  Catalogue,
  CellKey,
  Edition,
  FormEquation,
  Report,
  SectionKey,
} from '../../wasm/types.ts';
import { reportWords } from './words.ts';

/** An empty form of the edition of its year, with the official headings and what last year's report carried forward. */
export function blankReport(
  { year, organ }: { year: number; organ: string },
  lastYear: Report | undefined,
  catalogue: Catalogue,
): Report {
  const edition: Edition = year >= 2021 ? '2021' : '2019';
  const { disclosure, requests, review, equations } = catalogue.forms[edition];
  const rows = [
    ...disclosure.groups.flatMap((group) => group.rows),
    ...requests.rows,
    ...review.blocks,
  ];
  const cells: Record<CellKey, string> = {};
  for (const cell of rows.flatMap((row) => row.cells)) cells[cell] = '';
  for (const { over, forward } of carriedPairs(equations)) {
    const value = lastYear?.cells[forward]?.trim();
    if (value) cells[over] = value;
  }
  const headings = Object.entries(reportWords('zh-CN').heading);
  const sections: Report['sections'] = {};
  for (const [section] of headings) sections[section as SectionKey] = '';
  return {
    schema: 'ogi-report/1',
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    editions: { disclosure: edition, requests: edition },
    headings: headings.map(([section, text]) => ({ section: section as SectionKey, text })),
    tables: (['disclosure', 'requests', 'review'] as const).map((table) => ({
      table,
      source: 'grid',
      problems: [],
    })),
    sections,
    cells,
  };
}

/** Where last year's figures go on in this year's: what was carried forward is carried over, told by the balances. */
function carriedPairs(equations: FormEquation[]): { over: CellKey; forward: CellKey }[] {
  return equations.flatMap(({ left, right }) => {
    const [, over] = left;
    const [, forward] = right;
    return over && forward && left.length === 2 && right.length === 2 ? [{ over, forward }] : [];
  });
}
