// The element for pages of classic scripts: dist/ogi-report-check.global.js, everything in one file, nothing fetched.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'web/element/global.ts',
      formats: ['iife'],
      name: 'OgiCheck',
      fileName: () => 'ogi-report-check.global.js',
    },
  },
});
