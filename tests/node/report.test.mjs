// The report under work, without a page: corrections, undo, checks that follow them, and the names of places.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { bundle, root } from '../fixtures/bundle.mjs';
import { madeReport } from '../fixtures/made-report.mjs';
import { reportInOldEdition } from '../fixtures/old-edition.mjs';

let rooms;
const checker = await loadChecker();
const catalogue = checker.catalogue();
const report = madeReport(catalogue.forms['2021']);
const total = 'requests.granted.total';
const part = 'requests.granted.natural_person';

before(async () => {
  const out = `${root}build/web-test/report/`;
  const entry = [
    'report-session',
    'report-draft',
    'report-edits',
    'cell-keys',
    'place-names',
    'blank-report',
  ];
  await bundle(out, Object.fromEntries(entry.map((name) => [name, `web/report/${name}.ts`])), /^$/);
  const modules = await Promise.all(entry.map((name) => import(`${out}${name}.js`)));
  rooms = Object.assign({}, ...modules);
});

const outcomeOf = (given, options) => ({
  result: checker.check(given, options),
  figures: checker.figures(given),
});

/** A session, and what it told its host. */
function begun(given = report, original = given) {
  const told = { changed: 0, drawn: 0, checked: [], failed: [], options: [] };
  const draft = { ...rooms.newDraft('报告.docx', given), ...(original && { original }) };
  const session = new rooms.ReportSession(
    {
      examine: async (checked, options) => {
        told.options.push(options);
        return outcomeOf(checked, options);
      },
      complete: async (given) => checker.complete(given),
      convert: async (given) => checker.convert(given),
      options: () => ({ language: 'zh-CN' }),
      soon: (work) => setImmediate(work),
      drawn: () => {
        told.drawn += 1;
      },
      changed: () => {
        told.changed += 1;
      },
      checked: (outcome) => told.checked.push(outcome),
      failed: (error) => told.failed.push(error),
    },
    draft,
    outcomeOf(given),
    catalogue,
  );
  return { session, told };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a session', () => {
  test('writes at once, checks soon, and of many changes checks the last', async () => {
    const { session, told } = begun();
    for (const value of ['1', '12', '999']) {
      session.write([rooms.cellEdit(total, value)]);
      assert.equal(session.report.cells[total], value);
    }
    await settled();
    assert.equal(told.changed, 3);
    assert.ok(
      told.checked.length >= 1 && told.options.length <= 2,
      `${told.options.length} checks`,
    );
    assert.equal(session.result.verdict, 'fail');
    assert.equal(session.result.findings[0].actual, '999');
    assert.deepEqual(told.failed, []);
  });

  test('undoes and redoes step by step, one stay in a cell being one step', () => {
    const { session } = begun();
    const stay = {};
    for (const value of ['4', '42']) session.write([rooms.cellEdit(part, value)], stay);
    session.write([rooms.cellEdit(total, '0')]);
    assert.equal(session.undo(), `cell:${total}`);
    assert.equal(session.undo(), `cell:${part}`);
    assert.deepEqual(session.report, report);
    assert.equal(session.undo(), undefined);
    assert.equal(session.redo(), `cell:${part}`);
    assert.equal(session.report.cells[part], '42');
    assert.deepEqual(session.edits.changes(), [
      { key: `cell:${part}`, before: report.cells[part], after: '42' },
    ]);
    assert.equal(session.revert([`cell:${part}`]), true);
    assert.deepEqual(session.edits.changes(), []);
  });

  test('moves the figures into the form of the year as one step, and back', async () => {
    const old = reportInOldEdition(catalogue);
    const problem = { kind: 'row_unknown', text: '其他' };
    old.tables = [{ table: 'requests', source: 'grid', problems: [problem] }];
    const { session, told } = begun(old);
    const conversion = await session.convert();
    assert.deepEqual(session.report.cells, conversion.report.cells);
    assert.deepEqual(session.report.editions, { disclosure: '2021', requests: '2021' });
    assert.deepEqual(session.report.tables[0].problems, []);
    assert.deepEqual(session.report.sections, old.sections);
    await settled();
    assert.ok(!told.checked.at(-1).result.findings.some(({ rule }) => rule === 'OGI004'));

    // A cell of the new form is there, whatever is typed in it and taken out again.
    const open = conversion.open[0];
    session.write([rooms.cellEdit(open, '5')]);
    session.write([rooms.cellEdit(open, '')]);
    assert.equal(session.report.cells[open], '');
    session.undo();
    session.undo();

    session.undo();
    assert.deepEqual(session.report, old);
    session.redo();
    assert.deepEqual(session.report.cells, conversion.report.cells);
    session.revert(session.edits.changes().map(({ key }) => key));
    assert.deepEqual(session.report, old);
  });

  test('fills empty totals and blanks as one step, and says how many cells it wrote', async () => {
    const blank = 'requests.received.other_org';
    const cells = { ...report.cells, [total]: '', [blank]: '' };
    const { session } = begun({ ...report, cells });
    assert.deepEqual(await session.fill(), { totals: 1, zeros: 0 });
    assert.equal(session.report.cells[total], report.cells[total]);
    assert.equal(session.report.cells[blank], '', 'its column says that it must hold something');
    assert.deepEqual(await session.fill(), { totals: 0, zeros: 0 });
    assert.equal(session.undo(), `cell:${total}`);
    assert.equal(session.report.cells[total], '');
  });

  test('fills totals and zeros together, those too that only the others make certain', async () => {
    // Every 0 and every total of the requests is blank, as in a form that was filled in by hand.
    const cells = Object.fromEntries(
      Object.entries(report.cells).map(([key, value]) => {
        const open = value === '0' || /^requests\..*\.total$/.test(key);
        return [key, open ? '' : value];
      }),
    );
    const { session } = begun({ ...report, cells });
    const { totals, zeros } = await session.fill();
    assert.ok(totals > 20 && zeros > 0, `${totals} totals, ${zeros} zeros`);
    assert.deepEqual(session.report.cells, report.cells);
    session.undo();
    assert.deepEqual(session.report.cells, cells);
  });

  test('what is typed while the core is asked what to fill is not written over', async () => {
    const { session } = begun({ ...report, cells: { ...report.cells, [total]: '' } });
    const filling = session.fill();
    session.write([rooms.cellEdit(part, '1000')]);
    await filling;
    assert.equal(session.report.cells[part], '1000');
    assert.ok(Number(session.report.cells[total]) > 1000, session.report.cells[total]);
  });

  test('tells the check of last year, waivers and answers, and takes them back', async () => {
    const { session, told } = begun();
    session.compareWith({ name: '去年', report });
    session.waive('OGI303/1/00000000', '已核实');
    session.answer(total, true);
    session.answer(part, false);
    await settled();
    assert.deepEqual(told.options.at(-1), {
      language: 'zh-CN',
      last_year: report,
      waivers: [{ finding: 'OGI303/1/00000000', reason: '已核实' }],
      confirmed: [total],
      wrong: [part],
    });
    session.compareWith(undefined);
    session.unwaive('OGI303/1/00000000');
    session.answer(total, undefined);
    session.answer(part, undefined);
    await settled();
    assert.deepEqual(told.options.at(-1), { language: 'zh-CN' });
    assert.deepEqual(session.draft.confirmed, []);
  });

  test('goes round the findings, and stays with the one shown when others go', async () => {
    const wrong = { ...report, cells: { ...report.cells, [total]: '999' } };
    const { session } = begun(wrong);
    const { findings } = session.result;
    assert.ok(findings.length > 1);
    assert.equal(session.neighbour(-1).finding, findings.at(-1));
    for (const finding of [...findings, findings[0]]) {
      session.show(session.neighbour(1));
      assert.equal(session.shown.finding, finding);
    }
    session.write([rooms.cellEdit('review.reconsideration.total', '77')]);
    await settled();
    assert.equal(session.shown.finding.id, findings[0].id);
    assert.ok(session.result.findings.includes(session.shown.finding));
    session.write([rooms.cellEdit(total, report.cells[total])]);
    await settled();
    assert.equal(session.shown, undefined);
  });

  test('keeps form and places until the edition changes', () => {
    const { session } = begun();
    const { form, places } = session;
    session.write([rooms.cellEdit(total, '1')]);
    assert.equal(session.form, form);
    assert.equal(session.places, places);
  });

  test('where the check fails it keeps the outcome before, and what was written', async () => {
    const { session, told } = begun();
    const { outcome } = session;
    await settled();
    const failing = new rooms.ReportSession(
      {
        examine: () => Promise.reject(new Error('gone')),
        complete: () => Promise.reject(new Error('gone')),
        convert: () => Promise.reject(new Error('gone')),
        options: () => ({}),
        soon: (work) => work(),
        drawn() {},
        changed() {},
        checked: () => assert.fail('checked'),
        failed: (error) => told.failed.push(error),
      },
      rooms.newDraft('x', report),
      outcome,
      catalogue,
    );
    failing.write([rooms.cellEdit(total, '5')]);
    await settled();
    assert.match(told.failed[0].message, /gone/);
    assert.equal(failing.outcome, outcome);
    assert.equal(failing.report.cells[total], '5');
  });
});

