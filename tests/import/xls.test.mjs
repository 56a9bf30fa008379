// Workbooks of Excel 97 to 2003 and WPS: every kind of cell, what is hidden, and formulas that nobody has calculated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compound } from '../fixtures/made-doc.mjs';
import { bytes, double, record, stringTable, unicode, workbook } from '../fixtures/made-xls.mjs';
import { buildReaders } from './build.mjs';
import { grid } from './fixtures.mjs';

const { readDocument } = await buildReaders('xls');

const place = (y, x, xf = 0) => bytes(2, y, x, xf);
const label = (y, x, text, xf) => record(0x204, place(y, x, xf), unicode(text));
const number = (y, x, value, xf) => record(0x203, place(y, x, xf), double(value));
const rk = (y, x, bits) => record(0x27e, place(y, x), bytes(4, bits));
/** `tokens` in the form of the file; `flags` 2 asks for calculation when the file is opened. */
const formula = (y, x, stored, tokens, flags = 0) =>
  record(0x06, place(y, x), stored, bytes(2, flags, 0, 0), bytes(2, tokens.length), tokens);
const area = (top, left, bottom, right) => [0x25, ...bytes(2, top, bottom, left, right)];
const cell = (y, x) => [0x44, ...bytes(2, y, x + 0xc000)];
const sum = [0x19, 0x10, 0, 0];

const read = async (records, globals) => readDocument(workbook([records.flat()], globals));
const rows = async (records, globals) =>
  (await read(records, globals)).blocks.filter((block) => block.type === 'table').map(grid);

test('all kinds of cells', async () => {
  const strings = stringTable(['甲', '乙']);
  const font = (flags, escapement) =>
    record(0x31, bytes(2, 200, flags, 0, 0, escapement), 0, 0, 0, 0, unicode('x', { wide: false }));
  const xf = (format) => record(0xe0, bytes(2, 0, format), new Array(16).fill(0));
  const globals = [
    ...font(0, 0),
    ...record(0x41e, bytes(2, 164), unicode('0.0%')),
    ...xf(0),
    ...xf(164),
    ...xf(14),
    ...strings,
  ];
  const [table] = await rows(
    [
      record(0xfd, place(0, 0), bytes(4, 0)),
      label(0, 1, '词'),
      number(0, 2, 0.1 + 0.2),
      rk(0, 3, 327 * 4 + 2),
      record(0xfd, place(1, 0), bytes(4, 1)),
      rk(1, 1, 4375 * 4 + 3),
      record(
        0xbd,
        bytes(2, 1, 2),
        bytes(2, 0),
        bytes(4, 5 * 4 + 2),
        bytes(2, 0),
        bytes(4, 0x3ff00000),
        bytes(2, 3),
      ),
      number(2, 0, 0.125, 1),
      number(2, 1, 45657, 2),
      record(0x205, place(2, 2), 1, 0),
      record(0x205, place(2, 3), 7, 1),
      label(3, 0, '丁'),
      record(0x06, place(3, 1), [0, 0, 0, 0, 0, 0, 0xff, 0xff], bytes(2, 0, 0, 0), bytes(2, 0)),
      record(0x207, unicode('词')),
      label(3, 2, '末'),
      label(3, 3, '尾'),
    ],
    globals,
  );
  assert.deepEqual(table, [
    ['甲', '词', '0.3', '327'],
    ['乙', '43.75', '5', '1'],
    ['12.5%', '2024年12月31日', 'TRUE', ''],
    ['丁', '词', '末', '尾'],
  ]);
});

test('merged cells, hidden rows, columns and sheets', async () => {
  const sheet = [
    label(0, 0, '甲'),
    label(0, 1, '乙'),
    label(0, 3, '丙'),
    label(1, 1, '丁'),
    label(1, 2, '藏'),
    label(1, 3, '戊'),
    label(2, 0, '藏'),
    label(2, 1, '藏'),
    label(2, 3, '藏'),
    label(3, 0, '己'),
    label(3, 1, '庚'),
    label(3, 3, '辛'),
    record(0x208, bytes(2, 2, 0, 4, 0, 0, 0, 0x20, 0)),
    record(0x7d, bytes(2, 2, 2, 0, 0, 1, 0)),
    record(0xe5, bytes(2, 1, 0, 1, 0, 0)),
  ].flat();
  const { blocks } = await readDocument(
    workbook([sheet, label(0, 0, '藏'), label(0, 0, '藏')], [], [0, 1, 2]),
  );
  assert.deepEqual(blocks.map(grid), [
    [
      ['甲*2×1', '乙', '丙'],
      ['丁', '戊'],
      ['己', '庚', '辛'],
    ],
  ]);
});

