import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadChecker } from '../../dist/index.js';
import { asDocument, asHtml, asText, madeReport } from '../fixtures/made-report.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form);
const document = asDocument(report, form);
const total = 'requests.granted.total';
const wrongReport = { ...report, cells: { ...report.cells, [total]: '9999' } };

/** The rows of section 三 without their last figure, as a sheet that no program has calculated gives them. */
function withBlankTotals(rows) {
  return rows.map((row) =>
    row.length >= 8 ? [...row.slice(0, -1), { ...row.at(-1), text: '' }] : row,
  );
}

const files = {
  'good.json': JSON.stringify(report),
  'wrong.json': JSON.stringify(wrongReport),
  'good.txt': asText(document),
  'good.html': asHtml(document),
  'document.json': JSON.stringify(document),
  'cut.txt': asText(document).slice(0, asText(document).length / 2),
  'other.txt': '今天天气很好。\n'.repeat(40),
  'empty.html': '',
  'picture.html': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'blank.json': JSON.stringify({ ...report, cells: { ...report.cells, [total]: '' } }),
  'not-calculated.json': JSON.stringify({
    ...document,
    notes: [{ kind: 'formulas-not-calculated', count: 1 }],
    blocks: document.blocks.map((block) =>
      block.type === 'table' ? { ...block, rows: withBlankTotals(block.rows) } : block,
    ),
  }),
  'cut.json': JSON.stringify(report).slice(0, 500),
  'foreign.json': '{"name":"x"}',
  'null.json': 'null',
  'latin.json': Buffer.from('{"schema":"ogi-report/1","title":"\xe9"}', 'latin1'),
};

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogi-check-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
after(() => rm(folder, { recursive: true }));

function ogiCheck(args, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...options,
  });
  assert.doesNotMatch(stderr, /^ {4}at /m, 'a stack trace is no message');
  return { status, stdout, stderr };
}

test('a good report in every form ends with 0 and says that all equations hold', () => {
  for (const name of ['good.json', 'good.txt', 'good.html', 'document.json']) {
    const { status, stdout } = ogiCheck(['check', name]);
    assert.match(stdout, /42 项勾稽关系全部成立/, name);
    assert.match(stdout, /0 个错误，0 个警告/, name);
    assert.equal(status, 0, name);
  }
});

test('what was not checked whole ends with 3, says how much was, and what to do', () => {
  const blank = ogiCheck(['check', 'blank.json']);
  assert.equal(blank.status, 3);
  assert.match(blank.stdout, /未能完成核对：42 项勾稽关系核对了 40 项/);
  const sheet = ogiCheck(['check', 'not-calculated.json']);
  assert.equal(sheet.status, 3);
  assert.match(sheet.stdout, /请在 Excel 中打开并保存一次/);
  assert.doesNotMatch(sheet.stdout, /OGI101.*填 0/);
});

test('a wrong total ends with 1 and is named by the words of the form, with its terms', () => {
  const { status, stdout } = ogiCheck(['check', 'wrong.json']);
  assert.equal(status, 1);
  assert.match(stdout, /错误 {2}OGI303 {2}第三部分 予以公开 总计/);
  assert.ok(stdout.includes(`自然人 ${report.cells['requests.granted.natural_person']}`));
  assert.match(stdout, /报告写 9999/);
  assert.match(stdout, /42 项勾稽关系：\d+ 项成立，\d+ 项不成立/);
  assert.ok(!stdout.includes('\u001b'), 'no colours but on a terminal');
});

test('json is one object for a file and a list for several; jsonl has a line for each', () => {
  const { status, stdout, stderr } = ogiCheck([
    'check',
    '--format',
    'jsonl',
    'good.json',
    'empty.html',
    'wrong.json',
  ]);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const list = ogiCheck(['check', '--format=json', 'good.json', 'empty.html', 'wrong.json']);
  assert.deepEqual(JSON.parse(list.stdout), lines);
  assert.deepEqual(JSON.parse(ogiCheck(['check', '--format=json', 'wrong.json']).stdout), lines[2]);
  assert.deepEqual(
    lines.map(({ file, schema, verdict }) => [file, schema, verdict]),
    [
      ['good.json', 'ogi-result/1', 'pass'],
      ['empty.html', 'ogi-error/1', undefined],
      ['wrong.json', 'ogi-result/1', 'fail'],
    ],
  );
  const { file, ...result } = lines[2];
  assert.deepEqual(result, checker.check(wrongReport));
  assert.match(stderr, /empty\.html/);
  assert.equal(status, 2);
});

test('--language en speaks English', () => {
  const { stdout } = ogiCheck(['check', '--language', 'en', 'wrong.json']);
  assert.match(stdout, /Error {2}OGI303 {2}Section 3/);
  assert.match(stdout, /42 equations: \d+ hold, \d+ fail/);
  assert.match(ogiCheck(['--help', '--language=en']).stdout, /^ogi-check: checks/);
});

