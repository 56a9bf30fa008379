// True passages give no error and no warning, and seldom a hint.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimFindings, madeWrong, passagesOf, rounds } from '../../bench/claims-corpus.mjs';
import { loadChecker } from '../../dist/index.js';

const checker = await loadChecker();
const passages = rounds().flatMap(passagesOf);

test('passages that are true are not accused', () => {
  assert.ok(passages.length >= 600);
  const accused = [];
  let hints = 0;
  for (const { id, text, report, options } of passages) {
    const findings = claimFindings(checker, report(text), options);
    for (const { rule, severity, message } of findings)
      if (severity !== 'info') accused.push(`${id} ${rule} ${message}`);
    hints += findings.some(({ severity }) => severity === 'info') ? 1 : 0;
  }
  assert.deepEqual(accused, []);
  assert.ok(hints <= passages.length / 20, `hints on ${hints} of ${passages.length} passages`);
});

test('most figures made wrong are found', () => {
  let figures = 0;
  let found = 0;
  for (const passage of passages) {
    const known = claimFindings(checker, passage.report(passage.text), passage.options).length;
    const { kind, start, end } = passage.figures[0] ?? {};
    const wrong = kind && madeWrong(passage.text.slice(start, end), kind);
    if (!wrong) continue;
    figures += 1;
    const changed = passage.text.slice(0, start) + wrong + passage.text.slice(end);
    found +=
      claimFindings(checker, passage.report(changed), passage.options).length > known ? 1 : 0;
  }
  assert.ok(found > figures * 0.8, `${found} of ${figures}`);
});
