import type { CheckOptions } from '../../wasm/types.ts';
import { openFile } from '../checker/file-opener.ts';
import type { Opened } from '../checker/open-input.ts';
import type { AsyncChecker } from '../checker/types.ts';
import { withoutText } from '../report/outcome.ts';
import { type Entry, failureOf } from './entry.ts';

/** While one file is checked in the core's thread, the next is read in the readers'. */
const atOnce = 2;

export interface Queue {
  /** Settles when nothing is left to do, or all that was begun is done after `stop`. */
  finished: Promise<void>;
  stop(): void;
}

/** Reads and checks all entries that wait; tells of every change by `changed(index, entry)`. */
export function workThrough(
  entries: readonly Entry[],
  checker: AsyncChecker,
  options: CheckOptions,
  changed: (at: number, entry: Entry) => void,
): Queue {
  const waiting = [...entries.keys()].filter((at) => entries[at]?.state === 'waiting');
  let stopped = false;
  const line = async () => {
    while (!stopped) {
      const at = waiting.shift();
      const entry = at === undefined ? undefined : entries[at];
      if (at === undefined || !entry) return;
      const { file, name } = entry;
      changed(at, { file, name, state: 'reading' });
      changed(at, await checked(file, name, checker, options));
    }
  };
  return {
    finished: Promise.all(Array.from({ length: atOnce }, line)).then(() => {}),
    stop() {
      stopped = true;
    },
  };
}

/** Each step is a task of its own, so that the page stays with its user where all of it is one thread. */
async function checked(
  file: File,
  name: string,
  checker: AsyncChecker,
  options: CheckOptions,
): Promise<Entry> {
  try {
    await nextTask();
    const opened = await openFile(file);
    await nextTask();
    const read = await recognised(opened, checker);
    await nextTask();
    const [result, figures] = await Promise.all([
      checker.check(read.report, options),
      checker.figures(withoutText(read.report)),
    ]);
    return { file, name, state: 'checked', ...read, result, figures };
  } catch (error) {
    return { file, name, state: 'failed', failure: failureOf(error) };
  }
}

async function recognised(opened: Opened, checker: AsyncChecker) {
  if (opened.kind === 'report') return { report: opened.report };
  const { document } = opened;
  const recognition = await checker.recognise(document);
  return { report: recognition.report, document, recognition };
}

/** Sooner than a timer, which a browser holds back when it is set again and again. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
