// What the tests of the core would not notice: `npm run mutants -- [HOW_MANY] [SEED] [ROOM…]`. One operator of one file is changed, the
// tests are compiled and run, and somebody should complain. Prints each change that nobody complained of, and the share of those
// found. Changes that change nothing are listed in tests/equivalent-mutants.json, as `change` what is printed behind SURVIVED, with the
// `reason`. `npm run mutants -- again` tries those again that the last run left. Each processor has a copy of the checkout in
// build/mutants, so that both may be worked on meanwhile.
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { randomBelow } from '../tests/fixtures/made-report.mjs';
import { mutated, mutationsOf } from './mutations.mjs';
import { root } from './run.mjs';

const rooms = ['rules', 'repair', 'check', 'report', 'recognise', 'claims'];
const least = 92;
const [count = '300', seed = '1', ...asked] = process.argv.slice(2);
const chosen = asked.length > 0 ? asked : rooms;
const again = count === 'again';
if (!(again || Number(count) > 0) || chosen.some((room) => !rooms.includes(room))) {
  console.error(`npm run mutants -- HOW_MANY|again SEED ${rooms.join('|')}…`);
  process.exit(2);
}

const equivalent = JSON.parse(readFileSync(`${root}tests/equivalent-mutants.json`, 'utf8'));

const places = Array.from({ length: availableParallelism() }, (_, number) => placeOf(number));
await Promise.all(places.map(makeCopy));
// A change that makes the tests so many times slower is found too.
const mostTimes = 6;
let timeout = 600_000;
const start = performance.now();
const whole = await compileAndTest(places[0]);
timeout = Math.ceil(mostTimes * (performance.now() - start));
if (whole.outcome !== 'survived') throw new Error(`the tests do not pass as they are: ${whole.by}`);
const all = chosen.flatMap((room) =>
  filesOf(room).flatMap((file) =>
    mutationsOf(readFileSync(`${places[0].copy}${file}`, 'utf8')).map((mutation) => ({
      file,
      ...mutation,
    })),
  ),
);
const record = `${root}build/mutants/last-run.json`;
const last = again ? JSON.parse(readFileSync(record, 'utf8')) : { killed: 0, survivors: [] };
const outcomes = { killed: last.killed, survived: 0, equivalent: 0, 'not compiled': 0 };
const survivors = [];
const below = randomBelow(Number(seed));
const left = again ? all.filter(survivedLast) : sample(all, Number(count));
await Promise.all(
  places.map(async (place) => {
    for (let next = left.shift(); next; next = left.shift()) await judge(next, place);
  }),
);
const { killed, survived } = outcomes;
writeFileSync(record, JSON.stringify({ killed, survivors }, null, 2));
const share = (100 * killed) / (killed + survived || 1);
console.log(
  `${killed + survived} changes of ${all.length}: ${killed} found, ${survived} not (${share.toFixed(1)} %, at least ${least}); ` +
    `${outcomes.equivalent} known to change nothing, ${outcomes['not compiled']} not compiled`,
);
if (share < least) process.exitCode = 1;

async function judge(mutation, place) {
  const { file } = mutation;
  const source = readFileSync(`${place.copy}${file}`, 'utf8');
  const told = changeOf(mutation, source);
  if (equivalent.some(({ change }) => change === told)) {
    outcomes.equivalent += 1;
    return;
  }
  writeFileSync(`${place.copy}${file}`, mutated(source, mutation));
  const { outcome, by } = await compileAndTest(place);
  writeFileSync(`${place.copy}${file}`, source);
  outcomes[outcome] += 1;
  if (outcome === 'survived') survivors.push(told);
  console.log(
    outcome === 'survived' ? `SURVIVED ${told}` : `${outcome}${by ? ` by ${by}` : ''}: ${told}`,
  );
}

function survivedLast(mutation) {
  const source = readFileSync(`${places[0].copy}${mutation.file}`, 'utf8');
  return last.survivors.includes(changeOf(mutation, source));
}

/** The line and where in it what is changed to what: the same when lines are added above. */
function changeOf({ file, line, from, to, start }, source) {
  const text = source.split('\n')[line - 1];
  const column = start - source.lastIndexOf('\n', start - 1) - 1;
  const place = column - (text.length - text.trimStart().length);
  return `${file}: ${text.trim()} @${place} ${from.trim()} → ${to.trim() || 'nothing'}`;
}

function placeOf(number) {
  const folder = `${root}build/mutants/${number}`;
  return { copy: `${folder}/source/`, build: `${folder}/build` };
}

/** Only what differs is written, so that Ninja compiles no more, and also what an interrupted run left changed. */
async function makeCopy({ copy, build }) {
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true }))
    if (!existsSync(`${root}${name}`)) rmSync(`${copy}${name}`, { recursive: true, force: true });
  const differs = (from, to) =>
    statSync(from).isDirectory() || !existsSync(to) || !readFileSync(from).equals(readFileSync(to));
  for (const name of readdirSync(root)) {
    if (!['build', 'dist', 'node_modules', '.git'].includes(name))
      cpSync(`${root}${name}`, `${copy}${name}`, { recursive: true, filter: differs });
  }
  // With assertions, for the sanitizers of `npm test` would see what reads beyond an end.
  const flags = '-DCMAKE_CXX_FLAGS=-O1 -D_GLIBCXX_ASSERTIONS';
  const options = ['-G', 'Ninja', '-DOGI_TESTS=ON', '-DCMAKE_BUILD_TYPE=', flags];
  execFileSync('cmake', ['-S', copy, '-B', build, ...options], { stdio: 'ignore' });
  await run('ninja', ['-C', build, '-j1', 'ogi_tests']);
}

/** Killed by a test, by what made them too slow, or not at all. */
async function compileAndTest({ build }) {
  if ((await run('ninja', ['-C', build, '-j1', 'ogi_tests'])).status !== 0)
    return { outcome: 'not compiled' };
  const { status, signal, output } = await run(
    `${build}/tests/core/ogi_tests`,
    ['--gtest_fail_fast', '--gtest_brief=1', '--gtest_filter=-Doubling.*:*in_proportion*'],
    { env: { ...process.env, OGI_LONG_TESTS: '1' }, timeout },
  );
  if (status === 0) return { outcome: 'survived' };
  const [, by = signal ?? 'its end'] = /\[ {2}FAILED {2}\] ([\w./]+)/.exec(output) ?? [];
  return { outcome: 'killed', by };
}

function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, output }));
  });
}

function filesOf(room) {
  return readdirSync(`${places[0].copy}core/${room}`)
    .filter((name) => name.endsWith('.cpp'))
    .map((name) => `core/${room}/${name}`);
}

/** So many of them, each once, the same for the same seed. */
function sample(list, many) {
  const left = [...list];
  const taken = [];
  while (left.length > 0 && taken.length < many) taken.push(...left.splice(below(left.length), 1));
  return taken;
}
