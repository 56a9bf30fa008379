import type { Report, TableName } from '../../wasm/types.ts';

const tables: TableName[] = ['disclosure', 'requests', 'review'];

/**
 * A Report as other programs write it, in the shape that everything here takes. Figures may be numbers of JSON, and what is
 * null is empty. A report that says nothing of its tables and has figures of some only, as a system may keep them, is not
 * told that the others, or cells of these, are missing: what is absent is not judged.
 */
export function sound(report: Report): Report {
  const cells: Report['cells'] = {};
  for (const [cell, value] of Object.entries((report.cells ?? {}) as Record<string, unknown>)) {
    if (value === undefined) continue;
    cells[cell] = textOf(value);
  }
  const keys = Object.keys(cells);
  const some = tables.filter((table) => keys.some((key) => key.startsWith(`${table}.`)));
  const isPart = some.length > 0 && some.length < tables.length;
  if (report.tables || !isPart) return { ...report, cells };
  const facts = tables.map((table) => ({ table, source: 'grid' as const, problems: [] }));
  return { ...report, cells, tables: facts };
}

function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '';
  // Never 1e+21, which is no figure of a report.
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
