// What a content management system may put round the check: frames, forms, policies, fields of its own, scripts loaded twice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, exampleWithSlips, host, launch } from './browser.mjs';

const inner = (page) => /<body>([\s\S]*)<\/body>/.exec(page)[1];
const good = inner(example);
const slips = inner(exampleWithSlips);
const script = '<script src="/dist/ogi-report-check.global.js"></script>';

let browser;
let server;
let other;
before(async () => {
  [browser, server, other] = await Promise.all([launch(), host('.'), host('.')]);
});
after(async () => {
  await browser?.close();
  server?.close();
  other?.close();
});

/** A tab with a page made up for the test, served with `headers`; no script of it may fail. */
function onMadePage(html, work, { headers = {}, frame } = {}) {
  return async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const serve = (body) => (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    await context.route('**/made', serve(typeof html === 'function' ? html() : html));
    if (frame) await context.route('**/frame', serve(frame));
    try {
      await page.goto(`${server.address}made`);
      await work(page);
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
    }
  };
}

const element = '<!doctype html><ogi-report-check></ogi-report-check>';
const compact = '<!doctype html><ogi-report-check compact></ogi-report-check>';

for (const style of ['display: none', 'position: absolute; top: 9000px', 'width: 0; height: 0']) {
  test(`a check answers in a frame of another origin with ${style}`, () =>
    onMadePage(
      () =>
        `<!doctype html><p>${'<br>'.repeat(40)}</p><iframe style="${style}" src="${other.address}frame"></iframe>`,
      async (page) => {
        const frame = await (
          await page.waitForSelector('iframe', { state: 'attached' })
        ).contentFrame();
        await frame.waitForFunction(() => window.OgiCheck);
        const verdict = await frame.evaluate(async (html) => {
          const slow = new Promise((resolve) => setTimeout(() => resolve('no answer'), 20_000));
          const result = document.querySelector('ogi-report-check').check(html);
          return Promise.race([result.then((found) => found.verdict), slow]);
        }, slips);
        assert.equal(verdict, 'fail');
      },
      { frame: element + script },
    )());
}

/** A form as CMSs write them: a field that hides the form's own method, two buttons, a script that sends it by itself. */
const formPage = `<!doctype html><form action="/gone">
  <input name="title" value="临澜市青禾区水务局2024年政府信息公开工作年度报告">
  <div id="editor" contenteditable></div>
  <input type="submit" name="submit" value="保存">
  <button name="action" value="publish">发布</button>
  <input type="hidden" name="requestSubmit">
</form><ogi-report-check compact></ogi-report-check>${script}
<script>
  var sent = [], stopped = [];
  var form = document.querySelector('form');
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    sent.push({ by: event.submitter && event.submitter.value, html: editor.innerHTML });
  });
  function begin(html, options, live) {
    editor.innerHTML = html;
    var check = document.querySelector('ogi-report-check');
    window.session = OgiCheck.attach(check, OgiCheck.contentEditable(editor), { debounce: 50, live: live });
    window.gate = OgiCheck.guard(form, session, Object.assign({
      stopped: function (result) { stopped.push(result ? result.verdict : null); }
    }, options));
  }
</script>`;

test(
  'a guarded form goes by the button that sent it, whatever its fields are called, and the others hear of it once',
  onMadePage(formPage, async (page) => {
    await page.evaluate((html) => window.begin(html), good);
    await page.click('button[name=action]');
    await page.waitForFunction(() => window.sent.length > 0);
    await page.click('input[name=submit]');
    await page.waitForFunction(() => window.sent.length > 1);
    assert.deepEqual(await page.evaluate(() => window.sent.map(({ by }) => by)), [
      'publish',
      '保存',
    ]);
  }),
);

