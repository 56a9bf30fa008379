// first-call.mjs <index.js of a built package> <method> <file.json>: microseconds of the first call in a fresh process,
// without those of loading the module.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [index, method, file] = process.argv.slice(2);
const { loadChecker } = await import(pathToFileURL(index).href);
const text = readFileSync(file, 'utf8');
const checker = await loadChecker();
const start = performance.now();
checker[method](text);
console.log((performance.now() - start) * 1000);
