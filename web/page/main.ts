import type { Language } from '../../wasm/types.ts';
import { provideChecker, sharedChecker } from '../element/checker.ts';
import { provideExports } from '../element/exports.ts';
import type { CheckInput } from '../element/input.ts';
import type { ResultDetail } from '../element/ogi-report-check.ts';
import '../element/ogi-report-check.ts';
import { provideRulePages } from '../element/rule-pages.ts';
import { listenForReports } from './intake.ts';
import { Keeping } from './keeping.ts';
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
const several = byId('several');
const languageButton = byId('language');
const veil = byId('veil');

let words: Words = wordsIn('zh-CN');
/** What stands before the page's name in the title bar, in the language of the moment. */
let titlePrefix: () => string = () => '';

provideChecker(openChecker);
provideExports(() => import('../export/index.ts'));
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

const keeping = new Keeping({
  report,
  list: byId('drafts'),
  status: byId('kept'),
  words: () => words,
  language: () => report.language,
  resume: (work) => {
    source.textContent = work.name;
    report.today = localDate();
    report.resume(work).catch(() => {});
  },
});

/** Checks one thing; the intake stays in sight while reading, and comes back when the thing cannot be read. */
async function start(input: CheckInput, name: string): Promise<void> {
  report.today = localDate();
  source.textContent = name;
  void keeping.begin();
  try {
    await report.check(input, { name });
  } catch {
    // The element has shown and told it (`ogi-error`).
  }
}

function takeFiles(files: File[], asLastYear = false): void {
  const [first, ...others] = files;
  if (!first) return;
  if (asLastYear && others.length === 0) {
    void report.compareWith(first);
    return;
  }
  listSeveral(others.length > 0 ? files : []);
  if (others.length === 0) void start(first, first.name);
}

/** One at a time is checked: of several files the user says which. The list stays for the next one. */
function listSeveral(files: File[]): void {
  several.hidden = files.length === 0;
  const list = several.querySelector('ul') as HTMLUListElement;
  list.replaceChildren(
    ...files.map((file) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = file.name;
      button.addEventListener('click', () => void start(file, file.name));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
  const heading = byId('several-heading');
  heading.textContent = words.several(files.length);
  if (files.length > 0) {
    startAgain();
    heading.focus();
  }
}

/** Shows the intake, alone or below what the element has to say, or the outcome without it. */
function show(what: 'intake' | 'outcome', prefix: () => string): void {
  main.dataset.shows = what;
  intake.hidden = what === 'outcome';
  titlePrefix = prefix;
  veil.dataset.zones = what === 'outcome' ? 'two' : 'one';
  showTitle();
}

function startAgain(): void {
  report.clear();
  void keeping.begin();
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
  void keeping.begin();
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
  startAgain();
  byId('intake-heading').focus();
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
  keeping.speak();
  void keeping.list();
  if (!several.hidden) {
    byId('several-heading').textContent = words.several(several.querySelectorAll('li').length);
  }
  showTitle();
});

void keeping.list();
