import type { Language, Severity } from '../../wasm/types.ts';

/** What the written files say themselves; labels of the form and messages come from the core. */
export interface ExportWords {
  problemList: string;
  columns: readonly [string, string, string, string, string, string];
  severity: Record<Severity, string>;
  waived(reason: string): string;
  cannotCheck: string;
  bringReadable: string;
  bringReport: string;
  noneNeeded: string;
  member(number: number): string;
  shouldBe(expected: string, actual: string | undefined): string;
  checkAndCorrect: string;
  places(count: number): string;
  wholeReport: string;
  noProblems: string;
  summary(units: number, problems: number): string;
  comma: string;
  semicolon: string;
  field: Record<'title' | 'organ' | 'year' | 'period' | 'published', string>;
  table: Record<'disclosure' | 'requests' | 'review', string>;
  heading: string;
  units: string;
  unit: string;
  file: string;
  verdict: string;
}

const chinese: ExportWords = {
  problemList: '政府信息公开工作年度报告问题清单',
  columns: ['序号', '单位', '位置', '问题描述', '依据', '整改建议'],
  severity: { error: '错误', warning: '提醒', info: '提示' },
  waived: (reason) => `（已说明：${reason}）`,
  cannotCheck: '无法检查',
  bringReadable: '请提供可以读取的文件。',
  bringReport: '请核对是否选错文件。',
  noneNeeded: '已作说明，无需更正。',
  member: (number) => `第 ${number} 份汇总单位报告`,
  shouldBe: (expected, actual) =>
    actual === undefined
      ? `应为 ${expected}，请核对。`
      : `现为 ${actual}，应为 ${expected}，请核对。`,
  checkAndCorrect: '请核对后更正。',
  places: (count) => `等 ${count} 处`,
  wholeReport: '全文',
  noProblems: '未发现问题。',
  summary: (units, problems) => `共检查 ${units} 份报告，发现 ${problems} 个问题。`,
  comma: '，',
  semicolon: '；',
  field: {
    title: '标题',
    organ: '机关名称',
    year: '年度',
    period: '统计期限',
    published: '发布日期',
  },
  table: { disclosure: '第二部分表格', requests: '第三部分表格', review: '第四部分表格' },
  heading: '标题',
  units: '各单位主要数据',
  unit: '单位',
  file: '文件',
  verdict: '结论',
};

const english: ExportWords = {
  problemList: 'Problems in OGI annual reports',
  columns: ['No.', 'Organ', 'Place', 'Problem', 'Basis', 'What to do'],
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
  waived: (reason) => ` (explained: ${reason})`,
  cannotCheck: 'Cannot be checked',
  bringReadable: 'Please provide a file that can be read.',
  bringReport: 'Check that it is the right file.',
  noneNeeded: 'Explained; nothing to correct.',
  member: (number) => `Member report ${number}`,
  shouldBe: (expected, actual) =>
    actual === undefined
      ? `Should be ${expected}; please check.`
      : `Is ${actual}, should be ${expected}; please check.`,
  checkAndCorrect: 'Please check and correct.',
  places: (count) => `and others, ${count} places`,
  wholeReport: 'Whole report',
  noProblems: 'No problems found.',
  summary: (units, problems) => `${units} reports checked, ${problems} problems found.`,
  comma: ', ',
  semicolon: '; ',
  field: { title: 'Title', organ: 'Organ', year: 'Year', period: 'Period', published: 'Published' },
  table: {
    disclosure: 'Table of part 2',
    requests: 'Table of part 3',
    review: 'Table of part 4',
  },
  heading: 'Heading',
  units: 'Main figures by organ',
  unit: 'Organ',
  file: 'File',
  verdict: 'Outcome',
};

const languages: Record<Language, ExportWords> = { 'zh-CN': chinese, en: english };

export const wordsIn = (language: Language): ExportWords => languages[language];
