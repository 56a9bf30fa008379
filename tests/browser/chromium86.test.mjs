// The page and the embedded element in the oldest browser that is promised.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, exampleWithSlips, host } from './browser.mjs';
import { launch86, skip } from './chromium86.mjs';
import { walkByKeys } from './keyboard-walk.mjs';

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
    [...inner.querySelector('ogi-tools').shadowRoot.querySelectorAll('button')]
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

test('last year stands beside, and a blank form takes over what it carried forward', {
  skip,
  timeout,
}, async () => {
  const seen = record();
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(servers[0].address);
  const lastYear = example.replace(/2024/g, '2023').replace(/2025/g, '2024');
  const { rules, report } = await page.evaluate(
    async (thisYear, before) => {
      const element = document.querySelector('ogi-report-check');
      await element.check(thisYear);
      await element.compareWith(before, '去年.html');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { rules } = element.result;
      const read = element.report;
      await element.startBlank({
        year: 2025,
        organ: '青禾区水务局',
        lastYear: read,
      });
      return { rules, report: element.report };
    },
    example,
    lastYear,
  );
  assert.notEqual(rules.find(({ rule }) => rule === 'OGI701').state, 'not_applicable');
  assert.equal(report.title, '青禾区水务局2025年政府信息公开工作年度报告');
  assert.equal(Object.keys(report.cells).length, 200);
  assert.notEqual(report.cells['requests.carried_over.total'], '');
  assert.deepEqual(seen.errors, []);
});

test('what is exported is written by the browser', { skip, timeout }, async () => {
  const seen = record();
  await page.goto(servers[0].address);
  await checkText(exampleWithSlips);
  const written = await page.evaluate(async () => {
    const kept = [];
    URL.createObjectURL = (blob) => {
      kept.push(blob);
      return 'blob:kept';
    };
    const inner = document.querySelector('ogi-report-check').shadowRoot;
    const clicked = async (words, root) => {
      for (let tries = 0; tries < 100; tries++) {
        const button = [...root().querySelectorAll('button')].find((each) =>
          each.textContent.trim().startsWith(words),
        );
        if (button) return button.click();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(words);
    };
    const tools = () => inner.querySelector('ogi-tools')?.shadowRoot;
    const menu = () => tools()?.querySelector('ogi-export-menu')?.shadowRoot ?? inner;
    for (const words of ['问题清单（Excel）', '报告（Word', '报告（数据 JSON）']) {
      const before = kept.length;
      await clicked('导出', menu);
      await clicked(words, menu);
      for (let tries = 0; tries < 200 && kept.length === before; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return Promise.all(
      kept.map(async (blob) => [...new Uint8Array(await blob.slice(0, 2).arrayBuffer())]),
    );
  });
  const zip = [0x50, 0x4b];
  assert.deepEqual(written.slice(0, 2), [zip, zip]);
  assert.equal(String.fromCharCode(written[2][0]), '{');
  assert.deepEqual(
    seen.errors.filter((error) => !error.includes('blob:kept')),
    [],
  );
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

test('all of it is done by keys', { skip, timeout: 120_000 }, async () => {
  // With a profile of its own: the files of the tests before are found again, as they should be.
  const context = await browser.createIncognitoBrowserContext();
  page = await context.newPage();
  const seen = record();
  await page.setViewport({ width: 1366, height: 768 });
  await walkByKeys(page, servers[0].address);
  assert.deepEqual(seen.errors, []);
});
