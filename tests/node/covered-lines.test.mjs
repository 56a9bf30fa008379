// Coverage tells what ran from what did not: line by line, through a bundle and over several processes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { coveredLines } from '../../scripts/covered-lines.mjs';
import { bundle, root } from '../fixtures/bundle.mjs';

const source = `import { twice } from './other.ts';
export function chosen(name: string): number {
  if (name === 'a') {
    return twice(1);
  }
  return 0;
}
export function never(): number {
  return 7;
}
console.log(chosen(process.argv[2] ?? ''), typeof never);
`;
const other = `interface Unseen { a: number }
export const twice = (value: number): number => {
  const result: Unseen = { a: value * 2 };
  return result.a;
};
`;

test('lines that ran in any process did; functions that nobody called and branches not taken, did not', async () => {
  const home = 'build/coverage-test/';
  rmSync(root + home, { recursive: true, force: true });
  mkdirSync(`${root}${home}source`, { recursive: true });
  writeFileSync(`${root}${home}source/main.ts`, source);
  writeFileSync(`${root}${home}source/other.ts`, other);
  process.env.OGI_SOURCE_MAPS = 'inline';
  await bundle(`${root}${home}out/`, { index: `${home}source/main.ts` }, /^none$/);
  delete process.env.OGI_SOURCE_MAPS;
  const run = (argument, script = `${root}${home}out/index.js`) => {
    const env = { ...process.env, NODE_V8_COVERAGE: `${root}${home}raw` };
    const { status } = spawnSync(process.execPath, [script, argument], { env });
    assert.equal(status, 0);
    const files = coveredLines(`${root}${home}raw/`, root);
    return (name) => {
      const lines = files.get(`${home}source/${name}.ts`);
      return [...lines.keys()].sort((a, b) => a - b).filter((line) => !lines.get(line));
    };
  };
  const first = run('b');
  assert.deepEqual(first('main'), [4, 8, 9]);
  assert.deepEqual(first('other'), [3, 4]);
  // What was copied elsewhere and taken away again is not asked for.
  const copy = mkdtempSync(join(tmpdir(), 'ogi-covered-'));
  cpSync(`${root}${home}out/`, copy, { recursive: true });
  run('b', `${copy}/index.js`);
  rmSync(copy, { recursive: true });
  const both = run('a');
  assert.deepEqual(both('main'), [8, 9]);
  assert.deepEqual(both('other'), []);
});
