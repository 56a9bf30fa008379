import type { Report, TableName } from '../../wasm/types.ts';

const tables: TableName[] = ['disclosure', 'requests', 'review'];

/**
 * A Report as other programs write it, in the shape that everything here takes. Figures may be numbers of JSON, and what is
 * null is empty. A report that says nothing of its tables, such as the figures that a system keeps of one of them, is not
 * told that the others are missing: what is absent is not judged.
 */
export function sound(report: Report): Report {
  const cells: Report['cells'] = {};
  let hasCells = false;
  for (const [cell, value] of Object.entries((report.cells ?? {}) as Record<string, unknown>)) {
    if (value === undefined) continue;
    cells[cell] = textOf(value);
    hasCells = true;
  }
  if (report.tables || !hasCells) return { ...report, cells };
  return {
    ...report,
    cells,
    tables: tables.map((table) => ({ table, source: 'grid', problems: [] })),
  };
}

function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '';
  // Never 1e+21, which is no figure of a report.
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
