// What somebody does in an editor with the check beside it. It runs in the page, so that every browser takes the same way; each
// step gives what it came to, for the test to judge.
import { editors } from './editors.js';

const check = document.querySelector('ogi-report-check');
const form = document.getElementById('article');
const sent = [];

// What the CMS's own script does when its form goes: after the guard, or not at all. Of an editor that keeps no field it takes the content.
let ownContent;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const by = event.submitter?.value;
  if (!form.querySelector('[name=content]'))
    form.append(made('input', { type: 'hidden', name: 'content' }));
  const field = form.querySelector('input[name=content]');
  if (field) field.value = ownContent();
  // When the editors' own listeners, which were there later, have filled their fields.
  setTimeout(() => sent.push({ by, fields: Object.fromEntries(new FormData(form)) }));
});

const made = (name, properties) => Object.assign(document.createElement(name), properties);

const text = (element) => (element?.textContent ?? '').replace(/[\s\u200b\ufeff]+/g, '');

/** Until `condition` gives something; the message tells what was waited for. */
async function until(what, condition, milliseconds = 8000) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = condition();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const outcome = () => ({
  cells: Object.keys(check.report.cells).length,
  errors: check.result.findings
    .filter((finding) => finding.severity === 'error' && finding.waived === undefined)
    .map((finding) => finding.rule),
});

/** Waits until the errors are these. */
function errorsAre(rules) {
  const wanted = rules.join();
  return until(`errors ${wanted}`, () => check.result && outcome().errors.join() === wanted).catch(
    (error) => {
      throw new Error(`${error.message}; there are ${outcome().errors.join()}`);
    },
  );
}

async function entryOf(rule) {
  const list = () => check.shadowRoot.querySelector('ogi-findings');
  return until(`an entry of ${rule}`, () =>
    list()?.shadowRoot.querySelector(`li[data-rule=${rule}]`),
  );
}

// What the two slips of the example come to: a total that is not its parts, in its row and in its column; and another one.
const ofTheTotal = ['OGI303', 'OGI302'];
const slips = [...ofTheTotal, 'OGI401'];

async function openEditor(name, html) {
  const opened = await editors[name](document.getElementById('host'), html);
  ownContent = () => opened.adapter.getHtml();
  return opened;
}

const selectionIn = (root) => text({ textContent: String(root.ownerDocument.getSelection()) });

