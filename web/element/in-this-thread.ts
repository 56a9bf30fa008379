import type { Checker } from '../../wasm/index.ts';
import type { AsyncChecker } from './checker.ts';

/** The module in this thread behind the promises the elements expect; waits while a crashed core is replaced. */
export function inThisThread(checker: Checker): AsyncChecker {
  return {
    async recognise(document) {
      await checker.ready;
      return checker.recognise(document);
    },
    async check(report, options) {
      await checker.ready;
      return checker.check(report, options);
    },
    async catalogue(options) {
      await checker.ready;
      return checker.catalogue(options);
    },
  };
}
