// A report corrected in its form: the keyboard of a spreadsheet, blocks from Excel and Word, undo, texts, fixes, waivers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseFile, example, exampleWithSlips, focused, withPage } from './browser.mjs';

const { onPage } = withPage();

const cellOf = (page, cell) => page.locator(`input[data-cell="${cell}"]`);
const written = (page, cell) => cellOf(page, cell).inputValue();
const reportOf = (page) => page.evaluate(() => document.querySelector('ogi-report-check').report);
const tool = (page, name) =>
  page.locator('.tools').getByRole('button', { name, exact: typeof name === 'string' });
const heading = (page, words) => page.locator('ogi-verdict h2', { hasText: words }).waitFor();

const granted = 'requests.granted';
const columns = [
  'natural_person',
  'enterprise',
  'research',
  'public_interest',
  'legal_service',
  'other_org',
  'total',
];

async function paste(page, kinds) {
  await page.evaluate(async (given) => {
    const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, kinds);
  await page.keyboard.press('ControlOrMeta+v');
}

describe('the keyboard of a spreadsheet', () => {
  test(
    'typing writes over, Enter goes down, Tab right, arrows anywhere, and the verdict follows',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      await cellOf(page, `${granted}.total`).click();
      await page.keyboard.type('10');
      await heading(page, '发现 1 个错误');
      await page.keyboard.press('Enter');
      assert.equal((await focused(page)).cell, 'requests.partly_granted.total');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowLeft');
      assert.equal((await focused(page)).cell, `${granted}.other_org`);
      await page.keyboard.press('Shift+Tab');
      assert.equal((await focused(page)).cell, `${granted}.legal_service`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.equal((await focused(page)).cell, `${granted}.total`);
      assert.equal((await reportOf(page)).cells[`${granted}.total`], '10');
    }),
  );

  test(
    'F2 gives the arrows to the text; Escape takes back; Escape again lets Tab leave the table',
    onPage(async ({ page }) => {
      await chooseFile(page, 'report.html', example);
      await cellOf(page, `${granted}.natural_person`).focus();
      await page.keyboard.press('F2');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('3');
      assert.equal(await written(page, `${granted}.natural_person`), '37');
      await page.keyboard.press('Escape');
      assert.equal(await written(page, `${granted}.natural_person`), '7');
      await heading(page, '未发现错误');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      assert.doesNotMatch((await focused(page)).cell, /^requests/);
    }),
  );

  test(
    'who only passes through is not held: one stop a table',
    onPage(async ({ page }) => {
      await chooseFile(page, 'report.html', example);
      const stops = await page
        .locator('ogi-form input.entry')
        .evaluateAll((cells) => cells.filter((cell) => cell.tabIndex === 0).length);
      assert.equal(stops, 3);
      await cellOf(page, 'disclosure.rules.issued').focus();
      await page.keyboard.press('Tab');
      assert.doesNotMatch((await focused(page)).cell, /^disclosure/);
    }),
  );

  test(
    'sums are shown while typing',
    onPage(async ({ page }) => {
      await chooseFile(page, 'report.html', example);
      await cellOf(page, `${granted}.enterprise`).click();
      const bar = page.locator('ogi-form .sums');
      assert.match(await bar.textContent(), /予以公开.*商业企业.*10\s*＝\s*10/s);
      await page.keyboard.type('4');
      await page.locator('ogi-form .sums', { hasText: /10\s*≠\s*12\s*差 −2/ }).waitFor();
    }),
  );
});

