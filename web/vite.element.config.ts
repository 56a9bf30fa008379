// The element as a module, dist/element.js, for pages that are bundled; the core stays beside it.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: 'web/element/index.ts', formats: ['es'], fileName: () => 'element.js' },
  },
});
