/** From page to worker: first where the modules are, then one message a call. */
export type ToWorker =
  | { kind: 'open'; core: string; reader: string }
  | { kind: 'call'; id: number; method: 'recognise' | 'check' | 'catalogue'; arguments: unknown[] };

/** From worker to page. `failed` without an id says that the module did not start. */
export type FromWorker =
  | { kind: 'opened' }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id?: number; message: string };
