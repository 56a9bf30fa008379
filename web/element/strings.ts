import type { Language, SectionKey, Severity } from '../../wasm/types.ts';

/** Every word the elements say themselves. Messages, reasons and labels of the form come from the core. */
export interface Strings {
  severity: Record<Severity, string>;
  reading: string;
  recognising: string;
  checking: string;
  noErrors: string;
  found(counts: Record<Severity, number>): string;
  notAReport: string;
  equations(held: number, failed: number, skipped: number): string;
  noEquations: string;
  rules(passed: number, failed: number, notJudged: number, notApplicable: number): string;
  notJudged: string;
  notApplicable: string;
  skippedEquations: string;
  cannotRead: string;
  coreFailed: string;
  coreFailedAdvice: string;
  findings: string;
  basis: string;
  listSeparator: string;
  difference: string;
  places(count: number): string;
  placeOf(index: number, count: number): string;
  previous: string;
  next: string;
  backToList: string;
  currentFinding: string;
  group: Record<'document' | SectionKey, string>;
  part: Record<'2' | '3' | '4', string>;
  heading: Record<Exclude<SectionKey, 'preamble'>, string>;
  comma: string;
  colon: string;
  form: string;
  untitled: string;
  organ: string;
  year: string;
  period: string;
  published: string;
  edition: string;
  editionOf(edition: string): string;
  blank: string;
  absentCell: string;
  partOfFailedSum: string;
  scrollable(name: string): string;
  emptySection: string;
  hatched: string;
}

