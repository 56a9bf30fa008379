// What `npm run mutants` changes, and what it leaves alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutated, mutationsOf } from '../../scripts/mutations.mjs';

const changesOf = (source) => mutationsOf(source).map((mutation) => mutated(source, mutation));

test('each operator, number and truth is changed once, by itself', () => {
  assert.deepEqual(changesOf('if (a == b && !c) return x + 1;'), [
    'if (a != b && !c) return x + 1;',
    'if (a == b || !c) return x + 1;',
    'if (a == b && c) return x + 1;',
    'if (a == b && !c) return x - 1;',
    'if (a == b && !c) return x + 2;',
  ]);
  assert.deepEqual(changesOf('while (i < n) { if (found) continue; ok = true; }'), [
    'while (i <= n) { if (found) continue; ok = true; }',
    'while (i < n) { if (found) break; ok = true; }',
    'while (i < n) { if (found) continue; ok = false; }',
  ]);
});

test('words, strings, templates, labels and what includes others stay as they are', () => {
  for (const source of [
    '// a == b',
    '/* true\n && false */',
    'f("a == b && \\"c\\"");',
    'std::vector<std::pair<int, bool>> list;',
    'template <typename T, bool B = true>',
    '#if A == 1',
    'case 3:',
    'bool operator==(const A& other) const;',
  ])
    assert.deepEqual(changesOf(source), [], source);
});

test('a change knows its line', () => {
  assert.deepEqual(
    mutationsOf('int a;\nreturn a != 0;\n').map(({ line }) => line),
    [2, 2],
  );
});
