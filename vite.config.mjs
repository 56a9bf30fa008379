// The npm package's own two files, each complete in itself: dist/index.js for browsers, workers and Node, and with
// `--mode cli` dist/cli.js for Node. The builds of the web room have their configurations beside them.
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => {
  const isCli = mode === 'cli';
  return {
    build: {
      // A build for Node leaves dependencies as imports and the address of the .wasm file as it is written.
      ssr: isCli ? 'cli/main.ts' : 'wasm/index.ts',
      target: isCli ? 'node20' : 'chrome86',
      minify: !isCli,
      outDir: 'dist',
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: isCli ? 'cli.js' : 'index.js' } },
    },
  };
});
