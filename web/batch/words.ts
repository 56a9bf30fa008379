import type { Language } from '../../wasm/types.ts';
import { type ReportWords, reportWords } from '../report/words.ts';

export type VerdictKind =
  | 'fail'
  | 'incomplete'
  | 'warn'
  | 'explained'
  | 'pass'
  | 'failed'
  | 'waiting';
/** What a report is to the others. */
export type Role = 'own' | 'sum' | 'lastYear';
export type View = 'list' | 'roster' | 'units' | 'sum' | 'compare' | 'charts';

/** What only `<ogi-batch>` says. */
interface OwnWords {
  fileCount(count: number): string;
  progress(done: number, count: number, name: string): string;
  stopped(done: number, count: number): string;
  stop: string;
  goOn: string;
  tally(counts: Record<VerdictKind, number>, leftOut: number): string;
  views: Record<View, string>;
  viewsName: string;
  verdict: Record<VerdictKind, string>;
  open(unit: string): string;
  sortBy(column: string): string;
  filter: string;
  filterPlaceholder: string;
  show: string;
  all: string;
  shown(count: number, all: number): string;
  nothingShown: string;
  tableName: string;
  scrollable: string;
  asExcel: string;
  asWord: string;
  asSheets: string;
  sheetsFile: string;
  counted: string;
  countedOf(unit: string): string;
  year: string;
  file: string;
  role: string;
  roles: Record<Role, string>;
  copy: string;
  copied: string;
  notCopied: string;
  notWritten(reason: string): string;
  sumFile: string;
  rosterLead: string;
  rosterLabel: string;
  rosterEmpty: string;
  rosterAll(count: number): string;
  missing(count: number): string;
  twice(count: number): string;
  byEnd(count: number): string;
  unlisted(count: number): string;
  same: string;
  sameTexts(pairs: number): string;
  sameTextsNote: string;
  government: string;
  noGovernment: string;
  sumTitle(count: number): string;
  sumLead(count: number): string;
  sumNone: string;
  sumExcel: string;
  otherEdition(names: string): string;
  manyYears: string;
  countedTwice(names: string): string;
  unreadable(count: number): string;
  compareLead: string;
  chooseGovernment: string;
  equal(cells: number): string;
  notCompared(cells: number): string;
  different(cells: number, different: number): string;
  explained: Record<'left_out' | 'twice', (names: string, cells: number, all: number) => string>;
  oneOf: string;
  written: string;
  sum: string;
  who: string;
  equalTo(names: string, more: number): string;
  shares(count: number): string;
  share: string;
  figure: string;
  noShares: string;
  differs(written: string, sum: string): string;
  largest: string;
  chartsLead(count: number): string;
  reckoning: string;
  unitsLead: string;
  unitsAs: Record<'xlsx' | 'csv' | 'json', string>;
  rank: string;
  apart: string;
  fewCases: string;
  carriedOver: string;
  carriedOf(figure: string, last: string): string;
  agrees: string;
  notComparable: string;
}

