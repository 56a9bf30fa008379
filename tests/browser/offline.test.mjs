// Without a network: the page as one file opened from a folder, today and in Chromium 86, and the served page kept for later.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadChecker } from '../../dist/index.js';
import { asDocx } from '../export/documents.mjs';
import { madeReports } from '../fixtures/made-reports.mjs';
import { desktop, host, launch, root, sample, untilTrue } from './browser.mjs';
import { launch86, skip as skip86 } from './chromium86.mjs';
import { walkByKeys } from './keyboard-walk.mjs';

const timeout = 90_000;
const built = `${root}dist/offline/`;
const pageName = 'ogi-check.html';

/** A folder as a user has it: with blanks and Chinese in its name. */
let folder;
let address;
let docx;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), '年报 检查 '));
  for (const name of readdirSync(built)) await copyFile(built + name, join(folder, name));
  address = pathToFileURL(join(folder, pageName)).href;
  const { forms, ...rest } = (await loadChecker()).catalogue();
  const made = await asDocx(madeReports(forms['2021'], 12), { forms, ...rest }, 'offline');
  docx = made.map(({ name, buffer }) => {
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path;
  });
});
after(() => rmSync(folder, { recursive: true }));

test('the page is one file; only what few need is in others', () => {
  const scripts = ['ogi-check-pdf.js', 'ogi-check-without-wasm.js'];
  const files = ['THIRD_PARTY_NOTICES.txt', ...scripts, pageName];
  assert.deepEqual(readdirSync(built).sort(), files);
});

/** What both drivers of browsers have in common is enough here. */
function record(page) {
  const seen = { requests: [], errors: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    const kind = message.type();
    if (kind === 'error') seen.errors.push(message.text());
  });
  return seen;
}

const titleIs = (page, start) =>
  page.waitForFunction((wanted) => document.title.startsWith(wanted), ...start);

async function choose(page, selector, paths) {
  if (page.setInputFiles) return page.setInputFiles(selector, paths);
  const field = await page.$(selector);
  return field.uploadFile(...paths);
}

/** Walks through one report, many, and a PDF; `title` waits for the title the driver's own way. */
async function walk(page, pdf, title) {
  const seen = record(page);
  await page.goto(address);
  await page.waitForSelector('[data-example=correct]');
  await page.click('[data-example=correct]');
  await title('（未发现错误）');
  await page.click('#another');

  const done = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('ogi-batch-done', () => resolve(true), { once: true });
      }),
  );
  await choose(page, '#file', docx);
  await done;
  const bar = await page.evaluate(
    () => document.querySelector('ogi-batch').shadowRoot.querySelector('.bar').textContent,
  );
  assert.match(bar, /12 份通过/);

  // Back and forward: the list is there.
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => !document.getElementById('kept-many').hidden);
  await page.evaluate(() => history.forward());
  await page.waitForFunction(() => document.getElementById('main').dataset.shows === 'many');

  // After F5 too.
  await page.reload();
  await page.waitForFunction(() =>
    document
      .querySelector('ogi-batch')
      ?.shadowRoot?.querySelector('.bar')
      ?.textContent.includes('12 份通过'),
  );

  if (pdf) {
    // To the page's address again would be a reload, which finds the list again.
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.getElementById('main').dataset.shows === 'input');
    await choose(page, '#file', [pdf]);
    await title('（3 个错误）');
  }
  const foreign = seen.requests.filter((url) => !/^(?:file|data|blob):/.test(url));
  assert.deepEqual(foreign, []);
  assert.deepEqual(seen.errors, []);
}

/** The same walk as of the served page. */
async function byKeys(page) {
  const seen = record(page);
  await walkByKeys(page, address);
  assert.deepEqual(seen.errors, []);
}

function pdfSample(context) {
  const bytes = sample(context, 'hongze-2023.pdf');
  if (!bytes) return undefined;
  const path = join(folder, 'hongze-2023.pdf');
  writeFileSync(path, bytes);
  return path;
}

test('from a folder, in the Chromium of today', { timeout }, async (context) => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: desktop });
    await walk(page, pdfSample(context), (start) => titleIs(page, [start]));
    await byKeys(await browser.newPage({ viewport: desktop }));
  } finally {
    await browser.close();
  }
});

test('from a folder, in Chromium 86', { timeout, skip: skip86 }, async (context) => {
  const browser = await launch86();
  try {
    const page = await browser.newPage();
    await page.setViewport(desktop);
    await walk(page, pdfSample(context), (start) => titleIs(page, [{}, start]));
    await page.close();
    const another = await browser.newPage();
    await another.setViewport(desktop);
    await byKeys(another);
  } finally {
    browser.process().kill('SIGKILL');
  }
});

test('a PDF without its reader beside the page: a word on what is missing', {
  timeout,
}, async (context) => {
  const pdf = pdfSample(context);
  if (!pdf) return;
  const browser = await launch();
  const lone = mkdtempSync(join(tmpdir(), 'ogi-lone-'));
  try {
    await copyFile(built + pageName, join(lone, pageName));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(lone, pageName)).href);
    await page.setInputFiles('#file', pdf);
    await page.locator('.failure:has-text("ogi-check-pdf.js")').waitFor();
  } finally {
    await browser.close();
    rmSync(lone, { recursive: true });
  }
});

describe('the served page', () => {
  test('is kept: it opens, checks and reads files when the server is gone', {
    timeout,
  }, async () => {
    const browser = await launch();
    const server = await host();
    try {
      const context = await browser.newContext({ viewport: desktop });
      const page = await context.newPage();
      const requests = [];
      context.on('request', (request) => requests.push(request.url()));
      await page.goto(server.address);
      const ready = page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope));
      assert.equal(await ready, server.address);
      await untilTrue(page, async () => {
        const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
        return active?.state === 'activated';
      });
      server.close();
      for (const path of ['', 'index.html']) {
        await page.goto(server.address + path);
        await page.click('[data-example=correct]');
        await titleIs(page, ['（未发现错误）']);
      }
      await page.click('#another');
      await page.setInputFiles('#file', docx[0]);
      await titleIs(page, ['（未发现错误）']);
      const foreign = requests.filter(
        (url) => !url.startsWith(server.address) && !/^(?:data|blob):/.test(url),
      );
      assert.deepEqual(foreign, []);
    } finally {
      server.close();
      await browser.close();
    }
  });

  test('has a manifest with a name, a start and an icon', async () => {
    const server = await host();
    try {
      const read = (name) => fetch(server.address + name);
      const manifest = await (await read('manifest.webmanifest')).json();
      assert.equal(manifest.name, '政府信息公开年报检查');
      assert.equal(manifest.display, 'standalone');
      assert.ok((await read(manifest.icons[0].src)).ok);
      const page = await (await read('')).text();
      assert.match(page, /rel="manifest"/);
    } finally {
      server.close();
    }
  });
});
