import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { asDocument, asHtml } from '../fixtures/made-report.mjs';
import { madeReports } from '../fixtures/made-reports.mjs';
import { reportInOldEdition } from '../fixtures/old-edition.mjs';
import { violations } from './axe.mjs';
import {
  chooseFile,
  desktop,
  example,
  exampleWithSlips,
  host,
  launch,
  openPage,
  phone,
  useTool,
} from './browser.mjs';

const catalogue = (await loadChecker()).catalogue();

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** By what is set by the system or the user, the page shows itself otherwise: all of it, or what these of axe's rules look at. */
const manners = [
  { manner: 'in daylight', set: async () => {} },
  {
    manner: 'in the dark',
    set: (page) => page.emulateMedia({ colorScheme: 'dark' }),
    rules: ['color-contrast', 'link-in-text-block'],
  },
  {
    manner: 'in English, in the dark',
    async set(page) {
      await page.evaluate(() => document.getElementById('language').click());
      // What was checked is said anew.
      await page.waitForTimeout(300);
    },
  },
];

async function findsNothing(page, viewports) {
  for (const { manner, set, rules } of manners) {
    await set(page);
    for (const viewport of viewports) {
      await page.setViewportSize(viewport);
      assert.deepEqual(await violations(page, undefined, rules), [], manner);
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth: wide, clientWidth: seen } = document.documentElement;
        return { scrollWidth: wide, clientWidth: seen };
      });
      assert.equal(scrollWidth, clientWidth, manner);
    }
  }
}

const inOldEdition = asHtml(asDocument(reportInOldEdition(catalogue), catalogue.forms['2019']));

const states = {
  'before a check': async () => {},
  'after a correct report': (page) => chooseFile(page, 'report.html', example),
  'after a report with errors': (page) => chooseFile(page, 'slips.html', exampleWithSlips),
  'with a finding shown': async (page) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.locator('ogi-findings a').first().click();
  },
  'with changes, last year and the original beside it': async (page) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.locator('[data-cell="requests.granted.total"] input').fill('10');
    await useTool(page, '原文件');
    await page.evaluate(
      (html) => document.querySelector('ogi-report-check').compareWith(html, '去年.html'),
      example,
    );
    await useTool(page, /^改动/);
    await page.keyboard.press('F8');
  },
  'with fixes, a question and a waiver': async (page) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const finding = page.locator('ogi-findings li[data-rule=OGI401]');
    await finding.locator('a').click();
    await finding.getByRole('button', { name: '数字属实，说明理由' }).click();
  },
  'while a text and the head are written': async (page) => {
    await chooseFile(page, 'report.html', example);
    await page.getByRole('button', { name: /^修改文字：一、/ }).click();
    await useTool(page, /^导出/);
  },
  'with a draft': async (page) => {
    await chooseFile(page, 'report.html', example);
    await page.locator('[data-cell="requests.granted.total"] input').fill('11');
    await page.locator('#kept', { hasText: '草稿已存' }).waitFor();
    await page.click('#another');
    await page.locator('ogi-drafts li').waitFor();
  },
  'with the page for whoever answers for security': async (page) => {
    await page.click('#about-open');
    await page.locator('#about h3').first().waitFor();
  },
  'while a file is read': async (page) => {
    // It never answers.
    await page.route(/import-worker/, () => {});
    const reading = { name: '年报.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004') };
    await page.setInputFiles('#file', reading);
    await page.locator('ogi-report-check .status', { hasText: '正在读取' }).waitFor();
  },
  'with figures to be moved into other tables, and moved': async (page) => {
    await chooseFile(page, '年报.html', inOldEdition);
    await page.locator('ogi-findings a[href="#OGI004"]').first().click();
    await page.getByRole('button', { name: '把数字移到规定的表格' }).click();
    await page.locator('.notice', { hasText: '没有位置的' }).waitFor();
  },
  'with the settings': async (page) => {
    await page.click('#settings');
    await page.locator('ogi-settings dialog[open]').waitFor();
  },
  'after a file that cannot be read': (page) => chooseFile(page, 'empty.html', ''),
};
/** Each state is reached at the first width; the page follows to the others. */
const widths = {
  desktop: [desktop],
  'a phone, and a narrow one': [phone, { width: 320, height: 568 }],
};