const chinese: OwnWords = {
  fileCount: (count) => `${count} 份文件`,
  progress: (done, count, name) => `正在检查 ${done}/${count}：${name}`,
  stopped: (done, count) => `已停止，检查了 ${done}/${count}`,
  stop: '停止',
  goOn: '继续检查',
  tally: ({ fail, incomplete, warn, explained, pass, failed }, leftOut) =>
    [
      fail ? `${fail} 份有错误` : '',
      incomplete ? `${incomplete} 份未能完成核对` : '',
      warn ? `${warn} 份有警告` : '',
      explained ? `${explained} 份已说明` : '',
      pass ? `${pass} 份通过` : '',
      failed ? `${failed} 份无法检查` : '',
      leftOut ? `${leftOut} 份不计入` : '',
    ]
      .filter(Boolean)
      .join('，'),
  views: {
    list: '一览表',
    roster: '名单核对',
    units: '各单位对照',
    sum: '合计',
    compare: '核对汇总报告',
    charts: reportWords('zh-CN').charts,
  },
  viewsName: '查看',
  verdict: {
    fail: '有错误',
    incomplete: '未核对完',
    warn: '有警告',
    explained: '已说明',
    pass: '通过',
    failed: reportWords('zh-CN').cannotCheck,
    waiting: '等待检查',
  },
  open: (unit) => `打开${unit}的报告`,
  sortBy: (column) => `按${column}排序`,
  filter: '查找',
  filterPlaceholder: '单位或文件名',
  show: '显示',
  all: '全部',
  shown: (count, all) => (count === all ? `共 ${all} 份` : `显示 ${count} 份，共 ${all} 份`),
  nothingShown: '没有符合条件的报告。',
  tableName: '各份报告的检查结果',
  scrollable: '表格较宽，可左右滚动',
  asExcel: '存为 Excel',
  asWord: '存为 Word',
  asSheets: '每个单位一份（Word）',
  sheetsFile: '各单位问题清单',
  counted: '计入',
  countedOf: (unit) => `计入：${unit}`,
  year: '年度',
  file: '文件',
  role: '类别',
  roles: { own: '单位报告', sum: '汇总报告', lastYear: '上年报告' },
  copy: '复制',
  copied: '已复制，可粘贴到表格或邮件中。',
  notCopied: '浏览器不允许复制，请改用“存为 Excel”。',
  notWritten: (reason) => `没有生成文件：${reason}`,
  sumFile: '合计表',
  rosterLead: '粘贴应报送单位的名单，一行一个，可直接从 Excel 复制。空格和全角、半角不影响比较。',
  rosterLabel: '应报送单位名单',
  rosterEmpty: '粘贴名单后，这里列出谁没有报、谁报了两次。',
  rosterAll: (count) => `名单上的 ${count} 个单位都已报送，没有重复。`,
  missing: (count) => `没有报送：${count} 个`,
  twice: (count) => `报送了不止一份：${count} 个`,
  byEnd: (count) => `按简称对上，请确认：${count} 个`,
  unlisted: (count) => `不在名单上：${count} 个`,
  same: '同一单位同一年度有几份，请只留一份：',
  sameTexts: (pairs) => `文字雷同：${pairs} 组`,
  sameTextsNote: '两个机关的文字有八成以上相同。机关名称、数字和格式本身的文字不计。',
  government: '汇总报告（不计入合计）',
  noGovernment: '没有，全部计入',
  sumTitle: (count) => `${count} 份报告合计`,
  sumLead: (count) => `下表每一格是 ${count} 份报告的合计。空白、“/”不计。`,
  sumNone: '还没有可以合计的报告。',
  sumExcel: '合计表存为 Excel',
  otherEdition: (names) => `表格版本不同，未计入这张表：${names}`,
  manyYears: '各份报告的年度不同，合计没有意义，请核对。',
  countedTwice: (names) => `同一单位有几份报告，都计入了：${names}`,
  unreadable: (count) => `${count} 格不是数字，没有计入：`,
  compareLead: '选出本级政府自己的汇总报告，逐格与其余各份的合计比较。',
  chooseGovernment: '请先选择汇总报告；还没有的话，把它和各单位的报告一起拖进来。',
  equal: (cells) => `${cells} 格全部等于各单位合计`,
  notCompared: (cells) => `另有 ${cells} 格在某份报告中空白、不是数字，或表格版本不同，未核对。`,
  different: (cells, different) =>
    `${cells} 格中 ${cells - different} 格一致，${different} 格不一致`,
  explained: {
    left_out: (names, cells, all) =>
      `${cells === all ? '所有差额' : `${all} 处差额中有 ${cells} 处`}恰好等于${names}的数：汇总时可能漏了。`,
    twice: (names, cells, all) =>
      `${cells === all ? '所有差额' : `${all} 处差额中有 ${cells} 处`}恰好等于${names}的数：汇总时可能多加了一次。`,
  },
  oneOf: '下列各种情形都说得通：',
  written: '汇总报告',
  sum: '各单位合计',
  who: '哪些单位',
  equalTo: (names, more) => `与差额相等：${names}${more ? `等 ${more} 个` : ''}`,
  shares: (count) => `${count} 个单位有数`,
  share: '占合计',
  figure: '数',
  noShares: '各单位都是 0',
  differs: (written, sum) => `汇总报告为 ${written}，各单位合计为 ${sum}`,
  largest: '新收申请最多的单位',
  chartsLead: (count) => `${count} 份报告合计。`,
  reckoning: '正在计算…',
  unitsLead:
    '每个单位每个年度一行，点表头排名。分母不足 10 件的不算比率；与多数单位相差悬殊的有底色和图标（四分位距的 1.5 倍以外，有 8 个以上单位时）。',
  unitsAs: { xlsx: '存为 Excel', csv: '存为 CSV', json: '存为 JSON' },
  rank: '名次',
  apart: '与多数单位相差悬殊',
  fewCases: '件数少',
  carriedOver: '上年结转衔接',
  carriedOf: (figure, last) => `本年 ${figure || '空'}，上年末 ${last || '空'}`,
  agrees: '一致',
  notComparable: '不能比较',
};

