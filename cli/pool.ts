import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckOptions, type Language, loadChecker } from '../wasm/index.ts';
import { checkFile, type Outcome } from './check-file.ts';
import { words as allWords } from './words.ts';

export interface Task {
  file: string;
  /** Where they are at hand already, as those of standard input. */
  bytes?: Uint8Array;
}
export interface Setting {
  options: CheckOptions;
  language: Language;
}

/** A report takes some tens of milliseconds; what takes this long would take for ever. */
const longestSeconds = 60;

/** Checks files on `jobs` threads and yields what became of each, in the order given; `done` is called as each is ready. */
export async function* checkAll(
  tasks: readonly Task[],
  setting: Setting,
  jobs: number,
  done: (task: Task) => void,
): AsyncGenerator<Outcome> {
  const free = Array.from({ length: Math.min(jobs, tasks.length) }, () => new CheckThread(setting));
  const threads = [...free];
  const waiting: ((thread: CheckThread) => void)[] = [];
  const freeThread = () =>
    new Promise<CheckThread>((resolve) => {
      const thread = free.pop();
      if (thread) resolve(thread);
      else waiting.push(resolve);
    });
  const outcomes = tasks.map(async (task) => {
    const thread = await freeThread();
    const outcome = await thread.check(task);
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
    done(task);
    return outcome;
  });
  for (const outcome of outcomes) yield await outcome;
  await Promise.all(threads.map((thread) => thread.end()));
}

/** One thread; where a file hangs its reader or uses up its memory, the next file gets a new one. */
class CheckThread {
  #worker: Worker | undefined;
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  check(task: Task): Promise<Outcome> {
    const words = allWords[this.#setting.language];
    const worker = this.#started();
    return new Promise((resolve) => {
      const stop = () => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed);
      };
      const answered = (outcome: Outcome) => {
        stop();
        resolve(outcome);
      };
      const abandon = async (why: string) => {
        stop();
        this.#worker = undefined;
        await worker.terminate();
        resolve({ file: task.file, reason: words.unread(task.file, why) });
      };
      const failed = (error: NodeJS.ErrnoException) =>
        abandon(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? words.outOfMemory
            : words.stopped(error.message),
        );
      const timer = setTimeout(() => abandon(words.tooSlow(longestSeconds)), longestSeconds * 1000);
      worker.on('message', answered).on('error', failed);
      worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    this.#worker ??= new Worker(fileURLToPath(import.meta.url), { workerData: this.#setting });
    return this.#worker;
  }
}

/** What a thread does for its life: takes tasks, answers with outcomes. */
export async function serveTasks(): Promise<void> {
  const { options, language } = workerData as Setting;
  const checker = await loadChecker();
  parentPort?.on('message', async ({ file, bytes }: Task) => {
    const outcome = await checkFile(file, bytes, checker, options, allWords[language]);
    parentPort?.postMessage(outcome);
  });
}