test(
  'what is typed while the check of a submit runs is checked before it goes',
  onMadePage(formPage, async (page) => {
    await page.evaluate((html) => window.begin(html, {}, false), good);
    await page.evaluate(async () => {
      const check = document.querySelector('ogi-report-check');
      const own = check.check.bind(check);
      let first = true;
      check.check = async (...given) => {
        const result = await own(...given);
        // While the first check is on its way, somebody changes a total.
        if (first) {
          first = false;
          const cell = [...window.editor.querySelectorAll('td')].find(
            (td) => td.textContent === '17',
          );
          cell.textContent = '71';
        }
        return result;
      };
      document.querySelector('button[name=action]').click();
    });
    await page.waitForFunction(() => window.stopped.length > 0);
    assert.deepEqual(await page.evaluate(() => [window.stopped, window.sent]), [['fail'], []]);
  }),
);

test(
  'an error that was accepted with a reason lets the form go, unless nothing is to; what cannot be checked is stopped',
  onMadePage(formPage, async (page) => {
    const allowed = await page.evaluate(async (html) => {
      const check = document.querySelector('ogi-report-check');
      window.begin(html);
      const answers = [await window.gate.allows()];
      const finding = (rule) => check.result.findings.find((each) => each.rule === rule);
      const list = () => check.shadowRoot.querySelector('ogi-findings');
      for (const rule of ['OGI302', 'OGI303', 'OGI401']) {
        const detail = { finding: finding(rule), reason: '经核对无误' };
        list().dispatchEvent(new CustomEvent('ogi-waive', { detail }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      answers.push(await window.gate.allows());
      window.gate.release();
      const strict = OgiCheck.guard(window.form, window.session, { allow: 'none' });
      answers.push(await strict.allows());
      window.editor.innerHTML = '';
      answers.push(await strict.allows());
      return answers;
    }, slips);
    assert.deepEqual(allowed, [false, true, false, false]);
  }),
);

test(
  'an editor that was let go is no longer checked, and its form no longer stopped',
  onMadePage(formPage, async (page) => {
    const said = await page.evaluate(
      async ([right, wrong]) => {
        const check = document.querySelector('ogi-report-check');
        window.begin(right);
        await window.session.check();
        // The event comes when the outcome is drawn.
        await new Promise((resolve) => setTimeout(resolve, 200));
        window.session.detach();
        window.gate.release();
        let told = 0;
        check.addEventListener('ogi-result', () => told++);
        window.editor.innerHTML = wrong;
        await new Promise((resolve) => setTimeout(resolve, 500));
        document.querySelector('button[name=action]').click();
        return [told, window.sent.length, window.session.isCurrent];
      },
      [good, slips],
    );
    assert.deepEqual(said, [0, 1, false]);
  }),
);

test(
  'the result goes with the form where it is asked for',
  onMadePage(formPage, async (page) => {
    const verdict = await page.evaluate(async (html) => {
      window.begin(html, { resultField: 'check_result' });
      await window.gate.allows();
      return JSON.parse(new FormData(window.form).get('check_result')).verdict;
    }, good);
    assert.equal(verdict, 'pass');
  }),
);

test(
  'in compact too a fix is offered, and a listener may write it elsewhere',
  onMadePage(`${compact.replace('compact', 'compact editable')}${script}`, async (page) => {
    const said = await page.evaluate(async (html) => {
      const check = document.querySelector('ogi-report-check');
      await check.check(html);
      const told = [];
      const listener = (event) => {
        told.push(event.detail);
        event.preventDefault();
      };
      check.addEventListener('ogi-fix', listener);
      const adopt = async () => {
        check.nextFinding();
        await new Promise((resolve) => setTimeout(resolve, 200));
        const list = check.shadowRoot.querySelector('ogi-findings').shadowRoot;
        list.querySelector('li.shown ogi-fixes').shadowRoot.querySelector('td button').click();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return check.report.cells['requests.granted.total'];
      };
      const whenPrevented = await adopt();
      check.removeEventListener('ogi-fix', listener);
      for (let turn = 1; turn < check.result.findings.length; turn++) check.nextFinding();
      const otherwise = await adopt();
      return {
        whenPrevented,
        otherwise,
        edits: told[0].edits,
        blocks: told[0].document.blocks.length,
      };
    }, slips);
    assert.equal(said.whenPrevented, '19');
    assert.equal(said.otherwise, '10');
    const [{ origin, ...edit }] = said.edits;
    assert.deepEqual(edit, { cell: 'requests.granted.total', value: '10', before: '19' });
    assert.ok(origin.row > 0 && said.blocks > origin.block);
  }),
);

test(
  'places in a row are found after cells of it, or all its figures, were changed, and rows beside it came or went',
  onMadePage(`${compact}<div id="editor"></div>${script}`, async (page) => {
    const found = await page.evaluate(async (html) => {
      const check = document.querySelector('ogi-report-check');
      const { editor } = window;
      editor.innerHTML = html;
      await check.check(html);
      const { document: read } = check.draft;
      const { cells } = check.recognition.origins;
      const at = (key) => OgiCheck.findPlace(editor, { origin: cells[key], document: read });
      const total = at('requests.granted.total');
      const answers = [total.textContent];
      at('requests.granted.natural_person').textContent = '8';
      answers.push(at('requests.granted.total') === total);
      for (const cell of total.parentElement.cells)
        if (/^\d+$/.test(cell.textContent)) cell.textContent = '5';
      answers.push(at('requests.granted.total') === total);
      const review = at('review.reconsideration.total');
      for (const cell of review.parentElement.cells) cell.textContent = '4';
      answers.push(at('review.reconsideration.total') === review);
      const next = at('requests.partly_granted.total');
      total.parentElement.remove();
      answers.push(at('requests.granted.total') === undefined);
      answers.push(next !== undefined && at('requests.partly_granted.total') === next);
      return answers;
    }, slips);
    assert.deepEqual(found, ['19', true, true, true, true, true]);
  }),
);

test(
  'a check of the same content again keeps waivers, answers and last year, also over one that failed; any other begins anew',
  onMadePage(`${element.replace('check>', 'check editable>')}${script}`, async (page) => {
    const kept = await page.evaluate(
      async ([html, lastYear]) => {
        const check = document.querySelector('ogi-report-check');
        await check.check(html, { lastYear });
        const list = check.shadowRoot.querySelector('ogi-findings');
        const finding = check.result.findings.find((each) => each.rule === 'OGI401');
        const tell = (name, detail) => list.dispatchEvent(new CustomEvent(name, { detail }));
        tell('ogi-waive', { finding, reason: '经核对无误' });
        tell('ogi-answer', { cell: 'requests.granted.total', right: false });
        const state = () => {
          const { waivers, wrong, lastYear: last } = check.draft;
          return [waivers.length, wrong.length, last?.report.year];
        };
        const states = [state()];
        await check.check(html.replace('水费', '水价'), { again: true });
        states.push(state());
        await check.check('', { again: true }).catch(() => {});
        await check.check(html, { again: true });
        states.push(state());
        states.push(check.result.findings.some(({ waived }) => waived !== undefined));
        await check.check(html);
        states.push(state());
        check.members = [
          {
            schema: 'ogi-report/1',
            organ: '青禾区甲局',
            cells: { 'requests.received.total': '7' },
          },
        ];
        await check.check(html, { again: true });
        states.push(check.result.rules.find(({ rule }) => rule === 'OGI801').state);
        return states;
      },
      [slips, good.replaceAll('2024', '2023').replaceAll('2025', '2024')],
    );
    assert.deepEqual(kept.slice(0, 5), [
      [1, 1, 2023],
      [1, 1, 2023],
      [1, 1, 2023],
      true,
      [0, 0, undefined],
    ]);
    assert.notEqual(kept[5], 'not_applicable');
  }),
);

test(
  'title, organ and day come from the fields of the system where the content has none, and findings about them lead there',
  onMadePage(
    `${compact}<input id="title"><input id="day"><div id="editor" contenteditable></div>${script}`,
    async (page) => {
      const text = good
        .replace(/<h1>.*?<\/h1>/, '')
        .replace(/临澜市青禾区水务局2024年政府信息公开工作年度报告/g, '本年度报告');
      const said = await page.evaluate(async (html) => {
        const check = document.querySelector('ogi-report-check');
        const { editor, title, day } = window;
        editor.innerHTML = html;
        title.value = '临澜市青禾区水务局2024年政府信息公开工作年度报告';
        day.value = '2025-2-20 10:00';
        const fields = { title, organ: '临澜市青禾区水务局', published: day };
        const session = OgiCheck.attach(check, OgiCheck.contentEditable(editor), fields);
        await session.check();
        const { organ, year, published } = check.report;
        const rules = () => check.result.findings.map((finding) => finding.rule);
        const seen = [organ, year, published, rules()];
        title.value = '公开年报';
        await session.check();
        const finding = check.result.findings.find((each) => each.rule === 'OGI002');
        const list = check.shadowRoot.querySelector('ogi-findings');
        list.dispatchEvent(new CustomEvent('ogi-show', { detail: { finding, placeIndex: 0 } }));
        await new Promise((resolve) => setTimeout(resolve, 50));
        return [...seen, document.activeElement === title];
      }, text);
      assert.deepEqual(said.slice(0, 3), ['临澜市青禾区水务局', 2024, '2025-02-20']);
      assert.deepEqual(said[3], ['OGI012']);
      assert.equal(said[4], true);
    },
  ),
);

test(
  'a Quill whose tables a module of somebody else makes, with merged cells, is checked as any editor',
  onMadePage(
    `${compact}<div class="ql-container"><div class="ql-editor" contenteditable></div></div>${script}`,
    async (page) => {
      const said = await page.evaluate(async (html) => {
        const check = document.querySelector('ogi-report-check');
        const editor = document.querySelector('.ql-editor');
        editor.innerHTML = html;
        const session = OgiCheck.attach(check, OgiCheck.contentEditable(editor), { live: false });
        const merged = await session.check();
        for (const cell of editor.querySelectorAll('td, th')) {
          cell.removeAttribute('colspan');
          cell.removeAttribute('rowspan');
        }
        const not = await session.check().catch(({ code }) => code);
        return [merged.verdict, not];
      }, slips);
      assert.deepEqual(said, ['fail', 'unfit']);
    },
  ),
);

test(
  'figures that are numbers are shown and checked, and of one table alone nobody is told that others are missing',
  onMadePage(`${element}${script}`, async (page) => {
    const said = await page.evaluate(async () => {
      const check = document.querySelector('ogi-report-check');
      const cells = {};
      for (const column of ['upheld', 'corrected', 'other', 'pending']) {
        cells[`review.reconsideration.${column}`] = 1;
      }
      cells['review.reconsideration.total'] = 5;
      cells['review.litigation_direct.total'] = null;
      const wrong = await check.check({ schema: 'ogi-report/1', year: 2024, cells });
      await check.updateComplete;
      cells['review.reconsideration.total'] = 4;
      const right = await check.check({ schema: 'ogi-report/1', year: 2024, cells });
      await check.updateComplete;
      const form = check.shadowRoot.querySelector('ogi-form');
      await form.updateComplete;
      return {
        wrong: wrong.findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])),
        right: right.counts.error,
        shown: form.shadowRoot
          .querySelector('[data-cell="review.reconsideration.total"]')
          .textContent.trim(),
      };
    });
    assert.deepEqual(said, { wrong: ['OGI401'], right: 0, shown: '4' });
  }),
);

