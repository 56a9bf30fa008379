import { readdirSync } from 'node:fs';
import { root } from './run.mjs';

/** Every C++ file of the project, relative to its root. */
export function cppFiles() {
  return ['bench', 'core', 'tests', 'wasm'].flatMap((room) =>
    readdirSync(`${root}${room}`, { recursive: true })
      .filter((name) => /\.(cpp|h)$/.test(name))
      .map((name) => `${room}/${name}`),
  );
}
