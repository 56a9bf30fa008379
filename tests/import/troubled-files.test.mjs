// Files that give trouble, each kind drawn many times with other figures at other places: every figure is read as it is, or the
// file says what it could not tell; never a wrong one, never an error that is the file's and not the report's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { madeReport } from '../fixtures/made-report.mjs';
import { drawing, troubles } from '../fixtures/troubled-files.mjs';
import { buildReaders } from './build.mjs';

const { readDocument } = await buildReaders('troubled-files');
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const draws = 16;

for (const [kind, write] of Object.entries(troubles)) {
  test(kind, async () => {
    for (let seed = 1; seed <= draws; seed++) {
      const report = madeReport(form, seed * 31);
      const document = await readDocument(write(report, form, drawing(seed)));
      const { report: read } = checker.recognise(document);
      const { findings } = checker.check(read, { today: '2025-01-20' });
      const told = findings.filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        told.map(({ rule, message }) => `${rule} ${message}`),
        [],
        `draw ${seed}`,
      );
      const isHonest = (read.notes ?? []).length > 0;
      for (const [key, value] of Object.entries(report.cells)) {
        const text = read.cells[key] ?? '';
        if (text === '' && isHonest) continue;
        assert.equal(Number(text), Number(value), `draw ${seed}: ${key} is ${text}`);
      }
    }
  });
}
