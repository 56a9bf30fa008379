import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asPdf } from '../fixtures/made-pages.mjs';
import { buildReaders } from './build.mjs';
import { ofd, pdf } from './fixtures.mjs';

const { readDocument, readWith: readAny } = await buildReaders('pages');
const onlyPage = async (bytes) => {
  const { blocks } = await readDocument(bytes);
  assert.equal(blocks.length, 1);
  return blocks[0];
};
const textsOf = async (bytes) => (await onlyPage(bytes)).words.map((word) => word.text);
const near = (actual, wanted) =>
  assert.ok(Math.abs(actual - wanted) < 0.6, `${actual} is not about ${wanted}`);
const show = (x, y, text) => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;

test('pdf: words have places from the top left, gaps part them', async () => {
  const page = await onlyPage(pdf([`${show(100, 742, 'abc 12')}${show(100, 700, 'x')}`]));
  assert.deepEqual(
    page.words.map((word) => word.text),
    ['abc', '12', 'x'],
  );
  const [first] = page.words;
  near(first.x, 100);
  near(first.y + 8.8, 100);
  near(first.width, 16.1);
  near(first.height, 10);
  assert.deepEqual([page.width, page.height], [595, 842]);
});

test('pdf: numbers of neighbouring cells stay apart, by gap or by the line between', async () => {
  const close = 'BT /F 10 Tf 1 0 0 1 100 742 Tm [(11) -300 (22)] TJ ET\n';
  assert.deepEqual(await textsOf(pdf([close])), ['11', '22']);
  const touching = `111.1 735 m 111.1 755 l S ${show(100, 742, '1122')}`;
  assert.deepEqual(await textsOf(pdf([touching])), ['11', '22']);
});

test('pdf: rulings come from strokes, rectangles and thin fills, pieces joined', async () => {
  const drawn =
    '100 700 m 200 700 l 300 700 l S 100 600 200 1 re f 100 500 200 50 re S 50 400 m 90 480 l S 200 700 m 350 700 l S';
  const { lines } = await onlyPage(pdf([`${drawn} ${show(10, 10, 'x')}`]));
  assert.deepEqual(
    lines.map((line) => [line.x1, line.y1, line.x2, line.y2].map(Math.round)),
    [
      [100, 142, 350, 142],
      [100, 242, 300, 242],
      [100, 292, 300, 292],
      [100, 342, 300, 342],
      [100, 292, 100, 342],
      [300, 292, 300, 342],
    ],
  );
});

test('pdf: fake bold is read once, real doubles twice', async () => {
  assert.deepEqual(await textsOf(pdf([`${show(100, 700, '11')}${show(100.3, 700, '11')}`])), [
    '11',
  ]);
});

test('pdf: turned pages and sideways text read upright, watermarks are left out', async () => {
  const turned = await onlyPage(
    pdf(['BT /F 10 Tf 0 1 -1 0 300 100 Tm (abc) Tj ET'], { page: '/Rotate 90' }),
  );
  assert.deepEqual([turned.width, turned.height], [842, 595]);
  assert.deepEqual(
    turned.words.map((word) => word.text),
    ['abc'],
  );
  const sideways = 'BT /F 10 Tf 0 1 -1 0 300 100 Tm (sideways) Tj ET 400 100 m 400 300 l S\n';
  const page = await onlyPage(pdf([sideways]));
  assert.deepEqual(
    page.words.map((word) => word.text),
    ['sideways'],
  );
  assert.equal(page.width, 842);
  assert.deepEqual(
    page.lines.map((line) => Math.round(line.x2 - line.x1)),
    [200],
  );
  const watermark = 'BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET\n';
  assert.deepEqual(await textsOf(pdf([watermark + show(100, 700, 'text')])), ['text']);
});

test('pdf: states, forms and text operators are followed', async () => {
  const page = await onlyPage(
    pdf([
      `q 2 0 0 2 0 0 cm BT /F 10 Tf 12 TL 50 300 Td (a) Tj T* (b) Tj ET Q ${show(100, 700, 'c')}`,
    ]),
  );
  assert.deepEqual(
    page.words.map(({ text, x, height }) => [text, Math.round(x), Math.round(height)]),
    [
      ['a', 100, 20],
      ['b', 100, 20],
      ['c', 100, 10],
    ],
  );
  near(page.words[1].y - page.words[0].y, 24);
});

