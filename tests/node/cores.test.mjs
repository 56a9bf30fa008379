// The core as JavaScript and by the functions of C: the same answers as the module's, and the rules each has of its own. On the
// conformance suite the three are compared in conformance.test.mjs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadChecker } from '../../dist/index.js';
import { loadWasi, loadWithoutWebAssembly } from '../fixtures/cores.mjs';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const scriptName = 'ogi-check-without-wasm.js';
const loadedScripts = () =>
  Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
    description.startsWith('ogi-check.core/'),
  );

const module = await loadChecker();
const loadedWithModule = loadedScripts();
let script;
let wasi;
before(async () => {
  script = await loadWithoutWebAssembly();
  wasi = loadWasi();
});

test('the script is loaded where there is no WebAssembly, and only there', () => {
  assert.deepEqual(loadedWithModule, []);
  assert.equal(loadedScripts().length, 1);
});

test('the script weighs at most 450 KB, compressed', (t) => {
  const size = gzipSync(readFileSync(dist + scriptName), { level: 9 }).length;
  t.diagnostic(`${size} bytes`);
  assert.ok(size <= 450_000, `${size} bytes`);
});

test('every function answers the same, byte for byte', () => {
  const form = module.catalogue().forms['2021'];
  const report = madeReport(form, 5);
  const document = asDocument(report, form);
  const lines = { schema: 'ogi-document/1', blocks: [{ type: 'text', text: asText(document) }] };
  const wrong = {
    ...report,
    year: 2020,
    cells: { ...report.cells, 'requests.received.total': '１,9' },
  };
  const others = { members: [report, wrong], last_year: wrong };
  const calls = [
    ['recognise', document],
    ['recognise', lines],
    ['claims', report],
    ['check', report, {}],
    ['check', wrong, { ...others, language: 'en', today: '2025-02-15' }],
    ['catalogue', { language: 'en' }],
    ['figures', wrong],
    ['complete', { ...report, cells: {} }],
    ['convert', wrong],
    ['aggregate', others],
    ['compare', report, others],
    ['sameTexts', others],
    ['check', { schema: 'none' }, {}],
  ];
  const tried = new Set(calls.map(([name]) => `${name}Json`));
  const all = Object.keys(module).filter((name) => name.endsWith('Json'));
  assert.deepEqual(
    all.filter((name) => !tried.has(name)),
    [],
  );
  for (const [name, ...given] of calls) {
    const texts = given.map((value) => JSON.stringify(value));
    const expected = module[`${name}Json`](...texts);
    assert.equal(script[`${name}Json`](...texts), expected, `${name}, JavaScript`);
    assert.equal(wasi[`${name}Json`](...texts), expected, `${name}, WASI`);
  }
});

test('a Node that makes no machine code checks too', () => {
  const program = `
    import { loadChecker } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url))};
    const result = (await loadChecker()).check({ schema: 'ogi-report/1', cells: {} });
    console.log(typeof WebAssembly, result.verdict);
  `;
  const flags = ['--jitless', '--no-warnings', '--input-type=module', '--eval', program];
  const said = execFileSync(process.execPath, flags, { encoding: 'utf8' });
  assert.equal(said.trim(), 'undefined not_a_report');
});

test('where the script is missing, or is of another version, it is said what is wanted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-check-cores-'));
  try {
    copyFileSync(`${dist}index.js`, join(folder, 'index.js'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const program = `
      import { loadChecker } from './index.js';
      const error = await loadChecker().catch((why) => why);
      console.log(JSON.stringify([error.code, error.message, error.messageEn]));
    `;
    writeFileSync(join(folder, 'program.js'), program);
    const said = () =>
      JSON.parse(
        execFileSync(process.execPath, ['--jitless', '--no-warnings', 'program.js'], {
          cwd: folder,
          encoding: 'utf8',
        }),
      );
    const [code, message, messageEn] = said();
    assert.equal(code, 'unavailable');
    for (const text of [message, messageEn]) {
      assert.ok(text.includes("'wasm-unsafe-eval'") && text.includes(scriptName), text);
    }
    writeFileSync(join(folder, scriptName), 'globalThis[Symbol.for("ogi-check.core/0.0.0")] = {};');
    assert.match(said()[1], /≠ \d/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the module for WASI imports nothing, exports what its header names, and keeps to it', () => {
  const bytes = readFileSync(`${dist}ogi-check-wasi.wasm`);
  const compiled = new WebAssembly.Module(bytes);
  assert.deepEqual(WebAssembly.Module.imports(compiled), []);
  const exported = WebAssembly.Module.exports(compiled).map(({ name }) => name);
  const header = readFileSync(`${dist}ogi_check.h`, 'utf8');
  const named = [...header.matchAll(/^OGI_EXPORT\((\w+)\)/gm)].map(([, name]) => name);
  assert.ok(named.length > 10);
  const functions = exported.filter((name) => name.startsWith('ogi_'));
  assert.deepEqual(functions.sort(), named.sort());
  assert.ok(exported.includes('memory') && exported.includes('_initialize'));

  // An answer holds until the next, an input is only read, and memory released is used again.
  const { exports: core } = new WebAssembly.Instance(compiled);
  core._initialize();
  const text = new TextEncoder().encode('{"schema":"ogi-report/1","cells":{}}');
  let sizeAfterFirst;
  for (let time = 0; time < 200; time++) {
    const at = core.ogi_allocate(text.length + 1_000_000);
    new Uint8Array(core.memory.buffer, at, text.length).set(text);
    const answer = core.ogi_check(at, text.length, 0, 0);
    assert.deepEqual(new Uint8Array(core.memory.buffer, at, text.length), text);
    core.ogi_release(at);
    const size = core.ogi_answer_size();
    const [end] = new Uint8Array(core.memory.buffer, answer + size, 1);
    assert.equal(end, 0);
    const result = JSON.parse(
      new TextDecoder().decode(new Uint8Array(core.memory.buffer, answer, size)),
    );
    assert.equal(result.schema, 'ogi-result/1');
    sizeAfterFirst ??= core.memory.buffer.byteLength;
  }
  assert.equal(core.memory.buffer.byteLength, sizeAfterFirst, 'nothing leaks');
});

test('the example of WASI says what is wrong with a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-check-wasi-'));
  try {
    const cells = { 'review.reconsideration.upheld': '1', 'review.reconsideration.total': '5' };
    for (const column of ['corrected', 'other', 'pending'])
      cells[`review.reconsideration.${column}`] = '1';
    const report = join(folder, '年报.json');
    writeFileSync(report, JSON.stringify({ schema: 'ogi-report/1', cells }));
    const example = fileURLToPath(
      new URL('../../docs/examples/check_by_wasi.mjs', import.meta.url),
    );
    const said = execFileSync(
      process.execPath,
      ['--no-warnings', example, `${dist}ogi-check-wasi.wasm`, report],
      { encoding: 'utf8' },
    );
    assert.match(said, /^OGI401 /m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('memory that cannot be had traps', () => {
  const { exports: core } = new WebAssembly.Instance(
    new WebAssembly.Module(readFileSync(`${dist}ogi-check-wasi.wasm`)),
  );
  core._initialize();
  assert.throws(() => core.ogi_allocate(2 ** 31), WebAssembly.RuntimeError);
});
