// One made-up report in every format: each must give the same Report, cell for cell and word for word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { asDoc } from '../fixtures/made-doc.mjs';
import { asDocx, asXlsx } from '../fixtures/made-files.mjs';
import { asOds, asOdt } from '../fixtures/made-odf.mjs';
import { asOfd, asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, asHtml, asText, madeReport } from '../fixtures/made-report.mjs';
import { asRtf } from '../fixtures/made-rtf.mjs';
import { asXls } from '../fixtures/made-xls.mjs';
import {
  asCsv,
  asExcel2003,
  asFlatOpc,
  asMarkdown,
  asWord2003,
  utf16,
} from '../fixtures/made-xml.mjs';
import { buildReaders } from './build.mjs';

const { readDocument } = await buildReaders('made-files');
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const utf8 = (text) => new TextEncoder().encode(text);

const formats = {
  txt: (document) => utf8(asText(document)),
  html: (document) => utf8(asHtml(document)),
  docx: asDocx,
  doc: asDoc,
  xlsx: asXlsx,
  ofd: asOfd,
  pdf: asPdf,
  odt: asOdt,
  fodt: (document) => asOdt(document, { flat: true }),
  ods: asOds,
  fods: (document) => asOds(document, { flat: true }),
  rtf: asRtf,
  'rtf in GBK': (document) => asRtf(document, { gbk: true }),
  xls: asXls,
  'xls with its strings in many records': (document) => asXls(document, { longest: 100 }),
  'a docx in an archive': (document) => zipSync({ '年报/报告.docx': asDocx(document) }),
  'a page in an archive': (document) => zipSync({ 'a.html': utf8(asHtml(document)) }),
  'flat OPC': asFlatOpc,
  'flat OPC in base64': (document) => asFlatOpc(document, { binary: true }),
  'Word 2003 XML': asWord2003,
  'Excel 2003 XML': asExcel2003,
  csv: asCsv,
  'csv of a spreadsheet': (document) => asCsv(document, { padded: true }),
  'Markdown with HTML tables': asMarkdown,
  'text in UTF-16': (document) => utf16(utf8(asText(document))),
  'text in UTF-16 without a mark': (document) => utf16(utf8(asText(document)), { mark: false }),
  'text in UTF-16 the other way round': (document) =>
    utf16(utf8(asText(document)), { bigEndian: true, mark: false }),
  'pdf in UniGB-UCS2-H': (document) => asPdf(document, { encoding: 'UniGB-UCS2-H' }),
  'pdf in GBK-EUC-H': (document) => asPdf(document, { encoding: 'GBK-EUC-H' }),
};

/** Where lines end is the page's affair. */
const plain = (text) => text?.normalize('NFKC').replace(/\s+/g, '');

for (const [format, write] of Object.entries(formats)) {
  test(`${format}: every cell, section, the title, year and organ; all equations hold`, async () => {
    for (const seed of [1, 2, 3]) {
      const report = madeReport(form, seed);
      const made = asDocument(report, form);
      const { report: read } = checker.recognise(await readDocument(write(made), format));
      assert.deepEqual(read.cells, report.cells);
      for (const key of ['title', 'organ', 'year', 'period', 'published', 'editions']) {
        assert.deepEqual(read[key], report[key], key);
      }
      for (const [key, text] of Object.entries(checker.recognise(made).report.sections)) {
        assert.equal(plain(read.sections[key]), plain(text), key);
      }
      const { equations, counts } = checker.check(read);
      assert.deepEqual([equations.held, counts.error, counts.warning], [42, 0, 0]);
    }
  });
}
