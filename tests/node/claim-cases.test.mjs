// Passages on which the reading of claims goes wrong, where they are at hand. Of each a careful reader says whether something
// is wrong; no more is to be told, and no less.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { casesOf } from '../fixtures/cases.mjs';

const { folder, skip } = casesOf('claims');
const cases = skip
  ? []
  : readFileSync(join(folder, 'passages.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
const checker = await loadChecker();

test('there are passages', { skip }, () => assert.ok(cases.length >= 39));

for (const { id, kind, why, report } of cases) {
  test(`${id}: ${kind === 'must_be_silent' ? 'nothing' : 'something'} is told`, { skip }, () => {
    // Sections that the passage does not need are not there.
    const told = checker.check(report).findings.filter(({ rule }) => rule !== 'OGI601');
    if (kind === 'must_be_found') return assert.ok(told.length > 0, why);
    const accused = told.filter(({ severity }) => severity !== 'info');
    assert.deepEqual(
      accused.map(({ rule, message }) => `${rule} ${message}`),
      [],
      why,
    );
  });
}
