import type { Fix, Language, Result } from '../../wasm/types.ts';
import { tallyOf } from '../report/tally.ts';
import { type ReportWords, reportWords } from '../report/words.ts';

/** What only the elements say. Messages, reasons and labels of the form come from the core. */
interface OwnWords {
  /** The heading of what concerns no section. */
  wholeDocument: string;
  /** By what is being done for the user; `name` is the file's, or ''. */
  reading(name: string): string;
  readingLong(name: string): string;
  /** Behind either, where the file has pages. */
  readingPage(page: number, pages: number): string;
  recognising(name: string): string;
  checking(name: string): string;
  noErrors: string;
  found(problems: string): string;
  /** Behind what is said first. */
  foundBeside(problems: string): string;
  rules(passed: number, failed: number, notJudged: number, notApplicable: number): string;
  notApplicable: string;
  skippedEquations: string;
  cannotRead: string;
  coreFailed: string;
  coreFailedAdvice: string;
  findings: string;
  places(count: number): string;
  placeOf(index: number, count: number): string;
  previousPlace: string;
  nextPlace: string;
  waivedApart(count: number): string;
  hintsApart(count: number): string;
  waivedKind: string;
  filterKind: string;
  filterPlace: string;
  allKinds: string;
  allPlaces: string;
  noneListed: string;
  inBrackets(count: number): string;
  moreTools: string;
  showAllText: string;
  showLessText: string;
  showAllOf(name: string): string;
  marksInText(count: number): string;
  previous: string;
  next: string;
  backToList: string;
  currentFinding: string;
  form: string;
  untitled: string;
  edition: string;
  editionOf(edition: string): string;
  blank: string;
  absentCell: string;
  partOfFailedSum: string;
  scrollable(name: string): string;
  emptySection: string;
  hatched: string;
  edit: string;
  editOf(name: string): string;
  editHead: string;
  textOf(name: string): string;
  done: string;
  changed: string;
  was(before: string): string;
  putBack: string;
  undo: string;
  redo: string;
  fill: string;
  fillHint: string;
  filled(totals: number, zeros: number): string;
  nothingToFill: string;
  undone: string;
  redone: string;
  adopted(title: string): string;
  pasted(count: number): string;
  putBackDone: string;
  outside(count: number): string;
  changes: string;
  changesCount(count: number): string;
  noChanges: string;
  revert: string;
  revertOf(name: string): string;
  revertAll: string;
  close: string;
  recheck(heading: string): string;
  fixes(count: number): string;
  fixNumber(number: number): string;
  adopt: string;
  adoptOf(title: string): string;
  recommended: string;
  certainty: Record<Fix['certainty'], string>;
  inFixes: Record<'every' | 'some', string>;
  unchangedHere: string;
  cell: string;
  now: string;
  yes: string;
  no: string;
  answered(right: boolean, name: string): string;
  answers: string;
  takeBack: string;
  waive: string;
  waiveReason: string;
  waiveHint: string;
  waiveSave: string;
  cancel: string;
  reasonMissing: string;
  voidWaivers: string;
  why: string;
  rule: string;
  original: string;
  originalOf(name: string): string;
  noOrigin: string;
  pictureHere: string;
  tableInOriginal: string;
  pageNumber(number: number): string;
  compareLastYear: string;
  lastYearShort: string;
  carriedForwardShort: string;
  lastYearText: string;
  copied: string;
  lastYearIs(name: string): string;
  lastYearTaken(name: string): string;
  chooseLastYear: string;
  otherLastYear: string;
  removeLastYear: string;
  showFigures: string;
  lastYearNotAReport(name: string): string;
  exports: string;
  exportItems: Record<
    | 'corrected'
    | 'tracked'
    | 'listXlsx'
    | 'listDocx'
    | 'listHtml'
    | 'listText'
    | 'docx'
    | 'xlsx'
    | 'html'
    | 'json',
    string
  >;
  /** Added to the name of a corrected file. */
  correctedName: string;
  /** Who is said to have made tracked changes. */
  reviser: string;
  convert: string;
  exporting: string;
  exported(name: string): string;
  copiedList: string;
  copyRefused: string;
  exportFailed: string;
  tools: string;
}

