import { type ScriptCore, scriptCore } from './script-core.ts';

/** Where a module's `.wasm` is (a URL, absolute or relative to the page), or the module itself. */
export type WasmSource = string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module;

/**
 * - `unavailable`: the module cannot be fetched, compiled or started, nor its script where WebAssembly is refused
 * - `refused`: the core was given something that is not what docs/json.md describes
 * - `crashed`: the core stopped (in practice: out of memory); `ready` tells when a new one stands in its place
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

/** What Emscripten's glue is started with: only what is used of it. */
interface GlueSettings {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ): object;
  printErr(line: string): void;
}
export type Glue<Functions> = (settings: GlueSettings) => Promise<Functions>;

/** A running module. One that traps is never called again: another instance takes its place. */
export interface Running<Functions> {
  /** UTF-8 in and out; throws a CheckerError `crashed`. */
  call(work: (functions: Functions) => Uint8Array): string;
  /** Settles when the module can be called: at once, but for the moments after a crash. */
  readonly ready: Promise<void>;
}

/** Makes an instance of the module, as often as it is asked to. */
type Instantiate = (imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;

/**
 * The module of `source`; where WebAssembly is refused, the core that `loadScript` brings, which answers the same, slower.
 * Rejects with a CheckerError `unavailable`.
 */
export async function run<Functions>(
  glue: Glue<Functions>,
  source: WasmSource,
  loadScript: () => Promise<unknown>,
): Promise<Running<Functions>> {
  try {
    const instantiate = mayCompile() ? await fromModule(source) : await fromScript(loadScript);
    const start = () => started(glue, instantiate);
    return running(start, await start());
  } catch (cause) {
    if (cause instanceof CheckerError) throw cause;
    throw unavailable('', '', cause);
  }
}

/** Whether there is WebAssembly: hardened browsers have none, and a page's policy may refuse it. Asked before anything is fetched. */
function mayCompile(): boolean {
  try {
    const smallest = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
    return new WebAssembly.Module(new Uint8Array(smallest)) !== undefined;
  } catch {
    return false;
  }
}

async function fromModule(source: WasmSource): Promise<Instantiate> {
  const module = await compile(source);
  return (imports) => WebAssembly.instantiate(module, imports);
}

async function fromScript(load: () => Promise<unknown>): Promise<Instantiate> {
  let core: ScriptCore;
  try {
    core = await scriptCore(load);
  } catch (cause) {
    throw unavailable(
      "。这里不允许 WebAssembly：请管理员在页面安全策略的 script-src 中加上 'wasm-unsafe-eval'，或把代替它的 ogi-check-without-wasm.js 与检查脚本放在一起",
      ". WebAssembly is refused here: add 'wasm-unsafe-eval' to script-src of the page’s policy, or put ogi-check-without-wasm.js, which stands in for it, beside the script",
      cause,
    );
  }
  return async (imports) => core(imports);
}

function running<Functions>(start: () => Promise<Functions>, first: Functions): Running<Functions> {
  let functions: Functions | undefined = first;
  let ready: Promise<void> = Promise.resolve();

  // An instance that trapped may have broken memory.
  function replace(): void {
    functions = undefined;
    ready = start().then((fresh) => {
      functions = fresh;
    });
    // Whoever awaits `ready` hears of a failure; nobody has to.
    ready.catch(() => {});
  }

  return {
    call(work) {
      if (!functions) {
        throw new CheckerError(
          'crashed',
          '检查模块正在重新载入，请稍后再试',
          'The checking module is being restarted, try again in a moment',
        );
      }
      try {
        // The answer is a view of the module's memory, gone with the next call.
        return new TextDecoder().decode(work(functions));
      } catch (cause) {
        replace();
        throw new CheckerError(
          'crashed',
          '检查中断，可能是文件太大，请核对是否选错文件',
          'The check stopped, perhaps because the file is too large; check that it is the right one',
          cause,
        );
      }
    },
    get ready() {
      return ready;
    },
  };
}

async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string' || source instanceof URL) return compileFrom(source);
  return WebAssembly.compile(source as BufferSource);
}

async function compileFrom(address: string | URL): Promise<WebAssembly.Module> {
  // Node's fetch does not open files; a browser has no such built-in and takes the other way.
  const fileSystem = globalThis.process?.getBuiltinModule?.('node:fs');
  const isFile = address instanceof URL ? address.protocol === 'file:' : !/^[a-z]+:/i.test(address);
  if (fileSystem && isFile) {
    return WebAssembly.compile(new Uint8Array(await fileSystem.promises.readFile(address)));
  }
  const response = await fetched(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  // Compiled as it streams; a server that does not know the type of .wasm makes it wait for the whole.
  return response.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function fetched(address: string | URL): Promise<Response> {
  try {
    return await fetch(address);
  } catch (cause) {
    throw unavailable(
      `。请检查网络；页面安全策略的 connect-src 须允许 ${address}`,
      `. Check the network; connect-src of the page’s policy has to allow ${address}`,
      cause,
    );
  }
}

function started<Functions>(glue: Glue<Functions>, instantiate: Instantiate): Promise<Functions> {
  return new Promise((resolve, reject) => {
    glue({
      instantiateWasm(imports, receive) {
        instantiate(imports).then(receive).catch(reject);
        return {};
      },
      // What Emscripten would print is in the error that is thrown.
      printErr() {},
    }).then(resolve, reject);
  });
}

/** `advice` says what can be done about it. */
function unavailable(advice: string, adviceEn: string, cause: unknown): CheckerError {
  const reason = reasonOf(cause);
  return new CheckerError(
    'unavailable',
    `检查模块无法载入：${reason}${advice}`,
    `The checking module cannot be loaded: ${reason}${adviceEn}`,
    cause,
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
