// The practice reports: every format must give what the HTML gives, or, as pages, every figure of the truth.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildReaders } from './build.mjs';
import { expanded } from './fixtures.mjs';

const samples =
  process.env.OGI_SAMPLES ?? fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const skip = existsSync(samples) ? false : `no sample reports at ${samples}`;
const { readDocument, ImportError } = await buildReaders('samples');

const read = async (name) => readDocument(readFileSync(`${samples}/${name}`), name);
/** Widths and spaces differ between formats; the core evens them out as well. */
const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const content = (document) =>
  document.blocks.map((block) =>
    block.type === 'table' ? expanded(block, plain) : plain(block.text),
  );
const truthOf = (report) =>
  Object.values(JSON.parse(readFileSync(`${samples}/truth/${report}.json`, 'utf8')).cells).filter(
    (value) => value !== null,
  );

for (const report of ['suqian-2023', 'suqian-2024']) {
  for (const format of ['docx', 'doc', 'xlsx', 'gb18030.html']) {
    test(`${report}.${format} gives the paragraphs and grids of its HTML`, {
      skip,
    }, async (context) => {
      if (!existsSync(`${samples}/${report}.${format}`)) return context.skip('no such sample');
      const wanted = content(await read(`${report}.html`));
      assert.equal(wanted.filter(Array.isArray).length, 3);
      const document = await read(`${report}.${format}`);
      assert.deepEqual(content(document), wanted);
      assert.match(document.title, /^宿迁市202[34]年政府信息公开工作年度报告$/);
    });
  }
}

const counted = (texts) => {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

for (const [file, report] of [
  ['suqian-2023.html', 'suqian-2023'],
  ['suqian-2024.html', 'suqian-2024'],
  ['suqian-2023.pdf', 'suqian-2023'],
  ['suqian-2024.pdf', 'suqian-2024'],
  ['suqian-2024.print.pdf', 'suqian-2024'],
  ['suqian-2024.ofd', 'suqian-2024'],
  ['hongze-2023.pdf', 'hongze-2023'],
  ['hongze-2024.pdf', 'hongze-2024'],
]) {
  test(`${file} holds every figure of its truth as a word of its own`, { skip }, async () => {
    const { blocks } = await read(file);
    const found = counted(
      blocks.flatMap((block) => {
        if (block.type === 'page') return block.words.map((word) => plain(word.text));
        return block.type === 'table' ? block.rows.flat().map((cell) => plain(cell.text)) : [];
      }),
    );
    for (const [figure, times] of counted(truthOf(report))) {
      assert.ok(
        (found.get(figure) ?? 0) >= times,
        `${figure} stands ${found.get(figure)} of ${times} times`,
      );
    }
  });
}

test('no word of a page lies across a ruling line', { skip }, async () => {
  for (const file of readdirSync(samples).filter((name) => /\.(?:pdf|ofd)$/.test(name))) {
    const { blocks } = await read(file);
    assert.ok(
      blocks.some((page) => page.lines.length > 20),
      file,
    );
    for (const { words, lines } of blocks) {
      for (const word of words) {
        const middle = word.y + word.height / 2;
        const wall = lines.find(
          ({ x1, x2, y1, y2 }) =>
            x1 === x2 &&
            x1 > word.x + 1 &&
            x1 < word.x + word.width - 1 &&
            y1 < middle &&
            y2 > middle,
        );
        assert.equal(wall, undefined, `${file}: ${word.text}`);
      }
    }
  }
});

test('text stays one block', { skip }, async () => {
  const { blocks } = await read('yanshi-2024.txt');
  assert.deepEqual(
    blocks.map((block) => block.type),
    ['text'],
  );
});

test('files from other hands give a document or a clear message, quickly', {
  skip,
  timeout: 60_000,
}, async () => {
  const folder = `${samples}/foreign`;
  const refused = {};
  for (const name of readdirSync(folder).filter((file) => file !== 'README.md')) {
    const started = performance.now();
    try {
      const { blocks } = await readDocument(readFileSync(`${folder}/${name}`), name);
      assert.ok(blocks.length > 0, name);
    } catch (error) {
      assert.ok(error instanceof ImportError, `${name}: ${error.stack}`);
      refused[name] = error.code;
    }
    assert.ok(performance.now() - started < 5000, `${name} took too long`);
  }
  assert.deepEqual(refused, {
    'broken-header.doc': 'damaged',
    'mammoth-empty.docx': 'empty',
    'xss.pdf': 'scanned',
  });
});

test('what Word shows of its own test files', { skip }, async () => {
  const texts = async (name) => (await read(`foreign/${name}`)).blocks.map((block) => block.text);
  assert.deepEqual(await texts('mammoth-strict-format.docx'), ['Test']);
  assert.deepEqual(await texts('mammoth-text-box.docx'), ['Datum plane']);
  const [, , inserted] = await texts('word-01.doc');
  assert.match(inserted, /^This text has been inserted, ✻and should be included/);
  assert.ok((await texts('manual-1.doc')).includes('3.5 产品扩展性'));
  assert.ok((await texts('word-16.doc')).some((text) => text.includes('it’s linked')));
});
