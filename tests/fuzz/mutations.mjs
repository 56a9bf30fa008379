// Seeds of every format the readers take, all made by code, and ways to spoil them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { asDoc } from '../fixtures/made-doc.mjs';
import { asDocx, asXlsx } from '../fixtures/made-files.mjs';
import { asOds, asOdt, odf } from '../fixtures/made-odf.mjs';
import { asOfd, asPdf } from '../fixtures/made-pages.mjs';
import { asHtml } from '../fixtures/made-report.mjs';
import { asRtf } from '../fixtures/made-rtf.mjs';
import { asXls, bytes, double, record, workbook } from '../fixtures/made-xls.mjs';
import { asCsv, asExcel2003, asFlatOpc, asMarkdown, asWord2003 } from '../fixtures/made-xml.mjs';
import { docx, ofd, p, pdf, sheetData, tbl, tc, tr, wordPart, xlsx } from '../import/fixtures.mjs';

export const seedsFolder = fileURLToPath(new URL('seeds/readers/', import.meta.url));
const bytesOf = (text) => new TextEncoder().encode(text);

/**
 * The same numbers in every run, so that a failure can be found again: sfc32 of PractRand. A generator with 32 bits of state
 * comes back to an input it has made before after some 60,000 of them, and makes the same ones from there on.
 */
