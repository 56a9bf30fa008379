// One file is read in the program itself; yet nothing that holds it up does so for longer than a limit.
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { test } from 'node:test';
import { bundle, root } from '../fixtures/bundle.mjs';

const out = `${root}build/time-limit-test/`;
await bundle(
  out,
  { 'time-limit': 'cli/time-limit.ts', 'read-file': 'cli/read-file.ts' },
  /^(?:node:|parse5|fflate|saxes|pdfjs-dist)/,
);
await copyFile(`${root}dist/ogi-check.wasm`, `${out}ogi-check.wasm`);
const { within } = await import(`${out}time-limit.js`);
const { readUnlessRisky } = await import(`${out}read-file.js`);

const endlessWasm = new Uint8Array(
  [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 4, 1, 0x60, 0, 0], // a function without arguments
    [3, 2, 1, 0],
    [7, 5, 1, 1, 0x66, 0, 0], // exported as f
    [10, 9, 1, 7, 0, 3, 0x40, 12, 0, 11, 11], // loop … br 0
  ].flat(),
);

test('a loop, a pattern, WebAssembly: each is ended when its time is over, whatever it would do then', () => {
  const { f: endless } = new WebAssembly.Instance(new WebAssembly.Module(endlessWasm)).exports;
  let isCaught = false;
  const steps = {
    loop: () => {
      try {
        for (;;);
      } finally {
        isCaught = true;
      }
    },
    pattern: () => /(a+)+b/.test('a'.repeat(60)),
    WebAssembly: endless,
  };
  for (const [name, step] of Object.entries(steps)) {
    const begun = performance.now();
    assert.throws(() => within(0.1)(step), { code: 'too_slow' }, name);
    assert.ok(performance.now() - begun < 5000, name);
  }
  assert.ok(!isCaught);
});

test('the limit is of all steps together; a step in a step, an answer and a fault come through', () => {
  const run = within(0.2);
  assert.equal(
    run(() => run(() => 5)),
    5,
  );
  assert.throws(
    () =>
      run(() => {
        throw new RangeError('its own');
      }),
    RangeError,
  );
  const wait = () => {
    const until = performance.now() + 60;
    while (performance.now() < until);
  };
  assert.throws(
    () => {
      for (let times = 0; times < 10; times++) run(wait);
    },
    { code: 'too_slow' },
  );
});

test('a single file of any format is given up with a message, and what comes after it is read', async () => {
  const row = '<tr><td>一、总体情况<td>1<td>2</tr>';
  const files = {
    'a.html': `<table>${row.repeat(60_000)}</table>`,
    'a.txt': '本年度收到政府信息公开申请3件，'.repeat(100_000),
    'a.csv': '甲,1,2\n'.repeat(60_000),
    'a.json': JSON.stringify({
      schema: 'ogi-document/1',
      blocks: [{ type: 'text', text: '收到申请3件，其中自然人2件。'.repeat(50_000) }],
    }),
  };
  const setting = { options: {}, language: 'zh-CN' };
  for (const [name, text] of Object.entries(files)) {
    const task = { name, path: name, bytes: Buffer.from(text) };
    const { reason = '' } = await readUnlessRisky('check', task, setting, 0.02);
    assert.match(reason, new RegExp(`“${name}”读取超过 0.02 秒，已停止`));
  }
  const small = { name: 'b.txt', path: 'b.txt', bytes: Buffer.from('一、总体情况') };
  const { report } = await readUnlessRisky('check', small, setting);
  assert.equal(report.schema, 'ogi-report/1');
});
