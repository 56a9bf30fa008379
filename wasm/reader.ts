import createReader from '../build/wasm/ogi-reader.mjs';
import { encode, parseAnswer, stringify } from './json.ts';
import { run, type WasmSource } from './module.ts';
import type { Claims, OgiDocument, Recognition, Report } from './types.ts';

/** The module that reads. Its methods are synchronous and pure; they throw a CheckerError and nothing else. */
export interface Reader {
  recognise(document: OgiDocument): Recognition;
  /** What the report's sections claim. */
  claims(report: Report): Claims;
  /** The same, JSON text in and out, exactly as the core writes it: an `ogi-error/1` is returned, not thrown. */
  recogniseJson(document: string): string;
  claimsJson(report: string): string;
  /** Settles when the module can be called: at once, but for the moments after a `crashed` error. */
  readonly ready: Promise<void>;
}

/** Without `source` it is the `ogi-reader.wasm` beside this script, in browsers and in Node. */
export async function loadReader(source?: WasmSource): Promise<Reader> {
  // Bundlers must leave this address alone: in a page they would turn it into an asset of their own.
  const beside = () => new URL(/* @vite-ignore */ './ogi-reader.wasm', import.meta.url);
  const module = await run(createReader, source ?? beside());
  const recogniseJson = (document: string) =>
    module.call((reader) => reader.recognise(encode(document)));
  const claimsJson = (report: string) => module.call((reader) => reader.claims(encode(report)));
  return {
    recognise: (document) => parseAnswer(recogniseJson(stringify(document))),
    claims: (report) => parseAnswer(claimsJson(stringify(report))),
    recogniseJson,
    claimsJson,
    get ready() {
      return module.ready;
    },
  };
}
