import { Script } from 'node:vm';
import { tooSlow } from '../web/import/import-error.ts';

/** A report takes some tens of milliseconds; what takes this long would take for ever. */
export const longestSeconds = 60;

/** Runs one step of a work: a step waits for nothing. */
export type RunStep = <Result>(step: () => Result) => Result;

const NAME = 'ogi-check: the step to run';
const scope = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
let script: Script | undefined;

/**
 * For steps that may take `seconds` together; beyond, the one that runs is ended, be it in a loop, a pattern or WebAssembly, and an
 * ImportError `too_slow` thrown. What it worked on is left as it was then.
 */
export function within(seconds: number): RunStep {
  const end = performance.now() + seconds * 1000;
  return <Result>(step: () => Result): Result => {
    const timeout = Math.ceil(end - performance.now());
    if (timeout <= 0) throw tooSlow(seconds);
    // Node ends scripts alone from outside, with all that they call.
    script ??= new Script(`globalThis[Symbol.for(${JSON.stringify(NAME)})]()`);
    scope[Symbol.for(NAME)] = step;
    try {
      return script.runInThisContext({ timeout, displayErrors: false }) as Result;
    } catch (error) {
      const { code } = error as { code?: unknown };
      throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? tooSlow(seconds) : error;
    }
  };
}
