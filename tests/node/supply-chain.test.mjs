// What a release is made of: exact versions, checksums, a bill of materials, and the same bytes from the same sources.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { billOfMaterials } from '../../scripts/bill-of-materials.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name) => readFileSync(`${root}${name}`, 'utf8');
const packageJson = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));

test('every package is asked for in one version, and the lock file has its checksum', () => {
  const asked = { ...packageJson.dependencies, ...packageJson.devDependencies };
  for (const [name, version] of Object.entries(asked)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(packages[`node_modules/${name}`].version, version, name);
  }
  for (const [path, entry] of Object.entries(packages)) {
    const { version, integrity, optional, os, cpu, inBundle } = entry;
    // What is packed inside another package is covered by that one's.
    if (path === '' || inBundle) continue;
    assert.match(version, /^\d+\.\d+\.\d+/, path);
    // Entries for other systems are made from their names (docs/adr/141); npm checks them where it installs them.
    if (optional && os && cpu && integrity === undefined) continue;
    assert.match(integrity ?? '', /^sha512-/, path);
  }
});

test('what hosted CI takes from others is named by its commit', () => {
  for (const file of readdirSync(`${root}.github/workflows`)) {
    for (const [, action] of read(`.github/workflows/${file}`).matchAll(/uses: (\S+)/g)) {
      assert.match(action, /@[0-9a-f]{40}$/, `${file}: ${action}`);
    }
  }
});

test('the bill of materials has what is in the release, and is the same with every call', () => {
  const text = billOfMaterials();
  assert.equal(text, billOfMaterials());
  const bill = JSON.parse(text);
  assert.equal(bill.bomFormat, 'CycloneDX');
  assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const names = bill.components.map(({ name }) => name);
  const shipped = [
    'fflate',
    'parse5',
    'pdfjs-dist',
    'saxes',
    'lit',
    'idb',
    'docx',
    'nlohmann-json',
  ];
  for (const name of [...shipped, ...Object.keys(packageJson.dependencies ?? {})]) {
    assert.ok(names.includes(name), name);
  }
  for (const name of ['playwright-core', 'vite', 'typescript', 'chrome-aws-lambda', 'vitest']) {
    assert.ok(!names.includes(name), `${name} is for building and testing only`);
  }
  const references = new Set(bill.components.map((component) => component['bom-ref']));
  for (const { ref, dependsOn } of bill.dependencies) {
    assert.ok(ref === `ogi-check@${packageJson.version}` || references.has(ref), ref);
    for (const other of dependsOn) assert.ok(references.has(other), `${ref} needs ${other}`);
  }
  const files = new Map(
    bill.metadata.component.components.map(({ name, hashes }) => [name, hashes[0].content]),
  );
  for (const name of ['dist/cli.js', 'dist/index.js', 'dist/ogi-check.wasm']) {
    const sum = createHash('sha256')
      .update(readFileSync(root + name))
      .digest('hex');
    assert.equal(files.get(name), sum, name);
  }
  assert.equal(JSON.parse(read('dist/ogi-check.cdx.json')).bomFormat, 'CycloneDX');
  assert.doesNotMatch(text, /\/home\/|\/root\/|\/tmp\/|timestamp/);
});

test('two clones are built into the same package', { timeout: 300_000 }, async () => {
  const script = `${root}scripts/reproducible.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'scripts', 'package'], {
    cwd: root,
  });
  const [, files, different] = /(\d+) files, (\d+) of them not the same/.exec(stdout);
  assert.ok(Number(files) > 20, stdout);
  assert.equal(different, '0');
});
