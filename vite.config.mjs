// The npm package's own two files: dist/index.js for browsers, workers and Node, dist/cli.js for Node.
// The builds of the web room have their configurations beside them.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    // A build for Node leaves dependencies as imports and the address of the .wasm file as it is written.
    ssr: true,
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      input: { index: 'wasm/index.ts', cli: 'cli/main.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
