// One table: recognise, claims and check, natively and in WebAssembly, warm and at the first call of a fresh process,
// against JSON.parse of the same text in the same run. Native, WebAssembly and JSON.parse take turns, so that all meet the
// same machine; a ratio is the median of the rounds' ratios. `--against <folder>` measures the package that was built in
// another checkout beside this one; `--assert` fails when a ratio is above its target.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPreset } from '../scripts/cmake.mjs';
import { root } from '../scripts/run.mjs';
import { asDocument, asText, madeReport } from '../tests/fixtures/made-report.mjs';
import { median, medianTime, warmUp } from './median-time.mjs';

const { values: options } = parseArgs({
  options: { against: { type: 'string' }, assert: { type: 'boolean', default: false } },
});

const rounds = 11;

await buildPreset('bench');
const own = await checkoutAt(root);
const other = options.against && (await checkoutAt(`${resolve(options.against)}/`));

const form = own.checker.catalogue().forms['2021'];
const report = madeReport(form);
const tables = asDocument(report, form);
const lines = { schema: 'ogi-document/1', blocks: [{ type: 'text', text: asText(tables) }] };
const sameTextLonger = withSectionOne((text) => `${text}\n`);

const rows = [
  measure('recognise tables', 'recognise', [tables]),
  measure('recognise lines', 'recognise', [lines]),
  measure('claims, 10,000 characters', 'claims', [talking(1)]),
  measure('claims, 100,000', 'claims', [talking(10)]),
  measure('claims, 1,000,000', 'claims', [talking(100)]),
  measure('check, cells only', 'check', [{ ...report, sections: {} }]),
  measure('check with text', 'check', [report, sameTextLonger]),
  measure('check with text, again', 'recheck', [report]),
];
console.table(Object.fromEntries(rows.map((row) => [row.task, shown(row)])));
if (other) {
  console.log(`\nThe same with the package in ${options.against}:`);
  console.table(Object.fromEntries(rows.map((row) => [row.task, shownAgainst(row)])));
}

const [small, , large] = rows.slice(2);
const [, , , , , cells, text, again] = rows;
const passed = [
  judge('claims, native ms to read 10,000 characters', readingTime(small.file) / 1000, 0.5),
  judge(
    'claims, a hundred times the text, native / once / 100',
    large.native / small.native / 100,
    2,
  ),
  judge('recognise tables / JSON.parse', rows[0].wasmToParse, 14),
  judge('check, cells only / JSON.parse', cells.wasmToParse, 4),
  judge('check with text / JSON.parse', text.wasmToParse, 8),
  judge('check with text, again / JSON.parse', again.wasmToParse, 8),
  judge('check with text, WebAssembly / native', text.wasmToNative, 2),
];
if (other)
  passed.push(judge('first check / first check there', text.first / text.other.first, 0.5));
if (options.assert && passed.includes(false)) process.exitCode = 1;

async function checkoutAt(folder) {
  const { loadChecker } = await import(`${folder}dist/index.js`);
  return { folder, checker: await loadChecker() };
}

function withSectionOne(change) {
  return { ...report, sections: { ...report.sections, 1: change(report.sections[1]) } };
}

/** A report whose section 一 is that of the made-up one, again and again, until it has so many times 10,000 characters. */
function talking(times) {
  const text = report.sections[1];
  const count = Math.ceil((times * 10_000) / text.length);
  return { ...report, sections: { 1: `${text}\n`.repeat(count) } };
}

/**
 * Medians of the rounds, in microseconds, and of their ratios. With several inputs each call takes the next, so that nothing is
 * remembered from the call before.
 */
