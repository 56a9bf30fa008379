// Fuzzes the readers: `npm run fuzz -- docx 60` for an hour of Word files. Each input is a seed with a few things changed;
// it must give a Document, which the core must then take, or an ImportError, within bounded time and memory. What does
// not is written to tests/fuzz/seeds/readers, which tests/import/robustness.test.mjs reads again in every run.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildReaders } from '../import/build.mjs';
import { formats, mutate, randomFrom, seedsFolder, seedsOf } from './mutations.mjs';

const LONGEST = 10_000;
const [format, minutes = '1', firstSeed = String(Date.now() % 1e9)] = process.argv.slice(2);
if (!formats.includes(format) || !(Number(minutes) > 0)) {
  console.error(`npm run fuzz -- ${formats.join('|')} MINUTES [SEED]`);
  process.exit(2);
}

await buildReaders('fuzz');
const seeds = seedsOf(format);
const random = randomFrom(Number(firstSeed));
const end = Date.now() + Number(minutes) * 60_000;
const counts = { document: 0, refused: 0, failed: 0 };
let slowest = 0;
let reader = await startReader();
let reported = Date.now();
while (Date.now() < end) {
  const input = mutate(format, seeds[random(seeds.length)], random);
  const started = performance.now();
  const outcome = await reader.read(input);
  slowest = Math.max(slowest, performance.now() - started);
  counts[outcome.kind]++;
  if (outcome.kind === 'failed') {
    const name = `${format}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`;
    writeFileSync(`${seedsFolder}${name}`, input);
    console.error(`${name}: ${outcome.reason}`);
    await reader.close();
    reader = await startReader();
  }
  if (Date.now() - reported > 60_000) report();
}
report();
await reader.close();
process.exitCode = counts.failed > 0 ? 1 : 0;

function report() {
  reported = Date.now();
  console.log(
    `${format} seed ${firstSeed}: ${counts.document} documents, ${counts.refused} refused, ${counts.failed} failed; slowest ${slowest.toFixed(0)} ms`,
  );
}

/** The reader in a thread of its own, so that one that hangs can be ended. */
async function startReader() {
  const worker = new Worker(fileURLToPath(new URL('read-one.mjs', import.meta.url)), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const answer = () =>
    new Promise((resolve) => {
      const timer = setTimeout(() => done({ kind: 'failed', reason: 'hangs' }), LONGEST);
      const done = (outcome) => {
        clearTimeout(timer);
        worker.off('message', done).off('error', fail);
        resolve(outcome);
      };
      const fail = (error) => done({ kind: 'failed', reason: error.stack });
      worker.once('message', done);
      worker.once('error', fail);
    });
  await answer();
  return {
    read(input) {
      worker.postMessage(input);
      return answer();
    },
    close: () => worker.terminate(),
  };
}
