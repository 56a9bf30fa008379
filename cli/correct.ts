import type { Language, Report } from '../wasm/index.ts';
import { ImportError } from '../web/import/import-error.ts';
import { type OwnJson, readOwnJson } from '../web/import/own-json.ts';
import { sharedChecker } from './checker.ts';
import { canHang, readReport } from './read.ts';
import { longestSeconds, within } from './time-limit.ts';

/** A file and the report that it should hold, as read from the disk. */
export interface CorrectionInput {
  name: string;
  bytes: Uint8Array;
  correctedName: string;
  /** An ogi-report/1; what it does not say stays as it is. */
  corrected: Uint8Array;
}

/** The corrected file, what is to be said of it a line each, and whether all of it was written. */
export interface CorrectedFile {
  bytes: Uint8Array;
  about: string[];
  isWhole: boolean;
}

/**
 * Writes into a file what a corrected report has otherwise; undefined where such a file cannot be written into. `author`: as tracked
 * changes. Rejects with ImportError, that of the report with its name, where either cannot be read.
 */
export async function correctFile(
  { name, bytes, corrected, correctedName }: CorrectionInput,
  author: string | undefined,
  language: Language,
): Promise<CorrectedFile | undefined> {
  const own = readCorrected(corrected, correctedName);
  if (own.kind !== 'report' || (await canHang(bytes))) return undefined;
  const checker = await sharedChecker();
  const { recognition, document } = await readReport(name, bytes, checker, within(longestSeconds));
  if (!document) return undefined;
  const { aboutCorrectedFile, correctedFile } = await import('../web/export/index.ts');
  const original = recognition.report;
  const report = merged(original, own.report);
  const revision = author === undefined ? undefined : { author, date: new Date() };
  const file = new Blob([bytes as BlobPart]);
  const done = await correctedFile(file, { report, original, document, recognition }, revision);
  if (!done) return undefined;
  const catalogue = checker.catalogue({ language });
  const about = await aboutCorrectedFile(done, language, catalogue, report);
  return { bytes: done.bytes, about, isWhole: done.notWritten.length === 0 };
}

function readCorrected(bytes: Uint8Array, name: string): OwnJson {
  try {
    return readOwnJson(bytes);
  } catch (error) {
    throw error instanceof ImportError ? error.about(name) : error;
  }
}

function merged(original: Report, corrected: Report): Report {
  const sections = { ...original.sections, ...corrected.sections };
  return { ...original, ...corrected, sections, cells: { ...original.cells, ...corrected.cells } };
}
