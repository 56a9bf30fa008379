// Files of the two common formats from bytes to findings, against what the libraries alone take for the same bytes in the
// same run; then a hundred Word files by the command, on one thread and on two. With --assert it fails above a target.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { root } from '../scripts/run.mjs';
import { launch } from '../tests/browser/browser.mjs';
import { asDocx } from '../tests/fixtures/made-files.mjs';
import { asPdf } from '../tests/fixtures/made-pages.mjs';
import { asDocument, asHtml, madeReport } from '../tests/fixtures/made-report.mjs';
import { buildReaders } from '../tests/import/build.mjs';

/** A published PDF holds its fonts; one without them leaves the library little to do, and is shown for comparison. */
const targets = { docx: 1, 'pdf, fonts embedded': 1.3, 'pdf, no fonts': undefined };
const files = 100;
const rounds = 40;
const offices = 400_000;

const { loadChecker } = await import('../dist/index.js');
const { readDocument, tools } = await buildReaders('bench');
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const documents = Array.from({ length: files }, (_, seed) =>
  asDocument(madeReport(form, seed + 1), form),
);

const rows = {
  docx: await compare(asDocx(documents[0]), (bytes) =>
    mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  ),
  'pdf, no fonts': await compare(asPdf(documents[0]), drawingOperators),
};
const printed = await printedPdf(asHtml(documents[0]));
if (printed) rows['pdf, fonts embedded'] = await compare(printed, drawingOperators);
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([format, { kilobytes, own, library }]) => [
      format,
      {
        KB: kilobytes.toFixed(0),
        'to findings ms': own.toFixed(1),
        'library ms': library.toFixed(1),
        ratio: (own / library).toFixed(2),
        target: targets[format] ?? '',
      },
    ]),
  ),
);

const folder = `${root}build/bench/reports`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
documents.forEach((document, index) => {
  writeFileSync(`${folder}/${index + 1}.docx`, asDocx(document));
});
for (const jobs of [1, 2]) {
  const perSecond = files / runCommand(jobs);
  const hours = offices / perSecond / 3600;
  console.log(
    `${files} docx, ${jobs} thread${jobs > 1 ? 's' : ''}: ${perSecond.toFixed(0)} reports a second; ${offices} offices in ${hours.toFixed(1)} hours`,
  );
}

const missed = Object.keys(rows).filter(
  (format) => rows[format].own > targets[format] * rows[format].library,
);
if (missed.length > 0) console.log(`above the target: ${missed.join(', ')}`);
if (process.argv.includes('--assert') && missed.length > 0) process.exitCode = 1;

/** The page as Chromium prints it, with borders as a site would have them. */
async function printedPdf(html) {
  try {
    const browser = await launch();
    const page = await browser.newPage();
    const style = '<style>table{border-collapse:collapse}td{border:1px solid}</style>';
    await page.setContent(html.replace('</head>', `${style}</head>`));
    const bytes = await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm' } });
    await browser.close();
    return new Uint8Array(bytes);
  } catch (error) {
    console.log(`no PDF with fonts: ${error.message}`);
    return undefined;
  }
}

/** Median milliseconds, taken in turns so that both meet the same machine. */
async function compare(bytes, library) {
  const own = [];
  const other = [];
  for (let round = -rounds / 4; round < rounds; round++) {
    const times = [await timeOf(() => toFindings(bytes)), await timeOf(() => library(bytes))];
    if (round < 0) continue;
    own.push(times[0]);
    other.push(times[1]);
  }
  return { kilobytes: bytes.length / 1000, own: median(own), library: median(other) };
}

async function toFindings(bytes) {
  const { report } = checker.recognise(await readDocument(bytes));
  const { equations, counts } = checker.check(report);
  if (equations.held !== 42 || counts.error > 0) throw new Error('not the report that was written');
}

async function drawingOperators(bytes) {
  // The readers have loaded it, with what it lacks in Node.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: tools.cMapUrl,
    cMapPacked: true,
  });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    await (await pdf.getPage(number)).getOperatorList();
  }
  await task.destroy();
}

async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times) {
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** Seconds of one run, start to end. */
function runCommand(jobs) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${root}dist/cli.js`, 'check', folder, '--format', 'jsonl', '--jobs', String(jobs)],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}