const english: OwnWords = {
  fileCount: (count) => `${count} files`,
  progress: (done, count, name) => `Checking ${done}/${count}: ${name}`,
  stopped: (done, count) => `Stopped after ${done} of ${count}`,
  stop: 'Stop',
  goOn: 'Go on',
  tally: ({ fail, incomplete, warn, explained, pass, failed }, leftOut) =>
    [
      fail ? `${fail} with errors` : '',
      incomplete ? `${incomplete} not fully checked` : '',
      warn ? `${warn} with warnings` : '',
      explained ? `${explained} explained` : '',
      pass ? `${pass} passed` : '',
      failed ? `${failed} cannot be checked` : '',
      leftOut ? `${leftOut} left out` : '',
    ]
      .filter(Boolean)
      .join(', '),
  views: {
    list: 'List',
    roster: 'Roster',
    units: 'Units compared',
    sum: 'Sum',
    compare: 'Compare with the sum report',
    charts: reportWords('en').charts,
  },
  viewsName: 'View',
  verdict: {
    fail: 'Errors',
    incomplete: 'Not fully checked',
    warn: 'Warnings',
    explained: 'Explained',
    pass: 'Passed',
    failed: reportWords('en').cannotCheck,
    waiting: 'Waiting',
  },
  open: (unit) => `Open the report of ${unit}`,
  sortBy: (column) => `Sort by ${column}`,
  filter: 'Find',
  filterPlaceholder: 'Organ or file name',
  show: 'Show',
  all: 'All',
  shown: (count, all) => (count === all ? `${all} reports` : `${count} of ${all} reports`),
  nothingShown: 'No report matches.',
  tableName: 'Outcome of every report',
  scrollable: 'wide table, scrolls sideways',
  asExcel: 'Save as Excel',
  asWord: 'Save as Word',
  asSheets: 'One for each organ (Word)',
  sheetsFile: 'problem lists by organ',
  counted: 'Counted',
  countedOf: (unit) => `Counted: ${unit}`,
  year: 'Year',
  file: 'File',
  role: 'Kind',
  roles: { own: 'report', sum: 'sum report', lastYear: 'last year’s' },
  copy: 'Copy',
  copied: 'Copied; paste it into a sheet or a message.',
  notCopied: 'The browser does not allow copying; use “Save as Excel” instead.',
  notWritten: (reason) => `The file was not written: ${reason}`,
  sumFile: 'sum',
  rosterLead:
    'Paste the names of the organs that must report, one a line, for example from Excel. Spaces and character widths do not matter.',
  rosterLabel: 'Organs that must report',
  rosterEmpty: 'Once a list is pasted, this says who is missing and who came twice.',
  rosterAll: (count) => `All ${count} organs on the list have reported, none twice.`,
  missing: (count) => `Missing: ${count}`,
  twice: (count) => `More than one report: ${count}`,
  byEnd: (count) => `Matched by a short name, please confirm: ${count}`,
  unlisted: (count) => `Not on the list: ${count}`,
  same: 'Several reports of one organ and year; keep one:',
  sameTexts: (pairs) => `The same text in two reports: ${pairs}`,
  sameTextsNote:
    "Four fifths or more of the text are the same, names of organs, figures and the form's own words aside.",
  government: 'Sum report (not counted)',
  noGovernment: 'None, count all',
  sumTitle: (count) => `Sum of ${count} reports`,
  sumLead: (count) => `Every cell is the sum of ${count} reports. Blank and “/” are left out.`,
  sumNone: 'There is nothing to sum yet.',
  sumExcel: 'Save the sum as Excel',
  otherEdition: (names) => `Another edition of the table, not counted in it: ${names}`,
  manyYears: 'The reports are of different years; their sum means nothing.',
  countedTwice: (names) => `Several reports of one organ, all counted: ${names}`,
  unreadable: (count) => `${count} cells hold no number and are left out:`,
  compareLead:
    'Choose the government’s own report to compare it, cell by cell, with the sum of the others.',
  chooseGovernment:
    'Choose the sum report first; drop it together with the others if it is not here.',
  equal: (cells) => `All ${cells} cells equal the sum`,
  notCompared: (cells) =>
    `${cells} more cells were not compared: blank or no number in one of the reports, or of another edition.`,
  different: (cells, different) => `${different} of ${cells} cells differ from the sum`,
  explained: {
    left_out: (names, cells, all) =>
      `${cells === all ? 'All' : `${cells} of ${all}`} differences are just the figures of ${names}: perhaps left out.`,
    twice: (names, cells, all) =>
      `${cells === all ? 'All' : `${cells} of ${all}`} differences are just the figures of ${names}: perhaps added twice.`,
  },
  oneOf: 'Each of these would explain it:',
  written: 'Sum report',
  sum: 'Sum of all',
  who: 'Who',
  equalTo: (names, more) =>
    `Equal to the difference: ${names}${more ? ` and others, ${more} in all` : ''}`,
  shares: (count) => `${count} organs have a figure`,
  share: 'Share',
  figure: 'Figure',
  noShares: 'All organs have 0',
  differs: (written, sum) => `The sum report has ${written}, all organs together ${sum}`,
  largest: 'Most new requests',
  chartsLead: (count) => `${count} reports together.`,
  reckoning: 'Reckoning…',
  unitsLead:
    'A row for each unit and year; a head ranks by its column. Of less than 10 cases no rate is made; what lies far from most units (beyond 1.5 interquartile ranges, where there are 8 units or more) has a ground and an icon.',
  unitsAs: { xlsx: 'Save as Excel', csv: 'Save as CSV', json: 'Save as JSON' },
  rank: 'Rank',
  apart: 'far from most units',
  fewCases: 'few',
  carriedOver: 'Carry-over',
  carriedOf: (figure, last) => `${figure || 'blank'}; last year ${last || 'blank'}`,
  agrees: 'agrees',
  notComparable: 'not comparable',
};

export type BatchWords = OwnWords & ReportWords;

const languages: Record<Language, BatchWords> = {
  'zh-CN': { ...reportWords('zh-CN'), ...chinese },
  en: { ...reportWords('en'), ...english },
};

export const batchWords = (language: Language): BatchWords => languages[language];
