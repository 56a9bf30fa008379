// Formulas that no program has calculated yet: plain sums are worked out, anything else is left unread and told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { docx, p, sheetData, tbl, tc, tr, wordPart, xlsx } from './fixtures.mjs';

const { readDocument } = await buildReaders('formulas');

const uncalculated = [{ kind: 'formulas-not-calculated', count: 1 }];
const f = (formula, stored = '') => `<c><f>${formula}</f>${stored}</c>`;
const column = (document, index) =>
  document.blocks
    .filter((block) => block.type === 'table')
    .flatMap((block) => block.rows.map((row) => row[index].text));

const workbook = (calculation, names = ['表1']) => ({
  'xl/workbook.xml': `<workbook><sheets>${names
    .map((name, index) => `<sheet name="${name}" r:id="s${index}"/>`)
    .join('')}</sheets>${calculation}</workbook>`,
});
const onLoad = workbook('<calcPr fullCalcOnLoad="1"/>');

const formulas = {
  'SUM(B1:C1)': '42',
  '=SUM(B1,C1)': '42',
  'sum( $B$1 : C1 )': '42',
  'B1+C1': '42',
  '-B1+C1-1': '-7',
  '(B1+C1)-(C1)': '24',
  'SUM(B1:C1)-B1+0.5': '18.5',
  B1: '24',
  A1: '甲',
  D9: '0',
  'SUM(A1:C1)': '42',
  'SUM(B:B)': '27',
  'SUM(2:2)': '7',
  'SUM(D2:D3)': '0',
  'B2+D3': '3',
};
for (const [formula, value] of Object.entries(formulas)) {
  test(`Excel: ${formula} without a stored value is ${value}`, async () => {
    const rows = [
      ['甲', 24, 18, null, f(formula)],
      ['乙', 3, 4, '5', '末'],
    ];
    const document = await readDocument(xlsx([sheetData(...rows)]));
    assert.equal(document.blocks[0].rows[0].at(-1).text, value);
    assert.equal(document.notes, undefined);
  });
}

for (const formula of [
  'B1*2',
  'IF(B1>0,1,0)',
  'SUM(B1:C1)*1',
  'ROUND(B1,0)',
  'SUM(B1',
  'A1+B1',
  'E1',
  'SUM(E1:E1)',
  '[1]Sheet1!A1',
  'Missing!A1',
  'SUMIF(B1:C1,1)',
  'B1:C1',
  'Total',
  'B1%',
  'LOG10(B1)',
]) {
  test(`Excel: ${formula} is left unread`, async () => {
    const rows = [
      ['甲', 24, 18, '丙', f(formula)],
      ['乙', 3, 4, 5, '末'],
    ];
    const document = await readDocument(xlsx([sheetData(...rows)]));
    assert.equal(document.blocks[0].rows[0].at(-1).text, '');
    assert.deepEqual(document.notes, uncalculated);
  });
}

test('Excel: stored values stay where the file does not say that they are to be calculated', async () => {
  const rows = [
    ['甲', 1, 2, f('IF(B1,3,4)', '<v>3</v>')],
    ['乙', 1, 2, f('SUM(B2:C2)', '<v>7</v>')],
    ['丙', 1, 2, f('IF(B1,0,4)', '<v>0</v>')],
    ['丁', 1, 2, '<c t="str"><f>"a"</f><v></v></c>'],
  ];
  const document = await readDocument(xlsx([sheetData(...rows, ['戊', 1, 2, 'x'])]));
  assert.deepEqual(column(document, 3), ['3', '7', '0', '', 'x']);
  assert.equal(document.notes, undefined);
});

test('Excel: a stored zero gives way to the sum, unless sums are only made when asked for', async () => {
  const sheet = sheetData(['甲', 1, 2, f('SUM(B1:C1)', '<v>0</v>')], ['乙', 1, 2, 9]);
  assert.deepEqual(column(await readDocument(xlsx([sheet])), 3), ['3', '9']);
  const manual = xlsx([sheet], workbook('<calcPr calcMode="manual"/>'));
  assert.deepEqual(column(await readDocument(manual), 3), ['0', '9']);
});

test('Excel: a file to be calculated when it is opened', async () => {
  const rows = [
    ['甲', 1, 2, f('SUM(B1:C1)', '<v>0</v>')],
    ['乙', 1, 2, f('SUM(B2:C2)', '<v>7</v>')],
    ['丙', 1, 2, f('B1*0', '<v>0</v>')],
    ['丁', 1, 2, f('B1*5', '<v>5</v>')],
    ['戊', 1, 2, 9],
  ];
  const document = await readDocument(xlsx([sheetData(...rows)], onLoad));
  assert.deepEqual(column(document, 3), ['3', '3', '', '5', '9']);
  assert.deepEqual(document.notes, uncalculated);
});

test('Excel: sums of sums, across sheets and of formulas written once for many cells', async () => {
  const first = sheetData(
    ['甲', 1, 2, '<c><f t="shared" ref="D1:D3" si="0">SUM(B1:$C1)</f></c>'],
    ['乙', 3, 4, '<c><f t="shared" si="0"/></c>'],
    ['丙', f('B1+B2'), f("SUM('第 二'!B1:B2)"), '<c><f t="shared" si="0"/></c>'],
    ['丁', f('SUM(B1:B3)'), f('第三!B1'), f('SUM(D1:D3)')],
  );
  const second = sheetData(['甲', 10], ['乙', 20]);
  const third = sheetData(['甲', 5], ['乙', 6]);
  const names = ['第一', '第 二', '第三'];
  const document = await readDocument(xlsx([first, second, third], workbook('', names)));
  assert.deepEqual(
    document.blocks[0].rows.map((row) =>
      row
        .slice(1)
        .map((cell) => cell.text)
        .join(' '),
    ),
    ['1 2 3', '3 4 7', '4 30 34', '8 5 44'],
  );
});

