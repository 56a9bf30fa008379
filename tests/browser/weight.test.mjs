import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { host, launch, openPage } from './browser.mjs';

const mostKilobytes = 180;

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

test(`the first load is at most ${mostKilobytes} KB, compressed`, async () => {
  const { page, record, close } = await openPage(browser, server.address);
  try {
    await page.waitForLoadState('networkidle');
    const own = [...new Set(record.requests.filter((url) => url.startsWith(server.address)))];
    assert.ok(
      own.some((url) => url.endsWith('.wasm')),
      'the module is part of the first load',
    );
    let total = 0;
    for (const url of own) {
      const body = Buffer.from(await (await fetch(url)).arrayBuffer());
      total += gzipSync(body, { level: 9 }).length;
    }
    assert.ok(total <= mostKilobytes * 1000, `${total} bytes`);
    console.log(`first load: ${own.length} files, ${(total / 1000).toFixed(1)} KB gzip`);
  } finally {
    await close();
  }
});
