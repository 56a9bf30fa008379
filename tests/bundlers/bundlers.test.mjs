// One page that takes the element and its parts from the package by name, built by the bundlers that CMS vendors have. Vite's is in
// tests/browser/embedding.test.mjs.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exampleWithSlips, host, launch, openPage, root } from '../browser/browser.mjs';
import { install } from '../fixtures/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const entry = `${root}tests/fixtures/bundled-page/main.js`;
const out = `${root}build/bundlers/`;

/** From this folder's own packages, once they are installed. */
const packages = createRequire(`${here}package.json`);

const bundlers = {
  async webpack(folder) {
    const webpack = packages('webpack');
    const compiler = webpack({
      mode: 'production',
      context: root,
      entry,
      output: { path: folder, filename: 'main.js', publicPath: 'auto' },
      performance: false,
      // It took longer than all the rest and shows nothing.
      optimization: { minimize: false },
    });
    await new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
        else compiler.close(resolve);
      });
    });
  },
  async rollup(folder) {
    const { rollup } = packages('rollup');
    const bundle = await rollup({
      input: entry,
      plugins: [
        packages('@rollup/plugin-node-resolve').nodeResolve({ browser: true, rootDir: root }),
        packages('@rollup/plugin-json')(),
      ],
      onwarn: () => {},
    });
    await bundle.write({ dir: folder, format: 'es', chunkFileNames: '[name].js' });
    await bundle.close();
    putModuleBeside(folder);
  },
  async esbuild(folder) {
    await packages('esbuild').build({
      entryPoints: [entry],
      outdir: folder,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      logLevel: 'silent',
    });
    putModuleBeside(folder);
  },
};

/** As docs/embedding.md says for bundlers that do not follow `new URL('…', import.meta.url)`. */
function putModuleBeside(folder) {
  copyFileSync(`${root}dist/ogi-check.wasm`, `${folder}ogi-check.wasm`);
}

let browser;
before(async () => {
  install(here);
  browser = await launch();
});
after(() => browser?.close());

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name} bundles the element with its parts, each a file of its own, and the page checks`, async () => {
    const folder = `${out}${name}/`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await bundle(folder);
    writeFileSync(
      `${folder}index.html`,
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>CMS</title><link rel="icon" href="data:,"><ogi-report-check></ogi-report-check><script type="module" src="main.js"></script></html>',
    );
    const server = await host(`build/bundlers/${name}`);
    const { page, record, close } = await openPage(browser, server.address);
    try {
      const counts = await page.evaluate(async (html) => {
        await customElements.whenDefined('ogi-report-check');
        return (await document.querySelector('ogi-report-check').check(html)).counts;
      }, exampleWithSlips);
      assert.ok(counts.error > 0);
      const early = record.requests.length;
      await page.locator('.tools button', { hasText: '图表' }).click();
      await page.locator('ogi-report-charts ogi-chart').first().waitFor();
      assert.ok(record.requests.length > early, 'charts come when they are opened');
      assert.deepEqual(record.errors, []);
    } finally {
      await close();
      server.close();
    }
  });
}