test('Excel: circles, endless chains and sums of everything end soon, unread', async () => {
  const circle = sheetData(['甲', f('C1'), f('B1'), f('SUM(B1:D1)')], ['乙', 1, 2, 3]);
  assert.deepEqual((await readDocument(xlsx([circle]))).notes, [
    { kind: 'formulas-not-calculated', count: 3 },
  ]);
  const rows = Array.from({ length: 5000 }, (_, y) => ['甲', f(`B${y + 2}+1`)]);
  const chain = await readDocument(xlsx([sheetData(...rows)]));
  assert.ok(chain.notes[0].count > 4000);
  const all = Array.from({ length: 5000 }, () => ['甲', 1, f('SUM(B:B)')]);
  const started = performance.now();
  await readDocument(xlsx([sheetData(...all)]));
  assert.ok(performance.now() - started < 5000);
});

test('Excel: a sum along a row that begins among other figures and takes in their total is not trusted', async () => {
  const copied = sheetData(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
    [1, 2, 1, 4, 8, 1, 4, 2, 4, f('SUM(D2:I2)')],
  );
  assert.deepEqual((await readDocument(xlsx([copied]))).notes, uncalculated);
  const own = sheetData(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
    [1, 2, 1, 4, f('SUM(A2:D2)'), 1, 4, 2, 4, f('SUM(F2:I2)')],
  );
  const document = await readDocument(xlsx([own]));
  assert.equal(document.blocks[0].rows[1].at(-1).text, '11');
});

/** A field of Word in its parts: code, and a result if there is one. */
const field = (code, result, begin = '') =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"${begin}/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${
    result === undefined
      ? ''
      : `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r>`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const numbers = (...texts) => tr(texts.map((text) => tc(text)));

test('Word: sums of the cells above and to the left that have no result yet', async () => {
  const document = await readDocument(
    docx(
      tbl(
        numbers('名称', '数量', '金额', '合计'),
        numbers('甲', '1', '2.5', field(' =SUM(LEFT) ')),
        numbers('乙', '3', '4', field('=SUM(LEFT) \\# "0"')),
        numbers('丙', field('=SUM(ABOVE)'), field('=SUM(ABOVE)', ''), field('=SUM(ABOVE)')),
        numbers(
          '丁',
          field('=B2+B3'),
          field('=SUM(B2:C3)'),
          '<w:p><w:fldSimple w:instr="=SUM(LEFT)"/></w:p>',
        ),
      ),
    ),
  );
  assert.deepEqual(
    document.blocks[0].rows.map((row) => row.map((cell) => cell.text).join(' ')),
    ['名称 数量 金额 合计', '甲 1 2.5 3.5', '乙 3 4 7', '丙 4 6.5 10.5', '丁 4 10.5 14.5'],
  );
  assert.equal(document.notes, undefined);
});

test('Word: results that stand in the file are taken, those marked for renewal are not if they are 0', async () => {
  const rows = (begin) =>
    tbl(
      numbers('甲', '1', '2', field('=SUM(LEFT)', '3')),
      numbers('乙', '1', '2', field('=SUM(LEFT)', '0', begin)),
    );
  const read = async (...input) => column(await readDocument(docx(...input)), 3);
  assert.deepEqual(await read(rows('')), ['3', '0']);
  assert.deepEqual(await read(rows(' w:dirty="true"')), ['3', '3']);
});

test('Word: a whole document marked for renewal', async () => {
  const settings = wordPart('settings', '<w:updateFields w:val="true"/>');
  const relations = {
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>',
  };
  const table = tbl(
    numbers('甲', '1', '2', field('=SUM(LEFT)', '0')),
    numbers('乙', '1', '1', '2'),
  );
  const document = await readDocument(docx(table, { ...settings, ...relations }));
  assert.deepEqual(column(document, 3), ['3', '2']);
});

for (const [what, cells] of Object.entries({
  'words with digits beside it': ['1.国家秘密', '1', '2', field('=SUM(LEFT)')],
  'blanks among the figures': ['甲', '1', '', '2', field('=SUM(LEFT)')],
  'no figure beside it': ['甲', '乙', field('=SUM(LEFT)')],
  'another function': ['甲', '1', '2', field('=AVERAGE(LEFT)')],
  'a bookmark': ['甲', '1', '2', field('=Total')],
})) {
  test(`Word: a sum with ${what} is left unread`, async () => {
    const document = await readDocument(
      docx(tbl(numbers(...cells), numbers(...cells.map(() => 'x')))),
    );
    assert.equal(document.blocks[0].rows[0].at(-1).text, '');
    assert.deepEqual(document.notes, uncalculated);
  });
}

test('Word: a formula outside a table, and one whose end is missing', async () => {
  const outside = await readDocument(docx(p('甲') + field('=SUM(ABOVE)') + p('乙')));
  assert.deepEqual(
    outside.blocks.map((block) => block.text),
    ['甲', '乙'],
  );
  assert.deepEqual(outside.notes, uncalculated);
  const open =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>=1+1</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>2</w:t></w:r></w:p>';
  const broken = await readDocument(docx(open + p('乙')));
  assert.deepEqual(
    broken.blocks.map((block) => block.text),
    ['2', '乙'],
  );
});
