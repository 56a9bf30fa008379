import type { AsyncChecker } from './types.ts';

/**
 * What the worker can be asked for. Arguments and answers go as JSON text, which the core takes and gives: to clone a hundred
 * reports would hold up the page for a tenth of a second.
 */
export type Method = keyof AsyncChecker;

/** From page to worker: first where the module is, then one message a call. */
export type ToWorker =
  | { kind: 'open'; source: string }
  | { kind: 'call'; id: number; method: Method; arguments: string[] };

/** From worker to page. `failed` without an id says that the module did not start. */
export type FromWorker =
  | { kind: 'opened' }
  | { kind: 'answer'; id: number; json: string }
  | { kind: 'failed'; id?: number; message: string };
