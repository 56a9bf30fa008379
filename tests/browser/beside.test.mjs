// What stands beside a report: the user's own document, last year's report, and an empty form begun from it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeRow,
  chooseFile,
  desktop,
  dropFiles,
  example,
  exampleWithSlips,
  nextOutcome,
  phone,
  sample,
  useTool,
  withPage,
} from './browser.mjs';

const { onPage } = withPage();

const original = (page) => useTool(page, '原文件');

test(
  'the cell of a finding is shown in the form and in the table it was read from, side by side',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await original(page);
    await page.keyboard.press('F8');
    const here = page.locator('ogi-document td.here');
    assert.equal((await here.textContent()).trim(), '19');
    const pane = await here.boundingBox();
    const cell = await page.locator('td[data-cell="requests.granted.total"]').boundingBox();
    assert.ok(pane.x > cell.x + cell.width, 'to the right of the form');
    for (const box of [pane, cell]) assert.ok(box.y >= 0 && box.y < desktop.height, 'in sight');
    await page.getByRole('button', { name: '下一个' }).click();
    assert.equal(await page.locator('ogi-document .here').count(), 1);
  }),
);

test(
  'a sentence is marked in its paragraph',
  onPage(async ({ page }) => {
    const dirty = example.replace('二是个别', '二是\ufffd个别');
    const { result } = await chooseFile(page, 'dirty.html', dirty);
    const at = result.findings.findIndex(({ places }) => 'section' in (places[0] ?? {}));
    assert.notEqual(at, -1);
    await original(page);
    for (let count = 0; count <= at; count += 1) await page.keyboard.press('F8');
    const { section, start, end } = result.findings[at].places[0];
    const text = await page.evaluate(
      (key) => document.querySelector('ogi-report-check').report.sections[key],
      section,
    );
    const mark = await page.locator('ogi-document mark.here').textContent();
    assert.equal(mark, text.slice(start, end));
  }),
);

test(
  'a page of a PDF is drawn where its words and lines are, with the cell marked',
  onPage(async ({ page, context }) => {
    const bytes = sample(context, 'hongze-2023.pdf');
    if (!bytes) return;
    const { result, recognition } = await chooseFile(page, 'hongze-2023.pdf', bytes);
    await original(page);
    const at = result.findings.findIndex(({ rule }) => rule === 'OGI401');
    await page.locator('ogi-document text').first().waitFor();
    for (let count = 0; count <= at; count += 1) await page.keyboard.press('F8');
    const { cell } = result.findings[at].places[0];
    const origin = recognition.origins.cells[cell];
    const box = page.locator('ogi-document rect.here');
    assert.equal(Number(await box.getAttribute('x')), origin.x - 2);
    assert.ok((await page.locator('ogi-document text').count()) > 200);
  }),
);

test(
  'on a phone the original takes the form’s place',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await original(page);
    await page.locator('ogi-document').waitFor();
    assert.equal(await page.locator('ogi-form').isVisible(), false);
    await original(page);
    await page.locator('ogi-form').waitFor();
    assert.equal(await page.locator('ogi-document').count(), 0);
  }, phone),
);

test(
  'last year’s report gives its figures, the changes and its text, and is kept apart from this one',
  onPage(async ({ page, context }) => {
    const [now, last] = ['suqian-2024.html', 'suqian-2023.docx'].map((name) =>
      sample(context, name),
    );
    if (!now || !last) return;
    await chooseFile(page, 'suqian-2024.html', now);
    await page.getByRole('button', { name: '对比上年' }).click();
    await page
      .locator('.panel input[type=file]')
      .setInputFiles({ name: 'suqian-2023.docx', mimeType: '', buffer: last });
    const received = page.locator('td[data-cell="requests.received.total"]');
    // What it was comes first, how it changed with the next check.
    await received.locator('.last', { hasText: /上年 3511\s*\+14/ }).waitFor();
    const carried = page.locator('td[data-cell="requests.carried_over.total"] .last');
    assert.match(await carried.textContent(), /上年末 121/);
    await page.locator('.last-text').first().locator('summary').click();
    assert.match(await page.locator('.last-text').first().textContent(), /2023年/);
    const { draft } = await page.evaluate(() => ({
      draft: document.querySelector('ogi-report-check').draft,
    }));
    assert.equal(draft.lastYear.report.year, 2023);
    assert.equal(draft.report.year, 2024);
    await page.getByLabel('在表中显示上年数和增减').uncheck();
    assert.equal(await page.locator('ogi-form .last').count(), 0);
    await page.getByRole('button', { name: '取消对比' }).click();
    await page.getByRole('button', { name: '选择上年报告' }).waitFor();
  }),
);

