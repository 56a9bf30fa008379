// The processes that read files, played by objects that answer when the test says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { bundle, root } from '../fixtures/bundle.mjs';

const out = `${root}build/pool-test/`;
await bundle(out, { pool: 'cli/pool.ts' }, /^$/);
const { Pool } = await import(`${out}pool.js`);

/** A pool of such processes, with what they are reading and which have been ended. */
function played(jobs, slowMs) {
  const reading = new Map();
  const ended = [];
  let started = 0;
  const start = () => {
    const number = started++;
    return {
      do: ({ name }) =>
        new Promise((answer) => reading.set(name, () => answer({ file: name, by: number }))),
      end: () => ended.push(number),
    };
  };
  const pool = new Pool(start, jobs, slowMs);
  const read = (name) => pool.read({ work: 'check', name });
  const answer = (name) => {
    reading.get(name)();
    reading.delete(name);
  };
  return { pool, read, answer, reading, ended, started: () => started };
}

test('no more are read at a time than there are jobs, and each in its turn', async () => {
  const { read, answer, reading, started } = played(2, 10_000);
  const answers = ['a', 'b', 'c'].map(read);
  await after(1);
  assert.deepEqual([...reading.keys()], ['a', 'b']);
  answer('a');
  await answers[0];
  await after(1);
  assert.deepEqual([...reading.keys()], ['b', 'c']);
  answer('b');
  answer('c');
  assert.deepEqual(
    (await Promise.all(answers)).map(({ file }) => file),
    ['a', 'b', 'c'],
  );
  assert.equal(started(), 2);
});

test('files that hold their processes up do not stop the others, and take no process with them for good', async () => {
  const { pool, read, answer, reading, ended, started } = played(2, 20);
  const slow = ['slow 1', 'slow 2'].map(read);
  const quick = ['x', 'y', 'z'].map(read);
  await after(60);
  assert.deepEqual([...reading.keys()], ['slow 1', 'slow 2', 'x', 'y']);
  answer('x');
  await quick[0];
  await after(1);
  answer('z');
  answer('y');
  await Promise.all(quick);
  assert.equal(started(), 4);
  assert.deepEqual(ended, []);
  for (const name of ['slow 1', 'slow 2']) answer(name);
  await Promise.all(slow);
  assert.deepEqual(ended.toSorted(), [0, 1], 'in the end as many as there are jobs');
  pool.end();
  assert.deepEqual(ended.toSorted(), [0, 1, 2, 3]);
});

test('however many are slow, at most twice as many run as there are jobs', async () => {
  const { read, answer, reading, started } = played(1, 10);
  const answers = ['a', 'b', 'c'].map(read);
  await after(60);
  assert.deepEqual([...reading.keys()], ['a', 'b']);
  assert.equal(started(), 2);
  answer('a');
  await answers[0];
  await after(1);
  assert.ok(!reading.has('c'), 'the one that was held up has left');
  answer('b');
  await after(5);
  answer('c');
  await Promise.all(answers);
});