describe('places in words', () => {
  const names = (members, language = 'zh-CN') =>
    new rooms.PlaceNames(catalogue, report, { members, language });

  test('cells of one row share a line, and what is too long is cut with the number of all', () => {
    const cells = ['natural_person', 'commercial', 'total'].map((column) => ({
      cell: `requests.granted.${column}`,
    }));
    const [line, ...others] = names([]).describe([cells[0], cells[2]]);
    assert.equal(line, '第三部分 予以公开 · 自然人、总计');
    assert.deepEqual(others, []);
    const many = catalogue.forms['2021'].requests.rows.map((row) => ({ cell: row.cells[0] }));
    const lines = names([]).describe(many);
    assert.equal(lines.length, 6);
    assert.ok(lines[5].endsWith(`等 ${many.length} 处`), lines[5]);
  });

  test('terms are told apart by what differs between them', () => {
    const term = (cell, more = {}) => ({ cell, value: '1', ...more });
    assert.deepEqual(names([]).termNames([term(part), term(total)]), ['自然人', '总计']);
    assert.deepEqual(names([]).termNames([term(part), term('requests.received.natural_person')]), [
      '予以公开',
      '本年新收政府信息公开申请数量',
    ]);
    assert.deepEqual(
      names(['水务局']).termNames([term(total, { member: 0 }), term(total, { member: 1 })]),
      ['水务局', '下级报告 2'],
    );
    assert.deepEqual(
      names([])
        .termNames([term(total), term(total, { last_year: true })])
        .at(-1),
      '上年',
    );
  });

  test('in English too; what no form has keeps its key', () => {
    assert.deepEqual(names([], 'en').describe([{ cell: 'no.such.cell' }, { field: 'published' }]), [
      'no.such.cell',
      'Date of publication',
    ]);
  });
});

