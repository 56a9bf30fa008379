// How much of the sources the tests run through: `npm run coverage`, or `npm run coverage -- typescript` or `cpp` alone. Of the
// TypeScript it counts what runs in Node, the command's own processes with it; what is only drawn in a browser (web/element, web/page
// and the elements of other rooms) the browser tests run, which are not counted. Ends with a failure below the limits given here.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { buildPreset } from './cmake.mjs';
import { coveredLines } from './covered-lines.mjs';
import { root, run } from './run.mjs';

const limits = {
  typescript: { lines: 90 },
  cpp: { lines: 98, branches: 93 },
};
/** Rooms of TypeScript whose code runs in Node. */
const counted = /^(?:cli|wasm|web\/(?:import|checker|report|export|batch))\//;
/** Elements and first lines of workers: nothing of them runs in Node. */
const drawn = /\/(?:ogi-[^/]*|[^/]*-worker|[^/]*-styles|index)\.ts$/;

const parts = {
  async typescript(tests) {
    // Given single tests, the module is taken as it is.
    const module = tests.length > 0 ? ['scripts'] : [];
    const raw = `${root}build/coverage-typescript`;
    rmSync(raw, { recursive: true, force: true });
    // Bundles with their sources' maps: vite.config.mjs and tests/fixtures/bundle.mjs look for this.
    process.env.OGI_SOURCE_MAPS = 'inline';
    await run(process.execPath, 'scripts/build.mjs', 'package', ...module);
    // What is shipped is looked at without maps: by `npm test`.
    const files =
      tests.length > 0
        ? tests
        : ['tests/import', 'tests/export', 'tests/node']
            .flatMap(testsIn)
            .filter((file) => !file.endsWith('/package.test.mjs'));
    process.env.NODE_V8_COVERAGE = raw;
    await run(process.execPath, '--test', ...files);
    delete process.env.NODE_V8_COVERAGE;
    report(coveredLines(`${raw}/`, root));
  },
  async cpp() {
    const build = `${root}build/coverage`;
    const profiles = `${build}/profiles/`;
    await buildPreset('coverage');
    process.env.LLVM_PROFILE_FILE = `${profiles}%p-%m.profraw`;
    process.env.OGI_LONG_TESTS = '1';
    rmSync(profiles, { recursive: true, force: true });
    await run('ctest', '--preset', 'coverage');
    const merged = `${build}/merged.profdata`;
    const raw = readdirSync(profiles).map((name) => profiles + name);
    await run('llvm-profdata', 'merge', '-sparse', ...raw, `--output=${merged}`);
    const program = `${build}/tests/core/ogi_tests`;
    const others = '--ignore-filename-regex=/tests/|^/usr/';
    const given = [`--instr-profile=${merged}`, others, program];
    await run('llvm-cov', 'report', ...given);
    const summary = execFileSync('llvm-cov', ['export', '--summary-only', ...given], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const [{ totals }] = JSON.parse(summary).data;
    for (const [what, least] of Object.entries(limits.cpp)) {
      const { percent } = totals[what];
      console.log(`core, ${what}: ${percent.toFixed(1)} % (at least ${least})`);
      if (percent < least) process.exitCode = 1;
    }
  },
};

const [part, ...tests] = process.argv.slice(2);
if (part !== undefined && !(part in parts)) throw new Error(`no such part: ${part}`);
for (const name of part === undefined ? Object.keys(parts) : [part]) await parts[name](tests);

/** Of each file: lines, how many of them ran, and which did not. */
function report(sources) {
  const all = { lines: 0, ran: 0 };
  const files = [...sources].filter(([file]) => counted.test(file) && !drawn.test(file)).sort();
  for (const [file, lines] of files) {
    const missed = [...lines.keys()].filter((line) => !lines.get(line)).sort((a, b) => a - b);
    const ran = lines.size - missed.length;
    all.lines += lines.size;
    all.ran += ran;
    console.log(
      `${percentOf(ran, lines.size).padStart(6)}  ${file}  ${missed.slice(0, 20).join(' ')}`,
    );
  }
  const least = limits.typescript.lines;
  console.log(
    `TypeScript, lines: ${percentOf(all.ran, all.lines)} % of ${all.lines} (at least ${least})`,
  );
  if ((all.ran / all.lines) * 100 < least) process.exitCode = 1;
}

function percentOf(part, whole) {
  return ((part / whole) * 100).toFixed(1);
}

function testsIn(folder) {
  return readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${folder}/${name}`);
}
