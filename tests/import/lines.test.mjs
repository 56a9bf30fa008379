// Texts whose lines say more than words: comma-separated values, Markdown with tables in HTML, and UTF-16 that does not say so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf16 } from '../fixtures/made-xml.mjs';
import { buildReaders } from './build.mjs';
import { bytesOf, grid } from './fixtures.mjs';

const { readDocument, readHtml, readText } = await buildReaders('lines');
const read = (text) => readDocument(bytesOf(text));

const rows = ['甲,1,2,3', '乙,4,5,6', '丙,7,8,9', '丁,戊,0,0,0'];

test('comma-separated: cells that quotes hold together, and a byte order mark', async () => {
  const { blocks } = await read(
    `\ufeff标题\r\n"一,二",1,2,3\r\n"说""是""",4,5,6\r\n"上\n下",7,8,9\r\n${rows[3]}\r\n`,
  );
  assert.deepEqual(blocks, [
    { type: 'text', text: '标题\n一,二 1 2 3\n说"是" 4 5 6\n上 下 7 8 9\n丁 戊 0 0 0\n' },
  ]);
});

test('comma-separated: blank cells of uneven rows keep their places by tabs', async () => {
  const { blocks } = await read(`标题\n${rows.join('\n')}\n戊,,2,3`);
  assert.equal(blocks[0].text.split('\n').at(-1), '戊\t\t2\t3');
});

test('comma-separated: rows padded to one width are a sheet', async () => {
  const { blocks } = await read(`标题,,,\n\n${rows.slice(0, 3).join('\n')}\n戊,,2,\n\n结尾,,,`);
  assert.deepEqual(blocks[0], { type: 'text', text: '标题' });
  assert.deepEqual(grid(blocks[1]).at(-1), ['戊', '', '2', '']);
  assert.deepEqual(blocks[2], { type: 'text', text: '结尾' });
});

for (const [what, text] of Object.entries({
  'figures with thousands':
    '全年收到申请1,834,000件\n'.repeat(9) + '合计 1,834,000,123\n'.repeat(9),
  'sentences with commas': 'one, two, three, and four\n'.repeat(9),
  'three rows': rows.slice(0, 3).join('\n'),
  'Chinese commas': '甲，1，2，3\n'.repeat(9),
})) {
  test(`not comma-separated: ${what}`, async () => {
    const { blocks } = await read(text);
    assert.equal(blocks[0].text, text);
  });
}

test('a quote that never ends is a character, and hides no rows', async () => {
  const { blocks } = await read(`标题\n"一,1,2,3\n${rows.join('\n')}`);
  assert.equal(blocks[0].text.split('\n')[1], '"一 1 2 3');
  assert.equal(blocks[0].text.split('\n').length, 6);
});

const table = '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>';

test('Markdown: lines outside the tables stay lines, marks of headings go', async () => {
  const { blocks } = await read(
    `# 标题\n\n## 一、总体\n正文<sup>1</sup>。\n\n${table}\n\n**二、其他**\n尾`,
  );
  assert.deepEqual(blocks[0], { type: 'text', text: '标题\n\n一、总体\n正文1。' });
  assert.deepEqual(grid(blocks[1]), [
    ['甲', '1'],
    ['乙', '2'],
  ]);
  assert.deepEqual(blocks[2], { type: 'text', text: '二、其他\n尾' });
});

test('Markdown: tables that a program wrapped into pages of their own, and without marks of headings', async () => {
  const wrapped = await read(
    `<div align="center">题</div>\n# 标题\n<html><body>${table}</body></html>\n尾`,
  );
  assert.deepEqual(
    wrapped.blocks.map(({ type }) => type),
    ['text', 'table', 'text'],
  );
  const plain = await read(`标题\n正文\n${table}\n尾`);
  assert.equal(plain.blocks[0].text, '标题\n正文');
  assert.equal(readHtml(`标题\n正文\n${table}`).blocks[0].text, '标题\n正文');
});

test('HTML: pages with a table are no Markdown, whatever their source looks like', async () => {
  for (const page of [`<p>标题\n正文</p>${table}`, `<html><head></head>\n# 题\n正文${table}`]) {
    assert.ok(!(await read(page)).blocks[0].text.includes('\n'), page);
  }
});

test('UTF-16 without a mark, in both orders; other zero bytes are no text', async () => {
  const text = '一、总体情况\n全年收到申请12件。\n';
  for (const bigEndian of [false, true]) {
    const { blocks } = await readDocument(utf16(bytesOf(text), { mark: false, bigEndian }));
    assert.equal(blocks[0].text, text);
  }
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i % 2 ? 0 : (i * 37) % 31));
  await assert.rejects(readDocument(noise), { code: 'not_text' });
});

test('lines made to take for ever do not', async () => {
  const started = performance.now();
  await read(`${','.repeat(1990)}x\n`.repeat(500));
  await read(`甲\n${'<table '.repeat(200_000)}`);
  await read(`甲\n乙\n${'<table>'.repeat(3000)}`).catch(() => {});
  readText('"'.repeat(200_000) + rows.join('\n'));
  await read(`${rows.join('\n')}\n${'"a'.repeat(100_000)}`);
  assert.ok(performance.now() - started < 10_000, String(performance.now() - started));
});
