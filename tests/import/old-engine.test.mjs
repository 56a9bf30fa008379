// PDF without what Chromium 86 lacks: taken away here before pdf.js is loaded, so that the shims have to serve.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { pdf } from './fixtures.mjs';

const { readDocument } = await buildReaders('old-engine');
const typedArrays = Object.getPrototypeOf(Uint8Array.prototype);
const missing = [
  [Object, 'hasOwn'],
  [String.prototype, 'at'],
  [Promise, 'withResolvers'],
  [globalThis, 'structuredClone'],
];
for (const prototype of [Array.prototype, typedArrays]) {
  missing.push([prototype, 'at'], [prototype, 'findLast'], [prototype, 'findLastIndex']);
}

test('a PDF is read without the newer built-in functions', async () => {
  for (const [owner, name] of missing) delete owner[name];
  const { blocks } = await readDocument(
    pdf(['BT /F 10 Tf 100 700 Td (12) Tj ET 100 600 200 1 re f']),
  );
  assert.deepEqual(
    blocks[0].words.map((word) => word.text),
    ['12'],
  );
  assert.equal(blocks[0].lines.length, 1);
});

test('the functions put in their place do what they should', () => {
  assert.deepEqual(
    [[1, 2, 3].at(-1), 'abc'.at(-3), Uint8Array.of(4, 5).at(5)],
    [3, 'a', undefined],
  );
  assert.equal(
    [1, 2, 3, 4].findLast((value) => value % 2 === 1),
    3,
  );
  assert.equal(
    [1].findLastIndex((value) => value > 1),
    -1,
  );
  assert.ok(Object.hasOwn({ a: 1 }, 'a') && !Object.hasOwn({}, 'toString'));
  const cyclic = {
    list: [new Map([['k', new Set([1])]])],
    bytes: Uint8Array.of(1, 2),
    view: new DataView(new ArrayBuffer(2)),
    date: new Date(5),
  };
  cyclic.self = cyclic;
  const copy = structuredClone(cyclic);
  assert.deepEqual(copy, cyclic);
  assert.notEqual(copy.bytes.buffer, cyclic.bytes.buffer);
  assert.equal(copy.self, copy);
  const moved = new ArrayBuffer(1);
  assert.equal(structuredClone({ moved }, { transfer: [moved] }).moved, moved);
});
