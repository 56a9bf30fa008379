import type { Language } from '../../wasm/types.ts';
import { type ReportWords, reportWords } from '../report/words.ts';

/** What only the written files say; labels of the form and messages come from the core. */
interface OwnWords {
  listTitle: string;
  noted(note: string): string;
  number: string;
  problem: string;
  advice: string;
  bringReadable: string;
  bringReport: string;
  bringWhole: string;
  noneNeeded: string;
  shouldBe(expected: string, actual: string | undefined): string;
  checkAndCorrect: string;
  checkFigures(cells: string): string;
  checkTextAndTable: string;
  checkText: string;
  checkTable: string;
  checkWithMember: string;
  year: string;
  severityHead: string;
  /** Of a report of which not all could be checked, in the place of a severity. */
  unfinished: string;
  stop: string;
  summary(units: number, problems: number): string;
  units: string;
  file: string;
  shareOf(rate: string): string;
  carriedOver: string;
  apart: string;
}

const chinese: OwnWords = {
  noted: (note) => `（${note}）`,
  listTitle: '政府信息公开工作年度报告问题清单',
  number: '序号',
  problem: '问题描述',
  advice: '整改建议',
  bringReadable: '请提供可以读取的文件。',
  bringReport: '请核对是否选错文件。',
  bringWhole: '请补齐没有填写的内容，或者提供可以完整读取的文件。',
  noneNeeded: '已作说明，无需更正。',
  shouldBe: (expected, actual) =>
    actual === undefined
      ? `应为 ${expected}，请核对。`
      : `现为 ${actual}，应为 ${expected}，请核对。`,
  checkAndCorrect: '请核对后更正。',
  checkFigures: (cells) => `请对照工作台账核对后更正：${cells}。`,
  checkTextAndTable: '请对照工作台账核对正文和表格，更正有误的一处。',
  checkText: '请对照原始材料核对这段文字后更正。',
  checkTable: '请对照规定的表格更正。',
  checkWithMember: '请与该单位核对后更正。',
  year: '年份',
  severityHead: '程度',
  unfinished: '未核完',
  stop: '。',
  summary: (units, problems) => `共检查 ${units} 份报告，发现 ${problems} 个问题。`,
  units: '各单位主要数据',
  file: '文件',
  shareOf: (rate) => `${rate}的分子和分母`,
  carriedOver: '上年结转与上年报告之差',
  apart: '与多数单位相差悬殊的',
};

const english: OwnWords = {
  noted: (note) => ` (${note})`,
  listTitle: 'Problems in OGI annual reports',
  number: 'No.',
  problem: 'Problem',
  advice: 'Advice',
  bringReadable: 'Please provide a file that can be read.',
  bringReport: 'Check that it is the right file.',
  bringWhole: 'Fill in what is missing, or provide a file that can be read as a whole.',
  noneNeeded: 'Explained; nothing to correct.',
  shouldBe: (expected, actual) =>
    actual === undefined
      ? `Should be ${expected}; please check.`
      : `Is ${actual}, should be ${expected}; please check.`,
  checkAndCorrect: 'Please check and correct.',
  checkFigures: (cells) => `Check against your records and correct: ${cells}.`,
  checkTextAndTable: 'Check text and table against your records and correct the one that is wrong.',
  checkText: 'Check this text against its sources and correct it.',
  checkTable: 'Correct it by the official form.',
  checkWithMember: 'Check with that organ and correct.',
  year: 'Year',
  severityHead: 'Severity',
  unfinished: 'Not finished',
  stop: '. ',
  summary: (units, problems) => `${units} reports checked, ${problems} problems found.`,
  units: 'Main figures by organ',
  file: 'File',
  shareOf: (rate) => `${rate}: part and whole`,
  carriedOver: 'Carried over less last year’s report',
  apart: 'Far from most units',
};

export interface ExportWords extends OwnWords, ReportWords {
  /** The heads of the list of problems: 序号 单位 年份 文件 程度 位置 问题描述 依据 整改建议. */
  columns: readonly string[];
}

function withShared(own: OwnWords, language: Language): ExportWords {
  const shared = reportWords(language);
  const { number, year, file, severityHead, problem, advice } = own;
  const { organ, place, basis } = shared;
  const columns = [number, organ, year, file, severityHead, place, problem, basis, advice];
  return { ...shared, ...own, columns };
}

const languages: Record<Language, ExportWords> = {
  'zh-CN': withShared(chinese, 'zh-CN'),
  en: withShared(english, 'en'),
};

export const exportWords = (language: Language): ExportWords => languages[language];
