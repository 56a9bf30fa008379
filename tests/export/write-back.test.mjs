// Corrections written into the clerk's own file: only the corrected words differ, and our import reads them back.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { clerkDocx, clerkXlsx, run } from '../fixtures/clerk-files.mjs';
import { asDoc } from '../fixtures/made-doc.mjs';
import { asOfd, asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, asHtml, madeReport } from '../fixtures/made-report.mjs';
import { buildReaders } from '../import/build.mjs';
import { buildWriters } from './build.mjs';

const out = `${root}build/export-test/write-back/`;
await bundle(
  out,
  { index: 'web/write-back/index.ts', words: 'web/write-back/words.ts' },
  /^(?:parse5|fflate|saxes)/,
);
const [{ writeBack }, { describeWrittenBack }, readers, { reportDocx }, checker] =
  await Promise.all([
    import(`${out}index.js`),
    import(`${out}words.js`),
    buildReaders('export-write-back'),
    buildWriters('write-back-writers'),
    loadChecker(),
  ]);
const catalogue = checker.catalogue();
const form = catalogue.forms['2021'];
const made = asDocument(madeReport(form), form);

const total = 'requests.granted.total';
const person = 'requests.granted.natural_person';
const issued = 'disclosure.normative_documents.issued';
const revision = { author: '张三<核>', date: new Date('2025-02-03T04:05:06.789Z') };

const read = async (bytes) => checker.recognise(await readers.readDocument(bytes));

/** What `change` makes of the report in `bytes`, written into them; and the report read back. */
async function corrected(bytes, change, wish) {
  const document = await readers.readDocument(bytes);
  const recognition = checker.recognise(document);
  const report = structuredClone(recognition.report);
  change(report);
  const given = { report, original: recognition.report, document, recognition };
  const done = await writeBack(bytes, given, wish);
  return { report, done, back: done && (await read(done.bytes)).report };
}

const cells = (values) => (report) => Object.assign(report.cells, values);
const comparable = ({ notes: _, ...report }) => report;

/** The members of an archive as they stand in it, packed, headers and all. */
function members(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const name = strFromU8(archive.subarray(at + 46, at + 46 + lengths[0]));
    const local = view.getUint32(at + 42, true);
    const size = 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = view.getUint32(at + 20, true);
    found.set(name, Buffer.from(archive.subarray(local, local + size + packed)).toString('hex'));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return found;
}

/** The one part in which two archives differ, before and after. */
function differing(before, after) {
  const [old, fresh] = [members(before), members(after)];
  assert.deepEqual([...fresh.keys()], [...old.keys()]);
  const names = [...old.keys()].filter((name) => old.get(name) !== fresh.get(name));
  assert.equal(names.length, 1, names.join());
  const part = (archive) => strFromU8(unzipSync(archive)[names[0]]);
  return { name: names[0], before: part(before), after: part(after) };
}