test('--today is the day the core is told', () => {
  const { published: _, ...unpublished } = report;
  for (const today of ['2024-06-01', '2025-12-31']) {
    const { stdout } = ogiCheck(['check', '-', '--format', 'json', '--today', today], {
      input: JSON.stringify(unpublished),
    });
    const { file, ...result } = JSON.parse(stdout);
    assert.equal(file, '-');
    assert.deepEqual(result, checker.check(unpublished, { today }));
  }
});

test('standard input may hold text, HTML or JSON', () => {
  for (const name of ['good.txt', 'good.html', 'good.json']) {
    const { status, stdout } = ogiCheck(['check', '-'], { input: files[name] });
    assert.equal(status, 0, name);
    assert.match(stdout, /42 项勾稽关系全部成立/);
  }
});

test('recognise prints the recognition as the core gives it', () => {
  const { status, stdout } = ogiCheck(['recognise', 'good.txt']);
  assert.equal(status, 0);
  const recognition = JSON.parse(stdout);
  assert.deepEqual(recognition.report.cells, report.cells);
  assert.equal(Object.keys(recognition.origins.cells).length, 200);
  assert.deepEqual(JSON.parse(ogiCheck(['recognise', 'good.json']).stdout).report, report);
});

test('rules lists every rule of the catalogue', () => {
  const { status, stdout } = ogiCheck(['rules']);
  assert.equal(status, 0);
  const { rules } = checker.catalogue();
  const lines = stdout.trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => line.slice(0, 6)),
    rules.map(({ rule }) => rule),
  );
  assert.deepEqual(
    lines.map((line) => /\[(.+)\]$/.exec(line)?.[1]),
    rules.map(({ applies_to }) => applies_to),
  );
  assert.deepEqual(JSON.parse(ogiCheck(['rules', '--format', 'json']).stdout).rules, rules);
});

test('--version prints the version of package.json, which the core has too', () => {
  assert.equal(ogiCheck(['--version']).stdout, `${checker.catalogue().version}\n`);
});

test('a file that cannot be read is named with the reason, and the others are checked', () => {
  const reasons = {
    'empty.html': /空/,
    'picture.html': /图片/,
    'cut.json': /不是完整的 JSON/,
    'foreign.json': /ogi-report\/1/,
    'null.json': /ogi-report\/1/,
    'latin.json': /UTF-8/,
    'no-such.txt': /不存在/,
  };
  for (const [name, reason] of Object.entries(reasons)) {
    const { status, stdout, stderr } = ogiCheck(['check', name, 'good.json']);
    assert.equal(status, 2, name);
    assert.match(stderr, reason, name);
    assert.ok(stderr.includes(name), name);
    assert.match(stdout, /42 项勾稽关系全部成立/, name);
    assert.match(stdout, /共 2 个文件：1 个没有错误，0 个有错误，1 个未能读取/, name);
    assert.equal(ogiCheck(['recognise', name]).status, 2, name);
  }
  assert.match(ogiCheck(['recognise', '.']).stderr, /文件夹/);
});

test('a report cut off in the middle, and a text that is no report, are not passed', () => {
  assert.equal(ogiCheck(['check', 'cut.txt']).status, 1);
  const { status, stdout } = ogiCheck(['check', 'other.txt']);
  assert.equal(status, 1);
  assert.match(stdout, /没有识别出年度报告/);
});

test('wrong usage ends with 2, says what is wrong and where help is', () => {
  const usages = [
    [],
    ['check'],
    ['recognise'],
    ['recognise', 'good.txt', 'good.html'],
    ['rules', 'good.txt'],
    ['chek', 'good.txt'],
    ['check', 'good.txt', '--colour'],
    ['check', 'good.txt', '--format', 'xml'],
    ['check', 'good.txt', '--language', 'fr'],
    ['check', 'good.txt', '--today', '2025-02-30'],
    ['check', 'good.txt', '--today', 'today'],
    ['check', 'good.txt', '--today', '2025-01-01', '--today', '2025-01-02'],
    ['check', 'good.txt', '-o', 'list.xlsx'],
    ['check', 'good.txt', '--track', '张三'],
    ['check', 'good.txt', '--port', '80'],
    ['check', 'good.txt', '--jobs'],
    ['check', 'good.txt', '--jobs', '-3'],
    ['check', 'good.txt', '--claims=3'],
  ];
  for (const args of usages) {
    const { status, stdout, stderr } = ogiCheck(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '', args.join(' '));
    assert.match(stderr, /用法不对：(?!用法)[\s\S]*--help/, args.join(' '));
    assert.doesNotMatch(stderr, /[a-z] [a-z]+ [a-z]/, 'English in a Chinese message');
  }
});
