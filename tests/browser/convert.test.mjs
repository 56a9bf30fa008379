// A report in the tables of another year: one button moves its figures into the right ones, and one takes that back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asDocument, asHtml } from '../fixtures/made-report.mjs';
import { reportInOldEdition } from '../fixtures/old-edition.mjs';
import { chooseFile, withPage } from './browser.mjs';

const { onPage } = withPage();
const catalogue = (await loadChecker()).catalogue();
const old = asHtml(asDocument(reportInOldEdition(catalogue), catalogue.forms['2019']));

test(
  'OGI004 offers to move the figures; what has no place is listed; undo puts all back',
  onPage(async ({ page }) => {
    const { report: before } = await chooseFile(page, '年报.html', old);
    assert.equal(before.editions.disclosure, '2019');
    const issued = page.locator('input[data-cell="disclosure.normative_documents.issued"]');
    assert.equal(await issued.count(), 0);

    await page.locator('ogi-findings a[href="#OGI004"]').first().click();
    await page.getByRole('button', { name: '把数字移到规定的表格' }).click();
    await page.locator('.notice', { hasText: /没有位置的 \d+ 项没有移入：.*35万元/ }).waitFor();
    assert.equal(await issued.inputValue(), '12');
    await page.locator('ogi-findings a[href="#OGI004"]').first().waitFor({ state: 'detached' });
    const other = page.locator('input[data-cell="requests.other.other.enterprise"]');
    assert.equal(await other.inputValue(), '0');

    await page.locator('.notice-undo').click();
    await issued.waitFor({ state: 'detached' });
    const report = await page.evaluate(() => document.querySelector('ogi-report-check').report);
    assert.deepEqual(report, before);
  }),
);
