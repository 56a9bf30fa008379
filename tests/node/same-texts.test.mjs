// The same text in the reports of two organs (OGI805): the core over many reports, the command, the list of the page.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReport } from '../fixtures/made-report.mjs';
import { ownText } from '../fixtures/made-reports.mjs';

const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Prose that no two offices share, not even by chance. */
function prose(seed, clauses) {
  let state = (seed * 2654435761 + 1) >>> 0;
  const character = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  };
  const clause = () => Array.from({ length: 10 }, character).join('');
  return `${Array.from({ length: clauses }, clause).join('，')}。`;
}

const office = (number, text) => ({
  schema: 'ogi-report/1',
  organ: `云岭市第${number}局`,
  sections: { 1: text, 5: prose(number + 100_000, 16) },
  cells: {},
});

test('one thousand reports are compared in under a minute, and the copies alone are told', () => {
  const members = Array.from({ length: 1000 }, (_, at) => office(at, prose(at, 120)));
  members[700].sections = members[20].sections;
  const begun = performance.now();
  const { pairs } = checker.sameTexts({ members });
  const seconds = (performance.now() - begun) / 1000;
  assert.deepEqual(
    pairs.map((pair) => pair.members),
    [[20, 700]],
  );
  assert.ok(seconds < 60, `${seconds} s`);
});

test('positions are UTF-16 units of each text', () => {
  const text = prose(1, 20);
  const members = [office(1, `𠮷氏宗祠。${text}`), office(2, text)];
  const [{ sections }] = checker.sameTexts({ members }).pairs;
  const [{ passages }] = sections;
  for (const { start, end, other_start, other_end } of passages) {
    assert.equal(
      members[0].sections[1].slice(start, end),
      members[1].sections[1].slice(other_start, other_end),
    );
  }
  assert.ok(passages.some(({ start, end }) => end - start > 100));
});

describe('the command', () => {
  let home;
  const copied = { ...madeReport(form, 3), organ: '云岭市水务局' };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'ogi-check-'));
    await mkdir(join(home, '局'));
    const own = { ...madeReport(form, 4), organ: '云岭市司法局' };
    own.sections = { ...own.sections, 1: ownText(7, 12), 5: ownText(8, 8) };
    const reports = { a: copied, b: { ...copied, organ: '云岭市教育局' }, c: own };
    for (const [name, report] of Object.entries(reports))
      await writeFile(join(home, `局/${name}.json`), JSON.stringify(report));
  });
  after(() => rm(home, { recursive: true }));
  const run = (...args) => {
    const options = { cwd: home, encoding: 'utf8' };
    return spawnSync(process.execPath, [cli, 'check', '局', ...args], options).stdout;
  };

  test('tells the two, the share and the passages', () => {
    const text = run();
    assert.match(text, /文字雷同：1 组/);
    assert.match(text, /云岭市水务局（局\/a\.json） = 云岭市教育局（局\/b\.json）/);
    assert.match(text, /第一部分 100% 相同[\s\S]*第五部分 100% 相同/);
    assert.match(text, / {8}< .+\n {8}> /);
    assert.match(run('--language=en'), /The same text in two reports: 1/);
  });

  test('has them in every format', () => {
    const list = JSON.parse(run('--format=json'));
    assert.equal(list.length, 4);
    assert.deepEqual(list[3].files, ['局/a.json', '局/b.json']);
    assert.deepEqual(list[3].pairs[0].members, [0, 1]);
    const lines = run('--format=jsonl').trim().split('\n');
    assert.equal(JSON.parse(lines[3]).schema, 'ogi-same-texts/1');
    assert.equal(run('--format=csv').match(/的报告相同/g).length, 4);
    assert.equal(run('--format=list').match(/的报告相同/g).length, 4);
    const [{ results, artifacts }] = JSON.parse(run('--format=sarif')).runs;
    assert.equal(results.filter(({ ruleId }) => ruleId === 'OGI805').length, 4);
    assert.equal(artifacts.length, 3);
  });

  test('a waiver accepts one of them', async () => {
    const peer = { ...copied, organ: '云岭市教育局' };
    const { findings } = checker.check(copied, { peers: [peer] });
    const { id } = findings.find(({ rule }) => rule === 'OGI805');
    await writeFile(join(home, 'waivers.json'), JSON.stringify([{ finding: id, reason: '代拟' }]));
    const text = run('--waivers', 'waivers.json', '--format=csv');
    assert.match(text, /代拟/);
    assert.doesNotMatch(run('--waivers', 'waivers.json'), /说明已失效/);
  });
});

test('in the page both reports get the finding, and lose it when the other is gone', async () => {
  const out = `${root}build/same-texts-test/`;
  const parts = {
    session: 'web/batch/batch-session.ts',
    checker: 'web/checker/module-checker.ts',
  };
  await bundle(out, parts, /^lit/);
  const { BatchSession } = await import(`${out}session.js`);
  const { moduleChecker } = await import(`${out}checker.js`);
  const report = { ...madeReport(form, 5), organ: '云岭市水务局' };
  const fileOf = (name, value) => new File([JSON.stringify(value)], name);
  const files = [fileOf('a.json', report), fileOf('b.json', { ...report, organ: '云岭市教育局' })];
  let done;
  const checked = new Promise((resolve) => {
    done = resolve;
  });
  const session = new BatchSession({
    openChecker: async () => moduleChecker(checker),
    options: () => ({ language: 'zh-CN', today: undefined, settings: undefined }),
    changed() {},
    done: () => done(),
  });
  const told = () =>
    session.reports.map(
      ({ result }) => result.findings.filter(({ rule }) => rule === 'OGI805').length,
    );
  session.begin(undefined);
  session.add(files);
  await checked;
  assert.deepEqual(told(), [2, 2]);
  assert.equal(session.sameTexts.length, 1);
  assert.deepEqual(
    session.sameTexts[0].entries.map(({ name }) => name),
    ['a.json', 'b.json'],
  );
  session.leaveOut(session.entries[1].id, true);
  for (let waited = 0; told()[0] > 0 && waited < 100; waited++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(session.sameTexts.length, 0);
  assert.equal(told()[0], 0);
});
