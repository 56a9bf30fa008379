import type { AsyncChecker } from './types.ts';

interface Shared {
  open?: () => Promise<AsyncChecker>;
  opened?: Promise<AsyncChecker> | undefined;
}

/** One for the page, however often the script is loaded there: the elements are those of the first, too. */
const place = Symbol.for('ogi-check.shared-checker/1');
const scope = globalThis as Record<symbol, Shared>;
const shared: Shared = scope[place] ?? {};
scope[place] = shared;

/** Says how the checker is to be opened; called once by whatever puts the elements on a page, before the first check. */
export function provideChecker(opener: () => Promise<AsyncChecker>): void {
  shared.open = opener;
  shared.opened = undefined;
}

/** The same, where nobody has said it yet. */
export function provideOwnChecker(opener: () => Promise<AsyncChecker>): void {
  shared.open ??= opener;
}

/** The one checker all elements of a page share; opened at the first call, and again after a failure. */
export function sharedChecker(): Promise<AsyncChecker> {
  if (!shared.open) return Promise.reject(new Error('provideChecker was not called'));
  shared.opened ??= shared.open().catch((error: unknown) => {
    shared.opened = undefined;
    throw error;
  });
  return shared.opened;
}
