import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { loadChecker } from '../../dist/index.js';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';

const folder = new URL('../../docs/schemas/', import.meta.url);
const ajv = new Ajv({ allErrors: true });
for (const name of readdirSync(folder)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name);
}

const checker = await loadChecker();
const { forms } = checker.catalogue();
const report = madeReport(forms['2021']);
const document = asDocument(report, forms['2021']);

function assertValid(name, value) {
  const validate = ajv.getSchema(`${name}.schema.json`);
  assert.ok(validate(value), ajv.errorsText(validate.errors?.slice(0, 5)));
}

test('the catalogue is as its schema says, in both languages', () => {
  assertValid('catalogue', checker.catalogue());
  assertValid('catalogue', checker.catalogue({ language: 'en' }));
});

test('documents and what is recognised in them are as their schemas say', () => {
  const documents = [
    document,
    { schema: 'ogi-document/1', blocks: [{ type: 'text', text: asText(document) }] },
    {
      schema: 'ogi-document/1',
      blocks: [{ type: 'text', text: '无关的文字' }, { type: 'picture' }],
    },
    {
      schema: 'ogi-document/1',
      blocks: [
        {
          type: 'page',
          width: 595,
          height: 842,
          lines: [{ x1: 80, y1: 118, x2: 520, y2: 118 }],
          words: [{ text: '规章', x: 90.1, y: 120.5, width: 24, height: 12 }],
        },
      ],
    },
    { schema: 'ogi-document/1', blocks: [] },
  ];
  for (const input of documents) {
    assertValid('document', input);
    const recognition = checker.recognise(input);
    assertValid('recognition', recognition);
    assertValid('report', recognition.report);
  }
});

test('results of right, wrong and bare reports are as the schema says', () => {
  const cells = Object.keys(report.cells);
  const reports = [
    report,
    { schema: 'ogi-report/1', cells: {} },
    { schema: 'ogi-report/1', cells: report.cells },
  ];
  for (const value of ['', '/', '9999', '-3', '1.5', '三', '12件', '99999999999999999999999']) {
    for (const key of [cells[0], cells[60], cells.at(-1)]) {
      reports.push({ ...report, cells: { ...report.cells, [key]: value } });
    }
  }
  for (const input of reports) {
    assertValid('report', input);
    assertValid('result', checker.check(input));
    assertValid('result', checker.check(input, { language: 'en', today: '2025-02-15' }));
  }
});

test('claims are as their schema says, and check takes them back', () => {
  const text =
    '2024年，我局共收到政府信息公开申请12件，其中自然人申请8件、商业企业申请4件，占比分别为66.7%、33.3%，同比增长20%。';
  const talking = { ...report, sections: { ...report.sections, 1: text } };
  const claims = checker.claims(talking);
  assertValid('claims', claims);
  assert.equal(text.slice(claims.claims[0].figure.start, claims.claims[0].figure.end), '12件');
  assert.ok(claims.breakdowns.length > 0 && claims.percentages.length > 0);
  assertValid('result', checker.check(talking, { last_year: report, members: [report, report] }));
});

test('figures, completions, sums and comparisons are as their schemas say', () => {
  const odd = ['', '/', '251000元', '22（其中修订16件）', '若干', '99999999999999999999', '-1'];
  const keys = Object.keys(report.cells);
  const cells = Object.fromEntries(keys.map((key, at) => [key, odd[at % (3 * odd.length)] ?? '4']));
  const old = { ...report, year: 2020, editions: { disclosure: '2019', requests: '2019' } };
  const reports = [report, { ...report, cells }, old, { schema: 'ogi-report/1', cells: {} }];
  for (const input of reports) {
    assertValid('figures', checker.figures(input));
    assertValid('completion', checker.complete(input));
    for (const members of [reports, [input], [report, report, report, report, report]]) {
      assertValid('aggregate', checker.aggregate({ members }));
      assertValid('comparison', checker.compare(input, { members, last_year: old }));
    }
  }
  assertValid('aggregate', checker.aggregate({ members: [] }));
  assertValid('comparison', checker.compare(report, {}));
});

test('waivers and fixes are as the schema says', () => {
  const wrong = { ...report, cells: { ...report.cells, 'review.reconsideration.total': '99' } };
  const [finding] = checker.check(wrong).findings;
  const waivers = [
    { finding: finding.id, reason: '已核对' },
    { finding: 'OGI401/1/00000000', reason: '旧' },
  ];
  const result = checker.check(wrong, { waivers });
  assertValid('result', result);
  assert.equal(result.findings[0].waived, '已核对');
  assert.equal(result.accepted, true);
  assert.deepEqual(result.void_waivers, [waivers[1]]);
  assert.ok(finding.fixes.length > 0);
});

test('the schemas refuse what the core refuses', () => {
  for (const name of [
    'document',
    'report',
    'recognition',
    'claims',
    'result',
    'catalogue',
    'figures',
    'completion',
    'aggregate',
    'comparison',
  ]) {
    const validate = ajv.getSchema(`${name}.schema.json`);
    for (const wrong of [null, [], {}, { schema: `ogi-${name}/2` }])
      assert.ok(!validate(wrong), name);
  }
});
