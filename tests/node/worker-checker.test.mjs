// The thread that owns the module, as the page sees it: here a stand-in that does what each call says.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bundle, root } from '../fixtures/bundle.mjs';

let openInWorker;
before(async () => {
  const out = `${root}build/web-test/worker-checker/`;
  await bundle(
    out,
    { index: 'web/checker/worker-checker.ts' },
    /^(?:parse5|fflate|saxes|pdfjs-dist)/,
  );
  ({ openInWorker } = await import(`${out}index.js`));
});

/** Threads that have been started; each answers with what it was given, never, with a refusal, or breaks, as its text says. */
function standIns({ opens = () => true } = {}) {
  const threads = [];
  const start = () => {
    const listeners = { message: [], error: [] };
    const tell = (kind, event) => {
      if (thread.alive) for (const listener of listeners[kind]) listener(event);
    };
    const thread = {
      alive: true,
      calls: [],
      terminate: () => {
        thread.alive = false;
      },
      addEventListener: (kind, listener) => listeners[kind].push(listener),
      postMessage(message) {
        setTimeout(() => {
          if (message.kind === 'open') {
            const kind = opens(threads.length) ? 'opened' : 'failed';
            tell('message', { data: { kind, message: 'no module' } });
            return;
          }
          const { id } = message;
          const [text] = message.arguments;
          thread.calls.push(text);
          if (text.includes('endless')) return;
          if (text.includes('breaks')) tell('error', { message: 'crash', preventDefault() {} });
          else if (text.includes('refused'))
            tell('message', { data: { kind: 'failed', id, message: 'no' } });
          else tell('message', { data: { kind: 'answer', id, json: text } });
        });
      },
    };
    threads.push(thread);
    return thread;
  };
  return { threads, start };
}
const given = (text) => ({ schema: 'ogi-document/1', text });
const livesOf = (threads) => threads.map(({ alive }) => alive);

test('calls are answered in their order by one thread; what it refuses is an error', async () => {
  const { threads, start } = standIns();
  const checker = await openInWorker(start, 'x.wasm');
  const outcomes = await Promise.allSettled(
    ['a', 'refused', 'b'].map((text) => checker.recognise(given(text))),
  );
  assert.deepEqual(
    outcomes.map(({ value, reason }) => value?.text ?? reason.message),
    ['a', 'no', 'b'],
  );
  assert.equal(threads.length, 1);
});

test('what nobody waits for any more takes its thread with it; others are answered by a new one', async () => {
  const { threads, start } = standIns();
  const checker = await openInWorker(start, 'x.wasm');
  const unwanted = new AbortController();
  const { signal } = unwanted;
  const first = checker.recognise(given('endless'), signal);
  const second = checker.recognise(given('never'), signal);
  const third = checker.check(given('a'));
  setTimeout(() => unwanted.abort(), 20);
  await assert.rejects(first, { name: 'AbortError' });
  await assert.rejects(second, { name: 'AbortError' });
  assert.equal((await third).text, 'a');
  assert.deepEqual(livesOf(threads), [false, true]);
  assert.ok(!threads.some(({ calls }) => calls.some((text) => text.includes('never'))));
  await assert.rejects(checker.recognise(given('late'), signal), { name: 'AbortError' });
  assert.equal((await checker.recognise(given('b'), new AbortController().signal)).text, 'b');
});

test('what does not end is given up, and said to be too slow', async () => {
  const { threads, start } = standIns();
  const checker = await openInWorker(start, 'x.wasm', 0.05);
  const [endless, next] = await Promise.allSettled([
    checker.recognise(given('endless')),
    checker.recognise(given('a')),
  ]);
  assert.equal(endless.reason.code, 'too_slow');
  assert.equal(next.value.text, 'a');
  assert.deepEqual(livesOf(threads), [false, true]);
});

test('a thread that breaks is told of and replaced', async () => {
  const { threads, start } = standIns();
  const checker = await openInWorker(start, 'x.wasm');
  const [breaks, next] = await Promise.allSettled([
    checker.recognise(given('breaks')),
    checker.recognise(given('a')),
  ]);
  assert.equal(breaks.reason.message, 'crash');
  assert.equal(next.value.text, 'a');
  assert.deepEqual(livesOf(threads), [false, true]);
});

test('where the module does not start that is said: at first to who opens it, later to who calls', async () => {
  const never = standIns({ opens: () => false });
  await assert.rejects(openInWorker(never.start, 'x.wasm'), /no module/);
  assert.deepEqual(livesOf(never.threads), [false]);
  const once = standIns({ opens: (count) => count === 1 });
  const checker = await openInWorker(once.start, 'x.wasm');
  await assert.rejects(checker.recognise(given('breaks')), /crash/);
  await assert.rejects(checker.recognise(given('a')), /no module/);
});