describe('a block from elsewhere', () => {
  const figures = [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ];
  const kinds = {
    'tab-separated lines of Excel': {
      'text/plain': `${figures.map((row) => row.join('\t')).join('\r\n')}\r\n`,
    },
    'a table of Word, with its labels': {
      'text/plain': '（一）予以公开 1 2 3',
      'text/html': `<html><body><!--StartFragment--><table class=MsoNormalTable>
        <tr><td colspan=2><p><span>申请人情况</span></p></td><td>自然人</td><td>商业企业</td></tr>
        <tr><td rowspan=2>三、办理结果</td><td><p><b>（一）予以公开</b></p></td>${figures[0].map((v) => `<td><p class=MsoNormal>${v}<o:p></o:p></p></td>`).join('')}</tr>
        <tr><td>（二）部分公开</td>${figures[1].map((v) => `<td><p>${v}&nbsp;</p></td>`).join('')}</tr>
        </table><!--EndFragment--></body></html>`,
    },
  };
  for (const [name, given] of Object.entries(kinds)) {
    test(
      `${name} fills the cells from the one with the focus, and is one step to undo`,
      onPage(async ({ page }) => {
        await chooseFile(page, 'report.html', example);
        const before = (await reportOf(page)).cells;
        await cellOf(page, `${granted}.natural_person`).click();
        await paste(page, given);
        await page.waitForFunction(
          () =>
            document.querySelector('ogi-report-check').report.cells['requests.granted.research'] ===
            '3',
        );
        const { cells } = await reportOf(page);
        const rows = [granted, 'requests.partly_granted'];
        const read = rows.map((row) =>
          columns.slice(0, 3).map((column) => cells[`${row}.${column}`]),
        );
        assert.deepEqual(read, figures);
        await page.keyboard.press('ControlOrMeta+z');
        assert.deepEqual((await reportOf(page)).cells, before);
        await page.keyboard.press('ControlOrMeta+y');
        assert.equal(await written(page, `${granted}.research`), '3');
      }),
    );
  }

  test(
    'a table pasted into a text that is being written is text there, not a new report',
    onPage(async ({ page }) => {
      await chooseFile(page, 'report.html', example);
      await page.getByRole('button', { name: /^修改文字：六、/ }).click();
      await paste(page, { 'text/html': example, 'text/plain': '贴入的文字' });
      assert.match(await page.locator('ogi-form textarea').inputValue(), /贴入的文字/);
      assert.equal(await page.locator('#source').textContent(), 'report.html');
    }),
  );

  test(
    'a single value goes into its cell; what lies outside the table is told',
    onPage(async ({ page }) => {
      await chooseFile(page, 'report.html', example);
      await cellOf(page, `${granted}.natural_person`).click();
      await paste(page, { 'text/plain': '8' });
      assert.equal(await written(page, `${granted}.natural_person`), '8');
      await cellOf(page, `${granted}.total`).click();
      await paste(page, { 'text/plain': '1\t2\t3' });
      await page.locator('.notice', { hasText: '有 2 个数超出表格' }).waitFor();
    }),
  );
});

describe('one click', () => {
  test(
    'fills the empty totals, and one more takes them back',
    onPage(async ({ page }) => {
      await chooseFile(page, 'report.html', example);
      for (const row of ['received', 'processed', 'granted'])
        await cellOf(page, `requests.${row}.total`).fill('');
      await cellOf(page, 'requests.processed.natural_person').fill('');
      await cellOf(page, `${granted}.natural_person`).click();
      await page.keyboard.type('9');
      await cellOf(page, 'requests.received.natural_person').click();
      await page.keyboard.type('14');
      await tool(page, '补填').click();
      await page.locator('ogi-coverage .sums', { hasText: '42 项勾稽关系全部成立' }).waitFor();
      assert.equal(await written(page, 'requests.processed.total'), '19');
      assert.equal(await written(page, 'requests.received.total'), '18');
      await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
      assert.equal(await written(page, 'requests.processed.total'), '');
    }),
  );

  test(
    'fills no total that says something else',
    onPage(async ({ page }) => {
      await chooseFile(page, 'slips.html', exampleWithSlips);
      const { cells } = await reportOf(page);
      await tool(page, '补填').click();
      await page.locator('.notice', { hasText: '没有' }).waitFor();
      assert.deepEqual((await reportOf(page)).cells, cells);
    }),
  );

  test(
    'writes a zero in every blank',
    onPage(async ({ page }) => {
      await chooseFile(page, 'blank.html', example.replaceAll('<td>0</td>', '<td></td>'));
      await tool(page, '补填').click();
      await heading(page, '未发现错误');
      assert.equal(Object.values((await reportOf(page)).cells).includes(''), false);
    }),
  );
});

