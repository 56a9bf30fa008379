// The element as a module, dist/element.js, for pages that are bundled, and beside it what such a page may provide to it:
// dist/export.js and dist/charts.js. The core stays beside them.

import { defineConfig } from 'vite';
import { coreScriptBeside } from '../scripts/core-script-beside.mjs';
import { oneHtmlPolicy } from '../scripts/one-html-policy.mjs';
import { safeOnServers } from '../scripts/safe-on-servers.mjs';
import { thirdParties } from '../scripts/third-parties.mjs';

/** The bundlers of others shall take the modules along, which ours, that put them elsewhere, are told to leave. */
const followedAddresses = {
  name: 'followed-addresses',
  renderChunk: (code: string) => code.replace(/new URL\(\s*\/\* @vite-ignore \*\/\s*/g, 'new URL('),
};

export default defineConfig({
  plugins: [
    thirdParties(),
    coreScriptBeside(),
    followedAddresses,
    oneHtmlPolicy(),
    safeOnServers(),
  ],
  build: {
    target: 'chrome86',
    outDir: 'dist',
    emptyOutDir: false,
    // Names without hashes: what a package publishes should not change its name with every build.
    rolldownOptions: { output: { chunkFileNames: 'element-[name].js' } },
    lib: {
      entry: {
        element: 'web/element/index.ts',
        export: 'web/export/index.ts',
        charts: 'web/chart/ogi-report-charts.ts',
        embed: 'web/embed/index.ts',
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
  },
});
