import { MOST_ARCHIVES_DEEP, MOST_FILES } from '../web/import/archive.ts';
import { tooLarge } from '../web/import/import-error.ts';
import type { FileProcess } from './file-process.ts';
import { printableName } from './printable.ts';
import {
  type Answers,
  type Packed,
  readUnlessRisky,
  type Setting,
  type Task,
  type Unread,
} from './read-file.ts';
import { words as allWords } from './words.ts';

/** Outcomes that wait for that of a file before them: a hundred results are some megabytes, ten thousand would be too many. */
const mostAhead = 64;

export interface Reading {
  /** How many files are read at a time. */
  jobs: number;
  /** One file is wanted: an archive of several is none. */
  only?: boolean;
  /** `task` is ready, or is an archive, and `more` files come in its place. */
  done?: (task: Task, more: number) => void;
}

/**
 * Reads files and yields what became of each, in the order given; in the place of an archive of several, what became of each file
 * in it. Several are read in `jobs` processes. One alone is read in this process, unless it is of a kind that can hang or break it.
 */
export async function* readAll<Work extends keyof Answers>(
  work: Work,
  tasks: readonly Task[],
  setting: Setting,
  { jobs, only: isOnly = false, done = () => {} }: Reading,
): AsyncGenerator<Answers[Work] | Unread> {
  const [only] = tasks;
  let known: Answer<Work> | undefined;
  if (only && tasks.length === 1) {
    const answer = await readUnlessRisky(work, only, setting);
    if (answer !== 'risky' && !('files' in answer)) {
      yield answer;
      return;
    }
    if (answer !== 'risky') known = answer;
  }
  const { FileProcess } = await import('./file-process.ts');
  const pool = new Pool(() => new FileProcess(setting), jobs);
  const read = async (task: Task): Promise<Answer<Work>> =>
    (task === only ? known : undefined) ?? pool.read({ ...task, work });
  try {
    yield* inOrder(tasks, read, { setting, done, isOnly, inArchive: undefined });
  } finally {
    pool.end();
  }
}

export type Answer<Work extends keyof Answers> = Answers[Work] | Unread | Packed;

interface Course {
  setting: Setting;
  done: (task: Task, more: number) => void;
  isOnly: boolean;
  /** How many files have been found in the archive that these are of, however deep. */
  inArchive: { files: number } | undefined;
}

async function* inOrder<Work extends keyof Answers>(
  tasks: readonly Task[],
  read: (task: Task) => Promise<Answer<Work>>,
  course: Course,
): AsyncGenerator<Answers[Work] | Unread> {
  const begun: { task: Task; answer: Promise<Answer<Work>> }[] = [];
  let next = 0;
  while (begun.length > 0 || next < tasks.length) {
    for (; begun.length < mostAhead && next < tasks.length; next++) {
      const task = tasks[next] as Task;
      const answer = read(task).then((ready) => {
        course.done(task, 'files' in ready ? ready.files.length : 0);
        return ready;
      });
      // Where the run ends before its turn comes, nobody waits for it.
      answer.catch(() => {});
      begun.push({ task, answer });
    }
    const { task, answer } = begun.shift() as (typeof begun)[number];
    const ready = await answer;
    if ('files' in ready) yield* unpacked(task, ready, read, course);
    else yield ready;
  }
}

async function* unpacked<Work extends keyof Answers>(
  { inside = [] }: Task,
  { file, reason, reasonEn, files }: Packed,
  read: (task: Task) => Promise<Answer<Work>>,
  course: Course,
): AsyncGenerator<Answers[Work] | Unread> {
  const inArchive = course.inArchive ?? { files: 0 };
  inArchive.files += files.length;
  if (course.isOnly || inside.length >= MOST_ARCHIVES_DEEP) {
    yield { file, reason, reasonEn };
  } else if (inArchive.files > MOST_FILES) {
    const what = tooLarge(
      `压缩包中超过 ${MOST_FILES} 个文件`,
      `an archive of over ${MOST_FILES} files`,
    ).about(printableName(file));
    const reason = allWords[course.setting.language].messageOf(what);
    yield { file, reason, reasonEn: allWords.en.messageOf(what) };
  } else {
    yield* inOrder(files, read, { ...course, inArchive });
  }
}

/** A report takes some tens of milliseconds; what takes so long is likely to take a minute. */
const SLOW_MS = 5000;

/**
 * Processes that read files, as many as there are jobs; none is started before there is something for it. In the place of one that a
 * file holds up another reads on, so that two such files do not stop all others; at most twice as many run.
 */
export class Pool {
  readonly #start: () => FileProcess;
  readonly #free: FileProcess[];
  readonly #all: Set<FileProcess>;
  /** Those that are held up, while another reads in their place. */
  readonly #replaced = new Set<FileProcess>();
  readonly #waiting: ((reader: FileProcess) => void)[] = [];
  readonly #jobs: number;
  readonly #slowMs: number;

  constructor(start: () => FileProcess, jobs: number, slowMs = SLOW_MS) {
    this.#start = start;
    this.#free = Array.from({ length: jobs }, start);
    this.#all = new Set(this.#free);
    this.#jobs = jobs;
    this.#slowMs = slowMs;
  }

  async read<Work extends keyof Answers>(order: Task & { work: Work }): Promise<Answer<Work>> {
    const reader =
      this.#free.pop() ?? (await new Promise<FileProcess>((free) => this.#waiting.push(free)));
    const held = setTimeout(() => this.#replace(reader), this.#slowMs);
    try {
      return await reader.do(order);
    } finally {
      clearTimeout(held);
      if (this.#replaced.delete(reader)) this.#leave(reader);
      else this.#hand(reader);
    }
  }

  /** What is being read is given up; what waits is never begun. */
  end(): void {
    this.#waiting.length = 0;
    for (const reader of this.#all) reader.end();
  }

  #replace(slow: FileProcess): void {
    if (this.#replaced.size >= this.#jobs) return;
    this.#replaced.add(slow);
    const another = this.#start();
    this.#all.add(another);
    this.#hand(another);
  }

  #leave(reader: FileProcess): void {
    this.#all.delete(reader);
    reader.end();
  }

  #hand(reader: FileProcess): void {
    const next = this.#waiting.shift();
    if (next) next(reader);
    else this.#free.push(reader);
  }
}
