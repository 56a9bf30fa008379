import { bundle, root } from '../fixtures/bundle.mjs';

/** The writers of web/export; each test file gets its own folder so that files run in parallel. */
export async function buildWriters(folder) {
  const out = `${root}build/export-test/${folder}/`;
  await bundle(out, { index: 'web/export/index.ts' }, /^(?:docx|write-excel-file)/);
  return import(`${out}index.js`);
}