test(
  'the script may be loaded twice, and a file may come from another frame',
  onMadePage(`${compact}${script}${script}<iframe></iframe>`, async (page) => {
    const said = await page.evaluate(async (html) => {
      const check = new OgiCheck.OgiReportCheck();
      document.body.append(check);
      const { File: ForeignFile } = document.querySelector('iframe').contentWindow;
      const file = new ForeignFile([html], '年报.html');
      const { verdict } = await check.check(file);
      return [verdict, check.draft.name, file instanceof File];
    }, slips);
    assert.deepEqual(said, ['fail', '年报.html', false]);
  }),
);

const strict =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";

test(
  'it works where Trusted Types are required and one policy is allowed',
  onMadePage(
    `${compact}${script}`,
    async (page) => {
      const verdict = await page.evaluate(async (html) => {
        const { verdict: found } = await document.querySelector('ogi-report-check').check(html);
        return found;
      }, slips);
      assert.equal(verdict, 'fail');
      const entries = page.locator('ogi-findings li');
      await entries.first().waitFor();
    },
    { headers: { 'Content-Security-Policy': `${strict}; trusted-types ogi-check` } },
  ),
);

const moduleScript = '<script type="module" src="/dist/element.js"></script>';
for (const [what, policy] of [
  [
    'the module under a policy of its own server alone',
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
  ],
  ['the module where Trusted Types are required too', `${strict}; trusted-types ogi-check`],
]) {
  test(
    `${what}: it checks, and what it loads late comes`,
    onMadePage(
      `${element.replace('check>', 'check editable>')}${moduleScript}`,
      async (page) => {
        await page.waitForFunction(() => customElements.get('ogi-report-check'));
        await page.evaluate(
          (html) => document.querySelector('ogi-report-check').check(html),
          slips,
        );
        await page.locator('ogi-findings li').first().locator('a').click();
        await page.locator('ogi-fixes td button').first().waitFor();
        await page.locator('.tools button', { hasText: '原文' }).click();
        await page.locator('ogi-document').waitFor();
      },
      { headers: { 'Content-Security-Policy': policy } },
    ),
  );
}

