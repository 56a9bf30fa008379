// The arithmetic of many reports: sums, differences and who explains them, rosters, figures as written.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { loadChecker } from '../../dist/index.js';
import { madeReports, summedCells } from '../fixtures/made-reports.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}build/batch-test/`;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir: out,
    minify: false,
    target: 'node20',
    lib: {
      entry: {
        sum: `${root}web/batch/sum.ts`,
        compare: `${root}web/batch/compare.ts`,
        roster: `${root}web/batch/roster.ts`,
        number: `${root}web/export/written-number.ts`,
        figures: `${root}web/chart/figures.ts`,
      },
      formats: ['es'],
    },
  },
});
const [
  { probableSum, sumOf },
  { compare },
  { checkRoster, namesIn, twiceIn },
  { readWritten, writeNumber, addWritten },
  figures,
] = await Promise.all(
  ['sum', 'compare', 'roster', 'number', 'figures'].map((name) => import(`${out}${name}.js`)),
);
const catalogue = (await loadChecker()).catalogue();
const reports = madeReports(catalogue.forms['2021'], 12);
const members = reports.map((report) => ({ name: report.organ, report }));
const sum = sumOf(members, catalogue, '合计');
const government = (cells) => ({ schema: 'ogi-report/1', cells });

describe('figures as written', () => {
  for (const [text, written] of [
    ['12', '12'],
    [' 1,024 ', '1024'],
    ['８.5万元', '8.5'],
    ['22（其中修订16件）', '22'],
    ['-3', '-3'],
    ['0.10', '0.1'],
    ['', '0'],
    ['/', '0'],
    ['——', '0'],
    ['无', '0'],
    ['999999999999999999999', '999999999999999999999'],
  ]) {
    test(`“${text}” is ${written}`, () => assert.equal(writeNumber(readWritten(text)), written));
  }
  for (const text of ['若干', '1.2.3', '=1', '<b>', '1,23']) {
    test(`“${text}” is no number`, () => assert.equal(readWritten(text), undefined));
  }
  test('decimals add up without a rest', () => assert.equal(addWritten(['0.1', '0.2']), '0.3'));
});

test('the sum is the sum in every cell', () => {
  assert.deepEqual(sum.report.cells, summedCells(reports));
  assert.equal(Object.keys(sum.report.cells).length, 200);
  assert.equal(sum.report.year, 2024);
});

test('another edition and what is no number are told, not summed', () => {
  const odd = { ...reports[0], editions: { disclosure: '2019', requests: '2021' } };
  const text = { ...reports[1], cells: { ...reports[1].cells, 'requests.received.total': '很多' } };
  const mixed = sumOf(
    [...members.slice(2), { name: 'odd', report: odd }, { name: 'text', report: text }],
    catalogue,
    '',
  );
  assert.deepEqual(mixed.otherEdition, [{ member: 10, table: 'disclosure' }]);
  assert.deepEqual(mixed.unreadable, [
    { member: 11, cell: 'requests.received.total', text: '很多' },
  ]);
  const expected = summedCells([...reports.slice(2), reports[0]])['requests.received.total'];
  assert.equal(mixed.report.cells['requests.received.total'], expected);
});

