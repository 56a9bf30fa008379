// One arithmetic: however a figure is written, the page's sum, the sum saved as a workbook, the comparison, the command line
// and OGI801 make the same of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReports } from '../fixtures/made-reports.mjs';
import { buildReaders } from '../import/build.mjs';

const out = `${root}build/arithmetic-test/`;
await bundle(
  out,
  {
    sum: 'web/batch/sum.ts',
    checker: 'web/checker/module-checker.ts',
    charts: 'web/chart/figures.ts',
    writers: 'web/export/index.ts',
  },
  /^(?:docx|write-excel-file|lit)/,
);
const [{ sumOf }, { moduleChecker }, { byApplicant }, writers, readers] = await Promise.all([
  ...['sum', 'checker', 'charts', 'writers'].map((name) => import(`${out}${name}.js`)),
  buildReaders('arithmetic'),
]);
const checker = await loadChecker();
const catalogue = checker.catalogue();
const reports = madeReports(catalogue.forms['2021'], 3);

const count = 'requests.received.enterprise';
const fee = 'disclosure.fees.amount';
/** What is written, the figure it is, or why it is none. */
const writings = [
  [fee, '251000元', '25.1'],
  [fee, '1.5万元', '1.5'],
  [fee, '1.5', '1.5'],
  [fee, '—', undefined, 'placeholder'],
  [count, '０３', '3'],
  [count, '1,234', '1234'],
  [count, '22（其中修订16件）', '22'],
  [count, '十二', '12'],
  [count, '9007199254740993', '9007199254740993'],
  [count, '—', undefined, 'placeholder'],
  [count, '', undefined, 'blank'],
  [count, '若干', undefined, 'text'],
  [count, '99999999999999999999', undefined, 'too_large'],
];

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogi-sum-'));
});
after(() => rm(folder, { recursive: true }));

async function findingsOfCommandLine(report, members) {
  const paths = await Promise.all(
    [report, ...members].map(async (each, at) => {
      const path = join(folder, `${at}.json`);
      await writeFile(path, JSON.stringify(each));
      return path;
    }),
  );
  const [own, ...others] = paths;
  const given = others.flatMap((path) => ['--members', path]);
  const cli = `${root}dist/cli.js`;
  const { stdout } = spawnSync(process.execPath, [cli, 'check', own, ...given, '--format', 'json']);
  return JSON.parse(stdout).findings.filter(({ rule }) => rule === 'OGI801');
}

/** With the sums that hold in a made report kept as they are: only what OGI801 says of the cell is looked at. */
const at = (cell, findings) =>
  findings.filter(({ places }) => places.some((place) => place.cell === cell));

for (const [cell, written, figure, gap] of writings) {
  describe(`“${written}” in ${cell}`, () => {
    const odd = { ...reports[0], cells: { ...reports[0].cells, [cell]: written } };
    const members = [odd, reports[1], reports[2]];
    const page = (government) =>
      sumOf(
        members.map((report) => ({ name: report.organ, report })),
        government,
        '合计',
        catalogue,
        moduleChecker(checker),
      );
    const own = checker.figures(odd);

    test('is one figure', () => {
      assert.equal(own.cells[cell], figure);
      assert.equal(own.gaps[cell], gap);
      if (cell !== count) return;
      const form = (({ requests }) => ({ requests }))(catalogue.forms['2021']);
      const bar = byApplicant(own, form)[1];
      assert.equal(bar.value, figure);
    });

    test('is summed alike by page, workbook, comparison, command line and OGI801', async () => {
      const { report: sum, aggregate } = await page();
      const others = checker.aggregate({ members: members.slice(1) }).report.cells[cell];
      const { not_summed: notSummed } = aggregate;
      if (gap) {
        assert.equal(sum.cells[cell], others);
        assert.deepEqual(notSummed, [{ cell, why: gap, members: [0] }]);
      } else {
        assert.deepEqual(notSummed, []);
        const figures = [sum.cells[cell], others, figure].map((text) => text.split('.'));
        const scale = Math.max(...figures.map(([, fraction = '']) => fraction.length));
        const [all, rest, one] = figures.map(([whole, fraction = '']) =>
          BigInt(whole + fraction.padEnd(scale, '0')),
        );
        assert.equal(all, rest + one);
      }

      const blob = await writers.aggregateXlsx(sum, [], 'zh-CN', catalogue);
      const document = await readers.readDocument(
        new Uint8Array(await blob.arrayBuffer()),
        'sum.xlsx',
      );
      assert.equal(checker.recognise(document).report.cells[cell], sum.cells[cell]);

      const asks = async (government) => {
        const findings = checker.check(government, { members }).findings;
        const own = at(cell, findings).filter(({ rule }) => rule === 'OGI801');
        assert.deepEqual(at(cell, await findingsOfCommandLine(government, members)), own);
        const { comparison } = (await page(government)).government;
        return { own, compared: comparison.cells.find((each) => each.cell === cell) };
      };
      const equal = await asks(sum);
      assert.deepEqual(equal.own, []);
      assert.equal(equal.compared.state, gap ? 'not_compared' : 'equal');

      const off = { ...sum, cells: { ...sum.cells, [cell]: `${others}00` } };
      const different = await asks(off);
      assert.equal(different.compared.state, gap ? 'not_compared' : 'different');
      // What an equation disputes too is left to it; the fee is in none.
      if (cell === fee) assert.equal(different.own.length, gap ? 0 : 1);
      for (const { expected, actual } of different.own) {
        assert.equal(expected, different.compared.sum);
        assert.equal(actual, different.compared.figure);
      }
    });
  });
}
