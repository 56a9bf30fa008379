// A hundred .docx as a workspace: corrected, left out, loaded again, killed, gone back and forward through. Nothing is lost.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { asDocx } from '../export/documents.mjs';
import { madeReports } from '../fixtures/made-reports.mjs';
import { violations } from './axe.mjs';
import { host, launch, openPage } from './browser.mjs';

let browser;
let server;
let folder;
let reports;
let catalogue;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
  catalogue = (await loadChecker()).catalogue();
  // Figures alone: some of the texts made up are the same, which is told too.
  reports = madeReports(catalogue.forms['2021'], 100).map(
    ({ sections: _, headings: __, ...figures }) => figures,
  );
  folder = mkdtempSync(join(tmpdir(), 'ogi-workspace-'));
});
after(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const write = (name, report) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
};

const rows = (page) => page.locator('ogi-batch-table tbody tr');
const rowOf = (page, organ) =>
  rows(page).filter({ has: page.getByRole('button', { name: `打开${organ}的报告` }) });
const cell = 'requests.received.total';

async function giveFiles(page, paths) {
  const done = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('ogi-batch-done', () => resolve(), { once: true }),
      ),
  );
  await page.setInputFiles('#file', paths);
  await done;
}

/** Everything a user sees of the list: the tally, the rows, the sum of one cell, the list of problems. */
async function seen(page, count) {
  await page.waitForFunction(
    (rows) =>
      document
        .querySelector('ogi-batch')
        ?.shadowRoot.querySelector('ogi-batch-table')
        ?.shadowRoot.querySelectorAll('tbody tr').length === rows &&
      !document.querySelector('ogi-batch').shadowRoot.querySelector('progress'),
    count,
  );
  // What follows from the reports has settled.
  await page.waitForTimeout(900);
  const tally = await page.locator('ogi-batch .bar [role=status]').textContent();
  const lines = await rows(page).evaluateAll((all) =>
    all.map((row) => `${row.className} ${row.textContent.replace(/\s+/g, ' ').trim()}`),
  );
  await page.click(
    'ogi-batch .take button:has-text("复制"), ogi-batch-taking button:has-text("复制")',
  );
  await page.locator('ogi-batch-taking [role=status]:has-text("已复制")').waitFor();
  const problems = await page.evaluate(() => navigator.clipboard.readText());
  await page.click('#tab-sum');
  await page.locator('ogi-batch-sum table').first().waitFor();
  const sum = (await page.locator(`ogi-batch-sum [data-cell="${cell}"]`).textContent()).trim();
  await page.click('#tab-list');
  return { tally: tally.trim(), lines, problems, sum };
}

test('correct one, leave one out, load again, kill the tab, back and forward: rows, sums and lists agree at every step', {
  timeout: 240_000,
}, async () => {
  const wrong = madeReports(catalogue.forms['2021'], 100);
  const at = 7;
  const right = wrong[at].cells['review.reconsideration.total'];
  wrong[at].cells['review.reconsideration.total'] = '999';
  const paths = (await asDocx(wrong, catalogue, 'workspace')).map(({ name, buffer }) => {
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path;
  });
  const tab = await openPage(browser, server.address);
  const { page, record } = tab;
  await giveFiles(page, paths);
  const first = await seen(page, 100);
  assert.equal(first.tally, '1 份有错误，99 份通过');
  assert.match(first.problems, /999/);

  // Correct one.
  await rowOf(page, wrong[at].organ).getByRole('button').click();
  await page.locator('ogi-verdict h2', { hasText: '发现 1 个错误' }).waitFor();
  await page.locator('input[data-cell="review.reconsideration.total"]').fill(right);
  await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
  await page.goBack();
  const corrected = await seen(page, 100);
  assert.equal(corrected.tally, '100 份通过');
  assert.doesNotMatch(corrected.problems, /999/);

  // Forward it is there as it was left.
  await page.goForward();
  await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
  assert.equal(
    await page.locator('input[data-cell="review.reconsideration.total"]').inputValue(),
    right,
  );
  await page.click('#back');
  assert.deepEqual(await seen(page, 100), corrected);

  // Leave one out.
  await rows(page).nth(20).getByRole('checkbox').uncheck();
  const without = await seen(page, 100);
  assert.equal(without.tally, '99 份通过，1 份不计入');
  assert.equal(Number(without.sum), Number(corrected.sum) - Number(reports[20].cells[cell]));
  assert.match(without.lines[20], /^left-out/);

  // Load again, in the list and in an opened report.
  await page.reload();
  assert.deepEqual(await seen(page, 100), without);
  await rowOf(page, wrong[at].organ).getByRole('button').click();
  await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
  await page.reload();
  await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
  assert.equal(
    await page.locator('input[data-cell="review.reconsideration.total"]').inputValue(),
    right,
  );
  await page.goBack();
  assert.deepEqual(await seen(page, 100), without);

  // Back to the input, and forward.
  await page.goBack();
  assert.ok(await page.locator('#choose').isVisible());
  await page.goForward();
  assert.deepEqual(await seen(page, 100), without);

  // Kill the tab.
  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await next.goto(server.address);
  await next.getByRole('button', { name: /^继续：100 份文件/ }).click();
  assert.deepEqual(await seen(next, 100), without);

  // And put back what was left out.
  await rows(next).nth(20).getByRole('checkbox').check();
  assert.deepEqual(await seen(next, 100), corrected);
  assert.deepEqual(record.errors, []);
  await tab.close();
});