test(
  'what was changed is marked with what it was, listed, and can be put back one by one',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    await cellOf(page, `${granted}.total`).click();
    await page.keyboard.type('10');
    await page.getByRole('button', { name: /^修改文字：一、/ }).click();
    const text = page.locator('ogi-form textarea');
    await text.fill((await text.inputValue()).replace('16件', '15件'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '修改标题、机关、日期' }).click();
    await page
      .getByLabel('标题', { exact: true })
      .fill('青禾区水务局2024年政府信息公开工作年度报告');
    await page.getByRole('button', { name: '完成' }).click();

    const cell = page.locator(`td[data-cell="${granted}.total"]`);
    assert.match(await cell.getAttribute('title'), /原为：19/);
    assert.match(
      await cellOf(page, `${granted}.total`).getAttribute('aria-label'),
      /：10；原为：19/,
    );
    await tool(page, '改动 3 处').click();
    const list = page.locator('ogi-changes li');
    assert.equal(await list.count(), 3);
    assert.match(await page.locator('ogi-changes ul').textContent(), /16.*→.*15/s);
    await list.filter({ hasText: '予以公开' }).getByRole('button', { name: /^恢复/ }).click();
    assert.equal(await written(page, `${granted}.total`), '19');
    await page.getByRole('button', { name: '全部恢复' }).click();
    const { report, recognition } = await page.evaluate(() => {
      const { report, recognition } = document.querySelector('ogi-report-check');
      return { report, recognition };
    });
    assert.deepEqual(report, recognition.report);
  }),
);

test(
  'offered fixes stand side by side, are never applied by themselves, and are applied and undone by one click',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const total = 'review.reconsideration.total';
    const upheld = 'review.reconsideration.upheld';
    const fixes = page.locator('ogi-fixes');
    await page.locator('ogi-findings a', { hasText: '予以公开' }).first().click();
    assert.match(await fixes.locator('.fixes').textContent(), /最可能/);
    assert.equal(await page.locator('ogi-form .fix-every').count(), 1, 'one fix, one cell');

    await page.locator('ogi-findings li[data-rule=OGI401]').locator('a').click();
    assert.equal(await fixes.locator('thead th').count(), 4, 'cell, now, two fixes');
    assert.equal(await page.locator('ogi-form .fix-every').count(), 0);
    assert.equal(await page.locator('ogi-form .fix-some').count(), 2);
    assert.equal(await written(page, total), '0');

    await fixes.getByRole('button', { name: '是，没有错' }).click();
    await page.locator('ogi-fixes thead th').nth(3).waitFor({ state: 'detached' });
    const { draft } = await page.evaluate(() => ({
      draft: document.querySelector('ogi-report-check').draft,
    }));
    assert.deepEqual(draft.confirmed, [upheld]);

    await fixes.getByRole('button', { name: /^采用/ }).click();
    assert.equal(await written(page, total), '1');
    await heading(page, '发现 2 个错误');
    await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
    assert.equal(await written(page, total), '0');
  }),
);

