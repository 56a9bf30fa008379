import createModule from '../build/wasm/ogi-check.mjs';
import { encode, parseAnswer, stringify } from './json.ts';
import { loadScript } from './load-script.ts';
import { run, type WasmSource } from './module.ts';
import type {
  Aggregate,
  Catalogue,
  CheckOptions,
  Claims,
  Comparison,
  Completion,
  Conversion,
  Figures,
  OgiDocument,
  Recognition,
  Report,
  Result,
  SameTexts,
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
  /** The figures of a report and what they come to. All arithmetic on the form is here and in the three below. */
  figures(report: Report): Figures;
  /** What may be written into empty cells: totals from their parts, and zeros. */
  complete(report: Report): Completion;
  /** The report in the edition of the form that its year must use. */
  convert(report: Report): Conversion;
  /** The sum of the reports in `members`. */
  aggregate(options: Pick<CheckOptions, 'members'>): Aggregate;
  /** A report against `last_year` and against the sum of `members`, as far as they are given. */
  compare(report: Report, options: Pick<CheckOptions, 'last_year' | 'members'>): Comparison;
  /** Which of the reports in `members` have nearly the same text. */
  sameTexts(options: Pick<CheckOptions, 'members'>): SameTexts;
  /** The same, JSON text in and out, exactly as the core writes it: an `ogi-error/1` is returned, not thrown. */
  recogniseJson(document: string): string;
  claimsJson(report: string): string;
  checkJson(report: string, options?: string): string;
  catalogueJson(options?: string): string;
  figuresJson(report: string): string;
  completeJson(report: string): string;
  convertJson(report: string): string;
  aggregateJson(options: string): string;
  compareJson(report: string, options: string): string;
  sameTextsJson(options: string): string;
  /** Settles when the module can be called: at once, but for the moments after a `crashed` error. */
  readonly ready: Promise<void>;
}

/**
 * Without `source` it is the `ogi-check.wasm` beside this script, in browsers and in Node. Where WebAssembly is refused, the same
 * core as JavaScript takes over, `ogi-check-without-wasm.js`, fetched only then.
 */
export async function loadChecker(source?: WasmSource): Promise<Checker> {
  // Bundlers must leave this address alone: in a page they would turn it into an asset of their own.
  const beside = () => new URL(/* @vite-ignore */ './ogi-check.wasm', import.meta.url);
  const module = await run(createModule, source ?? beside(), loadScript);
  const recogniseJson = (document: string) =>
    module.call((core) => core.recognise(encode(document)));
  const claimsJson = (report: string) => module.call((core) => core.claims(encode(report)));
  const checkJson = (report: string, options = '{}') =>
    module.call((core) => core.check(encode(report), encode(options)));
  const catalogueJson = (options = '{}') => module.call((core) => core.catalogue(encode(options)));
  const figuresJson = (report: string) => module.call((core) => core.figures(encode(report)));
  const completeJson = (report: string) => module.call((core) => core.complete(encode(report)));
  const convertJson = (report: string) => module.call((core) => core.convert(encode(report)));
  const aggregateJson = (options: string) => module.call((core) => core.aggregate(encode(options)));
  const compareJson = (report: string, options: string) =>
    module.call((core) => core.compare(encode(report), encode(options)));
  const sameTextsJson = (options: string) =>
    module.call((core) => core.same_texts(encode(options)));
  return {
    recognise: (document) => parseAnswer(recogniseJson(stringify(document))),
    claims: (report) => parseAnswer(claimsJson(stringify(report))),
    check: (report, options = {}) => parseAnswer(checkJson(stringify(report), stringify(options))),
    catalogue: (options = {}) => parseAnswer(catalogueJson(stringify(options))),
    figures: (report) => parseAnswer(figuresJson(stringify(report))),
    complete: (report) => parseAnswer(completeJson(stringify(report))),
    convert: (report) => parseAnswer(convertJson(stringify(report))),
    aggregate: (options) => parseAnswer(aggregateJson(stringify(options))),
    compare: (report, options) => parseAnswer(compareJson(stringify(report), stringify(options))),
    sameTexts: (options) => parseAnswer(sameTextsJson(stringify(options))),
    recogniseJson,
    claimsJson,
    checkJson,
    catalogueJson,
    figuresJson,
    completeJson,
    convertJson,
    aggregateJson,
    compareJson,
    sameTextsJson,
    get ready() {
      return module.ready;
    },
  };
}
