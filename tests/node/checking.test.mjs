// From file to result without a page: one input after another (web/checker), and many files at once (web/batch).
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { zipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReport } from '../fixtures/made-report.mjs';
import { madeReports, summedCells } from '../fixtures/made-reports.mjs';

const module = await loadChecker();
const form = module.catalogue().forms['2021'];
const report = madeReport(form);
let rooms;
before(async () => {
  const out = `${root}build/web-test/checking/`;
  await bundle(
    out,
    {
      runner: 'web/checker/check-runner.ts',
      reading: 'web/checker/read-report.ts',
      module: 'web/checker/module-checker.ts',
      batch: 'web/batch/batch-session.ts',
    },
    /^(?:parse5|fflate|saxes|pdfjs-dist)/,
  );
  const names = ['runner', 'reading', 'module', 'batch'];
  rooms = Object.assign(
    {},
    ...(await Promise.all(names.map((name) => import(`${out}${name}.js`)))),
  );
});

const reportFile = (content, name = '报告.json') => new File([JSON.stringify(content)], name);

describe('one input after another', () => {
  let told;
  let runner;
  beforeEach(() => {
    told = { phases: [], done: [], failed: [] };
    runner = new rooms.CheckRunner({
      openChecker: async () => rooms.moduleChecker(module),
      importTools: () => ({}),
      options: () => ({ language: 'en' }),
      entered: async (phase) => {
        told.phases.push(phase);
      },
      done: (outcome) => told.done.push(outcome),
      failed: (error) => told.failed.push(error),
    });
  });
  const check = (input) => runner.run(async ({ read }) => ({ report: (await read(input)).report }));

  test('a text is read, recognised and checked, in the language asked for', async () => {
    const result = await check('2024年政府信息公开工作年度报告');
    assert.deepEqual(told.phases, ['reading', 'recognising', 'checking']);
    assert.equal(told.done[0].outcome.result, result);
    assert.ok(told.done[0].outcome.figures.cells);
    assert.equal(told.done[0].catalogue.language, 'en');
    assert.equal(runner.phase, 'idle');
  });

  test('another input gives up the recognising of the one before; what takes too long says so', async () => {
    const signals = [];
    const checker = {
      ...rooms.moduleChecker(module),
      recognise: (document, signal) => {
        if (!JSON.stringify(document).includes('endless')) return module.recognise(document);
        signals.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        });
      },
    };
    const reading = new rooms.CheckRunner({
      openChecker: async () => checker,
      importTools: () => ({}),
      options: () => ({ language: 'en' }),
      entered: async () => {},
      done: (outcome) => told.done.push(outcome),
      failed: (error) => told.failed.push(error),
    });
    const first = reading.run(async ({ read }) => ({ report: (await read('endless')).report }));
    first.catch(() => {});
    while (signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await reading.run(async ({ read }) => ({ report: (await read('一、总体情况')).report }));
    assert.equal(signals[0].aborted, true);
    await assert.rejects(first, { name: 'AbortError' });
    assert.deepEqual(told.failed, []);
    assert.equal(told.done.length, 1);

    const seconds = 0.05;
    const { signal } = new AbortController();
    const file = new File(['endless'], '年报.txt');
    await assert.rejects(rooms.readReport(file, checker, {}, { signal, seconds }), {
      code: 'too_slow',
      message: /“年报\.txt”读取超过 0\.05 秒/,
    });
    assert.equal(signals[1].aborted, true);
  });

  test('a report as data goes straight to the check', async () => {
    assert.equal((await check(reportFile(report))).verdict, 'pass');
    assert.deepEqual(told.phases, ['reading', 'checking']);
  });

  test('of two the later is shown, and both are answered', async () => {
    const wrong = { ...report, cells: { ...report.cells, 'requests.granted.total': '999' } };
    const outcomes = await Promise.allSettled([check(wrong), check(report)]);
    assert.equal(outcomes[1].value.verdict, 'pass');
    assert.deepEqual(
      told.done.map(({ outcome }) => outcome.result.verdict),
      ['pass'],
    );
    assert.deepEqual(told.failed, []);
  });

  test('what cannot be read is told and rejects; what nobody waits for is not told', async () => {
    const broken = new File(['{"schema":'], '坏.json');
    await assert.rejects(check(broken), /JSON/);
    assert.equal(told.failed.length, 1);
    const given = check(broken);
    runner.stop();
    await assert.rejects(given);
    assert.equal(told.failed.length, 1);
    assert.equal(runner.phase, 'idle');
  });

  test('beside the report shown another is read, unless something else is begun', async () => {
    assert.deepEqual((await runner.readBeside(report)).report, report);
    const beside = runner.readBeside(reportFile(report));
    runner.stop();
    assert.equal(await beside, undefined);
    await assert.rejects(runner.readBeside(new File(['{"schema":'], 'x.json')), /JSON/);
  });
});

