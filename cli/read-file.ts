import type { CheckOptions, Claims, Language, Recognition, Report, Result } from '../wasm/index.ts';
import { ImportError } from '../web/import/import-error.ts';
import { bytesOf, filesInside } from './archived-file.ts';
import { leaveChecker, sharedChecker } from './checker.ts';
import type { InputFile } from './files.ts';
import { canHang, readReport, reasonOf } from './read.ts';
import { type Region, regionsOf } from './regions.ts';
import { longestSeconds, type RunStep, within } from './time-limit.ts';
import { words as allWords } from './words.ts';

/** One file to read. Its name is the path given; behind that of an archive, the name inside it. */
export interface Task extends InputFile {
  /** Where they are at hand already, as those of standard input. */
  bytes?: Uint8Array;
  /** Of a file in an archive: which one it is, counted from 0; in an archive in that archive, which one there; and so on. */
  inside?: readonly number[];
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

/** A file that could not be read: `reason` names it and says why, in the words asked for; `reasonEn` in English. */
export interface Unread {
  file: string;
  reason: string;
  reasonEn: string;
}

/** An archive of files that are to be read instead; `reason` says so where one file is wanted. */
export interface Packed extends Unread {
  files: Task[];
}

/** What reading a file comes to, by what is done with it. */
export interface Answers {
  check: Outcome;
  recognise: Recognised | Unread;
}

/** A file that this process could not give up, or that could break it. */
export type Risky = 'risky';

/** Reads one file in this process and does `work` with it, however long it takes; never rejects for what is in the file. */
export async function readFor<Work extends keyof Answers>(
  work: Work,
  task: Task,
  setting: Setting,
): Promise<Answers[Work] | Unread | Packed> {
  const answer = await readWith(
    work,
    task,
    setting,
    async () => false,
    (step) => step(),
  );
  return answer as Exclude<typeof answer, Risky>;
}

/** The same, given up after `seconds`; but a file that this process could not give up, or that could take it along, is left to another. */
export function readUnlessRisky<Work extends keyof Answers>(
  work: Work,
  task: Task,
  setting: Setting,
  seconds: number = longestSeconds,
): Promise<Answers[Work] | Unread | Packed | Risky> {
  return readWith(work, task, setting, canHang, within(seconds));
}

async function readWith<Work extends keyof Answers>(
  work: Work,
  task: Task,
  { options, language }: Setting,
  isRisky: (bytes: Uint8Array) => Promise<boolean>,
  run: RunStep,
): Promise<Answers[Work] | Unread | Packed | Risky> {
  const words = allWords[language];
  const { name: file } = task;
  try {
    const bytes = await bytesOf(task, words);
    if (await isRisky(bytes)) return 'risky';
    const checker = await sharedChecker();
    // After a crash a fresh core takes some moments.
    await checker.ready;
    const { recognition, text } = await readReport(file, bytes, checker, run);
    const { report } = recognition;
    if (work === 'recognise') {
      const claims = run(() => checker.claims(report));
      return { file, recognition, claims } as Answers[Work];
    }
    const result = run(() => checker.check(report, options));
    const regions =
      text === undefined ? undefined : run(() => regionsOf(text, recognition, result.findings));
    return { file, report, result, ...(regions && { regions }) } as Answers[Work];
  } catch (error) {
    const unread = (error: unknown) => ({
      file,
      reason: reasonOf(error, file, words),
      reasonEn: reasonOf(error, file, allWords.en),
    });
    if (error instanceof ImportError && error.code === 'too_slow') leaveChecker();
    if (!(error instanceof ImportError && error.code === 'archive')) return unread(error);
    // An archive of what systems put beside files alone has none to read.
    return filesInside(task, words).then((files) => ({ ...unread(error), files }), unread);
  }
}
