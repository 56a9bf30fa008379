// Files on which readers go wrong, where they are at hand: all have the same cells. What is read is that, what is not is told as
// such, and no figure is accused.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { readFile } from '../../dist/node.js';
import { fileCases } from '../fixtures/file-cases.mjs';

const { folder, names, skip, judge } = fileCases();
const checker = await loadChecker();

test('there are files', { skip }, () => assert.ok(names.length > 20));

for (const name of names) {
  test(`${name} gives its cells, or says what it does not give`, { skip }, async () => {
    let document;
    try {
      document = await readFile(join(folder, name));
    } catch (error) {
      judge(name, { refused: error.code ?? String(error) });
      return;
    }
    const { report } = checker.recognise(document);
    judge(name, { cells: report.cells, result: checker.check(report) });
  });
}
