// Builds everything of dist/: the module, the npm package, then each build of the web room.
// `build.mjs package` stops after the package; `build.mjs scripts` takes the module as it is in build/wasm.
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { billFile, billOfMaterials } from './bill-of-materials.mjs';
import { buildPreset } from './cmake.mjs';
import { root, run } from './run.mjs';
import { checksums, notices } from './third-parties.mjs';

const parts = process.argv.slice(2);
try {
  await buildPackage();
  const isWhole = !parts.includes('package');
  if (isWhole) await buildWeb();
  await writeBeside(isWhole ? ['dist/', 'dist/page/', 'dist/offline/'] : ['dist/']);
} catch (error) {
  console.error(`\nogi-check was not built: ${error.message}`);
  process.exitCode = 1;
}

async function buildPackage() {
  if (!parts.includes('scripts')) await buildPreset('wasm');
  await rm(`${root}dist`, { recursive: true, force: true });
  await rm(`${root}build/third-parties`, { recursive: true, force: true });
  await vite('vite.config.mjs', '--mode', 'without-wasm');
  await vite('vite.config.mjs', '--mode', 'index');
  await vite('vite.config.mjs', '--mode', 'cli');
  for (const core of ['ogi-check.wasm', 'ogi-check-without-wasm.js', 'ogi-check-wasi.wasm'])
    await copyFile(`${root}build/wasm/${core}`, `${root}dist/${core}`);
  await copyFile(`${root}wasm/ogi_check.h`, `${root}dist/ogi_check.h`);
  await run('tsc', '--project', 'tsconfig.types.json');
}

async function buildWeb() {
  for (const name of await readdir(`${root}web`)) {
    if (/^vite\..*\.config\.ts$/.test(name)) await vite(`web/${name}`);
  }
  const script = 'ogi-check-without-wasm.js';
  await copyFile(`${root}dist/${script}`, `${root}dist/offline/${script}`);
}

/** What goes with whatever is taken from here: licences, and sums to know the files by. */
async function writeBeside(folders) {
  const text = notices();
  for (const folder of folders) await writeFile(`${root}${folder}THIRD_PARTY_NOTICES.txt`, text);
  await writeFile(root + billFile, billOfMaterials());
  const { sums, integrity } = checksums(`${root}dist/`);
  await writeFile(`${root}dist/SHA256SUMS`, sums);
  await writeFile(`${root}dist/integrity.json`, integrity);
}

async function vite(config, ...options) {
  await run('vite', 'build', '--config', config, '--logLevel', 'warn', ...options);
}