export function randomFrom(seed) {
  let [a, b, c, counter] = [0, seed | 0, seed | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return (limit) => Math.floor((next() / 2 ** 32) * limit);
}

/** A piece of a report: a heading, a table with merged cells, and one line more. */
const small = {
  title: '云岭市水务局2024年政府信息公开工作年度报告',
  blocks: [
    { type: 'text', text: '云岭市水务局2024年政府信息公开工作年度报告' },
    { type: 'text', text: '四、政府信息公开行政复议、行政诉讼情况' },
    {
      type: 'table',
      rows: [
        [
          { text: '行政复议', col_span: 5, row_span: 2 },
          { text: '行政诉讼', col_span: 4 },
        ],
        [
          { text: '未经复议直接起诉', col_span: 2 },
          { text: '复议后起诉', col_span: 2 },
        ],
        [
          '结果维持',
          '结果纠正',
          '其他结果',
          '尚未审结',
          '总计',
          '结果维持',
          '总计',
          '其他结果',
          '总计',
        ],
        [1, 2, 3, 4, 10, 0, 0, '/', ''],
      ].map((row) => row.map((cell) => (typeof cell === 'object' ? cell : { text: String(cell) }))),
    },
    { type: 'text', text: '五、存在的主要问题及改进情况' },
  ],
};

/** Enough rows of figures to be told from a text with commas. */
const rows = {
  blocks: [...small.blocks, { type: 'table', rows: new Array(4).fill(small.blocks[2].rows[3]) }],
};

const numbering = wordPart(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
const formulaField = (code) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const own = {
  docx: () => [
    asDocx(small),
    docx(
      p('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        tbl(
          tr([tc('a', '<w:vMerge w:val="restart"/>'), tc('b', '<w:gridSpan w:val="2"/>')]),
          tr(
            [tc('', '<w:vMerge/>'), tc(tbl(tr([tc('c'), tc('d')]))), tc('e')],
            '<w:gridBefore w:val="1"/>',
          ),
        ) +
        '<w:p><w:del><w:r><w:t>x</w:t></w:r></w:del><w:sdt><w:sdtContent><w:r><w:t>1</w:t></w:r></w:sdtContent></w:sdt></w:p>',
      numbering,
    ),
    docx(
      tbl(
        tr([tc('1'), tc('2'), tc(formulaField('=SUM(LEFT)')), tc(formulaField('=A1+B1'))]),
        tr([
          tc('3'),
          tc('4'),
          tc(formulaField('=SUM(ABOVE)')),
          tc('<w:p><w:fldSimple w:instr="=C1"/></w:p>'),
        ]),
      ) +
        '<w:p><w:r><w:t>327</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>3</w:t></w:r></w:p>',
    ),
  ],
  doc: () => [asDoc(small)],
  xlsx: () => [
    asXlsx(small),
    xlsx([
      sheetData(
        ['甲', 1, 2, '<c><f t="shared" ref="D1:D2" si="0">SUM(B1:$C1)-1</f></c>'],
        ['乙', 3, 4, '<c><f t="shared" si="0"/></c>'],
        ['丙', '<c><f>B1+B2</f><v>0</v></c>', '<c><f>SUM(C:C,1)</f></c>', '<c><f>表1!D1</f></c>'],
      ),
    ]),
    xlsx([
      `<cols><col min="2" max="2" hidden="1"/></cols>${sheetData(['甲', 1, 2], ['乙', 3.5, null])}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
    ]),
  ],
  ofd: () => [
    asOfd(small),
    ofd([
      '<ofd:TextObject Boundary="1 1 9 9" CTM="1 0 0 1 0 0" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 2 4">规章甲</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary="1 1 9 9"><ofd:AbbreviatedData>M 0 0 L 9 0 B 1 1 2 2 3 3 C</ofd:AbbreviatedData></ofd:PathObject>',
    ]),
  ],
  pdf: () => [
    asPdf(small),
    asPdf(small, { ruled: false }),
    pdf([
      'q 2 0 0 2 0 0 cm BT /F 10 Tf 12 TL 100 300 Td [(12) -300 (3)] TJ T* (b) Tj ET Q 100 600 200 1 re f',
    ]),
  ],
  html: () => [
    bytesOf(asHtml(small)),
    bytesOf(
      '<meta charset=utf-8><p>甲<table><tr><td rowspan=2>a<td colspan=2>b<table><tr><td>c<td>d</table></table>',
    ),
    bytesOf(
      '<style>.m{display:none}td .s{text-decoration:line-through}@media (max-width:9px){#x{visibility:hidden}}</style><div class="m"><table><tr><td>甲乙<td>1</table></div><div id="x"><table><tr><td>甲乙<td><b class="s">2</b>3<sup>1</sup></table></div>',
    ),
  ],
  mht: () => [
    bytesOf(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${btoa('<p>x</p><table><tr><td>1<td>2</table>')}\n--x--\n`,
    ),
  ],
  xls: () => [
    asXls(small),
    asXls(small, { longest: 60 }),
    workbook([
      [
        record(0x203, bytes(2, 0, 0, 0), double(1.5)),
        record(
          0xbd,
          bytes(2, 0, 1),
          bytes(2, 0),
          bytes(4, 22),
          bytes(2, 0),
          bytes(4, 26),
          bytes(2, 2),
        ),
        record(
          0x06,
          bytes(2, 0, 3, 0),
          double(0),
          bytes(2, 2, 0, 0),
          bytes(2, 13),
          0x25,
          bytes(2, 0, 0, 0, 2),
          [0x19, 0x10, 0, 0],
        ),
        record(0x205, bytes(2, 1, 0, 0), 1, 0),
        record(0x208, bytes(2, 2, 0, 4, 0, 0, 0, 0x20, 0)),
        record(0xe5, bytes(2, 1, 0, 1, 0, 0)),
      ].flat(),
    ]),
  ],
  odt: () => [
    asOdt(small),
    odf(
      '<office:text><text:list text:style-name="L"><text:list-item><text:p>甲<text:span text:style-name="S">1</text:span><text:s text:c="3"/></text:p></text:list-item></text:list><text:p>乙<text:note><text:note-body><text:p>丙</text:p></text:note-body></text:note></text:p></office:text>',
      '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
    ),
  ],
  ods: () => [asOds(small)],
  rtf: () => [
    asRtf(small),
    asRtf(small, { gbk: true }),
    bytesOf(
      '{\\rtf1\\ansi{\\fonttbl{\\f1\\fcharset134 x;}}a{\\super 1}{\\strike 3}\\par\\trowd\\clmgf\\cellx600\\clmrg\\cellx900\\pard\\intbl x\\cell\\pard\\intbl\\itap2 y\\nestcell{\\*\\nesttableprops\\trowd\\cellx300\\nestrow}\\pard\\intbl z\\cell\\row\\pard{\\footnote b\\par}{\\field{\\*\\fldinst =1}{\\fldrslt }}{\\shp{\\*\\shpinst{\\shptxt c\\par}}}\\par}',
    ),
  ],
  office: () => [
    asFlatOpc(small),
    asWord2003(small),
    asExcel2003(small),
    asOdt(small, { flat: true }),
  ],
  lines: () => [asCsv(rows), asCsv(rows, { padded: true }), asMarkdown(small)],
  archive: () => [
    zipSync({ 'a.docx': asDocx(small) }, { level: 0 }),
    zipSync({ 'a.rtf': asRtf(small) }, { level: 0 }),
  ],
};
export const formats = Object.keys(own);

/** Own seeds, and what was once found. */
export function seedsOf(format) {
  const found = existsSync(seedsFolder)
    ? readdirSync(seedsFolder).filter((name) => name.startsWith(`${format}-`))
    : [];
  return [
    ...own[format](),
    ...found.map((name) => new Uint8Array(readFileSync(seedsFolder + name))),
  ];
}

export function mutate(format, seed, random) {
  if (random(40) === 0) return seed.subarray(0, random(seed.length));
  if (seed[0] === 0x50 && seed[1] === 0x4b)
    return random(4) === 0 ? bytesChanged(seed, random) : inside(seed, random);
  const byText = { html: 5, mht: 2, pdf: 3, rtf: 4, office: 5, lines: 3 }[format];
  if ((format === 'html' || format === 'office') && random(2) === 0)
    return elementsChanged(seed, random);
  if (byText && random(byText) > 0) return textChanged(seed, random);
  return bytesChanged(seed, random);
}

const edges = [0, 1, 127, 128, 255];
const longEdges = [0, 1, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function bytesChanged(bytes, random) {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let left = 1 + random(6); left > 0; left--) {
    const at = random(copy.length);
    switch (random(5)) {
      case 0:
        copy.copyWithin(at, random(copy.length), random(copy.length));
        break;
      case 1:
        copy[at] = edges[random(edges.length)];
        break;
      case 2:
        if (at + 4 <= copy.length)
          view.setUint32(at, longEdges[random(longEdges.length)] + random(3) - 1, true);
        break;
      case 3:
        if (at + 2 <= copy.length) view.setUint16(at, random(copy.length / 64 + 8), true);
        break;
      default:
        copy[at] ^= 1 << random(8);
    }
  }
  return copy;
}

/** For members of an archive, most of which would not be read at all if they were not well-formed. */
const changes = [bytesChanged, textChanged, ...new Array(8).fill(elementsChanged)];

/** Changes a member rather than the packed bytes, which mostly only breaks the packing. */
function inside(bytes, random) {
  let members;
  try {
    members = unzipSync(bytes);
  } catch {
    return bytesChanged(bytes, random);
  }
  const names = Object.keys(members).filter((name) => members[name].length > 0);
  if (names.length === 0) return bytesChanged(bytes, random);
  const name = names[random(names.length)];
  if (random(30) === 0) delete members[name];
  else members[name] = changes[random(changes.length)](members[name], random);
  return zipSync(members, { level: 0 });
}

const numbers = [
  '0',
  '-1',
  '1e9',
  '65536',
  '4294967295',
  '0.0001',
  'NaN',
  '-2147483648',
  '999999999999',
  '',
];

/** Tags and numbers doubled, dropped, exchanged or driven to extremes: still nearly well-formed. */
function textChanged(bytes, random) {
  const tokens = new TextDecoder('latin1')
    .decode(bytes)
    .match(/<[^<>]*>|-?\d+(?:\.\d+)?|[A-Za-z]+|[^<>\w]+|./gs);
  if (!tokens) return bytes;
  for (let left = 1 + random(4); left > 0 && tokens.length > 0; left--) {
    const at = random(tokens.length);
    const other = random(tokens.length);
    switch (random(7)) {
      case 0:
        tokens.splice(at, 1 + random(3));
        break;
      case 1:
        tokens.splice(at, 0, tokens[other]);
        break;
      case 2:
        [tokens[at], tokens[other]] = [tokens[other], tokens[at]];
        break;
      case 3: {
        const piece = tokens.slice(at, at + 1 + random(40));
        const times = random(8) === 0 ? 300 : 2;
        for (let i = 0; i < times && tokens.length < 100_000; i++)
          tokens.splice(other, 0, ...piece);
        break;
      }
      case 4:
        tokens[at] = tokens[at].replace(/-?\d+(?:\.\d+)?/, numbers[random(numbers.length)]);
        break;
      case 5: {
        const number = tokens.findIndex((token, index) => index >= at && /\d/.test(token));
        if (number >= 0)
          tokens[number] = tokens[number].replace(/\d+/, numbers[random(numbers.length)]);
        break;
      }
      default:
        tokens[at] = tokens[at].replace(/^<(\/?)/, (_, slash) => (slash ? '<' : '</'));
    }
  }
  return Uint8Array.from(tokens.join(''), (char) => char.charCodeAt(0));
}

/** Whole elements doubled, dropped, put inside others or renamed, attributes changed: as well-formed as before. */
function elementsChanged(bytes, random) {
  let text = new TextDecoder('latin1').decode(bytes);
  for (let left = 1 + random(4); left > 0; left--) {
    const elements = elementsOf(text);
    if (elements.length === 0) break;
    const { name, start, inner, innerEnd, end } = elements[random(elements.length)];
    const other = elements[random(elements.length)];
    const whole = text.slice(start, end);
    const put = (from, to, piece) => {
      text = text.slice(0, from) + piece + text.slice(to);
    };
    switch (random(6)) {
      case 0:
        put(start, end, '');
        break;
      case 1:
        put(other.inner, other.inner, random(10) === 0 ? whole.repeat(200) : whole);
        break;
      case 2:
        put(other.start, other.end, whole);
        break;
      case 3: {
        const tag = text.slice(start, inner).replace(name, other.name);
        const isOpen = innerEnd > inner || end > innerEnd;
        put(start, end, tag + text.slice(inner, innerEnd) + (isOpen ? `</${other.name}>` : ''));
        break;
      }
      case 4: {
        const number = numbers[random(numbers.length)];
        put(start, inner, text.slice(start, inner).replace(/"[^"]*"/, `"${number}"`));
        break;
      }
      default: {
        const attribute = text.slice(other.start, other.inner).match(/ [\w:]+="[^"]*"/)?.[0] ?? '';
        const tag = text.slice(start, inner);
        const key = attribute.split('=')[0];
        if (!tag.includes(`${key}=`)) put(start, inner, tag.replace(/[\w:]+/, `$&${attribute}`));
      }
    }
    if (text.length > 2_000_000) break;
  }
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function elementsOf(text) {
  const elements = [];
  const open = [];
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    const name = tag.match(/[\w:]+/)[0];
    const after = index + tag.length;
    if (tag.startsWith('</')) {
      const top = open.at(-1);
      if (top?.name !== name) continue;
      open.pop();
      elements.push({ ...top, innerEnd: index, end: after });
    } else if (tag.endsWith('/>')) {
      elements.push({ name, start: index, inner: after, innerEnd: after, end: after });
    } else {
      open.push({ name, start: index, inner: after });
    }
  }
  return elements;
}
