// The package as a stranger gets it: packed, installed in an empty folder, imported, typed, run and opened; and what it weighs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { loadChecker } from '../../dist/index.js';
import { addressOf, serve } from '../../scripts/serve.mjs';
import { exampleWithSlips, launch, openPage } from '../browser/browser.mjs';
import { asPdf } from '../fixtures/made-pages.mjs';
import { asDocument, asText, madeReport } from '../fixtures/made-report.mjs';

const { forms } = (await loadChecker()).catalogue();
const madeDocument = asDocument(madeReport(forms[2021]), forms[2021]);
const root = fileURLToPath(new URL('../../', import.meta.url));
const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const slips = /<body>([\s\S]*)<\/body>/.exec(exampleWithSlips)[1];
const example = readFileSync(`${root}web/examples/report.html`, 'utf8');

let home;
let unpacked;
before(() => {
  home = mkdtempSync(join(tmpdir(), 'ogi-check-package-'));
  unpacked = join(home, 'node_modules/ogi-check');
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  // Offline: it needs nothing of others.
  const flags = ['--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...flags, `./${filename}`], { cwd: home, stdio: 'pipe' });
});
after(() => rmSync(home, { recursive: true }));

test('every file that package.json names is in the package, and no source of the core', () => {
  const named = JSON.stringify([packageJson.exports, packageJson.bin]).match(/dist\/[^"*]+/g);
  for (const name of named) assert.ok(statSync(join(unpacked, name)).size > 0, name);
  assert.ok(statSync(join(unpacked, 'LICENSE')).size > 0);
  const files = readdirSync(unpacked, { recursive: true });
  assert.deepEqual(
    files.filter((name) => /\.(?:cpp|test\.mjs)$/.test(name)),
    [],
  );
  for (const absent of ['tests', 'build', 'node_modules']) {
    assert.ok(!readdirSync(unpacked).includes(absent), absent);
  }
});

test('whatever its pages lead to is in it', () => {
  const pages = readdirSync(unpacked, { recursive: true }).filter((name) => name.endsWith('.md'));
  assert.ok(pages.includes('README.md') && pages.includes('docs/embedding.md'));
  const dead = [];
  for (const name of pages) {
    const page = readFileSync(join(unpacked, name), 'utf8');
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to]) =>
      join(dirname(name), to),
    );
    // The manual names files too, for a stranger to open.
    const named = name.startsWith('docs/embedding')
      ? [...page.matchAll(/`((?:dist|docs|web)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path)
      : [];
    for (const path of [...links, ...named])
      if (!existsSync(join(unpacked, path))) dead.push(`${name}: ${path}`);
  }
  assert.deepEqual(dead, []);
});

test('a stranger imports it, and finds the module and the schemas by name', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    import { loadChecker } from 'ogi-check';
    import schema from 'ogi-check/schemas/report.schema.json' with { type: 'json' };
    const read = (name) => readFileSync(fileURLToPath(import.meta.resolve('ogi-check/' + name)));
    const beside = await loadChecker();
    const given = await loadChecker(read('ogi-check.wasm'));
    if (beside.catalogueJson() !== given.catalogueJson()) throw new Error('two modules');
    console.log(schema.title, beside.catalogue().version);
  `;
  writeFileSync(join(home, 'stranger.js'), script);
  const output = execFileSync(process.execPath, ['--no-warnings', 'stranger.js'], {
    cwd: home,
    encoding: 'utf8',
  });
  assert.equal(output.trim(), `ogi-report/1 ${packageJson.version}`);
});

test('its types serve a TypeScript program', () => {
  const program = `
    import { CheckerError, loadChecker, type Report, type Result } from 'ogi-check';
    export async function verdict(report: Report): Promise<Result['verdict'] | undefined> {
      try {
        return (await loadChecker()).check(report, { language: 'en' }).verdict;
      } catch (error) {
        if (error instanceof CheckerError && error.code === 'refused') return undefined;
        throw error;
      }
    }
    // @ts-expect-error: a report has a schema
    export const wrong: Report = { cells: {} };
  `;
  compile(program);
});

test('its types serve a page that embeds the element, and need no other package', () => {
  compile(`
    import { findPlace, OgiReportCheck, provideCharts, provideExports, type ReportDraft } from 'ogi-check/element';
    provideExports(() => import('ogi-check/export'));
    provideCharts(() => import('ogi-check/charts'));
    const element = document.querySelector('ogi-report-check') ?? new OgiReportCheck();
    element.today = '2025-01-20';
    element.addEventListener('ogi-locate', ({ detail }) => findPlace(document.body, detail)?.scrollIntoView());
    export const errors: Promise<number> = element.check('<p></p>').then((result) => result.counts.error);
    export const kept = (): ReportDraft | undefined => element.draft;
    // @ts-expect-error: the report is changed by the user
    element.report = undefined;
  `);
});

test('its types serve a system’s own editor and form, without the types of any editor', () => {
  compile(`
    import { attach, connectFrame, contentEditable, guard, ueditor, type EditorAdapter } from 'ogi-check/embed';
    declare const form: HTMLFormElement;
    const check = document.querySelector('ogi-report-check') ?? connectFrame(document.createElement('iframe'));
    const theirs: EditorAdapter = { ...contentEditable(document.body), getHtml: () => '<p></p>' };
    const session = attach(check, theirs, { debounce: 400, title: () => form.title, organ: '云岭市水务局', year: 2024 });
    const { allows } = guard(form, session, { allow: 'waived', resultField: 'check' });
    export const go: Promise<boolean> = allows();
    // @ts-expect-error: not an editor
    ueditor({});
  `);
});

test('the script that is copied alone says whose it is', () => {
  const script = readFileSync(join(unpacked, 'dist/ogi-report-check.global.js'), 'utf8');
  assert.match(script.slice(0, 200), /^\/\*! ogi-check, MIT; .*THIRD_PARTY_NOTICES\.txt/);
});

test('its types know the global script, and the element in JSX', () => {
  compile(`
    /// <reference types="ogi-check/global" />
    const session = OgiCheck.attach(new OgiCheck.OgiReportCheck(), OgiCheck.contentEditable(document.body));
    export const verdict: string | undefined = session.result?.verdict;
    OgiCheck.findPlace(document.body, {});
  `);
  compile(
    `
    import 'ogi-check/jsx';
    declare function h(...given: unknown[]): unknown;
    export const element = <ogi-report-check compact today="2025-01-20" />;
    // @ts-expect-error: no attribute of it
    export const wrong = <ogi-report-check compakt />;
  `,
    { name: 'program.tsx', flags: ['--jsx', 'react', '--jsxFactory', 'h'] },
  );
});

test('licences, sums and the manifest are there', () => {
  const text = (name) => readFileSync(join(unpacked, name), 'utf8');
  const licences = text('dist/THIRD_PARTY_NOTICES.txt');
  for (const name of [
    'lit-html',
    'fflate',
    'parse5',
    'saxes',
    'pdfjs-dist',
    'docx',
    'nlohmann/json',
    // Inside the files of others.
    'core-js',
    'events and stream-browserify',
  ]) {
    assert.ok(licences.includes(`\n${name}`), name);
  }
  for (const words of ['Apache License', 'Adobe Systems', 'BSD 3-Clause']) {
    assert.ok(licences.includes(words), words);
  }
  const integrity = JSON.parse(text('dist/integrity.json'));
  const sums = text('dist/SHA256SUMS');
  for (const [name, expected] of Object.entries(integrity)) {
    if (/^(?:page|offline)\//.test(name)) continue;
    const bytes = readFileSync(join(unpacked, 'dist', name));
    assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, expected, name);
    assert.ok(
      sums.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`),
      name,
    );
  }
  assert.ok(integrity['ogi-report-check.global.js'] && integrity['ogi-check.wasm']);
  const manifest = JSON.parse(text(packageJson.customElements));
  const [{ members, events, cssProperties }] = manifest.modules[0].declarations;
  assert.ok(members.some(({ name }) => name === 'check'));
  assert.ok(events.some(({ name }) => name === 'ogi-fix'));
  assert.ok(cssProperties.length > 15);
});

test('the notices are of what the sources bundle, and of what that is made of', () => {
  const bundled = new Set();
  const add = (name) => {
    if (bundled.has(name) || name.startsWith('@types/')) return;
    bundled.add(name);
    const { dependencies = {} } = JSON.parse(
      readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'),
    );
    for (const each of Object.keys(dependencies)) {
      const isBeside = existsSync(`${root}node_modules/${each}`);
      if (isBeside) add(each);
      else if (!each.startsWith('@types/')) bundled.add(each);
    }
  };
  for (const folder of ['web', 'wasm', 'cli']) {
    for (const file of readdirSync(`${root}${folder}`, { recursive: true })) {
      if (!/\.ts$/.test(file) || /\.(?:config|d)\.ts$/.test(file)) continue;
      const code = readFileSync(`${root}${folder}/${file}`, 'utf8');
      for (const [, name] of code.matchAll(
        /(?:from |import\()'((?:@[^/']+\/)?[^./'][^/':]*)[^':]*'/g,
      ))
        if (name !== packageJson.name && existsSync(`${root}node_modules/${name}`)) add(name);
    }
  }
  const notices = readFileSync(join(unpacked, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
  const named = [...notices.matchAll(/^={78}\n(\S+) \d\S* \(/gm)].map(([, name]) => name);
  // In Lit's build for servers alone.
  bundled.delete('@lit-labs/ssr-dom-shim');
  assert.deepEqual(named.sort(), [...bundled].sort());
});

test('attach and guard weigh at most 12 KB, compressed', async (t) => {
  writeFileSync(join(home, 'attach.js'), "export { attach, guard } from 'ogi-check/embed';");
  const { output } = await build({
    root: home,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome86', lib: { entry: 'attach.js', formats: ['es'] } },
  }).then(([only]) => only);
  const size = gzipSync(output.map(({ code }) => code).join(''), { level: 9 }).length;
  t.diagnostic(`${size} bytes`);
  assert.ok(size <= 12_000, `${size} bytes`);
});

function compile(program, { name = 'program.ts', flags: more = [] } = {}) {
  writeFileSync(join(home, name), program);
  const flags = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom,dom.iterable',
    '--types',
    '',
    ...more,
  ];
  execFileSync(join(root, 'node_modules/.bin/tsc'), [...flags, name], {
    cwd: home,
    stdio: 'pipe',
  });
}

test('it needs no other package, native ones least of all', () => {
  assert.equal(packageJson.dependencies, undefined);
  assert.equal(packageJson.optionalDependencies, undefined);
  // Nothing that runs names a package: neither a module nor, by require, a part of it.
  for (const name of readdirSync(join(unpacked, 'dist')).filter((each) => each.endsWith('.js'))) {
    const code = readFileSync(join(unpacked, 'dist', name), 'utf8');
    const named = [...code.matchAll(/^(?:import|export)\b[^'"`;]*?(?:from)?\s*["']([^"']+)["']/gm)];
    const packages = named
      .map(([, each]) => each)
      .filter((each) => !/^\./.test(each) && !isBuiltin(each));
    assert.deepEqual(packages, [], name);
    assert.doesNotMatch(code, /require\(\s*['"`]@napi-rs/, name);
  }
});

test('in Node it reads files of every kind, and HTML', async () => {
  const files = {
    'report.html': example,
    'report.txt': asText(madeDocument),
    'report.pdf': asPdf(madeDocument),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
  const script = `
    import { readFileSync } from 'node:fs';
    import { pathToFileURL } from 'node:url';
    import { ImportError, loadChecker, readFile, readHtml } from 'ogi-check/node';
    const checker = await loadChecker();
    const cells = (document) => Object.keys(checker.recognise(document).report.cells).length;
    const said = [];
    for (const name of ${JSON.stringify(Object.keys(files))}) said.push(cells(await readFile(name)));
    said.push(cells(await readFile(pathToFileURL('report.html'))));
    said.push(cells(await readFile(readFileSync('report.html'), { name: '年报.html' })));
    said.push(cells(await readHtml(readFileSync('report.html', 'utf8'))));
    said.push(await readFile(new Uint8Array(), { name: '空.docx' }).catch((error) => error instanceof ImportError && error.message));
    console.log(JSON.stringify(said));
  `;
  writeFileSync(join(home, 'reading.js'), script);
  const output = execFileSync(process.execPath, ['reading.js'], { cwd: home, encoding: 'utf8' });
  const said = JSON.parse(output);
  assert.deepEqual(said.slice(0, 6), [200, 200, 200, 200, 200, 200]);
  assert.match(said[6], /空\.docx/);
});

test('what its pages show of Node runs as it stands there', () => {
  writeFileSync(join(home, '年报.docx'), example);
  const pages = ['README.md', 'README.zh-CN.md', 'docs/embedding.md'];
  const blocks = pages.flatMap((page) =>
    [...readFileSync(join(unpacked, page), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)]
      .map(([, code]) => code)
      .filter((code) => /from 'ogi-check(?:\/node)?'/.test(code)),
  );
  assert.equal(blocks.length, 3);
  for (const [index, code] of blocks.entries()) {
    const given = `const text = ${JSON.stringify(asText(madeDocument))};\n`;
    writeFileSync(join(home, `shown-${index}.js`), given + code);
  }
  const names = JSON.stringify(blocks.map((_, index) => `./shown-${index}.js`));
  writeFileSync(join(home, 'shown.js'), `for (const name of ${names}) await import(name);`);
  const said = execFileSync(process.execPath, ['shown.js'], { cwd: home, encoding: 'utf8' });
  assert.equal(said.match(/^pass 42 \[/gm).length, 2);
});

test('in Node it writes lists and documents, and has the rules’ pages', () => {
  const script = `
    import { problemListText, problemListXlsx } from 'ogi-check/export';
    import rules from 'ogi-check/rules.json' with { type: 'json' };
    import { loadChecker } from 'ogi-check';
    const checker = await loadChecker();
    const report = { schema: 'ogi-report/1', cells: { 'review.reconsideration.total': '5' } };
    for (const column of ['upheld', 'corrected', 'other', 'pending']) report.cells['review.reconsideration.' + column] = '1';
    const entries = [{ name: '年报.docx', report, result: checker.check(report) }];
    const workbook = await problemListXlsx(entries, 'zh-CN', checker.catalogue());
    const list = problemListText(entries, 'zh-CN', checker.catalogue());
    console.log(JSON.stringify([workbook.size > 1000, list.includes('年报.docx'), rules.OGI401.title]));
  `;
  writeFileSync(join(home, 'writing.js'), script);
  const flags = ['--no-warnings', 'writing.js'];
  const said = JSON.parse(execFileSync(process.execPath, flags, { cwd: home, encoding: 'utf8' }));
  assert.deepEqual(said.slice(0, 2), [true, true]);
  assert.match(said[2], /OGI401|复议/);
});

test('what each entry exports when it runs is in its part of the reference', async () => {
  const reference = readFileSync(join(unpacked, 'docs/api-generated.md'), 'utf8');
  const parts = new Map(reference.split(/^## /m).map((part) => [/`(.*?)`/.exec(part)?.[1], part]));
  const script = `
    const said = {};
    for (const name of ['ogi-check', 'ogi-check/element', 'ogi-check/embed', 'ogi-check/export', 'ogi-check/node'])
      said[name] = Object.keys(await import(name));
    console.log(JSON.stringify(said));
  `;
  writeFileSync(join(home, 'exports.js'), script);
  const said = execFileSync(process.execPath, ['exports.js'], { cwd: home, encoding: 'utf8' });
  for (const [name, exported] of Object.entries(JSON.parse(said))) {
    const known =
      name === 'ogi-check/node' ? parts.get('ogi-check') + parts.get(name) : parts.get(name);
    for (const each of exported)
      assert.ok(known.includes(`\n### \`${each}\`\n`), `${name}: ${each}`);
  }
});

test('its schemas are found by name, and the example of WASI runs the module beside it', () => {
  const cells = { 'review.reconsideration.upheld': '1', 'review.reconsideration.total': '5' };
  for (const column of ['corrected', 'other', 'pending'])
    cells[`review.reconsideration.${column}`] = '1';
  writeFileSync(join(home, '年报.json'), JSON.stringify({ schema: 'ogi-report/1', cells }));
  const script = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    import { openCore } from './node_modules/ogi-check/docs/examples/check_by_wasi.mjs';
    const read = (name) => readFileSync(fileURLToPath(import.meta.resolve('ogi-check/' + name)));
    const schemas = readdirSync('node_modules/ogi-check/docs/schemas').concat('frame.schema.json');
    for (const name of schemas) if (!JSON.parse(read('schemas/' + name)).$schema) throw new Error(name);
    const call = openCore(read('ogi-check-wasi.wasm'));
    console.log(JSON.parse(call('check', readFileSync('年报.json', 'utf8'), '{}')).findings[0].rule);
  `;
  writeFileSync(join(home, 'wasi.js'), script);
  const flags = ['--no-warnings', 'wasi.js'];
  const said = execFileSync(process.execPath, flags, { cwd: home, encoding: 'utf8' });
  assert.equal(said.trim(), 'OGI401');
});

describe('in a browser, from the installed folder as it is', () => {
  let server;
  let browser;
  before(async () => {
    [server, browser] = await Promise.all([serve(home, [0]), launch()]);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** `work` in a tab with a page of the folder that has `body`; none of its scripts may fail. */
  async function onPage(body, work) {
    writeFileSync(
      join(home, 'page.html'),
      `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`,
    );
    const tab = await openPage(browser, `${addressOf(server)}page.html`);
    try {
      await work(tab.page);
      assert.deepEqual(tab.record.errors, []);
    } finally {
      await tab.close();
    }
  }

  const editor = `<div id="editor" contenteditable>${slips}</div>`;

  test('element, embed, export, charts and rules.json, as modules', () => {
    const imports = {};
    for (const [name, to] of Object.entries(packageJson.exports)) {
      const file = (to.default ?? to).slice?.(2);
      if (file && !name.includes('*'))
        imports[name.replace('.', 'ogi-check')] = `/node_modules/ogi-check/${file}`;
    }
    return onPage(
      `${editor}<ogi-report-check editable></ogi-report-check>
      <script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import { provideCharts, provideExports, provideRulePages } from 'ogi-check/element';
        import { attach, contentEditable } from 'ogi-check/embed';
        provideExports(() => import('ogi-check/export'));
        provideCharts(() => import('ogi-check/charts'));
        provideRulePages(() => import('ogi-check/rules.json', { with: { type: 'json' } }).then((all) => all.default));
        window.session = attach(document.querySelector('ogi-report-check'), contentEditable(editor));
      </script>`,
      async (page) => {
        await page.waitForFunction(() => window.session?.result);
        assert.equal(await page.evaluate(() => window.session.result.verdict), 'fail');
        await page.locator('ogi-findings li a').first().click();
        await page.locator('ogi-basis summary', { hasText: '依据' }).first().click();
        await page.locator('ogi-basis details[open] div[lang=zh-CN] p').first().waitFor();
        await page.locator('.tools button', { hasText: '图表' }).click();
        await page.locator('ogi-report-charts ogi-chart').first().waitFor();
        const download = page.waitForEvent('download');
        await page.locator('ogi-export-menu button').first().click();
        await page.locator('ogi-export-menu button', { hasText: '报告（Word' }).click();
        assert.match((await download).suggestedFilename(), /\.docx$/);
      },
    );
  });

  test('the script that is copied alone, and embed.html in a frame', () =>
    onPage(
      `${editor}<ogi-report-check compact></ogi-report-check>
      <iframe src="/node_modules/ogi-check/dist/embed.html?origin=${new URL(addressOf(server)).origin}"></iframe>
      <script src="/node_modules/ogi-check/dist/ogi-report-check.global.js"></script>`,
      async (page) => {
        const verdicts = await page.evaluate(() => {
          const own = document.querySelector('ogi-report-check');
          const inFrame = OgiCheck.connectFrame(document.querySelector('iframe'));
          const adapter = OgiCheck.contentEditable(editor);
          return Promise.all(
            [own, inFrame].map(async (check) => {
              const session = OgiCheck.attach(check, adapter, { live: false });
              return (await session.check()).verdict;
            }),
          );
        });
        assert.deepEqual(verdicts, ['fail', 'fail']);
      },
    ));
});

test('a server may import every part of it, by import and by require', () => {
  const parts = Object.keys(packageJson.exports).filter(
    (name) => !/\*|json|wasm|html|jsx|\.h$/.test(name),
  );
  assert.ok(parts.length >= 6, parts.join());
  const names = JSON.stringify(parts.map((name) => name.replace('.', 'ogi-check')));
  const script = `
    for (const name of ${names}) await import(name);
    const { OgiReportCheck, provideCharts } = await import('ogi-check/element');
    provideCharts(async () => {});
    if (typeof OgiReportCheck !== 'function') throw new Error('no element');
    if (typeof globalThis.OgiCheck.attach !== 'function') throw new Error('no global');
    if (globalThis.HTMLElement || globalThis.customElements) throw new Error('a server is no browser');
  `;
  writeFileSync(join(home, 'server.js'), script);
  execFileSync(process.execPath, ['server.js'], { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  const required = `for (const name of ${names}) require(name);`;
  writeFileSync(join(home, 'server.cjs'), required);
  const flags = ['--experimental-require-module', '--no-warnings', 'server.cjs'];
  execFileSync(process.execPath, flags, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
});

test('its command runs', () => {
  const cli = join(unpacked, packageJson.bin['ogi-check']);
  const version = execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' });
  assert.equal(version.trim(), packageJson.version);
});

test('the module weighs at most 260 KB, compressed', (t) => {
  const [wasm, glue] = ['dist/ogi-check.wasm', 'build/wasm/ogi-check.mjs'].map(compressedSize);
  t.diagnostic(`wasm ${wasm} + glue ${glue} bytes`);
  assert.ok(wasm <= 260_000, `${wasm} bytes`);
});

function compressedSize(name) {
  return gzipSync(readFileSync(join(root, name)), { level: 9 }).length;
}
