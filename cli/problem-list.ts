import type { Finding } from '../wasm/index.ts';
import type { PlaceNames } from './place-names.ts';
import type { Outcome } from './read-file.ts';
import type { Words } from './words.ts';

/** One line of the list that offices send back; its number is its place in the list. */
export interface Problem {
  unit: string;
  place: string;
  problem: string;
  basis: string;
  advice: string;
}

/** The problems of one file; a file that was not read, or is no report, is one. `names` are those of its report. */
export function problemsOf(
  outcome: Outcome,
  names: PlaceNames | undefined,
  words: Words,
): Problem[] {
  const whole = { unit: outcome.file, place: words.wholeFile, basis: '' };
  if ('reason' in outcome) {
    return [{ ...whole, problem: outcome.reason, advice: words.bringReadable }];
  }
  const { file, report, result } = outcome;
  const unit = report.organ || file;
  if (result.verdict === 'not_a_report') {
    return [{ ...whole, unit, problem: words.notAReport, advice: words.bringReport }];
  }
  return result.findings.map((finding) => ({
    unit,
    place: names?.describe(finding.places).join('；') ?? '',
    problem: `【${words.severities[finding.severity]}】${finding.message}`,
    basis: finding.basis.join('；'),
    advice: adviceOf(finding, words),
  }));
}

function adviceOf(finding: Finding, words: Words): string {
  const { fixes = [], question, expected, actual, waived } = finding;
  if (waived !== undefined) return words.waived(waived);
  const likely = fixes.filter((fix) => fix.recommended);
  const offered = (likely.length > 0 ? likely : fixes).map((fix) => fix.title);
  if (question) offered.push(question.text);
  if (offered.length > 0) return offered.join('；');
  return expected === undefined ? words.pleaseCorrect : words.shouldBe(expected, actual);
}

/** With a byte order mark, by which Excel knows UTF-8. */
export function csvHead(words: Words): string {
  return `\ufeff${csvLine(words.columns)}`;
}

export function csvRow(number: number, problem: Problem): string {
  return csvLine([String(number), ...fieldsOf(problem)]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Text of a report must not become a formula of the one who opens the list. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same for reading: a record of lines for each problem. */
export function listEntry(number: number, problem: Problem, words: Words): string {
  const [unit, ...others] = fieldsOf(problem);
  const [, , ...labels] = words.columns;
  const lines = others.map((text, index) => text && `    ${labels[index]}${words.colon}${text}`);
  return `${[`${number}. ${unit}`, ...lines].filter(Boolean).join('\n')}\n\n`;
}

function fieldsOf({ unit, place, problem, basis, advice }: Problem): string[] {
  return [unit, place, problem, basis, advice];
}
