// The command over many files: folders, threads, the formats of lists, related reports, what it does with the unreadable.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { asDocx } from '../fixtures/made-files.mjs';
import { asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, asHtml, asText, madeReport } from '../fixtures/made-report.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const checker = await loadChecker();
const catalogue = checker.catalogue();
const form = catalogue.forms['2021'];
const report = madeReport(form);
const document = asDocument(report, form);
const total = 'requests.granted.total';
const spoilt = { ...report, cells: { ...report.cells, [total]: '9999' } };

const files = {
  '局/1.docx': asDocx(document),
  '局/2.pdf': asPdf(document, { encoding: 'UniGB-UCS2-H' }),
  '局/10.html': asHtml(asDocument(spoilt, form)),
  '局/下属/站.txt': asText(document),
  '局/下属/扫描.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  '局/~$1.docx': 'lock',
  '局/.DS_Store': 'x',
  'page.zip': zipSync({ '年报.html': new TextEncoder().encode(asHtml(document)) }),
  'pdf.zip': zipSync({ '年报.pdf': asPdf(document, { encoding: 'UniGB-UCS2-H' }) }),
  'two.zip': zipSync({ 'a.docx': asDocx(document), 'b.docx': asDocx(document) }),
  'wrong.txt': asText(asDocument(spoilt, form)),
  'wrong.json': JSON.stringify(spoilt),
  '=1+1.json': JSON.stringify({ ...spoilt, organ: '=HYPERLINK("x")' }),
};
/** The files of the folder in the order they are to be told of. */
const inOrder = ['局/1.docx', '局/2.pdf', '局/10.html', '局/下属/扫描.jpg', '局/下属/站.txt'];

let home;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'ogi-check-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(home, name, '..'), { recursive: true });
    await writeFile(join(home, name), content);
  }
  await mkdir(join(home, '空'));
  await symlink('..', join(home, '局/下属/上级'));
});
after(() => rm(home, { recursive: true }));

function ogiCheck(...args) {
  return ogiCheckIn(process.env, ...args);
}

function ogiCheckIn(env, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: home,
    env,
    encoding: 'utf8',
  });
  assert.doesNotMatch(stderr, /^ {4}at /m, 'a stack trace is no message');
  return { status, stdout, stderr };
}
const jsonLines = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('an archive with one file is that file, with all that its reader needs; one with more is as many files', () => {
  for (const name of ['page.zip', 'pdf.zip']) {
    const { status, stdout } = ogiCheck('check', name, '--format', 'json');
    assert.equal(status, 0, name);
    assert.equal(JSON.parse(stdout).equations.held, 42, name);
  }
  const { status, stdout } = ogiCheck('check', 'two.zip', '--format', 'json');
  assert.equal(status, 0);
  assert.deepEqual(
    JSON.parse(stdout).map(({ file }) => file),
    ['two.zip/a.docx', 'two.zip/b.docx'],
  );
});

test('folders with what is in them, in order, the same from one thread and from three', () => {
  const outputs = ['1', '3'].map((jobs) => {
    const { status, stdout, stderr } = ogiCheck('check', '局', '--format', 'jsonl', '--jobs', jobs);
    assert.equal(status, 2);
    assert.match(stderr, /扫描\.jpg”是图片/);
    assert.match(stderr, /共 5 个文件：3 个没有错误，1 个有错误，1 个未能读取/);
    return stdout;
  });
  assert.equal(outputs[0], outputs[1]);
  const results = jsonLines(outputs[0]);
  assert.deepEqual(results.map(({ file }) => file).sort(), [...inOrder].sort());
  assert.deepEqual(
    results.map(({ file }) => file).filter((file) => !file.includes('下属')),
    inOrder.filter((file) => !file.includes('下属')),
  );
  assert.deepEqual(
    results.filter(({ verdict }) => verdict === 'pass').map(({ equations }) => equations.held),
    [42, 42, 42],
  );
});

test('a folder without files, a number of threads that is none, a file that cannot be written', () => {
  assert.match(ogiCheck('check', '空').stderr, /没有文件/);
  for (const jobs of ['0', 'x', '-1'])
    assert.equal(ogiCheck('check', '局', `--jobs=${jobs}`).status, 2);
  assert.match(ogiCheck('check', 'wrong.txt', '-o', '没有/x.csv').stderr, /不能写入/);
});

