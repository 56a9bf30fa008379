// OpenDocument text and sheets: numbers of lists, marks, strokes, notes, what is repeated and what is hidden.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { odf } from '../fixtures/made-odf.mjs';
import { buildReaders } from './build.mjs';
import { grid } from './fixtures.mjs';

const { readDocument } = await buildReaders('odf');

const styles = `
  <style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="PS" style:family="paragraph"><style:text-properties style:text-line-through-type="single"/></style:style>
  <style:style style:name="C" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="T" style:family="table"><style:table-properties table:display="false"/></style:style>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/></text:list-style>
  <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
const text = (inside) => readDocument(odf(`<office:text>${inside}</office:text>`, styles));
const lines = async (inside) => (await text(inside)).blocks.map((block) => block.text);
const span = (style, words) => `<text:span text:style-name="${style}">${words}</text:span>`;

test('text: white space, struck-out, hidden and raised words', async () => {
  const document = await text(
    `<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁  戊
     己</text:p><text:p>${span('S', '3')}327${span('R', '1')}${span('H', '9')}件</text:p><text:p text:style-name="PS">旧</text:p>`,
  );
  assert.deepEqual(
    document.blocks.map((block) => block.text),
    ['甲  乙\t丙\n丁 戊 己', '327件'],
  );
  assert.deepEqual(document.notes, [
    { kind: 'struck-out', count: 2 },
    { kind: 'note-marks', count: 1 },
  ]);
});

test('text: numbers of lists and their levels, bullets, lists that go on', async () => {
  const item = (inside) => `<text:list-item>${inside}</text:list-item>`;
  const list = (style, inside, more = '') =>
    `<text:list text:style-name="${style}"${more}>${inside}</text:list>`;
  const p = (words) => `<text:p>${words}</text:p>`;
  assert.deepEqual(
    await lines(
      list('L', item(p('甲') + list('L', item(p('子')) + item(p('丑')))) + item(p('乙'))) +
        list('B', item(p('点'))) +
        list('L', item(p('丙')), ' text:continue-numbering="true"') +
        list('L', item(p('丁'))),
    ),
    ['一、甲', '（1）子', '（2）丑', '二、乙', '点', '三、丙', '一、丁'],
  );
});

test('text: notes, revisions, boxes, objects and pictures', async () => {
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>';
  const box = '<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>';
  const object = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
  const picture = (size) =>
    `<draw:frame svg:width="${size}" svg:height="${size}"><draw:image/></draw:frame>`;
  const document = await text(
    `<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>
     <text:section><text:p>甲${note}乙</text:p></text:section><text:p>丙${box}</text:p><text:p>丁${object}${picture('9cm')}${picture('0.2in')}</text:p>`,
  );
  assert.deepEqual(
    document.blocks.map((block) => block.text ?? block.type),
    ['甲乙', '注', '丙', '框', '丁', 'picture'],
  );
  assert.deepEqual(document.notes, [
    { kind: 'part-not-read', parts: ['./Object 1'] },
    { kind: 'picture-instead-of-table', count: 1 },
  ]);
});

const td = (words, attributes = '') =>
  `<table:table-cell ${attributes}>${words && `<text:p>${words}</text:p>`}</table:table-cell>`;
const tr = (inside, attributes = '') =>
  `<table:table-row ${attributes}>${inside}</table:table-row>`;

test('text: tables with spans, headers and repeated cells', async () => {
  const { blocks } = await text(
    `<table:table><table:table-header-rows>${tr(`${td('甲', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`)}</table:table-header-rows>${tr(td('0', 'table:number-columns-repeated="2"'))}</table:table>`,
  );
  assert.deepEqual(grid(blocks[0]), [['甲*1×2'], ['0', '0']]);
});

test('sheets: values, hidden rows, columns and sheets, struck-out cells, formulas without a value', async () => {
  const float = (value, shown) => td(shown, `office:value-type="float" office:value="${value}"`);
  const sheet = `<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="2"/>
    ${tr(td('甲') + td('藏') + float('59237.244900000001', '59,237') + td('a'))}
    ${tr(td('藏') + td('藏') + td('藏') + td('藏'), 'table:visibility="collapse"')}
    ${tr(td('乙') + td('藏') + td('3', 'table:style-name="C"') + td('327①'))}
    ${tr(td('丙') + td('藏') + td('', 'table:formula="of:=SUM([.A1])"') + td('d'))}
    ${tr(td('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048000"')}`;
  const document = await readDocument(
    odf(
      `<office:spreadsheet><table:table>${sheet}</table:table><table:table table:style-name="T">${tr(td('藏'))}</table:table></office:spreadsheet>`,
      styles,
    ),
  );
  assert.deepEqual(document.blocks.map(grid), [
    [
      ['甲', '59237.2449', 'a'],
      ['乙', '', '327'],
      ['丙', '', 'd'],
    ],
  ]);
  assert.deepEqual(document.notes.map(({ kind }) => kind).sort(), [
    'formulas-not-calculated',
    'note-marks',
    'struck-out',
  ]);
});

test('files behind a password, of drawings, of nothing, and those that repeat without end', async () => {
  const code = (code) => ({ code });
  const locked = odf('<office:text/>', '', {
    'META-INF/manifest.xml': '<manifest:encryption-data/>',
  });
  await assert.rejects(readDocument(locked), code('encrypted'));
  await assert.rejects(readDocument(odf('<office:drawing/>')), code('unsupported'));
  await assert.rejects(text(''), code('empty'));
  const many = td('1', 'table:number-columns-repeated="1000"').repeat(50);
  const started = performance.now();
  await assert.rejects(
    text(`<table:table>${tr(many, 'table:number-rows-repeated="1000"').repeat(9)}</table:table>`),
    code('too_large'),
  );
  const wide = tr(
    td('1', 'table:number-columns-repeated="16384"'),
    'table:number-rows-repeated="99"',
  );
  await assert.rejects(
    readDocument(
      odf(`<office:spreadsheet><table:table>${wide}</table:table></office:spreadsheet>`),
    ),
    code('too_large'),
  );
  assert.ok(performance.now() - started < 5000);
});

test('a section that shows another file is told where the words of that are not in it', async () => {
  const linked = (words) =>
    `<text:p>甲</text:p><text:section><text:section-source xlink:href="other.odt"/>${words}</text:section>`;
  const { notes } = await text(linked(''));
  assert.deepEqual(notes, [{ kind: 'part-not-read', parts: ['other.odt'] }]);
  assert.equal((await text(linked('<text:p>乙</text:p>'))).notes, undefined);
});
