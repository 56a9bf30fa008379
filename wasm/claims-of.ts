import type { Reader } from './reader.ts';
import type { Claims, Report } from './types.ts';

/**
 * The claims of reports, read again only when the text has changed: while figures are corrected, the text of the report
 * before is that of the report now. Nothing where there is no text to read.
 */
export function rememberClaims(): (reader: Reader, report: Report) => Claims | undefined {
  let lastText: string | undefined;
  let last: Claims | undefined;
  return (reader, report) => {
    const { organ, year, sections } = report;
    if (!sections) return undefined;
    const text = JSON.stringify([organ, year, sections]);
    if (text !== lastText) {
      last = reader.claims({ ...report, cells: {} });
      lastText = text;
    }
    return last;
  };
}