test('where that policy is not allowed, it is said what to allow', async () => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await context.route('**/made', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': `${strict}; trusted-types theirs` },
        body: `${compact}${script}`,
      }),
    );
    await page.goto(`${server.address}made`);
    const message = await page.evaluate(async (html) => {
      const error = await document
        .querySelector('ogi-report-check')
        .check(html)
        .catch((why) => why);
      return error.message;
    }, slips);
    assert.match(message, /trusted-types ogi-check/);
  } finally {
    await context.close();
  }
});

for (const [name, order] of [
  ['above', (element, editor) => element + editor],
  ['below', (element, editor) => editor + element],
]) {
  test(
    `with the check ${name} it, an editor that is typed in stays where it is, with its focus`,
    onMadePage(
      `<!doctype html><style>html { overflow-anchor: none }</style><body>${order(
        '<ogi-report-check compact></ogi-report-check>',
        `<div id="editor" contenteditable>${good}</div>`,
      )}<div style="height: 3000px"></div>${script}`,
      async (page) => {
        await page.waitForFunction(() => window.OgiCheck);
        await page.evaluate(() => {
          const check = document.querySelector('ogi-report-check');
          const editor = OgiCheck.contentEditable(document.querySelector('#editor'));
          window.session = OgiCheck.attach(check, editor, { debounce: 400 });
        });
        await page.waitForFunction(() => window.session.result?.verdict === 'pass');
        const cell = page.locator('#editor td', { hasText: /^19$|^10$/ }).first();
        await cell.click();
        const where = () =>
          page.evaluate(() => ({
            top: document.querySelector('#editor').getBoundingClientRect().top,
            focus: document.activeElement.id,
          }));
        const before = await where();
        assert.equal(before.focus, 'editor');
        const assertSame = (after) => {
          assert.ok(Math.abs(after.top - before.top) <= 1, `${before.top} became ${after.top}`);
          assert.equal(after.focus, before.focus);
        };
        await page.keyboard.type('7');
        await page.waitForFunction(() => window.session.result?.verdict === 'fail');
        await page.waitForTimeout(300);
        assertSame(await where());
        await page.keyboard.press('Backspace');
        await page.waitForFunction(() => window.session.result?.verdict === 'pass');
        await page.waitForTimeout(300);
        assertSame(await where());
      },
    ),
  );
}
