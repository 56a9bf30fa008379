// Many reports as one: the page's sums and comparisons, which the core makes, rosters, and what charts are drawn from.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReports, summedCells } from '../fixtures/made-reports.mjs';

const out = `${root}build/batch-test/`;
await bundle(
  out,
  {
    sum: 'web/batch/sum.ts',
    roster: 'web/batch/roster.ts',
    figures: 'web/chart/figures.ts',
    checker: 'web/checker/module-checker.ts',
  },
  /^lit/,
);
const [{ sumOf }, { checkRoster, namesIn, twiceIn }, figures, { moduleChecker }] =
  await Promise.all(
    ['sum', 'roster', 'figures', 'checker'].map((name) => import(`${out}${name}.js`)),
  );
const module = await loadChecker();
const checker = moduleChecker(module);
const catalogue = module.catalogue();
const reports = madeReports(catalogue.forms['2021'], 12);
const membersOf = (given) => given.map((report) => ({ name: report.organ ?? '', report }));
const summed = (given, government) =>
  sumOf(membersOf(given), government, '合计', catalogue, checker);
const sum = await summed(reports);
const government = (cells) => ({ schema: 'ogi-report/1', cells });
const compared = async (cells) => {
  const { comparison } = (await summed(reports, government(cells))).government;
  const differences = comparison.cells.filter(({ state }) => state === 'different');
  return { ...comparison, differences };
};

test('the sum is the sum in every cell', () => {
  assert.deepEqual(sum.report.cells, summedCells(reports));
  assert.equal(Object.keys(sum.report.cells).length, 200);
  assert.equal(sum.report.year, 2024);
  assert.equal(sum.report.title, '合计');
});

test('another edition and what is no number are told, not summed', async () => {
  const odd = { ...reports[0], editions: { disclosure: '2019', requests: '2021' } };
  const text = { ...reports[1], cells: { ...reports[1].cells, 'requests.received.total': '很多' } };
  const mixed = await summed([...reports.slice(2), odd, text]);
  assert.deepEqual(mixed.aggregate.other_edition, { disclosure: [10] });
  assert.deepEqual(mixed.aggregate.not_summed, [
    { cell: 'requests.received.total', why: 'text', members: [11] },
  ]);
  const expected = summedCells([...reports.slice(2), reports[0]])['requests.received.total'];
  assert.equal(mixed.report.cells['requests.received.total'], expected);
});

describe('a sum report', () => {
  test('that equals the sum has no difference, however it writes its figures', async () => {
    const cells = { ...sum.report.cells };
    cells['requests.received.total'] = `${cells['requests.received.total']}件`;
    cells['disclosure.fees.amount'] = `${cells['disclosure.fees.amount']}万元`;
    const { differences, explanations, cells: all } = await compared(cells);
    assert.deepEqual([differences, explanations], [[], []]);
    assert.ok(all.every(({ state }) => state === 'equal'));
    assert.equal(all.length, 200);
  });

  test('that left one out: it is named', async () => {
    const { differences, explanations } = await compared(summedCells(reports.slice(1)));
    assert.ok(differences.length > 100);
    assert.deepEqual(explanations, [{ kind: 'left_out', members: [0], cells: differences.length }]);
    const [{ cell, difference, shares, equal }] = differences;
    assert.equal(difference, `-${reports[0].cells[cell]}`);
    assert.ok(equal.includes(0));
    assert.ok(shares.every(({ figure }, at) => at === 0 || +figure <= +shares[at - 1].figure));
  });

  test('one wrong cell: those whose figure is just the difference are offered, nothing is claimed', async () => {
    const cell = 'review.reconsideration.upheld';
    const wanted = reports[4].cells[cell];
    const cells = { ...sum.report.cells, [cell]: String(sum.report.cells[cell] - wanted) };
    const { differences } = await compared(cells);
    assert.deepEqual(
      differences.map((difference) => difference.cell),
      [cell],
    );
    assert.ok(differences[0].equal.includes(4));
  });

  test('is proposed where one government has about what the others have together', () => {
    const city = { ...reports[0], organ: '云岭市人民政府', cells: sum.report.cells };
    const proposed = (members) => module.aggregate({ members }).probable_sum;
    assert.equal(proposed([...reports, city]), reports.length);
    assert.equal(proposed([...reports, { ...city, organ: '云岭市财政局' }]), undefined);
    assert.equal(proposed([...reports, { ...reports[0], organ: '石桥镇人民政府' }]), undefined);
    assert.equal(proposed([...reports, city, city]), undefined);
  });

  test('text in a cell is not compared', async () => {
    const cells = { ...sum.report.cells, 'requests.received.total': '见附件' };
    const { differences, cells: all } = await compared(cells);
    assert.deepEqual(differences, []);
    const [open, ...more] = all.filter(({ state }) => state === 'not_compared');
    assert.deepEqual([open.cell, open.figure, more], ['requests.received.total', undefined, []]);
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
  const own = module.figures(report);
  const outcomes = figures.byOutcome(own, form);
  assert.deepEqual(
    outcomes.map(({ label }) => label),
    ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
  );
  const total = outcomes.reduce((all, { value }) => all + Number(value), 0);
  assert.equal(String(total), report.cells['requests.processed.total']);
  const applicants = figures.byApplicant(own, form);
  const received = applicants.reduce((all, { value }) => all + Number(value), 0);
  assert.equal(String(received), report.cells['requests.received.total']);
  const [first] = figures.againstLastYear(own, module.figures(reports[1]), 'zh-CN');
  assert.equal(first.value, report.cells['requests.received.total']);
  assert.equal(first.before, reports[1].cells['requests.received.total']);
});
