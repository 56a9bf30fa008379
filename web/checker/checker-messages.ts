import type { AsyncChecker } from './types.ts';

/** What the worker can be asked for. */
export type Method = keyof AsyncChecker;

/** From page to worker: first where the module is, then one message a call. */
export type ToWorker =
  | { kind: 'open'; source: string }
  | { kind: 'call'; id: number; method: Method; arguments: unknown[] };

/** From worker to page. `failed` without an id says that the module did not start. */
export type FromWorker =
  | { kind: 'opened' }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id?: number; message: string };
