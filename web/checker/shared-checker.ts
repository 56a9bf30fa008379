import type { AsyncChecker } from './types.ts';

let open: (() => Promise<AsyncChecker>) | undefined;
let opened: Promise<AsyncChecker> | undefined;

/** Says how the checker is to be opened; called once by whatever puts the elements on a page, before the first check. */
export function provideChecker(opener: () => Promise<AsyncChecker>): void {
  open = opener;
  opened = undefined;
}

/** The one checker all elements of a page share; opened at the first call, and again after a failure. */
export function sharedChecker(): Promise<AsyncChecker> {
  if (!open) return Promise.reject(new Error('provideChecker was not called'));
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
