// One list of problems for each office, all in one archive. Loaded late: the writer of Word documents comes with it.
import { type Zippable, zipSync } from 'fflate';
import type { Catalogue, Language } from '../../wasm/types.ts';
import { problemDocument } from './documents.ts';
import type { CheckedReport } from './index.ts';
import { problemRows } from './problem-rows.ts';
import { exportWords } from './words.ts';

/** What no file system takes, and what would be too long for one. */
const forFile = (name: string) =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 60);

/** A Word document for each office that has something to mend, as a zip; undefined where none has. */
export async function sheetsArchive(
  entries: readonly CheckedReport[],
  language: Language,
  catalogue: Catalogue,
): Promise<Blob | undefined> {
  const files: Zippable = {};
  for (const [unit, own] of byUnit(entries)) {
    const rows = problemRows(own, language, catalogue);
    if (rows.rows.length === 0) continue;
    const document = await problemDocument(rows, language);
    const name = `${forFile(unit)}-${exportWords(language).problemList}`;
    const bytes = new Uint8Array(await document.arrayBuffer());
    // A Word document is an archive already. Two names may become one when what a file may not be called is taken away.
    files[freeName(name, files)] = [bytes, { level: 0 }];
  }
  if (Object.keys(files).length === 0) return undefined;
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

function byUnit(entries: readonly CheckedReport[]): Map<string, CheckedReport[]> {
  const units = new Map<string, CheckedReport[]>();
  for (const entry of entries) {
    const unit = entry.report.organ || entry.name;
    units.set(unit, [...(units.get(unit) ?? []), entry]);
  }
  return units;
}

function freeName(name: string, files: Zippable): string {
  for (let number = 1; ; number += 1) {
    const free = `${name}${number > 1 ? ` ${number}` : ''}.docx`;
    if (!(free in files)) return free;
  }
}
