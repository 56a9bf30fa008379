// Real reports by the command line, where they are at hand: OGI_SAMPLES, or ../shared/samples beside the repository.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadChecker } from '../../dist/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = process.env.OGI_SAMPLES ?? join(root, '../shared/samples');
const skip = existsSync(samples) ? false : `no samples at ${samples}`;
const checker = await loadChecker();

function ogiCheck(...args) {
  const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: samples,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  assert.notEqual(run.status, null);
  return run;
}

function recognised(file) {
  return JSON.parse(ogiCheck('recognise', file).stdout).report;
}

const reports = [
  ['yanshi-2024.txt', 'yanshi-2024', 2024],
  ['suqian-2023.html', 'suqian-2023', 2023],
  ['suqian-2023.gb18030.html', 'suqian-2023', 2023],
  ['suqian-2024.html', 'suqian-2024', 2024],
];
for (const [file, name, year] of reports) {
  test(`${file}: every cell as its truth has it, year and sections`, { skip }, () => {
    const truth = JSON.parse(readFileSync(join(samples, 'truth', `${name}.json`), 'utf8'));
    const report = recognised(file);
    const wrong = Object.entries(truth.cells).filter(([key, expected]) => {
      const written = report.cells[key] ?? '';
      return expected === null ? written !== '' : Number.parseFloat(written) !== Number(expected);
    });
    assert.deepEqual(wrong, []);
    assert.equal(report.year, year);
    for (const section of ['1', '5', '6']) assert.ok(report.sections[section], section);
    assert.deepEqual(
      report.headings.map((heading) => heading.section),
      ['1', '2', '3', '4', '5', '6'],
    );
  });
}

test('yanshi-2024.txt passes without an error or a warning', { skip }, () => {
  const { status, stdout } = ogiCheck('check', 'yanshi-2024.txt');
  assert.match(stdout, /42 项勾稽关系全部成立/);
  assert.match(stdout, /0 个错误，0 个警告/);
  assert.equal(status, 0);
  assert.equal(recognised('yanshi-2024.txt').organ, '偃师区工业信息化和商务局');
});

test('no line of the lists of words fires in them', { skip }, () => {
  const byLists = ['OGI017', 'OGI609', 'OGI610', 'OGI611'];
  for (const [file] of reports) {
    const { findings } = checker.check(recognised(file));
    assert.deepEqual(
      findings.filter(({ rule }) => byLists.includes(rule)).map(({ message }) => message),
      [],
      file,
    );
  }
});

test('any one number of section 三 or 四 changed is an error that names failing sums with their terms', {
  skip,
}, () => {
  const report = recognised('suqian-2024.html');
  for (const key of Object.keys(report.cells).filter((key) => !key.startsWith('disclosure.'))) {
    const changed = String((Number.parseInt(report.cells[key], 10) || 0) + 7);
    const result = checker.check({ ...report, cells: { ...report.cells, [key]: changed } });
    const failing = result.findings.filter(
      ({ severity, terms }) => severity === 'error' && terms?.some(({ cell }) => cell),
    );
    assert.ok(failing.length > 0, key);
    assert.ok(result.equations.failed > 0, key);
    const named = failing.flatMap(({ places, terms }) =>
      [...places, ...terms].map(({ cell }) => cell),
    );
    assert.ok(named.includes(key), key);
  }
});
