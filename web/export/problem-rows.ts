import type { Catalogue, Finding, Language, Report, Result } from '../../wasm/types.ts';
import { PlaceNames } from '../report/place-names.ts';
import type { CheckedReport } from './index.ts';
import { notAFormula } from './not-a-formula.ts';
import { type ExportWords, exportWords } from './words.ts';

/** 单位 年份 文件 程度 位置 问题描述 依据 整改建议; 序号 is the row's own number. */
export type ProblemRow = readonly [
  unit: string,
  year: string,
  file: string,
  severity: string,
  place: string,
  problem: string,
  basis: string,
  advice: string,
];
/** The share of the width of an A4 sheet, landscape, that each column has, that of the number first. */
export const columnShares = [5, 10, 6, 12, 6, 13, 21, 10, 17] as const;
export interface ProblemRows {
  units: number;
  rows: ProblemRow[];
  /** What an office has set for the check, to stand in every list; '' where nothing is set. */
  settings: string;
}
/** What was not read has no report; `members` names the reports that this one sums up. */
export type ListedReport = Omit<CheckedReport, 'report'> & {
  report?: Report;
  members?: readonly string[];
};

/** One row for each finding, and for each report that could not be checked. */
export function problemRows(
  entries: ListedReport[],
  language: Language,
  catalogue: Catalogue,
): ProblemRows {
  const rows = entries.flatMap((entry) => rowsOf(entry, language, catalogue));
  return { units: entries.length, rows, settings: settingsLine(entries, language) };
}

/** What an office has set for the check of any of these; '' where nothing is set. */
export function settingsLine(entries: Pick<ListedReport, 'result'>[], language: Language): string {
  const settings = entries.find(({ result }) => result?.settings)?.result?.settings;
  return settings ? exportWords(language).settingsTold(settings) : '';
}

function rowsOf(
  { name, report, result, failure, members = [] }: ListedReport,
  language: Language,
  catalogue: Catalogue,
): ProblemRow[] {
  const words = exportWords(language);
  const unit = report?.organ || name;
  if (failure !== undefined || !report) {
    const { cannotCheck, wholeReport, bringReadable } = words;
    return [[unit, '', name, cannotCheck, wholeReport, failure ?? '', '', bringReadable]];
  }
  const head = [unit, String(report.year ?? ''), name] as const;
  const names = new PlaceNames(catalogue, report, { members, language });
  const isReport = result?.verdict !== 'not_a_report';
  const findings: ProblemRow[] = (result?.findings ?? []).map((finding) => [
    ...head,
    words.severity[finding.severity],
    names.describe(finding.places).join(words.semicolon),
    problemOf(finding, words),
    finding.basis.join(words.semicolon),
    isReport ? adviceOf(finding, names, words) : words.bringReport,
  ]);
  const limits = result ? limitsOf(result, words) : '';
  if (!limits) return findings;
  const { unfinished, wholeReport, bringWhole } = words;
  return [[...head, unfinished, wholeReport, limits, '', bringWhole], ...findings];
}

/** What could not be checked, and what the file did not tell; '' where all was. */
function limitsOf({ verdict, equations, notes = [] }: Result, words: ExportWords): string {
  if (verdict !== 'incomplete') return '';
  const { checked, skipped } = equations;
  return `${words.incomplete(checked - skipped, checked)}${words.stop}${notes.map(({ message }) => message).join('')}`;
}

function problemOf({ message, waived }: Finding, words: ExportWords): string {
  return waived === undefined ? message : message + words.noted(words.waived(waived));
}

/** What is held against another figure, report or source: either may be wrong, so that none of them is what should be there. */
const heldAgainstAnother = /^OGI(?:202|701|702|801|901)$/;

function adviceOf(finding: Finding, names: PlaceNames, words: ExportWords): string {
  const { fixes = [], question, expected, actual, waived } = finding;
  if (waived !== undefined) return words.noneNeeded;
  const likely = fixes.filter((fix) => fix.recommended);
  const offered = (likely.length > 0 ? likely : fixes).map((fix) => fix.title);
  if (question) offered.push(question.text);
  if (offered.length > 0) return offered.join(words.semicolon);
  // Text against table: the finding cannot know which of the two is right.
  const eitherMayBeRight = /^OGI5(?:0\d|10)$/.test(finding.rule);
  if (eitherMayBeRight) return words.checkTextAndTable;
  const [place] = finding.places;
  return expected === undefined ||
    heldAgainstAnother.test(finding.rule) ||
    (place && 'table' in place)
    ? whatToCheck(finding, names, words)
    : words.shouldBe(expected, actual);
}

/** Where the right figure is not known, at least what it can be found out from. */
function whatToCheck(
  { places, terms = [] }: Finding,
  names: PlaceNames,
  words: ExportWords,
): string {
  const cells = places.filter((place) => 'cell' in place);
  const [place] = places;
  if (cells.length > 0) {
    const all = [...cells, ...terms.map(({ cell }) => ({ cell }))];
    const unique = [...new Map(all.map((each) => [each.cell, each])).values()];
    return words.checkFigures(names.describe(unique).join(words.semicolon));
  }
  if (place && 'member' in place) return words.checkWithMember;
  if (place && 'table' in place) return words.checkTable;
  return place && 'section' in place ? words.checkText : words.checkAndCorrect;
}

/** For pasting into a sheet. */
export function tabSeparated({ rows, settings }: ProblemRows, language: Language): string {
  const field = (text: string) => notAFormula(text.replace(/\s+/g, ' ').trim());
  const lines = [
    exportWords(language).columns.join('\t'),
    ...rows.map((row, at) => [String(at + 1), ...row.map(field)].join('\t')),
  ];
  if (settings) lines.push(field(settings));
  return `${lines.join('\n')}\n`;
}
