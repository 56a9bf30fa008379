import { broken, ImportError, tooSlow } from '../import/import-error.ts';
import type { OnPage } from '../import/index.ts';
import { abandoned, type OpenFile } from './file-opener.ts';
import type { FromImporter, ToImporter } from './import-messages.ts';
import type { Opened } from './open-input.ts';
import { longestSeconds } from './time-limit.ts';

/**
 * Reads files in a worker, one after the other. A file that does not end, breaks the worker or is no longer wanted takes its
 * worker with it, and the next gets a new one. Rejects where the worker does not start; the caller then reads in its own thread.
 */
export async function importInWorker(
  start: () => Worker,
  longest = longestSeconds,
): Promise<OpenFile> {
  let thread: Worker | undefined = await started(start);
  let before: Promise<unknown> = Promise.resolve();

  async function read(
    file: File,
    onPage: OnPage | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Opened> {
    if (signal?.aborted) throw abandoned();
    thread ??= await started(start);
    const outcome = await outcomeOf(file, thread, { seconds: longest, onPage, signal });
    if (outcome.kind === 'opened') return outcome.opened;
    if (outcome.kind === 'refused') throw ImportError.of(outcome.why);
    thread.terminate();
    thread = undefined;
    throw outcome.error;
  }
  return (file, tools, signal) => {
    const turn = before.then(() => read(file, tools?.onPage, signal));
    before = turn.catch(() => {});
    return turn;
  };
}

function started(start: () => Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = start();
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the worker did not start'));
    };
    worker.onmessage = () => resolve(worker);
  });
}

type Outcome = Exclude<FromImporter, { kind: 'ready' | 'page' }> | { kind: 'ended'; error: Error };

interface Waiting {
  seconds: number;
  onPage: OnPage | undefined;
  signal: AbortSignal | undefined;
}

function outcomeOf(
  file: File,
  worker: Worker,
  { seconds, onPage, signal }: Waiting,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandon);
      resolve(outcome);
    };
    const end = (error: Error) => settle({ kind: 'ended', error });
    const abandon = () => end(abandoned());
    const timer = setTimeout(() => end(tooSlow(seconds).about(file.name)), seconds * 1000);
    signal?.addEventListener('abort', abandon);
    worker.onerror = (event) => {
      event.preventDefault();
      end(broken(event.message).about(file.name));
    };
    worker.onmessage = ({ data }: MessageEvent<Exclude<FromImporter, { kind: 'ready' }>>) => {
      if (data.kind === 'page') onPage?.(data.page, data.pages);
      else settle(data);
    };
    const message: ToImporter = { file };
    worker.postMessage(message);
  });
}
