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
  const files = await readArchive(
    zipSync({
      '年报/水务局.txt': text,
      '年报/': new Uint8Array(0),
      '年报/财政局.html': page,
      '__MACOSX/年报/._水务局.txt': text,
      '年报/.DS_Store': text,
      '年报/Thumbs.db': text,
      '年报/~$水务局.docx': text,
    }),
  );
  assert.deepEqual(
    files.map(({ name }) => name),
    ['年报/水务局.txt', '年报/财政局.html'],
  );
  assert.equal((await readDocument(files[0].bytes)).blocks[0].text, '一、总体情况');
});

test('names in GBK', async () => {
  const archive = zipSync({ 'aaaa.txt': text });
  const gbk = [0xb1, 0xa8, 0xb8, 0xe6]; // 报告
  for (let at = 0; at + 8 < archive.length; at++) {
    if (String.fromCharCode(...archive.subarray(at, at + 8)) === 'aaaa.txt') archive.set(gbk, at);
  }
  assert.deepEqual(
    (await readArchive(archive)).map(({ name }) => name),
    ['报告.txt'],
  );
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
    code: 'unsupported',
    message: /压缩包，里面有 2 个文件/,
  });
  await assert.rejects(readDocument(zipSync({ 'a.zip': two })), { code: 'unsupported' });
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, text]));
  await assert.rejects(readArchive(zipSync(many)), { code: 'too_large' });
});
