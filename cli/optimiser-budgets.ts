import { setFlagsFromString } from 'node:v8';

/** The last version whose V8 is known to have these flags: one that has not would complain on standard error. */
const lastKnownNode = 24;

/**
 * V8 compiles to optimised code, on other threads, what has run for some milliseconds; that pays in a page that stays open, not in
 * a command that ends before it is done (docs/adr/132). With these budgets, in V8's rough units of bytes executed in one
 * function, a batch comes to optimised WebAssembly after some hundred reports.
 */
const budgets = { '--wasm-tiering-budget': 1_000_000_000, '--interrupt-budget': 1_000_000 };

/** How long `what` runs before V8 optimises it; to be called before it runs. */
export function postponeOptimising(what: keyof typeof budgets): void {
  if (Number.parseInt(process.versions.node, 10) > lastKnownNode) return;
  setFlagsFromString(`${what}=${budgets[what]}`);
}
