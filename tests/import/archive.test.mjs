// Archives of reports: one file inside is read, several are handed out one by one, what systems put beside them is left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { buildReaders } from './build.mjs';
import { bytesOf, docx, p } from './fixtures.mjs';

const { readArchive, readDocument } = await buildReaders('archive');

const text = bytesOf('一、总体情况');
const page = bytesOf('<p>甲</p>');

test('files of an archive come by name and in order, without folders and files of systems', async () => {
  const archive = await readArchive(
    zipSync({
      '年报/水务局.txt': text,
      '年报/': new Uint8Array(0),
      '年报/财政局.html': page,
      '../审计局.txt': text,
      './信访局.txt': text,
      '__MACOSX/年报/._水务局.txt': text,
      '年报/.DS_Store': text,
      '年报/Thumbs.db': text,
      '年报/~$水务局.docx': text,
    }),
  );
  assert.deepEqual(archive.names, [
    '年报/水务局.txt',
    '年报/财政局.html',
    '../审计局.txt',
    './信访局.txt',
  ]);
  assert.equal((await readDocument(archive.read(0))).blocks[0].text, '一、总体情况');
  assert.throws(() => archive.read(4), { code: 'damaged' });
});

test('two files of one name, or of names that differ in capitals only, are two', async () => {
  const archive = zipSync({
    'a.txt': bytesOf('甲'),
    'A.txt': bytesOf('乙'),
    'b.txt': bytesOf('丙'),
  });
  // b becomes another a, in its own head and in the directory.
  for (let at = 0; at + 5 < archive.length; at++) {
    if (String.fromCharCode(...archive.subarray(at, at + 5)) === 'b.txt') archive[at] = 0x61;
  }
  const { names, read } = await readArchive(archive).then((opened) => ({
    names: opened.names,
    read: (at) => new TextDecoder().decode(opened.read(at)),
  }));
  assert.deepEqual(names, ['a.txt', 'A.txt', 'a.txt']);
  assert.deepEqual([read(0), read(1), read(2)], ['甲', '乙', '丙']);
});

test('what an archive unpacks to is limited, whatever it declares', async () => {
  const megabyte = 1024 * 1024;
  const file = zipSync({ 'a.txt': [new Uint8Array(40 * megabyte), { level: 1 }], 'b.txt': text });
  const directory = locate(file, 'a.txt', 1) - 46;
  const view = new DataView(file.buffer);
  assert.equal((await readArchive(file)).read(0).length, 40 * megabyte);
  view.setUint32(directory + 24, 100, true);
  const lying = await readArchive(file);
  assert.throws(() => lying.read(0), { code: 'damaged' });
  view.setUint32(directory + 24, 1025 * megabyte, true);
  await assert.rejects(readArchive(file), { code: 'too_large', message: /1024 MB/ });
});

/** Where a name stands for the n-th time, from 0. */
function locate(bytes, name, nth) {
  for (let at = 0; at + name.length < bytes.length; at++) {
    if (bytes[at] !== name.charCodeAt(0)) continue;
    if (String.fromCharCode(...bytes.subarray(at, at + name.length)) !== name) continue;
    if (nth-- === 0) return at;
  }
  throw new Error(`no ${name}`);
}

test('names in GBK', async () => {
  const archive = zipSync({ 'aaaa.txt': text });
  const gbk = [0xb1, 0xa8, 0xb8, 0xe6]; // 报告
  for (let at = 0; at + 8 < archive.length; at++) {
    if (String.fromCharCode(...archive.subarray(at, at + 8)) === 'aaaa.txt') archive.set(gbk, at);
  }
  assert.deepEqual((await readArchive(archive)).names, ['报告.txt']);
});

test('documents that are archives, and files that are none, are no archives of files', async () => {
  assert.equal(await readArchive(docx(p('甲'))), undefined);
  assert.equal(await readArchive(text), undefined);
});

test('one file in an archive is read, also a document that is an archive itself', async () => {
  assert.equal((await readDocument(zipSync({ 'a.txt': text }))).blocks[0].text, '一、总体情况');
  const inside = zipSync({ '报告.docx': docx(p('甲')), '__MACOSX/x': text });
  assert.equal((await readDocument(inside)).blocks[0].text, '甲');
});

test('several files, archives in archives and too many files are refused where one document is wanted', async () => {
  const two = zipSync({ 'a.txt': text, 'b.txt': text });
  await assert.rejects(readDocument(two), {
    code: 'archive',
    message: /压缩包，里面有 2 个文件/,
  });
  await assert.rejects(readDocument(zipSync({ 'a.zip': two })), { code: 'archive' });
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, text]));
  await assert.rejects(readArchive(zipSync(many)), { code: 'too_large' });
});
