// `ogi-check convert` and `ogi-check correct`: a report in the right form, and a file with its corrections in it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile as readBytes, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { readFile } from '../../dist/node.js';
import { clerkDocx } from '../fixtures/clerk-files.mjs';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';
import { reportInOldEdition } from '../fixtures/old-edition.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const checker = await loadChecker();
const catalogue = checker.catalogue();
const form = catalogue.forms['2021'];
const document = asDocument(madeReport(form), form);
const old = reportInOldEdition(catalogue);
const total = 'requests.granted.total';

let folder;
const at = (name) => join(folder, name);
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogi-check-'));
  const { report } = checker.recognise(await readFile(clerkDocx(document)));
  const cells = { ...report.cells, [total]: '57' };
  const files = {
    'old.json': JSON.stringify(old),
    'own.docx': clerkDocx(document),
    'own.txt': asText(document),
    'corrected.json': JSON.stringify({ ...report, cells }),
    'cells.json': JSON.stringify({ schema: 'ogi-report/1', cells: { [total]: '57' } }),
    'organ.json': JSON.stringify({
      schema: 'ogi-report/1',
      organ: '乙局',
      cells: { [total]: '57' },
    }),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
});
after(() => rm(folder, { recursive: true }));

function ogiCheck(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.doesNotMatch(stderr, /^ {4}at /m, 'a stack trace is no message');
  return { status, stdout, stderr };
}

describe('convert', () => {
  test('as JSON: the report in the form of its year, and what has no place in it', () => {
    const { status, stdout, stderr } = ogiCheck('convert', 'old.json');
    assert.equal(status, 0);
    const conversion = JSON.parse(stdout);
    assert.deepEqual(conversion, checker.convert(old));
    assert.deepEqual(conversion.tables, ['disclosure', 'requests']);
    const { cells, editions } = conversion.report;
    assert.deepEqual(editions, { disclosure: '2021', requests: '2021' });
    assert.equal(cells['disclosure.normative_documents.issued'], '12');
    assert.equal(cells['requests.other.other.enterprise'], '0');
    assert.equal(cells['requests.other.other.natural_person'], '');
    assert.ok(conversion.left.some(({ cell }) => cell === 'requests.other.all.natural_person'));
    assert.match(stderr, /没有位置的 \d+ 项没有移入：.*政府集中采购，采购总金额：35万元/);
    assert.match(stderr, /另有 \d+ 格需要填写/);
  });

  for (const ending of ['docx', 'xlsx', 'html']) {
    test(`as .${ending}: read again, it is in the form of its year`, async () => {
      assert.equal(ogiCheck('convert', 'old.json', '-o', `new.${ending}`).status, 0);
      const { report } = checker.recognise(await readFile(at(`new.${ending}`)));
      assert.deepEqual(report.cells, checker.convert(old).report.cells);
      assert.deepEqual(report.editions, { disclosure: '2021', requests: '2021' });
      const rules = checker.check(report).findings.map(({ rule }) => rule);
      assert.ok(!rules.includes('OGI004'), rules.join());
    });
  }

  test('a report in the right form stays; an ending that is not known is wrong usage', () => {
    const { status, stdout, stderr } = ogiCheck('convert', 'corrected.json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).moved, []);
    assert.match(stderr, /已是规定的版本/);
    const wrong = ogiCheck('convert', 'old.json', '-o', 'new.pdf');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /json \| docx \| xlsx \| html/);
    assert.ok(!existsSync(at('new.pdf')));
  });
});

describe('correct', () => {
  for (const given of ['corrected.json', 'cells.json']) {
    test(`${given}: the file with only that in it changed`, async () => {
      const { status, stderr } = ogiCheck('correct', 'own.docx', given, '-o', `${given}.docx`);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /已写回原文件 1 处/);
      const bytes = await readBytes(at(`${given}.docx`));
      assert.equal(checker.recognise(await readFile(bytes)).report.cells[total], '57');
      const [before, after] = [unzipSync(readFileSync(at('own.docx'))), unzipSync(bytes)];
      const others = Object.keys(before).filter(
        (name) => strFromU8(before[name]) !== strFromU8(after[name]),
      );
      assert.deepEqual(others, ['word/document.xml']);
    });
  }

  test('with --track in somebody’s name', async () => {
    const args = ['correct', 'own.docx', 'cells.json', '-o', 'tracked.docx', '--track', '张三'];
    assert.equal(ogiCheck(...args).status, 0);
    const xml = strFromU8(unzipSync(await readBytes(at('tracked.docx')))['word/document.xml']);
    assert.match(xml, /<w:ins [^>]*w:author="张三"/);
  });

  test('what could not be written is told, and ends with 1', () => {
    const { status, stderr } = ogiCheck('correct', 'own.docx', 'organ.json', '-o', 'part.docx');
    assert.equal(status, 1);
    assert.match(stderr, /1 处未能写回/);
    assert.match(stderr, /乙局/);
    assert.ok(existsSync(at('part.docx')));
  });

  test('of the two files the one is named that is wrong', async () => {
    await writeFile(at('cut.json'), '{\n"schema":\n');
    const { status, stderr } = ogiCheck('correct', 'own.docx', 'cut.json', '-o', 'none.docx');
    assert.equal(status, 2);
    assert.match(stderr, /“[^”]*cut\.json”不是完整的 JSON，请检查/);
    assert.doesNotMatch(stderr, /own\.docx|JSON input/);
  });

  test('files that cannot be changed, and wrong usage, end with 2 and write nothing', () => {
    for (const args of [
      ['correct', 'own.txt', 'cells.json', '-o', 'none.docx'],
      ['correct', 'own.docx', 'own.docx', '-o', 'none.docx'],
      ['correct', 'own.docx', 'cells.json'],
      ['correct', 'own.docx', '-o', 'none.docx'],
      ['correct', 'own.docx', 'cells.json', '-o', 'own.docx'],
      ['correct', 'gone.docx', 'cells.json', '-o', 'none.docx'],
    ]) {
      const { status, stderr } = ogiCheck(...args);
      assert.equal(status, 2, args.join(' '));
      assert.notEqual(stderr, '', args.join(' '));
      assert.ok(!existsSync(at('none.docx')), args.join(' '));
    }
  });
});
