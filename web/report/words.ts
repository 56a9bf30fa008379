import type { Language, SectionKey, Severity, ToldSettings } from '../../wasm/types.ts';
import type { HeadField } from './report-edits.ts';

/**
 * The words for a report and for what is found in it, common to page, elements, exports and command line. What only one of
 * those says is in the table of its own room; messages, reasons and labels of the form come from the core.
 */
export interface ReportWords {
  severity: Record<Severity, string>;
  /** `2 个警告`. */
  count: Record<Severity, (count: number) => string>;
  /** Without its subject: `第二部分`. */
  part: Record<SectionKey, string>;
  /** With what it is about: `第二部分 主动公开`. */
  section: Record<SectionKey, string>;
  /** As the notice prints it. */
  heading: Record<Exclude<SectionKey, 'preamble'>, string>;
  headingOf(section: string): string;
  tableOf(part: string): string;
  textOf(section: string): string;
  editionOf(table: string): string;
  field: Record<HeadField, string>;
  organ: string;
  wholeReport: string;
  place: string;
  basis: string;
  difference: string;
  outcome: string;
  lastYear: string;
  member(number: number): string;
  /** How many places there are where only some are named. */
  inAll(count: number): string;
  equations(count: number): string;
  equationsOutcome(held: number, failed: number, skipped: number): string;
  noEquations: string;
  /** Not all could be checked: how many equations were. */
  incomplete(checked: number, all: number): string;
  notJudged: string;
  converted: string;
  rightFormAlready: string;
  noPlaceFor(count: number, list: string): string;
  stillToFill(count: number): string;
  notAReport: string;
  cannotCheck: string;
  problemList: string;
  noProblems: string;
  waived(reason: string): string;
  allWaived: string;
  charts: string;
  print: string;
  comma: string;
  colon: string;
  semicolon: string;
  /** What was set for a check, and by whom. */
  settingsTold(settings: ToldSettings): string;
  /** Between names of one kind: `自然人、总计`. */
  listed: string;
}

const chinese: ReportWords = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  count: {
    error: (count) => `${count} 个错误`,
    warning: (count) => `${count} 个警告`,
    info: (count) => `${count} 个提示`,
  },
  part: {
    preamble: '开头',
    1: '第一部分',
    2: '第二部分',
    3: '第三部分',
    4: '第四部分',
    5: '第五部分',
    6: '第六部分',
  },
  section: {
    preamble: '开头',
    1: '第一部分 总体情况',
    2: '第二部分 主动公开',
    3: '第三部分 申请的收到和处理',
    4: '第四部分 复议和诉讼',
    5: '第五部分 问题及改进',
    6: '第六部分 其他事项',
  },
  heading: {
    1: '一、总体情况',
    2: '二、主动公开政府信息情况',
    3: '三、收到和处理政府信息公开申请情况',
    4: '四、政府信息公开行政复议、行政诉讼情况',
    5: '五、存在的主要问题及改进情况',
    6: '六、其他需要报告的事项',
  },
  headingOf: (section) => `${section} 标题`,
  textOf: (section) => `${section}（正文）`,
  editionOf: (table) => `${table}的版本`,
  tableOf: (part) => `${part}表格`,
  field: {
    title: '标题',
    organ: '机关名称',
    year: '年份',
    period: '统计期限',
    published: '发布日期',
  },
  organ: '单位',
  wholeReport: '全文',
  place: '位置',
  basis: '依据',
  difference: '差',
  outcome: '结论',
  lastYear: '上年',
  member: (number) => `下级报告 ${number}`,
  inAll: (count) => `等 ${count} 处`,
  equations: (count) => `${count} 项勾稽关系`,
  equationsOutcome: (held, failed, skipped) =>
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
  incomplete: (checked, all) =>
    `未能完成核对${checked < all ? `：${all} 项勾稽关系核对了 ${checked} 项` : ''}`,
  converted: '已把数字移到规定的表格。',
  rightFormAlready: '表格已是规定的版本。',
  noPlaceFor: (count, list) => `新表格没有位置的 ${count} 项没有移入：${list}。`,
  stillToFill: (count) => `新表格另有 ${count} 格需要填写。`,
  notJudged: '未能判断',
  notAReport: '没有识别出年度报告',
  cannotCheck: '无法检查',
  problemList: '问题清单',
  noProblems: '未发现问题',
  waived: (reason) => `已说明理由：${reason}`,
  allWaived: '各项问题均已说明理由',
  charts: '图表',
  print: '打印',
  comma: '，',
  colon: '：',
  semicolon: '；',
  settingsTold: ({ name = '本级', told }) => `按“${name}”的设置检查：${told.join('；')}。`,
  listed: '、',
};

