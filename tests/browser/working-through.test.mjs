// Working through the findings of a report: the bar that stays, going on to the next, the filter, and a page that does not move.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asDocument, asHtml, madeReport } from '../fixtures/made-report.mjs';
import {
  chooseFile,
  dropFiles,
  example,
  exampleWithSlips,
  focused,
  nextOutcome,
  phone,
  watchShifts,
  withPage,
} from './browser.mjs';
import { walkByKeys } from './keyboard-walk.mjs';

const { shared, onPage } = withPage();
const form = (await loadChecker()).catalogue().forms['2021'];

const boxOf = (page, selector) => page.locator(selector).first().boundingBox();
const cards = (page) => page.locator('ogi-findings li[data-rule]');
const heading = (page, words) => page.locator('ogi-verdict h2', { hasText: words }).waitFor();

describe('what is in sight without scrolling', () => {
  test(
    'at 1366 × 768 the first finding and the first table',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      const finding = await cards(page).first().boundingBox();
      assert.ok(finding.y + finding.height <= 768, JSON.stringify(finding));
      const rows = page.locator('ogi-form table.disclosure tbody tr');
      const third = await rows.nth(2).boundingBox();
      assert.ok(third.y + third.height <= 768, JSON.stringify(third));
      assert.equal(await page.evaluate(() => window.scrollY), 0);
    }),
  );

  test(
    'on a phone the first finding',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      const finding = await cards(page).first().boundingBox();
      assert.ok(finding.y + finding.height <= phone.height, JSON.stringify(finding));
    }, phone),
  );

  test(
    'what is written before the tables is there whole on demand, and when a place in it is looked at',
    onPage(async ({ page }) => {
      const wrong = exampleWithSlips.replace('16件', '61件');
      const { result } = await chooseFile(page, 'slips.html', wrong);
      const text = page.locator('#section-1 .folded');
      assert.ok((await text.boundingBox()).height < 60);
      await page.getByRole('button', { name: /^展开全文：一、/ }).click();
      assert.equal(await text.count(), 0);
      await page.getByRole('button', { name: /^展开全文：一、/ }).click();
      assert.equal(await text.count(), 1);
      const at = result.findings.findIndex(({ places }) =>
        places.some((place) => place.section === '1'),
      );
      assert.notEqual(at, -1, 'the slip is found in the text');
      await page
        .locator(`ogi-findings li[data-rule=${result.findings[at].rule}] a`)
        .first()
        .click();
      await page.locator('ogi-form #section-1 mark').first().waitFor();
      if (await text.count()) await page.getByRole('button', { name: '下一处' }).click();
      assert.equal(await text.count(), 0);
    }),
  );
});

test(
  'the bar stays in sight, with verdict, steps and export, wherever the report is scrolled to',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.locator('ogi-form #section-6').scrollIntoViewIfNeeded();
    const bar = await boxOf(page, 'ogi-report-check .bar');
    assert.equal(bar.y, 0);
    assert.ok(bar.height < 60, `${bar.height}`);
    for (const name of ['下一个', '撤销', /^导出/]) {
      assert.ok(await page.locator('.tools').getByRole('button', { name }).isVisible());
    }
    // The heads of a table stand below it.
    await page.locator('td[data-cell="requests.carried_forward.total"]').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, -10);
    const head = await boxOf(page, 'ogi-form table.requests thead th');
    assert.ok(head.y >= bar.height - 1, `${head.y}`);
  }),
);

