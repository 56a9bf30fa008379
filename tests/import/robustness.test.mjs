// Files cut short, with bytes changed, with lies in their headers: a Document or an ImportError, in bounded time.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { asOds, asOdt } from '../fixtures/made-odf.mjs';
import { asRtf } from '../fixtures/made-rtf.mjs';
import { asXls } from '../fixtures/made-xls.mjs';
import { asCsv, asExcel2003, asFlatOpc, asMarkdown, asWord2003 } from '../fixtures/made-xml.mjs';
import { buildReaders } from './build.mjs';
import { bytesOf, docx, ofd, p, pdf, sheetData, tbl, tc, tr, wordPart, xlsx } from './fixtures.mjs';

const { readDocument, ImportError } = await buildReaders('robustness');
const samples =
  process.env.OGI_SAMPLES ?? fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const ROUNDS = Number(process.env.OGI_MUTATIONS ?? 200);

/** Milliseconds; these files take some ten of them, a hang takes for ever. */
const SLOWEST = 10_000;

/** The same numbers in every run (a linear congruential generator), so that a failure can be found again. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function mutated(bytes, random) {
  const copy = Uint8Array.from(bytes);
  if (random(4) === 0) return copy.subarray(0, random(copy.length));
  for (let left = 1 + random(8); left > 0; left--) {
    const at = random(copy.length);
    if (random(3) === 0) copy.copyWithin(at, random(copy.length), random(copy.length));
    else copy[at] = random(2) === 0 ? random(256) : [0, 255, 127, 128][random(4)];
  }
  return copy;
}

/** Changes inside a member rather than in the packed bytes, which mostly only break the packing. */
function mutatedInside(bytes, random) {
  const members = unzipSync(bytes);
  const names = Object.keys(members).filter((name) => members[name].length > 0);
  const name = names[random(names.length)];
  members[name] = mutated(members[name], random);
  return zipSync(members, { level: 0 });
}

async function readsOrRefuses(bytes, label) {
  const started = performance.now();
  try {
    const document = await readDocument(bytes, label);
    assert.equal(document.schema, 'ogi-document/1', label);
  } catch (error) {
    assert.ok(error instanceof ImportError, `${label}: ${error.stack}`);
  }
  assert.ok(performance.now() - started < SLOWEST, `${label} took too long`);
}

const numbering = wordPart(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
const small = {
  title: '题',
  blocks: [
    { type: 'text', text: '一、总体情况' },
    {
      type: 'table',
      rows: [
        [
          { text: '甲', row_span: 2 },
          { text: '1', col_span: 2 },
        ],
        [{ text: '2' }, { text: '3.5' }],
      ],
    },
  ],
};
const fixtures = {
  xls: asXls(small),
  odt: asOdt(small),
  ods: asOds(small),
  rtf: asRtf(small),
  'flat OPC': asFlatOpc(small),
  'Word 2003 XML': asWord2003(small),
  'Excel 2003 XML': asExcel2003(small),
  'flat ODF': asOds(small, { flat: true }),
  Markdown: asMarkdown(small),
  csv: asCsv({ blocks: [...small.blocks, ...new Array(4).fill(small.blocks[1])] }),
  archive: zipSync({ 'a.docx': docx(p('甲')) }),
  docx: docx(
    p('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      tbl(
        tr([tc('a', '<w:vMerge w:val="restart"/>'), tc('b', '<w:gridSpan w:val="2"/>')]),
        tr([tc('', '<w:vMerge/>'), tc('c'), tc('d')]),
      ),
    numbering,
  ),
  xlsx: xlsx([
    `${sheetData(['甲', 1, 2], ['乙', 3, 4])}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
  ]),
  ofd: ofd([
    '<ofd:TextObject Boundary="1 1 9 9" CTM="1 0 0 1 0 0" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 2 4">规章甲</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary="1 1 9 9"><ofd:AbbreviatedData>M 0 0 L 9 0</ofd:AbbreviatedData></ofd:PathObject>',
  ]),
  pdf: pdf(['BT /F 10 Tf 100 700 Td [(12) -300 (3)] TJ ET 100 600 200 1 re f']),
  html: bytesOf(
    '<meta charset=utf-8><p>甲<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>',
  ),
  mht: bytesOf(
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--x--\n',
  ),
};

for (const [format, bytes] of Object.entries(fixtures)) {
  test(`${format}: ${ROUNDS} broken copies`, { timeout: 120_000 }, async () => {
    assert.ok((await readDocument(bytes)).blocks.length > 0);
    const random = randomFrom(format.length * 7919);
    const isZip = bytes[0] === 0x50;
    for (let round = 0; round < ROUNDS; round++) {
      const broken =
        isZip && round % 2 === 0 ? mutatedInside(bytes, random) : mutated(bytes, random);
      await readsOrRefuses(broken, `${format} round ${round}`);
    }
  });
}

for (const name of [
  'suqian-2024.doc',
  'foreign/manual-1.doc',
  'foreign/word-16.doc',
  'suqian-2024.xlsx',
  'foreign/word-07.docx',
  'foreign/form.ofd',
]) {
  const skip = existsSync(`${samples}/${name}`) ? false : `no sample ${name}`;
  test(`${name}: ${ROUNDS} broken copies`, { skip, timeout: 300_000 }, async () => {
    const bytes = readFileSync(`${samples}/${name}`);
    const random = randomFrom(name.length * 104729);
    const isZip = bytes[0] === 0x50;
    const rounds = isZip ? Math.ceil(ROUNDS / 8) : ROUNDS;
    for (let round = 0; round < rounds; round++) {
      const broken = isZip ? mutatedInside(bytes, random) : mutated(bytes, random);
      await readsOrRefuses(broken, `${name} round ${round}`);
    }
  });
}

test('an OLE container whose sectors follow each other in a circle', async () => {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, 0xffffffff, true);
  view.setUint32(76, 0, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, 0xfffffffe, true);
  view.setUint32(512 + 4, 2, true);
  view.setUint32(512 + 8, 1, true);
  await assert.rejects(readDocument(bytes), { code: 'damaged' });
});

test('a zip that lies about sizes is inflated only as far as allowed', async () => {
  const bomb = zipSync(
    {
      '_rels/.rels': bytesOf('<Relationships/>'),
      'word/document.xml': new Uint8Array(64 * 1024 * 1024).fill(32),
    },
    { level: 9 },
  );
  const view = new DataView(bomb.buffer);
  for (let at = 0; at + 46 < bomb.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  const started = performance.now();
  await assert.rejects(readDocument(bomb), { code: 'too_large' });
  assert.ok(performance.now() - started < SLOWEST);
});