test(
  'sentences copied from last year are found and shown in both texts',
  onPage(async ({ page }) => {
    await chooseFile(page, 'report.html', example);
    const last = example.replaceAll('2024年', '2023年').replaceAll('2025年', '2024年');
    await page.evaluate(
      (html) => document.querySelector('ogi-report-check').compareWith(html, '去年.html'),
      last,
    );
    const entry = page.locator('ogi-findings li[data-rule=OGI703]').last();
    await entry.locator('a').click();
    assert.ok((await page.locator('ogi-form #section-5 mark.warning').count()) > 0);
    await page.locator('#section-5 .last-text summary').click();
    assert.match(
      await page.locator('#section-5 mark.copied').first().textContent(),
      /存在的主要问题/,
    );
  }),
);

test(
  'a file dropped on the right half becomes last year’s, on the left half the one to check',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const drop = (x) =>
      page.evaluate(
        ([html, clientX]) => {
          const data = new DataTransfer();
          data.items.add(new File([html], '去年.html'));
          for (const type of ['dragenter', 'dragover', 'drop']) {
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, clientX }),
            );
          }
        },
        [example, x],
      );
    await drop(1200);
    await page.locator('.panel', { hasText: '上年报告：' }).waitFor();
    assert.equal(await page.locator('#source').textContent(), 'slips.html');
    await drop(100);
    // Not the next outcome: the check that last year's report asked for may still come.
    await page.locator('#source', { hasText: '去年.html' }).waitFor();
    await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
  }),
);

test(
  'something that is no report is refused as last year’s, and nothing else changes',
  onPage(async ({ page }) => {
    await chooseFile(page, 'report.html', example);
    const taken = await page.evaluate(() =>
      document.querySelector('ogi-report-check').compareWith('今天天气很好。', '日记.txt'),
    );
    assert.equal(taken, false);
    await page.locator('.notice', { hasText: '日记.txt中没有识别出年度报告' }).waitFor();
    await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
  }),
);

test(
  'a blank form of the right edition carries over what last year carried forward',
  onPage(async ({ page }) => {
    const last = changeRow(
      example,
      '四、结转下年度继续办理',
      [1, 0, 0, 0, 0, 0, 1],
      [2, 1, 0, 0, 0, 0, 3],
    );
    await page.fill('#blank-year', '2025');
    await page.fill('#blank-organ', '青禾区水务局');
    await page
      .locator('#blank-last')
      .setInputFiles({ name: '去年.html', mimeType: 'text/html', buffer: Buffer.from(last) });
    const outcome = nextOutcome(page);
    await page.click('#blank button');
    const { report } = await outcome;
    assert.equal(report.title, '青禾区水务局2025年政府信息公开工作年度报告');
    assert.deepEqual(report.editions, { disclosure: '2021', requests: '2021' });
    assert.equal(Object.keys(report.cells).length, 200);
    assert.equal(report.cells['requests.carried_over.enterprise'], '1');
    assert.equal(report.cells['requests.carried_over.total'], '3');
    assert.equal(report.cells['requests.received.total'], '');
    await page.locator('input[data-cell="requests.received.natural_person"]').fill('4');
    assert.equal(await page.locator('ogi-form .figure.changed').count(), 0);
    await page.locator('#kept', { hasText: '草稿已存' }).waitFor();

    await page.click('#another');
    await page.fill('#blank-year', '2020');
    const older = nextOutcome(page);
    await page.click('#blank button');
    const { report: of2020 } = await older;
    assert.deepEqual(of2020.editions, { disclosure: '2019', requests: '2019' });
    assert.equal(Object.keys(of2020.cells).length, 198);
  }),
);

test(
  'what is exported is written by the browser: the list of problems and the report',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    for (const [name, suffix] of [
      ['问题清单（Excel）', '.xlsx'],
      ['报告（Word，规定格式）', '.docx'],
      ['报告（数据 JSON）', '.json'],
    ]) {
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      assert.ok(download.suggestedFilename().endsWith(suffix), download.suggestedFilename());
    }
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('button', { name: '复制问题清单文字' }).click();
    await page.locator('ogi-export-menu .status', { hasText: '已复制' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /予以公开/);
  }),
);

test(
  'many files are a list; one of them is opened, corrected, and left for the list again',
  onPage(async ({ page }) => {
    await dropFiles(page, [
      { name: '甲局.html', text: example },
      { name: '乙局.html', text: exampleWithSlips },
    ]);
    await page.locator('ogi-batch h2', { hasText: '2' }).waitFor();
    const outcome = nextOutcome(page);
    await page
      .locator('ogi-batch-table tr', { hasText: '乙局.html' })
      .locator('a, button')
      .first()
      .click();
    assert.equal((await outcome).result.equations.failed, 3);
    await page.keyboard.press('F8');
    await page.keyboard.type('10');
    await page.locator('ogi-verdict h2', { hasText: '发现 1 个错误' }).waitFor();
    await page.click('#back');
    assert.equal(await page.locator('ogi-batch').isVisible(), true);
    assert.equal(await page.locator('ogi-verdict').isVisible(), false);
  }),
);
