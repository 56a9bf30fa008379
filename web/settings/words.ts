import type { Language } from '../../wasm/types.ts';
import type { ListName, SettingsForm } from './settings-form.ts';

type Field = Exclude<keyof SettingsForm, 'lists'>;

interface SettingsWords {
  heading: string;
  lead: string;
  field: Record<Field, string>;
  hint: Partial<Record<Field, string>>;
  lists: string;
  listsHint: string;
  list: Record<ListName, string>;
  save: string;
  clear: string;
  saveFile: string;
  open: string;
  close: string;
  fileName: string;
  saved: string;
  savedHere: string;
  cleared: string;
  noSettings: string;
  figures: string;
  figuresHint: string;
  figuresOpen: string;
  figuresTaken(count: number, name: string): string;
  figuresClear: string;
  figuresNone: string;
}

const chinese: SettingsWords = {
  heading: '本级设置',
  lead: '全国格式之外本级另有要求的，写在这里；留空的不起作用。设置只存在这个浏览器里，可以存成文件发给其他单位。每份检查结果和清单都写明按什么设置检查。',
  field: {
    name: '设置单位和年度',
    departments: '部门、乡镇街道的公开期限',
    governments: '本级政府的公开期限',
    sectionSix: '第六部分必须写明的事项',
    longest: '第一部分最多字数',
    roster: '应报机关名单',
    parent: '上级机关',
    province: '省份',
    severities: '调整规则的级别',
  },
  hint: {
    departments: '月-日，如 01-28',
    governments: '月-日，如 02-20',
    sectionSix: '一行一项；同一项的几种写法用 | 分开，如 建议提案|人大代表建议',
    roster: '一行一个',
    province: '全称，如 江苏省',
    severities: '一行一条：规则 级别（错误、警告、提示） 理由，如 OGI007 提示 本县统一用“改进举措”',
  },
  lists: '自备的词表',
  listsHint: '填了就代替内置的词表。一行一条：查找的词，应为的词；过去的名称再加最后可用的年度。',
  list: {
    fixed_terms: '固定名称（写正确的名称，查一字之差）',
    fixed_wording: '规范表述',
    former_names: '过去的名称',
    lost_first: '首字脱落',
  },
  save: '保存并应用',
  clear: '清除设置',
  saveFile: '存成文件',
  open: '从文件读入',
  close: '关闭',
  fileName: '本级设置',
  saved: '已保存，并按新设置重新检查。',
  savedHere: '浏览器不允许保存，设置在关闭页面前有效。',
  cleared: '已清除，恢复为没有设置。',
  noSettings: '这不是设置文件。',
  figures: '其他来源的数据',
  figuresHint:
    '行政执法统计等数据存成 CSV，每行写单元格（如 行政处罚，本年处理决定数量）、数、来源，与正在检查的报告核对。',
  figuresOpen: '选择 CSV 文件',
  figuresTaken: (count, name) => `“${name}”中的 ${count} 个数正在与报告核对。`,
  figuresClear: '不再核对',
  figuresNone: '没有提供其他来源的数据。',
};

const english: SettingsWords = {
  heading: 'Settings of the office',
  lead: 'What your office asks for beside the national form; what is empty is not set. Settings stay in this browser and can be saved as a file to send round. Every result and list tells what was set.',
  field: {
    name: 'Who sets this, for which year',
    departments: 'Departments, towns and streets publish by',
    governments: 'The government publishes by',
    sectionSix: 'What section 6 must speak of',
    longest: 'Most characters of section 1',
    roster: 'Organs that must report',
    parent: 'The organ above',
    province: 'Province',
    severities: 'Rules with another severity',
  },
  hint: {
    departments: 'month-day, such as 01-28',
    governments: 'month-day, such as 02-20',
    sectionSix: 'One a line; other words for the same behind |',
    roster: 'One a line',
    province: 'By its full name, such as 江苏省',
    severities: 'One a line: rule, severity (error, warning, info), reason',
  },
  lists: 'Lists of words of your own',
  listsHint:
    'One that is filled stands in the place of the built-in one. A line each: what to look for, what is right; of a former name, the last year it may be used in.',
  list: {
    fixed_terms: 'Fixed names (the right form; one slip is told)',
    fixed_wording: 'Fixed wording',
    former_names: 'Former names',
    lost_first: 'A lost first character',
  },
  save: 'Save and apply',
  clear: 'Clear',
  saveFile: 'Save as a file',
  open: 'Open a file',
  close: 'Close',
  fileName: 'ogi-settings',
  saved: 'Saved, and checked again with them.',
  savedHere: 'The browser keeps nothing: they hold until the page is closed.',
  cleared: 'Cleared: nothing is set.',
  noSettings: 'This is no settings file.',
  figures: 'Figures from elsewhere',
  figuresHint:
    'Statistics saved as CSV, a line of cell, figure and source each, are held against the report under check.',
  figuresOpen: 'Choose a CSV file',
  figuresTaken: (count, name) => `${count} figures of "${name}" are held against the report.`,
  figuresClear: 'No longer',
  figuresNone: 'No figures from elsewhere are given.',
};

export const settingsWords = (language: Language): SettingsWords =>
  language === 'en' ? english : chinese;
