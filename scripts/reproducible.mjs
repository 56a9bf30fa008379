// Whether two clones of what is committed give the same bytes: `npm run reproducible`. They lie in folders of different names and are built
// one after the other, with the same installed packages. With `scripts` only what JavaScript is made into is built, around the
// module that `build/wasm` has; `package` stops after the npm package.
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => word !== 'scripts' && word !== 'package');
if (unknown) throw new Error(`no such part: ${unknown}`);

const home = mkdtempSync(join(tmpdir(), 'ogi-check-reproducible-'));
try {
  const clones = [];
  for (const name of ['a', 'another-place'])
    clones.push(await built(join(home, name, 'ogi-check')));
  const [one, other] = clones;
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const different = names.filter((name) => one.get(name) !== other.get(name));
  for (const name of different) console.error(`not the same: ${name}`);
  console.log(`${names.length} files, ${different.length} of them not the same`);
  if (different.length > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true });
}

/** Checksums of the files that a clone is built into, by their names. */
async function built(folder) {
  await run('git', 'clone', '--quiet', '--no-hardlinks', root, folder);
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'), 'dir');
  if (wanted.includes('scripts')) {
    mkdirSync(join(folder, 'build/wasm'), { recursive: true });
    const made = ['.mjs', '.wasm', '-wasm2js.js', '-wasi.wasm'];
    for (const file of made.map((each) => `ogi-check${each}`)) {
      cpSync(`${root}build/wasm/${file}`, join(folder, 'build/wasm', file));
    }
  }
  await run(process.execPath, join(folder, 'scripts/build.mjs'), ...wanted);
  const sums = new Map();
  for (const entry of readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
    sums.set(path.slice(folder.length + 1), sum);
  }
  return sums;
}
