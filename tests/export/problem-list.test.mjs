// The list of problems: its columns, a row a problem, and text that stays text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { buildReaders } from '../import/build.mjs';
import { expanded } from '../import/fixtures.mjs';
import { buildWriters } from './build.mjs';

const [writers, readers, checker] = await Promise.all([
  buildWriters('problem-list'),
  buildReaders('export-problem-list'),
  loadChecker(),
]);
const catalogue = checker.catalogue();
const slips = fileURLToPath(new URL('../../web/examples/report-with-slips.html', import.meta.url));
const { report } = checker.recognise(await readers.readDocument(readFileSync(slips), 'slips'));
const result = checker.check(report);
const evil = '=cmd|1 <img src=x onerror=alert(1)>';
const entries = [
  { name: 'slips.html', report, result },
  { name: evil, report: { schema: 'ogi-report/1', cells: {} }, failure: '@SUM(1)\t打\n不开' },
];
const columns = ['序号', '单位', '年份', '文件', '程度', '位置', '问题描述', '依据', '整改建议'];
const at = (row, column) => row[columns.indexOf(column)];
const problems = result.findings.length + 1;

const plain = (text) => text.replace(/\s+/g, ' ');
const gridOf = async (blob, name) => {
  const { blocks } = await readers.readDocument(new Uint8Array(await blob.arrayBuffer()), name);
  return expanded(
    blocks.find((block) => block.type === 'table'),
    plain,
  );
};

for (const [name, write] of [
  ['list.xlsx', writers.problemListXlsx],
  ['list.docx', writers.problemListDocx],
  ['list.html', async (...given) => new Blob([writers.problemListHtml(...given)])],
]) {
  test(`${name}: its columns, a row for every problem, hostile text as text`, async () => {
    const rows = await gridOf(await write(entries, 'zh-CN', catalogue), name);
    assert.deepEqual(rows[0], columns);
    assert.equal(rows.length, 1 + problems);
    assert.deepEqual(
      rows.slice(1).map((row) => row[0]),
      Array.from({ length: problems }, (_, at) => String(at + 1)),
    );
    assert.equal(at(rows[1], '单位'), '临澜市青禾区水务局');
    assert.equal(at(rows[1], '年份'), String(report.year));
    assert.equal(at(rows[1], '文件'), 'slips.html');
    const granted = rows.find((row) => at(row, '位置').includes('予以公开'));
    assert.match(at(granted, '位置'), /^第三部分 .*予以公开/);
    assert.equal(at(granted, '程度'), '错误');
    assert.doesNotMatch(at(granted, '问题描述'), /【/);
    assert.notEqual(at(granted, '依据'), '');
    assert.notEqual(at(granted, '整改建议'), '');
    assert.equal(at(rows.at(-1), '单位'), evil);
    assert.match(at(rows.at(-1), '问题描述'), /@SUM\(1\) 打 ?不开/);
  });
}

test('copied: a line a problem, and nothing a sheet would take for a formula', () => {
  const lines = writers.problemListText(entries, 'zh-CN', catalogue).trimEnd().split('\n');
  assert.equal(lines[0], columns.join('\t'));
  assert.equal(lines.length, 1 + problems);
  for (const line of lines) {
    assert.equal(line.split('\t').length, columns.length, line);
    for (const field of line.split('\t')) assert.doesNotMatch(field, /^[=+\-@]/);
  }
});

test('the printed page is landscape, holds no script and asks for nothing', () => {
  const page = writers.problemListHtml(entries, 'zh-CN', catalogue);
  assert.match(page, /size: A4 landscape/);
  assert.doesNotMatch(page, /<script|<img|<link|https?:/);
});

test('in English, and with nothing found', async () => {
  const english = { name: 'a', report, result: checker.check(report, { language: 'en' }) };
  const page = writers.problemListHtml([english], 'en', checker.catalogue({ language: 'en' }));
  assert.match(page, /Advice/);
  const none = { ...result, findings: [] };
  const empty = writers.problemListHtml([{ name: 'a', report, result: none }], 'zh-CN', catalogue);
  assert.match(empty, /发现 0 个问题/);
  assert.doesNotMatch(empty, /<table/);
});

