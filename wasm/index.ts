import createCore, { type OgiCore } from '../build/wasm/ogi-core.mjs';
import type {
  Catalogue,
  CheckOptions,
  OgiDocument,
  OgiError,
  Recognition,
  Report,
  Result,
} from './types.ts';

export type * from './types.ts';

/** Where `ogi-core.wasm` is (a URL, absolute or relative to the page), or the module itself. */
export type WasmSource = string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module;

/**
 * The checking core. Its methods are synchronous and pure; they throw a CheckerError and nothing else.
 * Run it in a worker where long documents must not hold up a page.
 */
export interface Checker {
  recognise(document: OgiDocument): Recognition;
  check(report: Report, options?: CheckOptions): Result;
  catalogue(options?: CheckOptions): Catalogue;
  /** The same, JSON text in and out, exactly as the core writes it: an `ogi-error/1` is returned, not thrown. */
  recogniseJson(document: string): string;
  checkJson(report: string, options?: string): string;
  catalogueJson(options?: string): string;
  /** Settles when the core can be called: at once, but for the moments after a `crashed` error. */
  readonly ready: Promise<void>;
}

/**
 * - `unavailable`: the module cannot be fetched, compiled or started
 * - `refused`: the core was given something that is not what docs/json.md describes
 * - `crashed`: the core stopped (in practice: out of memory); `Checker.ready` tells when a new one stands in its place
 */
export type CheckerErrorCode = 'unavailable' | 'refused' | 'crashed';

export class CheckerError extends Error {
  readonly code: CheckerErrorCode;
  readonly messageEn: string;
  constructor(code: CheckerErrorCode, message: string, messageEn: string, cause?: unknown) {
    super(message, { cause });
    this.messageEn = messageEn;
    this.name = 'CheckerError';
    this.code = code;
  }
}

/** Loads the core. Without `wasm` it is the `ogi-core.wasm` beside this script, in browsers and in Node. */
export async function loadChecker(options: { wasm?: WasmSource } = {}): Promise<Checker> {
  try {
    // Bundlers must leave this address alone: in a page they would turn it into an asset of their own.
    const source = options.wasm ?? new URL(/* @vite-ignore */ './ogi-core.wasm', import.meta.url);
    const module = await compile(source);
    return checkerOf(module, await instantiate(module));
  } catch (cause) {
    throw new CheckerError(
      'unavailable',
      `检查模块无法载入：${reasonOf(cause)}`,
      `The checking module cannot be loaded: ${reasonOf(cause)}`,
      cause,
    );
  }
}

function checkerOf(module: WebAssembly.Module, firstCore: OgiCore): Checker {
  let core: OgiCore | undefined = firstCore;
  let ready: Promise<void> = Promise.resolve();

  function call(work: (core: OgiCore) => Uint8Array): string {
    if (!core) {
      throw new CheckerError(
        'crashed',
        '检查模块正在重新载入，请稍后再试',
        'The checking module is being restarted, try again in a moment',
      );
    }
    try {
      // The answer is a view of the core's memory, gone with the next call.
      return new TextDecoder().decode(work(core));
    } catch (cause) {
      replaceCore();
      throw new CheckerError(
        'crashed',
        '检查中断，可能是文件太大，请核对是否选错文件',
        'The check stopped, perhaps because the file is too large; check that it is the right one',
        cause,
      );
    }
  }

  // A core that trapped may have broken memory: it is never called again.
  function replaceCore(): void {
    core = undefined;
    ready = instantiate(module).then((fresh) => {
      core = fresh;
    });
    // Whoever awaits `ready` hears of a failure; nobody has to.
    ready.catch(() => {});
  }

  const recogniseJson = (document: string) => call((core) => core.recognise(encode(document)));
  const checkJson = (report: string, options = '{}') =>
    call((core) => core.check(encode(report), encode(options)));
  const catalogueJson = (options = '{}') => call((core) => core.catalogue(encode(options)));

  return {
    recognise: (document) => parseAnswer(recogniseJson(stringify(document))),
    check: (report, options = {}) => parseAnswer(checkJson(stringify(report), stringify(options))),
    catalogue: (options = {}) => parseAnswer(catalogueJson(stringify(options))),
    recogniseJson,
    checkJson,
    catalogueJson,
    get ready() {
      return ready;
    },
  };
}

async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string' || source instanceof URL) {
    return WebAssembly.compile(await read(source));
  }
  return WebAssembly.compile(source as BufferSource);
}

async function read(address: string | URL): Promise<BufferSource> {
  // Node's fetch does not open files; a browser has no such built-in and takes the other way.
  const fileSystem = globalThis.process?.getBuiltinModule?.('node:fs');
  const isFile = address instanceof URL ? address.protocol === 'file:' : !/^[a-z]+:/i.test(address);
  if (fileSystem && isFile) return new Uint8Array(await fileSystem.promises.readFile(address));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response.arrayBuffer();
}

function instantiate(module: WebAssembly.Module): Promise<OgiCore> {
  return new Promise((resolve, reject) => {
    createCore({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive).catch(reject);
        return {};
      },
      // What Emscripten would print is in the error that is thrown.
      printErr() {},
    }).then(resolve, reject);
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * JSON without lone surrogates: they are no Unicode text and the core would refuse all of it. U+FFFD takes the same
 * one UTF-16 unit, so positions still hold.
 */
function stringify(value: object): string {
  return JSON.stringify(value).replace(/\\(?:\\|u(d[89a-f]..))/g, (escaped, surrogate) =>
    surrogate ? '\ufffd' : escaped,
  );
}

function parseAnswer<Answer extends { schema: string }>(json: string): Answer {
  const answer = JSON.parse(json) as Answer | OgiError;
  if (isError(answer)) throw new CheckerError('refused', answer.error, answer.error_en);
  return answer;
}

function isError(answer: { schema: string }): answer is OgiError {
  return answer.schema === 'ogi-error/1';
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
