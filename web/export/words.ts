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
  summary(units: number, problems: number): string;
  units: string;
  file: string;
  shareOf(rate: string): string;
  carriedOver: string;
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
  summary: (units, problems) => `共检查 ${units} 份报告，发现 ${problems} 个问题。`,
  units: '各单位主要数据',
  file: '文件',
  shareOf: (rate) => `${rate}的分子和分母`,
  carriedOver: '上年结转与上年报告之差',
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
  summary: (units, problems) => `${units} reports checked, ${problems} problems found.`,
  units: 'Main figures by organ',
  file: 'File',
  shareOf: (rate) => `${rate}: part and whole`,
  carriedOver: 'Carried over less last year’s report',
};

export interface ExportWords extends OwnWords, ReportWords {
  /** The heads of the list of problems: 序号 单位 位置 问题描述 依据 整改建议. */
  columns: readonly [string, string, string, string, string, string];
}

function withShared(own: OwnWords, language: Language): ExportWords {
  const shared = reportWords(language);
  const { number, problem, advice } = own;
  const columns = [number, shared.organ, shared.place, problem, shared.basis, advice] as const;
  return { ...shared, ...own, columns };
}

const languages: Record<Language, ExportWords> = {
  'zh-CN': withShared(chinese, 'zh-CN'),
  en: withShared(english, 'en'),
};

export const exportWords = (language: Language): ExportWords => languages[language];