test('the end tells files, errors and what was not read, in text where it stands', () => {
  const { stdout } = ogiCheck('check', 'wrong.json', 'no-such.txt', '局/1.docx');
  const [, counts, ...rest] = stdout.slice(stdout.lastIndexOf('共 ')).trimEnd().split('\n');
  assert.match(counts, /^\d+ 个错误，\d+ 个警告，\d+ 个提示$/);
  assert.deepEqual(rest, ['未能读取：“no-such.txt”不存在']);
});

test('csv: the columns that offices use, a row for each problem, nothing a formula', async () => {
  const output = join(home, '清单.csv');
  const { status, stdout } = ogiCheck('check', '=1+1.json', '局', '--format', 'csv', '-o', output);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  const text = await readFile(output, 'utf8');
  assert.ok(text.startsWith('\ufeff序号,单位,年份,文件,程度,位置,问题描述,依据,整改建议\r\n'));
  // One of them has another organ's name: at the end it is told that the text is the same.
  const all = csvRows(text.slice(1));
  const rows = all.filter(([, , , , , , problem]) => !/的报告相同/.test(problem));
  assert.ok(rows.length < all.length && all.at(-1).length === 9);
  const problems = checker.check(spoilt).findings.length;
  assert.ok(problems > 0);
  // The three right files of the folder have no more than hints.
  const hints = checker.check(report).findings.length;
  assert.equal(rows.length, 1 + 2 * problems + 1 + 3 * hints);
  assert.deepEqual(
    rows.slice(1).map(([number]) => number),
    rows.slice(1).map((_, index) => String(index + 1)),
  );
  assert.equal(rows[1][1], '\'=HYPERLINK("x")');
  assert.equal(rows[1][4], '错误');
  assert.match(rows[1][5], /^第三部分 /);
  assert.ok(rows[1].slice(6).every((text) => text.length > 0));
  const scan = rows.find(([, unit]) => unit.endsWith('扫描.jpg'));
  assert.match(scan[6], /图片/);
});

/** A plain reading of RFC 4180. */
function csvRows(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test('list: the same in lines to read', () => {
  const { stdout } = ogiCheck('check', 'wrong.json', '--format', 'list');
  assert.match(
    stdout,
    /^1\. 云岭市水务局\n {4}年份：2024\n {4}文件：.*\n {4}程度：错误\n {4}位置：第三部分 .*\n {4}问题描述：.*\n {4}依据：.*\n {4}整改建议：/,
  );
  const right = ogiCheck('check', '局/1.docx', '--format', 'list').stdout;
  assert.doesNotMatch(right, /程度：(?:错误|警告)/);
});

test('sarif: rules, results with their lines or cells, and what was not read', () => {
  const { stdout } = ogiCheck('check', 'wrong.txt', 'wrong.json', 'no such.txt', '--format=sarif');
  const log = JSON.parse(stdout);
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  const { rules } = run.tool.driver;
  assert.deepEqual(
    rules.map(({ id }) => id),
    catalogue.rules.map(({ rule }) => rule),
  );
  for (const rule of rules) {
    assert.ok(rule.shortDescription.text);
    assert.ok(['error', 'warning', 'note'].includes(rule.defaultConfiguration.level));
  }
  const { findings } = checker.check(spoilt);
  const inJson = run.results.filter((result) => uriOf(result) === 'wrong.json');
  assert.deepEqual(
    inJson.map(({ ruleId, message }) => [ruleId, message.text]),
    findings.map(({ rule, message }) => [rule, message]),
  );
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.ok(result.locations[0].logicalLocations.every(({ name }) => name));
  }
  const { logicalLocations } = inJson[0].locations[0];
  assert.ok(logicalLocations.some(({ fullyQualifiedName }) => fullyQualifiedName === total));
  const [inText] = run.results.filter((result) => uriOf(result) === 'wrong.txt');
  const { startLine, startColumn, endColumn } = inText.locations[0].physicalLocation.region;
  const line = files['wrong.txt'].split('\n')[startLine - 1];
  const cell = inText.locations[0].logicalLocations[0].fullyQualifiedName;
  assert.equal(line.slice(startColumn - 1, endColumn - 1), spoilt.cells[cell]);
  const [invocation] = run.invocations;
  assert.equal(invocation.executionSuccessful, false);
  assert.match(invocation.toolExecutionNotifications[0].message.text, /不存在/);
  assert.deepEqual(
    run.artifacts.map(({ location }) => location.uri),
    ['wrong.txt', 'wrong.json', 'no%20such.txt'],
  );
});