/** What stands in the place of what, from the first difference to the last. */
function difference(before, after) {
  let start = 0;
  while (before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

const withoutWords = (xml) => xml.replace(/(<w:t[^>]*>)[^<]*/g, '$1');

describe('a .docx with tables, a header, a seal and a comment of its own', () => {
  const file = clerkDocx(made);
  const values = { [total]: '57', [person]: '9', [issued]: '108' };

  test('three cells corrected: only their words differ, in the one part that holds them', async () => {
    const { report, done, back } = await corrected(file, cells(values));
    assert.equal(done.written.length, 3);
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(comparable(back), comparable(report));
    const part = differing(file, done.bytes);
    assert.equal(part.name, 'word/document.xml');
    assert.equal(withoutWords(part.after), withoutWords(part.before));
    const words = (xml) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text);
    const [old, fresh] = [words(part.before), words(part.after)];
    const changed = old.flatMap((text, at) => (text === fresh[at] ? [] : [fresh[at]]));
    // A figure in two runs takes its new value into the first of them.
    assert.deepEqual(changed.filter((text) => text !== '').sort(), ['108', '57', '9']);
  });

  test('all cells at once', async () => {
    const { report, back, done } = await corrected(file, ({ cells: all }) => {
      Object.keys(all).forEach((key, at) => {
        all[key] = ['7', '', '1024', '/', '22（其中修订16件）', 'a<b&c'][at % 6];
      });
    });
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(comparable(back).cells, report.cells);
  });

  test('a blank cell takes its figure in the look kept for it', async () => {
    const blank = structuredClone(made);
    for (const block of blank.blocks) {
      if (block.type === 'table')
        for (const row of block.rows) for (const cell of row) if (cell.text === '0') cell.text = '';
    }
    const empty = clerkDocx(blank);
    const { cells: old } = (await read(empty)).report;
    const keys = Object.keys(old).filter((key) => old[key] === '');
    assert.ok(keys.length > 5);
    for (const wish of [undefined, revision]) {
      const fill = cells(Object.fromEntries(keys.map((key) => [key, '0'])));
      const { done, back, report } = await corrected(empty, fill, wish);
      assert.equal(done.written.length, keys.length);
      assert.deepEqual(back.cells, report.cells);
      const { after } = differing(empty, done.bytes);
      assert.match(
        after,
        /<w:r><w:rPr><w:rFonts w:ascii="仿宋"[^>]*\/><w:sz w:val="24"\/><\/w:rPr><w:t/,
      );
    }
  });

  test('a figure in the text: its sentence keeps all else, and what is struck out or hidden beside it', async () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>收到12件</w:t></w:r>';
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>收到34件</w:t></w:r>';
    const sentence = `${struck}${run('本年度召开会议')}${hidden}${run('1')}${run('2次，印发文件8件。')}`;
    const own = clerkDocx(made, (body) =>
      body.replace(run(/<w:t[^>]*>([^<]*。)<\/w:t>/.exec(body)[1]), `$&${sentence}`),
    );
    const { cells: _, ...text } = (await read(own)).report;
    const [section] = Object.entries(text.sections).find(([, words]) => words.includes('会议12次'));
    const change = (report) => {
      report.sections[section] = report.sections[section].replace(
        '会议12次，印发文件8件',
        '会议15次，印发文件9件',
      );
    };
    const { report, done, back } = await corrected(own, change);
    assert.equal(done.written.length, 1);
    assert.equal(back.sections[section], report.sections[section]);
    const { before, after } = differing(own, done.bytes);
    assert.equal(
      after,
      before.replace(run('1') + run('2次，印发文件8件。'), run('15') + run('次，印发文件9件。')),
    );
  });

  test('as tracked changes: accepted they are the correction, refused the file as it was', async () => {
    const { report, done, back } = await corrected(file, cells(values), revision);
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(comparable(back), comparable(report));
    const { before, after } = differing(file, done.bytes);
    const marks = [
      ...after.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)">/g),
    ];
    assert.ok(marks.length >= 6);
    assert.equal(new Set(marks.map(([, , id]) => id)).size, marks.length);
    for (const [, , id, author, date] of marks) {
      assert.ok(Number(id) > 3, 'numbers of comments are not taken again');
      assert.equal(author, '张三&lt;核&gt;');
      assert.equal(date, '2025-02-03T04:05:06Z');
    }
    const refused = after
      .replace(/<w:ins [^>]*>.*?<\/w:ins>/g, '')
      .replace(/<\/?w:del [^>]*>|<\/w:del>/g, '')
      .replace(/w:delText/g, 'w:t');
    assert.equal(refused, before);
  });

  test('what has no place is told, and the rest written', async () => {
    const { report, done } = await corrected(file, (all) => {
      all.cells[total] = '57';
      all.cells['requests.other.all.total'] = '3';
      all.organ = '临溪市水务局';
      all.sections[1] += '\n新的一段。';
    });
    assert.deepEqual(
      done.written.map(({ key }) => key),
      [`cell:${total}`],
    );
    const why = Object.fromEntries(
      done.notWritten.map(({ change, why: each }) => [change.key, each]),
    );
    assert.deepEqual(why, {
      'field:organ': 'not_written_out',
      'section:1': 'paragraphs',
      'cell:requests.other.all.total': 'no_place',
    });
    const told = describeWrittenBack(done, 'zh-CN', catalogue, report);
    assert.equal(told.length, 2 + 3);
    assert.match(told[1], /3 处未能写回/);
  });

  test('a signed file is said to need signing again', async () => {
    const parts = { ...unzipSync(file), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') };
    const { done } = await corrected(zipSync(parts), cells({ [total]: '57' }));
    assert.deepEqual(done.remarks, ['signature_broken']);
  });

  test('a control of a form is left to its owner', async () => {
    const blank = structuredClone(made);
    const own = clerkDocx(blank, (body) =>
      body.replace(
        /(<w:tc>(?:(?!<w:tc>).)*?)<w:p (?:(?!<w:p ).)*?<w:t xml:space="preserve">0<\/w:t><\/w:r><\/w:p>/,
        `$1<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('点击输入')}</w:sdtContent></w:sdt></w:p>`,
      ),
    );
    const { cells: old } = (await read(own)).report;
    const [key] = Object.keys(old).filter((each) => old[each] === '');
    assert.ok(key);
    const { done } = await corrected(own, cells({ [key]: '5', [total]: '57' }));
    assert.deepEqual(
      done.notWritten.map(({ change, why }) => [change.key, why]),
      [[`cell:${key}`, 'not_text']],
    );
    assert.equal(done.written.length, 1);
  });
});

