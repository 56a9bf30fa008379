// The thread that reads files for the page, as the page sees it: here a stand-in that does what each file's name says.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bundle, root } from '../fixtures/bundle.mjs';

let importInWorker;
before(async () => {
  const out = `${root}build/import-test/worker-importer/`;
  await bundle(
    out,
    { index: 'web/checker/worker-importer.ts' },
    /^(?:parse5|fflate|saxes|pdfjs-dist)/,
  );
  ({ importInWorker } = await import(`${out}index.js`));
});

const refusal = { code: 'empty', zh: '是空的', en: 'is empty', name: '空' };

/** Threads that have been started, each of which reads, refuses, breaks or never answers, as its file is called. */
function standIns() {
  const threads = [];
  const start = () => {
    const thread = {
      alive: true,
      terminate: () => {
        thread.alive = false;
      },
      postMessage: ({ file }) => {
        thread.reads = file.name;
        if (file.name === 'endless') return;
        setTimeout(() => {
          if (!thread.alive) return;
          if (file.name === 'empty') thread.onmessage({ data: { kind: 'refused', why: refusal } });
          else if (file.name === 'breaks')
            thread.onerror({ message: 'RangeError', preventDefault() {} });
          else thread.onmessage({ data: { kind: 'opened', opened: file.name } });
        });
      },
    };
    threads.push(thread);
    setTimeout(() => thread.onmessage({ data: { kind: 'ready' } }));
    return thread;
  };
  return { threads, start };
}

test('files are read one after the other in one thread; a refusal is an ImportError in both languages', async () => {
  const { threads, start } = standIns();
  const open = await importInWorker(start);
  const outcomes = await Promise.allSettled(['a', 'empty', 'b'].map((name) => open({ name })));
  assert.deepEqual(
    outcomes.map(({ value }) => value),
    ['a', undefined, 'b'],
  );
  const { reason } = outcomes[1];
  assert.equal(reason.name, 'ImportError');
  assert.equal(reason.code, 'empty');
  assert.equal(reason.message, '“空”是空的');
  assert.equal(reason.messageEn, '"空" is empty');
  assert.equal(threads.length, 1);
});

test('a file that does not end is given up with its thread; the next gets a new one', async () => {
  const { threads, start } = standIns();
  const open = await importInWorker(start, 0.05);
  const [endless, next] = await Promise.allSettled([
    open({ name: 'endless' }),
    open({ name: 'a' }),
  ]);
  assert.equal(endless.reason.code, 'too_slow');
  assert.match(endless.reason.message, /“endless”读取超过 0.05 秒/);
  assert.equal(next.value, 'a');
  assert.deepEqual(
    threads.map(({ alive }) => alive),
    [false, true],
  );
});

test('a file that breaks its thread is told to do so', async () => {
  const { threads, start } = standIns();
  const open = await importInWorker(start);
  const [breaks, next] = await Promise.allSettled([open({ name: 'breaks' }), open({ name: 'a' })]);
  assert.equal(breaks.reason.code, 'broken');
  assert.match(breaks.reason.message, /“breaks”内容异常/);
  assert.equal(next.value, 'a');
  assert.deepEqual(
    threads.map(({ alive }) => alive),
    [false, true],
  );
});

test('a file that nobody waits for stops at once, and one not begun is never read', async () => {
  const { threads, start } = standIns();
  const open = await importInWorker(start);
  const unwanted = new AbortController();
  const first = open({ name: 'endless' }, {}, unwanted.signal);
  const second = open({ name: 'never' }, {}, unwanted.signal);
  const third = open({ name: 'a' });
  setTimeout(() => unwanted.abort(), 10);
  await assert.rejects(first, { name: 'AbortError' });
  await assert.rejects(second, { name: 'AbortError' });
  assert.equal(await third, 'a');
  assert.deepEqual(
    threads.map(({ reads }) => reads),
    ['endless', 'a'],
  );
});

test('where the thread does not start, that is said at once', async () => {
  const start = () => {
    const thread = {};
    setTimeout(() => thread.onerror({ message: 'refused', preventDefault() {} }));
    return thread;
  };
  await assert.rejects(importInWorker(start), /refused/);
});
