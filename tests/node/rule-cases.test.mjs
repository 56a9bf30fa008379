// The second round's cases, reports of one defect each, where they are at hand. Each gives its finding at its words and nothing else
// above a hint; without the defect it gives nothing.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadChecker } from '../../dist/index.js';
import { readFile } from '../../dist/node.js';
import { casesOf } from '../fixtures/cases.mjs';

const { folder, skip } = casesOf('rules');
const checker = await loadChecker();

const plainStart = ['2025年，县民政局认真', '2025年，我局认真'];
/** All but the name of the department, and the heads of the paragraphs. */
const twins = {
  'OGI805 warning': /扎实推进.*维护县政府门户网站\n专栏.*\n存在的主要问题.*评议1次$/s,
};
const carried = '办结5件，结转下年度1件';

/**
 * By file: what it finds, by rule and severity, at which words or cells; and what undoes the defect, as words exchanged in the
 * document or as cells. `last_year` and `peer` are files given along.
 */
const cases = {
  '01_other_organ_in_text': {
    finds: { 'OGI017 warning': ['县民政局', '清溪县民政局'] },
    mend: [plainStart, ['清溪县民政局扎实', '扎实']],
  },
  '03_fee_received_more_than_charged': {
    finds: { 'OGI307 error': ['总金额1400元', '实际收取1500元'] },
    mend: [['实际收取1500元', '实际收取1400元']],
  },
  '04_fee_collected_but_table_fee_zero': {
    finds: { 'OGI205 warning': ['disclosure.fees.amount', '实际收取1400元'] },
    cells: { 'disclosure.fees.amount': '0.14' },
  },
  '05_fee_overdue_more_than_notices': {
    finds: { 'OGI307 error': ['requests.other.fee_overdue.total', '发出收费通知1件'] },
    mend: [['收费通知1件，总金额100元', '收费通知4件，总金额400元']],
  },
  '07_preamble_five_parts': {
    finds: { 'OGI020 info': ['五项内容'] },
    mend: [['情况等五项内容', '情况、其他需要报告的事项等六项内容']],
  },
  '12_reviews_exceed_requests': {
    finds: {
      'OGI402 info': [
        'review.reconsideration.total',
        'review.litigation_direct.total',
        'review.litigation_after_reconsideration.total',
      ],
    },
    cells: Object.fromEntries(
      ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'].flatMap(
        (block) =>
          ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [
            `review.${block}.${column}`,
            '0',
          ]),
      ),
    ),
  },
  '14_typos': {
    finds: {
      'OGI609 warning': ['习近平新时代特色社会主义思想', '中华人民共合国'],
      'OGI611 info': ['工作工作', '满意率满意率', '府信息公开'],
    },
    mend: [
      ['新时代特色', '新时代中国特色'],
      ['共合国', '共和国'],
      ['工作工作', '工作'],
      ['满意率满意率', '满意率'],
      ['）府信息', '）政府信息'],
    ],
  },
  '16_stale_work_points': {
    finds: { 'OGI018 warning': ['《清溪县2023年政务公开工作要点》', '《2023年政务公开工作要点》'] },
    mend: [
      ['清溪县2023年政务', '清溪县2025年政务'],
      ['《2023年政务', '《2025年政务'],
    ],
  },
  '17_inner_numbering_jumps': {
    finds: { 'OGI019 warning': ['（三）', '（六）'] },
    mend: [
      ['（三）政府信息公开平台', '（四）政府信息公开平台'],
      ['（六）', '（五）'],
    ],
  },
  '19_seventh_section': {
    finds: { 'OGI021 warning': ['七、2026年工作打算'] },
    mend: [
      ['七、2026年工作打算', ''],
      ['一是加强学习；二是完善制度。', ''],
    ],
  },
  '20_all_done_but_carried_forward': {
    finds: { 'OGI511 warning': ['均已按期办结', 'requests.carried_forward.total'] },
    mend: [['均已按期办结，办结率100%', carried]],
  },
  '22_applicant_kind': {
    finds: { 'OGI501 error': ['企业申请2件', 'requests.received.enterprise'] },
    mend: [['其中自然人申请3件、企业申请2件', '均为自然人申请']],
  },
  '24_row_label_altered': {
    finds: {
      'OGI009 warning': ['refused.internal_affairs', 'refused.administrative_inquiry'],
    },
    mend: [
      ['5.内部管理信息', '5.属于三类内部事务信息'],
      ['8.其他不予公开', '8.属于行政查询事项'],
    ],
  },
  '27_twin_a': { finds: twins, peer: '27_twin_b' },
  '27_twin_b': { finds: twins, peer: '27_twin_a' },
  '29_draft_marks': {
    finds: { 'OGI013 warning': ['title', '【请办公室补充整改数据】\n（待核实）'] },
    mend: [
      ['（送审稿）', ''],
      ['【请办公室补充整改数据】', ''],
      ['（待核实）', ''],
    ],
  },
  '32_fee_wan': {
    finds: { 'OGI206 warning': ['disclosure.fees.amount'] },
    cells: { 'disclosure.fees.amount': '26.55' },
    last_year: '33_fee_wan_last',
  },
  // Last year's of the one before. What its text says of documents is this year's.
  '33_fee_wan_last': {
    finds: {
      'OGI506 warning': [
        '制发行政规范性文件1件',
        'disclosure.normative_documents.issued',
        '现行有效4件',
        'disclosure.normative_documents.in_force',
      ],
    },
    mend: [['文件1件，现行有效4件', '文件0件，现行有效3件']],
  },
};

const documentOf = (name) => readFile(join(folder, `${name}.html`));
const reportOf = async (name) => checker.recognise(await documentOf(name)).report;

/** A place in the words of the report. */
function named(place, report) {
  if (place.section && 'start' in place)
    return report.sections[place.section].slice(place.start, place.end);
  return place.cell ?? place.row ?? place.field ?? JSON.stringify(place);
}

/** What a check finds, by rule and severity: the places of all such findings. */
function found({ findings }, report) {
  const by = {};
  for (const { rule, severity, places } of findings) {
    const what = `${rule} ${severity}`;
    by[what] = [...(by[what] ?? []), ...places.map((place) => named(place, report))];
  }
  return by;
}

test('every case is judged', { skip }, () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  assert.deepEqual(files.map((name) => name.replace('.html', '')).sort(), Object.keys(cases));
});

for (const [name, { finds, mend = [], cells = {}, last_year, peer }] of Object.entries(cases)) {
  test(`${name}: its finding at its words and no other above a hint`, { skip }, async () => {
    const options = {};
    if (last_year) options.last_year = await reportOf(last_year);
    if (peer) options.peers = [await reportOf(peer)];
    const report = await reportOf(name);
    const told = found(checker.check(report, options), report);
    for (const [what, places] of Object.entries(finds)) {
      if (places instanceof RegExp) assert.match(told[what]?.join('\n') ?? '', places);
      else assert.deepEqual(told[what], places, what);
    }
    const others = Object.keys(told).filter((what) => !(what in finds));
    assert.deepEqual(
      others.filter((what) => !what.endsWith(' info')),
      [],
    );

    let document = JSON.stringify(await documentOf(name));
    for (const [from, to] of mend) {
      assert.ok(document.includes(from), from);
      document = document.replaceAll(from, to);
    }
    const mended = checker.recognise(JSON.parse(document)).report;
    Object.assign(mended.cells, cells);
    const { last_year: before } = options;
    assert.deepEqual(found(checker.check(mended, before && { last_year: before }), mended), {});
  });
}
