// What a user takes away, written in the browser or in Node. The big writers load with the first file they write.
import type {
  Catalogue,
  Figures,
  Language,
  Report,
  Result,
  ToldSettings,
  Unit,
} from '../../wasm/types.ts';
import type { Corrected, Revision, WrittenBack } from '../write-back/index.ts';
import { problemPage } from './problem-page.ts';
import { problemRows, tabSeparated } from './problem-rows.ts';
import { reportPage } from './report-page.ts';

export { unitsCsv, unitsJson } from './units.ts';

/**
 * One report of a list: what was found in it and the checker's figures of it, or why it could not be checked. `name` is the
 * file's name.
 */
export interface CheckedReport {
  name: string;
  report: Report;
  result?: Result;
  figures?: Figures;
  failure?: string;
}

/** The list of problems as a workbook; in the columns offices send back: 序号 单位 年份 文件 程度 位置 问题描述 依据 整改建议. */
export async function problemListXlsx(
  entries: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): Promise<Blob> {
  const { problemWorkbook } = await import('./workbooks.ts');
  return problemWorkbook(problemRows(entries, language, catalogue), language);
}

/** The same as a Word document, A4 landscape. */
export async function problemListDocx(
  entries: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): Promise<Blob> {
  const { problemDocument } = await import('./documents.ts');
  return problemDocument(problemRows(entries, language, catalogue), language);
}

/** The list of each office that has problems as a Word document of its own, in one zip; undefined where none has. */
export async function problemSheetsZip(
  entries: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): Promise<Blob | undefined> {
  const { sheetsArchive } = await import('./problem-sheets.ts');
  return sheetsArchive(entries, language, catalogue);
}

/** The same to be copied into a sheet or a message: a line a problem, its fields separated by tabs. */
export function problemListText(
  entries: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): string {
  return tabSeparated(problemRows(entries, language, catalogue), language);
}

/** The same as a whole page to be printed, A4 landscape; without scripts. */
export function problemListHtml(
  entries: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): string {
  return problemPage(problemRows(entries, language, catalogue), language);
}

export type { Corrected, Revision, WrittenBack };

/**
 * The file that a report was read from (.docx, .xlsx, .html) with the corrections in it and nothing else changed; with `revision`
 * as tracked changes of Word. Undefined for any other file: then `reportDocx` writes a new one.
 */
export async function correctedFile(
  file: Blob,
  corrected: Corrected,
  revision?: Revision,
): Promise<WrittenBack | undefined> {
  const { writeBack } = await import('../write-back/index.ts');
  return writeBack(new Uint8Array(await file.arrayBuffer()), corrected, revision);
}

/** What is to be said of a file with corrections in it: how many there are, which are not in it and why, and what else to look at. */
export async function aboutCorrectedFile(
  written: WrittenBack | undefined,
  language: Language,
  catalogue: Catalogue,
  report: Report,
): Promise<string[]> {
  const { describeWrittenBack } = await import('../write-back/words.ts');
  return describeWrittenBack(written, language, catalogue, report);
}

/** The report as a Word document in the layout of the notice. A cell the report lacks is printed blank. */
export async function reportDocx(report: Report, catalogue: Catalogue): Promise<Blob> {
  const { reportDocument } = await import('./documents.ts');
  return reportDocument(report, catalogue);
}

/** The report as HTML to be pasted into a CMS: paragraphs and plain tables, no script, no class, no address. */
export function reportHtml(report: Report, catalogue: Catalogue): string {
  return reportPage(report, catalogue);
}

/** The report as `ogi-report/1`. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The report as a workbook: its sections and tables in sheets. */
export async function reportXlsx(report: Report, catalogue: Catalogue): Promise<Blob> {
  const { reportWorkbook } = await import('./workbooks.ts');
  return reportWorkbook(report, catalogue);
}

/**
 * The sum of many reports, which the checker's `aggregate` gives, as a workbook in the form's layout, and a sheet of every
 * unit's main figures.
 */
export async function aggregateXlsx(
  sum: Report,
  members: CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): Promise<Blob> {
  const { aggregateWorkbook } = await import('./workbooks.ts');
  return aggregateWorkbook(sum, members, language, catalogue);
}

/**
 * Many reports side by side as a workbook: a row a unit and year, with main figures and rates; below them what an office has
 * set, where `settings` of a result tells it.
 */
export async function unitsXlsx(
  units: Unit[],
  language: Language,
  settings?: ToldSettings,
): Promise<Blob> {
  const { unitsWorkbook } = await import('./workbooks.ts');
  return unitsWorkbook(units, language, settings);
}
