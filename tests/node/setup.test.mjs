// scripts/setup.sh on machines that lack something (a PATH of its own stands for the machine), and the lock file it
// installs from.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { completed } from '../../scripts/complete-lock.mjs';

const setup = fileURLToPath(new URL('../../scripts/setup.sh', import.meta.url));
const basics = ['cmp', 'cp', 'dirname', 'env', 'npm'];

let bin;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'ogi-check-setup-'));
  for (const name of basics) {
    const path = execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    symlinkSync(path, join(bin, name));
  }
  symlinkSync(process.execPath, join(bin, 'node'));
  program('id', 'echo 1000');
});
afterEach(() => rmSync(bin, { recursive: true }));

function program(name, script) {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

function runSetup(level) {
  return spawnSync('/bin/bash', [setup, level], { env: { PATH: bin }, encoding: 'utf8' });
}

test('without apt-get it says what to install and why', () => {
  const { status, stderr } = runSetup('build');
  assert.equal(status, 1);
  assert.match(stderr, /em\+\+ \(Emscripten\), compiles the core to WebAssembly/);
  assert.match(stderr, /no apt-get here: install the above/);
  assert.doesNotMatch(stderr, /clang-tidy/, 'the page needs no linter');
});

test('without root and sudo it says what an administrator should run', () => {
  program('apt-get', 'exit 1');
  const { status, stderr } = runSetup('test');
  assert.equal(status, 1);
  assert.match(
    stderr,
    /administrator to run: apt-get install emscripten cmake ninja-build .*clang-tidy/,
  );
});

test('with sudo it updates once and installs only what is missing', () => {
  const log = join(bin, 'log');
  program('sudo', '"$@"');
  program('apt-get', `echo "$@" >> ${log}`);
  for (const name of ['cmake', 'ninja']) program(name, 'exit 0');
  const { status, stderr } = runSetup('build');
  assert.equal(status, 0, stderr);
  const [update, install, ...more] = readFileSync(log, 'utf8').trimEnd().split('\n');
  assert.match(update, /^update/);
  assert.match(install, /^install .*emscripten/);
  assert.doesNotMatch(install, /cmake|ninja/);
  assert.deepEqual(more, []);
});

test('where nothing is missing it says nothing and calls nobody', () => {
  for (const name of ['em++', 'cmake', 'ninja']) program(name, 'exit 0');
  program('apt-get', `touch ${join(bin, 'called')}`);
  const { status, stderr } = runSetup('build');
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.ok(!existsSync(join(bin, 'called')));
});

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

test('the lock file is complete for every system and names no host', () => {
  assert.deepEqual(completed(lock), lock, 'run node scripts/complete-lock.mjs');
  const hosts = JSON.stringify(lock).match(/[a-z]+:\/\/[^"]+/gi);
  assert.equal(hosts, null);
});

test('what a mirror lacks is completed as its own manifest would have it', () => {
  const isBuild = ([, { optional, os, cpu }]) => optional && (os ?? cpu);
  const isOfOneVersion = ([path]) => !path.endsWith('/fsevents');
  const builds = Object.entries(lock.packages).filter(isBuild).filter(isOfOneVersion);
  assert.ok(builds.length > 0);
  const lacking = { ...lock, packages: { ...lock.packages } };
  for (const [path] of builds) delete lacking.packages[path];
  const { packages } = completed(lacking);
  for (const [path, { version, os, cpu, libc, dev }] of builds) {
    assert.equal(packages[path].version, version, path);
    assert.deepEqual(packages[path].os, os, path);
    assert.deepEqual(packages[path].cpu, cpu, path);
    assert.equal(packages[path].dev, dev, path);
    if (libc) assert.deepEqual(packages[path].libc, libc, path);
  }
});
