// Runs the steps named on the command line, or all of them, in order; stops at the first that fails.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { install } from '../tests/fixtures/install.mjs';
import { buildPreset, configurePreset } from './cmake.mjs';
import { cppFiles } from './cpp-files.mjs';
import { root, run } from './run.mjs';

const steps = {
  async lint() {
    await run('clang-format', '--dry-run', '-Werror', ...cppFiles());
    await run('biome', 'check', '.');
    await run('tsc');
    await run('knip');
  },
  async native() {
    await buildPreset('native');
    await run('ctest', '--preset', 'native');
  },
  async debug() {
    await buildPreset('debug');
    await run('ctest', '--preset', 'debug');
  },
  async tidy() {
    // File by file, which the other presets are not.
    await configurePreset('bench');
    const jobs = `-j${availableParallelism()}`;
    await run('run-clang-tidy', '-quiet', jobs, '-p', 'build/bench', `${root}core/`);
  },
  async sanitize() {
    await buildPreset('sanitize');
    await run('ctest', '--preset', 'sanitize');
  },
  async wasm() {
    await buildPreset('wasm-test');
    await run('ctest', '--preset', 'wasm-test');
  },
  async build() {
    await run(process.execPath, 'scripts/build.mjs');
  },
  // Two files at a time: Node by itself leaves one processor free, which of two is half of them.
  node: () =>
    runNodeTests(['tests/import', 'tests/export', 'tests/node'], ['--test-concurrency=2']),
  browser: () => runNodeTests(['tests/browser'], ['--test-concurrency=2']),
  editors() {
    // Once, before several files of a folder would.
    for (const folder of ['tests/editors', 'tests/bundlers']) install(`${root}${folder}/`);
    return runNodeTests(['tests/editors', 'tests/bundlers'], ['--test-concurrency=2']);
  },
};

async function runNodeTests(folders, options) {
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith('.test.mjs'))
      .map((name) => `${folder}/${name}`),
  );
  if (files.length === 0) throw new Error(`no test files in ${folders.join(', ')}`);
  await run(process.execPath, '--test', '--test-reporter=spec', ...options, ...files);
}

// clang-tidy takes longer than everything else together: `npm run lint` runs it, for the rooms one has changed.
const byDefault = Object.keys(steps).filter((name) => name !== 'tidy');
const wanted = process.argv.length > 2 ? process.argv.slice(2) : byDefault;
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

const outcomes = [];
let failed = 0;
for (const name of wanted) {
  if (failed > 0) {
    outcomes.push([name, 'not run']);
    continue;
  }
  console.log(`\n=== ${name}`);
  const start = Date.now();
  try {
    await steps[name]();
    outcomes.push([name, `passed in ${seconds(start)}`]);
  } catch (error) {
    failed = 1;
    outcomes.push([name, `FAILED in ${seconds(start)}: ${error.message}`]);
  }
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

console.log('\n=== summary');
for (const [name, outcome] of outcomes) console.log(`${name.padEnd(10)}${outcome}`);
const notRun = outcomes.filter(([, outcome]) => outcome === 'not run').length;
console.log(
  `steps: ${wanted.length - failed - notRun} passed, ${failed} failed, ${notRun} skipped`,
);
process.exitCode = failed;
