// RTF as several programs write it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { grid } from './fixtures.mjs';

const { readDocument } = await buildReaders('rtf');

const bytes = (text) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}}';
const read = (body, head = '\\ansi\\ansicpg936\\deff0') =>
  readDocument(bytes(`{\\rtf1${head}${fonts}${body}}`));
const texts = async (body, head) => (await read(body, head)).blocks.map((block) => block.text);

for (const [what, [body, wanted]] of Object.entries({
  'bytes in digits': ["\\f1 \\'d2\\'bb\\'a1\\'a2\\par", ['一、']],
  'bytes as they are': ['\\f1 \xd2\xbb\xa1\xa2\\par', ['一、']],
  'a second byte as a letter': ["\\f1 \\'81@\\'d2\\'bb\\par", ['丂一']],
  'a Western font in a Chinese file': ["\\f0 \\'d2\\'bb\\par", ['一']],
  'Unicode with a sign behind it': ['\\u19968?\\u-247?\\par', ['一）']],
  'Unicode with two bytes behind it': [
    "\\uc2\\u19968\\'d2\\'bb\\u19969\\'b6\\'a1x\\par",
    ['一丁x'],
  ],
  'Unicode with nothing behind it': ['\\uc0\\u19968 2\\par', ['一2']],
  'the choice for readers of Unicode': ['{\\upr{??}{\\*\\ud{\\u19968?}}}\\par', ['一']],
  'signs by name': ['a\\emdash b\\~c\\_d\\\\\\{\\}\\tab e\\line f\\par', ['a—b c-d\\{}\te\nf']],
  'groups to be ignored': ['{\\*\\unknown x{y}}{\\*\\bkmkstart z}a\\par', ['a']],
  'headers, footers and comments': [
    '{\\header x\\par}{\\footer y}{\\*\\annotation z}a\\par',
    ['a'],
  ],
  'hidden and deleted words': ['a{\\v x}{\\deleted y}\\v0 b\\par', ['ab']],
  'struck-out words': ['{\\strike 3}327{\\striked1 4}\\par', ['327']],
  'a raised mark': ['327{\\super 1}\\par', ['327']],
  'a lifted mark': ['327{\\up6 1}\\par', ['327']],
  'the 2 of km2': ['12km{\\super 2}\\par', ['12km2']],
  'labels of lists': [
    "{\\listtext\\pard\\f1 \\'d2\\'bb\\'a1\\'a2\\tab}a\\par{\\pntext 1.\\tab}b\\par",
    ['一、a', '1. b'],
  ],
  'a field': ['{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt a}}b\\par', ['ab']],
  'a note behind its paragraph': [
    'a{\\super\\chftn}{\\footnote\\pard b\\par}c\\par d\\par',
    ['ac', 'b', 'd'],
  ],
  'a box of text behind its paragraph': [
    'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt b\\par}}}c\\par',
    ['ac', 'b'],
  ],
  'binary data': ['a{\\pict\\bin3 }}}\\par}b\\par', ['ab']],
  'a paragraph without an end': ['a\\par b', ['a', 'b']],
})) {
  test(what, async () => {
    assert.deepEqual(await texts(body), wanted);
  });
}

test('title, pictures and formulas without a result', async () => {
  const document = await read(
    '{\\info{\\title \\u39064?}{\\author x}}a{\\pict\\picwgoal2000\\pichgoal2000 ffd8}{\\*\\shppict{\\pict\\picwgoal200\\pichgoal200 ff}}\\par{\\field{\\*\\fldinst  =SUM(LEFT)}{\\fldrslt }}\\par',
  );
  assert.equal(document.title, '题');
  assert.deepEqual(
    document.blocks.map(({ type }) => type),
    ['text', 'picture'],
  );
  assert.deepEqual(
    document.notes.map(({ kind }) => kind),
    ['formulas-not-calculated', 'picture-instead-of-table'],
  );
});

const row = (definition, ...cells) =>
  `\\trowd${definition}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row `;

test('merged cells across and down, rows that draw their cells in other places', async () => {
  const { blocks } = await read(
    row('\\cellx600\\clmgf\\cellx1200\\clmrg\\cellx1800', 'a', 'b', '') +
      row('\\clvmgf\\cellx600\\cellx1206\\cellx1800', 'c', 'd', 'e') +
      row('\\clvmrg\\cellx600\\cellx1800', '', 'f') +
      '\\pard g\\par',
  );
  assert.deepEqual(grid(blocks[0]), [['a', 'b*1×2'], ['c*2×1', 'd', 'e'], ['f*1×2']]);
  assert.deepEqual(blocks[1], { type: 'text', text: 'g' });
});

test('paragraphs in a cell, and a table in a cell', async () => {
  const inner =
    '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx300\\cellx600\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 ';
  const { blocks } = await read(
    row('\\cellx600\\cellx1200', 'a\\par b', 'c') +
      row('\\cellx600\\cellx1200', 'd', `${inner}e`) +
      row('\\cellx600\\cellx1200', 'f', 'g') +
      row('\\cellx600\\cellx1200', 'h', 'i'),
  );
  assert.deepEqual(grid(blocks.at(-1)).at(-1), ['h', 'i']);
  const all = JSON.stringify(blocks);
  for (const word of ['a\\nb', '"x"', '"y"', '"e"']) assert.ok(all.includes(word), word);
});

test('files cut short, nested without end or of nothing', async () => {
  await assert.rejects(readDocument(bytes('{\\rtf1 a\\par')), { code: 'damaged' });
  await assert.rejects(readDocument(bytes(`{\\rtf1${'{'.repeat(5000)}`)), { code: 'too_large' });
  await assert.rejects(readDocument(bytes('{\\rtf1\\par}')), { code: 'empty' });
  await assert.rejects(readDocument(bytes('{\\rtf1\\bin999999999999 a}')), { code: 'damaged' });
  assert.deepEqual(await texts('}}}} a\\par'), ['a']);
});