test('a place in a text is quoted, a row or a column of a table named, a member called by its name', () => {
  const text = '一、本年工作平稳，没有发生因公开不当引起的舆情和投诉。';
  const finding = (place) => ({ ...result.findings[0], places: [place] });
  const findings = [
    finding({ section: '1', start: 2, end: text.length }),
    finding({ table: 'requests', row: 'refused.state_secret' }),
    finding({ table: 'requests', column: 'research' }),
    finding({ member: 0 }),
    finding({ member: 1 }),
  ];
  const entry = {
    name: 'a',
    report: { ...report, sections: { ...report.sections, 1: text } },
    result: { ...result, findings },
    members: ['云岭市水务局.docx'],
  };
  const lines = writers.problemListText([entry], 'zh-CN', catalogue).trimEnd().split('\n');
  assert.deepEqual(
    lines.slice(1).map((line) => at(line.split('\t'), '位置')),
    [
      '第一部分 总体情况 “本年工作平稳，没有发生因公开不当引起的舆情和投诉……”',
      '第三部分表格 （三）不予公开 1.属于国家秘密',
      '第三部分表格 科研机构',
      '云岭市水务局.docx',
      '下级报告 2',
    ],
  );
});

test('where the right figure is not known, it is said what to check it against', () => {
  const [first] = result.findings;
  const bare = { ...first, fixes: [], question: undefined, expected: undefined, terms: [] };
  const advice = (finding) => {
    const list = [{ name: 'a', report, result: { ...result, findings: [finding] } }];
    const [, line] = writers.problemListText(list, 'zh-CN', catalogue).split('\n');
    return at(line.split('\t'), '整改建议');
  };
  const cell = 'requests.granted.total';
  assert.equal(
    advice({
      ...bare,
      places: [{ cell }],
      terms: [{ cell: 'requests.granted.research', sign: 1 }],
    }),
    '请对照工作台账核对后更正：第三部分 予以公开 · 总计、法人或其他组织 科研机构。',
  );
  assert.match(
    advice({ ...bare, rule: 'OGI501', places: [{ cell }], expected: '7' }),
    /正文和表格/,
  );
  // Held against last year, members or another source: nobody knows which of the two is wrong.
  for (const rule of ['OGI202', 'OGI701', 'OGI702', 'OGI801', 'OGI901'])
    assert.equal(
      advice({ ...bare, rule, places: [{ cell }], expected: '7', actual: '9' }),
      '请对照工作台账核对后更正：第三部分 予以公开 总计。',
    );
  assert.match(advice({ ...bare, places: [{ table: 'requests' }] }), /规定的表格/);
  assert.match(advice({ ...bare, places: [{ section: '1', start: 0, end: 4 }] }), /这段文字/);
  assert.match(advice({ ...bare, places: [{ member: 0 }] }), /与该单位核对/);
});

test('a sheet of paper, landscape, is as wide as the list', async () => {
  const list = await writers.problemListXlsx(entries, 'zh-CN', catalogue);
  const parts = unzipSync(new Uint8Array(await list.arrayBuffer()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
  assert.match(sheet, /<pageSetup [^>]*orientation="landscape"/);
  assert.match(sheet, /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  assert.match(sheet, /<pageSetup [^>]*fitToHeight="0"/);
  // Of Excel's columns a character is 7 pixels and the edges 5, at 96 to the inch; the sheet has 297 mm less its margins.
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );
  assert.equal(widths.length, columns.length);
  const pixels = widths.reduce((sum, width) => sum + Math.ceil(width * 7 + 5), 0);
  assert.ok((pixels / 96) * 25.4 <= 297 - 2 * 17.8, `${pixels} pixels`);
});
