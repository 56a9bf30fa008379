// One made-up report as people really keep it: pages of Word, tables in tables, no borders, cells apart, cut by pages, in the
// old form, in traditional characters. Each must give every cell, and the text of every section.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { launch } from '../browser/browser.mjs';
import { asDocx, asXlsx, placed, withoutSpans } from '../fixtures/made-files.mjs';
import { asOfd, asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, asHtml, asText, madeReport } from '../fixtures/made-report.mjs';
import { buildReaders } from './build.mjs';
import { docx, p, tbl, tc, tr } from './fixtures.mjs';

const { readDocument } = await buildReaders('variations');
const checker = await loadChecker();
const { forms } = checker.catalogue();
const report = madeReport(forms['2021'], 7);
const made = asDocument(report, forms['2021']);
const utf8 = (text) => new TextEncoder().encode(text);
/** Chromium writes some characters as the radicals they consist of, which NFKC leaves alone. */
const radicals = { '⻚': '页', '⻅': '见', '⻓': '长', '⻋': '车', '⻔': '门' };
const plain = (text) =>
  text?.normalize('NFKC').replace(/\s+|[⻚⻅⻓⻋⻔]/g, (char) => radicals[char] ?? '');

/** The sections that are text and no table. */
const written = ['1', '5', '6'];

async function expectWhole(
  bytes,
  { wanted = report, source = made, sections = ['1', '2', '3', '4', '5', '6'], alarms = [] } = {},
) {
  const { report: read } = checker.recognise(await readDocument(bytes));
  const wrong = Object.entries(wanted.cells)
    .filter(([key, value]) => read.cells[key]?.trim() !== value)
    .map(([key, value]) => `${key}: ${read.cells[key]}, not ${value}`);
  assert.deepEqual(wrong, []);
  for (const key of ['organ', 'year', 'period']) assert.deepEqual(read[key], wanted[key], key);
  assert.deepEqual(read.editions, wanted.editions);
  const { sections: texts } = checker.recognise(source).report;
  for (const key of sections) {
    assert.equal(plain(read.sections[key]), plain(texts[key]), `section ${key}`);
  }
  const { findings } = checker.check(read, { today: '2025-01-20' });
  const told = findings.filter(({ severity }) => severity !== 'info');
  assert.deepEqual(
    told.map(({ rule }) => rule),
    alarms,
    told.map(({ message }) => message).join(),
  );
}

const mapTables = (document, change) => ({
  ...document,
  blocks: document.blocks.flatMap((block) => (block.type === 'table' ? change(block) : block)),
});
const isFigure = (text) => /^[\d./]+$/.test(text);

test('a page saved by Word: mso styles, namespaces, conditional comments, a paragraph and spans in each cell', async () => {
  const cell = ({ text, row_span = 1, col_span = 1 }) =>
    `<td width=66 colspan=${col_span} rowspan=${row_span} style='width:49.6pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><span lang=${isFigure(text) ? 'EN-US' : 'ZH-CN'} style='font-size:9.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${isFigure(text) ? text : [...text].map((char) => (char === '、' ? `${char}<span\nstyle='mso-spacerun:yes'></span>` : char)).join('')}<o:p></o:p></span></p></td>`;
  const body = made.blocks
    .map((block) =>
      block.type === 'table'
        ? `<div align=center><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${block.rows.map((row, y) => `<tr style='mso-yfti-irow:${y};height:20.0pt'>${row.map(cell).join('')}<![if !supportMisalignedColumns]><td style='border:none' width=0><p class=MsoNormal>&nbsp;</td><![endif]></tr>`).join('')}</table></div>`
        : `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=ZH-CN>${block.text.replaceAll('\n', '<br>')}</span><span lang=EN-US><o:p></o:p></span></p>`,
    )
    .join('\n');
  await expectWhole(
    utf8(`<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head>
<body lang=ZH-CN><div class=WordSection1>${body}</div></body></html>`),
  );
});