const uriOf = (result) => result.locations[0].physicalLocation.artifactLocation.uri;

test('a file of 200 MB is refused unread, and quickly', async () => {
  const big = join(home, 'big.pdf');
  await writeFile(big, '');
  await truncate(big, 200 * 1024 * 1024);
  const started = performance.now();
  const { status, stderr } = ogiCheck('check', 'big.pdf');
  assert.equal(status, 2);
  assert.match(stderr, /“big\.pdf”太大/);
  assert.ok(performance.now() - started < 5000);
});

test('a file that breaks its reader, or hangs it, is one entry', { timeout: 180_000 }, () => {
  const seeds = fileURLToPath(new URL('../fuzz/seeds/pdfjs/', import.meta.url));
  const { status, stdout, stderr } = ogiCheck('check', seeds, '局/1.docx', '--format', 'jsonl');
  const results = jsonLines(stdout);
  assert.equal(results.at(-1).verdict, 'pass');
  assert.equal(status, 2);
  assert.match(stderr, /endless-widths\.pdf”(?:内容异常|读取超过)/);
});

test('one file is read in the program itself, but a PDF, which could take it along, in a process', async () => {
  const started = join(home, 'started');
  const tell = `import{appendFileSync}from'node:fs';appendFileSync(${JSON.stringify(started)},'.')`;
  const NODE_OPTIONS = `--import=data:text/javascript;base64,${Buffer.from(tell).toString('base64')}`;
  const processes = async (...args) => {
    await writeFile(started, '');
    const { status } = ogiCheckIn({ ...process.env, NODE_OPTIONS }, 'check', ...args);
    assert.ok(status < 2, args.join(' '));
    return (await readFile(started, 'utf8')).length;
  };
  assert.equal(await processes('局/1.docx'), 1);
  assert.equal(await processes('局/1.docx', '--last-year', '局/下属/站.txt'), 1);
  assert.equal(await processes('局/2.pdf'), 2);
  assert.equal(await processes('pdf.zip'), 2);
  assert.equal(await processes('局/1.docx', '局/下属/站.txt', '--jobs', '2'), 3);
});

test('a PDF that breaks its reader is told of when it is alone, too', { timeout: 180_000 }, () => {
  const seed = fileURLToPath(new URL('../fuzz/seeds/pdfjs/endless-widths.pdf', import.meta.url));
  const { status, stdout, stderr } = ogiCheck('check', seed);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /endless-widths\.pdf”(?:内容异常|读取超过)/);
});

test('last year, members, roster and waivers go to the core; what is wrong with them ends the run', async () => {
  await writeFile(
    join(home, 'roster.txt'),
    Buffer.from('efbbbfe4ba91e5b2ade5b882e6b0b4e58aa1e5b1800d0a0d0a', 'hex'),
  );
  await writeFile(
    join(home, 'waivers.json'),
    '[{"finding":"OGI303/1/00000000","reason":"已核实"}]',
  );
  await writeFile(join(home, 'not-waivers.json'), '[{"finding":3}]');
  await writeFile(join(home, 'empty.txt'), '\n \n');
  await cp(join(home, '局/1.docx'), join(home, 'whole.docx'));
  const related = [
    '--last-year',
    'whole.docx',
    '--members',
    '局/1.docx',
    '局/下属/站.txt',
    '--roster',
    'roster.txt',
    '--waivers',
    'waivers.json',
  ];
  const { stdout } = ogiCheck('check', 'wrong.json', '--format', 'json', ...related);
  const { file: _, ...result } = JSON.parse(stdout);
  const { report: member } = checker.recognise(document);
  assert.deepEqual(
    result,
    checker.check(spoilt, {
      last_year: member,
      members: [
        member,
        checker.recognise({
          schema: 'ogi-document/1',
          blocks: [{ type: 'text', text: asText(document) }],
        }).report,
      ],
      roster: ['云岭市水务局'],
      waivers: [{ finding: 'OGI303/1/00000000', reason: '已核实' }],
    }),
  );
  for (const [option, file, message] of [
    ['--last-year', 'no-such.docx', /不存在/],
    ['--members', '局/下属/扫描.jpg', /图片/],
    ['--roster', 'no-such.txt', /不存在/],
    ['--waivers', 'not-waivers.json', /不是说明清单/],
    ['--last-year', 'roster.txt', /没有认出年度报告的表格/],
    ['--members', 'roster.txt', /没有认出年度报告的表格/],
    ['--roster', 'empty.txt', /没有机关名称/],
  ]) {
    const { status, stdout, stderr } = ogiCheck('check', 'wrong.json', option, file);
    assert.equal(status, 2, option);
    assert.equal(stdout, '', option);
    assert.match(stderr, message, option);
  }
  assert.match(
    ogiCheck('check', 'wrong.json', 'wrong.txt', '--last-year', 'whole.docx').stderr,
    /只能配一份报告/,
  );
});

