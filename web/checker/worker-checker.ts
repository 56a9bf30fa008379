import { parseAnswer, stringify } from '../../wasm/json.ts';
import type { CheckOptions } from '../../wasm/types.ts';
import { tooSlow } from '../import/import-error.ts';
import type { FromWorker, Method, ToWorker } from './checker-messages.ts';
import { abandoned } from './file-opener.ts';
import { longestSeconds } from './time-limit.ts';
import type { AsyncChecker } from './types.ts';

/**
 * The checker in a worker of its own. Rejects where the worker or the module in it does not start (a page opened from a
 * folder, a strict policy): the caller then opens the module in its own thread.
 */
export async function openInWorker(
  start: () => Worker,
  source: string,
  longest = longestSeconds,
): Promise<AsyncChecker> {
  const thread = new CheckerThread(start, source, longest);
  await thread.opened;
  const call = <Value>(method: Method, ...given: (object | undefined)[]) =>
    thread.call<Value>(method, given.filter((each) => each !== undefined).map(stringify));
  return {
    recognise: (document, signal) => thread.call('recognise', [stringify(document)], signal),
    check: (report, options) => call('check', report, options),
    catalogue: (options) => call('catalogue', options),
    figures: (report) => call('figures', report),
    complete: (report) => call('complete', report),
    convert: (report) => call('convert', report),
    aggregate: async (options) => thread.call('aggregate', [await textInPieces(options)]),
    compare: async (report, options) =>
      thread.call('compare', [stringify(report), await textInPieces(options)]),
    sameTexts: async (options) => thread.call('sameTexts', [await textInPieces(options)]),
  };
}

interface Call {
  method: Method;
  texts: string[];
  signal: AbortSignal | undefined;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Calls in the order in which they came, one at a time in the worker. One that does not end, or that nobody waits for any more, takes
 * its worker with it; the next gets a new one.
 */
class CheckerThread {
  /** Settles when the module of the present worker has started. */
  opened: Promise<void>;
  #worker: Worker | undefined;
  #current: Call | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  readonly #waiting: Call[] = [];
  readonly #start: () => Worker;
  readonly #source: string;
  readonly #longest: number;

  constructor(start: () => Worker, source: string, longest: number) {
    this.#start = start;
    this.#source = source;
    this.#longest = longest;
    this.opened = this.#open();
  }

  call<Value>(method: Method, texts: string[], signal?: AbortSignal): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (signal?.aborted) {
        reject(abandoned());
        return;
      }
      const done = () => signal?.removeEventListener('abort', abandon);
      const call: Call = {
        method,
        texts,
        signal,
        resolve(value) {
          done();
          resolve(value as Value);
        },
        reject(error) {
          done();
          reject(error);
        },
      };
      const abandon = () => this.#giveUp(call, abandoned());
      signal?.addEventListener('abort', abandon);
      this.#waiting.push(call);
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    // Of several given up together, each hears of it after another.
    const at = this.#waiting.findIndex(({ signal }) => !signal?.aborted);
    const [call] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (!call) return;
    this.#current = call;
    void this.#send(call);
  }

  async #send(call: Call): Promise<void> {
    try {
      if (!this.#worker) this.opened = this.#open();
      await this.opened;
    } catch (error) {
      if (this.#current === call) this.#settle(() => call.reject(error));
      return;
    }
    // Given up while the worker started.
    if (this.#current !== call) return;
    this.#lastId += 1;
    const { method, texts } = call;
    const message: ToWorker = { kind: 'call', id: this.#lastId, method, arguments: texts };
    this.#worker?.postMessage(message);
    const seconds = this.#longest;
    this.#timer = setTimeout(() => this.#giveUp(call, tooSlow(seconds)), seconds * 1000);
  }

  #open(): Promise<void> {
    const worker = this.#start();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => {
        if (this.#worker !== worker) return;
        worker.terminate();
        this.#worker = undefined;
        reject(error);
        const call = this.#current;
        if (call) this.#settle(() => call.reject(error));
      };
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        fail(new Error(event.message || 'the worker did not start'));
      });
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'opened') resolve();
        else if (data.kind === 'failed' && data.id === undefined) fail(new Error(data.message));
        else if (this.#worker === worker) this.#answered(data);
      });
      const message: ToWorker = { kind: 'open', source: this.#source };
      worker.postMessage(message);
    });
  }

  #answered(answer: Exclude<FromWorker, { kind: 'opened' }>): void {
    const call = this.#current;
    if (!call || answer.id !== this.#lastId) return;
    this.#settle(() => {
      if (answer.kind === 'failed') {
        call.reject(new Error(answer.message));
        return;
      }
      try {
        call.resolve(parseAnswer(answer.json));
      } catch (error) {
        call.reject(error);
      }
    });
  }

  #giveUp(call: Call, why: Error): void {
    if (this.#current !== call) {
      this.#waiting.splice(this.#waiting.indexOf(call), 1);
      call.reject(why);
      return;
    }
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#settle(() => call.reject(why));
  }

  #settle(tell: () => void): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
    tell();
    this.#next();
  }
}

/** Options as JSON; of many members a few at a time, so that the page stays with its user. */
async function textInPieces({ members, ...others }: CheckOptions): Promise<string> {
  if (!members) return stringify(others);
  const texts: string[] = [];
  for (const member of members) {
    texts.push(stringify(member));
    if (texts.length % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  const head = stringify(others).slice(0, -1);
  return `${head}${head === '{' ? '' : ','}"members":[${texts.join()}]}`;
}
