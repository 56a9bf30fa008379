// The conformance suite (tests/conformance) against the core in all its builds, which must answer alike: cases of every rule,
// mutations that must be found, and changes of wording that must change nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agreeingChecker } from '../fixtures/cores.mjs';
import { madeReport } from '../fixtures/made-report.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../conformance/${name}`, import.meta.url)));
const checker = await agreeingChecker();
const { rules, forms } = checker.catalogue();
const { kills, same } = read('mutations.json');

const bases = { 2019: read('base-2019-generated.json'), 2021: read('base-2021-generated.json') };

/** The cases of every rule, each with what is `found` in it. */
const cases = read('cases-generated.json').map((each) => {
  const { base, report, options = {} } = each;
  const of = (patch) => merged(bases[base], patch);
  const given = { ...options };
  if (options.last_year) given.last_year = of(options.last_year);
  for (const others of ['members', 'peers'])
    if (options[others]) given[others] = options[others].map(of);
  return { ...each, found: checker.check(of(report), given).findings };
});

test('every case finds what it says, in its order', () => {
  for (const { case: name, findings, found } of cases) {
    assert.deepEqual(
      found.map(({ rule, severity, places }) => ({ rule, severity, places })),
      findings,
      name,
    );
  }
  const judged = new Set(cases.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  assert.deepEqual(
    rules.map(({ rule }) => rule).filter((rule) => !judged.has(rule)),
    [],
    'rules that no case fires',
  );
});

test('no message speaks of 等式, and none puts quotes within quotes', () => {
  const texts = cases.flatMap(({ found }) =>
    found.flatMap(({ message, fixes = [] }) => [message, ...fixes.map(({ title }) => title)]),
  );
  assert.ok(texts.length > 100, `${texts.length}`);
  for (const text of texts) assert.doesNotMatch(text, /等式|“[^”]*“|””|"/, text);
});

test('reports that the mutations start from have nothing to find', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const report = madeReport(forms['2021'], seed);
    const options = { last_year: lastYearOf(report), members: membersOf(report) };
    const { findings } = checker.check(report, options);
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
      [],
    );
  }
});

for (const mutation of kills) {
  test(`${mutation.rule} finds its mutation`, () => {
    for (const seed of [3, 4, 5]) {
      const report = madeReport(forms['2021'], seed);
      const before = checker.check(report, {
        today: '2025-05-01',
        ...(mutation.last_year && { last_year: lastYearOf(report) }),
        ...(mutation.members && { members: membersOf(report) }),
      });
      assert.ok(
        !before.findings.some(({ rule }) => rule === mutation.rule),
        `seed ${seed}: found before the mutation`,
      );
      const options = { today: '2025-05-01', ...mutation.options };
      if (mutation.last_year)
        options.last_year = mutated(lastYearOf(report), mutation.last_year, report);
      if (mutation.members) {
        options.members = membersOf(report);
        options.members[0] = mutated(options.members[0], mutation.members, report);
      }
      if (mutation.peers) options.peers = [mutated(report, mutation.peers, report)];
      if (mutation.roster) options.roster = mutation.roster;
      const { findings } = checker.check(mutated(report, mutation, report), options);
      assert.ok(
        findings.some(({ rule }) => rule === mutation.rule),
        `seed ${seed}: ${findings.map(({ rule, message }) => `${rule} ${message}`).join('\n')}`,
      );
    }
  });
}

test('every rule for this edition has a mutation', () => {
  const killed = new Set(kills.map(({ rule }) => rule));
  const alive = rules.filter(
    ({ rule, editions }) => editions.includes('2021') && !killed.has(rule),
  );
  assert.deepEqual(
    alive.map(({ rule }) => rule),
    [],
  );
});

for (const wording of same) {
  test(`wording that means the same changes no finding: ${wording.change}`, () => {
    const wrongTexts = kills.filter(
      ({ rule, text, replace }) => /^OGI5/.test(rule) && (text || replace),
    );
    assert.ok(wrongTexts.length > 5);
    for (const mutation of [{}, ...wrongTexts]) {
      const report = madeReport(forms['2021'], 7);
      const before = mutated(report, mutation, report);
      const after = { ...before, sections: { ...before.sections } };
      for (const key of ['1', '5', '6'])
        after.sections[key] = reworded(after.sections[key], wording);
      assert.notDeepEqual(after, before);
      const options = mutation.last_year ? { last_year: lastYearOf(report) } : {};
      assert.deepEqual(
        essence(checker.check(after, options)),
        essence(checker.check(before, options)),
        mutation.rule ?? 'no mutation',
      );
    }
  });
}