test('struck-out and raised runs of a string, and a cell struck out as a whole', async () => {
  const font = (flags, escapement) =>
    record(0x31, bytes(2, 200, flags, 0, 0, escapement), 0, 0, 0, 0, unicode('x', { wide: false }));
  const globals = [
    font(0, 0),
    font(8, 0),
    font(0, 1),
    record(0xe0, bytes(2, 0, 0), new Array(16).fill(0)),
    record(0xe0, bytes(2, 1, 0), new Array(16).fill(0)),
  ].flat();
  const rich = (text, ...runs) => [
    ...bytes(2, text.length),
    9,
    ...bytes(2, runs.length),
    ...unicode(text).slice(3),
    ...runs.flatMap((run) => bytes(2, ...run)),
  ];
  const document = await read(
    [
      label(0, 0, '甲'),
      record(0x204, place(0, 1), rich('3327', [0, 1], [1, 0])),
      label(1, 0, '乙'),
      record(0x204, place(1, 1), rich('3271', [3, 2])),
      label(2, 0, '丙'),
      number(2, 1, 9, 1),
      label(3, 0, '丁'),
      label(3, 1, '327①'),
    ],
    globals,
  );
  assert.deepEqual(grid(document.blocks[0]), [
    ['甲', '327'],
    ['乙', '327'],
    ['丙', ''],
    ['丁', '327'],
  ]);
  assert.deepEqual(document.notes.map(({ kind }) => kind).sort(), ['note-marks', 'struck-out']);
});

test('formulas: stored values, zeros that sums contradict, and zeros that are no plain sums', async () => {
  const document = await read([
    label(0, 0, '甲'),
    number(0, 1, 1),
    number(0, 2, 2),
    formula(0, 3, double(7), area(0, 1, 0, 2)),
    label(1, 0, '乙'),
    number(1, 1, 3),
    number(1, 2, 4),
    formula(1, 3, double(0), [...area(1, 1, 1, 2), ...sum], 2),
    label(2, 0, '丙'),
    number(2, 1, 5),
    number(2, 2, 6),
    formula(2, 3, double(0), [...cell(2, 1), ...cell(2, 2), 0x03], 2),
    label(3, 0, '丁'),
    number(3, 1, 5),
    number(3, 2, 6),
    formula(3, 3, double(0), [...cell(3, 1), ...cell(3, 2), 0x05], 2),
    label(4, 0, '戊'),
    number(4, 1, 5),
    number(4, 2, 6),
    formula(4, 3, double(0), [...cell(4, 1), ...cell(4, 2), 0x05]),
    label(5, 0, '己'),
    number(5, 1, 5),
    number(5, 2, 6),
    formula(5, 3, double(0), [...area(5, 1, 5, 2), 0x42, 1, ...bytes(2, 4)], 2),
    label(6, 0, '庚'),
    number(6, 1, 5),
    number(6, 2, 6),
    number(6, 3, 8),
  ]);
  assert.deepEqual(
    grid(document.blocks[0]).map((row) => row[3]),
    ['7', '7', '11', '', '0', '11', '8'],
  );
  assert.deepEqual(document.notes, [{ kind: 'formulas-not-calculated', count: 1 }]);
});

test('formulas that several cells share', async () => {
  const from = [0x01, ...bytes(2, 0, 3)];
  const shared = [0x2d, ...bytes(2, 0, 0, 0xc0fe, 0xc0ff), ...sum];
  const document = await read([
    label(0, 0, '甲'),
    number(0, 1, 1),
    number(0, 2, 2),
    formula(0, 3, double(0), from),
    record(0x4bc, bytes(2, 0, 1), 3, 3, 0, 2, bytes(2, shared.length), shared),
    label(1, 0, '乙'),
    number(1, 1, 3),
    number(1, 2, 4),
    formula(1, 3, double(0), from),
  ]);
  assert.deepEqual(grid(document.blocks[0]), [
    ['甲', '1', '2', '3'],
    ['乙', '3', '4', '7'],
  ]);
});

test('workbooks behind a password, older than Excel 97, cut short or of nothing', async () => {
  const code = (code) => ({ code });
  await assert.rejects(read([label(0, 0, '甲')], record(0x2f, bytes(2, 1))), code('encrypted'));
  const old = Uint8Array.from(record(0x809, bytes(2, 0x500, 5, 0, 0)));
  await assert.rejects(readDocument(compound({ Workbook: old })), code('unsupported'));
  await assert.rejects(readDocument(compound({ Book: old })), code('unsupported'));
  await assert.rejects(readDocument(compound({ Workbook: new Uint8Array(9) })), code('damaged'));
  await assert.rejects(read([record(0x203, place(0, 0), [1])]), code('damaged'));
  await assert.rejects(read([]), code('empty'));
});
