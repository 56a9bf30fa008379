import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';

const { readDocument, readText, ImportError, looksLikeJson } = await buildReaders('bytes');
const SENTENCE = '一、总体情况：收到政府信息公开申请3件，数字〇〡𠮷。';
/** "中文报告" with the euro sign and a four-byte character, in GB18030. */
const GB18030 = Uint8Array.of(
  0xd6,
  0xd0,
  0xce,
  0xc4,
  0xb1,
  0xa8,
  0xb8,
  0xe6,
  0xa2,
  0xe3,
  0x81,
  0x39,
  0xee,
  0x39,
);
const ascii = (text) => new TextEncoder().encode(text);
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text, littleEndian, mark = true) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return mark ? join(littleEndian ? [0xff, 0xfe] : [0xfe, 0xff], bytes) : bytes;
};
const onlyText = async (bytes) => {
  const { blocks } = await readDocument(bytes);
  assert.equal(blocks.length, 1);
  return blocks[0].text;
};
const refused = async (bytes, code) => {
  await assert.rejects(readDocument(bytes, '报告.html'), (error) => {
    assert.ok(error instanceof ImportError);
    assert.equal(error.code, code);
    assert.match(error.message, /^“报告\.html”.*请/);
    assert.match(error.messageEn, /^"报告\.html" is .*[a-z]\.$/);
    return true;
  });
};

test('text in every encoding reports come in', async () => {
  const utf8 = ascii(SENTENCE);
  assert.equal(await onlyText(utf8), SENTENCE);
  assert.equal(await onlyText(join([0xef, 0xbb, 0xbf], utf8)), SENTENCE);
  assert.equal(await onlyText(utf16(SENTENCE, true)), SENTENCE);
  assert.equal(await onlyText(utf16(SENTENCE, false)), SENTENCE);
  assert.equal(await onlyText(utf16(`<p>${SENTENCE}</p>`, true, false)), SENTENCE);
  assert.equal(await onlyText(GB18030), new TextDecoder('gb18030').decode(GB18030));
  assert.match(await onlyText(GB18030), /^中文报告€/);
});

test('a declared encoding is believed only where it can be true', async () => {
  const meta = (charset) =>
    ascii(`<meta http-equiv=Content-Type content="text/html; charset=${charset}"><p>`);
  assert.match(await onlyText(join(meta('gb2312'), GB18030)), /^中文报告/);
  assert.match(await onlyText(join(meta('utf-8'), GB18030)), /^中文报告/);
  assert.equal(await onlyText(join(meta('gb2312'), ascii(SENTENCE))), SENTENCE);
  assert.equal(await onlyText(join(meta('big5'), [0xa4, 0xa4, 0xa4, 0xe5])), '中文');
  assert.match(await onlyText(join(meta('no-such'), GB18030)), /^中文报告/);
});

test('a few broken bytes stay visible as U+FFFD and do not change the encoding', async () => {
  const utf8 = ascii(SENTENCE.repeat(20));
  utf8[30] = 0xff;
  const read = await onlyText(utf8);
  assert.ok(read.includes('\ufffd') && read.includes(SENTENCE));
  const cut = GB18030.subarray(0, 7);
  assert.match(await onlyText(join(GB18030, cut)), /^中文报告.*中文报\ufffd$/);
});

test('line and page ends become \\n, tables pasted as text stay text', () => {
  const { blocks } = readText('\ufeffa\r\nb\rc\fd\u2028e\n| 规章 | 1 |\n甲\t乙');
  assert.deepEqual(blocks, [{ type: 'text', text: 'a\nb\nc\nd\ne\n| 规章 | 1 |\n甲\t乙' }]);
});

test('text that speaks of markup stays text', async () => {
  for (const text of [
    '5 < 6，且7 > 3',
    '见 %PDF-1.4 说明',
    '# 报告\n| a | b |\n|---|---|',
    'BM：便民服务',
  ]) {
    assert.equal(await onlyText(ascii(text)), text);
  }
});

test('what cannot be read is named', async () => {
  await refused(new Uint8Array(0), 'empty');
  await refused(ascii('\ufeff \n\t'), 'empty');
  await refused(join([0xff, 0xd8, 0xff, 0xe0], ascii('JFIF')), 'picture');
  await refused(join([0x89], ascii('PNG\r\n')), 'picture');
  await refused(ascii('RIFF....WEBPVP8 '), 'picture');
  await refused(Uint8Array.of(0x42, 0x4d, 9, 9, 0, 0, 0, 0, 0, 0), 'picture');
  await refused(ascii('{\\rtf1\\ansi}'), 'empty');
  await refused(ascii('{\\rtf1\\ansi x'), 'damaged');
  await refused(
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255),
    'not_text',
  );
  await refused(new Uint8Array(64), 'not_text');
});

test('50 MB of text is refused at once', async () => {
  const started = performance.now();
  await refused(new Uint8Array(50 * 1024 * 1024).fill(0x61), 'too_large');
  assert.ok(performance.now() - started < 1000);
});

test('pasted nothing is empty', () => {
  assert.throws(() => readText(' \n'), { code: 'empty', message: /^这份内容是空的/ });
});

test('JSON is told from text', () => {
  assert.ok(looksLikeJson(ascii('\ufeff\n{ "schema":"ogi-report/1"}')));
  assert.ok(!looksLikeJson(ascii('{\\rtf1')));
  assert.ok(!looksLikeJson(ascii('一、总体情况')));
});
