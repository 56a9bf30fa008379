// The element as a module, dist/element.js, for pages that are bundled; the core stays beside it.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    // Names without hashes: what a package publishes should not change its name with every build.
    rolldownOptions: { output: { chunkFileNames: 'element-[name].js' } },
    lib: { entry: 'web/element/index.ts', formats: ['es'], fileName: () => 'element.js' },
  },
});
