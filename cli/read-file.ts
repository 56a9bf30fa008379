import type { Checker, CheckOptions, Claims, Recognition, Report, Result } from '../wasm/index.ts';
import { readBytes, readReport, reasonOf } from './read.ts';
import { type Region, regionsOf } from './regions.ts';
import type { Words } from './words.ts';

/** What became of one file; plain data, for it passes between threads. */
export type Outcome = Checked | Unread;

export interface Checked {
  file: string;
  report: Report;
  result: Result;
  /** Of a text file: where each finding stands. */
  regions?: (Region | undefined)[];
}

/** The report of a file, and what its text claims. */
export interface Recognised {
  file: string;
  recognition: Recognition;
  claims: Claims;
}

/** A file that could not be read: `reason` names it and says why. */
export interface Unread {
  file: string;
  reason: string;
}

/** `bytes` where they are at hand already; else the file is read. */
export async function checkFile(
  file: string,
  bytes: Uint8Array | undefined,
  checker: Checker,
  options: CheckOptions,
  words: Words,
): Promise<Outcome> {
  try {
    const present = bytes ?? (await readBytes(file, words));
    const { recognition, text } = await readReport(file, present, checker, words);
    const { report } = recognition;
    const result = checker.check(report, options);
    if (text === undefined) return { file, report, result };
    return { file, report, result, regions: regionsOf(text, recognition, result.findings) };
  } catch (error) {
    return { file, reason: await reasonOf(error, file, checker, words) };
  }
}

export async function recogniseFile(
  file: string,
  bytes: Uint8Array | undefined,
  checker: Checker,
  words: Words,
): Promise<Recognised | Unread> {
  try {
    const present = bytes ?? (await readBytes(file, words));
    const { recognition } = await readReport(file, present, checker, words);
    return { file, recognition, claims: checker.claims(recognition.report) };
  } catch (error) {
    return { file, reason: await reasonOf(error, file, checker, words) };
  }
}
