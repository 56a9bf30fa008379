// The files on which readers go wrong, in the page, in today's browser and in the oldest that is promised.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileCases } from '../fixtures/file-cases.mjs';
import { host, launch } from './browser.mjs';
import { launch86, skip as skip86 } from './chromium86.mjs';

const { folder, names, skip, judge } = fileCases();
const browsers = [
  { name: 'Chromium', launch, skip },
  { name: 'Chromium 86', launch: launch86, skip: skip || skip86 },
];

let server;
before(async () => {
  server = await host();
});
after(() => server.close());

for (const { name, launch: start, skip: skipHere } of browsers) {
  test(`${name} reads the files as Node does`, { skip: skipHere, timeout: 120_000 }, async (t) => {
    const browser = await start();
    try {
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.click('[data-example=correct]');
      await page.waitForFunction(() => document.title.startsWith('（未发现错误）'));
      for (const file of names) {
        const got = await page.evaluate(readIn, [file, readFileSync(join(folder, file), 'base64')]);
        await t.test(file, () => judge(file, got));
      }
    } finally {
      // Killed where it can be: were it hung, closing would wait for ever.
      if (browser.process) browser.process().kill('SIGKILL');
      else await browser.close();
    }
  });
}

/** Runs in the page: what its element makes of the file. */
async function readIn([name, base64]) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const element = document.querySelector('ogi-report-check');
  try {
    const result = await element.check(new File([bytes], name));
    return { cells: element.report.cells, result };
  } catch (error) {
    return { refused: error.code || String(error) };
  }
}
