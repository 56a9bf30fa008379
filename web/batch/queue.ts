import type { CheckOptions } from '../../wasm/types.ts';
import { openFile } from '../checker/file-opener.ts';
import type { Opened } from '../checker/open-input.ts';
import type { AsyncChecker } from '../checker/types.ts';
import { ImportError } from '../import/import-error.ts';
import { withoutText } from '../report/outcome.ts';
import { type Entry, failureOf, waiting } from './entry.ts';

/** While one file is checked in the core's thread, the next is read in the readers'. */
const atOnce = 2;

export interface Queue {
  /** Settles when nothing is left to do, or all that was begun has been given up after `stop`. */
  finished: Promise<void>;
  stop(): void;
}

/** Reads and checks all entries that wait; an archive of reports is as many files. */
export function workThrough(
  entries: readonly Entry[],
  checker: AsyncChecker,
  options: CheckOptions,
  replace: (id: string, ...by: Entry[]) => void,
): Queue {
  const left = entries.filter(({ state }) => state === 'waiting');
  const stopped = new AbortController();
  const { signal } = stopped;
  const line = async () => {
    for (let entry = left.shift(); entry && !signal.aborted; entry = left.shift()) {
      const { id, file, name } = entry;
      replace(id, { id, file, name, state: 'reading' });
      try {
        replace(id, await checked(entry, checker, options, signal));
      } catch (error) {
        if (signal.aborted) return;
        const inside = await filesInstead(file, error);
        if (!Array.isArray(inside)) {
          replace(id, { id, file, name, state: 'failed', failure: failureOf(inside) });
          continue;
        }
        replace(id, ...inside);
        left.unshift(...inside.filter(({ state }) => state === 'waiting'));
      }
    }
  };
  return {
    finished: Promise.all(Array.from({ length: atOnce }, line)).then(() => {}),
    stop: () => stopped.abort(),
  };
}

/** Where a file was refused for being an archive, the entries of those in it; otherwise, or where it cannot be unpacked, why. */
async function filesInstead(file: File, error: unknown): Promise<Entry[] | unknown> {
  if (!(error instanceof ImportError) || error.code !== 'archive') return error;
  try {
    const { unpack } = await import('../checker/unpack.ts');
    return (await unpack(file)).map(({ file, failure }): Entry => {
      const entry = waiting(file);
      return failure ? { ...entry, state: 'failed', failure: failureOf(failure) } : entry;
    });
  } catch (why) {
    return why;
  }
}

/** Each step is a task of its own, so that the page stays with its user where all of it is one thread. */
async function checked(
  { id, file, name }: Entry,
  checker: AsyncChecker,
  options: CheckOptions,
  signal: AbortSignal,
): Promise<Entry> {
  await nextTask();
  const opened = await openFile(file, {}, signal);
  await nextTask();
  const read = await recognised(opened, name, checker, signal);
  await nextTask();
  const [result, figures] = await Promise.all([
    checker.check(read.report, options),
    checker.figures(withoutText(read.report)),
  ]);
  const work = { original: read.report, waivers: [], confirmed: [], wrong: [] };
  return { id, file, name, state: 'checked', ...work, ...read, result, figures };
}

async function recognised(
  opened: Opened,
  name: string,
  checker: AsyncChecker,
  signal: AbortSignal,
) {
  if (opened.kind === 'report') return { report: opened.report };
  const { document } = opened;
  try {
    const recognition = await checker.recognise(document, signal);
    return { report: recognition.report, document, recognition };
  } catch (error) {
    throw error instanceof ImportError ? error.about(name) : error;
  }
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
