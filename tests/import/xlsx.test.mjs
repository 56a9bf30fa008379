import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { grid, sheetData, xlsx } from './fixtures.mjs';

const { readDocument } = await buildReaders('xlsx');
const merges = (...areas) =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
/** Texts as they are, tables as grids. */
const shown = async (sheets, parts, states) =>
  (await readDocument(xlsx(sheets, parts, states))).blocks.map(
    (block) => block.text ?? grid(block),
  );

test('a format of a megabyte that 50,000 styles have is made out once; no percentage has more decimals than Excel', async () => {
  const format = '[&lt;1]0;'.repeat(150_000);
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/><numFmt numFmtId="171" formatCode="0.${'0'.repeat(500)}%"/></numFmts><cellXfs>${'<xf numFmtId="170"/>'.repeat(50_000)}<xf numFmtId="171"/></cellXfs></styleSheet>`;
  const started = performance.now();
  const book = xlsx(['<sheetData><row><c r="A1" s="50000"><v>0.5</v></c></row></sheetData>'], {
    'xl/styles.xml': styles,
  });
  const { blocks } = await readDocument(book);
  assert.ok(performance.now() - started < 5000);
  assert.match(JSON.stringify(blocks), /"50\.0{30}%"/);
});

test('a number format of open brackets alone is read in no time', async () => {
  const format = '['.repeat(200_000);
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
  const begun = performance.now();
  await shown([sheetData(['<c s="0"><v>48</v></c>'])], { 'xl/styles.xml': styles });
  assert.ok(performance.now() - begun < 5000);
});

test('values are as Excel shows them', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs></styleSheet>`;
  const strings =
    '<sst><si><t>共享</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></si></sst>';
  const rows = [
    [
      '<c><v>59237.244900000001</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c s="1"><v>0.0105</v></c>',
      '<c s="2"><v>45309</v></c>',
      '<c s="3"><v>45309</v></c>',
    ],
    [
      '<c t="str"><f>A1</f><v>公式</v></c>',
      '<c><f>1+2</f><v>0.30000000000000004</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#DIV/0!</v></c>',
      '<c s="4"><v>1E-07</v></c>',
    ],
    ['<c t="s"><v>0</v></c>', '换_x000D_行', 0, -3, 1e15],
  ];
  assert.deepEqual(
    await shown([sheetData(...rows)], { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings }),
    [
      [
        ['59237.2449', '富文本', '1.05%', '2024年1月18日', '2024年1月18日'],
        ['公式', '0.3', 'TRUE', '#DIV/0!', '0.0000001'],
        ['共享', '换\n行', '0', '-3', '1000000000000000'],
      ],
    ],
  );
});

test('blank rows and paragraphs part tables, each keeps only its own columns', async () => {
  const long = '说'.repeat(80);
  const rows = [
    ['某局2024年年报'],
    ['一、总体情况'],
    [long],
    ['规章', 1, 2],
    ['许可', 3, 4],
    [],
    ['合计', null, 5, null, 6],
    ['甲', null, 7, null, 8],
    ['注：以上为件数'],
  ];
  assert.deepEqual(
    await shown([
      sheetData(...rows) + merges('A1:E1', 'A2:E2', 'A3:E3', 'A7:B7', 'C7:D7', 'A8:B8', 'C8:D8'),
    ]),
    [
      '某局2024年年报',
      '一、总体情况',
      long,
      [
        ['规章', '1', '2'],
        ['许可', '3', '4'],
      ],
      [
        ['合计', '5', '6'],
        ['甲', '7', '8'],
      ],
      '注：以上为件数',
    ],
  );
});

test('headings over the whole width leave the table, group labels over it stay', async () => {
  const rows = [
    ['二、主动公开政府信息情况'],
    ['第二十条第（一）项'],
    ['信息内容', '制发', '废止'],
    ['规章', 1, 2],
    ['第二十条第（五）项'],
    ['行政许可', 3, null],
    ['三、收到和处理情况'],
    ['项目', '自然人', '总计'],
    ['一、本年新收', 1, 1],
  ];
  const spans = merges('A1:C1', 'A2:C2', 'A5:C5', 'B6:C6', 'A7:C7');
  assert.deepEqual(await shown([sheetData(...rows) + spans]), [
    '二、主动公开政府信息情况',
    [
      ['第二十条第（一）项*1×3'],
      ['信息内容', '制发', '废止'],
      ['规章', '1', '2'],
      ['第二十条第（五）项*1×3'],
      ['行政许可', '3*1×2'],
    ],
    '三、收到和处理情况',
    [
      ['项目', '自然人', '总计'],
      ['一、本年新收', '1', '1'],
    ],
  ]);
});

test('a row label beside blank cells is no heading, an unmerged heading above column heads is one', async () => {
  const rows = [
    ['三、收到和处理情况'],
    ['项目', '自然人', '总计'],
    ['一、本年新收', null, null],
    ['二、上年结转', 2, 2],
  ];
  assert.deepEqual(await shown([sheetData(...rows)]), [
    '三、收到和处理情况',
    [
      ['项目', '自然人', '总计'],
      ['一、本年新收', '', ''],
      ['二、上年结转', '2', '2'],
    ],
  ]);
});

test('row spans, blank merged cells, and borders that say what belongs to the table', async () => {
  const styles =
    '<styleSheet><borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs></styleSheet>';
  const framed = (text) => `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    ['标题'],
    [framed('年度'), framed('甲'), framed('乙')],
    ['<c s="1"/>', framed('1'), '<c s="1"/>'],
    [framed('空行'), '<c s="1"/>', '<c s="1"/>'],
  ];
  assert.deepEqual(
    await shown([sheetData(...rows) + merges('A2:A3')], { 'xl/styles.xml': styles }),
    [
      '标题',
      [
        ['年度*2×1', '甲', '乙'],
        ['1', ''],
        ['空行', '', ''],
      ],
    ],
  );
});

test('hidden sheets, rows and columns are not read', async () => {
  const hiddenRow = sheetData(['甲', '藏', '乙'], ['丙', '藏', '丁'], ['x', 'x', 'x']).replace(
    '<row r="3"',
    '<row r="3" hidden="1"',
  );
  const columns =
    '<cols><col min="2" max="2" hidden="1"/><col min="8" max="16384" hidden="1"/></cols>';
  const merged = sheetData(['戊', null, '己'], ['庚', '藏', '辛']) + merges('A1:B1');
  assert.deepEqual(
    await shown([columns + hiddenRow, sheetData(['机密', '表']), columns + merged], {}, [
      'visible',
      'veryHidden',
    ]),
    [
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      [
        ['戊', '己'],
        ['庚', '辛'],
      ],
    ],
  );
});

test('absurd merges and far-away cells end quickly', { timeout: 10_000 }, async () => {
  const far =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>';
  await assert.rejects(readDocument(xlsx([far + merges('A1:XFD1048576')])), { code: 'too_large' });
  assert.equal((await readDocument(xlsx([far]))).blocks.length, 2);
  await assert.rejects(readDocument(xlsx([sheetData()])), { code: 'empty' });
});
