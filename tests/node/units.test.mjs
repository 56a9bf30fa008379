// Many reports side by side: outliers, and what is written of them with stable keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { readFile } from '../../dist/node.js';
import { buildWriters } from '../export/build.mjs';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReports } from '../fixtures/made-reports.mjs';

const out = `${root}build/units-test/`;
await bundle(
  out,
  {
    units: 'web/batch/units.ts',
    outliers: 'web/batch/outliers.ts',
    exported: 'web/export/units.ts',
    derived: 'web/batch/derived.ts',
    checker: 'web/checker/module-checker.ts',
  },
  /^lit/,
);
const [
  { unitsOf },
  { outliers },
  { rateNames, unitsCsv, unitsJson },
  { relationsOf },
  { moduleChecker },
] = await Promise.all(
  ['units', 'outliers', 'exported', 'derived', 'checker'].map((name) => import(`${out}${name}.js`)),
);
const module = await loadChecker();
const checker = moduleChecker(module);

const entry = (report, at) => ({
  id: `${at}`,
  name: `${at}.docx`,
  state: 'checked',
  report,
  waivers: [],
  confirmed: [],
  wrong: [],
  result: module.check(report),
  figures: module.figures(report),
});

const rate = (percent) => ({ disclosed: { part: '1', whole: '20', percent: String(percent) } });

test('what lies far from most is told, where there are enough and they differ', () => {
  const most = [40, 42, 45, 47, 50, 52, 55].map(rate);
  assert.deepEqual(outliers([...most, rate(100)]).at(-1), ['disclosed']);
  assert.deepEqual(outliers([...most, rate(60)]).flat(), []);
  assert.deepEqual(outliers([...most.slice(1), rate(100)]).flat(), [], 'seven are too few');
  assert.deepEqual(outliers([...Array(9).fill(rate(50)), rate(51)]).flat(), [], 'all alike');
  assert.deepEqual(outliers([...most, { disclosed: { part: '1', whole: '2' } }]).flat(), []);
});

test('each report has the core’s figures and rates; pairs of years are held against each other', async () => {
  const now = madeReports(module.catalogue().forms['2021'], 3);
  const before = now.map((report) => ({ ...structuredClone(report), year: report.year - 1 }));
  before[0].cells['requests.carried_forward.total'] = '1';
  const entries = [...now, ...before].map(entry);
  const units = await unitsOf(relationsOf(entries, undefined), checker);
  assert.equal(units.length, 6);
  assert.deepEqual(units[0].main, entries[0].figures.main);
  assert.deepEqual(units[0].rates, entries[0].figures.rates);
  const { granted, partly_granted: partly } = entries[0].figures.outcomes;
  assert.equal(Number(units[0].rates.disclosed.part), Number(granted) + Number(partly));
  const own = Number(now[0].cells['requests.carried_over.total']);
  assert.deepEqual(units[0].carried_over, {
    figure: String(own),
    last_year: '1',
    difference: String(own - 1),
  });
  assert.equal(units[3].carried_over, undefined, 'no report of the year before');

  const { schema, units: written } = JSON.parse(unitsJson(units));
  assert.equal(schema, 'ogi-units/1');
  assert.deepEqual(written, units);
  const [head, first] = unitsCsv(units).split('\r\n');
  assert.match(
    head,
    /^\ufefforgan,year,file,received,processed,carried_forward,reconsideration,litigation,disclosed_part,/,
  );
  assert.equal(head.split(',').length, first.split(',').length);
  assert.ok(first.startsWith(`${now[0].organ},${now[0].year},0.docx,`));
});

test('a unit’s name is no formula of a spreadsheet and breaks no line', () => {
  const unit = {
    organ: '=1+1,"甲"\n乙',
    file: '-x',
    main: { received: '-3' },
    rates: {},
    outliers: [],
  };
  const csv = unitsCsv([unit]);
  assert.ok(csv.includes(`"'=1+1,""甲""\n乙"`));
  assert.ok(csv.includes(",'-x,-3,"));
  assert.ok(unitsCsv([{ ...unit, file: ' \u3000=1' }]).includes("' \u3000=1,"));
});

test('the workbook has every unit with all totals and rates, and names the rates that lie apart', async () => {
  const reports = madeReports(module.catalogue().forms['2021'], 12);
  const entries = reports.map(entry);
  const units = await unitsOf(relationsOf(entries, undefined), checker);
  // As the figures of the reports are made up, all are much alike; one is not.
  const percents = units.map(({ rates }) => rates.disclosed.percent);
  units[4].rates = { ...units[4].rates, disclosed: { part: '1', whole: '90', percent: '1.1' } };
  const apart = outliers(units.map(({ rates }) => rates));
  units.forEach((unit, at) => {
    unit.outliers = apart[at];
  });
  assert.deepEqual(units[4].outliers, ['disclosed'], percents.join());
  const { unitsXlsx } = await buildWriters('units-xlsx');
  const blob = await unitsXlsx(units, 'zh-CN');
  const { blocks } = await readFile(new Uint8Array(await blob.arrayBuffer()));
  const [head, ...rows] = blocks
    .find(({ type }) => type === 'table')
    .rows.map((row) => row.map(({ text }) => text));
  assert.equal(head.at(-1), '与多数单位相差悬殊的');
  assert.equal(rows.length, units.length);
  const labels = Object.fromEntries(rateNames('zh-CN').map(({ key, label }) => [key, label]));
  for (const [at, { organ, year, main, rates, outliers: far }] of units.entries()) {
    const shares = Object.values(rates).flatMap(({ part, whole, percent = '' }) => [
      ...[percent, `${part}/${whole}`],
    ]);
    const expected = [organ, String(year), `${at}.docx`, ...Object.values(main), ...shares];
    assert.deepEqual(rows[at].slice(0, expected.length), expected);
    assert.equal(rows[at].at(-1), far.map((key) => labels[key]).join('、'));
  }
});
