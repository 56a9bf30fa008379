import type { Language } from '../../wasm/types.ts';
import { provideFileOpener } from '../checker/file-opener.ts';
import { provideChecker, sharedChecker } from '../checker/shared-checker.ts';
import { provideCharts } from '../element/charts.ts';
import { provideExports } from '../element/exports.ts';
import '../element/ogi-report-check.ts';
import type { CheckInput, ReportDraft, ResultDetail } from '../element/public.ts';
import { provideRulePages } from '../element/rule-pages.ts';
import { tallyOf } from '../report/tally.ts';
import { Autosave } from './autosave.ts';
import { isAside, listenForReports } from './input.ts';
import { keepForLater } from './installing.ts';
import { Many } from './many.ts';
import { Navigation, type Place } from './navigation.ts';
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
  elsewhere: (draft) => {
    const { place } = navigation;
    if (place.shows !== 'outcome' || place.entry === undefined) return false;
    many.change(place.entry, draft);
    return true;
  },
});

const navigation = new Navigation((place) => void goTo(place));
const many = new Many({
  place: byId('many'),
  kept: byId('kept-many'),
  words: () => words,
  prepare: (batch) => {
    batch.language = report.language;
    batch.today = localDate();
    batch.settings = report.settings;
  },
  saved: (outcome) => autosave.tell(outcome),
  open: (workspace, entry) => void goTo({ shows: 'outcome', workspace, entry }, true),
  goOn: (workspace) => void goTo({ shows: 'many', workspace }, true),
  another: () => bringAnother(),
});

function resume(draft: ReportDraft): void {
  report.hidden = false;
  source.textContent = draft.name;
  report.today = localDate();
  report.resume(draft).catch(() => {});
}

/** Checks one thing; the input stays in sight while reading, and comes back when the thing cannot be read. */
async function start(input: CheckInput, name: string): Promise<void> {
  begin(name);
  try {
    await report.check(input, { name });
  } catch (error) {
    // The element has shown and told it (`ogi-error`). Reports packed together are many.
    const { code } = error as { code?: unknown };
    if (input instanceof File && code === 'archive') await takeMany([input]);
  }
}

/** What is shown from now on is another report. */
function begin(name: string): void {
  report.today = localDate();
  source.textContent = name;
  void autosave.begin();
  // What was left by the browser's own back is not brought into sight again by reading something else.
  if (report.hidden) report.clear();
  report.hidden = false;
  if (main.dataset.shows === 'many') show('outcome', () => '');
  if (navigation.place.shows === 'outcome') navigation.settle({ shows: 'outcome' });
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

/** Many files are shown as one thing, and more join them. */
async function takeMany(files: File[]): Promise<void> {
  if (main.dataset.shows === 'many') {
    many.add(files);
    showMany();
    return;
  }
  const workspace = await many.begin(files);
  report.clear();
  void autosave.begin();
  navigation.go({ shows: 'many', workspace });
  showMany();
}

function showMany(): void {
  show('many', () => words.titleMany(many.count));
  many.focus();
}

/** Brings a place into sight: because the user asks for it, or by the browser's back and forward. Nothing is lost by leaving. */
async function goTo(place: Place, isNew = false): Promise<void> {
  const workspace = 'workspace' in place ? place.workspace : undefined;
  if (workspace !== undefined) {
    const restored = await many.restore(workspace);
    if (restored !== true) {
      showInput();
      if (restored === 'taken') byId('kept').textContent = words.takenMany;
      return;
    }
  }
  if (isNew) navigation.go(place);
  if (place.shows === 'about') await showAbout();
  else if (place.shows === 'many') showMany();
  else if (place.shows === 'outcome' && place.entry !== undefined) openEntry(place.entry);
  else if (place.shows === 'outcome' && report.result) {
    report.hidden = false;
    showOutcome();
  } else showInput();
}

/** A report of the list, as if it had come alone; what is changed in it is kept with the list. */
function openEntry(entry: string): void {
  const draft = many.draft(entry);
  if (!draft) {
    showMany();
    return;
  }
  void autosave.begin();
  report.hidden = false;
  // In sight before it is done: what is hidden cannot take the focus.
  show('outcome', () => '');
  resume(draft);
}

byId('back').addEventListener('click', () => navigation.back());

/** Shows the input, alone or below what the element has to say, or the outcome without it. */
function show(what: Place['shows'], prefix: () => string): void {
  main.dataset.shows = what;
  inputSection.hidden = what !== 'input';
  byId('many').hidden = what !== 'many';
  byId('about').hidden = what !== 'about';
  const { place } = navigation;
  byId('back').hidden = place.shows !== 'outcome' || place.entry === undefined;
  titlePrefix = prefix;
  veil.dataset.zones = what === 'outcome' ? 'two' : 'one';
  showTitle();
}

/** The input, and of what was there nothing in sight; it comes back by the browser's forward. */
function showInput(): void {
  report.hidden = true;
  show('input', () => '');
  void many.list();
  void autosave.list();
}

/** What whoever answers for security wants to know of the program. */
async function showAbout(): Promise<void> {
  const [{ showAbout: draw }, checker] = await Promise.all([import('./about.ts'), sharedChecker()]);
  const { language } = report;
  draw(byId('about'), await checker.catalogue({ language }), language, () => navigation.back());
  report.hidden = true;
  show('about', () => '');
  byId('about-heading').focus();
}

function showOutcome(): void {
  const { result } = report;
  if (!result) return;
  const { error, warning, waived } = tallyOf(result);
  show('outcome', () => {
    if (error > 0) return words.titleErrors(error);
    if (result.verdict === 'incomplete') return words.titleIncomplete;
    return waived > 0 && warning === 0 ? words.titleWaived : words.titleNone;
  });
}

function bringAnother(): void {
  navigation.go({ shows: 'input' });
  showInput();
  byId('input-heading').focus();
}

report.addEventListener('ogi-result', (event) => {
  const { result, again } = (event as CustomEvent<ResultDetail>).detail;
  const { verdict } = result;
  const { shows } = main.dataset;
  // A check of what was left meanwhile is not brought into sight.
  if (shows === 'many' || shows === 'about' || (report.hidden && again)) return;
  report.hidden = false;
  // What is no report leaves the input in sight: the next step is to bring another.
  if (verdict === 'not_a_report') {
    navigation.settle({ shows: 'input' });
    show('input', () => words.titleNoReport);
    return;
  }
  if (navigation.place.shows !== 'outcome') navigation.go({ shows: 'outcome' });
  showOutcome();
});

report.addEventListener('ogi-error', () => {
  navigation.settle({ shows: 'input' });
  show('input', () => words.titleFailed);
});

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
  begin(words.blankName);
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

byId('another').addEventListener('click', bringAnother);
byId('about-open').addEventListener('click', () => void goTo({ shows: 'about' }, true));
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
  many.speak();
  if (main.dataset.shows === 'about') void showAbout();
  showTitle();
});

offerSettings(byId<HTMLButtonElement>('settings'), report, () => many.batch);

void autosave.list();
void many.list();
// Loaded again, or come back to: where the page was.
const remembered = navigation.remembered();
if ('workspace' in remembered && remembered.workspace !== undefined) {
  navigation.settle(remembered);
  void goTo(remembered);
} else navigation.settle({ shows: 'input' });
keepForLater();
