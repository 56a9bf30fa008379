// Checks a report's figures with ogi-check-wasi.wasm, as any host of WASI can (ogi_check.h tells the functions and whose the
// memory is): node check_by_wasi.mjs ogi-check-wasi.wasm 年报.json
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { WASI } from 'node:wasi';

/** Starts the module; gives a function that calls one of its own by name: `call('check', report, options)`, JSON text all. */
export function openCore(bytes) {
  const wasi = new WASI({ version: 'preview1' });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), wasi.getImportObject());
  wasi.initialize(instance);
  const core = instance.exports;
  // Taken anew each time: the memory may have grown.
  const memory = (at, size) => new Uint8Array(core.memory.buffer, at, size);

  return (name, ...texts) => {
    const inputs = texts.map((text) => {
      const bytes = new TextEncoder().encode(text);
      const at = core.ogi_allocate(bytes.length);
      memory(at, bytes.length).set(bytes);
      return [at, bytes.length];
    });
    const at = core[`ogi_${name}`](...inputs.flat());
    const answer = new TextDecoder().decode(memory(at, core.ogi_answer_size()));
    for (const [input] of inputs) core.ogi_release(input);
    return answer;
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , module, report] = argv;
  const call = openCore(readFileSync(module));
  const result = JSON.parse(call('check', readFileSync(report, 'utf8'), '{"language":"zh-CN"}'));
  if (result.schema !== 'ogi-result/1') throw new Error(result.error);
  for (const { rule, message } of result.findings) console.log(rule, message);
}
