// One table: recognise, claims and check, natively and in WebAssembly, against JSON.parse of the same text in the same run.
// With --assert it fails when a ratio is above its target.
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { buildPreset } from '../scripts/cmake.mjs';
import { root } from '../scripts/run.mjs';
import { asDocument, asText, madeReport } from '../tests/fixtures/made-report.mjs';

const targets = { claims: 1, wasmToNative: 2.5, checkToParse: 8 };
const warmUp = 300;
const measured = 1000;

await buildPreset('bench');
const { loadChecker } = await import('../dist/index.js');
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form);
const tables = asDocument(report, form);
const lines = { schema: 'ogi-document/1', blocks: [{ type: 'text', text: asText(tables) }] };

const rows = [
  await measure('recognise tables', 'recognise', tables, checker.recogniseJson),
  await measure('recognise lines', 'recognise', lines, checker.recogniseJson),
  await measure('claims, 10,000 characters', 'claims', talking(1), checker.claimsJson),
  await measure('claims, 100,000', 'claims', talking(10), checker.claimsJson),
  await measure('claims, 1,000,000', 'claims', talking(100), checker.claimsJson),
  await measure('check, cells alone', 'check', { ...report, sections: {} }, check),
  await measure('check with its text', 'check', report, check),
];
console.table(Object.fromEntries(rows.map((row) => [row.task, shown(row)])));

const [small, , large, , whole] = rows.slice(2);
const passed = [
  judge('claims, native ms for 10,000 characters', small.native / 1000, targets.claims),
  judge(
    'claims, native, a hundred times the text / once / 100',
    large.native / small.native / 100,
    1.5,
  ),
  judge('check, WebAssembly / native', whole.wasm / whole.native, targets.wasmToNative),
  judge(
    'check with its text, JSON in to JSON out / JSON.parse',
    whole.wasm / whole.parse,
    targets.checkToParse,
  ),
];
if (process.argv.includes('--assert') && passed.includes(false)) process.exitCode = 1;

function check(json) {
  return checker.checkJson(json, '{}');
}

/** A report whose section 一 is that of the made-up one, again and again, until it has so many times 10,000 characters. */
function talking(times) {
  const text = report.sections[1];
  return {
    ...report,
    sections: { 1: `${text}\n`.repeat(Math.ceil((times * 10_000) / text.length)) },
  };
}

async function measure(task, command, input, wasm) {
  const json = JSON.stringify(input);
  const file = `${root}build/bench/${task.replace(/\W+/g, '-')}.json`;
  await mkdir(`${root}build/bench`, { recursive: true });
  await writeFile(file, json);
  const answer = wasm(json);
  if (answer.startsWith('{"schema":"ogi-error')) throw new Error(`${task}: ${answer}`);
  return {
    task,
    bytes: Buffer.byteLength(json),
    native: Number(execFileSync(`${root}build/bench/ogi_bench`, [command, file])),
    wasm: medianTime(() => wasm(json)),
    parse: medianTime(() => JSON.parse(json)),
  };
}

/** The median time of one call in microseconds, measured as bench.cpp measures. */
function medianTime(work) {
  for (const start = performance.now(); performance.now() - start < warmUp; ) work();
  const times = [];
  for (const start = performance.now(); performance.now() - start < measured; ) {
    const before = performance.now();
    work();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] * 1000;
}

function shown({ bytes, native, wasm, parse }) {
  return {
    'input KB': (bytes / 1000).toFixed(1),
    'native µs': native.toFixed(0),
    'WebAssembly µs': wasm.toFixed(0),
    'wasm / native': (wasm / native).toFixed(2),
    'JSON.parse µs': parse.toFixed(0),
    'wasm / JSON.parse': (wasm / parse).toFixed(2),
  };
}

function judge(what, ratio, target) {
  const within = ratio <= target;
  console.log(`${what}: ${ratio.toFixed(2)} (target ${target}${within ? '' : ', MISSED'})`);
  return within;
}
