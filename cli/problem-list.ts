import type { Catalogue } from '../wasm/index.ts';
import { notAFormula } from '../web/export/not-a-formula.ts';
import { type ProblemRow, type ProblemRows, problemRows } from '../web/export/problem-rows.ts';
import type { Outcome } from './read-file.ts';
import type { Words } from './words.ts';

/** The problems of one file; a file that was not read is one. `members` names the reports that its report sums up. */
export function problemsOf(
  outcome: Outcome,
  members: readonly string[],
  catalogue: Catalogue,
): ProblemRows {
  const entry =
    'reason' in outcome
      ? { name: outcome.file, failure: outcome.reason }
      : { name: outcome.file, report: outcome.report, result: outcome.result, members };
  return problemRows([entry], catalogue.language, catalogue);
}

/** With a byte order mark, by which Excel knows UTF-8. */
export function csvHead(words: Words): string {
  return `\ufeff${csvLine(words.columns)}`;
}

export function csvRow(number: number, problem: ProblemRow): string {
  return csvLine([String(number), ...problem]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = notAFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What an office has set, at the end of the list; '' where nothing is set. */
export function csvSettings(settings: string): string {
  return settings && csvLine(['', '', '', settings, '', '']);
}

/** The same for reading: a record of lines for each problem. */
export function listEntry(number: number, problem: ProblemRow, words: Words): string {
  const [unit, ...others] = problem;
  const [, , ...labels] = words.columns;
  const lines = others.map((text, index) => text && `    ${labels[index]}${words.colon}${text}`);
  return `${[`${number}. ${unit}`, ...lines].filter(Boolean).join('\n')}\n\n`;
}
