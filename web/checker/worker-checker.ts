import { parseAnswer, stringify } from '../../wasm/json.ts';
import type { CheckOptions } from '../../wasm/types.ts';
import type { FromWorker, Method, ToWorker } from './checker-messages.ts';
import type { AsyncChecker } from './types.ts';

/**
 * The checker in a worker of its own. Rejects where the worker or the module in it does not start (a page opened from a
 * folder, a strict policy): the caller then opens the module in its own thread.
 */
export function openInWorker(start: () => Worker, source: string): Promise<AsyncChecker> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
    let lastId = 0;

    const send = (message: ToWorker) => worker.postMessage(message);
    const sendTexts = <Value>(method: Method, texts: string[]) =>
      new Promise<Value>((resolveCall, rejectCall) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolveCall, reject: rejectCall });
        send({ kind: 'call', id: lastId, method, arguments: texts });
      });
    const call = <Value>(method: Method, ...given: (object | undefined)[]) =>
      sendTexts<Value>(method, given.filter((each) => each !== undefined).map(stringify));
    const failAll = (error: Error) => {
      reject(error);
      for (const caller of waiting.values()) caller.reject(error);
      waiting.clear();
    };

    worker.addEventListener('error', (event) => {
      event.preventDefault();
      failAll(new Error(event.message || 'the worker did not start'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'opened') {
        resolve({
          recognise: (document) => call('recognise', document),
          check: (report, options) => call('check', report, options),
          catalogue: (options) => call('catalogue', options),
          figures: (report) => call('figures', report),
          complete: (report) => call('complete', report),
          aggregate: async (options) => sendTexts('aggregate', [await textInPieces(options)]),
          compare: async (report, options) =>
            sendTexts('compare', [stringify(report), await textInPieces(options)]),
        });
        return;
      }
      if (data.id === undefined) {
        worker.terminate();
        failAll(new Error(data.kind === 'failed' ? data.message : 'no id'));
        return;
      }
      const caller = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'failed') {
        caller?.reject(new Error(data.message));
        return;
      }
      try {
        caller?.resolve(parseAnswer(data.json) as never);
      } catch (error) {
        caller?.reject(error as Error);
      }
    });
    send({ kind: 'open', source });
  });
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
