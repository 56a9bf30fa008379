// What the page must load before it can be used, what the module weighs, and that the one does not wait for the other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  dropFiles,
  example,
  host,
  launch,
  nextOutcome,
  openPage,
  watchShifts,
} from './browser.mjs';

const mostPage = 80_000;
const mostModule = 260_000;

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function compressedSize(url) {
  const response = await fetch(url);
  assert.ok(response.ok, url);
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
}

test(`the page is usable with at most ${mostPage / 1000} KB, compressed; the module has at most ${mostModule / 1000} KB`, async () => {
  const { page, record, close } = await openPage(browser, server.address);
  try {
    await page.waitForLoadState('networkidle');
    // Everything a visit loads by itself, whether before or after the page can be used.
    const own = [...new Set(record.requests.filter((url) => url.startsWith(server.address)))];
    const [modules, others] = [true, false].map((wanted) =>
      own.filter((url) => url.endsWith('.wasm') === wanted),
    );
    assert.equal(modules.length, 1, 'one module, fetched without being asked for');
    for (const kind of [/\/$/, /\.css$/, /index-.*\.js$/, /checker-worker-.*\.js$/]) {
      assert.ok(
        others.some((url) => kind.test(url)),
        `${kind} is part of the first load`,
      );
    }
    const [moduleSize] = await Promise.all(modules.map(compressedSize));
    const sizes = await Promise.all(others.map(compressedSize));
    const pageSize = sizes.reduce((sum, size) => sum + size);
    console.log(`page: ${others.length} files, ${pageSize} bytes; module: ${moduleSize} bytes`);
    assert.ok(pageSize <= mostPage, `${pageSize} bytes`);
    assert.ok(moduleSize <= mostModule, `${moduleSize} bytes`);
  } finally {
    await close();
  }
});

/** Ways of beginning a check, each with what the page has to do at once. */
const ways = {
  'an example': (page) => page.click('[data-example=correct]'),
  'a dropped file': (page) => dropFiles(page, [{ name: '年报.html', text: example }]),
  'a text pasted': async (page) => {
    await page.fill('#text', example);
    await page.click('#paste button');
  },
  'a blank form': async (page) => {
    await page.fill('#blank-organ', '云岭市水务局');
    await page.click('#blank button');
  },
};

for (const [way, begin] of Object.entries(ways)) {
  test(`the page is usable before the module is there: ${way} waits for it and is then checked`, async () => {
    const { page, record, close } = await openPage(browser, 'about:blank');
    try {
      let release;
      const held = new Promise((resolve) => {
        release = resolve;
      });
      // The worker's own requests pass through the context.
      await page.context().route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(server.address);
      const shifts = await watchShifts(page);
      const outcome = nextOutcome(page);
      await begin(page);
      await page.locator('ogi-report-check .status', { hasText: '正在读取' }).waitFor();
      assert.deepEqual(await shifts(), []);
      await page.click('#language');
      assert.equal(await page.locator('#choose').textContent(), 'Choose a file');
      assert.equal(
        await page.evaluate(() => document.querySelector('ogi-report-check').result),
        undefined,
      );
      release();
      const { result, error } = await outcome;
      assert.equal(error, undefined);
      assert.equal(result.counts.error, 0);
      assert.deepEqual(record.errors, []);
    } finally {
      await close();
    }
  });
}
