import createCore from '../build/wasm/ogi-core.mjs';
import { encode, parseAnswer, stringify } from './json.ts';
import { run, type WasmSource } from './module.ts';
import type { Catalogue, CheckOptions, Claims, Report, Result } from './types.ts';

/** The module that judges. Its methods are synchronous and pure; they throw a CheckerError and nothing else. */
export interface Core {
  /** Without `claims`, those of the report's own sections, the rules that need them are not judged. */
  check(report: Report, options?: CheckOptions, claims?: Claims): Result;
  catalogue(options?: CheckOptions): Catalogue;
  /** The same, JSON text in and out, exactly as the core writes it: an `ogi-error/1` is returned, not thrown. */
  checkJson(report: string, options?: string, claims?: string): string;
  catalogueJson(options?: string): string;
  /** Settles when the module can be called: at once, but for the moments after a `crashed` error. */
  readonly ready: Promise<void>;
}

/** Without `source` it is the `ogi-core.wasm` beside this script, in browsers and in Node. */
export async function loadCore(source?: WasmSource): Promise<Core> {
  // Bundlers must leave this address alone: in a page they would turn it into an asset of their own.
  const beside = () => new URL(/* @vite-ignore */ './ogi-core.wasm', import.meta.url);
  const module = await run(createCore, source ?? beside());
  const checkJson = (report: string, options = '{}', claims = '') =>
    module.call((core) => core.check(encode(report), encode(options), encode(claims)));
  const catalogueJson = (options = '{}') => module.call((core) => core.catalogue(encode(options)));
  return {
    check: (report, options = {}, claims = undefined) =>
      parseAnswer(
        checkJson(stringify(report), stringify(options), claims ? stringify(claims) : ''),
      ),
    catalogue: (options = {}) => parseAnswer(catalogueJson(stringify(options))),
    checkJson,
    catalogueJson,
    get ready() {
      return module.ready;
    },
  };
}
