// What is exported comes back the same: read by our own import, recognised by the core.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { madeReport } from '../fixtures/made-report.mjs';
import { madeReports, summedCells } from '../fixtures/made-reports.mjs';
import { buildReaders } from '../import/build.mjs';
import { buildWriters } from './build.mjs';

const samples =
  process.env.OGI_SAMPLES ?? fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const [writers, readers, checker] = await Promise.all([
  buildWriters('round-trip'),
  buildReaders('export-round-trip'),
  loadChecker(),
]);
const catalogue = checker.catalogue();

const read = async (bytes, name) =>
  checker.recognise(await readers.readDocument(bytes, name)).report;
const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());
const written = {
  docx: async (report) => bytesOf(await writers.reportDocx(report, catalogue)),
  xlsx: async (report) => bytesOf(await writers.reportXlsx(report, catalogue)),
  html: async (report) => new TextEncoder().encode(writers.reportHtml(report, catalogue)),
};

/** All of a report but how its tables were found and what its file could not tell, which are others in another format. */
const content = ({ tables: _, notes: __, sections, ...report }) => ({
  ...report,
  sections: characters(sections),
});

/** Lines that a PDF broke come back as the paragraphs that they are. */
const characters = (sections) =>
  Object.fromEntries(
    Object.entries(sections ?? {}).map(([section, text]) => [section, text.replace(/\s+/g, '')]),
  );

async function assertComesBack(report) {
  for (const [format, write] of Object.entries(written)) {
    const back = await read(await write(report), `report.${format}`);
    assert.deepEqual(content(back), content(report), format);
  }
  assert.deepEqual(JSON.parse(writers.reportJson(report)), report);
}

describe('a report comes back whole from .docx, .xlsx, .html and .json', () => {
  for (const file of [
    'suqian-2023.html',
    'suqian-2024.docx',
    'hongze-2023.pdf',
    'hongze-2024.pdf',
    'yanshi-2024.txt',
  ]) {
    test(file, async (context) => {
      const path = `${samples}/${file}`;
      if (!existsSync(path)) return context.skip(`${path} is not here (set OGI_SAMPLES)`);
      await assertComesBack(await read(readFileSync(path), file));
    });
  }

  test('lines that a page broke are whole paragraphs in every file, points of a list are their own', async () => {
    const report = madeReport(catalogue.forms['2021']);
    report.sections[1] =
      '本年度，我局把公开透明作为水务管理的一项基本制度，\n做到应公开的按时公开。\n' +
      '围绕供水保障、河湖管护、防汛抗旱和水价调整等事项开展工作\n（一）主动公开。全年制发文件。\n' +
      'The web site of the office was rebuilt and is now\nopen to all.';
    for (const [format, write] of Object.entries(written)) {
      const back = await read(await write(report), `report.${format}`);
      assert.deepEqual(
        back.sections[1].split('\n'),
        [
          '本年度，我局把公开透明作为水务管理的一项基本制度，做到应公开的按时公开。',
          '围绕供水保障、河湖管护、防汛抗旱和水价调整等事项开展工作',
          '（一）主动公开。全年制发文件。',
          'The web site of the office was rebuilt and is now open to all.',
        ],
        format,
      );
    }
  });

  test('the built-in examples', async () => {
    for (const name of ['report', 'report-with-slips']) {
      const path = fileURLToPath(new URL(`../../web/examples/${name}.html`, import.meta.url));
      await assertComesBack(await read(readFileSync(path), name));
    }
  });

  test('figures however they are written: blank, stroke, remark, unit, noughts', async () => {
    const report = await read(await written.docx(madeReport(catalogue.forms['2021'])), 'made.docx');
    const odd = ['', '/', '22（其中修订16件）', '0件', '007', '1,024', '-', '16.50', '无'];
    Object.keys(report.cells).forEach((key, at) => {
      report.cells[key] = odd[at % odd.length];
    });
    await assertComesBack(report);
  });

  test('a report of the 2019 edition, and one that mixes both', async () => {
    const made = madeReport(catalogue.forms['2021']);
    for (const editions of [
      { disclosure: '2019', requests: '2019' },
      { disclosure: '2021', requests: '2019' },
    ]) {
      const { disclosure } = catalogue.forms[editions.disclosure];
      const { requests, review } = catalogue.forms[editions.requests];
      const keys = [
        ...disclosure.groups.flatMap(({ rows }) => rows),
        ...requests.rows,
        ...review.blocks,
      ].flatMap((row) => row.cells);
      const cells = Object.fromEntries(keys.map((key, at) => [key, String(at)]));
      const report = { ...made, editions, cells };
      for (const [format, write] of Object.entries(written)) {
        const back = await read(await write(report), `report.${format}`);
        assert.deepEqual(back.editions, editions, format);
        assert.deepEqual(back.cells, cells, format);
      }
    }
  });
});

