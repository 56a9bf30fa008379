import { existsSync } from 'node:fs';
import { root, run } from './run.mjs';

// Emscripten 3.1.6 gives its Node programs a fetch they cannot open files with; newer Nodes have no such switch.
const emulator = process.allowedNodeEnvironmentFlags.has('--experimental-fetch')
  ? `${process.execPath};--no-experimental-fetch`
  : process.execPath;

// Each call of em++ starts Python; through the shims of a version manager that takes longer than to compile.
const python = '/usr/bin/python3';
if (existsSync(python)) process.env.EMSDK_PYTHON ??= python;

/** Brings build/<preset> up to date; ninja sees by itself what has changed. */
export async function buildPreset(preset) {
  if (!existsSync(`${root}build/${preset}/build.ninja`)) await configurePreset(preset);
  await run('cmake', '--build', '--preset', preset, '--parallel', '2');
}

/** Also wanted alone, by tools that read build/<preset>/compile_commands.json. */
export async function configurePreset(preset) {
  const args = ['cmake', '--preset', preset];
  if (preset.startsWith('wasm')) {
    await run('emcmake', ...args, `-DCMAKE_CROSSCOMPILING_EMULATOR=${emulator}`);
  } else {
    await run(...args);
  }
}