describe('keys in a table', () => {
  const grid = [
    ['a1', 'a2', 'a3'],
    ['b1', 'b2'],
    ['c1', 'c2', 'c3'],
  ];
  const keys = (restored = false) => new rooms.CellKeys(() => restored);

  test('arrows and Enter go from cell to cell; a shorter row is entered at its last', () => {
    const walk = keys();
    for (const [key, shift, from, to] of [
      ['ArrowDown', false, 'a3', 'b2'],
      ['ArrowUp', false, 'c1', 'b1'],
      ['Enter', false, 'a1', 'b1'],
      ['Enter', true, 'c3', 'b2'],
      ['ArrowRight', false, 'a1', 'a2'],
      ['ArrowLeft', false, 'b2', 'b1'],
      ['Tab', false, 'a3', 'b1'],
      ['Tab', true, 'b1', 'a3'],
    ]) {
      assert.deepEqual(walk.pressed(key, shift, from, grid), { go: to }, `${key} ${from}`);
    }
    assert.equal(walk.pressed('ArrowUp', false, 'a1', grid), 'none');
    assert.equal(walk.pressed('Tab', false, 'c3', grid), undefined, 'Tab leaves the table');
    assert.equal(walk.pressed('x', false, 'a1', grid), undefined);
  });

  test('Tab passes through until something is done; Escape lets it again', () => {
    const walk = keys();
    walk.entered(true);
    assert.equal(walk.pressed('Tab', false, 'a1', grid), undefined);
    walk.typed();
    assert.deepEqual(walk.pressed('Tab', false, 'a1', grid), { go: 'a2' });
    walk.entered(false);
    assert.equal(walk.pressed('Escape', false, 'a2', grid), 'select');
    assert.equal(walk.pressed('Tab', false, 'a2', grid), undefined);
  });

  test('F2 and a second click give the arrows to the text', () => {
    const walk = keys();
    assert.equal(walk.pressed('F2', false, 'a1', grid), 'write');
    assert.equal(walk.pressed('ArrowRight', false, 'a1', grid), undefined);
    walk.entered(false);
    assert.deepEqual(walk.pressed('ArrowRight', false, 'a1', grid), { go: 'a2' });
    assert.equal(walk.clicked(false), 'select');
    assert.equal(walk.clicked(true), 'write');
    assert.equal(walk.pressed('ArrowLeft', false, 'a2', grid), undefined);
  });

  test('a pasted block covers what lies under it, and tells what is beyond', () => {
    const { covered, outside } = rooms.cellsUnder(grid, 'a2', [
      ['1', '2'],
      ['3', '4'],
      ['5', ''],
    ]);
    assert.deepEqual(
      covered.map(({ cell, value }) => `${cell}=${value}`),
      ['a2=1', 'a3=2', 'b2=3', 'c2=5', 'c3='],
    );
    assert.equal(outside, 1);
  });
});

test('a blank report carries over what last year carried forward, in the edition of its year', () => {
  const last = { ...report, year: 2023 };
  const blank = rooms.blankReport({ year: 2024, organ: '云岭市水务局' }, last, catalogue);
  assert.equal(blank.title, '云岭市水务局2024年政府信息公开工作年度报告');
  assert.equal(blank.editions.requests, '2021');
  assert.equal(
    blank.cells['requests.carried_over.total'],
    report.cells['requests.carried_forward.total'],
  );
  assert.equal(blank.cells[total], '');
  assert.equal(
    rooms.blankReport({ year: 2020, organ: '' }, undefined, catalogue).editions.requests,
    '2019',
  );
});
