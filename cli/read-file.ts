import type { CheckOptions, Claims, Language, Recognition, Report, Result } from '../wasm/index.ts';
import { sharedChecker } from './checker.ts';
import { canHang, readBytes, readReport, reasonOf } from './read.ts';
import { type Region, regionsOf } from './regions.ts';
import { words as allWords } from './words.ts';

/** One file to read; `bytes` where they are at hand already, as those of standard input. */
export interface Task {
  file: string;
  bytes?: Uint8Array;
}

/** What holds for all files of a run. */
export interface Setting {
  options: CheckOptions;
  language: Language;
}

/** What became of one file; plain data, for it passes between processes. */
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

/** What reading a file comes to, by what is done with it. */
export interface Answers {
  check: Outcome;
  recognise: Recognised | Unread;
}

/**
 * Reads one file in this process and does `work` with it; never rejects for what is in the file. A file that can hang or break the
 * process goes to `readApart`, where that is given.
 */
export async function readFor<Work extends keyof Answers>(
  work: Work,
  task: Task,
  setting: Setting,
  readApart?: (task: Task) => Promise<Answers[Work] | Unread>,
): Promise<Answers[Work] | Unread> {
  const words = allWords[setting.language];
  const { file } = task;
  try {
    const bytes = task.bytes ?? (await readBytes(file, words));
    if (readApart && canHang(bytes)) return await readApart({ file, bytes });
    const checker = await sharedChecker();
    // After a crash a fresh core takes some moments.
    await checker.ready;
    const { recognition, text } = await readReport(file, bytes, checker, words);
    const { report } = recognition;
    if (work === 'recognise') {
      return { file, recognition, claims: checker.claims(report) } as Answers[Work];
    }
    const result = checker.check(report, setting.options);
    const regions = text === undefined ? undefined : regionsOf(text, recognition, result.findings);
    return { file, report, result, ...(regions && { regions }) } as Answers[Work];
  } catch (error) {
    return { file, reason: reasonOf(error, file, words) };
  }
}
