import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';

const { readHtml, readDocument } = await buildReaders('html');
const blocksOf = (html) => readHtml(html).blocks;
const textsOf = (html) => blocksOf(html).map((block) => block.text);
const text = (value) => ({ type: 'text', text: value });
/** Each cell as its text, with `*rows×columns` behind it where it spans. */
const gridOf = (html) => {
  const table = blocksOf(html).find((block) => block.type === 'table');
  return table.rows.map((row) =>
    row.map((cell) =>
      cell.row_span || cell.col_span
        ? `${cell.text}*${cell.row_span ?? 1}×${cell.col_span ?? 1}`
        : cell.text,
    ),
  );
};

test('block elements part paragraphs, br parts lines, white space collapses as in a browser', () => {
  assert.deepEqual(
    blocksOf('<p>一、\n 总体<b>情况</b></p><div>甲<br>乙 <span> 丙</span></div>尾'),
    [text('一、总体情况'), text('甲\n乙 丙'), text('尾')],
  );
});

test('a line of the source ending inside Chinese is no space, between Latin words it is', () => {
  assert.deepEqual(textsOf('<p>公开\n政府 信息\nOGI\nreport</p>'), ['公开政府 信息 OGI report']);
});

test('no-break spaces become spaces, a cell of nothing else is empty', () => {
  assert.deepEqual(gridOf('<table><tr><td>&nbsp;<td>总&nbsp;计<td><o:p>&nbsp;</o:p></table>'), [
    ['', '总 计', ''],
  ]);
});

test('pre keeps its lines', () => {
  assert.deepEqual(textsOf('<pre>一、总体情况\r\n  二  三\n</pre>'), ['一、总体情况\n二  三']);
});

test('title is taken, head, scripts, styles and hidden elements are not', () => {
  const document = readHtml(
    '<head><title> 某局2024年\n报告 </title><meta name=x><style>p{}</style></head>' +
      '<script>alert(1)</script><template>无</template><noscript>请启用</noscript><p hidden>藏</p>' +
      '<p style="color:red; DISPLAY : none">藏</p><p style="mso-hide:all">藏</p><svg><text>图</text></svg><p>见</p>',
  );
  assert.equal(document.title, '某局2024年 报告');
  assert.deepEqual(document.blocks, [text('见')]);
});

test('deleted text and pinyin glosses are left out', () => {
  assert.deepEqual(textsOf('<p>收到<del>3</del><ins>4</ins>件<ruby>汉<rt>hàn</rt></ruby></p>'), [
    '收到4件汉',
  ]);
});

test('spans: absurd, fractional and zero values mean what the HTML standard says', () => {
  assert.deepEqual(
    gridOf(
      '<table><tr><td colspan="2.0" rowspan=0>a<td colspan=0>b<td colspan=-3>c<td rowspan=99>d' +
        '<tr><td>e<td colspan=x>f</table>',
    ),
    [
      ['a*2×2', 'b', 'c', 'd*2×1'],
      ['e', 'f'],
    ],
  );
  assert.deepEqual(gridOf('<table><tr><td colspan=99999>a<td colspan=5>b<tr><td>c<td>d</table>'), [
    ['a*1×1000', 'b'],
    ['c', 'd'],
  ]);
});

test('head comes first and foot last, row spans end with their group of rows', () => {
  assert.deepEqual(
    gridOf(
      '<table><tfoot><tr><td>f<td>f<tbody><tr><td rowspan=5>b<td>b<thead><tr><th rowspan=2>h<th>h</table>',
    ),
    [
      ['h', 'h'],
      ['b', 'b'],
      ['f', 'f'],
    ],
  );
});

test("cells without rows, rows hidden, Word's markup between rows", () => {
  assert.deepEqual(
    gridOf(
      '<table><td>a<td>b<tr style="display:none"><td>x<td>y<![if !supportMisalignedColumns]><tr height=0><td><td></tr><![endif]></table>',
    ),
    [
      ['a', 'b'],
      ['', ''],
    ],
  );
});

