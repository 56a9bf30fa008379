import { fileURLToPath } from 'node:url';

/** A Vite plugin for builds, or threads, that are not to hold pdf.js: `web/element/without-pdf.ts` stands in for the reader. */
export function withoutPdf() {
  return {
    name: 'without-pdf',
    enforce: 'pre',
    resolveId: (id) =>
      id === './pdf.ts'
        ? fileURLToPath(new URL('../web/element/without-pdf.ts', import.meta.url))
        : undefined,
  };
}