test('a tab that is killed while files are read goes on with what is left', async () => {
  const paths = reports.slice(0, 60).map((report, number) => write(`lang-${number}.json`, report));
  const tab = await openPage(browser, server.address);
  await tab.page.setInputFiles('#file', paths);
  await tab.page.locator('ogi-batch-table tbody tr:not(.waiting)').nth(4).waitFor();
  const next = await tab.page.context().newPage();
  await tab.page.close({ runBeforeUnload: false });
  await next.goto(server.address);
  await next.getByRole('button', { name: /^继续：60 份文件/ }).click();
  const { tally } = await seen(next, 60);
  assert.equal(tally, '60 份通过');
  await tab.close();
});

test('a file that the browser has no room for takes no other with it, and it is said', async () => {
  const paths = reports.slice(0, 6).map((report, number) => write(`room-${number}.json`, report));
  const tab = await openPage(browser, server.address);
  const { page } = tab;
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (row, ...key) {
      if (row?.value?.file?.name === 'room-2.json')
        throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, row, ...key);
    };
  });
  await giveFiles(page, paths);
  await page.locator('#kept', { hasText: '浏览器不允许保存草稿' }).waitFor();
  await page.reload();
  const { lines } = await seen(page, 5);
  assert.ok(!lines.some((line) => line.includes('room-2.json')));
  await tab.close();
});

describe('last year’s files of the same offices', () => {
  test('are matched when they come later, compared with, and count in no sum', async () => {
    const now = reports.slice(0, 3).map((report) => structuredClone(report));
    const before = now.map((report) => ({ ...structuredClone(report), year: 2023 }));
    const [changed] = before;
    changed.cells['requests.carried_forward.total'] = '77';
    const tab = await openPage(browser, server.address);
    const { page } = tab;
    await giveFiles(
      page,
      now.map((report, number) => write(`now-${number}.json`, report)),
    );
    const alone = await seen(page, 3);
    await giveFiles(
      page,
      before.map((report, number) => write(`before-${number}.json`, report)),
    );
    const together = await seen(page, 6);
    assert.equal(together.sum, alone.sum, 'the sum is that of this year');
    assert.equal(together.lines.filter((line) => line.includes('上年报告')).length, 3);
    await rowOf(page, now[0].organ).first().getByRole('button').click();
    await page.locator('ogi-form .last').first().waitFor();
    await page.goBack();
    await page.locator('ogi-batch-table tbody tr').first().waitFor();
    await tab.close();
  });
});

test('each office has a sheet of its own, and the roster is there the next time', async () => {
  const wrong = reports.slice(0, 4).map((report) => structuredClone(report));
  wrong[1].cells['review.reconsideration.total'] = '999';
  wrong[2].cells['requests.received.total'] = '998';
  const tab = await openPage(browser, server.address);
  const { page } = tab;
  await giveFiles(
    page,
    wrong.map((report, number) => write(`sheet-${number}.json`, report)),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('ogi-batch-taking button:has-text("每个单位一份")'),
  ]);
  assert.equal(download.suggestedFilename(), '各单位问题清单.zip');
  const files = unzipSync(readFileSync(await download.path()));
  const names = Object.keys(files).sort();
  for (const { organ } of [wrong[1], wrong[2]]) assert.ok(names.includes(`${organ}-问题清单.docx`));
  assert.ok(names.every((name) => wrong.some(({ organ }) => name === `${organ}-问题清单.docx`)));
  const document = new TextDecoder().decode(
    unzipSync(files[`${wrong[1].organ}-问题清单.docx`])['word/document.xml'],
  );
  assert.match(document, /999/);
  assert.doesNotMatch(document, /998/);

  await page.click('#tab-roster');
  await page.fill('ogi-batch-roster textarea', `${wrong[0].organ}\n云岭市气象局`);
  await page.waitForTimeout(300);
  await page.click('ogi-batch button:has-text("检查另一份")');
  await giveFiles(
    page,
    wrong.slice(0, 2).map((report, number) => write(`again-${number}.json`, report)),
  );
  await page.click('#tab-roster');
  assert.match(await page.inputValue('ogi-batch-roster textarea'), /云岭市气象局/);
  assert.equal(await page.getByText('没有报送：1 个').count(), 1);
  await tab.close();
});

