import createModule from '../build/wasm/ogi-check.mjs';
import { encode, parseAnswer, stringify } from './json.ts';
import { run, type WasmSource } from './module.ts';
import type {
  Catalogue,
  CheckOptions,
  Claims,
  OgiDocument,
  Recognition,
  Report,
  Result,
} from './types.ts';

export { CheckerError, type CheckerErrorCode, type WasmSource } from './module.ts';
export type * from './types.ts';

/**
 * The core: documents in, results out. Methods are synchronous and pure; they throw a CheckerError and nothing else. Run
 * it in a worker where long documents must not hold up a page.
 */
export interface Checker {
  recognise(document: OgiDocument): Recognition;
  /** What the report's sections claim; `check` reads it by itself. */
  claims(report: Report): Claims;
  check(report: Report, options?: CheckOptions): Result;
  catalogue(options?: CheckOptions): Catalogue;
  /** The same, JSON text in and out, exactly as the core writes it: an `ogi-error/1` is returned, not thrown. */
  recogniseJson(document: string): string;
  claimsJson(report: string): string;
  checkJson(report: string, options?: string): string;
  catalogueJson(options?: string): string;
  /** Settles when the module can be called: at once, but for the moments after a `crashed` error. */
  readonly ready: Promise<void>;
}

/** Without `source` it is the `ogi-check.wasm` beside this script, in browsers and in Node. */
export async function loadChecker(source?: WasmSource): Promise<Checker> {
  // Bundlers must leave this address alone: in a page they would turn it into an asset of their own.
  const beside = () => new URL(/* @vite-ignore */ './ogi-check.wasm', import.meta.url);
  const module = await run(createModule, source ?? beside());
  const recogniseJson = (document: string) =>
    module.call((core) => core.recognise(encode(document)));
  const claimsJson = (report: string) => module.call((core) => core.claims(encode(report)));
  const checkJson = (report: string, options = '{}') =>
    module.call((core) => core.check(encode(report), encode(options)));
  const catalogueJson = (options = '{}') => module.call((core) => core.catalogue(encode(options)));
  return {
    recognise: (document) => parseAnswer(recogniseJson(stringify(document))),
    claims: (report) => parseAnswer(claimsJson(stringify(report))),
    check: (report, options = {}) => parseAnswer(checkJson(stringify(report), stringify(options))),
    catalogue: (options = {}) => parseAnswer(catalogueJson(stringify(options))),
    recogniseJson,
    claimsJson,
    checkJson,
    catalogueJson,
    get ready() {
      return module.ready;
    },
  };
}
