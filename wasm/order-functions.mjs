// node order-functions.mjs <in.wat> <out.wat>: the functions of a module, as Binaryen prints it, so that each stands beside the
// one most like it. The module is the same, but gzip, which looks back over 32 KB, packs it smaller by 3 % (docs/adr/131).
import { readFileSync, writeFileSync } from 'node:fs';

const [input, output] = process.argv.slice(2);
const parts = readFileSync(input, 'utf8').split(/^(?= \()/m);
const isFunction = (part) => part.startsWith(' (func ');
const functions = parts.filter(isFunction);
const others = parts.filter((part) => !isFunction(part));
// The last part has the end of the module behind it.
const last = parts.at(-1);
if (!isFunction(last)) throw new Error(`${input}: the functions do not come last`);
functions[functions.length - 1] = last.slice(0, last.lastIndexOf(')'));

const order = chainOfTheLikest(functions.map(pairsOfLines));
const ordered = order.map((index) => functions[index]);
writeFileSync(output, `${[...others, ...ordered].join('')})\n`);

/** The pairs of instructions that stand one behind the other in a function. */
function pairsOfLines(text) {
  const lines = text
    .split('\n')
    .flatMap((line, at) => (at > 0 && line.trim() !== ')' ? [line.trim()] : []));
  return new Set(lines.slice(1).map((line, at) => `${lines[at]}\n${line}`));
}

/** Beginning with the first, each time the one that shares the greatest part with the one before; of equals the first. */
function chainOfTheLikest(sets) {
  const left = new Set(sets.keys());
  const chain = [];
  let next = 0;
  while (next !== undefined) {
    const here = sets[next];
    left.delete(next);
    chain.push(next);
    next = undefined;
    let greatest = -1;
    for (const candidate of left) {
      const there = sets[candidate];
      const [small, large] = here.size < there.size ? [here, there] : [there, here];
      if (small.size <= greatest * large.size) continue; // even if all of it were shared
      let shared = 0;
      for (const pair of small) if (large.has(pair)) shared += 1;
      const part = shared / (small.size + large.size - shared || 1);
      if (part > greatest) {
        greatest = part;
        next = candidate;
      }
    }
  }
  return chain;
}