test('paragraphs in a cell are its lines; what is typed into fields counts', () => {
  assert.deepEqual(
    gridOf(
      '<table><tr><td><p>三、本</p><p>年度<td><input value=5><input type=hidden value=9><td>' +
        '<select><option>1<option selected>2</select><td><textarea>7</textarea></table>',
    ),
    [['三、本\n年度', '5', '2', '7']],
  );
});

test('a caption stands before its table', () => {
  assert.deepEqual(
    blocksOf('<table><caption>表题</caption><tr><td>a<td>b</table>').map((block) => block.type),
    ['text', 'table'],
  );
});

test('tables that lay out the page give their contents in order', () => {
  const inner = '<table><tr><td>规章<td>1<tr><td>许可<td>2</table>';
  const blocks = blocksOf(`<table><tr><td>首页<td><p>一、总体情况</p>${inner}<p>二、</p></table>`);
  assert.deepEqual(
    blocks.map((block) => block.text ?? block.rows.length),
    ['首页', '一、总体情况', 2, '二、'],
  );
});

test('a whole report inside one cell beside a menu is text again', () => {
  const long = '公开'.repeat(150);
  assert.deepEqual(textsOf(`<table><tr><td>菜单<td><p>${long}<p>完</table>`), ['菜单', long, '完']);
});

test('a long row above figures is cut off, the figures stay a table', () => {
  const long = '说明'.repeat(150);
  assert.deepEqual(
    blocksOf(`<table><tr><td colspan=2>${long}<tr><td>规章<td>1<tr><td>许可<td>2</table>`).map(
      (block) => block.type,
    ),
    ['text', 'table'],
  );
});

test('a box round a paragraph is no table; a small table inside a cell of a large one is its text', () => {
  assert.deepEqual(textsOf('<table><tr><td><table><tr><td>甲</table></table>'), ['甲']);
  const row = '<tr><td>a<td>b<td>c<td>d';
  assert.deepEqual(
    gridOf(
      `<table><tr><td rowspan=3><table><tr><td>x<td>y</table><td>1<td>2<td>3${row.repeat(2)}</table>`,
    )[0],
    ['x y*3×1', '1', '2', '3'],
  );
});

test('pictures count where content stands, icons do not', () => {
  assert.deepEqual(
    blocksOf(
      '<p>甲<img src=x onerror=alert(1)>乙<img width=16 height=16>丙<img width="100%"></p>',
    ).map((block) => block.text ?? block.type),
    ['甲', 'picture', '乙丙', 'picture'],
  );
});

test('empty and word-less pages are called empty', () => {
  for (const html of ['', ' \n', '<html><body><script>1</script></body></html>']) {
    assert.throws(() => readHtml(html), { code: 'empty' });
  }
});

test('deep nesting and floods of unclosed tags end quickly', { timeout: 20_000 }, () => {
  const hostile = [
    '<div>'.repeat(100_000),
    '<table><tr><td>'.repeat(100_000),
    `${Array.from({ length: 3000 }, (_, i) => `<font size=${i}>`).join('')}${'<p>x'.repeat(100_000)}`,
    '<b></p>'.repeat(300_000),
    '<ul><li>'.repeat(50_000),
  ];
  for (const html of hostile) assert.throws(() => readHtml(html), { code: 'damaged' });
  const bearable = [
    '<div>x'.repeat(10_000),
    '<table><tr><td>x'.repeat(3000),
    `<table>${'<td colspan=1000>x'.repeat(200_000)}`,
  ];
  for (const html of bearable) assert.ok(readHtml(html).blocks.length > 0);
});

test('a file is read as HTML by what is in it, whatever its name', async () => {
  const bytes = new TextEncoder().encode('  <!-- x --><table><tr><td>规章<td>1</table>');
  assert.equal((await readDocument(bytes, 'report.doc')).blocks[0].type, 'table');
});