const chinese: Strings = {
  severity: { error: '错误', warning: '提醒', info: '提示' },
  reading: '正在读取…',
  recognising: '正在识别表格和正文…',
  checking: '正在检查…',
  noErrors: '未发现错误',
  found: (counts) => {
    const parts = [
      counts.error ? `${counts.error} 个错误` : '',
      counts.warning ? `${counts.warning} 个提醒` : '',
      counts.info ? `${counts.info} 个提示` : '',
    ].filter(Boolean);
    return counts.error ? `发现 ${parts.join('，')}` : `未发现错误，有 ${parts.join('，')}`;
  },
  notAReport: '没有识别出年度报告',
  equations: (held, failed, skipped) =>
    failed + skipped === 0
      ? `${held} 项勾稽关系全部成立`
      : `${held + failed + skipped} 项勾稽关系：${[
          `${held} 项成立`,
          failed ? `${failed} 项不成立` : '',
          skipped ? `${skipped} 项未能核对` : '',
        ]
          .filter(Boolean)
          .join('，')}`,
  noEquations: '没有可以核对的勾稽关系',
  rules: (passed, failed, notJudged, notApplicable) =>
    `检查规则：${[
      `${passed} 条通过`,
      failed ? `${failed} 条未通过` : '',
      notJudged ? `${notJudged} 条未能判断` : '',
      notApplicable ? `${notApplicable} 条不适用` : '',
    ]
      .filter(Boolean)
      .join('，')}`,
  notJudged: '未能判断',
  notApplicable: '不适用',
  skippedEquations: '未能核对的勾稽关系',
  cannotRead: '这份材料无法检查',
  coreFailed: '检查没有完成',
  coreFailedAdvice:
    '请刷新页面再试；仍不行时，请换用新一些的浏览器，或请管理员查看页面的安全策略（CSP）。',
  findings: '问题列表',
  basis: '依据',
  listSeparator: '；',
  difference: '差',
  places: (count) => `共 ${count} 处`,
  placeOf: (index, count) => `第 ${index} 处，共 ${count} 处`,
  previous: '上一个',
  next: '下一个',
  backToList: '返回列表',
  currentFinding: '当前问题',
  group: {
    document: '标题与全文',
    preamble: '开头',
    '1': '第一部分 总体情况',
    '2': '第二部分 主动公开',
    '3': '第三部分 申请的收到和处理',
    '4': '第四部分 复议和诉讼',
    '5': '第五部分 问题及改进',
    '6': '第六部分 其他事项',
  },
  part: { '2': '第二部分', '3': '第三部分', '4': '第四部分' },
  heading: {
    '1': '一、总体情况',
    '2': '二、主动公开政府信息情况',
    '3': '三、收到和处理政府信息公开申请情况',
    '4': '四、政府信息公开行政复议、行政诉讼情况',
    '5': '五、存在的主要问题及改进情况',
    '6': '六、其他需要报告的事项',
  },
  comma: '，',
  colon: '：',
  form: '报告（按规定格式）',
  untitled: '（没有识别出标题）',
  organ: '机关',
  year: '年份',
  period: '统计期限',
  published: '公布日期',
  edition: '格式',
  editionOf: (edition) => `${edition} 年版`,
  blank: '空白',
  absentCell: '报告中没有这一格',
  partOfFailedSum: '不成立的合计中的一项',
  scrollable: (name) => `${name}（可左右滚动）`,
  emptySection: '（没有内容）',
  hatched: '画斜线的格：报告的表中没有。',
};

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const english: Strings = {
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
  reading: 'Reading…',
  recognising: 'Recognising tables and text…',
  checking: 'Checking…',
  noErrors: 'No errors found',
  found: (counts) => {
    const parts = [
      counts.error ? plural(counts.error, 'error') : '',
      counts.warning ? plural(counts.warning, 'warning') : '',
      counts.info ? plural(counts.info, 'hint') : '',
    ].filter(Boolean);
    return counts.error ? `Found ${parts.join(', ')}` : `No errors, ${parts.join(', ')}`;
  },
  notAReport: 'No annual report was recognised',
  equations: (held, failed, skipped) =>
    failed + skipped === 0
      ? `All ${plural(held, 'equation')} hold`
      : `${plural(held + failed + skipped, 'equation')}: ${[
          `${held} hold`,
          failed ? `${failed} fail` : '',
          skipped ? `${skipped} could not be checked` : '',
        ]
          .filter(Boolean)
          .join(', ')}`,
  noEquations: 'No equation could be checked',
  rules: (passed, failed, notJudged, notApplicable) =>
    `Rules: ${[
      `${passed} passed`,
      failed ? `${failed} failed` : '',
      notJudged ? `${notJudged} not judged` : '',
      notApplicable ? `${notApplicable} not applicable` : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  notJudged: 'Not judged',
  notApplicable: 'Not applicable',
  skippedEquations: 'Equations not checked',
  cannotRead: 'This cannot be checked',
  coreFailed: 'The check was not completed',
  coreFailedAdvice:
    'Please reload the page. If that does not help, use a newer browser, or ask the administrator about the page’s content security policy.',
  findings: 'Findings',
  basis: 'Basis',
  listSeparator: '; ',
  difference: 'off by',
  places: (count) => `${count} places`,
  placeOf: (index, count) => `place ${index} of ${count}`,
  previous: 'Previous',
  next: 'Next',
  backToList: 'Back to list',
  currentFinding: 'Current finding',
  group: {
    document: 'Title and whole report',
    preamble: 'Preamble',
    '1': 'Section 1: overview',
    '2': 'Section 2: proactive disclosure',
    '3': 'Section 3: requests',
    '4': 'Section 4: reconsideration and litigation',
    '5': 'Section 5: problems and improvements',
    '6': 'Section 6: other matters',
  },
  part: { '2': 'Section 2', '3': 'Section 3', '4': 'Section 4' },
  heading: {
    '1': 'Section 1: overview',
    '2': 'Section 2: government information disclosed proactively',
    '3': 'Section 3: requests received and processed',
    '4': 'Section 4: administrative reconsideration and litigation',
    '5': 'Section 5: main problems and improvements',
    '6': 'Section 6: other matters to report',
  },
  comma: ', ',
  colon: ': ',
  form: 'The report in its official form',
  untitled: '(no title recognised)',
  organ: 'Organ',
  year: 'Year',
  period: 'Period',
  published: 'Published',
  edition: 'Edition',
  editionOf: (edition) => edition,
  blank: 'blank',
  absentCell: 'the report does not have this cell',
  partOfFailedSum: 'a term of a sum that fails',
  scrollable: (name) => `${name} (scrolls sideways)`,
  emptySection: '(nothing)',
  hatched: 'Hatched: the report’s table does not have this cell.',
};

const languages: Record<Language, Strings> = { 'zh-CN': chinese, en: english };

export const stringsIn = (language: Language): Strings => languages[language];