window.walk = async (name, html) => {
  const said = {};
  const { adapter, change, undo } = await openEditor(name, html);
  const session = OgiCheck.attach(check, adapter, { debounce: 60, title: form.elements.title });
  const gate = [];
  OgiCheck.guard(form, session, {
    resultField: 'check',
    stopped: (result) => gate.push(result?.verdict ?? 'unchecked'),
  });

  await until('the first result', () => check.result);
  said.first = outcome();

  // To the place of a finding.
  (await entryOf('OGI303')).querySelector('a').click();
  await until('the selection of the place', () => selectionIn(adapter.root()) === '19');
  said.pointed = selectionIn(adapter.root());

  // Typing there is checked by itself: the total is now right.
  // The editors hear of a selection somewhat later than it is made.
  await new Promise((resolve) => setTimeout(resolve, 150));
  change('10');
  await errorsAre(['OGI401']);
  await undo();
  await errorsAre(slips);

  // A submit is stopped.
  form.querySelector('button[name=submit]').click();
  await until('the guard', () => gate.length > 0);
  said.stopped = { gate: [...gate], sent: sent.length };

  // A waiver outlives the next check.
  (await entryOf('OGI401')).querySelector('a').click();
  const ofFixes = async (selector) => {
    const entry = await entryOf('OGI401');
    return until(selector, () =>
      entry.querySelector('ogi-fixes')?.shadowRoot.querySelector(selector),
    );
  };
  (await ofFixes('button.link')).click();
  (await ofFixes('textarea')).value = '以复议机关的统计为准';
  (await ofFixes('form button')).click();
  await errorsAre(ofTheTotal);

  // A fix goes into the editor, and the editor's undo takes it back.
  (await entryOf('OGI303')).querySelector('a').click();
  const adopt = await until('采用', () => {
    const list = check.shadowRoot.querySelector('ogi-findings').shadowRoot;
    return list.querySelector('li.shown ogi-fixes')?.shadowRoot.querySelector('td button.chief');
  });
  adopt.click();
  await errorsAre([]);
  const notice = () =>
    text(check.shadowRoot.querySelector('ogi-notice')?.shadowRoot.querySelector('.notice'));
  await until('what is said of the fix', () => notice().includes('编辑器'));
  said.fixed = {
    notice: notice(),
    isInHtml: !/>\s*19\s*</.test(adapter.getHtml()),
  };
  await undo();
  await errorsAre(ofTheTotal);

  // Two cells of one row at once: places are those of the check before.
  const key = (column) => `requests.granted.${column}`;
  const { cells } = check.recognition.origins;
  const edits = [
    { cell: key('natural_person'), value: '16' },
    { cell: key('total'), value: '19' },
    { cell: key('commercial'), value: '3' },
  ].filter(({ cell }) => cells[cell]);
  const before = check.report.cells;
  const detail = {
    fix: { title: '两处同改', edits, certainty: 'sole', equations: [] },
    document: check.draft.document,
    edits: [
      { cell: key('natural_person'), value: '8', before: before[key('natural_person')] },
      { cell: key('total'), value: '11', before: before[key('total')] },
    ].map((edit) => ({ ...edit, origin: cells[edit.cell] })),
  };
  check.dispatchEvent(new CustomEvent('ogi-fix', { detail, cancelable: true }));
  await until('both cells', () => check.report.cells[key('total')] === '11');
  said.both = [check.report.cells[key('natural_person')], check.report.cells[key('total')]];
  const undone = () =>
    check.report.cells[key('total')] === '19' && check.report.cells[key('natural_person')] === '7';
  said.steps = 0;
  while (!undone() && said.steps < 3) {
    await undo();
    said.steps += 1;
    await until('undone', undone, 1000).catch(() => {});
  }
  await errorsAre(ofTheTotal);
  said.undone = [check.report.cells[key('natural_person')], check.report.cells[key('total')]];

  // With the fix once more, the form goes, by the button that sent it.
  (await entryOf('OGI303')).querySelector('a').click();
  (
    await until('采用', () => {
      const list = check.shadowRoot.querySelector('ogi-findings').shadowRoot;
      return list.querySelector('li.shown ogi-fixes')?.shadowRoot.querySelector('td button.chief');
    })
  ).click();
  await errorsAre([]);
  form.querySelector('button[name=submit]').click();
  await until('the submit', () => sent.length > 0);
  const [{ by, fields }] = sent;
  said.sent = { by, names: Object.keys(fields), times: sent.length };
  const bare = (content) => content.replace(/\r\n/g, '\n');
  said.isContentSent = bare(fields.content) === bare(adapter.getHtml());
  said.waivers = check.draft.waivers.length;
  session.detach();
  return said;
};
/** For somebody at the keyboard, which a page cannot press by itself: what the test does between its keys. */
window.atTheKeyboard = {
  async open(name, html) {
    const { adapter } = await openEditor(name, html);
    OgiCheck.attach(check, adapter, { debounce: 60, title: form.elements.title });
    this.root = () => adapter.root();
    await errorsAre(slips);
  },
  /** To the place of a finding; gives what is selected there. */
  async point(rule, figure) {
    (await entryOf(rule)).querySelector('a').click();
    await until(`the selection of ${figure}`, () => selectionIn(this.root()) === figure);
    // The editors hear of a selection somewhat later than it is made.
    await new Promise((resolve) => setTimeout(resolve, 150));
  },
  /** Until a check has read the figure of the total that is wrong at first; gives the errors then. */
  async figureIs(figure) {
    const key = 'requests.granted.total';
    await until(`the figure ${figure}`, () => check.report.cells[key] === figure, 1500);
    return outcome().errors;
  },
  errors: () => outcome().errors.join(),
};

/** An editor that destroys what a report is judged by: it says so, in the language of the page, and the form is unchecked. */
window.cannotBeJudged = async (name, html) => {
  const { adapter } = await openEditor(name, html);
  const session = OgiCheck.attach(check, adapter, { debounce: 60, title: form.elements.title });
  const shown = (selector) => text(check.shadowRoot.querySelector(selector));
  const said = { verdicts: [] };
  check.addEventListener('ogi-result', ({ detail }) => said.verdicts.push(detail.result.verdict));
  await until('what is said of the editor', () => shown('.failure'));
  said.chinese = shown('.failure');
  check.language = 'en';
  await until('the same in English', () => shown('.failure') !== said.chinese);
  said.english = check.shadowRoot.querySelector('.failure').textContent;
  check.language = 'zh-CN';

  const gate = [];
  const stopped = (result) => gate.push(result?.verdict ?? 'unchecked');
  const submit = form.querySelector('button[name=submit]');
  const careful = OgiCheck.guard(form, session, { stopped });
  submit.click();
  await until('the guard', () => gate.length > 0);
  const notice = () =>
    text(check.shadowRoot.querySelector('ogi-notice')?.shadowRoot.querySelector('[role=status]'));
  await until('what is said of the submit', notice);
  said.stopped = { gate, notice: notice(), sent: sent.length };
  careful.release();

  OgiCheck.guard(form, session, { stopped, unchecked: 'submit' });
  submit.click();
  await until('the submit', () => sent.length > 0);
  said.sent = sent.map(({ by }) => by);
  session.detach();
  return said;
};
window.walkIsReady = true;
