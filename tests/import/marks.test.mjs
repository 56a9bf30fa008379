// Marks of notes beside a figure are no digits of it, and struck-out words are no data, in every format that has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDoc } from '../fixtures/made-doc.mjs';
import { buildReaders } from './build.mjs';
import { docx, ofd, p, pdf, sheetData, tbl, tc, tr, wordPart, xlsx } from './fixtures.mjs';

const { readDocument, readHtml } = await buildReaders('marks');

const kinds = (document) => (document.notes ?? []).map(({ kind }) => kind);
/** The second cell of the first table's first row. */
const cell = (document) => document.blocks.find((block) => block.type === 'table').rows[0][1].text;
const words = (document) =>
  document.blocks.flatMap((block) => (block.words ?? []).map((word) => word.text));

const run = (text, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const superscript = '<w:vertAlign w:val="superscript"/>';
const wordCell = (...runs) =>
  docx(tbl(tr([tc('受理'), tc(`<w:p>${runs.join('')}</w:p>`)])), {
    ...wordPart(
      'styles',
      `<w:style w:type="character" w:styleId="Ref"><w:rPr>${superscript}</w:rPr></w:style>
       <w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>`,
    ),
    ...wordPart('footnotes', `<w:footnote w:id="2">${p('含结转')}</w:footnote>`),
  });

const marked = {
  'a circled number typed behind it': [run('327①')],
  'a circled number before it': [run('①327')],
  'an asterisk': [run('327*')],
  'a bracketed number of one character': [run('327⑴')],
  'a number in square brackets': [run('327[2]')],
  'a raised digit': [run('327'), run('1', superscript)],
  'a lowered digit': [run('327'), run('1', '<w:vertAlign w:val="subscript"/>')],
  'a digit lifted by points': [run('327'), run('1', '<w:position w:val="8"/>')],
  'a raised digit in two runs': [run('327'), run('1', superscript), run('2', superscript)],
  'a raised digit by its style': [run('327'), run('1', '<w:rStyle w:val="Ref"/>')],
  'a raised digit before it': [run('1', superscript), run('327')],
  'a raised word of a note': [run('327'), run('注2', superscript)],
  'a footnote with a mark of its own': [
    run('327'),
    '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>3</w:t></w:r>',
  ],
};
for (const [what, runs] of Object.entries(marked)) {
  test(`Word: ${what} is no part of the figure, and is told`, async () => {
    const document = await readDocument(wordCell(...runs));
    assert.equal(cell(document), '327');
    assert.deepEqual(kinds(document), ['note-marks']);
  });
}

const kept = {
  'the 2 of km²': [[run('面积12.5km'), run('2', superscript)], '面积12.5km2'],
  'the power of ten': [[run('3×10'), run('4', superscript)], '3×104'],
  'a figure that is raised as a whole': [[run('327', superscript)], '327'],
  'a figure and a part of it': [[run('327(12)')], '327(12)'],
  'a figure with its unit': [[run('327件')], '327件'],
  'a word with a circled number': [[run('甲①')], '甲①'],
  'a raised figure of three digits': [[run('3'), run('271', superscript)], '3271'],
};
for (const [what, [runs, text]] of Object.entries(kept)) {
  test(`Word: ${what} stays`, async () => {
    const document = await readDocument(wordCell(...runs));
    assert.equal(cell(document), text);
    assert.deepEqual(kinds(document), []);
  });
}

const struck = {
  'struck out': [run('3', '<w:strike/>'), run('327')],
  'struck out twice': [run('3', '<w:dstrike/>'), run('327')],
  'deleted as a revision': ['<w:del><w:r><w:t>3</w:t></w:r></w:del>', run('327')],
  hidden: [run('3', '<w:vanish/>'), run('327')],
};
for (const [what, runs] of Object.entries(struck)) {
  test(`Word: what is ${what} is left out`, async () => {
    const document = await readDocument(wordCell(...runs));
    assert.equal(cell(document), '327');
    assert.deepEqual(kinds(document), what.startsWith('struck') ? ['struck-out'] : []);
  });
}

test('Word: a stroke by the style of the paragraph, and one taken back by the words themselves', async () => {
  const styled = (runs) => `<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr>${runs}</w:p>`;
  const read = async (runs) =>
    cell(
      await readDocument(
        docx(
          tbl(tr([tc('受理'), tc(styled(runs))])),
          wordPart(
            'styles',
            '<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>',
          ),
        ),
      ),
    );
  assert.equal(await read(run('3')), '');
  assert.equal(await read(run('3') + run('327', '<w:strike w:val="0"/>')), '327');
});

test('Word: in a sentence, too, a raised number is no part of the figure before it', async () => {
  const { blocks } = await readDocument(
    docx(
      `<w:p>${run('收到申请327')}${run('1', superscript)}${run('件，办结330')}${run('[2]', superscript)}${run('件。')}</w:p>`,
    ),
  );
  assert.equal(blocks[0].text, '收到申请327件，办结330件。');
});

const pages = {
  '<td>327<sup>1</sup></td>': '327',
  '<td>327<sub>1</sub></td>': '327',
  '<td>327<sup><a href="#n">[1]</a></sup></td>': '327',
  '<td>327<span style="vertical-align:super">1</span></td>': '327',
  "<td>327<span style='mso-text-raise:3.0pt'>1</span></td>": '327',
  '<td>327<span class="mark">1</span></td>': '327',
  '<td>327①</td>': '327',
  '<td>327 ※</td>': '327',
  '<td>327<sup>注1</sup></td>': '327',
  '<td>12.5km<sup>2</sup></td>': '12.5km2',
  '<td style="vertical-align:super">327</td>': '327',
  '<td><s>3</s>327</td>': '327',
  '<td><strike>3</strike>327</td>': '327',
  '<td><del>3</del>327</td>': '327',
  '<td><span style="text-decoration:line-through">3</span>327</td>': '327',
  '<td><span style="color:red;text-decoration: underline line-through;">3</span>327</td>': '327',
  '<td><i class="old">3</i>327</td>': '327',
  '<td><i class="gone">3</i>327</td>': '327',
  '<td><u>327</u></td>': '327',
};
for (const [html, text] of Object.entries(pages)) {
  test(`HTML: ${html} is ${text}`, () => {
    const sheet =
      '.mark{vertical-align:super} td .old{text-decoration:line-through} .gone{display:none}';
    const document = readHtml(
      `<style>${sheet}</style><table><tr><td>受理</td>${html}</tr></table>`,
    );
    assert.equal(cell(document), text);
  });
}

test('Excel: raised and struck-out runs of a cell, and a cell struck out as a whole', async () => {
  const rich = (...runs) => `<c t="inlineStr"><is>${runs.join('')}</is></c>`;
  const r = (text, look = '') => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
  const styles = {
    'xl/styles.xml':
      '<styleSheet><fonts><font/><font><strike/></font></fonts><borders><border/></borders><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>',
  };
  const document = await readDocument(
    xlsx(
      [
        sheetData(
          ['受理', rich(r('327'), r('1', '<vertAlign val="superscript"/>'))],
          ['办结', rich(r('3', '<strike/>'), r('330'))],
          ['结转', '<c s="1"><v>9</v></c>'],
          ['其他', '5①'],
        ),
      ],
      styles,
    ),
  );
  assert.deepEqual(
    document.blocks[0].rows.map((row) => row[1].text),
    ['327', '330', '', '5'],
  );
  assert.deepEqual(document.notes, [
    { kind: 'note-marks', count: 2 },
    { kind: 'struck-out', count: 2 },
  ]);
});

/** Text of these sizes one after the other, each lifted by so much. */
const typed = (...pieces) =>
  pieces
    .map(([text, x, y, size]) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`)
    .join(' ');

const printed = {
  'a small raised digit behind it': [typed(['327', 100, 700, 12], ['1', 120, 705, 7]), ['327']],
  'one that is not much smaller': [typed(['327', 100, 700, 12], ['1', 120, 702, 9]), ['327']],
  'a small raised digit before it': [typed(['1', 96, 705, 7], ['327', 100, 700, 12]), ['327']],
  'an asterisk set as large as it': [typed(['327*', 100, 700, 12]), ['327']],
  'a raised digit beyond a ruling line': [
    `${typed(['327', 100, 700, 12], ['1', 123, 705, 7])} 121.5 600 m 121.5 800 l S`,
    ['327', '1'],
  ],
  'a raised digit far from it': [typed(['327', 100, 700, 12], ['1', 140, 705, 7]), ['327', '1']],
  'the 2 of km2': [typed(['km', 100, 700, 12], ['2', 116, 705, 7]), ['km', '2']],
};
for (const [what, [stream, wanted]] of Object.entries(printed)) {
  test(`PDF: ${what}`, async () => {
    assert.deepEqual(words(await readDocument(pdf([stream]))), wanted);
  });
}

test('PDF: figures with a line through them from end to end are left out, others are not', async () => {
  const figure = typed(['327', 100, 700, 12]);
  const read = async (line) =>
    readDocument(pdf([`${figure} ${line} ${typed(['330', 100, 600, 12])}`]));
  const through = await read('100 704 m 120 704 l S');
  assert.deepEqual(words(through), ['330']);
  assert.deepEqual(kinds(through), ['struck-out']);
  assert.deepEqual(through.blocks[0].lines, []);
  assert.deepEqual(words(await read('100 703.8 20 0.6 re f')), ['330']);
  for (const other of ['100 698 m 120 698 l S', '60 704 m 400 704 l S', '100 712 m 120 712 l S']) {
    assert.deepEqual(words(await read(other)), ['327', '330'], other);
  }
});

test('OFD: a small raised digit', async () => {
  const object = (text, x, y, size) =>
    `<ofd:TextObject Boundary="${x} ${y - size} 50 ${size}" Size="${size}"><ofd:TextCode X="0" Y="${size}">${text}</ofd:TextCode></ofd:TextObject>`;
  const document = await readDocument(ofd([object('327', 30, 50, 4) + object('1', 36, 48.5, 2.4)]));
  assert.deepEqual(words(document), ['327']);
});

const word97 = {
  'struck out': ['3327', '3', [0x37, 0x08, 1], '327'],
  'struck out twice': ['3327', '3', [0x53, 0x2a, 1], '327'],
  'struck out as its style says, which is not followed': ['3327', '3', [0x37, 0x08, 0x80], '3327'],
  hidden: ['3327', '3', [0x3c, 0x08, 1], '327'],
  raised: ['3279', '9', [0x48, 0x2a, 1], '327'],
  lowered: ['3279', '9', [0x48, 0x2a, 2], '327'],
  'lifted by points': ['3279', '9', [0x45, 0x48, 6, 0], '327'],
  'raised behind letters': ['km9', '9', [0x48, 0x2a, 1], 'km9'],
  plain: ['327①', '9', [], '327'],
};
for (const [what, [written, text, properties, wanted]] of Object.entries(word97)) {
  test(`Word 97: a digit that is ${what}`, async () => {
    const rows = [[{ text: '受理' }, { text: written }]];
    const looks = properties.length > 0 ? [{ text, properties }] : [];
    const document = await readDocument(asDoc({ blocks: [{ type: 'table', rows }] }, { looks }));
    assert.equal(cell(document), wanted);
  });
}