test(
  'a waiver keeps its reason, accepts nothing else, and is void when the figure changes',
  onPage(async ({ page }) => {
    await chooseFile(page, 'slips.html', exampleWithSlips);
    const entry = page.locator('ogi-findings li[data-rule=OGI401]');
    await entry.locator('a').click();
    await entry.getByRole('button', { name: '数字属实，说明理由' }).click();
    await entry.getByRole('button', { name: '记下理由' }).click();
    assert.match(await entry.locator('[role=alert]').textContent(), /请写明理由/);
    await entry.locator('textarea').fill('<img src=x onerror="window.ran=1"> 经核对属实');
    await entry.getByRole('button', { name: '记下理由' }).click();
    await entry.locator('.waived-note', { hasText: '<img src=x' }).waitFor();
    await heading(page, '发现 2 个错误');
    await page.locator('ogi-verdict .apart', { hasText: '已说明 1' }).waitFor();
    assert.match(await page.title(), /^（2 个错误）/);
    const label = await cellOf(page, 'review.reconsideration.total').getAttribute('aria-label');
    assert.match(label, /已说明：/);

    await cellOf(page, 'review.reconsideration.total').click();
    await page.keyboard.type('3');
    await page.getByRole('button', { name: /^改动/ }).click();
    await page.locator('ogi-changes', { hasText: '已失效的说明' }).waitFor();
    await page.locator('ogi-changes').getByRole('button', { name: '收回' }).click();
    await page.locator('ogi-changes h3').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => window.ran), undefined);
  }),
);

test(
  'F8 goes through the findings and back',
  onPage(async ({ page }) => {
    const { result } = await chooseFile(page, 'slips.html', exampleWithSlips);
    const first = (at) => result.findings[at].places[0].cell;
    await page.locator('ogi-verdict .verdict').focus();
    for (const [key, at] of [
      ['F8', 0],
      ['F8', 1],
      ['Shift+F8', 0],
      ['Shift+F8', result.findings.length - 1],
    ]) {
      await page.keyboard.press(key);
      await page.waitForFunction(
        (cell) => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return element.dataset.cell === cell;
        },
        first(at),
        { timeout: 3000 },
      );
    }
  }),
);

test(
  'from a key to the new verdict: the median is far below a frame’s length beside the frame itself',
  onPage(async ({ page }) => {
    await chooseFile(page, 'report.html', example);
    const pace = () =>
      page.evaluate(async () => {
        const element = document.querySelector('ogi-report-check');
        const input = element.shadowRoot
          .querySelector('ogi-form')
          .shadowRoot.querySelector('input[data-cell="requests.granted.natural_person"]');
        input.focus();
        const measured = [];
        for (let round = 0; round < 41; round += 1) {
          const begun = performance.now();
          input.value = String(round);
          const told = new Promise((resolve) =>
            element.addEventListener('ogi-result', resolve, { once: true }),
          );
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          await told;
          measured.push(performance.now() - begun);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return measured.sort((a, b) => a - b);
      });
    // Other work of the machine makes it slower, never quicker: the best of three is the page's own.
    let median = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 3 && median >= 60; attempt += 1) {
      const times = await pace();
      median = times[20];
      console.log(
        `key to verdict: median ${median.toFixed(1)} ms, worst ${times[40].toFixed(1)} ms`,
      );
    }
    // A frame's wait is part of it.
    assert.ok(median < 60, `${median} ms`);
  }),
);

test(
  'hostile text is text in every view of a report',
  onPage(
    async ({ page }) => {
      const bad = '<img src=x onerror="window.ran=1">';
      const { report } = await chooseFile(page, 'report.html', example);
      const hostile = {
        ...report,
        title: `${bad}${'长'.repeat(400)}`,
        organ: bad,
        sections: { ...report.sections, 5: `=cmd|'/c calc'!A1 ${bad} ${'x'.repeat(3000)}` },
        cells: { ...report.cells, [`${granted}.total`]: `=1+1${bad}${'9'.repeat(300)}` },
      };
      await chooseFile(page, '坏.json', JSON.stringify(hostile));
      await cellOf(page, `${granted}.total`).fill(bad);
      await tool(page, '更多').click();
      await tool(page, /^改动/).click();
      await page.evaluate(
        (last) => document.querySelector('ogi-report-check').compareWith(last, last.title),
        hostile,
      );
      assert.ok((await page.locator('ogi-form article').textContent()).includes(bad));
      assert.equal(await page.evaluate(() => window.ran), undefined);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(sideways, 0);
    },
    { width: 390, height: 844 },
  ),
);
