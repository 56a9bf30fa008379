import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReaders } from './build.mjs';
import { bytesOf } from './fixtures.mjs';

const { readDocument } = await buildReaders('mht');
const mht = (type, encoding, body, boundary = '----=_x') =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="${boundary}"\r\n\r\npreamble\r\n--${boundary}\r\nContent-Type: image/png\r\n\r\nbinary\r\n--${boundary}\r\nContent-Location: a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n--${boundary}--\r\n`;
const textOf = async (file) =>
  (await readDocument(typeof file === 'string' ? bytesOf(file) : file, 'a.doc')).blocks[0].text;

test('quoted-printable, base64 and plain parts, in UTF-8 and GBK', async () => {
  assert.equal(
    await textOf(
      mht('text/html; charset="utf-8"', 'quoted-printable', '<p>=E4=B8=AD=\r\n=E6=96=87 a=3Db</p>'),
    ),
    '中文 a=b',
  );
  assert.equal(
    await textOf(mht('text/html; charset=gb2312', 'quoted-printable', '<p>=D6=D0=CE=C4</p>')),
    '中文',
  );
  assert.equal(
    await textOf(
      mht(
        'text/html; charset="unicode"',
        'base64',
        Buffer.from('\ufeff<p>中文</p>', 'utf16le').toString('base64'),
      ),
    ),
    '中文',
  );
  assert.equal(await textOf(mht('text/html', '8bit', '<p>中文</p>')), '中文');
});

test('a message nested in a message; one without a page', async () => {
  const inner = mht('text/html', '7bit', '<p>x</p>', 'inner').replace('MIME-Version: 1.0\r\n', '');
  const outer = `From: <Saved>\r\nContent-Type: multipart/related; boundary=outer\r\n\r\n--outer\r\n${inner}\r\n--outer--`;
  assert.equal(await textOf(outer), 'x');
  await assert.rejects(textOf(mht('text/plain', '7bit', 'x')), { code: 'unsupported' });
});
