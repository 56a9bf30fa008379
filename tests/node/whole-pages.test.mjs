// Whole reports as websites publish them (tests/corpus/pages) are correct, and nothing above a hint is said of them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { readFile } from '../../dist/node.js';

const folder = new URL('../corpus/pages/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const checker = await loadChecker();
/** Rules that look for the lines of lists of words (core/rules/lists). */
const byLists = ['OGI017', 'OGI609', 'OGI610', 'OGI611'];

test('a correct page is not accused of anything', async () => {
  assert.ok(pages.length >= 68);
  const accused = [];
  const hintedByLists = [];
  let hinted = 0;
  for (const name of pages) {
    const { report } = checker.recognise(await readFile(new URL(name, folder)));
    const { findings, equations } = checker.check(report);
    assert.equal(equations.held, 42, name);
    for (const { severity, rule, message } of findings)
      if (severity !== 'info') accused.push(`${name} ${rule} ${message}`);
      else if (byLists.includes(rule)) hintedByLists.push(`${name} ${rule} ${message}`);
    hinted += findings.some(({ severity }) => severity === 'info') ? 1 : 0;
  }
  assert.deepEqual(accused, []);
  assert.deepEqual(hintedByLists, []);
  // A whole report has many sentences: one hint in three is what remains.
  assert.ok(hinted <= pages.length / 3, `${hinted} pages with hints`);
});
