// Builds everything of dist/: the module, the npm package, then each build of the web room.
// `build.mjs package` stops after the package.
import { copyFile, readdir, rm } from 'node:fs/promises';
import { buildPreset } from './cmake.mjs';
import { root, run } from './run.mjs';

await buildPreset('wasm');
await rm(`${root}dist`, { recursive: true, force: true });
for (const mode of ['index', 'cli']) {
  await run('vite', 'build', '--config', 'vite.config.mjs', '--mode', mode, '--logLevel', 'warn');
}
await copyFile(`${root}build/wasm/ogi-core.wasm`, `${root}dist/ogi-core.wasm`);
await run('tsc', '--project', 'tsconfig.types.json');

if (process.argv[2] !== 'package') {
  const configs = (await readdir(`${root}web`)).filter((name) =>
    /^vite\..*\.config\.ts$/.test(name),
  );
  for (const name of configs) {
    await run('vite', 'build', '--config', `web/${name}`, '--logLevel', 'warn');
  }
}