describe('one finding after another', () => {
  test(
    'adopting shows the next in the list, says what was done, and moves neither bar nor form',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      await cards(page).first().locator('a').click();
      const seen = 'ogi-form [data-cell="requests.granted.total"]';
      const listed = await boxOf(page, 'ogi-findings li.shown');
      const before = [
        await boxOf(page, seen),
        await boxOf(page, 'ogi-form'),
        await boxOf(page, '.bar'),
      ];
      const quiet = await watchShifts(page, { ofOwn: true });
      await quiet();
      await page.evaluate(() => window.shifts.splice(0));
      const place = await page.evaluate(() => window.scrollY);
      // The one after it stands in the same table, in sight.
      await page.getByRole('button', { name: /^采用/ }).first().click();
      await page.locator('.notice', { hasText: '已采用' }).waitFor();
      await page.waitForFunction(() => {
        const list = document
          .querySelector('ogi-report-check')
          .shadowRoot.querySelector('ogi-findings');
        return list.shadowRoot.activeElement?.matches('li.shown a');
      });
      const moved = (await page.evaluate(() => window.scrollY)) - place;
      const now = [
        await boxOf(page, seen),
        await boxOf(page, 'ogi-form'),
        await boxOf(page, '.bar'),
      ];
      for (const [at, { x, y, width }] of now.entries()) {
        const was = before[at];
        // Only the page may have been scrolled, to the next place.
        const here = { x: was.x, y: at === 2 ? was.y : was.y - moved, width: was.width };
        assert.deepEqual({ x, y, width }, here);
      }
      // In the list the next one comes to where the adopted one stood; all else stays.
      const shifts = await quiet();
      const list = await boxOf(page, 'ogi-findings');
      const ofList = ({ currentRect: { x, width } }) =>
        x >= list.x && x + width <= list.x + list.width;
      assert.deepEqual(
        shifts.filter(({ rects }) => !rects.every(ofList)),
        [],
      );
      assert.equal((await boxOf(page, 'ogi-findings li.shown')).y, listed.y);
      assert.equal((await focused(page)).tag, 'a');
      await page.locator('ogi-findings li.shown', { hasText: '行政复议' }).waitFor();
    }),
  );

  for (const [which, cell, scrolls] of [
    ['in sight: the page stays', 'review.litigation_direct.total', false],
    ['out of sight: the page goes there', 'requests.granted.total', true],
  ]) {
    test(
      `the place of the next finding is ${which}`,
      onPage(async ({ page }) => {
        const report = madeReport(form);
        const right = report.cells['review.reconsideration.total'];
        report.cells['review.reconsideration.total'] = '999';
        report.cells[cell] = '998';
        await chooseFile(page, '年报.html', asHtml(asDocument(report, form)));
        await cards(page).filter({ hasText: '行政复议“总计”' }).locator('a').click();
        const adopt = page.getByRole('button', {
          name: new RegExp(`^采用：.*总计.*应为 ${right}`),
        });
        const place = () => page.evaluate(() => window.scrollY);
        const before = await place();
        await adopt.click();
        await page.locator('.notice', { hasText: '已采用' }).waitFor();
        await page.locator('ogi-findings li.shown a:focus').waitFor();
        await page.waitForTimeout(300);
        assert.equal((await place()) !== before, scrolls);
        const { y, height } = await boxOf(page, `ogi-form td[data-cell="${cell}"]`);
        assert.ok(y >= 0 && y + height <= 768, `${y}`);
      }),
    );
  }

  test(
    'a waiver leads to the next, is counted apart and passed over by 下一个',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      await cards(page).first().locator('a').click();
      const rule = await cards(page).first().getAttribute('data-rule');
      await cards(page).first().getByRole('button', { name: '数字属实，说明理由' }).click();
      await cards(page).first().locator('textarea').fill('经核对属实');
      await cards(page).first().getByRole('button', { name: '记下理由' }).click();
      await heading(page, '发现 2 个错误');
      await page.locator('ogi-verdict .apart', { hasText: '已说明 1' }).waitFor();
      await page.locator(`ogi-findings li.shown:not([data-rule=${rule}])`).waitFor();
      assert.equal((await focused(page)).tag, 'a');
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press('F8');
        assert.equal(await page.locator(`ogi-findings li.shown[data-rule=${rule}]`).count(), 0);
      }
      assert.equal(await page.locator('ogi-form td.waived').count(), 1);
    }),
  );

  test(
    'the last one leads to the verdict, which says that all is explained',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      for (let left = 3; left > 0; left -= 1) {
        const card = page.locator('ogi-findings li:not(.waived)').first();
        if (left === 3) await card.locator('a').click();
        const shown = page.locator('ogi-findings li.shown');
        await shown.getByRole('button', { name: '数字属实，说明理由' }).click();
        await shown.locator('textarea').fill('经核对属实');
        await shown.getByRole('button', { name: '记下理由' }).click();
        if (left > 1) await heading(page, `发现 ${left - 1} 个错误`);
      }
      await heading(page, '各项问题均已说明理由');
      assert.match((await focused(page)).text, /均已说明理由/);
      assert.match(await page.title(), /^（已说明理由）/);
    }),
  );

  test(
    'a notice goes away by itself, but not while it is pointed at',
    onPage(async ({ page }) => {
      await page.clock.install();
      await chooseFile(page, 'slips.html', exampleWithSlips);
      await page.locator('.tools').getByRole('button', { name: '补填' }).click();
      const notice = page.locator('.notice', { hasText: '没有需要填的格' });
      await notice.waitFor();
      await notice.hover();
      await page.clock.runFor(30_000);
      assert.equal(await notice.count(), 1);
      await page.mouse.move(700, 300);
      await page.clock.runFor(12_000);
      await notice.waitFor({ state: 'detached' });
    }),
  );
});

test(
  'the list is narrowed by kind and by place, and 下一个 stays within',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.getByLabel('按位置筛选').selectOption('4');
    assert.equal(await cards(page).count(), 1);
    for (let step = 0; step < 2; step += 1) {
      await page.keyboard.press('F8');
      await page.locator('ogi-findings li.shown[data-rule=OGI401]').waitFor();
    }
    await page.getByLabel('按位置筛选').selectOption('');
    await page.getByLabel('按程度筛选').selectOption('error');
    assert.equal(await cards(page).count(), 3);
  }),
);

test(
  'from drop to verdict nothing on the page is shifted',
  onPage(async ({ page }) => {
    const quiet = await watchShifts(page);
    const outcome = nextOutcome(page);
    await dropFiles(page, [{ name: '年报.html', text: exampleWithSlips }]);
    await outcome;
    assert.deepEqual(await quiet(), []);
    // And with a report there already.
    const another = nextOutcome(page);
    await dropFiles(page, [{ name: '年报.html', text: example }]);
    await another;
    assert.deepEqual(await quiet(), []);
  }),
);

test(
  'all of it is done by keys',
  onPage(({ page }) => walkByKeys(page, shared.server.address)),
);
