import { rememberClaims } from './claims-of.ts';
import { type Core, loadCore } from './core.ts';
import type { WasmSource } from './module.ts';
import { loadReader, type Reader } from './reader.ts';
import type { CheckOptions, Report, Result } from './types.ts';

export { rememberClaims } from './claims-of.ts';
export { type Core, loadCore } from './core.ts';
export { CheckerError, type CheckerErrorCode, type WasmSource } from './module.ts';
export { loadReader, type Reader } from './reader.ts';
export type * from './types.ts';

/**
 * Both modules as one: documents in, results out. Methods are synchronous and pure; they throw a CheckerError and nothing
 * else. Run it in a worker where long documents must not hold up a page.
 */
export interface Checker extends Omit<Core, 'check' | 'checkJson'>, Reader {
  /** Reads the claims of the report's sections by itself. */
  check(report: Report, options?: CheckOptions): Result;
  checkJson(report: string, options?: string): string;
}

/** Where the two modules are; without a source it is the `.wasm` beside this script, in browsers and in Node. */
export interface CheckerSources {
  core?: WasmSource;
  reader?: WasmSource;
}

export async function loadChecker(sources: CheckerSources = {}): Promise<Checker> {
  const [core, reader] = await Promise.all([loadCore(sources.core), loadReader(sources.reader)]);
  return joined(core, reader);
}

/** A core and a reader as one checker. */
export function joined(core: Core, reader: Reader): Checker {
  const claimsOf = rememberClaims();
  return {
    recognise: reader.recognise,
    recogniseJson: reader.recogniseJson,
    claims: reader.claims,
    claimsJson: reader.claimsJson,
    check: (report, options) => core.check(report, options, claimsOf(reader, report)),
    checkJson(report, options) {
      const claims = reader.claimsJson(report);
      // A report that is none has no claims; the core says what is wrong with it.
      return core.checkJson(
        report,
        options,
        claims.startsWith('{"schema":"ogi-error/1"') ? '' : claims,
      );
    },
    catalogue: core.catalogue,
    catalogueJson: core.catalogueJson,
    get ready() {
      return Promise.all([core.ready, reader.ready]).then(() => {});
    },
  };
}
