// node order-functions.mjs <in.wat> <out.wat>: the functions of a module, as Binaryen prints it, so that each stands behind those
// most like it. The module is the same, but gzip, which looks back over 32 KB, packs it smaller by 4 % (docs/adr/131).
import { readFileSync, writeFileSync } from 'node:fs';

const [input, output] = process.argv.slice(2);
/** Characters of the text whose code gzip still sees, about. */
const seen = 400_000;
const parts = readFileSync(input, 'utf8').split(/^(?= \()/m);
const isFunction = (part) => part.startsWith(' (func ');
const functions = parts.filter(isFunction);
const others = parts.filter((part) => !isFunction(part));
// The last part has the end of the module behind it.
const last = parts.at(-1);
if (!isFunction(last)) throw new Error(`${input}: the functions do not come last`);
functions[functions.length - 1] = last.slice(0, last.lastIndexOf(')'));

const order = chainOfTheLikest(
  functions.map(runsOfLines),
  functions.map((text) => text.length),
);
const ordered = order.map((index) => functions[index]);
writeFileSync(output, `${[...others, ...ordered].join('')})\n`);

/** The pairs and triples of instructions that stand one behind the other in a function. */
function runsOfLines(text) {
  const lines = text
    .split('\n')
    .flatMap((line, at) => (at > 0 && line.trim() !== ')' ? [line.trim()] : []));
  return new Set(
    lines.slice(1).flatMap((line, at) => {
      const pair = `${lines[at]}\n${line}`;
      return [pair, `${pair}\n${lines[at + 2]}`];
    }),
  );
}

/**
 * Beginning with the first, each time the one of whose runs the greatest part is in the one before or in those that gzip still
 * sees; of equals the first.
 */
function chainOfTheLikest(sets, lengths) {
  const left = new Set(sets.keys());
  const chain = [];
  const window = new Map(); // how often each run is seen
  let oldest = 0;
  let length = 0;
  let next = 0;
  while (next !== undefined) {
    left.delete(next);
    chain.push(next);
    length += lengths[next];
    for (const run of sets[next]) window.set(run, (window.get(run) ?? 0) + 1);
    for (; length > seen && oldest < chain.length - 1; oldest++) {
      length -= lengths[chain[oldest]];
      for (const run of sets[chain[oldest]]) forget(window, run);
    }
    next = likest(left, sets, sets[next], window);
  }
  return chain;
}

function forget(window, run) {
  const times = window.get(run) - 1;
  if (times > 0) window.set(run, times);
  else window.delete(run);
}

function likest(left, sets, before, window) {
  let found;
  let greatest = -1;
  for (const candidate of left) {
    let inWindow = 0;
    let inBoth = 0;
    for (const run of sets[candidate]) {
      if (!window.has(run)) continue; // nor is it in the one before, which is the window's last
      inWindow += 1;
      if (before.has(run)) inBoth += 1;
    }
    const size = sets[candidate].size;
    const part = (inWindow + inBoth) / (2 * size + before.size - inBoth || 1);
    if (part > greatest) {
      greatest = part;
      found = candidate;
    }
  }
  return found;
}