const plural = (one: string) => (count: number) => `${count} ${one}${count === 1 ? '' : 's'}`;
const equations = plural('equation');

const english: ReportWords = {
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
  count: { error: plural('error'), warning: plural('warning'), info: plural('hint') },
  part: {
    preamble: 'Preamble',
    1: 'Section 1',
    2: 'Section 2',
    3: 'Section 3',
    4: 'Section 4',
    5: 'Section 5',
    6: 'Section 6',
  },
  section: {
    preamble: 'Preamble',
    1: 'Section 1: overview',
    2: 'Section 2: proactive disclosure',
    3: 'Section 3: requests',
    4: 'Section 4: reconsideration and litigation',
    5: 'Section 5: problems and improvements',
    6: 'Section 6: other matters',
  },
  heading: {
    1: 'Section 1: overview',
    2: 'Section 2: government information disclosed proactively',
    3: 'Section 3: requests received and processed',
    4: 'Section 4: administrative reconsideration and litigation',
    5: 'Section 5: main problems and improvements',
    6: 'Section 6: other matters to report',
  },
  headingOf: (section) => `${section}, heading`,
  textOf: (section) => `${section} (text)`,
  editionOf: (table) => `${table}: edition`,
  tableOf: (part) => `${part}, table`,
  field: {
    title: 'Title',
    organ: 'Organ',
    year: 'Year',
    period: 'Statistical period',
    published: 'Date of publication',
  },
  organ: 'Organ',
  wholeReport: 'Whole report',
  place: 'Place',
  basis: 'Basis',
  difference: 'Difference',
  outcome: 'Outcome',
  lastYear: 'last year',
  member: (number) => `Member report ${number}`,
  inAll: (count) => `and others, ${count} places in all`,
  equations,
  equationsOutcome: (held, failed, skipped) =>
    failed + skipped === 0
      ? `All ${equations(held)} hold`
      : `${equations(held + failed + skipped)}: ${[
          `${held} hold`,
          failed ? `${failed} fail` : '',
          skipped ? `${skipped} could not be checked` : '',
        ]
          .filter(Boolean)
          .join(', ')}`,
  noEquations: 'No equation could be checked',
  incomplete: (checked, all) =>
    `Not fully checked${checked < all ? `: ${checked} of ${all} equations were` : ''}`,
  converted: 'The figures were moved into the form of the year. ',
  rightFormAlready: 'The tables are in the form of the year already.',
  noPlaceFor: (count, list) => `${count} have no place in it and were left out: ${list}. `,
  stillToFill: (count) => `${count} cells of it are still to be filled.`,
  notJudged: 'Not judged',
  notAReport: 'No annual report was recognised',
  cannotCheck: 'Cannot be checked',
  problemList: 'Problem list',
  noProblems: 'No problems found',
  waived: (reason) => `Reason given: ${reason}`,
  allWaived: 'A reason is given for every problem',
  charts: 'Charts',
  print: 'Print',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  settingsTold: ({ name = 'the office', told }) =>
    `Checked by the settings of ${name}: ${told.join('; ')}.`,
  listed: ', ',
};

const languages: Record<Language, ReportWords> = { 'zh-CN': chinese, en: english };

export const reportWords = (language: Language): ReportWords => languages[language];
