import type { Language } from '../../wasm/types.ts';
import type { OgiBatch, OpenReportDetail } from '../batch/index.ts';
import { provideFileOpener } from '../checker/file-opener.ts';
import { provideChecker, sharedChecker } from '../checker/shared-checker.ts';
import { provideCharts } from '../element/charts.ts';
import { provideExports } from '../element/exports.ts';
import '../element/ogi-report-check.ts';
import type { CheckInput, ReportDraft, ResultDetail } from '../element/public.ts';
import { provideRulePages } from '../element/rule-pages.ts';
import { newDraft } from '../report/report-draft.ts';
import { Autosave } from './autosave.ts';
import { isAside, listenForReports } from './input.ts';
import { keepForLater } from './installing.ts';
import { openChecker } from './open-checker.ts';
import { openFile } from './open-file.ts';
import { offerSettings } from './settings.ts';
import { speak, type Words, wordsIn } from './words.ts';

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;

const report = document.querySelector(
  'ogi-report-check',
) as HTMLElementTagNameMap['ogi-report-check'];
const main = byId('main');
const inputSection = byId('input');
const box = byId<HTMLTextAreaElement>('text');
const fileField = byId<HTMLInputElement>('file');
const source = byId('source');
const languageButton = byId('language');
const veil = byId('veil');

let words: Words = wordsIn('zh-CN');
/** The list of many files, from the first time there are many. */
let batch: OgiBatch | undefined;
/** What stands before the page's name in the title bar, in the language of the moment. */
let titlePrefix: () => string = () => '';

provideChecker(openChecker);
provideFileOpener(openFile);
provideExports(() => import('../export/index.ts'));
provideCharts(() => import('../chart/ogi-report-charts.ts'));
provideRulePages(() => import('../../docs/rules/rules-generated.json').then((all) => all.default));
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

const autosave = new Autosave({
  report,
  list: byId('drafts'),
  status: byId('kept'),
  words: () => words,
  language: () => report.language,
  resume,
});

function resume(draft: ReportDraft): void {
  source.textContent = draft.name;
  report.today = localDate();
  report.resume(draft).catch(() => {});
}

/** Checks one thing; the input stays in sight while reading, and comes back when the thing cannot be read. */
async function start(input: CheckInput, name: string): Promise<void> {
  report.today = localDate();
  source.textContent = name;
  void autosave.begin();
  if (main.dataset.shows === 'many') show('outcome', () => '');
  try {
    await report.check(input, { name });
  } catch (error) {
    // The element has shown and told it (`ogi-error`). Reports packed together are many.
    const { code } = error as { code?: unknown };
    if (input instanceof File && code === 'archive') await takeMany([input]);
  }
}

function takeFiles(files: File[], asLastYear = false): void {
  const [first, ...others] = files;
  if (!first) return;
  if (asLastYear && others.length === 0) {
    void report.compareWith(first);
    return;
  }
  if (others.length > 0 || main.dataset.shows === 'many') void takeMany(files);
  else void start(first, first.name);
}

/** Many files are shown as one thing, and more join them; one of them is opened as if it had come alone. */
async function takeMany(files: File[]): Promise<void> {
  await import('../batch/index.ts');
  // A task of its own: what was loaded has just been run.
  await new Promise((resolve) => setTimeout(resolve));
  batch ??= newBatch();
  batch.language = report.language;
  batch.today = localDate();
  batch.settings = report.settings;
  batch.files = main.dataset.shows === 'many' ? [...batch.files, ...files] : files;
  report.clear();
  void autosave.begin();
  const { length } = batch.files;
  show('many', () => words.titleMany(length));
  await batch.updateComplete;
  batch.focus();
}

function newBatch(): OgiBatch {
  const element = document.createElement('ogi-batch');
  const another = document.createElement('button');
  another.type = 'button';
  another.slot = 'actions';
  another.dataset.words = 'another';
  another.textContent = words.another;
  another.addEventListener('click', () => {
    element.files = [];
    startAgain();
    byId('input-heading').focus();
  });
  element.append(another);
  element.addEventListener('ogi-open-report', (event) => {
    const { name, report: opened, ...read } = (event as CustomEvent<OpenReportDetail>).detail;
    void autosave.begin();
    // In sight before it is done: what is hidden cannot take the focus.
    show('outcome', () => '');
    resume({ ...newDraft(name, opened), original: opened, ...read });
  });
  byId('many').append(element);
  return element;
}

