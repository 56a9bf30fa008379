import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { loadChecker } from '../../dist/index.js';
import { asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, madeReport } from '../fixtures/made-report.mjs';
import { exampleWithSlips, host, launch, openPage, root } from './browser.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host('.')]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** The walk an editor takes: refused, led to the place, mended, let through. */
async function walk(page) {
  await page.click('button[type=submit]');
  await page.waitForFunction(() => document.querySelector('ogi-report-check').result);
  const before = await page.evaluate(() => document.querySelector('ogi-report-check').result);
  assert.equal(before.verdict, 'fail');
  await page.locator('ogi-report-check .notice', { hasText: '没有提交' }).waitFor();
  assert.equal(await page.locator('#saved').textContent(), '', 'the submit was stopped');

  for (const [rule, wrong, right] of [
    ['OGI303', '19', '10'],
    ['OGI401', '0', '1'],
  ]) {
    await page.locator(`ogi-findings li[data-rule=${rule}]`).locator('a').click();
    const selected = () => page.evaluate(() => String(getSelection()).trim());
    assert.equal(await selected(), wrong);
    // The place is selected, so typing replaces the figure.
    await page.keyboard.type(right);
    await page.evaluate(() => getSelection().modify('extend', 'backward', 'word'));
    assert.equal(await selected(), right);
  }

  await page.click('button[type=submit]');
  await page.locator('#saved', { hasText: '已发布' }).waitFor();
  assert.match(await page.inputValue('#content'), /临澜市青禾区水务局/);
  assert.equal(JSON.parse(await page.inputValue('input[name=check_result]')).counts.error, 0);
}

test('the example editor page refuses a broken sum, points to it, and lets the mended one through', async () => {
  const { page, record, close } = await openPage(browser, `${server.address}web/examples/cms.html`);
  try {
    await walk(page);
    assert.deepEqual(record.errors, []);
    assert.deepEqual(
      record.requests.map((url) => url.replace(server.address, '')),
      ['web/examples/cms.html', 'dist/ogi-report-check.global.js'],
    );
  } finally {
    await close();
  }
});

test('the same from a folder, by double click', async () => {
  const address = pathToFileURL(`${root}web/examples/cms.html`).href;
  const { page, record, close } = await openPage(browser, address);
  try {
    await walk(page);
    assert.deepEqual(record.errors, []);
  } finally {
    await close();
  }
});

test('the element takes a Report of the content system’s own fields and needs nothing of the page', async () => {
  const { page, close } = await openPage(browser, `${server.address}web/examples/cms.html`);
  try {
    const { verdict, rules, bubbled } = await page.evaluate(async () => {
      const element = document.createElement('ogi-report-check');
      document.body.append(element);
      let composed = false;
      document.addEventListener('ogi-result', (event) => {
        // The page has a check of its own.
        composed ||= event.composed && event.bubbles && event.target === element;
      });
      const cells = {};
      for (const column of ['upheld', 'corrected', 'other', 'pending']) {
        cells[`review.reconsideration.${column}`] = '1';
      }
      cells['review.reconsideration.total'] = '5';
      const result = await element.check({ schema: 'ogi-report/1', cells });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {
        verdict: result.verdict,
        rules: result.findings.map((finding) => finding.rule),
        bubbled: composed,
      };
    });
    assert.equal(verdict, 'fail');
    assert.ok(rules.includes('OGI401'));
    assert.equal(bubbled, true);
  } finally {
    await close();
  }
});

test('a page of a bundler takes the element and its parts from the package, and the modules follow, the core as JavaScript too', async () => {
  const outDir = `${root}build/bundled-page`;
  await build({
    root: `${root}tests/fixtures/bundled-page`,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  const bundled = await host('build/bundled-page');
  const { page, record, close } = await openPage(browser, bundled.address);
  try {
    const counts = await page.evaluate(async (html) => {
      await customElements.whenDefined('ogi-report-check');
      return (await document.querySelector('ogi-report-check').check(html)).counts;
    }, exampleWithSlips);
    assert.ok(counts.error > 0);
    const fetched = (name) => record.requests.some((url) => url.includes(`/assets/${name}-`));
    assert.ok(fetched('ogi-check'));
    assert.ok(!fetched('charts') && !fetched('export') && !fetched('element-pdf'), 'not early');

    await page.keyboard.press('F8');
    await page.locator('ogi-basis summary', { hasText: '依据' }).first().click();
    await page.locator('ogi-basis details[open] div[lang=zh-CN] p').first().waitFor();
    await page.locator('.tools button', { hasText: '图表' }).click();
    await page.locator('ogi-report-charts ogi-chart').first().waitFor();
    const download = page.waitForEvent('download');
    await page.locator('ogi-export-menu button').first().click();
    await page.locator('ogi-export-menu button', { hasText: '报告（Word' }).click();
    assert.match((await download).suggestedFilename(), /\.docx$/);

    const { forms } = (await loadChecker()).catalogue();
    const pdf = Buffer.from(asPdf(asDocument(madeReport(forms[2021]), forms[2021])));
    const verdict = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const file = new File([bytes], 'report.pdf');
      return (await document.querySelector('ogi-report-check').check(file)).verdict;
    }, pdf.toString('base64'));
    assert.equal(verdict, 'pass');
    assert.deepEqual(record.errors, []);
  } finally {
    await close();
    bundled.close();
  }

  const refused = await host('build/bundled-page', {
    'Content-Security-Policy': "script-src 'self'",
  });
  const strict = await openPage(browser, refused.address);
  try {
    const check = (html) => document.querySelector('ogi-report-check').check(html);
    assert.equal((await strict.page.evaluate(check, exampleWithSlips)).verdict, 'fail');
    const asked = (name) => refused.requests.some((path) => path.includes(name));
    assert.ok(asked('without-wasm') && !asked('.wasm'), 'the script instead of the module');
  } finally {
    await strict.close();
    refused.close();
  }
});

test('a host page may set colours and listen instead of the form', async () => {
  const { page, close } = await openPage(browser, `${server.address}web/examples/cms.html`);
  try {
    const colour = await page.evaluate(async () => {
      const element = document.querySelector('ogi-report-check');
      element.style.setProperty('--ogi-error', 'rgb(1, 2, 3)');
      await element.check(document.getElementById('editor').innerHTML);
      await element.updateComplete;
      const verdict = element.shadowRoot.querySelector('ogi-verdict');
      await verdict.updateComplete;
      return getComputedStyle(verdict.shadowRoot.querySelector('.icon')).color;
    });
    assert.equal(colour, 'rgb(1, 2, 3)');
  } finally {
    await close();
  }
});
