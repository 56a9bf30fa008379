// Files of the two common formats from bytes to findings, against what the libraries alone take for the same bytes in the
// same run; then Word files by the command: one, and many (`--files 1000`; 100 unless told) with one job and with two. `--against <folder>` measures the command that
// was built in another checkout in turns with this one; `--assert` fails when a target is missed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import mammoth from 'mammoth';
import { root } from '../scripts/run.mjs';
import { launch } from '../tests/browser/browser.mjs';
import { asDocx } from '../tests/fixtures/made-files.mjs';
import { asPdf } from '../tests/fixtures/made-pages.mjs';
import { asDocument, asHtml, madeReport } from '../tests/fixtures/made-report.mjs';
import { buildReaders } from '../tests/import/build.mjs';
import { measureCommand } from './command.mjs';
import { median } from './median-time.mjs';

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    assert: { type: 'boolean', default: false },
    files: { type: 'string', default: '100' },
  },
});

/** A published PDF holds its fonts; one without them leaves the library little to do, and is shown for comparison. */
const targets = { docx: 1, 'pdf, fonts embedded': 1.3, 'pdf, no fonts': undefined };
const files = Number(options.files);
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
const reports = documents.map((document, index) => {
  const file = `${folder}/${index + 1}.docx`;
  writeFileSync(file, asDocx(document));
  return file;
});
const checkouts = [root, ...(options.against ? [`${resolve(options.against)}/`] : [])];
const [here, there] = measureCommand(checkouts, reports);
console.table(
  Object.fromEntries(
    [here, there].filter(Boolean).map(({ one, perSecond, processor }, index) => [
      index === 0 ? 'command here' : options.against,
      {
        'one docx, processor ms': (one * 1000).toFixed(0),
        'reports/s, 1 job': perSecond[1].toFixed(0),
        'reports/s, 2 jobs': perSecond[2].toFixed(0),
        '2 jobs / 1 job': (perSecond[2] / perSecond[1]).toFixed(2),
        'processor s, 1 job': processor[1].toFixed(2),
        'processor s, 2 jobs': processor[2].toFixed(2),
      },
    ]),
  ),
);
console.log(
  `${offices} offices in ${(offices / here.perSecond[2] / 3600).toFixed(1)} hours with 2 jobs`,
);
const passed = Object.entries(targets)
  .filter(([format, target]) => target !== undefined && rows[format])
  .map(([format, target]) => {
    const ratio = rows[format].own / rows[format].library;
    return judge(`${format} / library`, ratio, ratio <= target, `at most ${target}`);
  });
const twoJobs = here.perSecond[2] / here.perSecond[1];
passed.push(judge('reports a second, 2 jobs / 1 job', twoJobs, twoJobs >= 1.6, 'at least 1.6'));
if (there) {
  const one = here.one / there.one;
  passed.push(judge('one docx, processor time here / there', one, one <= 0.6, 'at most 0.6'));
}
if (options.assert && passed.includes(false)) process.exitCode = 1;

function judge(what, ratio, within, target) {
  console.log(`${what}: ${ratio.toFixed(2)} (${target}${within ? '' : ', MISSED'})`);
  return within;
}

/** The page as Chromium prints it, with borders as a site would have them; says why where there is none. */
async function printedPdf(html) {
  try {
    const browser = await launch();
    const page = await browser.newPage();
    const style = '<style>table{border-collapse:collapse}td{border:1px solid}</style>';
    await page.setContent(html.replace('</head>', `${style}</head>`));
    const bytes = await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm' } });
    await browser.close();
    // Without a Chinese font on the machine there is no text in it.
    await readDocument(new Uint8Array(bytes));
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
