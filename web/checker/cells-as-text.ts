import type { Report } from '../../wasm/types.ts';

/** A Report as other programs write it, in the shape that everything here takes: figures may be numbers of JSON, null is empty. */
export function withCellsAsText(report: Report): Report {
  const cells: Report['cells'] = {};
  for (const [cell, value] of Object.entries((report.cells ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) cells[cell] = textOf(value);
  }
  return { ...report, cells };
}

function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '';
  // Never 1e+21, which is no figure of a report.
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
