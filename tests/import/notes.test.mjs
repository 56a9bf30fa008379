// What a file could not tell is said in the Document's notes, once for each kind, and nothing is said of files that tell all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDocx, asXlsx } from '../fixtures/made-files.mjs';
import { asOfd, asPdf } from '../fixtures/made-pages.mjs';
import { asHtml } from '../fixtures/made-report.mjs';
import { buildReaders } from './build.mjs';
import { bytesOf, docx, ofd, p, pdf, sheetData, xlsx } from './fixtures.mjs';

const { readDocument, readHtml, readText } = await buildReaders('notes');

const table = (...rows) => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const made = {
  title: '报告',
  blocks: [{ type: 'text', text: '一、总体情况' }, table(['甲', '1'], ['乙', '2'])],
};

test('files that tell all have no notes', async () => {
  const files = [asDocx(made), asXlsx(made), asOfd(made), asPdf(made), bytesOf(asHtml(made))];
  for (const bytes of files) assert.equal((await readDocument(bytes)).notes, undefined);
  assert.equal(readText('甲\t1\t2\t3\t4\n乙\t1\t\t3\t4').notes, undefined);
});

test('text: rows whose figures single spaces part have lost their blanks', () => {
  const row = '一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3\n';
  assert.deepEqual(readText(row.repeat(3)).notes, [{ kind: 'blanks-lost' }]);
  assert.equal(readText(row.repeat(2)).notes, undefined);
  assert.equal(readText('甲 | 3 | 0 | 0 | 0\n'.repeat(5)).notes, undefined);
});

test('text: figures in one long column have lost their order', () => {
  const rows = ['甲', '1', '2', '3', '4', '5', '6', '7'].join('\n');
  assert.equal(readText(`${rows}\n${rows}`).notes, undefined);
  assert.deepEqual(readText(`甲\n乙\n${'12\n'.repeat(30)}`).notes, [{ kind: 'order-lost' }]);
});

test('Word: parts of other formats inside the document', async () => {
  const chunk = await readDocument(docx(`${p('甲')}<w:altChunk r:id="r9"/>`));
  assert.deepEqual(chunk.notes, [{ kind: 'part-not-read', parts: ['altChunk'] }]);
  const object = (program) =>
    `<w:p><w:r><w:object><o:OLEObject ProgID="${program}"/></w:object></w:r></w:p>`;
  const { notes } = await readDocument(
    docx(p('甲') + object('Excel.Sheet.12') + object('Equation.3') + object('Excel.Sheet.12')),
  );
  assert.deepEqual(notes, [{ kind: 'part-not-read', parts: ['Excel.Sheet.12'] }]);
});

test('HTML: another document shown inside the page', () => {
  const { notes } = readHtml(
    '<p>甲</p><iframe src="/js/viewer.html?file=/a/2024年报.pdf"></iframe><embed src="x.swf"><iframe src="/count.html"></iframe>',
  );
  assert.deepEqual(notes, [{ kind: 'part-not-read', parts: ['2024年报.pdf'] }]);
});

test('HTML and Word: pictures without any table', async () => {
  const picture = '<img src="a.png" width="600" height="300">';
  assert.deepEqual(readHtml(`<p>甲</p>${picture}${picture}`).notes, [
    { kind: 'picture-instead-of-table', count: 2 },
  ]);
  const besides = readHtml(`${picture}<table><tr><td>1<td>2<tr><td>3<td>4</table>`);
  assert.equal(besides.notes, undefined);
});

test('Excel: a workbook of pictures only', async () => {
  const picture = { 'xl/media/image1.png': new Uint8Array(9) };
  const { blocks, notes } = await readDocument(xlsx([sheetData(['标题'])], picture));
  assert.deepEqual(
    blocks.map(({ type }) => type),
    ['text', 'picture'],
  );
  assert.deepEqual(notes, [{ kind: 'picture-instead-of-table', count: 1 }]);
  const tables = await readDocument(xlsx([sheetData(['甲', 1], ['乙', 2])], picture));
  assert.equal(tables.notes, undefined);
});

const rows = '<tr><td>行政许可<td>12<tr><td>行政处罚<td>3<tr><td>行政强制<td>4';
const other = '<tr><td>部门<td>电话<tr><td>办公室<td>1234';
const screens = (sheet, first, second) =>
  readHtml(
    `<style>${sheet}</style><div class="pc">${first}</div><div class="wap" id="m">${second}</div>`,
  );
const tables = (document) => document.blocks.filter((block) => block.type === 'table').length;

const hiding = [
  '.wap{display:none}',
  'div.wap{ display : none !important }',
  '#m{visibility:hidden}',
  'body .wap{display:none}',
  'body > div.wap , .x{display:none}',
  '@media screen{.wap{display:none}}',
  '@media (min-width:769px){.wap{display:none}}',
  '.wap{display:none}@media (max-width:768px){.wap{display:block}.pc{display:none}}',
  '/* .pc{display:none} */ .wap{color:red;display:none;}',
  '.wap{display:block}.wap{display:none}',
  '#m{display:none}.wap{display:block}',
];
for (const sheet of hiding) {
  test(`HTML: the copy that ${sheet} hides is not read`, () => {
    const document = screens(sheet, `<table>${rows}</table>`, `<table>${rows}</table>`);
    assert.equal(tables(document), 1);
    assert.deepEqual(document.notes, [{ kind: 'hidden-copy', count: 1 }]);
  });
}

