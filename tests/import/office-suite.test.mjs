// A made-up report converted by LibreOffice into every format that it writes: each must give every cell. Only where OGI_OFFICE_SUITE
// names its program, for a conversion takes seconds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asOds, asOdt } from '../fixtures/made-odf.mjs';
import { asDocument, madeReport } from '../fixtures/made-report.mjs';
import { buildReaders } from './build.mjs';

const program = process.env.OGI_OFFICE_SUITE;
const skip = program ? false : 'OGI_OFFICE_SUITE names no office suite';
const { readDocument } = await buildReaders('office-suite');
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form, 5);

let home;
before(() => {
  home = mkdtempSync(join(tmpdir(), 'ogi-office-'));
  const made = asDocument(report, form);
  writeFileSync(join(home, 'text.fodt'), asOdt(made, { flat: true }));
  writeFileSync(join(home, 'sheet.fods'), asOds(made, { flat: true }));
});
after(() => rmSync(home, { recursive: true }));

const csv = 'csv:Text - txt - csv (StarCalc):44,34,76';
for (const [source, formats] of Object.entries({
  'text.fodt': ['doc', 'odt', 'fodt', 'rtf', 'html', 'pdf', 'docx'],
  'sheet.fods': ['xls', 'ods', 'fods', csv, 'xlsx'],
})) {
  for (const format of formats) {
    test(`${source} as ${format}`, { skip, timeout: 120_000 }, async () => {
      const out = join(home, 'out');
      const conversion = [
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        join(home, source),
      ];
      execFileSync(program, conversion, { stdio: 'ignore' });
      const name = source.replace(/\.\w+$/, `.${format.split(':')[0]}`);
      const { cells } = checker.recognise(await readDocument(readFileSync(join(out, name)))).report;
      assert.deepEqual(cells, report.cells);
    });
  }
}
