// Files that are cut short, locked, endless or made to do harm: refused in words that say what is the matter, soon, and
// within bounded memory.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync, zipSync, zlibSync } from 'fflate';
import { asDoc, compound } from '../fixtures/made-doc.mjs';
import { asDocx, asXlsx } from '../fixtures/made-files.mjs';
import { asOfd, asPdf } from '../fixtures/made-pages.mjs';
import { buildReaders } from './build.mjs';
import {
  bytesOf,
  docx,
  formsInFormsPdf,
  ofd,
  p,
  pdf,
  sheetData,
  wordPart,
  xlsx,
} from './fixtures.mjs';

const { readDocument, ImportError } = await buildReaders('hostile');

const made = {
  title: '报告',
  blocks: [
    { type: 'text', text: '一、总体情况' },
    { type: 'text', text: '本年度公开政府信息12件。'.repeat(400) },
    {
      type: 'table',
      rows: [
        [{ text: '甲' }, { text: '1' }],
        [{ text: '乙' }, { text: '2' }],
      ],
    },
  ],
};
const files = {
  docx: asDocx(made),
  doc: asDoc(made),
  xlsx: asXlsx(made),
  ofd: asOfd(made),
  pdf: asPdf(made),
};

/** Refused with this code and these words, within so many seconds. */
async function refused(bytes, code, words, seconds = 5) {
  const started = performance.now();
  await assert.rejects(readDocument(bytes, '报告'), (error) => {
    assert.ok(error instanceof ImportError, error.stack);
    assert.equal(error.code, code);
    assert.match(error.message, words);
    assert.ok(error.message.startsWith('“报告”'));
    assert.ok(error.messageEn.startsWith('"报告" '));
    return true;
  });
  assert.ok(performance.now() - started < seconds * 1000, 'took too long');
}