describe('many files', () => {
  const reports = madeReports(form, 6);
  const government = {
    ...reports[0],
    organ: '云岭市人民政府',
    title: '云岭市人民政府2024年政府信息公开工作年度报告',
    cells: summedCells(reports.slice(1)),
  };
  const files = [...reports.slice(1), government].map((each) =>
    reportFile(each, `${each.organ}.json`),
  );
  const broken = new File(['{"schema":'], '坏.json');

  function begun(openChecker = async () => rooms.moduleChecker(module)) {
    let finish;
    const told = { changes: 0, done: 0 };
    const options = { language: 'zh-CN', today: undefined, settings: undefined };
    const session = new rooms.BatchSession({
      openChecker,
      options: () => options,
      changed: () => {
        told.changes += 1;
      },
      done: () => {
        told.done += 1;
        finish?.();
      },
    });
    const done = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    return { session, options, told, done };
  }

  test('are all checked; the broken one is an entry with its reason; the sum report is found', async () => {
    const { session, done } = begun();
    const all = done();
    session.add([...files, broken]);
    assert.equal(session.running, true);
    assert.equal(session.counts.waiting, files.length + 1);
    await all;
    assert.equal(session.running, false);
    const { failed, fail, waiting } = session.counts;
    assert.deepEqual({ failed, fail, waiting }, { failed: 1, fail: 0, waiting: 0 });
    assert.equal(session.government.name, files.at(-1).name);
    assert.equal(session.members.length, files.length - 1);
    assert.equal(session.sum, undefined, 'only where somebody looks');
    await session.sumUp();
    assert.deepEqual(
      session.sum.report.cells['requests.received.total'],
      government.cells['requests.received.total'],
    );
    assert.match(session.listed.at(-1).failure, /JSON/);
    const summed = session.reports
      .at(-1)
      .result.rules.filter(({ rule }) => rule.startsWith('OGI8'));
    assert.ok(
      summed.some(({ state }) => state === 'held'),
      'checked with its members',
    );
  });

  test('keep their outcomes when more join, and lose none when stopped', async () => {
    const { session, done } = begun();
    let all = done();
    session.add(files.slice(0, 2));
    await all;
    const { id, report: known } = session.entries[0];
    all = done();
    session.add(files.slice(2, 4));
    session.stop();
    assert.equal(session.running, false);
    assert.ok(session.entries.every(({ state }) => state !== 'reading'));
    await Promise.all([session.run(), all]);
    assert.deepEqual(session.counts.waiting, 0);
    assert.equal(session.entries.length, 4);
    assert.equal(session.entries[0].id, id);
    assert.equal(session.entries[0].report, known);
  });

  test('come out of archives, in their place and by their names; what is wrong with one is its own', async () => {
    const bytes = (content) => new TextEncoder().encode(JSON.stringify(content));
    const inner = zipSync({ 'c.json': bytes(report), 'd.json': bytes(report) });
    const packed = zipSync({ 'a.json': bytes(report), '局/b.jpg': bytes(0), 'inner.zip': inner });
    const deep = [1, 2, 3].reduce(
      (zip) => zipSync({ 'x.zip': zip, 'y.json': bytes(report) }),
      inner,
    );
    const zip = new File([packed], 'all.zip');
    const { session, done } = begun();
    let all = done();
    session.add([reportFile(report, 'first.json'), zip, new File([deep], 'deep.zip')]);
    await all;
    assert.deepEqual(
      session.entries.map(({ name, state }) => [name, state]),
      [
        ['first.json', 'checked'],
        ['all.zip/a.json', 'checked'],
        ['all.zip/局/b.jpg', 'checked'],
        ['all.zip/inner.zip/c.json', 'checked'],
        ['all.zip/inner.zip/d.json', 'checked'],
        ['deep.zip/x.zip/x.zip/x.zip', 'failed'],
        ['deep.zip/x.zip/x.zip/y.json', 'checked'],
        ['deep.zip/x.zip/y.json', 'checked'],
        ['deep.zip/y.json', 'checked'],
      ],
    );
    assert.match(session.entries[5].failure.message, /“deep\.zip\/x\.zip\/x\.zip\/x\.zip”是压缩包/);
    // What came out of it stays when more files join.
    const known = session.entries.map(({ id }) => id);
    all = done();
    session.add([reportFile(report, 'last.json')]);
    await all;
    const now = session.entries.map(({ id }) => id);
    assert.deepEqual(now.slice(0, -1), known);
    assert.equal(session.entries.at(-1).state, 'checked');
  });

  test('a damaged archive is one entry that says so', async () => {
    const packed = zipSync({ 'a.txt': new Uint8Array(9), 'b.txt': new Uint8Array(9) });
    const { session, done } = begun();
    const all = done();
    session.add([new File([packed.slice(0, 60)], 'cut.zip'), reportFile(report)]);
    await all;
    assert.match(session.entries[0].failure.message, /“cut\.zip”已损坏/);
    assert.equal(session.entries[1].state, 'checked');
  });

  test('that are stopped give up what is being recognised', async () => {
    const signals = [];
    const checker = {
      ...rooms.moduleChecker(module),
      recognise: (_, signal) =>
        new Promise((_resolve, reject) => {
          signals.push(signal);
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
    };
    const { session } = begun(async () => checker);
    session.add([new File(['一、总体情况'], 'a.txt')]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(signals.length, 1);
    session.stop();
    assert.equal(signals[0].aborted, true);
    assert.equal(session.entries[0].state, 'waiting');
  });

  test('are said again in another language without being read again', async () => {
    const { session, options, done } = begun();
    const all = done();
    session.add([
      reportFile({ ...report, cells: { ...report.cells, 'requests.granted.total': '9' } }),
    ]);
    await all;
    const chinese = session.entries[0].result.findings[0].message;
    options.language = 'en';
    session.checkAgain();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(session.catalogue.language, 'en');
    assert.notEqual(session.entries[0].result.findings[0].message, chinese);
  });

  test('a roster is checked with the sum report, and another may be chosen for it', async () => {
    const { session, done } = begun();
    const all = done();
    session.add(files);
    await all;
    session.useRoster('云岭市不存在局\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { findings } = session.reports.at(-1).result;
    assert.ok(
      findings.some(({ rule, message }) => rule.startsWith('OGI8') && message.includes('不存在局')),
    );
    session.chooseGovernment(undefined);
    assert.equal(session.members.length, files.length);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok(!session.reports.at(-1).result.findings.some(({ rule }) => /^OGI80[1-4]/.test(rule)));
  });

  test('where no checker opens it is said, in both languages', async () => {
    const { session } = begun(async () => {
      throw new Error('no module');
    });
    session.add(files);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(session.failure, { message: 'no module', messageEn: 'no module' });
    assert.equal(session.counts.waiting, files.length);
  });
});
