// The frame for systems of another origin: dist/embed.html and its script dist/embed-frame.js. The element is that of the classic
// script beside them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const html = fileURLToPath(new URL('embed/frame/embed.html', import.meta.url));
const itsPage: Plugin = {
  name: 'its-page',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'embed.html', source: readFileSync(html) });
  },
};

export default defineConfig({
  plugins: [itsPage],
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'web/embed/frame/page.ts',
      formats: ['iife'],
      name: 'OgiFrame',
      fileName: () => 'embed-frame.js',
    },
  },
});