function measure(task, command, inputs) {
  const texts = inputs.map((input) => JSON.stringify(input));
  const file = `${root}build/bench/${task.replace(/\W+/g, '-')}.json`;
  mkdirSync(`${root}build/bench`, { recursive: true });
  writeFileSync(file, texts[0]);
  const parse = () => JSON.parse(texts[0]);
  const call = turns(own.checker, command, texts);
  const otherCall = other && turns(other.checker, command, texts);
  for (const work of [parse, call, otherCall]) if (work) warmUp(work);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    times.push({
      parse: medianTime(parse),
      native: nativeTime(own.folder, command, file),
      wasm: medianTime(call),
      ...(other && {
        otherNative: nativeTime(other.folder, command, file),
        otherWasm: medianTime(otherCall),
      }),
    });
  }
  const middle = (of) => median(times.map(of));
  return {
    task,
    file,
    bytes: Buffer.byteLength(texts[0]),
    parse: middle((time) => time.parse),
    native: middle((time) => time.native),
    wasm: middle((time) => time.wasm),
    wasmToParse: middle((time) => time.wasm / time.parse),
    wasmToNative: middle((time) => time.wasm / time.native),
    first: firstTime(own.folder, command, file),
    ...(other && {
      other: {
        native: middle((time) => time.otherNative),
        wasm: middle((time) => time.otherWasm),
        wasmToParse: middle((time) => time.otherWasm / time.parse),
        nativeHereToThere: middle((time) => time.native / time.otherNative),
        wasmHereToThere: middle((time) => time.wasm / time.otherWasm),
        first: firstTime(other.folder, command, file),
      },
    }),
  };
}

/** Of the claims alone, in microseconds, without the JSON that comes in and goes out. */
function readingTime(file) {
  return median(Array.from({ length: rounds }, () => nativeTime(own.folder, 'read', file)));
}

/** NaN where the other checkout has no such program. */
function nativeTime(folder, command, file) {
  const program = `${folder}build/bench/ogi_bench`;
  if (!existsSync(program)) return Number.NaN;
  // An older program knows no `recheck`.
  const known = folder === root || command !== 'recheck' ? command : 'check';
  return Number(execFileSync(program, [known, file]));
}

/** The call of the module, with the next of `texts` each time. */
function turns(checker, command, texts) {
  const call = checker[`${command === 'recheck' ? 'check' : command}Json`];
  for (const text of texts) {
    const answer = call(text);
    if (answer.startsWith('{"schema":"ogi-error')) throw new Error(`${command}: ${answer}`);
  }
  let calls = 0;
  return () => call(texts[calls++ % texts.length]);
}

function firstTime(folder, command, file) {
  const method = `${command === 'recheck' ? 'check' : command}Json`;
  const script = `${root}bench/first-call.mjs`;
  const run = () =>
    Number(execFileSync(process.execPath, [script, `${folder}dist/index.js`, method, file]));
  return median(Array.from({ length: 9 }, run));
}

function shown({ bytes, native, wasm, first, parse, wasmToNative, wasmToParse }) {
  return {
    'input KB': (bytes / 1000).toFixed(1),
    'native µs': native.toFixed(0),
    'WebAssembly µs': wasm.toFixed(0),
    'wasm / native': wasmToNative.toFixed(2),
    'first call µs': first.toFixed(0),
    'JSON.parse µs': parse.toFixed(0),
    'wasm / JSON.parse': wasmToParse.toFixed(2),
  };
}

function shownAgainst({ first, other }) {
  return {
    'native µs': other.native.toFixed(0),
    'WebAssembly µs': other.wasm.toFixed(0),
    'first call µs': other.first.toFixed(0),
    'wasm / JSON.parse': other.wasmToParse.toFixed(2),
    'native, here / there': other.nativeHereToThere.toFixed(2),
    'wasm, here / there': other.wasmHereToThere.toFixed(2),
    'first, here / there': (first / other.first).toFixed(2),
  };
}

function judge(what, ratio, target) {
  const within = ratio <= target;
  console.log(`${what}: ${ratio.toFixed(2)} (target ${target}${within ? '' : ', MISSED'})`);
  return within;
}
