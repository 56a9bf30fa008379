import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { docx, grid, p, tbl, tc, tr, wordPart } from './fixtures.mjs';

const { readDocument } = await buildReaders('docx');
const blocksOf = async (body, parts) => (await readDocument(docx(body, parts))).blocks;
const textsOf = async (body, parts) => (await blocksOf(body, parts)).map((block) => block.text);
const gridOf = async (body) => grid((await blocksOf(body)).find((block) => block.type === 'table'));
const run = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

test('revisions are accepted, hidden text and field codes left out', async () => {
  const body = `<w:p>${run('收到')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>${run('4')}</w:ins>
    <w:moveFrom>${run('移走')}</w:moveFrom>${run('藏', '<w:vanish/>')}${run('件', '<w:vanish w:val="0"/>')}
    <w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('5')}</w:p>`;
  assert.deepEqual(await textsOf(body), ['收到4件5']);
});

test('tabs, breaks, hyphens, links, content controls and formulas keep their words', async () => {
  const body = `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>
    <w:hyperlink>${run('丁')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('戊')}</w:sdtContent></w:sdt>
    <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>
    <m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath></w:p>`;
  assert.deepEqual(await textsOf(body), ['甲\t乙\n丙-丁戊1']);
});

test('merged cells become spans', async () => {
  const body = tbl(
    tr([tc('年度', '<w:vMerge w:val="restart"/>'), tc('合计', '<w:gridSpan w:val="2"/>')]),
    tr([tc('', '<w:vMerge/>'), tc('a'), tc('b')]),
    tr([tc('', '<w:vMerge w:val="continue"/>'), tc('c'), tc('d')]),
    tr([tc('x'), tc('h', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')]),
  );
  assert.deepEqual(await gridOf(body), [
    ['年度*3×1', '合计*1×2'],
    ['a', 'b'],
    ['c', 'd'],
    ['x', 'h*1×2'],
  ]);
});

test('columns skipped before a row, deleted rows, rows inside content controls', async () => {
  const body = tbl(
    tr([tc('a'), tc('b')]),
    tr([tc('c')], '<w:gridBefore w:val="1"/>'),
    tr([tc('x'), tc('y')], '<w:del/>'),
    `<w:sdt><w:sdtContent>${tr([tc('d'), tc('e')], '<w:ins/>')}</w:sdtContent></w:sdt>`,
  );
  assert.deepEqual(await gridOf(body), [
    ['a', 'b'],
    ['', 'c'],
    ['d', 'e'],
  ]);
});

test('a vertical merge of another width is a cell of its own', async () => {
  const body = tbl(
    tr([tc('a', '<w:vMerge w:val="restart"/>'), tc('b'), tc('c')]),
    tr([tc('', '<w:gridSpan w:val="2"/><w:vMerge/>'), tc('d')]),
  );
  assert.deepEqual(await gridOf(body), [
    ['a', 'b', 'c'],
    ['*1×2', 'd'],
  ]);
});

test('a table inside a cell of a layout table is a table of its own', async () => {
  const body = tbl(
    tr([
      tc(
        `${p('一、总体情况')}${tbl(tr([tc('规章'), tc('1')]), tr([tc('许可'), tc('2')]))}${p('完')}`,
      ),
    ]),
  );
  assert.deepEqual(
    (await blocksOf(body)).map((block) => block.type),
    ['text', 'table', 'text'],
  );
});

const level = (number, format, text, more = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const num = (id, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
const listed = (text, depth, id = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);

test('automatic numbers stand before their paragraphs, levels begin again', async () => {
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>${num(1)}${num(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')}`,
  );
  const body = [
    listed('总体情况', 0),
    listed('主动公开', 1),
    listed('2024年', 2),
    listed('依申请公开', 1),
    listed('', 1),
    listed('主动公开情况', 0),
    listed('重来', 1),
    listed('法律', 3),
    listed('五', 0, 2),
    p('不编号', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('');
  assert.deepEqual(await textsOf(body, numbering), [
    '一、总体情况',
    '（一）主动公开',
    '1. 2024年',
    '（二）依申请公开',
    '二、主动公开情况',
    '（一）重来',
    '2.1 法律',
    '五、五',
    '不编号',
  ]);
});

test('numbers come from styles too, through the styles they are based on', async () => {
  const parts = {
    ...wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'japaneseCounting', '%1、', '<w:suff w:val="nothing"/><w:pStyle w:val="H"/>')}</w:abstractNum>${num(7)}`,
    ),
    ...wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>' +
        '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>',
    ),
  };
  const body =
    p('甲', '<w:pStyle w:val="H"/>') +
    p('乙', '<w:pStyle w:val="H2"/>') +
    p('丙', '<w:pStyle w:val="Loop"/>') +
    `<w:p>${run('丁', '<w:rStyle w:val="Gone"/>')}${run('戊')}</w:p>`;
  assert.deepEqual(await textsOf(body, parts), ['一、甲', '二、乙', '丙', '戊']);
});

test('text boxes once, pictures unless they are icons, notes behind their paragraph', async () => {
  const box = `<w:drawing><wp:inline xmlns:wp="wp"><wps:txbx xmlns:wps="wps"><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></wp:inline></w:drawing>`;
  const picture = (size) =>
    `<w:drawing><wp:inline xmlns:wp="wp"><wp:extent cx="${size}" cy="${size}"/><a:blip xmlns:a="a"/></wp:inline></w:drawing>`;
  const body =
    `<w:p><w:r><w:t>甲</w:t><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>` +
    `<w:p><w:r>${picture(99_000)}${picture(5_000_000)}</w:r></w:p>` +
    '<w:p><w:r><w:t>乙</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' +
    p('丙');
  const notes = wordPart('footnotes', `<w:footnote w:id="2">${p('注')}</w:footnote>`);
  assert.deepEqual(
    (await blocksOf(body, notes)).map((block) => block.text ?? block.type),
    ['甲', '框', 'picture', '乙', '注', '丙'],
  );
});

test('a note is read once, where it is first referred to, even if it refers to itself', async () => {
  const refersTo = (text, id) =>
    `<w:p><w:r><w:t>${text}</w:t><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
  const notes = wordPart(
    'footnotes',
    `<w:footnote w:id="2">${refersTo('注二', 3)}</w:footnote><w:footnote w:id="3">${refersTo('注三', 2)}</w:footnote>`,
  );
  assert.deepEqual(
    (await blocksOf(refersTo('甲', 2) + refersTo('乙', 2) + p('丙'), notes)).map(
      ({ text }) => text,
    ),
    ['甲', '注二', '注三', '乙', '丙'],
  );
});

test("the title of the properties is the document's", async () => {
  const parts = {
    'docProps/core.xml':
      '<cp:coreProperties xmlns:dc="dc" xmlns:cp="cp"><dc:title>某局年报</dc:title></cp:coreProperties>',
  };
  assert.equal((await readDocument(docx(p('甲'), parts))).title, '某局年报');
});

test('bombs, entities and missing parts end in a clear message', async () => {
  const bomb = docx(`<w:p><w:r><w:t>${' '.repeat(60 * 1024 * 1024)}</w:t></w:r></w:p>`);
  await assert.rejects(readDocument(bomb), { code: 'too_large' });
  const entities =
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  await assert.rejects(readDocument(docx('', { 'word/document.xml': entities })), {
    code: 'damaged',
  });
  const external =
    '<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>';
  assert.equal(
    (await readDocument(docx('', { 'word/document.xml': external }))).blocks[0].text,
    'x',
  );
  await assert.rejects(readDocument(docx('', { 'word/document.xml': '<a/>' })), {
    code: 'damaged',
  });
  await assert.rejects(readDocument(docx(p(''))), { code: 'empty' });
  await assert.rejects(readDocument(docx('<w:altChunk r:id="x"/>')), { code: 'unsupported' });
  await assert.rejects(readDocument(docx('<w:p>'.repeat(5000))), { code: 'damaged' });
});
