import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { broken, type ImportError, tooSlow } from '../web/import/import-error.ts';
import { atEnd } from './ending.ts';
import { printableName } from './printable.ts';
import type { Answers, Setting, Task, Unread } from './read-file.ts';
import { longestSeconds } from './time-limit.ts';
import { words as allWords } from './words.ts';

export interface Order extends Task {
  work: keyof Answers;
}

/** Built beside this script. */
const readerProcess = fileURLToPath(new URL('cli-reader-process.js', import.meta.url));

/**
 * A process that reads files: no thread, for a broken PDF can make pdf.js fill an array until Node itself gives up, threads and
 * all. Where a file hangs or breaks it, the next file gets a new one.
 */
export class FileProcess {
  #process: ChildProcess | undefined;
  #ended = () => {};
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  do<Answer>(order: Order): Promise<Answer | Unread> {
    const words = allWords[this.#setting.language];
    const child = this.#started();
    return new Promise((resolve) => {
      const answered = (answer: Answer) => {
        stop();
        resolve(answer);
      };
      const abandon = (error: ImportError) => {
        stop();
        this.end();
        const { name: file } = order;
        const what = error.about(printableName(file));
        resolve({ file, reason: words.messageOf(what), reasonEn: allWords.en.messageOf(what) });
      };
      const ended = () => abandon(broken());
      const timer = setTimeout(() => abandon(tooSlow(longestSeconds)), longestSeconds * 1000);
      const stop = () => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', ended).off('error', ended);
      };
      child.on('message', answered).on('exit', ended).on('error', ended);
      child.send(order);
    });
  }

  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
    this.#ended();
  }

  #started(): ChildProcess {
    if (this.#process) return this.#process;
    const child = fork(readerProcess, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.send(this.#setting);
    this.#process = child;
    this.#ended = atEnd(() => child.kill('SIGKILL'));
    return child;
  }
}