for (const [device, viewports] of Object.entries(widths)) {
  describe(device, () => {
    for (const [state, reach] of Object.entries(states)) {
      test(`${state}: axe finds nothing, and the page does not scroll sideways`, async () => {
        const { page, close } = await openPage(browser, server.address, viewports[0]);
        try {
          await reach(page);
          await findsNothing(page, viewports);
        } finally {
          await close();
        }
      });
    }
  });
}

for (const [device, viewports] of Object.entries(widths)) {
  test(`${device}: many files, two with the same text, in every view`, {
    timeout: 120_000,
  }, async () => {
    const { page, close } = await openPage(browser, server.address, viewports[0]);
    try {
      const reports = madeReports(catalogue.forms['2021'], 4);
      reports[0].cells['review.reconsideration.total'] = '999';
      reports[2].sections = reports[1].sections;
      const files = reports.map((report) => ({
        ...{ name: `${report.organ}.json`, mimeType: 'application/json' },
        buffer: Buffer.from(JSON.stringify(report)),
      }));
      const broken = { name: '坏.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004') };
      await page.setInputFiles('#file', [...files, broken]);
      await page.locator('ogi-batch-same-texts summary').click();
      for (const view of ['list', 'roster', 'units', 'sum', 'compare', 'charts']) {
        await page.click(`#tab-${view}`);
        await page.locator(`#tab-${view}[aria-selected=true]`).waitFor();
        await page.waitForTimeout(200);
        await page.emulateMedia({ colorScheme: 'light' });
        await findsNothing(page, viewports);
        await page.evaluate(() => document.getElementById('language').click());
      }
    } finally {
      await close();
    }
  });
}

test('every cell of the form says by itself where it stands', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await chooseFile(page, 'report.html', example);
    const names = await page
      .locator('ogi-form td input[data-cell]')
      .evaluateAll((cells) =>
        Object.fromEntries(cells.map((cell) => [cell.dataset.cell, cell.ariaLabel])),
      );
    assert.equal(Object.keys(names).length, 200);
    assert.equal(new Set(Object.values(names)).size, 200, 'no two cells sound alike');
    assert.equal(names['requests.granted.natural_person'], '第三部分，予以公开，自然人：7');
    assert.equal(
      names['requests.refused.state_secret.enterprise'],
      '第三部分，不予公开，属于国家秘密，法人或其他组织，商业企业：0',
    );
    assert.equal(
      names['review.litigation_direct.total'],
      '第四部分，行政诉讼，未经复议直接起诉，总计：0',
    );
  } finally {
    await close();
  }
});

test('each figure names its heads, and they stand in its own table', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await chooseFile(page, 'report.html', example);
    const astray = await page.locator('ogi-form td[data-cell]').evaluateAll((cells) =>
      cells
        .filter((cell) => {
          const heads = cell.headers.split(' ').filter(Boolean);
          const table = cell.closest('table');
          return heads.length < 2 || heads.some((id) => !table.querySelector(`th[id="${id}"]`));
        })
        .map((cell) => cell.dataset.cell),
    );
    assert.deepEqual(astray, []);
  } finally {
    await close();
  }
});

test('printed, only the report is there, in its official form', async () => {
  const { page, close } = await openPage(browser, server.address);
  try {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('ogi-form table').count(), 3);
    for (const hidden of [
      '.top',
      'ogi-verdict',
      'ogi-findings',
      '#input',
      'ogi-form .difference',
    ]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    }
    assert.ok((await page.pdf({ format: 'A4' })).length > 0);
  } finally {
    await close();
  }
});
