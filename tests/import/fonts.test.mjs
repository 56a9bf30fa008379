// PDF fonts that are not in the file, or do not say what their glyphs are: read where that can be known, told where not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, madeReport } from '../fixtures/made-report.mjs';
import { buildReaders } from './build.mjs';

const { readDocument } = await buildReaders('fonts');
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form, 4);
const made = asDocument(report, form);

const wordsOf = (document) => document.blocks.flatMap(({ words }) => words.map(({ text }) => text));

/** Names as drivers write them: bytes of GBK or UTF-8, or Latin letters. */
const chinese = {
  仿宋体: '#B7#C2#CB#CE#CC#E5',
  方正小标宋简体: '#B7#BD#D5#FD#D0#A1#B1#EA#CB#CE#BC#F2#CC#E5',
  '宋体 in UTF-8': '#E5#AE#8B#E4#BD#93',
  SimSun: 'SimSun',
  'SimHei,Bold': 'SimHei,Bold',
  FangSong_GB2312: 'FangSong_GB2312',
  'a subset of 方正': 'ABCDEF+FZXBSJW--GB1-0',
};
for (const [name, fontName] of Object.entries(chinese)) {
  test(`${name}, not in the file, under a Western encoding: every cell is read`, async () => {
    const bytes = asPdf(made, { encoding: 'WinAnsiEncoding', fontName });
    const document = await readDocument(bytes);
    assert.equal(document.notes, undefined);
    assert.deepEqual(checker.recognise(document).report.cells, report.cells);
  });
}

test('a Western font under a Western encoding is read as Western', async () => {
  const plain = { blocks: [{ type: 'text', text: 'Total 327' }] };
  const bytes = asPdf(plain, { encoding: 'WinAnsiEncoding', fontName: 'Helvetica' });
  assert.deepEqual(wordsOf(await readDocument(bytes)).slice(-2), ['Total', '327']);
});

test('glyphs by number with a table of characters are read', async () => {
  const document = await readDocument(asPdf(made, { unmapped: /^$/ }));
  assert.equal(document.notes, undefined);
  assert.deepEqual(checker.recognise(document).report.cells, report.cells);
});

test('digits that the table of characters lacks are told, and are neither blank nor other digits', async () => {
  const document = await readDocument(asPdf(made, { unmapped: /\d/ }));
  const [note] = document.notes;
  assert.equal(note.kind, 'fonts-unreadable');
  const digits = JSON.stringify(wordsOf(await readDocument(asPdf(made)))).match(/\d/g);
  assert.equal(note.count, digits.length);
  assert.deepEqual(
    note.pages,
    document.blocks.map((_, index) => index + 1),
  );
  const words = wordsOf(document);
  assert.ok(!words.some((word) => /\d/.test(word)));
  assert.ok(words.filter((word) => /^\ufffd+$/.test(word)).length > 100);
});

test('one digit that the table lacks: the figures that have it are no others', async () => {
  const document = await readDocument(asPdf(made, { unmapped: /3/ }));
  const [right, read] = [wordsOf(await readDocument(asPdf(made))), wordsOf(document)];
  assert.deepEqual(
    read,
    right.map((word) => word.replace(/3/g, '\ufffd')),
  );
});

test('a table of characters that lacks nearly all is refused', async () => {
  await assert.rejects(readDocument(asPdf(made, { unmapped: /[^。]/ })), { code: 'not_text' });
});
