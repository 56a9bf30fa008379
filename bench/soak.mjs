// A very long day: `npm run soak -- 20000`, so many files through one run of the command and through one worker. Of both: whether what
// comes out is, for every copy of a file, what a fresh process says of it; how the memory and the speed of the last quarter are to
// those of the second. Fails when something differs, or memory or times grow by more than a quarter.
import { spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { root } from '../scripts/run.mjs';
import { asDocx, asXlsx } from '../tests/fixtures/made-files.mjs';
import { asDocument, asHtml } from '../tests/fixtures/made-report.mjs';
import { madeReports } from '../tests/fixtures/made-reports.mjs';
import { median } from './median-time.mjs';

const most = 1.25;

if (isMainThread) await soak(Number(process.argv[2] ?? 20_000));
else await work(workerData);

async function soak(count) {
  const kinds = await makeKinds();
  const folder = makeFolder(kinds, count);
  const failures = [];
  const told = (what, { rate, memory, differing, files }) => {
    const quicker = rate[3] / rate[1];
    const grown = memory[3] / memory[1];
    console.log(
      `${what}: ${files} files, ${differing} differ from a fresh process; files/s by quarters ${rate.map((r) => r.toFixed(0)).join(', ')} ` +
        `(last to second ${quicker.toFixed(2)}); memory by quarters ${memory.map((m) => (m / 2 ** 20).toFixed(0)).join(', ')} MB (${grown.toFixed(2)})`,
    );
    if (differing > 0 || files !== count || quicker < 1 / most || grown > most) failures.push(what);
  };
  told('command, two jobs', await throughCommand(folder, kinds, count));
  told('one worker', await throughWorker(kinds, count));
  if (failures.length > 0) throw new Error(`not level: ${failures.join(', ')}`);
}

/** Sixty files of five formats, every fifth with a slip, with what a fresh process says of each. */
async function makeKinds() {
  const { loadChecker } = await import('../dist/index.js');
  const form = (await loadChecker()).catalogue().forms['2021'];
  const folder = `${root}build/soak/kinds`;
  rmSync(`${root}build/soak`, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const writers = {
    docx: asDocx,
    xlsx: asXlsx,
    html: asHtml,
    json: ({ report }) => JSON.stringify(report),
  };
  const formats = Object.keys(writers);
  return madeReports(form, 60).map((report, at) => {
    if (at % 5 === 0) report.cells['requests.granted.total'] = '99';
    const format = formats[at % formats.length];
    const path = `${folder}/${at}.${format}`;
    writeFileSync(path, writers[format]({ ...asDocument(report, form), report }));
    const { stdout } = spawnSync(
      process.execPath,
      [`${root}dist/cli.js`, 'check', path, '--format', 'jsonl'],
      { encoding: 'utf8' },
    );
    return { path, format, result: withoutName(stdout) };
  });
}

/** Copies by other names; links, for twenty thousand files are a gigabyte. */
function makeFolder(kinds, count) {
  const folder = `${root}build/soak/files`;
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at++) {
    const { path, format } = kinds[at % kinds.length];
    linkSync(path, `${folder}/${String(at).padStart(6, '0')}.${format}`);
  }
  return folder;
}

async function throughCommand(folder, kinds, count) {
  const command = spawn(
    process.execPath,
    [`${root}dist/cli.js`, 'check', folder, '--format', 'jsonl', '--jobs', '2'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const clock = quarters(count);
  const sampling = setInterval(() => clock.sample(residentOf(command.pid)), 500);
  let differing = 0;
  for await (const line of createInterface({ input: command.stdout })) {
    const at = Number(/^\{"file":"[^"]*?(\d{6})\./.exec(line)?.[1]);
    if (withoutName(line) !== kinds[at % kinds.length].result) differing += 1;
    clock.step();
  }
  clearInterval(sampling);
  return { ...clock.outcome(), differing };
}

function throughWorker(kinds, count) {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { kinds, count } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** In the worker: one module for all, as a page has it. */
async function work({ kinds, count }) {
  const { loadChecker } = await import('../dist/index.js');
  const { readFile } = await import('../dist/node.js');
  const checker = await loadChecker();
  const clock = quarters(count);
  const expected = new Map();
  let differing = 0;
  for (let at = 0; at < count; at++) {
    const { path, format } = kinds[at % kinds.length];
    const report =
      format === 'json'
        ? JSON.parse(readFileSync(path, 'utf8'))
        : checker.recognise(await readFile(path)).report;
    const result = JSON.stringify(checker.check(report));
    // The first time around is what a fresh module says; that it is what the command says too, tests/node tells.
    if (!expected.has(path)) expected.set(path, result);
    if (expected.get(path) !== result) differing += 1;
    clock.step();
    if (at % 50 === 0) clock.sample(process.memoryUsage().rss);
  }
  parentPort.postMessage({ ...clock.outcome(), differing });
}

/** Of the four quarters of `count` steps: steps a second, and the median of the samples. */
function quarters(count) {
  const ends = [];
  const samples = [[], [], [], []];
  let steps = 0;
  const started = performance.now();
  return {
    step() {
      steps += 1;
      if (steps === Math.ceil((count * (ends.length + 1)) / 4)) ends.push(performance.now());
    },
    sample(bytes) {
      if (bytes > 0) samples[Math.min(3, ends.length)].push(bytes);
    },
    outcome: () => ({
      files: steps,
      rate: ends.map((end, at) => (count / 4 / (end - (ends[at - 1] ?? started))) * 1000),
      memory: samples.map((each) => (each.length > 0 ? median(each) : Number.NaN)),
    }),
  };
}

/** Bytes that a process and those it has started hold, as Linux tells. */
function residentOf(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentOf(child), pages * 4096);
  } catch {
    return 0; // it has just ended
  }
}

function withoutName(line) {
  return line.trim().replace(/^\{"file":"[^"]*",/, '{');
}
