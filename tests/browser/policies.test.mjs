// What the element and the page do under each policy a server may send, in the Chromium of today and in 86: the table of
// docs/embedding.md, cell by cell.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { exampleWithSlips, host, hostMade, launch, root } from './browser.mjs';
import { launch86, skip as skip86 } from './chromium86.mjs';

const offline = pathToFileURL(`${root}dist/offline/ogi-check.html`).href;
const ways = {
  script: '<script src="/dist/ogi-report-check.global.js"></script>',
  module: '<script type="module" src="/dist/element.js"></script>',
};

/** The rows of the table: the headers, and what is to come of each way in each browser. */
const rows = tableOf(readFileSync(`${root}docs/embedding.md`, 'utf8'));

function tableOf(page) {
  const [, table] = /<!-- policies[^>]*-->\n([\s\S]*?)<!-- \/policies -->/.exec(page);
  const [, , ...lines] = table.trim().split('\n');
  return lines.map((line) => {
    const [policy, ...outcomes] = line.split('|').slice(1, -1);
    const headers = [...policy.matchAll(/`([^`]+)`/g)].map(([, text]) => headerOf(text));
    const [today, today2, old, old2] = outcomes.map((outcome) => outcome.trim());
    return {
      policy: policy.trim(),
      headers: Object.fromEntries(headers),
      'Chromium of today': { script: today, module: today2 },
      'Chromium 86': { script: old, module: old2 },
    };
  });
}

/** A header as it is written, or the value of a Content-Security-Policy. */
function headerOf(text) {
  const [, name, value] = /^([A-Z][\w-]+): (.+)$/.exec(text) ?? [];
  return name ? [name, value] : ['Content-Security-Policy', text];
}

test('the table was read', () => {
  assert.ok(rows.length >= 9, `${rows.length} rows`);
  for (const { policy, headers, ...outcomes } of rows) {
    assert.equal(Object.keys(headers).length > 0, policy !== 'none', policy);
    for (const outcome of Object.values(outcomes).flatMap(Object.values))
      assert.match(outcome, /^(?:WebAssembly|JavaScript|not loaded|says `.+`)$/, policy);
  }
});

let made;
before(async () => {
  made = await hostMade((parameters) => ({
    headers: rows[parameters.get('row')].headers,
    body: `<!doctype html><link rel="icon" href="data:,"><ogi-report-check></ogi-report-check>${ways[parameters.get('way')]}`,
  }));
});
after(() => made?.close());

/** Whether the core came as JavaScript; forgets what was asked for. */
const usedScript = ({ requests }) =>
  requests.splice(0).some((path) => path.includes('ogi-check-without-wasm'));

/** Opens the page and checks a report; gives its verdict, or what is said, and shown, instead. */
async function checkAt(address, page) {
  await page.goto(address);
  return page.evaluate(async (html) => {
    const element = document.querySelector('ogi-report-check');
    if (!element.check) return { isThere: false };
    const outcome = await element.check(html).catch((error) => error);
    await element.updateComplete;
    const shown = element.shadowRoot?.querySelector('.failure')?.textContent ?? '';
    return { isThere: true, verdict: outcome.verdict, message: outcome.message, shown };
  }, exampleWithSlips);
}

const browsers = [
  ['Chromium of today', launch, (browser) => browser.close(), false],
  // Killed, not closed: were it hung, closing would wait for ever.
  ['Chromium 86', launch86, (browser) => browser.process().kill('SIGKILL'), skip86],
];
for (const [name, start, end, skip] of browsers) {
  describe(name, { skip, timeout: 120_000 }, () => {
    let browser;
    let page;
    const errors = [];
    before(async () => {
      browser = await start();
      page = await browser.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
    });
    after(() => browser && end(browser));

    for (const [row, { policy, [name]: expected }] of rows.entries()) {
      test(policy, async () => {
        for (const way of Object.keys(ways)) {
          const address = `${made.address}made?row=${row}&way=${way}`;
          const { isThere, verdict, message, shown } = await checkAt(address, page);
          const core = usedScript(made) ? 'JavaScript' : 'WebAssembly';
          const [, wanted] = /^says `(.*)`$/.exec(expected[way]) ?? [];
          const failures = errors.splice(0);
          if (wanted) {
            assert.ok(message?.includes(wanted), `${way}: ${verdict} ${message}`);
            assert.ok(shown.includes(wanted), `${way} shows ${shown}`);
            continue;
          }
          assert.equal(isThere, expected[way] !== 'not loaded', way);
          if (!isThere) continue;
          assert.equal(verdict, 'fail', `${way}: ${message}`);
          assert.equal(core, expected[way], way);
          assert.deepEqual(failures, [], way);
        }
      });
    }

    // The threads of Chromium 86 compile WebAssembly under every policy, its pages only under 'unsafe-eval' (docs/adr/031).
    const isOld = name === 'Chromium 86';
    for (const [what, policy, usesScript] of [
      ['refuses WebAssembly', "script-src 'self'", !isOld],
      ['refuses workers', "worker-src 'none'", isOld],
      ['refuses both', "script-src 'self'; worker-src 'none'", true],
    ]) {
      test(`the page on a server that ${what}`, async () => {
        const server = await host('dist/page', { 'Content-Security-Policy': policy });
        try {
          const { verdict, message } = await checkAt(server.address, page);
          assert.equal(verdict, 'fail', message);
          assert.equal(usedScript(server), usesScript);
          assert.deepEqual(errors, []);
        } finally {
          server.close();
        }
      });
    }
  });
}

describe('the page from a folder', () => {
  test('in a browser that has no WebAssembly', async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.addInitScript(() => {
        delete globalThis.WebAssembly;
      });
      const { verdict, message } = await checkAt(offline, page);
      assert.equal(verdict, 'fail', message);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
    }
  });
});
