// Every decision record says whether it still holds, and links of records lead somewhere.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { readRecords } from '../../scripts/generate/adr-index.mjs';

const folder = new URL('../../docs/adr/', import.meta.url);
const records = readRecords();

test('every record has a number of its own, in its name and its title', () => {
  assert.ok(records.length > 50);
  assert.equal(new Set(records.map(({ number }) => number)).size, records.length);
  for (const { file, number, title } of records) {
    assert.match(file, /^\d{3}(-[a-z0-9]+)+\.md$/);
    assert.equal(file.slice(0, 3), number, file);
    assert.ok(title, file);
  }
});

test('every record says that it is accepted, or by which other one it is superseded', () => {
  const numbers = records.map(({ number }) => number);
  for (const { file, number, status, supersededBy } of records) {
    assert.match(status ?? '', /^(accepted|superseded by \d{3})$/, file);
    if (!supersededBy) continue;
    assert.notEqual(supersededBy, number, file);
    assert.ok(numbers.includes(supersededBy), `${file}: there is no ${supersededBy}`);
  }
});

test('links of records lead to files', () => {
  for (const { file, text } of records) {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
      assert.ok(existsSync(new URL(target, folder)), `${file}: ${target}`);
  }
});
