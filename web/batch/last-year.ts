import type { ReportEntry } from './entry.ts';
import { foldedName } from './roster.ts';

/**
 * Of each report the one of the same organ and the year before, by ids; the first where there are several, as the list says
 * elsewhere that one came twice.
 */
export function lastYearPairs(reports: readonly ReportEntry[]): Map<string, ReportEntry> {
  const known = new Map<string, ReportEntry>();
  for (const entry of reports) {
    const { organ, year } = entry.report;
    if (!organ || year === undefined) continue;
    const key = `${foldedName(organ)} ${year}`;
    if (!known.has(key)) known.set(key, entry);
  }
  const pairs = new Map<string, ReportEntry>();
  for (const { id, report } of reports) {
    const { organ, year } = report;
    const last = organ && year !== undefined && known.get(`${foldedName(organ)} ${year - 1}`);
    if (last) pairs.set(id, last);
  }
  return pairs;
}
