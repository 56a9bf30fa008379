// Small files that stand for large ones: what is counted is the text and the cells that come out of them, in every format.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { odf } from '../fixtures/made-odf.mjs';
import { buildReaders } from './build.mjs';
import { bytesOf, docx, ofd, p, xlsx } from './fixtures.mjs';

const { readDocument } = await buildReaders('size');
const megabyte = 1024 * 1024;
const many = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');

/** Refused for its size, saying what and why, without taking the memory. */
async function refused(bytes, says) {
  const before = process.memoryUsage().heapUsed;
  await assert.rejects(readDocument(bytes, '年报'), (error) => {
    assert.equal(error.code, 'too_large');
    assert.match(error.message, says);
    assert.match(error.message, /年报.*不像一份年度报告/);
    assert.match(error.messageEn, /too large \(.*(?:characters|cells|rows)/);
    return true;
  });
  // With what is not collected yet, which depends on how busy the machine is.
  const taken = (process.memoryUsage().heapUsed - before) / megabyte;
  assert.ok(taken < 800, `${taken} MB`);
}

const long = '年'.repeat(30_000);
const sheetOf = (rows) => [`<sheetData>${rows}</sheetData>`];

test('a workbook whose one long string is referred to 20,000 times', async () => {
  const shared = many(2000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`);
  const file = xlsx(sheetOf(shared), {
    'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>`,
  });
  assert.ok(file.length < 200_000);
  await refused(file, /文字超过 200 万字/);
  // One to a row, as paragraphs, too; and on many sheets.
  const paragraphs = many(2000, (at) => `<row r="${at * 2 + 1}"><c t="s"><v>0</v></c></row>`);
  await refused(
    xlsx(sheetOf(paragraphs), { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>` }),
    /文字超过 200 万字/,
  );
});

test('cells that OpenDocument repeats, in a sheet and in a text', async () => {
  const cell = (repeated, text) =>
    `<table:table-cell table:number-columns-repeated="${repeated}"><text:p>${text}</text:p></table:table-cell>`;
  const row = (repeated, cells) =>
    `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;
  const table = (rows) => `<table:table>${rows}</table:table>`;
  await refused(
    odf(`<office:spreadsheet>${table(row(100, cell(90, long)))}</office:spreadsheet>`),
    /文字超过 200 万字/,
  );
  await refused(
    odf(`<office:text>${table(row(100, cell(90, long)))}</office:text>`),
    /文字超过 200 万字/,
  );
  await refused(
    odf(`<office:spreadsheet>${table(row(900, cell(900, '1')))}</office:spreadsheet>`),
    /表格超过 20 万格|单元格/,
  );
});

test('a text of millions of characters, a page of as many, a table of as many cells', async () => {
  await refused(bytesOf('年报\n'.repeat(1_000_000)), /文字超过 200 万字/);
  await refused(bytesOf(`<p>${'年'.repeat(2_000_001)}</p>`), /文字超过 200 万字/);
  await refused(docx(many(700, () => p('年'.repeat(3000)))), /文字超过 200 万字/);
  await refused(
    bytesOf(`<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(100_001)}</table>`),
    /表格超过 20 万格/,
  );
  await refused(bytesOf('1,2,3,4,5\n'.repeat(40_001)), /工作表超过|表格超过 20 万格/);
});

test('a template that five hundred pages of an OFD repeat', async () => {
  const text = many(
    40,
    (at) =>
      `<ofd:TextObject Boundary="0 ${at} 200 5" Size="3"><ofd:TextCode X="0" Y="3" DeltaX="g 199 1">${'年'.repeat(200)}</ofd:TextCode></ofd:TextObject>`,
  );
  const file = ofd(Array(500).fill('<ofd:Template TemplateID="9"/>'), {
    'Doc_0/Tpls/T.xml': `<ofd:Page><ofd:Content><ofd:Layer>${text}</ofd:Layer></ofd:Content></ofd:Page>`,
  });
  assert.ok(file.length < 100_000);
  await refused(file, /文字超过 200 万字/);
});

test('half of the limits is read', async () => {
  const { blocks } = await readDocument(bytesOf('年报\n'.repeat(300_000)));
  assert.equal(blocks[0].text.length, 900_000);
  const rows = '<tr><td>1</td><td>2</td></tr>'.repeat(50_000);
  const [table] = (await readDocument(bytesOf(`<table>${rows}</table>`))).blocks;
  assert.equal(table.rows.length, 50_000);
});
