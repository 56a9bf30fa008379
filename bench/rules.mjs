// What the rules cost: the dearest ones, and what those of the second round add together to a whole check.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadChecker } from '../dist/index.js';
import { buildPreset } from '../scripts/cmake.mjs';
import { root } from '../scripts/run.mjs';
import { madeReport } from '../tests/fixtures/made-report.mjs';

/** What the rules of the second round may add to a check, all together. */
const most = 0.25;
/** The rules that came with the second round. */
const secondRound =
  `OGI017 OGI018 OGI019 OGI020 OGI021 OGI205 OGI206 OGI307 OGI402 OGI403 OGI511 OGI512 OGI513 OGI608 OGI609
  OGI610 OGI611 OGI805 OGI901 OGI902`.split(/\s+/);

await buildPreset('bench');
const file = `${root}build/bench/rules-report.json`;
writeFileSync(file, JSON.stringify(madeReport((await loadChecker()).catalogue().forms['2021'])));
const lines = execFileSync(`${root}build/bench/ogi_rules_bench`, [file, ...secondRound], {
  encoding: 'utf8',
});
const { check, all, others, ...rules } = Object.fromEntries(
  lines
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([what, time]) => [what, Number(time)]),
);
const dearest = Object.entries(rules)
  .sort(([, one], [, other]) => other - one)
  .slice(0, 15);
console.table(
  Object.fromEntries(
    dearest.map(([rule, time]) => [
      rule,
      { 'native µs': time.toFixed(1), 'of a check': `${((100 * time) / check).toFixed(1)} %` },
    ]),
  ),
);
const added = (all - others) / (check - (all - others));
const missed = added > most;
console.log(`a check: ${check.toFixed(0)} µs, its rules ${all.toFixed(0)} µs`);
console.log(
  `the second round's rules add ${(100 * added).toFixed(1)} % (target ${100 * most} %${missed ? ', MISSED' : ''})`,
);
if (missed) process.exitCode = 1;
