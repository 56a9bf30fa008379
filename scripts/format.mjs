// Brings every file into the layout that `npm run lint` asks for.
import { cppFiles } from './cpp-files.mjs';
import { run } from './run.mjs';

await run('clang-format', '-i', ...cppFiles());
await run('biome', 'check', '--write', '.');