test('tables inside the cells of a page made of tables', async () => {
  const inner = asHtml(made).match(/<body>(.*)<\/body>/s)[1];
  await expectWhole(
    utf8(
      `<html><head><meta charset=utf-8></head><body><table><tr><td>首页 公开指南</td></tr><tr><td><table width=100%><tr><td width=20%>栏目</td><td><table><tr><td>${inner}</td></tr></table></td></tr></table></td></tr><tr><td></td></tr></table></body></html>`,
    ),
  );
});

test('a report inside one cell of a Word table', async () => {
  const blocks = made.blocks.map((block) =>
    block.type === 'table' ? docxTable(block.rows) : p(block.text),
  );
  await expectWhole(docx(tbl(tr([tc(blocks.join(''))]))));
});

function docxTable(rows) {
  const cells = placed(rows);
  return tbl(
    ...rows.map((_, y) =>
      tr(
        cells
          .filter((cell) => cell.y <= y && y < cell.y + cell.height)
          .sort((a, b) => a.x - b.x)
          .map((cell) =>
            tc(
              cell.y === y ? cell.text : '',
              `<w:gridSpan w:val="${cell.width}"/>${cell.height > 1 ? `<w:vMerge${cell.y === y ? ' w:val="restart"' : ''}/>` : ''}`,
            ),
          ),
      ),
    ),
  );
}

const splits = {
  'merged cells come apart': ({ type, rows }) => ({ type, rows: withoutSpans(rows) }),
  'every table cut in three by pages': (table) => cutInThree(table.rows),
  'figures with spaces and units': ({ type, rows }) => ({
    type,
    rows: rows.map((row) =>
      row.map((cell) => (isFigure(cell.text) ? { ...cell, text: ` ${cell.text} ` } : cell)),
    ),
  }),
};

/** As pages cut it, the heads again above each part. */
function cutInThree(rows) {
  const flat = withoutSpans(rows);
  if (flat.length < 12) return [{ type: 'table', rows }];
  const heads = flat[0].length > 5 ? flat.slice(0, 2) : [];
  const cuts = [0, Math.floor(flat.length / 3), Math.floor((2 * flat.length) / 3), flat.length];
  return [0, 1, 2].map((part) => ({
    type: 'table',
    rows: [...(part > 0 ? heads : []), ...flat.slice(cuts[part], cuts[part + 1])],
  }));
}

for (const [name, change] of Object.entries(splits)) {
  const document = mapTables(made, change);
  for (const [format, write] of Object.entries({
    html: (one) => utf8(asHtml(one)),
    docx: asDocx,
    xlsx: asXlsx,
  })) {
    // A heading cell alone in a row of a sheet is taken for the section's text.
    const sections = format === 'xlsx' ? written : undefined;
    test(`${name}: ${format}`, () => expectWhole(write(document), { sections }));
  }
}

const traditional = Object.fromEntries(
  '总總计計关關业業构構织織组組务務领領开開请請数數结結转轉复復议議诉訴讼訟维維纠糾实實场場发發现現区區单單处處个個类類报報举舉访訪无無当當书書费費时時办辦统統设設题題进進况況从從证證条條护護应應执執询詢问問认認权權为為给給规規废廢'
    .match(/../g)
    .map((pair) => [...pair]),
);
const inTraditional = (text) => [...text].map((char) => traditional[char] ?? char).join('');

test('traditional characters in headings and labels', async () => {
  const document = JSON.parse(inTraditional(JSON.stringify(made)));
  assert.notDeepEqual(document, made);
  const { report: read } = checker.recognise(await readDocument(utf8(asHtml(document))));
  assert.deepEqual(read.cells, report.cells);
  assert.equal(read.headings.length, 6);
  assert.equal(read.year, 2024);
});

