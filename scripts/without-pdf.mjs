import { fileURLToPath } from 'node:url';

/** A Vite plugin for builds, or threads, that are not to hold pdf.js: `web/import/without-pdf.ts` stands in for the reader. */
export function withoutPdf() {
  return {
    name: 'without-pdf',
    enforce: 'pre',
    resolveId: (id) =>
      id === './pdf.ts'
        ? fileURLToPath(new URL('../web/import/without-pdf.ts', import.meta.url))
        : undefined,
  };
}
