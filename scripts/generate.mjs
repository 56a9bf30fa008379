// Refreshes everything that is generated and committed: `npm run docs`. `--check` writes nothing and fails when a
// file is stale. A generator is a file of scripts/generate whose default export gives what its files should hold,
// by their paths from the root.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './run.mjs';

const isCheck = process.argv.includes('--check');
for (const name of readdirSync(`${root}scripts/generate`).sort()) {
  const { default: generate } = await import(`./generate/${name}`);
  for (const [file, text] of Object.entries(await generate())) {
    if (text === present(file)) continue;
    if (isCheck) {
      console.error(`${file} is stale: run npm run docs`);
      process.exitCode = 1;
    } else {
      writeFileSync(`${root}${file}`, text);
      console.log(`${file} written`);
    }
  }
}

function present(file) {
  try {
    return readFileSync(`${root}${file}`, 'utf8');
  } catch {
    return undefined; // a missing file is a stale one
  }
}