for (const [format, bytes] of Object.entries(files)) {
  test(`${format} cut short is called damaged, at whatever byte it ends`, async () => {
    for (const share of [0.1, 0.5, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      // pdf.js mends a PDF whose end is missing, and may find pages in it.
      if (format === 'pdf' && (await readDocument(cut).catch(() => undefined))) continue;
      await refused(cut, 'damaged', /已损坏或不完整/);
    }
  });
}

test('documents behind a password: new ones, old ones, archives', async () => {
  const package_ = compound({ EncryptionInfo: bytesOf('x'), EncryptedPackage: bytesOf('x') });
  await refused(package_, 'encrypted', /有打开密码.*去掉密码/);
  await refused(asDoc(made, { flags: 0x0100 }), 'encrypted', /有打开密码.*去掉密码/);
  const locked = Uint8Array.from(files.docx);
  const view = new DataView(locked.buffer);
  for (let at = 0; at + 46 < locked.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  await refused(locked, 'encrypted', /加密的压缩包/);
});

test('a scanned PDF, with pictures only, is called a scan', async () => {
  const picture = 'q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q';
  await refused(pdf([picture, picture]), 'scanned', /扫描件/);
});

test('what is missing is named: content of an OpenDocument file, the document of an OFD, pages of a PDF', async () => {
  const type = bytesOf('application/vnd.oasis.opendocument.text');
  await refused(zipSync({ mimetype: type }), 'damaged', /缺少 content\.xml/);
  const bare = zipSync({ 'OFD.xml': bytesOf('<ofd:OFD><ofd:DocBody/></ofd:OFD>') });
  await refused(bare, 'damaged', /没有写明文档在哪里/);
  await refused(pdf([]), 'damaged', /没有页/);
});

test('10,000 pages are too many, in PDF and in OFD', async () => {
  await refused(pdf(new Array(10_000).fill('BT /F 9 Tf (x) Tj ET')), 'too_large', /500 页/, 20);
  const text =
    '<ofd:TextObject Boundary="1 1 9 9" Size="4"><ofd:TextCode X="0" Y="4">甲</ofd:TextCode></ofd:TextObject>';
  await refused(ofd(new Array(10_000).fill(text)), 'too_large', /500 页/, 20);
});

/** A PDF of one stream, packed as often as `filters` has FlateDecode. */
function pdfOfStream(content, dictionary, times = 1) {
  let packed = content;
  for (let i = 0; i < times; i++) packed = zlibSync(packed, { level: 9 });
  const filters = '/FlateDecode'.repeat(times);
  const head = `%PDF-1.7\n5 0 obj\n<<${dictionary}/Filter[${filters}]/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
}

test('a PDF that unpacks to hundreds of megabytes is refused before its reader unpacks it', async () => {
  const megabytes = (count, word) => Buffer.alloc(count * 1024 * 1024, word);
  await refused(pdfOfStream(megabytes(40, '0 0 1 1 re f\n'), ''), 'too_large', /展开后超过 32 MB/);
  await refused(pdfOfStream(megabytes(40, 'q '), '', 2), 'too_large', /展开后超过 32 MB/);
  const nine = Array.from({ length: 9 }, () => pdfOfStream(megabytes(30, 'q '), ''));
  // It takes the unpacking of 256 MB to know.
  await refused(Buffer.concat(nine), 'too_large', /展开后超过 256 MB/, 15);
  // A large picture is not looked at, so that it may be as large as it likes.
  const picture = pdfOfStream(megabytes(40, 'x'), '/Type/XObject/Subtype/Image');
  await refused(Buffer.concat([picture, Buffer.from(pdf(['']))]), 'scanned', /扫描件/);
});

test('what a page lists again and again, and what forms draw again and again, counts as often', async () => {
  const content = 'BT /F 9 Tf (a) Tj ET ';
  const list = (object) => `/Contents[${`${object} 0 R `.repeat(50_000)}]`;
  const once = Buffer.from(pdf([content])).toString('latin1');
  const listed = (entry) => Buffer.from(once.replace('/Contents 5 0 R', entry), 'latin1');
  await refused(listed(list(5)), 'too_large', /其中一页展开后超过 32 MB/);
  await refused(listed(list(5).replaceAll('R ', 'R null ')), 'too_large', /其中一页展开后超过/);
  assert.ok(await readDocument(listed('/Contents[5 0 R 5 0 R]')));
  await refused(formsInFormsPdf(), 'too_large', /一页图形和文字过多/, 30);
});

test('lines that lead out of all measure end the reading of no page', async () => {
  const far = ['1e30', '1e15', '-1e20'].map((y) => `-9e29 ${y} m 9e29 ${y} l S`).join(' ');
  const [page] = (await readDocument(pdf([`BT /F 9 Tf 9 9 Td (a) Tj ET ${far}`]))).blocks;
  assert.equal(page.lines.length, 0);
});

test('a PDF of nothing but the words of streams takes no time to speak of', async () => {
  for (const words of ['stream\n', '1 0 obj<<>>stream\n\nendstream\n']) {
    const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024, words)]);
    const started = performance.now();
    await readDocument(file, '报告').catch((error) => assert.ok(error instanceof ImportError));
    assert.ok(performance.now() - started < 15_000, words);
  }
});

test('a digit altered in an archive is told by its checksum, packed or not', async () => {
  const parts = unzipSync(files.docx);
  const stored = zipSync(parts, { level: 0 });
  const at = Buffer.from(stored).indexOf('12件');
  assert.ok(at > 0);
  stored[at] = '9'.charCodeAt(0);
  await refused(stored, 'damaged', /word\/document\.xml/);
});

test('a page of 800,000 tags is refused before it is parsed', async () => {
  await refused(
    bytesOf(`<html><p>报告${'<br>'.repeat(800_000)}`),
    'too_large',
    /标记超过 70 万个/,
    1,
  );
});

test('three million elements of a Word document are refused before they are parsed', async () => {
  const runs = '<w:r/>'.repeat(3_000_001);
  await refused(docx(`<w:p>${runs}</w:p>`), 'too_large', /word\/document\.xml 过长/, 3);
});

test('runs of 600,000 spaces take no time to speak of, in any format of text and in Word', async () => {
  const mail = (body) =>
    `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>甲${body}乙</p>`;
  const spaces = ' '.repeat(600_000);
  const inputs = {
    html: bytesOf(`<p>甲${'&nbsp;'.repeat(600_000)}乙</p>`),
    pre: bytesOf(`<pre>甲${spaces}乙</pre>`),
    mht: bytesOf(mail(spaces)),
    txt: bytesOf(`甲${spaces}乙`),
    tabs: bytesOf(`甲${'\t'.repeat(600_000)}乙`),
    lines: bytesOf(`甲${' \n'.repeat(300_000)}乙`),
    csv: bytesOf(`甲,1,2,3\n乙,1,2,3\n丙,1,2,3\n丁${spaces},1,2,3\n`),
    markdown: bytesOf(`# 甲${spaces}乙\n<table><tr><td>1</table>\n**甲**${spaces}乙`),
    docx: docx(p(`甲${spaces}乙`)),
  };
  for (const [name, bytes] of Object.entries(inputs)) {
    const started = performance.now();
    await readDocument(bytes);
    assert.ok(performance.now() - started < 3000, name);
  }
});

test('a page of elements with thousands of classes, each with a rule, takes no time to speak of', async () => {
  const names = Array.from({ length: 50_000 }, (_, at) => `k${at}`);
  const many = names.map((name) => `.${name}`);
  const page = (selectors) =>
    bytesOf(
      `<style>${selectors}{visibility:hidden}</style>${`<p class="${names.join(' ')}">甲`.repeat(20)}<p>乙`,
    );
  const deep = `<div class="${names.slice(0, 5000).join(' ')}">`.repeat(60);
  const around = many.slice(0, 4000).map((name) => `.none${name} .k1 p`);
  const inputs = {
    'a rule each': page(many.join(',')),
    'all in one': page(many.join('')),
    around: bytesOf(
      `<style>${around.join(',')}{visibility:hidden}</style>${deep}${'<p>甲'.repeat(1000)}`,
    ),
  };
  for (const [name, bytes] of Object.entries(inputs)) {
    const started = performance.now();
    await readDocument(bytes).catch((error) => assert.equal(error.code, 'empty'));
    assert.ok(performance.now() - started < 5000, name);
  }
});