test('a report of cells alone gets the notice’s title, headings and tables', async () => {
  const { cells } = madeReport(catalogue.forms['2021']);
  const bare = { schema: 'ogi-report/1', organ: '云岭市水务局', year: 2024, cells };
  for (const [format, write] of Object.entries(written)) {
    const back = await read(await write(bare), `report.${format}`);
    assert.deepEqual(back.cells, cells, format);
    assert.equal(back.title, '云岭市水务局2024年政府信息公开工作年度报告');
    assert.equal(back.headings.length, 6, format);
  }
});

const hostile = {
  image: '<img src=x onerror=alert(1)>',
  formula: "=cmd|'/c calc'!A1",
  link: '=HYPERLINK("http://example.invalid","点")',
  word: '长'.repeat(4000),
  entity: '&lt;b&gt; ]]> <!-- --> " \'',
  control: '坏\u0000\u0008\u001f字\ud800符\uffff',
};

test('hostile text is text in every file of a report', async () => {
  const report = await read(await written.docx(madeReport(catalogue.forms['2021'])), 'made.docx');
  const { control, ...harmless } = hostile;
  report.sections['5'] = Object.values(harmless).join('\n');
  report.sections['6'] += `\n${control}`;
  Object.keys(report.cells)
    .slice(0, 5)
    .forEach((key, at) => {
      report.cells[key] = Object.values(harmless)[at].slice(0, 60);
    });
  for (const [format, write] of Object.entries(written)) {
    const bytes = await write(report);
    const back = await read(bytes, `report.${format}`);
    assert.deepEqual(back.cells, report.cells, format);
    assert.deepEqual(content(back).sections[5], content(report).sections[5], format);
    assert.match(back.sections['6'], /坏字\ufffd?符/, format);
    const parts = format === 'html' ? { page: bytes } : unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      const markup = new TextDecoder().decode(part);
      assert.doesNotMatch(markup, /<img|<script|<f[ >]/, `${format} ${name}`);
    }
  }
});

test('what an office has set stands in the workbooks of the sum and of the units', async () => {
  const settings = { schema: 'ogi-settings/1', name: '清溪县政务公开办', longest_section_one: 900 };
  const reports = madeReports(catalogue.forms['2021'], 3);
  const members = reports.map((report, at) => ({
    name: `${at}.docx`,
    report,
    result: checker.check(report, { settings }),
    figures: checker.figures(report),
  }));
  const units = members.map(({ name, report, figures }) => ({
    file: name,
    organ: report.organ,
    year: report.year,
    main: figures.main,
    rates: figures.rates,
    outliers: [],
  }));
  const told = members[0].result.settings;
  const sheets = async (blob) =>
    Object.values(unzipSync(await bytesOf(blob)))
      .map((part) => new TextDecoder().decode(part))
      .join('');
  const sum = reports[0];
  for (const [set, kind] of [
    [await sheets(await writers.aggregateXlsx(sum, members, 'zh-CN', catalogue)), 'sum'],
    [await sheets(await writers.unitsXlsx(units, 'zh-CN', told)), 'units'],
  ])
    assert.match(set, /按“清溪县政务公开办”的设置检查：第一部分不超过 900 字/, kind);
  const unset = await sheets(await writers.unitsXlsx(units, 'zh-CN'));
  assert.doesNotMatch(unset, /的设置检查/);
});

test('the sum of many comes back cell for cell, though a sheet of all units follows it', async () => {
  const reports = madeReports(catalogue.forms['2021'], 20);
  const sum = {
    ...reports[0],
    title: '汇总',
    sections: {},
    headings: [],
    cells: summedCells(reports),
  };
  const members = reports.map((report, at) => ({
    name: `${at}.docx`,
    report,
    figures: checker.figures(report),
  }));
  members.push({ name: '=bad', report: { schema: 'ogi-report/1', cells: {} }, failure: '打不开' });
  const bytes = await bytesOf(await writers.aggregateXlsx(sum, members, 'zh-CN', catalogue));
  assert.deepEqual((await read(bytes, 'sum.xlsx')).cells, sum.cells);
  const sheets = Object.entries(unzipSync(bytes)).map(([, part]) => new TextDecoder().decode(part));
  assert.ok(sheets.some((sheet) => sheet.includes('各单位主要数据')));
  const { received } = members[0].figures.main;
  assert.ok(sheets.some((sheet) => sheet.includes(`<v>${received}</v>`)));
  assert.ok(!sheets.some((sheet) => /<f[ >]/.test(sheet)));
});