const showing = [
  '@media print{.wap{display:none}}',
  '@media (max-width:640px){.wap{display:none}}',
  '.wap:hover{display:none}',
  '.wap{display:none}#m{display:block}',
  '.wap{display:none}.wap{display:block}',
  '.xwap{display:none}',
  'p .wap{display:none}',
  '.wap{display:inline-block}',
];
for (const sheet of showing) {
  test(`HTML: ${sheet} hides nothing`, () => {
    const document = screens(sheet, `<table>${rows}</table>`, `<table>${rows}</table>`);
    assert.equal(tables(document), 2);
    assert.equal(document.notes, undefined);
  });
}

test('HTML: a copy with another figure is a copy; another table is none, and is read', () => {
  const sheet = '.wap{display:none}';
  const changed = screens(
    sheet,
    `<table>${rows}</table>`,
    `<table>${rows.replace('12', '21')}</table>`,
  );
  assert.deepEqual(changed.blocks[0].rows[0][1].text, '12');
  assert.equal(tables(changed), 1);
  assert.equal(tables(screens(sheet, `<table>${rows}</table>`, `<table>${other}</table>`)), 2);
  assert.equal(
    tables(screens('.pc,.wap{display:none}', `<table>${rows}</table>`, `<table>${rows}</table>`)),
    1,
  );
});

test('HTML: cells and rows that a style sheet hides are not there', () => {
  const { blocks, notes } = readHtml(
    '<style>.no{display:none}</style><table><tr><td>甲<td>1<b class=no>9</b><tr class=no><td>乙<td>2<tr><td>丙<td>3<td class=no>4</table>',
  );
  assert.deepEqual(
    blocks[0].rows.map((row) => row.map((cell) => cell.text)),
    [
      ['甲', '1'],
      ['丙', '3'],
    ],
  );
  assert.deepEqual(notes, [{ kind: 'part-not-read', parts: ['tr.no', 'td.no'] }]);
});

test('HTML: text that a style sheet hides is left out where it stands there already, and read where not', () => {
  const page = (hidden) =>
    readHtml(
      `<style>.wap{display:none}</style><p>一、总体 情况</p><p>正文</p><div class="wap">${hidden}</div>`,
    );
  assert.equal(page('<p>一、总体情况</p>\n<p>正文</p>').blocks.length, 2);
  assert.deepEqual(page('<p>另有内容</p>').blocks[2], { type: 'text', text: '另有内容' });
});

test('HTML: a hidden table that is no copy is told by its name', () => {
  const { blocks, notes } = readHtml(
    `<table>${rows}</table><div style="display:none" id="tab2"><table>${other}</table></div>`,
  );
  assert.equal(blocks.length, 1);
  assert.deepEqual(notes, [{ kind: 'part-not-read', parts: ['div#tab2'] }]);
});

test('HTML: style sheets made to take for ever do not', () => {
  const sheet = Array.from(
    { length: 5000 },
    (_, i) => `.a .b .c${i % 3}, .a${i} .b{display:none}`,
  ).join('');
  const nested = '<div class="a b c0 c1 c2">'.repeat(200);
  // Of this process: a busy machine takes none of it.
  const started = process.cpuUsage();
  readHtml(`<style>${sheet}</style>${nested}${'<p class="c1 b">甲</p>'.repeat(20_000)}`);
  readHtml(
    `<style>${'/*'.repeat(100_000)}</style><style>${'{'.repeat(100_000)}</style><style>${'@media x{'.repeat(50_000)}</style><p>甲`,
  );
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 10e6, `${(user + system) / 1000} ms`);
});

const text = (words) => `BT /F 12 Tf 100 700 Td (${words}) Tj ET`;
const picture = (width, height) =>
  `q ${width} 0 0 ${height} 50 50 cm BI /W 2 /H 2 /BPC 8 /CS /G ID xxxx EI Q`;

test('PDF: pages that are pictures only, and large pictures beside text', async () => {
  const mixed = await readDocument(pdf([text('one'), picture(500, 700), text('three')]));
  assert.deepEqual(mixed.notes, [{ kind: 'scanned', pages: [2] }]);
  const pictured = await readDocument(pdf([`${text('one')} ${picture(400, 200)}`, text('two')]));
  assert.deepEqual(pictured.notes, [{ kind: 'picture-instead-of-table', pages: [1] }]);
  const sealed = await readDocument(pdf([`${text('one')} ${picture(120, 120)}`, '']));
  assert.equal(sealed.notes, undefined);
});

test('OFD: pages that are pictures only', async () => {
  const words =
    '<ofd:TextObject Boundary="1 1 9 9" Size="4"><ofd:TextCode X="0" Y="4">甲</ofd:TextCode></ofd:TextObject>';
  const scan = '<ofd:ImageObject Boundary="0 0 210 297"/>';
  const { notes } = await readDocument(ofd([words, scan]));
  assert.deepEqual(notes, [{ kind: 'scanned', pages: [2] }]);
});
