// The PDF reader of the one-file page, a classic script beside it: dist/offline/ogi-check-pdf.js.

import { defineConfig } from 'vite';
import { thirdParties } from '../scripts/third-parties.mjs';

export default defineConfig({
  // A classic script has no address of its own; pdf.js asks for one only where it starts a worker, which it is not to do.
  define: { 'import.meta.url': 'document.baseURI' },
  plugins: [thirdParties()],
  build: {
    target: 'chrome86',
    outDir: 'dist/offline',
    emptyOutDir: false,
    lib: {
      entry: 'web/offline/pdf-script.ts',
      formats: ['iife'],
      name: 'OgiCheckPdf',
      fileName: () => 'ogi-check-pdf.js',
    },
  },
});
