// Takes the pictures of the README from the built page: `npm run screenshots`, after `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { loadChecker } from '../dist/index.js';
import { madeReports } from '../tests/fixtures/made-reports.mjs';
import { root } from './run.mjs';
import { addressOf, serve } from './serve.mjs';

const folder = `${root}docs/pictures/`;
const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

mkdirSync(folder, { recursive: true });
const server = await serve(`${root}dist/page`, [0]);
const browser = await chromium.launch({
  executablePath:
    process.env.CHROME ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await picture('start', desktop, async () => {});
  await picture('findings', desktop, withSlips);
  await picture('findings-dark', desktop, withSlips, { colorScheme: 'dark' });
  await picture('findings-english', desktop, async (page) => {
    await withSlips(page);
    await page.click('#language');
    await page.waitForTimeout(500);
  });
  await picture('phone', phone, withSlips);
  await picture('many', desktop, many);
  await picture('many-compare', desktop, async (page) => {
    await many(page);
    await page.click('#tab-compare');
    await page.selectOption('ogi-batch select', { index: 1 });
    await page.locator('ogi-batch-compare table').first().waitFor();
  });
  await picture('charts', desktop, async (page) => {
    await many(page);
    await page.click('#tab-charts');
  });
} finally {
  await browser.close();
  server.close();
}

/** One picture of the page after `steps`, in a palette-friendly size. */
async function picture(name, viewport, steps, options = {}) {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(addressOf(server));
  await page.waitForLoadState('networkidle');
  await steps(page);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(300);
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  await context.close();
  console.log(`docs/pictures/${name}.png  ${Math.round(statSync(path).size / 1000)} KB`);
}

async function withSlips(page) {
  await page.click('[data-example=slips]');
  await page.locator('ogi-findings').waitFor();
  await page.locator('ogi-findings a, ogi-findings button').first().click();
  await page.waitForTimeout(500);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The report of a city that left one of its offices out, and those of the offices, one with a slip. */
async function many(page) {
  const form = (await loadChecker()).catalogue().forms['2021'];
  const reports = madeReports(form, 24);
  const cells = {};
  for (const report of reports.slice(1)) {
    for (const [key, value] of Object.entries(report.cells)) {
      cells[key] = String(Math.round((Number(cells[key] ?? 0) + Number(value)) * 100) / 100);
    }
  }
  const organ = '云岭市人民政府';
  const text = JSON.stringify(reports[0]).replaceAll(reports[0].organ, organ);
  const government = { ...JSON.parse(text), cells };
  reports[4].cells['requests.granted.total'] = '99';
  const files = [government, ...reports].map((report) => ({
    name: `${report.organ}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(report)),
  }));
  files.push({
    name: '扫描件.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
  });
  const done = page.evaluate(
    () =>
      new Promise((resolve) => document.addEventListener('ogi-batch-done', () => resolve(true))),
  );
  await page.setInputFiles('#file', files);
  await done;
}
