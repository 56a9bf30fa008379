// Office documents in one XML file: what Word 2003 and Excel 2003 name otherwise, and files that are none of these.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { bytesOf, expanded, p, tbl, tc, tr } from './fixtures.mjs';

const { readDocument } = await buildReaders('office-xml');

const word = (body) =>
  bytesOf(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="w" xmlns:wx="wx" xmlns:aml="aml">${body}</w:wordDocument>`,
  );
const body = (inside) => word(`<w:body><wx:sect>${inside}</wx:sect></w:body>`);
const texts = (document) => document.blocks.map((block) => block.text);

test('Word 2003: labels of lists, revisions, notes, struck-out and raised words', async () => {
  const list = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>';
  const revision = (type, text, tag = 't') =>
    `<aml:annotation w:type="Word.${type}"><aml:content><w:r><w:${tag}>${text}</w:${tag}></w:r></aml:content></aml:annotation>`;
  const run = (look, text) => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const document = await readDocument(
    body(
      p('总体情况', list) +
        `<w:p>${revision('Insertion', '新')}${revision('Deletion', '旧', 'delText')}<w:r><w:t>收</w:t></w:r></w:p>` +
        `<w:p>${run('<w:strike/>', '3')}${run('', '327')}${run('<w:vertAlign w:val="superscript"/>', '1')}</w:p>` +
        `<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnote>${p('注文')}</w:footnote></w:r></w:p>`,
    ),
  );
  assert.deepEqual(texts(document), ['一、总体情况', '新收', '327', '甲', '注文']);
});

test('Word 2003: merged cells', async () => {
  const rows = tbl(
    tr([tc('a', '<w:vmerge w:val="restart"/>'), tc('b', '<w:gridSpan w:val="2"/>')]),
    tr([tc('', '<w:vmerge/>'), tc('c'), tc('d')]),
  );
  const document = await readDocument(body(rows));
  assert.deepEqual(expanded(document.blocks[0]), [
    ['a', 'b', 'b'],
    ['a', 'c', 'd'],
  ]);
});

test('Excel 2003: places by number, hidden rows and sheets, struck-out words, formulas without a value', async () => {
  const cell = (inside, attributes = '') => `<Cell${attributes}>${inside}</Cell>`;
  const data = (text, type = 'String') => `<Data ss:Type="${type}">${text}</Data>`;
  const document = await readDocument(
    bytesOf(
      `<?xml version="1.0"?><Workbook xmlns:ss="ss" xmlns:x="x"><Styles><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style></Styles>
       <Worksheet ss:Name="a"><Table>
       <Row>${cell(data('甲'))}${cell(data('327.10000000000002', 'Number'), ' ss:Index="3"')}</Row>
       <Row ss:Hidden="1">${cell(data('乙'))}${cell(data('9'))}${cell(data('9'))}</Row>
       <Row>${cell(data('丙'))}${cell('<ss:Data ss:Type="String"><S>3</S>5<Sup>1</Sup></ss:Data>')}${cell('', ' ss:Formula="=SUM(R[-1]C)"')}</Row>
       <Row>${cell(data('丁'))}${cell(data('6'), ' ss:StyleID="s"')}${cell(data('7'))}</Row>
       </Table></Worksheet>
       <Worksheet ss:Name="b"><Table><Row>${cell(data('藏'))}</Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`,
    ),
  );
  assert.deepEqual(
    document.blocks.map((block) => block.rows.map((row) => row.map(({ text }) => text).join('|'))),
    [['甲||327.1', '丙|5|', '丁||7']],
  );
  assert.deepEqual(document.notes.map(({ kind }) => kind).sort(), [
    'formulas-not-calculated',
    'note-marks',
    'struck-out',
  ]);
});

test('files in XML that are damaged, or have no text', async () => {
  await assert.rejects(readDocument(word('<w:body/>')), { code: 'empty' });
  await assert.rejects(readDocument(word('<w:styles/>')), { code: 'damaged' });
  const flat = (inside) =>
    bytesOf(`<?xml version="1.0"?><pkg:package xmlns:pkg="p">${inside}</pkg:package>`);
  await assert.rejects(readDocument(flat('')), { code: 'damaged' });
  await assert.rejects(
    readDocument(
      flat('<pkg:part pkg:name="/ppt/presentation.xml"><pkg:xmlData><a/></pkg:xmlData></pkg:part>'),
    ),
    { code: 'unsupported' },
  );
  await assert.rejects(readDocument(bytesOf('<?xml version="1.0"?><Workbook><Row>')), {
    code: 'damaged',
  });
  const far =
    '<?xml version="1.0"?><Workbook xmlns:ss="s"><Worksheet><Table><Row ss:Index="99999999"><Cell/></Row></Table></Worksheet></Workbook>';
  await assert.rejects(readDocument(bytesOf(far)), { code: 'too_large' });
});
