import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { CheckerError, loadChecker } from '../../dist/index.js';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';

const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form);
const wasm = new URL('../../dist/ogi-check.wasm', import.meta.url);

function refusal(code) {
  return (error) =>
    error instanceof CheckerError &&
    error.code === code &&
    error.message !== '' &&
    error.messageEn !== '';
}

test('a report that balances passes, all 42 equations held', () => {
  const result = checker.check(report);
  assert.equal(result.verdict, 'pass', JSON.stringify(result.findings, null, 1));
  assert.deepEqual(
    [result.equations.held, result.equations.failed, result.equations.skipped],
    [42, 0, 0],
  );
});

test('one wrong cell is an error that names the failing sum', () => {
  const key = 'review.reconsideration.total';
  const cells = { ...report.cells, [key]: String(Number(report.cells[key]) + 90) };
  const result = checker.check({ ...report, cells });
  assert.equal(result.verdict, 'fail');
  const [finding] = result.findings.filter((finding) => finding.severity === 'error');
  assert.deepEqual(finding.places, [{ cell: key }]);
  assert.equal(finding.actual, cells[key]);
  assert.equal(finding.expected, report.cells[key]);
  assert.equal(finding.terms.length, 4);
});

test('the same report is recognised from tables and from lines', () => {
  const document = asDocument(report, form);
  const lines = { schema: 'ogi-document/1', blocks: [{ type: 'text', text: asText(document) }] };
  for (const input of [document, lines]) {
    const recognition = checker.recognise(input);
    assert.deepEqual(recognition.report.cells, report.cells);
    assert.equal(recognition.report.title, report.title);
    assert.equal(recognition.report.organ, report.organ);
    assert.equal(recognition.report.year, report.year);
  }
});

test('messages change with the language, codes and order do not', () => {
  const wrong = { ...report, cells: { ...report.cells, 'requests.granted.total': '9999' } };
  const chinese = checker.check(wrong);
  const english = checker.check(wrong, { language: 'en' });
  const bare = ({ findings }) => findings.map(({ rule, places }) => ({ rule, places }));
  assert.deepEqual(bare(chinese), bare(english));
  assert.notEqual(chinese.findings[0].message, english.findings[0].message);
});

test('a module may be given as address, bytes or compiled module', async () => {
  const bytes = await readFile(wasm);
  const sources = [
    wasm,
    wasm.pathname,
    bytes,
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    await WebAssembly.compile(bytes),
  ];
  for (const source of sources) {
    const other = await loadChecker(source);
    assert.equal(other.catalogueJson(), checker.catalogueJson());
  }
});

test('a module that is not there, or is none, is refused with a reason', async () => {
  const sources = [new URL('./no-such.wasm', import.meta.url), new Uint8Array([1, 2, 3])];
  for (const source of sources) {
    await assert.rejects(loadChecker(source), refusal('unavailable'));
  }
});

test('what is not the JSON asked for is answered with an error, thrown by the typed calls', () => {
  const garbage = [
    '',
    '{',
    'null',
    '[]',
    '42',
    '{"schema":"ogi-report/9"}',
    '\u0000',
    '{"schema":'.repeat(1000),
  ];
  for (const text of garbage) {
    for (const answer of [checker.recogniseJson(text), checker.checkJson(text)]) {
      const { schema, error, error_en } = JSON.parse(answer);
      assert.equal(schema, 'ogi-error/1', `${text} → ${answer}`);
      assert.ok(error && error_en);
    }
  }
  assert.throws(() => checker.check({}), refusal('refused'));
  assert.throws(() => checker.recognise({}), refusal('refused'));
  for (const none of [undefined, () => {}, Symbol('report'), { toJSON() {} }])
    assert.throws(() => checker.check(none), refusal('refused'));
});

test('deep nesting is refused, not overflowed', () => {
  for (const text of ['['.repeat(1e6), '{"a":'.repeat(1e6)]) {
    assert.equal(JSON.parse(checker.recogniseJson(text)).schema, 'ogi-error/1');
    assert.equal(JSON.parse(checker.checkJson(text)).schema, 'ogi-error/1');
  }
});

test('lone surrogates and NUL lose nothing behind them, and positions still hold', () => {
  const odd = '问题\ud800之一\udc00，“\\ud800”\u0000之二。';
  const document = asDocument({ ...report, sections: { ...report.sections, 5: odd } }, form);
  const recognition = checker.recognise(document);
  const [piece] = recognition.origins.sections['5'];
  const block = document.blocks[piece.block];
  assert.equal(block.text, odd);
  assert.equal(recognition.report.sections['5'], '问题\ufffd之一\ufffd，“\\ud800”\u0000之二。');
  assert.equal(piece.end, odd.length);
  assert.doesNotThrow(() => checker.check({ ...report, sections: { 5: odd } }));
  assert.equal(
    JSON.parse(
      checker.recogniseJson(
        '{"schema":"ogi-document/1","blocks":[{"type":"text","text":"\ud800"}]}',
      ),
    ).schema,
    'ogi-recognition/1',
  );
});

test('options that the core would pass over, or take too long for, are refused with what they may be', () => {
  const lines = (count) => Array.from({ length: count }, () => ({ word: '甲乙', right: '丙丁' }));
  const lists = (count) => ({
    settings: {
      schema: 'ogi-settings/1',
      lists: { fixed_wording: lines(500), lost_first: lines(count) },
    },
  });
  const figures = (count) =>
    Array.from({ length: count }, () => ({ cell: 'requests.received.total', value: '1' }));
  for (const [options, message] of [
    [{ language: 'xx' }, /language 只能是 zh-CN、en，不能是“xx”/],
    [{ figures: figures(10_001) }, /figures 合计最多 10000 项/],
    [lists(501), /settings\.lists 合计最多 1000 项/],
  ]) {
    assert.throws(() => checker.check(report, options), { code: 'refused', message });
    assert.throws(() => checker.catalogue(options), { code: 'refused', message });
  }
  assert.equal(checker.check(report, { language: 'en' }).verdict, 'pass');
  assert.ok(checker.check(report, { figures: figures(10_000), ...lists(500) }));
});

test('twenty megabytes of text are taken in reasonable time', { timeout: 60_000 }, () => {
  const text = '本年度共收到政府信息公开申请三件。\n'.repeat(400_000);
  const { report } = checker.recognise({
    schema: 'ogi-document/1',
    blocks: [{ type: 'text', text }],
  });
  assert.equal(report.schema, 'ogi-report/1');
});

test('a module out of memory is an error, and a fresh one takes its place', {
  timeout: 120_000,
}, async () => {
  const own = await loadChecker();
  assert.throws(() => own.recogniseJson('['.repeat(300_000_000)), refusal('crashed'));
  assert.throws(() => own.claims(report), refusal('crashed'));
  await own.ready;
  assert.equal(own.check(report).verdict, 'pass');
});
