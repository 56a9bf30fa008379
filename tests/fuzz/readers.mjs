// Fuzzes the readers: `npm run fuzz -- docx 60` for an hour of Word files, `npm run fuzz -- all 10` for ten minutes of all formats together. Each input is a seed with a few things changed;
// it must give a Document, which the core must then take, or an ImportError, within bounded time and memory. What does
// not is written to tests/fuzz/seeds/readers, which tests/node/cli-files.test.mjs reads again in every run. Some broken fonts
// make pdf.js itself run on without end or take Node with it: those are counted, for the command reads every file in a
// process that it can do without.
import { fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildReaders } from '../import/build.mjs';
import { formats, mutate, randomFrom, seedsFolder, seedsOf } from './mutations.mjs';

const LONGEST = 10_000;
const [format, minutes = '1', firstSeed = String(Date.now() % 1e9)] = process.argv.slice(2);
if (format === 'all' && Number(minutes) > 0) {
  const share = String(Number(minutes) / formats.length);
  const failed = formats.filter((each) => {
    const args = [fileURLToPath(import.meta.url), each, share, firstSeed];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
  });
  process.exit(failed.length > 0 ? 1 : 0);
}
if (!formats.includes(format) || !(Number(minutes) > 0)) {
  console.error(`npm run fuzz -- ${formats.join('|')}|all MINUTES [SEED]`);
  process.exit(2);
}

await buildReaders('fuzz');
const seeds = seedsOf(format);
const random = randomFrom(Number(firstSeed));
const end = Date.now() + Number(minutes) * 60_000;
const counts = { document: 0, refused: 0, ended: 0, failed: 0 };
let slowest = 0;
let reader = await startReader();
let reported = Date.now();
while (Date.now() < end) {
  const input = mutate(format, seeds[random(seeds.length)], random);
  const started = performance.now();
  let outcome = await reader.read(input);
  if (outcome.kind === 'ended') {
    // On a machine that does other work too, anything takes ten seconds now and then.
    reader.close();
    reader = await startReader();
    outcome = await reader.read(input);
  }
  slowest = Math.max(slowest, performance.now() - started);
  if (outcome.kind === 'ended' && format !== 'pdf') outcome.kind = 'failed';
  counts[outcome.kind]++;
  if (outcome.kind === 'failed') {
    const name = `${format}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`;
    writeFileSync(`${seedsFolder}${name}`, input);
    console.error(`${name}: ${outcome.reason}`);
  }
  if (outcome.kind === 'failed' || outcome.kind === 'ended') {
    reader.close();
    reader = await startReader();
  }
  if (Date.now() - reported > 60_000) report();
}
report();
reader.close();
process.exitCode = counts.failed > 0 ? 1 : 0;

function report() {
  reported = Date.now();
  console.log(
    `${format} seed ${firstSeed}: ${counts.document} documents, ${counts.refused} refused, ${counts.ended} ended, ${counts.failed} failed; slowest ${slowest.toFixed(0)} ms`,
  );
}

/** The reader in a process of its own: one that hangs can be ended, one that breaks takes nothing with it. */
async function startReader() {
  const child = fork(fileURLToPath(new URL('read-one.mjs', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const answer = () =>
    new Promise((resolve) => {
      const done = (outcome) => {
        clearTimeout(timer);
        child.off('message', done).off('exit', broken);
        resolve(outcome);
      };
      const broken = () => done({ kind: 'ended', reason: 'ends its process' });
      const timer = setTimeout(() => done({ kind: 'ended', reason: 'hangs' }), LONGEST);
      child.on('message', done).on('exit', broken);
    });
  await answer();
  return {
    read(input) {
      child.send(input);
      return answer();
    },
    close: () => child.kill('SIGKILL'),
  };
}