const spaced = (name: string) => name && ` ${name}`;

const chinese: OwnWords = {
  wholeDocument: '标题与全文',
  reading: (name) => `正在读取${spaced(name)}…`,
  readingLong: (name) =>
    `还在读取${spaced(name)}，这个文件比平常的慢。不想等的话，可以直接检查另一个文件。`,
  readingPage: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  recognising: (name) => `正在识别表格和正文${name && `（${name}）`}…`,
  checking: (name) => `正在检查${spaced(name)}…`,
  noErrors: '未发现错误',
  found: (problems) => `发现 ${problems}`,
  foundBeside: (problems) => `，有 ${problems}`,
  rules: (passed, failed, notJudged, notApplicable) =>
    `检查规则：${[
      `${passed} 条通过`,
      failed ? `${failed} 条未通过` : '',
      notJudged ? `${notJudged} 条未能判断` : '',
      notApplicable ? `${notApplicable} 条不适用` : '',
    ]
      .filter(Boolean)
      .join('，')}`,
  notApplicable: '不适用',
  skippedEquations: '未能核对的勾稽关系',
  cannotRead: '这份材料无法检查',
  coreFailed: '检查没有完成',
  coreFailedAdvice:
    '请刷新页面再试；仍不行时，请换用新一些的浏览器，或请管理员查看页面的安全策略（CSP）。',
  findings: '问题列表',
  places: (count) => `共 ${count} 处`,
  placeOf: (index, count) => `第 ${index} 处，共 ${count} 处`,
  previousPlace: '上一处',
  nextPlace: '下一处',
  waivedApart: (count) => `已说明 ${count}`,
  hintsApart: (count) => `提示 ${count}`,
  waivedKind: '已说明',
  filterKind: '按程度筛选',
  filterPlace: '按位置筛选',
  allKinds: '全部程度',
  allPlaces: '全部位置',
  noneListed: '没有符合条件的问题。',
  inBrackets: (count) => `（${count}）`,
  moreTools: '更多',
  showAllText: '展开全文',
  showLessText: '收起',
  showAllOf: (name) => `展开全文：${name}`,
  marksInText: (count) => `文中有 ${count} 处问题`,
  previous: '上一个',
  next: '下一个',
  backToList: '返回列表',
  currentFinding: '当前问题',
  form: '报告（按规定格式）',
  untitled: '（没有识别出标题）',
  edition: '格式',
  editionOf: (edition) => `${edition} 年版`,
  blank: '空白',
  absentCell: '报告中没有这一格',
  partOfFailedSum: '不成立的合计中的一项',
  scrollable: (name) => `${name}（可左右滚动）`,
  emptySection: '（没有内容）',
  hatched: '画斜线的格：报告的表中没有。',
  edit: '修改文字',
  editOf: (name) => `修改文字：${name}`,
  editHead: '修改标题、机关、日期',
  textOf: (name) => `${name}，正文`,
  done: '完成',
  changed: '已改',
  was: (before) => `原为：${before || '空'}`,
  putBack: '恢复原文',
  undo: '撤销',
  redo: '重做',
  fill: '补填',
  fillHint: '空着的合计按各项相加填入，其余空格填 0；须另填数的空格不动',
  filled: (totals, zeros) =>
    `已补填 ${totals + zeros} 格：${[
      totals ? `合计 ${totals} 格` : '',
      zeros ? `填 0 的 ${zeros} 格` : '',
    ]
      .filter(Boolean)
      .join('，')}。`,
  nothingToFill: '没有需要填的格。',
  undone: '已撤销。',
  redone: '已重做。',
  adopted: (title) => `已采用：${title}`,
  pasted: (count) => `已填入 ${count} 格。`,
  putBackDone: '已恢复。',
  outside: (count) => `粘贴的内容中有 ${count} 个数超出表格，没有填入。`,
  changes: '改动',
  changesCount: (count) => `改动 ${count} 处`,
  noChanges: '与原文相同，没有改动。',
  revert: '恢复',
  revertOf: (name) => `恢复：${name}`,
  revertAll: '全部恢复',
  close: '关闭',
  recheck: (heading) => `已重新检查：${heading}`,
  fixes: (count) => (count === 1 ? '可以这样改' : `有 ${count} 种改法`),
  fixNumber: (number) => `改法 ${number}`,
  adopt: '采用',
  adoptOf: (title) => `采用：${title}`,
  recommended: '最可能',
  certainty: {
    sole: '只有这一种改法能使各项关系全部成立，请核对后采用。',
    one_of_several: '改法不止一种，请对照底数选用。',
    cannot_tell: '仅凭表内关系分不出是哪一格错，请对照底数选用。',
  },
  inFixes: { every: '各种改法都要改这一格', some: '部分改法要改这一格' },
  unchangedHere: '不改',
  cell: '格',
  now: '现在',
  yes: '是，没有错',
  no: '否，有错',
  answered: (right, name) => `${right ? '已确认无误' : '已说明有错'}：${name}`,
  answers: '您对单元格的说明',
  takeBack: '收回',
  waive: '数字属实，说明理由',
  waiveReason: '为什么属实',
  waiveHint: '理由随报告保留并列入问题清单；相关数字一改，说明即失效。',
  waiveSave: '记下理由',
  cancel: '取消',
  reasonMissing: '请写明理由。',
  voidWaivers: '已失效的说明（所说的内容已改动）',
  why: '依据和理由',
  rule: '规则',
  original: '原文件',
  originalOf: (name) => `原文件${name ? `：${name}` : ''}`,
  noOrigin: '这一处在原文件中没有对应的位置。',
  pictureHere: '〔图片〕',
  tableInOriginal: '原文件中的表',
  pageNumber: (number) => `第 ${number} 页`,
  compareLastYear: '对比上年',
  lastYearShort: '上年',
  carriedForwardShort: '上年末',
  lastYearText: '上年这一部分的文字（与本年相同的句子有底色）',
  copied: '与本年的句子相同（年份、数字不计）',
  lastYearIs: (name) => `上年报告：${name}`,
  lastYearTaken: (name) => `已与上年报告对比：${name}。`,
  chooseLastYear: '选择上年报告',
  otherLastYear: '换一份',
  removeLastYear: '取消对比',
  showFigures: '在表中显示上年数和增减',
  lastYearNotAReport: (name) => `${name || '这份材料'}中没有识别出年度报告，不能用来对比。`,
  exports: '导出',
  correctedName: '（改正）',
  reviser: '年报核对',
  exportItems: {
    corrected: '原文件（已改正）',
    tracked: '原文件（修订标记）',
    listXlsx: '问题清单（Excel）',
    listDocx: '问题清单（Word）',
    listHtml: '问题清单（网页，可打印）',
    listText: '复制问题清单文字',
    docx: '报告（Word，规定格式）',
    xlsx: '报告（Excel，规定格式）',
    html: '报告（网页，可贴入网站）',
    json: '报告（数据 JSON）',
  },
  convert: '把数字移到规定的表格',
  exporting: '正在生成…',
  exported: (name) => `已生成 ${name}，请在浏览器的下载中查看。`,
  copiedList: '已复制。',
  copyRefused: '浏览器不允许复制，请改用导出。',
  exportFailed: '没有生成，请再试一次。',
  tools: '工具',
};

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const english: OwnWords = {
  wholeDocument: 'Title and whole report',
  reading: (name) => `Reading${spaced(name)}…`,
  readingLong: (name) =>
    `Still reading${spaced(name)}: this file is slower than usual. You need not wait; another file can be checked.`,
  readingPage: (page, pages) => `Page ${page} of ${pages}`,
  recognising: (name) => `Recognising tables and text${name && ` (${name})`}…`,
  checking: (name) => `Checking${spaced(name)}…`,
  noErrors: 'No errors found',
  found: (problems) => `Found ${problems}`,
  foundBeside: (problems) => `; ${problems}`,
  rules: (passed, failed, notJudged, notApplicable) =>
    `Rules: ${[
      `${passed} passed`,
      failed ? `${failed} failed` : '',
      notJudged ? `${notJudged} not judged` : '',
      notApplicable ? `${notApplicable} not applicable` : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  notApplicable: 'Not applicable',
  skippedEquations: 'Equations not checked',
  cannotRead: 'This cannot be checked',
  coreFailed: 'The check was not completed',
  coreFailedAdvice:
    'Please reload the page. If that does not help, use a newer browser, or ask the administrator about the page’s content security policy.',
  findings: 'Findings',
  places: (count) => `${count} places`,
  placeOf: (index, count) => `place ${index} of ${count}`,
  previousPlace: 'Previous place',
  nextPlace: 'Next place',
  waivedApart: (count) => `${count} with a reason`,
  hintsApart: (count) => plural(count, 'hint'),
  waivedKind: 'With a reason',
  filterKind: 'Filter by severity',
  filterPlace: 'Filter by place',
  allKinds: 'All severities',
  allPlaces: 'All places',
  noneListed: 'No finding matches.',
  inBrackets: (count) => ` (${count})`,
  moreTools: 'More',
  showAllText: 'Show all',
  showLessText: 'Show less',
  showAllOf: (name) => `Show all text: ${name}`,
  marksInText: (count) => `${plural(count, 'finding')} in the text`,
  previous: 'Previous',
  next: 'Next',
  backToList: 'Back to list',
  currentFinding: 'Current finding',
  form: 'The report in its official form',
  untitled: '(no title recognised)',
  edition: 'Edition',
  editionOf: (edition) => edition,
  blank: 'blank',
  absentCell: 'the report does not have this cell',
  partOfFailedSum: 'a term of a sum that fails',
  scrollable: (name) => `${name} (scrolls sideways)`,
  emptySection: '(nothing)',
  hatched: 'Hatched: the report’s table does not have this cell.',
  edit: 'Edit text',
  editOf: (name) => `Edit text: ${name}`,
  editHead: 'Edit title, organ and dates',
  textOf: (name) => `${name}, text`,
  done: 'Done',
  changed: 'Changed',
  was: (before) => `was: ${before || 'empty'}`,
  putBack: 'Put back',
  undo: 'Undo',
  redo: 'Redo',
  fill: 'Fill in',
  fillHint:
    'Empty totals become the sums of their parts, other blanks 0; blanks that must hold something stay',
  filled: (totals, zeros) =>
    `${plural(totals + zeros, 'cell')} filled: ${[
      totals ? plural(totals, 'total') : '',
      zeros ? `${zeros} with 0` : '',
    ]
      .filter(Boolean)
      .join(', ')}.`,
  nothingToFill: 'Nothing to fill.',
  undone: 'Undone.',
  redone: 'Done again.',
  adopted: (title) => `Applied: ${title}`,
  pasted: (count) => `${plural(count, 'cell')} pasted.`,
  putBackDone: 'Put back.',
  outside: (count) => `${plural(count, 'figure')} of the pasted block lay outside the table.`,
  changes: 'Changes',
  changesCount: (count) => plural(count, 'change'),
  noChanges: 'Nothing differs from the original.',
  revert: 'Put back',
  revertOf: (name) => `Put back: ${name}`,
  revertAll: 'Put all back',
  close: 'Close',
  recheck: (heading) => `Checked again: ${heading}`,
  fixes: (count) => (count === 1 ? 'A possible correction' : `${count} possible corrections`),
  fixNumber: (number) => `Option ${number}`,
  adopt: 'Apply',
  adoptOf: (title) => `Apply: ${title}`,
  recommended: 'most likely',
  certainty: {
    sole: 'The only correction that makes all equations hold. Check it against your records.',
    one_of_several: 'One of several corrections. Choose by your records.',
    cannot_tell: 'The equations alone cannot tell which cell is wrong. Choose by your records.',
  },
  inFixes: {
    every: 'every correction changes this cell',
    some: 'some corrections change this cell',
  },
  unchangedHere: 'as is',
  cell: 'Cell',
  now: 'Now',
  yes: 'Yes, it is right',
  no: 'No, it is wrong',
  answered: (right, name) => `${right ? 'Said to be right' : 'Said to be wrong'}: ${name}`,
  answers: 'What you said of cells',
  takeBack: 'Take back',
  waive: 'The figures are right: give a reason',
  waiveReason: 'Why it is right',
  waiveHint:
    'The reason stays with the report and its list of problems, until a figure it speaks of is changed.',
  waiveSave: 'Keep the reason',
  cancel: 'Cancel',
  reasonMissing: 'Please give a reason.',
  voidWaivers: 'Reasons no longer valid (what they spoke of has changed)',
  why: 'Basis and reason',
  rule: 'Rule',
  original: 'Original file',
  originalOf: (name) => `Original file${name ? `: ${name}` : ''}`,
  noOrigin: 'This place has no counterpart in the original file.',
  pictureHere: '[picture]',
  tableInOriginal: 'Table of the original file',
  pageNumber: (number) => `Page ${number}`,
  compareLastYear: 'Last year',
  lastYearShort: 'prev.',
  carriedForwardShort: 'prev. end',
  lastYearText: 'Last year’s text of this section (sentences that are the same are marked)',
  copied: 'The same sentence stands in this year’s text (figures aside)',
  lastYearIs: (name) => `Last year’s report: ${name}`,
  lastYearTaken: (name) => `Compared with last year’s report: ${name}.`,
  chooseLastYear: 'Choose last year’s report',
  otherLastYear: 'Choose another',
  removeLastYear: 'Stop comparing',
  showFigures: 'Show last year’s figures and the change in the tables',
  lastYearNotAReport: (name) => `No annual report was recognised in ${name || 'this'}.`,
  exports: 'Export',
  correctedName: ' (corrected)',
  reviser: 'Report check',
  exportItems: {
    corrected: 'Your file, corrected',
    tracked: 'Your file, with tracked changes',
    listXlsx: 'Problem list (Excel)',
    listDocx: 'Problem list (Word)',
    listHtml: 'Problem list (web page, to print)',
    listText: 'Copy the problem list as text',
    docx: 'Report (Word, official form)',
    xlsx: 'Report (Excel, official form)',
    html: 'Report (web page, to paste into a site)',
    json: 'Report (data, JSON)',
  },
  convert: 'Move the figures into the right form',
  exporting: 'Writing…',
  exported: (name) => `${name} was written; see the browser’s downloads.`,
  copiedList: 'Copied.',
  copyRefused: 'The browser does not allow copying; export instead.',
  exportFailed: 'It was not written. Please try again.',
  tools: 'Tools',
};

export type ElementWords = OwnWords & ReportWords;

const languages: Record<Language, ElementWords> = {
  'zh-CN': { ...reportWords('zh-CN'), ...chinese },
  en: { ...reportWords('en'), ...english },
};

export const elementWords = (language: Language): ElementWords => languages[language];

/** What is still to be dealt with, in one line: `发现 2 个错误，1 个警告`. Hints, and what a reason was given for, stand apart. */
export function headingOf(result: Result, words: ElementWords): string {
  const { verdict, equations } = result;
  const { error, warning, waived } = tallyOf(result);
  const open = [
    error > 0 ? words.count.error(error) : '',
    warning > 0 ? words.count.warning(warning) : '',
  ]
    .filter(Boolean)
    .join(words.comma);
  if (verdict === 'not_a_report') return words.notAReport;
  if (verdict === 'incomplete') {
    const { checked, skipped } = equations;
    return words.incomplete(checked - skipped, checked) + (open && words.foundBeside(open));
  }
  if (error > 0) return words.found(open);
  if (warning > 0) return words.noErrors + words.foundBeside(open);
  return waived > 0 ? words.allWaived : words.noErrors;
}