test('findings that a waiver accepts end with 0 and say so; a waiver that meets nothing is told of', async () => {
  const { findings } = checker.check(spoilt);
  const waivers = [...findings.map(({ id }) => id), 'OGI305/1/00000000'];
  const text = JSON.stringify({
    waivers: waivers.map((finding) => ({ finding, reason: '已核实' })),
  });
  await writeFile(join(home, 'accepted.json'), text);
  const { status, stdout } = ogiCheck('check', 'wrong.json', '--waivers', 'accepted.json');
  assert.equal(status, 0);
  assert.equal(stdout.match(/已说明理由：已核实/g).length, findings.length);
  assert.match(stdout, /，各项问题均已说明理由/);
  assert.match(stdout, /说明已失效.*OGI305\/1\/00000000/);
  const log = JSON.parse(
    ogiCheck('check', 'wrong.json', '--waivers', 'accepted.json', '--format=sarif').stdout,
  );
  for (const result of log.runs[0].results) {
    assert.equal(result.suppressions[0].justification, '已核实');
  }
});

test('recognise gives what the text claims, as data or to read', () => {
  const { claims } = JSON.parse(ogiCheck('recognise', '局/1.docx').stdout);
  assert.equal(claims.schema, 'ogi-claims/1');
  const received = report.cells['requests.received.total'];
  assert.ok(claims.claims.some(({ value }) => value === received));
  const { status, stdout } = ogiCheck('recognise', '局/1.docx', '--claims');
  assert.equal(status, 0);
  assert.match(
    stdout,
    new RegExp(`^第一部分\n[\\s\\S]*${received}件  →  ${received}  一、本年新收`, 'm'),
  );
});

test('JSON that says a thing twice, says it in the wrong kind or is nested without end is refused with the place', async () => {
  const refusals = [
    [
      '{"schema":"ogi-report/1","cells":{"requests.received.total":"1","requests.received.total":"2"}}',
      /“requests.received.total”在同一处写了两次/,
    ],
    [
      '{"schema":"ogi-report/1","cells":{},"headings":[{"section":"1","text":"a","text":"b"}]}',
      /“text”在同一处写了两次/,
    ],
    ['{"schema":"ogi-report/1","year":"2024","cells":{}}', /year 应为数，却是字符串/],
    [
      '{"schema":"ogi-report/1","cells":{"requests.received.total":true}}',
      /cells\/requests.received.total 应为字符串，却是布尔值/,
    ],
    [
      `{"schema":"ogi-report/1","cells":{},"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      /嵌套太深/,
    ],
  ];
  for (const [json, message] of refusals) {
    await writeFile(join(home, 'refused.json'), json);
    const { status, stderr } = ogiCheck('check', 'refused.json');
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /程序出错/);
  }
  // Two objects may each have a member of one name, and a text may look like one.
  const apart = {
    schema: 'ogi-report/1',
    cells: {},
    headings: [
      { section: '1', text: '"text":' },
      { section: '2', text: 'b' },
    ],
  };
  await writeFile(join(home, 'apart.json'), JSON.stringify(apart));
  assert.notEqual(ogiCheck('check', 'apart.json').status, 2);
});
