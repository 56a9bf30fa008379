// The page for whoever answers for security: what it says is so, it fits one sheet, and the one-file edition's sum is the file's.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { chooseFile, example, root, withPage } from './browser.mjs';

const { onPage } = withPage();
const oneFile = `${root}dist/offline/ogi-check.html`;

test(
  'tells version, rules, policy and requests as they are; back leads to where one was',
  onPage(async ({ page }) => {
    await chooseFile(page, 'report.html', example);
    await page.click('#about-open');
    const about = page.locator('#about');
    await about.locator('h3').first().waitFor();
    const text = await about.textContent();
    const catalogue = (await loadChecker()).catalogue();
    assert.ok(text.includes(`程序 ${catalogue.version}`));
    assert.ok(text.includes(`按 ${catalogue.rules.length} 条规则`));
    const counted = await about.locator('.groups .note').allTextContents();
    const sum = counted.reduce((all, count) => all + Number.parseInt(count, 10), 0);
    assert.equal(sum, catalogue.rules.length, 'every rule is in a group that is told');
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    assert.equal(await about.locator('pre').textContent(), policy);
    assert.match(await about.locator('.requests').textContent(), /都是本程序自己的文件/);
    await page.goBack();
    await page.locator('ogi-verdict h2', { hasText: '未发现错误' }).waitFor();
    assert.ok(await page.locator('ogi-verdict').isVisible());
  }),
);

test(
  'tells the sum of the one-file edition, and computes that of a file',
  onPage(async ({ page, context }) => {
    if (!existsSync(oneFile)) {
      context.skip('the one-file edition is not built');
      return;
    }
    const sum = createHash('sha256').update(readFileSync(oneFile)).digest('hex');
    await page.click('#about-open');
    await page.locator('#about code', { hasText: sum }).waitFor();
    await page.setInputFiles('#about input[type=file]', oneFile);
    await page.locator('#about .sum [role=status]', { hasText: `${sum} 与公布的值一致` }).waitFor();
    await page.setInputFiles('#about input[type=file]', `${root}package.json`);
    await page.locator('#about .sum [role=status]', { hasText: '不一致' }).waitFor();
  }),
);

test(
  'printed it is one sheet of A4, in either language',
  onPage(async ({ page }) => {
    await page.click('#about-open');
    await page.locator('#about h3').first().waitFor();
    for (const language of ['zh-CN', 'en']) {
      if (language === 'en') await page.click('#language');
      await page.waitForTimeout(200);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g).length, 1, language);
      assert.equal(await page.locator('.top').isVisible(), true);
    }
  }),
);