describe('a sum report', () => {
  test('that equals the sum has no difference, however it writes its figures', () => {
    const cells = { ...sum.report.cells, 'disclosure.rules.issued': '／' };
    cells['requests.received.total'] = `${cells['requests.received.total']}件`;
    assert.deepEqual(compare(government(cells), sum), {
      cells: 200,
      differences: [],
      explanations: [],
    });
  });

  test('that left one out: it is named', () => {
    const { differences, explanations } = compare(government(summedCells(reports.slice(1))), sum);
    assert.ok(differences.length > 100);
    assert.deepEqual(explanations, [{ kind: 'left_out', members: [0], cells: differences.length }]);
    const [{ cell, difference, shares }] = differences;
    assert.equal(writeNumber(-difference), reports[0].cells[cell]);
    assert.ok(shares.every(({ figure }, at) => at === 0 || figure <= shares[at - 1].figure));
  });

  test('that counted one twice, or left two out: they are named', () => {
    const twice = compare(government(summedCells([...reports, reports[3]])), sum);
    assert.deepEqual(twice.explanations[0].kind, 'twice');
    assert.deepEqual(twice.explanations[0].members, [3]);
    const two = compare(government(summedCells(reports.slice(2))), sum);
    assert.deepEqual(
      two.explanations.map(({ members }) => members),
      [[0, 1]],
    );
  });

  test('that left one out and has another slip: most of it is still explained', () => {
    const cells = summedCells(reports.slice(1));
    cells['requests.received.total'] = '1';
    const { differences, explanations } = compare(government(cells), sum);
    assert.equal(explanations[0].cells, differences.length - 1);
    assert.deepEqual(explanations[0].members, [0]);
  });

  test('one wrong cell: those whose figure is just the difference are offered, nothing is claimed', () => {
    const cell = 'review.reconsideration.upheld';
    const wanted = reports[4].cells[cell];
    const cells = { ...sum.report.cells, [cell]: String(Number(sum.report.cells[cell]) - wanted) };
    const { differences } = compare(government(cells), sum);
    assert.equal(differences.length, 1);
    assert.ok(differences[0].equal.includes(4));
  });

  test('is proposed where one government has about what the others have together', () => {
    const city = { organ: '云岭市人民政府', cells: sum.report.cells };
    assert.equal(probableSum([...reports, city]), reports.length);
    assert.equal(probableSum([...reports, { ...city, organ: '云岭市财政局' }]), undefined);
    assert.equal(probableSum([...reports, { ...reports[0], organ: '石桥镇人民政府' }]), undefined);
    assert.equal(probableSum([...reports, city, city]), undefined);
  });

  test('text in a cell is a difference without a figure', () => {
    const cells = { ...sum.report.cells, 'requests.received.total': '见附件' };
    const { differences, explanations } = compare(government(cells), sum);
    assert.equal(differences[0].written, undefined);
    assert.deepEqual(explanations, []);
  });
});

describe('a roster', () => {
  test('is read from a copied sheet', () => {
    const names = namesIn('序号\t单位\n1\t 甲局 \n2、乙局\r\n\n甲　局\n（三）丙局');
    assert.deepEqual(names, ['甲局', '乙局', '（三）丙局']);
  });

  test('finds who is missing, who came twice, who is not on it; spaces and widths do not count', () => {
    const organs = ['云岭市 财政局', '云岭市财政局', '云岭市Ａ局', '云岭市教育局', '云岭市外事办'];
    assert.deepEqual(
      checkRoster(['云岭市财政局', '云岭市 A局', '教育局', '云岭市审计局'], organs),
      {
        missing: ['云岭市审计局'],
        twice: [{ name: '云岭市财政局', members: [0, 1] }],
        byEnd: [{ name: '教育局', member: 3 }],
        unlisted: [4],
      },
    );
  });

  test('a short name that two could be is missing', () => {
    const { missing, byEnd } = checkRoster(['水务局'], ['甲区水务局', '乙区水务局']);
    assert.deepEqual([missing, byEnd], [['水务局'], []]);
  });

  test('without a list: the same organ and year twice, but not two years', () => {
    const reports = [
      { organ: '甲 局', year: 2024 },
      { organ: '甲局', year: 2024 },
      { organ: '甲局', year: 2023 },
      {},
      {},
    ];
    assert.deepEqual(twiceIn(reports), [[0, 1]]);
  });
});

test('charts show the figures of the report', () => {
  const report = reports[0];
  const { form } = sum;
  const outcomes = figures.byOutcome(report, form);
  assert.deepEqual(
    outcomes.map(({ label }) => label),
    ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
  );
  const total = outcomes.reduce((all, { value }) => all + Number(value), 0);
  assert.equal(String(total), report.cells['requests.processed.total']);
  const applicants = figures.byApplicant(report, form);
  const received = applicants.reduce((all, { value }) => all + Number(value), 0);
  assert.equal(String(received), report.cells['requests.received.total']);
  const [first] = figures.againstLastYear(report, reports[1], 'zh-CN');
  assert.equal(first.value, report.cells['requests.received.total']);
  assert.equal(first.before, reports[1].cells['requests.received.total']);
});