/** Which rules, with which figures, at which cells; text moves. */
function essence({ findings }) {
  return findings.map(({ rule, severity, expected, actual, places }) => ({
    rule,
    severity,
    expected,
    actual,
    places: places.map(({ cell, section }) => cell ?? section),
  }));
}

function reworded(text, { swap = [], wide_digits }) {
  const wide = (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
  const start = wide_digits ? text.replace(/\d/g, wide) : text;
  return swap.reduce((all, [from, to]) => all.replace(new RegExp(from, 'g'), to), start);
}

/** A JSON merge patch (RFC 7396), applied. */
function merged(target, patch) {
  const result = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else if (typeof value === 'object' && !Array.isArray(value))
      result[key] = merged(result[key] ?? {}, value);
    else result[key] = value;
  }
  return result;
}

function mutated(report, mutation, thisYear) {
  const result = structuredClone(merged(report, mutation.set ?? {}));
  result.cells ??= {};
  for (const [cell, more] of Object.entries(mutation.add ?? {})) {
    result.cells[cell] = String(Number(result.cells[cell]) + more);
  }
  for (const [key, text] of Object.entries(mutation.text ?? {})) result.sections[key] += text;
  for (const [key, [from, to]] of Object.entries(mutation.replace ?? {})) {
    result.sections[key] = result.sections[key].replace(from, to);
  }
  if (mutation.repeat_paragraph) {
    const text = result.sections[mutation.repeat_paragraph];
    result.sections[mutation.repeat_paragraph] = `${text}\n${text}`;
  }
  if (mutation.same_text)
    result.sections[mutation.same_text] = thisYear.sections[mutation.same_text];
  if (mutation.drop_heading) {
    result.headings = result.headings.filter(({ section }) => section !== mutation.drop_heading);
    delete result.sections[mutation.drop_heading];
  }
  if (mutation.swap_headings) {
    const [one, other] = mutation.swap_headings;
    const at = (key) => result.headings.findIndex(({ section }) => section === key);
    const [first, second] = [at(one), at(other)];
    [result.headings[first], result.headings[second]] = [
      result.headings[second],
      result.headings[first],
    ];
  }
  for (const heading of result.headings ?? []) {
    heading.text = mutation.heading?.[heading.section] ?? heading.text;
  }
  return result;
}

/** A report of the year before that this one follows from, about other work. */
function lastYearOf(report) {
  const { cells } = report;
  const before = structuredClone(report);
  const shift = (text) => text.replaceAll('2025', '2024').replaceAll('2024年', '2023年');
  before.year = report.year - 1;
  before.title = shift(report.title);
  before.period = { from: '2023-01-01', to: '2023-12-31' };
  before.published = '2024-01-19';
  before.sections = {
    preamble: shift(report.sections.preamble),
    1: '（一）主动公开。公开水利规划和工程进度。（二）依申请公开。依法答复。（三）政府信息管理。逐件登记。（四）平台建设。网站改版。（五）监督保障。按季检查。',
    5: '存在的问题：目录编排不便查找。改进措施：重新编排目录，增加检索。',
    6: '本年度没有收取信息处理费。',
  };
  for (const column of forms['2021'].requests.columns) {
    const key = (row) => `requests.${row}.${column.key}`;
    const forward = Number(cells[key('carried_over')]);
    before.cells[key('carried_forward')] = String(forward);
    before.cells[key('received')] = String(
      Number(cells[key('processed')]) + forward - Number(cells[key('carried_over')]),
    );
  }
  for (const row of ['rules', 'normative_documents']) {
    const key = (column) => `disclosure.${row}.${column}`;
    before.cells[key('in_force')] = String(
      Number(cells[key('in_force')]) -
        Number(cells[key('issued')]) +
        Number(cells[key('repealed')]),
    );
  }
  return before;
}

/** Two reports whose sum is this one: all of it, and nothing. Neither has text: what two organs say is never the same. */
function membersOf(report) {
  const { sections: _, ...untold } = structuredClone(report);
  const first = { ...untold, organ: `${report.organ}一处` };
  const second = { ...structuredClone(untold), organ: `${report.organ}二处` };
  for (const cell of Object.keys(second.cells)) second.cells[cell] = '0';
  return [first, second];
}
