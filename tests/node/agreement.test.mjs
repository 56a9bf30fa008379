// The native core and the WebAssembly module give the same bytes for the same input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadChecker } from '../../dist/index.js';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';

const filter = fileURLToPath(new URL('../../build/native/ogi_api_filter', import.meta.url));
const skip = existsSync(filter) ? false : 'no native build here: run `npm run test:native` first';
const checker = await loadChecker();

function native(input, ...args) {
  const { stdout, status } = spawnSync(filter, args, { input, maxBuffer: 1e9 });
  assert.equal(status, 0);
  return stdout.toString('utf8');
}

test('native and WebAssembly agree byte for byte', { skip }, () => {
  for (const language of ['zh-CN', 'en']) {
    const options = JSON.stringify({ language, today: '2025-02-15' });
    assert.equal(checker.catalogueJson(options), native('', 'catalogue', options));
    const { forms } = checker.catalogue();
    for (let seed = 1; seed <= 20; seed++) {
      const report = madeReport(forms['2021'], seed);
      const tables = asDocument(report, forms['2021']);
      const lines = { schema: 'ogi-document/1', blocks: [{ type: 'text', text: asText(tables) }] };
      for (const document of [tables, lines].map((value) => JSON.stringify(value))) {
        assert.equal(checker.recogniseJson(document), native(document, 'recognise'));
      }
      for (const json of [JSON.stringify(report), damaged(report, seed)]) {
        assert.equal(checker.checkJson(json, options), native(json, 'check', options));
        assert.equal(checker.figuresJson(json), native(json, 'figures'));
        assert.equal(checker.completeJson(json), native(json, 'complete'));
        const early = json.replace('"year":2024', '"year":2020');
        assert.equal(checker.convertJson(early), native(early, 'convert'));
        const others = `{"members":[${json},${damaged(report, seed + 1)}],"last_year":${json}}`;
        assert.equal(checker.aggregateJson(others), native('', 'aggregate', others));
        const whole = JSON.stringify(report);
        assert.equal(checker.compareJson(whole, others), native(whole, 'compare', others));
      }
    }
  }
});

/** Every so many-th cell spoilt, each in another way. */
function damaged(report, seed) {
  const values = ['', '/', '1,234', '-1', '0.5', '三', '7件', '１２', '9'.repeat(30), '\u{1F600}'];
  const keys = Object.keys(report.cells).filter((_, index) => index % (seed + 3) === 0);
  const spoilt = Object.fromEntries(keys.map((key, index) => [key, values[index % values.length]]));
  return JSON.stringify({ ...report, cells: { ...report.cells, ...spoilt } });
}