/** Back from one report of the list to the list. */
byId('back').addEventListener('click', () => {
  const { length } = batch?.files ?? [];
  report.clear();
  void autosave.begin();
  show('many', () => words.titleMany(length));
  batch?.focus();
});

/** Shows the input, alone or below what the element has to say, or the outcome without it. */
function show(what: 'input' | 'outcome' | 'many', prefix: () => string): void {
  main.dataset.shows = what;
  inputSection.hidden = what !== 'input';
  byId('many').hidden = what !== 'many';
  byId('back').hidden = !batch || batch.files.length === 0;
  titlePrefix = prefix;
  veil.dataset.zones = what === 'outcome' ? 'two' : 'one';
  showTitle();
}

function startAgain(): void {
  report.clear();
  void autosave.begin();
  show('input', () => '');
}

report.addEventListener('ogi-result', (event) => {
  const { verdict, counts } = (event as CustomEvent<ResultDetail>).detail.result;
  // What is no report leaves the input in sight: the next step is to bring another.
  if (verdict === 'not_a_report') show('input', () => words.titleNoReport);
  else {
    show('outcome', () => {
      if (counts.error) return words.titleErrors(counts.error);
      return verdict === 'incomplete' ? words.titleIncomplete : words.titleNone;
    });
  }
});

report.addEventListener('ogi-error', () => show('input', () => words.titleFailed));

listenForReports(box, veil, {
  files: takeFiles,
  pasted: (content) => void start(content, words.pasted),
});

byId('choose').addEventListener('click', () => fileField.click());
fileField.addEventListener('change', () => {
  takeFiles([...(fileField.files ?? [])]);
  // The same file, mended, may be chosen again.
  fileField.value = '';
});

const folderField = byId<HTMLInputElement>('folder');
byId('choose-folder').addEventListener('click', () => folderField.click());
folderField.addEventListener('change', () => {
  takeFiles([...(folderField.files ?? [])].filter(({ name }) => !isAside(name)));
  folderField.value = '';
});

byId('paste').addEventListener('submit', (event) => {
  event.preventDefault();
  box.setCustomValidity(box.value.trim() === '' ? words.nothingPasted : '');
  if (box.reportValidity()) void start(box.value, words.pasted);
});
box.addEventListener('input', () => box.setCustomValidity(''));

const blankYear = byId<HTMLInputElement>('blank-year');
// The report of a year is written in the year after.
blankYear.value = String(new Date().getFullYear() - 1);
byId('blank').addEventListener('submit', (event) => {
  event.preventDefault();
  const last = byId<HTMLInputElement>('blank-last').files?.[0];
  report.today = localDate();
  source.textContent = words.blankName;
  void autosave.begin();
  report
    .startBlank({
      year: Number(blankYear.value),
      organ: byId<HTMLInputElement>('blank-organ').value.trim(),
      lastYear: last,
    })
    .catch(() => {});
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-example]')) {
  button.addEventListener('click', async () => {
    const examples = await import('./example-reports.ts');
    const html = button.dataset.example === 'slips' ? examples.withSlips : examples.correct;
    void start(html, button.textContent ?? '');
  });
}

byId('another').addEventListener('click', () => {
  if (batch) batch.files = [];
  startAgain();
  byId('input-heading').focus();
});
byId('print').addEventListener('click', () => window.print());

languageButton.addEventListener('click', () => {
  const language: Language = report.language === 'en' ? 'zh-CN' : 'en';
  report.language = language;
  words = wordsIn(language);
  document.documentElement.lang = language;
  languageButton.textContent = language === 'en' ? '中文' : 'English';
  languageButton.lang = language === 'en' ? 'zh-CN' : 'en';
  speak(document, words);
  autosave.speak();
  void autosave.list();
  if (batch) batch.language = language;
  showTitle();
});

offerSettings(byId<HTMLButtonElement>('settings'), report, () => batch);

void autosave.list();
keepForLater();
