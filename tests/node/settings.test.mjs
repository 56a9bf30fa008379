// Settings of an office and figures from elsewhere: their files in the command, the form of the page, what lists tell of them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReport } from '../fixtures/made-report.mjs';

const checker = await loadChecker();
const catalogue = checker.catalogue();
const report = madeReport(catalogue.forms['2021'], 3);
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const out = `${root}build/settings-test/`;
await bundle(
  out,
  {
    form: 'web/settings/settings-form.ts',
    figures: 'web/import/figure-list.ts',
    cells: 'web/report/cells-by-name.ts',
  },
  /^lit/,
);
const { formOf, settingsOf } = await import(`${out}form.js`);
const { readFigureList } = await import(`${out}figures.js`);
const { cellsByName } = await import(`${out}cells.js`);
const penalties = 'disclosure.penalties.decisions';

const settings = {
  schema: 'ogi-settings/1',
  name: '云岭市政务公开办 2024 年度',
  deadlines: { departments: '01-10', governments: '02-20' },
  section_six: ['建议提案|人大代表建议'],
  longest_section_one: 10,
  roster: ['云岭市水务局', '云岭市教育局'],
  parent: '云岭市人民政府',
  province: '清江省',
  severities: [{ rule: 'OGI902', severity: 'error', reason: '必须写明' }],
  lists: {
    fixed_wording: [{ word: '水利规化', right: '水利规划' }],
    former_names: [{ word: '水利处', right: '水务局', last_year: 2019 }],
  },
};

describe('the form of settings', () => {
  test('gives back what it was given', () => {
    assert.deepEqual(settingsOf(formOf(settings)), settings);
    assert.equal(settingsOf(formOf()), undefined);
    assert.equal(settingsOf(formOf({ schema: 'ogi-settings/1' })), undefined);
  });

  test('takes severities by what people call them, and marks of either width', () => {
    const form = { ...formOf(), severities: 'ogi007，提示，本县 统一用法' };
    assert.deepEqual(settingsOf(form).severities, [
      { rule: 'OGI007', severity: 'info', reason: '本县 统一用法' },
    ]);
  });
});

describe('figures from elsewhere', () => {
  const cellOf = cellsByName(catalogue);
  const read = (text) => readFigureList(new TextEncoder().encode(text), cellOf);

  test('are read by key or by name, with a head or without', () => {
    const figure = { cell: penalties, value: '1,203', source: '执法统计' };
    assert.deepEqual(read(`${penalties},"1,203",执法统计\r\n`), [figure]);
    assert.deepEqual(
      read('\ufeff单元格,数,来源\n第二部分 行政处罚 本年处理决定数量,"1,203",执法统计'),
      [figure],
    );
    const [{ cell }] = read('不予公开，属于国家秘密，自然人,3'.replaceAll('，', ' '));
    assert.equal(cell, 'requests.refused.state_secret.natural_person');
  });

  test('every cell has a name of its own', () => {
    const form = catalogue.forms['2021'];
    const keys = form.requests.rows.flatMap(({ cells }) => cells);
    for (const key of keys) assert.equal(cellOf(key), key);
  });

  test('a line that is none is told with its number', () => {
    assert.throws(() => read(`${penalties},3\n行政奖励,4`), /第 2 行：没有“行政奖励”/);
    assert.throws(() => read(`${penalties},若干`), /第 1 行/);
    assert.throws(() => read(''), /没有数据/);
  });
});

describe('the command', () => {
  let home;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'ogi-check-'));
    const files = {
      'report.json': JSON.stringify(report),
      'settings.json': JSON.stringify(settings),
      'other.json': '{"schema":"ogi-report/1","cells":{}}',
      'wrong.json': '{"schema":"ogi-settings/1","deadlines":{"departments":"1月8日"}}',
      'figures.csv': `${penalties},98765,2024年行政执法统计年报\n`,
      'bad.csv': '行政奖励,4\n行政奖励,5\n',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(home, name), content);
  });
  after(() => rm(home, { recursive: true }));
  const run = (...args) => {
    const options = { cwd: home, encoding: 'utf8' };
    return spawnSync(process.execPath, [cli, 'check', 'report.json', ...args], options);
  };

  test('obeys settings and tells them in every format', () => {
    const { status, stdout } = run('--settings', 'settings.json');
    assert.equal(status, 1, stdout);
    for (const rule of ['OGI012', 'OGI902']) assert.match(stdout, new RegExp(rule));
    const told = /按“云岭市政务公开办 2024 年度”的设置检查：部门、乡镇街道的公开期限：1月10日/;
    assert.match(stdout, told);
    for (const format of ['csv', 'list'])
      assert.match(run('--settings', 'settings.json', '--format', format).stdout, told);
    const result = JSON.parse(run('--settings', 'settings.json', '--format', 'json').stdout);
    assert.equal(result.settings.told.length, 10);
    const { runs } = JSON.parse(run('--settings', 'settings.json', '--format', 'sarif').stdout);
    assert.equal(runs[0].properties.settings.name, settings.name);
    assert.doesNotMatch(run('--format', 'csv').stdout, /设置/);
  });

  test('refuses settings that are none', () => {
    for (const [file, message] of [
      ['other.json', /不是设置文件/],
      ['wrong.json', /设置中 deadlines\/departments 处的“1月8日”不能识别/],
      ['figures.csv', /不是完整的 JSON/],
    ]) {
      const { status, stderr } = run('--settings', file);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });

  test('holds the report against figures', () => {
    const { stdout } = run('--figures', 'figures.csv');
    assert.match(stdout, /OGI901[\s\S]*“2024年行政执法统计年报”为 98765/);
    const { status, stderr } = run('--figures', 'bad.csv');
    assert.equal(status, 2);
    assert.match(stderr, /bad\.csv”第 1 行：没有“行政奖励”/);
    assert.match(run('report.json', '--figures', 'figures.csv').stderr, /只能配一份报告/);
  });
});