describe('a .xlsx with a seal, a comment and a header of its own', () => {
  const file = clerkXlsx(made);

  test('figures stay figures, and only their cells differ', async () => {
    const values = { [total]: '57', [person]: '9', [issued]: '108' };
    const { report, done, back } = await corrected(file, cells(values));
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(comparable(back), comparable(report));
    const { name, before, after } = differing(file, done.bytes);
    assert.equal(name, 'xl/worksheets/sheet1.xml');
    const figures = (xml) => xml.replace(/<v>[^<]*/g, '<v>');
    assert.equal(figures(after), figures(before));
  });

  test('words that other cells have too stay as they are there', async () => {
    const dashed = structuredClone(made);
    for (const block of dashed.blocks)
      if (block.type === 'table')
        for (const row of block.rows)
          for (const cell of row) if (cell.text === '0') cell.text = '无';
    const shared = clerkXlsx(dashed);
    const { cells: old } = (await read(shared)).report;
    const [first, ...others] = Object.keys(old).filter((key) => old[key] === '无');
    const { done, back } = await corrected(shared, cells({ [first]: '—' }));
    assert.equal(back.cells[first], '—');
    for (const key of others) assert.equal(back.cells[key], '无');
    const { before, after } = differing(shared, done.bytes);
    const [, fresh] = difference(before, after);
    assert.match(fresh, /inlineStr"><is><t xml:space="preserve">—/);
    assert.equal(after.match(/ s="1"/g).length, before.match(/ s="1"/g).length);
  });

  test('the look of each run of a cell stays', async () => {
    const own = clerkXlsx(made, (sheet) =>
      sheet.replace(
        /(<c r="[A-Z]+\d+" s="1")><v>0<\/v>/,
        '$1 t="inlineStr"><is><r><rPr><b/></rPr><t>3</t></r><r><t>（其中修订1件）</t></r></is>',
      ),
    );
    const { cells: old } = (await read(own)).report;
    const [key] = Object.keys(old).filter((each) => old[each] === '3（其中修订1件）');
    const { done, back } = await corrected(own, cells({ [key]: '4（其中修订1件）' }));
    assert.equal(back.cells[key], '4（其中修订1件）');
    assert.deepEqual(difference(...Object.values(differing(own, done.bytes)).slice(1)), ['3', '4']);
  });

  test('a cell that the sheet lacks is put in at its place', async () => {
    const own = clerkXlsx(made, (sheet) =>
      sheet.replace(/<c r="[A-Z]+\d+" s="1"><v>0<\/v><\/c>/, ''),
    );
    const { cells: old } = (await read(own)).report;
    const [key] = Object.keys(old).filter((each) => old[each] === '');
    const { done, back, report } = await corrected(own, cells({ [key]: '0' }));
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(back.cells, report.cells);
    const { after } = differing(own, done.bytes);
    for (const [, row] of after.matchAll(/<row [^>]*>(.*?)<\/row>/g)) {
      const columns = [...row.matchAll(/<c r="([A-Z]+)/g)].map(([, letters]) => letters);
      assert.deepEqual(columns, [...columns].sort());
    }
  });

  test('a sum that comes to the corrected total stays a sum', async () => {
    const { cells: old } = (await read(file)).report;
    const columns = form.requests.columns.map(({ key }) => old[`requests.granted.${key}`]);
    const row = new RegExp(
      columns.map((value) => `<c r="([A-Z]+\\d+)" s="1"><v>${value}</v></c>`).join(''),
    );
    const own = clerkXlsx(made, (sheet) =>
      sheet.replace(row, (found, ...at) =>
        found.replace(/<v>\d+<\/v><\/c>$/, (value) => `<f>SUM(${at[0]}:${at[5]})</f>${value}`),
      ),
    );
    const sum = Number(old[total]) + 5;
    const values = { [person]: String(Number(old[person]) + 5), [total]: String(sum) };
    const { done, back } = await corrected(own, cells(values));
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(done.remarks, []);
    assert.equal(back.cells[total], String(sum));
    const { after } = differing(own, done.bytes);
    assert.match(after, new RegExp(`<f>SUM\\(\\w+:\\w+\\)</f><v>${sum}</v>`));
    // Another total than the sum takes its place.
    const { done: other } = await corrected(own, cells({ [total]: '9999' }));
    assert.deepEqual(other.remarks, ['formulas_replaced']);
    assert.match(differing(own, other.bytes).after, /<f>9999<\/f><v>9999<\/v>/);
  });

  test('a formula gives way to the figure; one that others are copied from does not; the rest is told', async () => {
    const formula = (sheet, code) =>
      sheet.replace(/(<c r="[A-Z]+\d+" s="1">)<v>0<\/v>/, `$1${code}<v>0.5</v>`);
    const own = clerkXlsx(made, (sheet) =>
      formula(
        formula(formula(sheet, '<f>A1*2</f>'), '<f t="shared" si="0" ref="B9:C9">A1*3</f>'),
        '<f>A1*4</f>',
      ),
    );
    const { cells: old } = (await read(own)).report;
    const [plain, master] = Object.keys(old).filter((each) => old[each] === '0.5');
    const { done, back } = await corrected(own, cells({ [plain]: '6', [master]: '7' }));
    assert.equal(back.cells[plain], '6');
    assert.deepEqual(
      done.notWritten.map(({ change, why }) => [change.key, why]),
      [[`cell:${master}`, 'formula']],
    );
    assert.deepEqual(done.remarks, ['formulas_replaced', 'formulas_stale']);
  });
});

describe('a web page', () => {
  const page = asHtml(made)
    .replace('<body>', '<body data-x="12 > 3" class=a>\r\n<!-- 页首 <td>1</td> -->')
    .replace(
      /<td rowspan="1" (colspan="\d")>(\d+)<\/td>/g,
      '<td $1 class="xl65"><p><span style="x">&nbsp;$2</span><o:p></o:p></p></td>',
    );

  const encodings = {
    'UTF-8': [(text) => strToU8(text), (bytes) => strFromU8(bytes)],
    'UTF-8 with a mark': [(text) => strToU8(`\ufeff${text}`), (bytes) => strFromU8(bytes)],
    'UTF-16': [
      (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
      (bytes) => Buffer.from(bytes).toString('utf16le'),
    ],
  };
  for (const [encoding, [encode, decode]] of Object.entries(encodings)) {
    test(`${encoding}: only the figures differ`, async () => {
      const bytes = encode(page);
      const values = { [total]: '57', [person]: '9', [issued]: '1<8&' };
      const { report, done, back } = await corrected(bytes, cells(values));
      assert.deepEqual(done.notWritten, []);
      assert.deepEqual(comparable(back), comparable(report));
      const figures = (text) => text.replace(/&nbsp;(?:\d+|1&lt;8&amp;)<\/span>/g, '#');
      const [before, after] = [decode(bytes), decode(done.bytes)];
      assert.equal(figures(after), figures(before));
      assert.ok(after.includes('&nbsp;1&lt;8&amp;</span>'));
    });
  }

  test('GB18030: bytes are encoded anew only where words change; what the encoding lacks is a reference', async () => {
    const gb = gb18030(page.replace('charset="utf-8"', 'charset="gbk"'));
    assert.ok(gb.length < strToU8(page).length);
    const change = cells({ [total]: '57', [person]: '9（含补正）', [issued]: '8件😀' });
    const { report, done, back } = await corrected(gb, change);
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(back.cells, report.cells);
    const text = new TextDecoder('gbk').decode(done.bytes);
    assert.ok(text.includes('9（含补正）</span>') && text.includes('8件&#128512;</span>'));
    const parts = (bytes) => Buffer.from(bytes).toString('latin1').split('</span>');
    const [old, fresh] = [parts(gb), parts(done.bytes)];
    assert.equal(old.filter((part, at) => part !== fresh[at]).length, 3);
  });

  test('a blank cell: among its blanks, never into what is struck out', async () => {
    const keys = [person, total, issued];
    const { cells: old } = (await read(strToU8(page))).report;
    let blank = page;
    for (const inside of ['', '<p>&nbsp;</p>', '<s>7</s>'])
      blank = blank.replace(
        /<td colspan="1" class="xl65"><p><span style="x">&nbsp;0<\/span><o:p><\/o:p><\/p><\/td>/,
        `<td colspan="1" class="xl65">${inside}</td>`,
      );
    const { cells: now } = (await read(strToU8(blank))).report;
    const emptied = Object.keys(old).filter((key) => now[key] === '');
    assert.equal(emptied.length, keys.length);
    const fill = cells(Object.fromEntries(emptied.map((key) => [key, '31'])));
    const { done, back, report } = await corrected(strToU8(blank), fill);
    assert.deepEqual(done.notWritten, []);
    assert.deepEqual(back.cells, report.cells);
    const text = strFromU8(done.bytes);
    assert.ok(text.includes('<p>31</p>') && text.includes('31<s>7</s>'));
  });
});

/** Pixels a point; and what a word may be drawn beyond the box that is told for it, in points. */
const pixelsAPoint = 2;
const beyond = 4;

/** A page as it looks, in greys. */
function pictureOf(pdf, page) {
  const pages = ['-f', page, '-l', page].map(String);
  const wish = ['-gray', '-r', String(72 * pixelsAPoint), ...pages, pdf];
  const picture = execFileSync('pdftoppm', wish, { maxBuffer: 1 << 28 });
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(picture.toString('latin1', 0, 60));
  return { width: Number(width), height: Number(height), greys: picture.subarray(head.length) };
}

/** In points from the page's corner. */
function pointsThatDiffer(before, after) {
  assert.deepEqual([after.width, after.height], [before.width, before.height]);
  const points = [];
  for (const [at, grey] of after.greys.entries())
    if (grey !== before.greys[at])
      points.push({
        x: (at % after.width) / pixelsAPoint,
        y: Math.floor(at / after.width) / pixelsAPoint,
      });
  return points;
}

const isWithin = (word, { x, y }) =>
  x > word.x - beyond &&
  x < word.x + word.width + beyond &&
  y > word.y - beyond &&
  y < word.y + word.height + beyond;

test('LibreOffice shows each file as before but for the corrected words', async (context) => {
  const office = ['soffice', 'libreoffice'].find((name) => spawnSync('which', [name]).status === 0);
  if (!office) return context.skip('LibreOffice is not installed');
  const hasPictures = spawnSync('which', ['pdftoppm']).status === 0;
  const values = { [total]: '57', [person]: '9', [issued]: '108' };
  const originals = {
    docx: clerkDocx(made),
    xlsx: clerkXlsx(made),
    html: strToU8(asHtml(made)),
  };
  const folder = mkdtempSync(join(tmpdir(), 'ogi-check-'));
  try {
    const files = [];
    for (const [format, file] of Object.entries(originals)) {
      const { done } = await corrected(file, cells(values));
      for (const [name, bytes] of [
        [`before-${format}`, file],
        [`after-${format}`, done.bytes],
      ]) {
        files.push(join(folder, `${name}.${format}`));
        writeFileSync(files.at(-1), bytes);
      }
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const wish = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync(office, wish, { stdio: 'ignore', timeout: 240_000 });
    const pagesOf = async (name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, `${name}.pdf`)));
      const { blocks } = await readers.readDocument(bytes);
      return blocks.filter(({ type }) => type === 'page');
    };
    for (const format of Object.keys(originals)) {
      const [before, after] = [await pagesOf(`before-${format}`), await pagesOf(`after-${format}`)];
      assert.equal(after.length, before.length, format);
      assert.ok(before.flatMap(({ words }) => words).length > 200, format);
      const others = [];
      for (const [at, { words }] of after.entries()) {
        assert.equal(words.length, before[at].words.length, format);
        const changed = words.map((word, number) => [word, before[at].words[number]]);
        const differ = changed.filter(([word, old]) => word.text !== old.text);
        others.push(...differ.map(([word]) => word.text));
        if (!hasPictures) continue;
        const [old, fresh] = ['before', 'after'].map((when) =>
          pictureOf(join(folder, `${when}-${format}.pdf`), at + 1),
        );
        const astray = pointsThatDiffer(old, fresh).filter(
          (point) => !differ.flat().some((word) => isWithin(word, point)),
        );
        assert.deepEqual(astray.slice(0, 3), [], `${format}, page ${at + 1}`);
      }
      assert.deepEqual(others.sort(), ['108', '57', '9'], format);
    }
    if (!hasPictures)
      context.diagnostic('pdftoppm is not installed: pages are not compared as pictures');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('files that cannot be written into', () => {
  test('text: a new document is to be written', async () => {
    const lines = made.blocks.map((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n')
        : block.text,
    );
    const { done, report } = await corrected(strToU8(lines.join('\n')), cells({ [total]: '57' }));
    assert.equal(done, undefined);
    assert.match(describeWrittenBack(done, 'zh-CN', catalogue, report)[0], /没有带过去/);
  });

  for (const [format, write] of Object.entries({ doc: asDoc, ofd: asOfd, pdf: asPdf })) {
    test(`.${format}: a new document has the corrected figures and all of the text, its lines joined`, async () => {
      const values = { [total]: '57', [person]: '9', [issued]: '108' };
      const { done, report } = await corrected(new Uint8Array(write(made)), cells(values));
      assert.equal(done, undefined);
      assert.match(describeWrittenBack(done, 'zh-CN', catalogue, report)[0], /没有带过去/);
      const blob = await reportDocx(report, catalogue);
      const { report: fresh } = await read(new Uint8Array(await blob.arrayBuffer()));
      assert.deepEqual(fresh.cells, { ...report.cells, ...values });
      assert.equal(fresh.title, report.title);
      const words = ({ sections }) =>
        Object.values(sections).map((text) => text.split('\n').map((line) => line.trim()));
      const joined = await read(clerkDocx(made));
      assert.deepEqual(words(fresh), words(joined.report));
    });
  }

  test('a file that is not the one the report was read from', async () => {
    const bytes = clerkDocx(made);
    const document = await readers.readDocument(bytes);
    const recognition = checker.recognise(document);
    const given = {
      report: recognition.report,
      original: recognition.report,
      document,
      recognition,
    };
    const other = clerkDocx(asDocument(madeReport(form, 2), form));
    assert.equal(await writeBack(other, given), undefined);
    assert.notEqual(await writeBack(bytes, given), undefined);
  });
});

/** The platform decodes GB18030 only. */
function gb18030(text) {
  const table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : table.get(character),
    ),
  );
}
