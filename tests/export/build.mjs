// Node 20 runs no TypeScript, so the writers are bundled (npm packages left out) before their tests import them.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The writers of web/export; each test file gets its own folder so that files run in parallel. */
export async function buildWriters(folder) {
  const out = `${root}build/export-test/${folder}/`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      lib: { entry: { index: `${root}web/export/index.ts` }, formats: ['es'] },
      rolldownOptions: { external: [/^(?:docx|write-excel-file)/] },
    },
  });
  return import(`${out}index.js`);
}
