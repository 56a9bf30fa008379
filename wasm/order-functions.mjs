// node order-functions.mjs <wasm-opt> <in.wat> <out.wasm> <tries>: the module as Binaryen prints it, with each function behind those most
// like it. It is the same module, but gzip, which looks back over 32 KB, packs it smaller by 4 % (docs/adr/131). How far back is
// worth looking differs from module to module by some hundred bytes, so that several lengths are tried and the smallest is kept.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [wasmOpt, input, output, tries] = process.argv.slice(2);
/** Characters of the text whose code gzip still sees, about. */
const lengthsSeen = Array.from({ length: Number(tries) }, (_, number) => 200_000 + 40_000 * number);
const parts = readFileSync(input, 'utf8').split(/^(?= \()/m);
const isFunction = (part) => part.startsWith(' (func ');
const functions = parts.filter(isFunction);
const others = parts.filter((part) => !isFunction(part));
// The last part has the end of the module behind it.
const last = parts.at(-1);
if (!isFunction(last)) throw new Error(`${input}: the functions do not come last`);
functions[functions.length - 1] = last.slice(0, last.lastIndexOf(')'));

const lengths = functions.map((text) => text.length);
const { runsOf, functionsWith } = runsOfLines(functions);
const text = `${input}.ordered.wat`;
const module = `${output}.ordered`;
let least = Number.POSITIVE_INFINITY;
for (const seen of lengthsSeen) {
  const ordered = chainOfTheLikest(seen).map((number) => functions[number]);
  writeFileSync(text, `${[...others, ...ordered].join('')})\n`);
  const options = ['--mvp-features', '--generate-stack-ir', '--optimize-stack-ir'];
  execFileSync(wasmOpt, [...options, text, '-o', module]);
  const size = gzipSync(readFileSync(module)).length;
  if (size >= least) continue;
  least = size;
  copyFileSync(module, output);
}
for (const file of [text, module]) rmSync(file);

/** The pairs and triples of instructions that stand one behind the other, by number: those of each function, and which have each. */
function runsOfLines(texts) {
  const numbers = new Map();
  const having = [];
  const runs = texts.map((text, at) => {
    const lines = text
      .split('\n')
      .flatMap((line, number) => (number > 0 && line.trim() !== ')' ? [line.trim()] : []));
    const own = new Set();
    const add = (run) => {
      let number = numbers.get(run);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(run, number);
        having.push([]);
      }
      if (own.has(number)) return;
      own.add(number);
      having[number].push(at);
    };
    for (let i = 1; i < lines.length; i++) {
      add(lines.slice(i - 1, i + 1).join('\n'));
      add(lines.slice(i - 1, i + 2).join('\n'));
    }
    return [...own];
  });
  return { runsOf: runs, functionsWith: having };
}

/**
 * Beginning with the first, each time the function of whose runs the greatest part is in the one before or in those that gzip still
 * sees; of equals the first.
 */
function chainOfTheLikest(seen) {
  const count = functions.length;
  const isTaken = new Uint8Array(count);
  const timesSeen = new Uint32Array(functionsWith.length);
  const runsSeen = new Uint32Array(count); // of each function, how many of its runs are seen
  const runsBefore = new Uint32Array(count); // and how many are in the one before
  const chain = [];
  let oldest = 0;
  let length = 0;
  for (let next = 0; next >= 0; next = likest()) {
    isTaken[next] = 1;
    chain.push(next);
    length += lengths[next];
    runsBefore.fill(0);
    for (const run of runsOf[next]) {
      if (timesSeen[run]++ === 0) for (const other of functionsWith[run]) runsSeen[other]++;
      for (const other of functionsWith[run]) runsBefore[other]++;
    }
    for (; length > seen && oldest < chain.length - 1; oldest++) {
      length -= lengths[chain[oldest]];
      for (const run of runsOf[chain[oldest]])
        if (--timesSeen[run] === 0) for (const other of functionsWith[run]) runsSeen[other]--;
    }
  }
  return chain;

  function likest() {
    const sizeBefore = runsOf[chain.at(-1)].length;
    let found = -1;
    let greatest = -1;
    for (let candidate = 0; candidate < count; candidate++) {
      if (isTaken[candidate]) continue;
      const inBoth = runsBefore[candidate];
      const size = runsOf[candidate].length;
      const part = (runsSeen[candidate] + inBoth) / (2 * size + sizeBefore - inBoth || 1);
      if (part > greatest) {
        greatest = part;
        found = candidate;
      }
    }
    return found;
  }
}
