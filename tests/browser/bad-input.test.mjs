import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { endlessPdf } from '../import/fixtures.mjs';
import { chooseFile, example, host, launch, nextOutcome, openPage } from './browser.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

const photograph = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0'),
  Buffer.alloc(4000, 0x5a),
]);
const halfReport = example.slice(0, example.indexOf('4.保护第三方合法权益'));
const hostile = example.replace(
  '<p>改进情况',
  `<script>window.ran = 'script'</script>
   <img src="https://example.invalid/beacon.png" onerror="window.ran = 'onerror'">
   <link rel="stylesheet" href="https://example.invalid/style.css">
   <iframe src="https://example.invalid/"></iframe>
   <svg onload="window.ran = 'svg'"></svg>
   <div style="background: url(https://example.invalid/background.png)" onclick="window.ran = 'click'">点</div>
   <p>&lt;img src=x onerror="window.ran = 'text'"&gt;</p><p>改进情况`,
);

/** The report with one byte before `words` that UTF-8 does not have. */
function brokenByte(html, words) {
  const at = Buffer.from(html.slice(0, html.indexOf(words)));
  return Buffer.concat([at, Buffer.from([0xff]), Buffer.from(html.slice(html.indexOf(words)))]);
}

const cases = [
  { name: '空文件.html', content: '', says: /空文件\.html.*空/ },
  { name: '照片.html', content: photograph, says: /照片\.html.*图片/ },
  { name: '太大.txt', content: Buffer.alloc(50 * 1024 * 1024 + 1, '文'), says: /太大/ },
  {
    name: '乱码.txt',
    content: Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xfd, 0x80, 0x81]),
    says: /乱码\.txt/,
    finds: (result) => result.verdict === 'not_a_report',
  },
  {
    name: '坏字节.html',
    content: brokenByte(example, '二是个别'),
    says: /坏字节\.html/,
    finds: (result) => result.findings.some(({ rule }) => rule === 'OGI016'),
  },
  { name: '坏.json', content: '{"schema": "ogi-report/1", "cells"', says: /JSON/ },
  { name: '深.html', content: '<div>'.repeat(200_000), says: /深\.html/ },
  {
    name: '半份.html',
    content: halfReport,
    finds: (result) => result.counts.error > 0 && result.equations.skipped > 0,
  },
  {
    name: '闲文.txt',
    content: '今天天气很好，我们去公园散步。',
    finds: (result) => result.verdict === 'not_a_report',
  },
];

for (const { name, content, says, finds } of cases) {
  test(`${name}: a clear message, and the page goes on working`, async () => {
    const { page, record, close } = await openPage(browser, server.address);
    try {
      await page.fill('#text', '先前输入的文字');
      const { result, error } = await chooseFile(page, name, content);
      if (finds && result) {
        assert.ok(finds(result), JSON.stringify(result.counts));
      } else {
        assert.ok(error, `${name} gave ${result?.verdict}`);
        assert.match(error, says);
        const shown = await page.locator('ogi-report-check .failure').textContent();
        assert.ok(shown.includes(error));
        assert.equal(await page.locator('#input').isVisible(), true);
        assert.equal(await page.inputValue('#text'), '先前输入的文字');
      }
      const next = await chooseFile(page, 'report.html', example);
      assert.equal(next.result.verdict, 'pass');
      assert.deepEqual(record.errors, []);
      assert.deepEqual(record.violations, []);
    } finally {
      await close();
    }
  });
}

test('nothing of a hostile page runs or is fetched; its text is shown as text', async () => {
  const { page, record, close } = await openPage(browser, server.address);
  try {
    const { result } = await chooseFile(page, 'hostile.html', hostile);
    assert.equal(result.equations.held, 42);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.deepEqual(
      record.requests.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:')),
      [],
    );
    // Chromium reports, and blocks, the handlers and styles of a parsed page that is never shown: no fault of ours.
    const shown = await page.locator('ogi-form article').textContent();
    assert.ok(shown.includes('<img src=x onerror='), 'the escaped tag stays visible text');
  } finally {
    await close();
  }
});

test('a file that is gone, as a folder is none, is told to be so', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    const folder = mkdtempSync(join(tmpdir(), 'ogi-check-'));
    writeFileSync(join(folder, '年报'), example);
    await page.setInputFiles('#blank-last', join(folder, '年报'));
    rmSync(folder, { recursive: true });
    const outcome = nextOutcome(page);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(document.querySelector('#blank-last').files[0]);
      const drop = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', drop));
    });
    assert.match((await outcome).error, /年报.*文件夹.*移动、删除/);
  } finally {
    await close();
  }
});

test('a PDF that never ends leaves the page alive, and the next file takes its place', async () => {
  const { page, record, close } = await openPage(browser, server.address);
  try {
    const buffer = Buffer.from(endlessPdf());
    const file = { name: '没完.pdf', mimeType: 'application/pdf', buffer };
    await page.setInputFiles('#file', file);
    const status = page.locator('ogi-report-check .status');
    await status.filter({ hasText: '正在读取' }).waitFor();
    await status.filter({ hasText: '第 2 页，共 2 页' }).waitFor();
    await status.filter({ hasText: '可以直接检查另一个文件' }).waitFor();
    const next = await chooseFile(page, 'report.html', example);
    assert.equal(next.result.verdict, 'pass');
    const readers = () => page.workers().filter((worker) => worker.url().includes('import-worker'));
    // Chromium gives a thread that is ended two seconds to come to its end.
    for (const until = Date.now() + 10_000; readers().length > 1; await page.waitForTimeout(100)) {
      assert.ok(Date.now() < until, 'the thread of the endless file goes on');
    }
    assert.deepEqual(record.errors, []);
  } finally {
    await close();
  }
});

test('of two checks begun one after the other the later one stays', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    const verdict = await page.evaluate(async (html) => {
      const element = document.querySelector('ogi-report-check');
      const slow = element.check(html.repeat(20)).catch(() => {});
      const quick = element.check(html);
      await Promise.all([slow, quick]);
      return element.result.verdict;
    }, example);
    assert.equal(verdict, 'pass');
  } finally {
    await close();
  }
});
