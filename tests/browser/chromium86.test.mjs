// The page and the embedded element in the oldest browser that is promised.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleWithSlips, host } from './browser.mjs';
import { launch86, skip } from './chromium86.mjs';

const timeout = 60_000;

let browser;
let page;
let servers = [];
before(async () => {
  if (skip) return;
  servers = await Promise.all([host(), host('.')]);
  browser = await launch86();
  page = await browser.newPage();
});
after(() => {
  // Killed, not closed: were it hung, closing would wait for ever.
  browser?.process().kill('SIGKILL');
  for (const server of servers) server.close();
});

function record() {
  const seen = { requests: [], errors: [] };
  page.removeAllListeners();
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    // This browser is older than the token and says that it ignores it: docs/adr/031 tells why that is enough.
    const ignored = message.text().includes("invalid source: ''wasm-unsafe-eval''");
    if (message.type() === 'error' && !ignored) seen.errors.push(message.text());
  });
  return seen;
}

const checkText = (html) =>
  page.evaluate(async (text) => {
    const element = document.querySelector('ogi-report-check');
    const result = await element.check(text);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return result;
  }, html);

test('it is Chromium 86', { skip, timeout }, async () => {
  assert.match(await browser.version(), /\/86\./);
});

test('the page checks, shows the failing sums and moves to the cell', {
  skip,
  timeout,
}, async () => {
  const [{ address }] = servers;
  const seen = record();
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(address);
  await page.click('[data-example=correct]');
  await page.waitForFunction(() => document.title.startsWith('（未发现错误）'));
  await page.click('#another');
  const result = await checkText(exampleWithSlips);
  assert.equal(result.equations.failed, 3);
  const cell = await page.evaluate(async () => {
    const inner = document.querySelector('ogi-report-check').shadowRoot;
    const links = inner.querySelector('ogi-findings').shadowRoot.querySelectorAll('a');
    [...links].find((link) => link.textContent.includes('予以公开')).click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return inner.querySelector('ogi-form').shadowRoot.activeElement?.dataset.cell;
  });
  assert.equal(cell, 'requests.granted.total');
  assert.deepEqual(seen.errors, []);
  const foreign = seen.requests.filter((url) => !url.startsWith(address) && !/^data:/.test(url));
  assert.deepEqual(foreign, []);
});

test('a figure is typed over, checked again, kept as a draft, and found after a reload', {
  skip,
  timeout,
}, async () => {
  const [{ address }] = servers;
  const seen = record();
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(address);
  await checkText(exampleWithSlips);
  await page.evaluate(async () => {
    const inner = document.querySelector('ogi-report-check').shadowRoot;
    const form = inner.querySelector('ogi-form').shadowRoot;
    form.querySelector('input[data-cell="requests.granted.total"]').focus();
    [...inner.querySelectorAll('.tools button')]
      .find((button) => button.textContent.trim() === '原文件')
      .click();
  });
  await page.keyboard.type('10');
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => document.title.startsWith('（1 个错误）'));
  await page.waitForFunction(() =>
    document.getElementById('kept').textContent.includes('草稿已存'),
  );
  const { cell, marked } = await page.evaluate(() => {
    const inner = document.querySelector('ogi-report-check').shadowRoot;
    return {
      cell: inner.querySelector('ogi-form').shadowRoot.activeElement.dataset.cell,
      marked: inner.querySelector('ogi-document').shadowRoot.querySelectorAll('td').length,
    };
  });
  assert.equal(cell, 'requests.carried_over.total');
  assert.ok(marked > 200);

  await page.reload();
  await page.waitForFunction(() =>
    document.querySelector('ogi-drafts')?.shadowRoot.querySelector('li button'),
  );
  await page.evaluate(() =>
    document.querySelector('ogi-drafts').shadowRoot.querySelector('li button').click(),
  );
  await page.waitForFunction(() => document.title.startsWith('（1 个错误）'));
  const value = await page.evaluate(
    () => document.querySelector('ogi-report-check').report.cells['requests.granted.total'],
  );
  assert.equal(value, '10');
  assert.deepEqual(seen.errors, []);
});

test('a phone’s width does not scroll sideways', { skip, timeout }, async () => {
  await page.setViewport({ width: 320, height: 568 });
  await page.goto(servers[0].address);
  const sideways = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  assert.equal(await sideways(), 0);
  await checkText(exampleWithSlips);
  assert.equal(await sideways(), 0);
});

test('the classic-script build stops the submit of the example editor page', {
  skip,
  timeout,
}, async () => {
  const seen = record();
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(`${servers[1].address}web/examples/cms.html`);
  await page.click('button[type=submit]');
  await page.waitForFunction(() => document.querySelector('ogi-report-check').result);
  const { verdict, saved } = await page.evaluate(() => ({
    verdict: document.querySelector('ogi-report-check').result.verdict,
    saved: document.getElementById('saved').textContent,
  }));
  assert.equal(verdict, 'fail');
  assert.equal(saved, '');
  assert.deepEqual(seen.errors, []);
});

test('many files are read in a thread of their own and listed', { skip, timeout }, async () => {
  const seen = record();
  await page.goto(servers[0].address);
  const bar = await page.evaluate(async (html) => {
    const data = new DataTransfer();
    for (const name of ['甲', '乙', '丙']) data.items.add(new File([html], `${name}.html`));
    const done = new Promise((resolve) => {
      document.addEventListener('ogi-batch-done', resolve, { once: true });
    });
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
    await done;
    const { shadowRoot } = document.querySelector('ogi-batch');
    return shadowRoot.querySelector('.bar').textContent;
  }, exampleWithSlips);
  assert.match(bar, /3 份有错误/);
  assert.ok(page.workers().some((worker) => worker.url().includes('import-worker')));
  assert.deepEqual(seen.errors, []);
});