test('200 MB are refused before anything is read of them', async () => {
  const big = new Uint8Array(200 * 1024 * 1024);
  for (const magic of ['%PDF-1.7', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '<html>']) {
    big.set(Uint8Array.from(magic, (char) => char.charCodeAt(0)));
    await refused(big, 'too_large', /超过 100 MB/, 1);
  }
});

test('zip bombs: one huge member, huge in all, a member inside another', async () => {
  const blank = new Uint8Array(60 * 1024 * 1024).fill(32);
  const parts = unzipSync(docx(p('甲')));
  await refused(zipSync({ ...parts, 'word/document.xml': blank }), 'too_large', /48 MB/, 10);
  await refused(
    zipSync({ ...unzipSync(xlsx([sheetData(['甲'])])), 'xl/worksheets/sheet1.xml': blank }),
    'too_large',
    /48 MB/,
    10,
  );
  // Nothing looks inside members of an archive that is no document.
  await refused(zipSync({ 'a.zip': zipSync({ 'b.zip': blank }) }), 'archive', /压缩包/, 10);
});

test('XML: entities are not expanded, whatever they are declared to be', async () => {
  const lol = Array.from(
    { length: 12 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  ).join('');
  const parts = (declarations, text) => ({
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "哈">${declarations}]><w:document xmlns:w="w"><w:body>${p(text)}</w:body></w:document>`,
  });
  await refused(docx('', parts(lol, '&l12;')), 'damaged', /不是合格的 XML/);
  await refused(
    docx('', parts('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;')),
    'damaged',
    /XML/,
  );
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`;
  await refused(docx(deep), 'damaged', /嵌套过深/);
});

test('lists and styles that are based on each other in a circle', async () => {
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
  );
  const { blocks } = await readDocument(docx(p('甲', '<w:pStyle w:val="a"/>'), styles));
  assert.deepEqual(blocks, [{ type: 'text', text: '甲' }]);
});

test('OLE: chains, directories and tables of sectors that lead in circles', async () => {
  const fatAt = 512;
  for (const [what, change] of Object.entries({
    'the directory follows itself': (view) => view.setUint32(fatAt + 4, 1, true),
    'the text follows itself': (view) => view.setUint32(fatAt + 8, 2, true),
    'the table of sectors goes on in itself': (view) => view.setUint32(68, 0, true),
    'entries are each their own neighbours': (view) => view.setUint32(1024 + 128 + 72, 1, true),
    'the header names sectors far away': (view) => view.setUint32(48, 0xfffff0, true),
  })) {
    const bytes = Uint8Array.from(files.doc);
    change(new DataView(bytes.buffer));
    const started = performance.now();
    await readDocument(bytes).catch((error) => assert.ok(error instanceof ImportError, what));
    assert.ok(performance.now() - started < 2000, what);
  }
});

test('HTML: scripts and handlers are not run, and are no text of the report', async () => {
  globalThis.wasRun = false;
  const run = 'globalThis.wasRun = true';
  const { blocks } = await readDocument(
    bytesOf(
      `<!doctype html><body onload="${run}"><p>甲<script>${run}</script><img src=x onerror="${run}"><svg onload="${run}"><script>${run}</script></svg><a href="javascript:${run}">乙</a><iframe srcdoc="<script>${run}</script>"></iframe><template><p>丙</template><style>p{}</style><object data="x">丁</object>`,
    ),
  );
  assert.equal(blocks.map(({ text = '' }) => text).join(''), '甲乙');
  assert.equal(globalThis.wasRun, false);
  delete globalThis.wasRun;
});

test('pages of countless specks and lines take no time to speak of', {
  timeout: 60_000,
}, async () => {
  const row = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join(' ');
  const pages = {
    'tiny glyphs in one line': `BT /F 0.01 Tf ${row(100_000, (i) => `1 0 0 1 ${(i * 0.005).toFixed(3)} 500 Tm (1) Tj`)} ET`,
    'lines a hair apart': `BT /F 9 Tf (x) Tj ET ${row(20_000, (i) => `${i % 500} ${(400 + i * 0.0001).toFixed(4)} m ${(i % 500) + 9} ${(400 + i * 0.0001).toFixed(4)} l S`)}`,
    'walls between all glyphs': `${row(20_000, (i) => `100 ${(i * 0.04).toFixed(3)} m 100 ${(i * 0.04 + 0.01).toFixed(3)} l S`)} BT /F 30 Tf ${row(20_000, (i) => `1 0 0 1 ${90 + (i % 7)} ${i % 800} Tm (11) Tj`)} ET`,
  };
  for (const [what, stream] of Object.entries(pages)) {
    const started = performance.now();
    await readDocument(pdf([stream])).catch((error) =>
      assert.ok(error instanceof ImportError, what),
    );
    assert.ok(performance.now() - started < 15_000, what);
  }
});
