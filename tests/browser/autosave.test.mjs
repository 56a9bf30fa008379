// Drafts: nothing that was typed is lost, nothing is kept that was not changed, two tabs do not overwrite each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  chooseFile,
  desktop,
  example,
  host,
  launch,
  nextOutcome,
  openPage,
  untilTrue,
} from './browser.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

const cell = 'requests.granted.natural_person';
const input = (page) => page.locator(`input[data-cell="${cell}"]`);
const drafts = (page) => page.locator('ogi-drafts li');
const kept = (page, words) => page.locator('#kept', { hasText: words }).waitFor();

/** Waits until a draft in the browser holds the value, for what is said of a save may be of the one before. */
const stored = (page, value) =>
  untilTrue(
    page,
    (written) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('ogi-check-drafts');
        opening.onsuccess = () => {
          const drafts = opening.result.transaction('drafts').objectStore('drafts').getAll();
          drafts.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(drafts.result).includes(`"${written}"`));
          };
        };
      }),
    value,
  );

async function take(page, name = '年报.html') {
  await chooseFile(page, name, example);
}
async function change(page, value) {
  await input(page).fill(value);
}
async function resume(page) {
  const outcome = nextOutcome(page);
  await page.getByRole('button', { name: /^继续/ }).first().click();
  return outcome;
}

test('a tab killed in the middle of editing loses nothing: report, changes, waivers, last year, document', async () => {
  const { page, record, close } = await openPage(browser, server.address);
  try {
    await take(page);
    await page.evaluate(
      (html) => document.querySelector('ogi-report-check').compareWith(html, '去年.html'),
      example,
    );
    await input(page).click();
    for (const key of '1234') await page.keyboard.press(key);
    await kept(page, '草稿已存在本机');
    await stored(page, '1234');
    // Crashed, not closed: no event of leaving is fired.
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Who is killed does not answer.
    session.send('Page.crash').catch(() => {});
    await crashed;

    const second = await page.context().newPage();
    await second.goto(server.address);
    await drafts(second).waitFor();
    assert.equal(await drafts(second).count(), 1);
    const { report } = await resume(second);
    assert.equal(report.cells[cell], '1234');
    const draft = await second.evaluate(() => document.querySelector('ogi-report-check').draft);
    assert.equal(draft.original.cells[cell], '7');
    assert.equal(draft.lastYear.name, '去年.html');
    assert.ok(draft.document.blocks.length > 10);
    assert.match(await second.locator(`td[data-cell="${cell}"]`).getAttribute('title'), /原为：7/);
    await second.getByRole('button', { name: '原文件', exact: true }).click();
    await second.locator('ogi-document td').first().waitFor();
    assert.deepEqual(record.violations, []);
  } finally {
    await close();
  }
});

test('looking at a report keeps nothing of it', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await take(page);
    await page.click('#another');
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.equal(await drafts(page).count(), 0);
  } finally {
    await close();
  }
});

test('each report is a draft of its own; one is deleted, or all by one click, and can be had back', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    for (const value of ['11', '12', '13']) {
      await take(page);
      await change(page, value);
      await page.click('#another');
    }
    await drafts(page).nth(2).waitFor();
    await drafts(page).first().getByRole('button', { name: /^删除/ }).click();
    await drafts(page).nth(2).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '全部删除' }).click();
    await drafts(page).first().waitFor({ state: 'detached' });
    assert.match(await page.locator('.removed').textContent(), /已删除 2 份草稿/);
    await page.getByRole('button', { name: '撤销删除' }).click();
    await drafts(page).nth(1).waitFor();
    await page.getByRole('button', { name: '全部删除' }).click();
    await drafts(page).first().waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.equal(await drafts(page).count(), 0);
  } finally {
    await close();
  }
});

for (const locks of ['with locks', 'without locks, as on a page without https']) {
  test(`two tabs with one draft do not overwrite each other: ${locks}`, async () => {
    const { page, close } = await openPage(browser, server.address);
    try {
      if (locks !== 'with locks') {
        await page.context().addInitScript(() => {
          Object.defineProperty(navigator, 'locks', { value: undefined });
        });
        await page.reload();
      }
      await take(page);
      await change(page, '21');
      await kept(page, '草稿已存在本机');
      const second = await page.context().newPage();
      await second.setViewportSize(desktop);
      await second.goto(server.address);
      await drafts(second).waitFor();
      await resume(second);
      await change(page, '22');
      await kept(page, '草稿已存在本机');
      await change(second, '23');
      await kept(second, /存/);

      const third = await page.context().newPage();
      await third.goto(server.address);
      await drafts(third).nth(1).waitFor();
      const values = await third.evaluate(async () => {
        const database = await new Promise((resolve) => {
          const request = indexedDB.open('ogi-check-drafts');
          request.onsuccess = () => resolve(request.result);
        });
        const all = database.transaction('drafts').objectStore('drafts').getAll();
        return new Promise((resolve) => {
          all.onsuccess = () =>
            resolve(
              all.result.map(({ light }) => light.report.cells['requests.granted.natural_person']),
            );
        });
      });
      assert.deepEqual(values.sort(), ['22', '23']);
    } finally {
      await close();
    }
  });
}

test('where the browser keeps nothing, it says so, and all else works', async () => {
  const { page, record, close } = await openPage(browser, server.address);
  try {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await page.reload();
    await take(page);
    await change(page, '31');
    await kept(page, '浏览器不允许保存草稿');
    await page.locator('ogi-verdict h2', { hasText: /发现 \d 个错误/ }).waitFor();
    assert.deepEqual(record.errors, []);
  } finally {
    await close();
  }
});