for (const [name, { requests, disclosure }] of Object.entries({
  'the form of 2019': { requests: '2019', disclosure: '2019' },
  'section three in the form of 2019': { requests: '2019', disclosure: '2021' },
  'section two in the form of 2019': { requests: '2021', disclosure: '2019' },
})) {
  const form = {
    ...forms['2021'],
    disclosure: forms[disclosure].disclosure,
    requests: forms[requests].requests,
  };
  const old = { ...madeReport(form, 11), editions: { disclosure, requests } };
  const source = asDocument(old, form);
  const alarms = [requests, disclosure].filter((edition) => edition === '2019').map(() => 'OGI004');
  for (const [format, write] of Object.entries({
    html: (one) => utf8(asHtml(one)),
    docx: asDocx,
    xlsx: asXlsx,
    ofd: asOfd,
    pdf: asPdf,
    txt: (one) => utf8(asText(one)),
  })) {
    test(`${name}: ${format}`, () => expectWhole(write(source), { wanted: old, source, alarms }));
  }
}

test('Markdown: headings by #, tables by |', async () => {
  const markdown = made.blocks
    .map((block) => {
      if (block.type !== 'table')
        return /^[一二三四五六]、/.test(block.text) ? `## ${block.text}` : block.text;
      const [head, ...rows] = withoutSpans(block.rows).map(
        (row) => `| ${row.map((cell) => cell.text).join(' | ')} |`,
      );
      return [head, head.replace(/[^|]+/g, ' --- '), ...rows].join('\n');
    })
    .join('\n\n');
  await expectWhole(utf8(markdown));
});

for (const [name, write] of [
  ['pdf', asPdf],
  ['ofd', asOfd],
]) {
  test(`${name} without any ruling line`, () => expectWhole(write(made, { ruled: false })));
}

test('pages without ruling lines: what is blank stays blank, and in its place', async () => {
  const blanks = [
    'requests.granted.research',
    'requests.received.enterprise',
    'requests.refused.state_secret.total',
    'review.litigation_direct.upheld',
  ];
  const cells = { ...report.cells, ...Object.fromEntries(blanks.map((key) => [key, ''])) };
  const source = asDocument({ ...report, cells }, forms['2021']);
  for (const ruled of [true, false]) {
    const { report: read } = checker.recognise(await readDocument(asPdf(source, { ruled })));
    for (const [key, value] of Object.entries(cells)) {
      assert.equal(read.cells[key] ?? '', value, `${key}${ruled ? '' : ', no lines'}`);
    }
  }
});

const styles = {
  'collapsed borders': 'table{border-collapse:collapse}td{border:1px solid}',
  'borders of each cell': 'td{border:1px solid}',
  'no borders': '',
  'small type over the whole width':
    'table{border-collapse:collapse;font-size:10px;width:100%}td{border:1px solid}',
  'large type':
    'body{font-size:22px}table{border-collapse:collapse}td{border:2px solid #999;padding:6px;text-align:center}',
};

test('printed by Chromium, whatever the page looks like', async (context) => {
  const browser = await launch().catch((error) => context.skip(error.message));
  if (!browser) return;
  const page = await browser.newPage();
  try {
    for (const [name, style] of Object.entries(styles)) {
      await context.test(name, async () => {
        await page.setContent(asHtml(made).replace('</head>', `<style>${style}</style></head>`));
        const papers = ['1cm', '2cm', '2.6cm', '3.1cm'].flatMap((margin) => [
          { margin, landscape: false },
          { margin, landscape: true },
        ]);
        papers.push({ margin: '2.4cm', landscape: false, scale: 1.4 });
        papers.push({ margin: '2.2cm', landscape: true, scale: 1.4 });
        for (const { margin, ...paper } of papers) {
          const printed = await page.pdf({
            format: 'A4',
            ...paper,
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          });
          await expectWhole(new Uint8Array(printed));
        }
      });
    }
  } finally {
    await browser.close();
  }
});
