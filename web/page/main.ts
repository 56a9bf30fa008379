import type { Language } from '../../wasm/types.ts';
import type { OpenReportDetail } from '../batch/index.ts';
import { provideChecker, sharedChecker } from '../element/checker.ts';
import type { CheckInput } from '../element/input.ts';
import type { ResultDetail } from '../element/ogi-report-check.ts';
import '../element/ogi-report-check.ts';
import { listenForReports } from './intake.ts';
import { openChecker } from './open-checker.ts';
import { speak, type Words, wordsIn } from './words.ts';

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;

const report = document.querySelector(
  'ogi-report-check',
) as HTMLElementTagNameMap['ogi-report-check'];
const main = byId('main');
const intake = byId('intake');
const box = byId<HTMLTextAreaElement>('text');
const fileField = byId<HTMLInputElement>('file');
const source = byId('source');
const batch = byId<HTMLElementTagNameMap['ogi-batch']>('batch');
const languageButton = byId('language');

let words: Words = wordsIn('zh-CN');
/** What stands before the page's name in the title bar, in the language of the moment. */
let titlePrefix: () => string = () => '';

provideChecker(openChecker);
// The module is small and every visit needs it; a failure is told at the first check.
sharedChecker().catch(() => {});

function localDate(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function showTitle(): void {
  document.title = titlePrefix() + words.name;
}

/** Checks one thing; the intake stays in sight while reading, and comes back when the thing cannot be read. */
async function start(input: CheckInput, name: string): Promise<void> {
  report.today = localDate();
  source.textContent = name;
  try {
    await report.check(input);
  } catch {
    // The element has shown and told it (`ogi-error`).
  }
}

function takeFiles(files: File[]): void {
  const [first, ...others] = files;
  if (!first) return;
  if (others.length > 0 || main.dataset.shows === 'batch') void checkMany(files);
  else void start(first, first.name);
}

/** Files brought while the list is in sight join it. */
async function checkMany(files: File[]): Promise<void> {
  await import('./open-batch.ts');
  // A task of its own: what was loaded has just been run.
  await new Promise((resolve) => setTimeout(resolve));
  batch.today = localDate();
  batch.files = main.dataset.shows === 'batch' ? [...batch.files, ...files] : files;
  report.clear();
  showBatch();
}

function showBatch(): void {
  show('batch', () => words.titleBatch(batch.files.length));
  batch.focus();
}

batch.addEventListener('ogi-open-report', (event) => {
  const { name, report: found, document } = (event as CustomEvent<OpenReportDetail>).detail;
  byId('back').hidden = false;
  void start(document ?? found, name);
});
byId('back').addEventListener('click', showBatch);

/** Shows the intake, alone or below what the element has to say, the outcome without it, or the list of many. */
function show(what: 'intake' | 'outcome' | 'batch', prefix: () => string): void {
  main.dataset.shows = what;
  intake.hidden = what !== 'intake';
  report.hidden = what === 'batch';
  batch.hidden = what !== 'batch';
  titlePrefix = prefix;
  showTitle();
}

function startAgain(): void {
  report.clear();
  byId('back').hidden = true;
  show('intake', () => '');
}

report.addEventListener('ogi-result', (event) => {
  const { verdict, counts } = (event as CustomEvent<ResultDetail>).detail.result;
  // What is no report leaves the intake in sight: the next step is to bring another.
  if (verdict === 'not_a_report') show('intake', () => words.titleNoReport);
  else {
    show('outcome', () => (counts.error ? words.titleErrors(counts.error) : words.titleNone));
  }
});

report.addEventListener('ogi-error', () => show('intake', () => words.titleFailed));

listenForReports(box, byId('veil'), {
  files: takeFiles,
  pasted: (content) => void start(content, words.pasted),
});

byId('choose').addEventListener('click', () => fileField.click());
fileField.addEventListener('change', () => {
  takeFiles([...(fileField.files ?? [])]);
  // The same file, mended, may be chosen again.
  fileField.value = '';
});

byId('paste').addEventListener('submit', (event) => {
  event.preventDefault();
  box.setCustomValidity(box.value.trim() === '' ? words.nothingPasted : '');
  if (box.reportValidity()) void start(box.value, words.pasted);
});
box.addEventListener('input', () => box.setCustomValidity(''));

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-example]')) {
  button.addEventListener('click', async () => {
    const examples = await import('./example-reports.ts');
    const html = button.dataset.example === 'slips' ? examples.withSlips : examples.correct;
    void start(html, button.textContent ?? '');
  });
}

for (const id of ['another', 'batch-another']) {
  byId(id).addEventListener('click', () => {
    startAgain();
    byId('intake-heading').focus();
  });
}
byId('print').addEventListener('click', () => window.print());

languageButton.addEventListener('click', () => {
  const language: Language = report.language === 'en' ? 'zh-CN' : 'en';
  report.language = language;
  batch.language = language;
  words = wordsIn(language);
  document.documentElement.lang = language;
  languageButton.textContent = language === 'en' ? '中文' : 'English';
  languageButton.lang = language === 'en' ? 'zh-CN' : 'en';
  speak(document, words);
  showTitle();
});