test('pdf: scans, hidden text behind scans, passwords, cut files and books are named', async () => {
  await assert.rejects(readDocument(pdf(['100 100 m 200 100 l S'])), {
    code: 'scanned',
    message: /扫描件/,
  });
  await assert.rejects(
    readDocument(pdf([`BT 3 Tr ET ${show(100, 700, 'guessed by a scanner')} ${show(1, 1, '1')}`])),
    { code: 'scanned' },
  );
  const locked = pdf([show(1, 1, 'x')], {
    trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>>>`,
  });
  await assert.rejects(readDocument(locked), { code: 'encrypted' });
  await assert.rejects(readDocument(new TextEncoder().encode('%PDF-1.7\nnothing')), {
    code: 'damaged',
  });
  await assert.rejects(readDocument(pdf(new Array(501).fill(show(1, 1, 'x')))), {
    code: 'too_large',
  });
});

const text = (x, y, words, more = '') =>
  `<ofd:TextObject Boundary="${x} ${y} 100 10" Size="4" ${more}><ofd:TextCode X="0" Y="4" DeltaX="g 9 4">${words}</ofd:TextCode></ofd:TextObject>`;
const path = (boundary, data, more = '') =>
  `<ofd:PathObject Boundary="${boundary}" ${more}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
const MILLIMETRE = 72 / 25.4;

test('ofd: words and lines in points, templates included, invisible objects not', async () => {
  const template = {
    'Doc_0/Tpls/T.xml': `<ofd:Page><ofd:Content><ofd:Layer>${path('10 50 80 1', 'M 0 0 L 80 0')}</ofd:Layer></ofd:Content></ofd:Page>`,
  };
  const page = `<ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer>${text(10, 20, '规章')}${text(10, 40, '藏', 'Visible="false"')}<ofd:PageBlock>${text(50, 20, '12')}</ofd:PageBlock></ofd:Layer></ofd:Content>`;
  const document = await readDocument(ofd([page], template));
  assert.equal(document.title, '题');
  const [{ words, lines, width }] = document.blocks;
  near(width, 595);
  assert.deepEqual(
    words.map((word) => word.text),
    ['规章', '1', '2'],
  );
  near(words[0].x, 10 * MILLIMETRE);
  near(words[0].width, 8 * MILLIMETRE);
  near(lines[0].y1, 50 * MILLIMETRE);
});

test('ofd: a template that many pages draw, some more than once, is read once and drawn once a page', async () => {
  const template = {
    'Doc_0/Tpls/T.xml': `<ofd:Page><ofd:Content><ofd:Layer>${text(10, 20, '规'.repeat(40))}</ofd:Layer></ofd:Content></ofd:Page>`,
  };
  const page = `${'<ofd:Template TemplateID="9"/>'.repeat(800)}<ofd:Content><ofd:Layer>${text(10, 40, '章')}</ofd:Layer></ofd:Content>`;
  const { blocks } = await readDocument(ofd(Array(40).fill(page), template));
  assert.equal(blocks.length, 40);
  for (const { words } of blocks) assert.equal(words.map((word) => word.text).join('').length, 41);
});

test('ofd: objects are turned by their matrix; thin fills are lines, curves are not', async () => {
  const matrix = 'CTM="0.5 0 0 0.5 0 0"';
  const { words, lines } = await onlyPage(
    ofd([
      text(10, 20, '甲', matrix) +
        path(
          '10 50 80 80',
          'M 0 0 L 160 0 L 160 1 L 0 1 C',
          `${matrix} Stroke="false" Fill="true"`,
        ) +
        path('10 90 80 80', 'M 0 0 B 1 1 2 2 30 0 L 60 0'),
    ]),
  );
  near(words[0].height, 2 * MILLIMETRE);
  assert.deepEqual(
    lines.map((line) => Math.round((line.x2 - line.x1) / MILLIMETRE)),
    [80, 30],
  );
});

test('ofd: paths from the root, names in another case, missing pages', async () => {
  const parts = {
    'Doc_0/Document.xml':
      '<Document><CommonData/><Pages><Page BaseLoc="/doc_0/pages/p0.XML"/></Pages></Document>',
  };
  assert.deepEqual(await textsOf(ofd([text(1, 1, '甲')], parts)), ['甲']);
  const missing = {
    'Doc_0/Document.xml': '<Document><Pages><Page BaseLoc="Pages/None.xml"/></Pages></Document>',
  };
  await assert.rejects(readDocument(ofd([], missing)), { code: 'damaged' });
  await assert.rejects(readDocument(ofd([path('1 1 9 9', 'M 0 0 L 9 0')])), { code: 'scanned' });
});

test('pdf: Chinese fonts that are not embedded need the CMaps, and their lack is no scan', async () => {
  const document = { blocks: [{ type: 'text', text: '全年新收申请12件' }] };
  for (const encoding of ['UniGB-UCS2-H', 'GBK-EUC-H']) {
    const bytes = asPdf(document, { encoding });
    assert.ok((await textsOf(bytes)).includes('全年新收申请12件'), encoding);
    await assert.rejects(readAny(bytes, 'x.pdf'), { code: 'not_text', message: /没有嵌入字体/ });
  }
});