test('units side by side: rates of the core, ranked by a head, carry-over of all pairs, taken away', async () => {
  const now = reports.slice(0, 9).map((report) => structuredClone(report));
  const before = now.map((report) => {
    const cells = { ...report.cells };
    cells['requests.carried_forward.total'] = cells['requests.carried_over.total'];
    return { ...report, year: report.year - 1, cells };
  });
  before[4].cells['requests.carried_forward.total'] = '90001';
  const tab = await openPage(browser, server.address);
  const { page } = tab;
  const all = [...now, ...before];
  await giveFiles(
    page,
    all.map((report, number) => write(`side-${number}.json`, report)),
  );
  await page.click('#tab-units');
  const lines = page.locator('ogi-batch-units .scroll tbody tr');
  await lines.nth(17).waitFor();
  const checker = await loadChecker();
  const first = lines
    .filter({ hasText: now[0].organ })
    .filter({ has: page.locator('td', { hasText: new RegExp(`^${now[0].year}$`) }) });
  const { disclosed } = checker.figures(now[0]).rates;
  assert.match(
    await first.textContent(),
    new RegExp(`${disclosed.percent}%\\s*${disclosed.part}/${disclosed.whole}`),
  );
  assert.equal(await lines.filter({ hasText: '一致' }).count(), 8);
  assert.equal(await lines.filter({ hasText: '差 −' }).count(), 1);

  // Every row has the core's totals and rates, and by every head the largest comes first; the chart shows them so.
  const own = new Map(all.map((report) => [`${report.organ} ${report.year}`, report]));
  const heads = page.locator('ogi-batch-units thead button');
  const column = async (number) =>
    (await lines.locator(`:is(th, td):nth-child(${number})`).allTextContents()).map((text) =>
      text.trim(),
    );
  const count = await heads.count();
  // The first last, for the list comes ranked by it.
  for (const by of Array.from({ length: count }, (_, at) => (at + 1) % count)) {
    await heads.nth(by).click();
    await page
      .locator(`ogi-batch-units thead th:nth-child(${by + 4})[aria-sort=descending]`)
      .waitFor();
    const [organs, years, texts] = [await column(2), await column(3), await column(by + 4)];
    const figures = organs.map((organ, at) => {
      const { main, rates } = checker.figures(own.get(`${organ} ${years[at]}`));
      const figure = Object.values(main)[by];
      if (figure !== undefined) {
        assert.equal(texts[at], figure);
        return Number(figure);
      }
      const { part, whole, percent } = Object.values(rates)[by - Object.keys(main).length];
      assert.ok(texts[at].endsWith(`${part}/${whole}`), texts[at]);
      if (percent !== undefined) assert.ok(texts[at].startsWith(`${percent}%`), texts[at]);
      return percent === undefined ? -1 : Number(percent);
    });
    assert.deepEqual(
      figures,
      [...figures].sort((one, other) => other - one),
    );
    const charted = page.locator('ogi-batch-units ogi-chart tbody tr');
    assert.deepEqual(
      (await charted.locator('td').allTextContents()).map(Number),
      figures.filter((figure) => figure > 0).slice(0, await charted.count()),
    );
  }
  await heads.first().click();
  assert.equal(await page.locator('ogi-batch-units [aria-sort=ascending]').count(), 1);

  await page.click('ogi-batch-units thead button:has-text("公开率") >> nth=0');
  const percents = (await lines.locator('td:nth-child(9)').allTextContents()).map(
    Number.parseFloat,
  );
  assert.deepEqual(
    percents,
    [...percents].sort((one, other) => other - one),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('ogi-batch-units button:has-text("存为 CSV")'),
  ]);
  const csv = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  assert.equal(csv.length, 19);
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.click('ogi-batch-units button:has-text("存为 Excel")'),
  ]);
  assert.ok('xl/workbook.xml' in unzipSync(readFileSync(await workbook.path())));
  assert.deepEqual(await violations(page, 'ogi-batch'), []);
  assert.deepEqual(tab.record.errors, []);
  await tab.close();
});
