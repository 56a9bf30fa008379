import type { Language, SectionKey, Severity, TableName } from '../wasm/types.ts';

/** Every word the command says itself; findings and rules come from the core in the language asked for. */
export interface Words {
  severities: Record<Severity, string>;
  sections: Record<SectionKey, string>;
  tables: Record<TableName, string>;
  fields: Record<'title' | 'organ' | 'year' | 'period' | 'published', string>;
  heading(section: string): string;
  table(section: string): string;
  andMore(count: number): string;
  unnamed: string;
  shouldBe(expected: string | undefined, actual: string | undefined): string;
  basis: string;
  fix: string;
  notJudged: string;
  equations(count: number): string;
  notAReport: string;
  equationsSummary(held: number, failed: number, skipped: number): string;
  countsSummary(error: number, warning: number, info: number): string;
  filesSummary(clean: number, wrong: number, unread: number): string;
  /** The message of an error that has it in both languages. */
  messageOf(error: { message: string; messageEn: string }): string;
  noSuchFile: string;
  isFolder: string;
  notAllowed: string;
  notUtf8: string;
  notJson: string;
  notOurJson: string;
  unread(file: string, whatIsWrong: string): string;
  wrongUsage: string;
  seeHelp: string;
  unknownCommand(command: string): string;
  noFile: string;
  oneFile: string;
  badChoice(option: string, choices: string): string;
  badDate: string;
  help: string;
}

const zh: Words = {
  severities: { error: '错误', warning: '提醒', info: '提示' },
  sections: {
    preamble: '前言',
    1: '第一部分',
    2: '第二部分',
    3: '第三部分',
    4: '第四部分',
    5: '第五部分',
    6: '第六部分',
  },
  tables: { disclosure: '第二部分', requests: '第三部分', review: '第四部分' },
  fields: {
    title: '标题',
    organ: '机关名称',
    year: '年份',
    period: '统计期限',
    published: '发布日期',
  },
  heading: (section) => `${section}标题`,
  table: (section) => `${section}表格`,
  andMore: (count) => `等 ${count} 处`,
  unnamed: '（无标题）',
  shouldBe: (expected, actual) =>
    [expected && `应为 ${expected}`, actual && `报告写 ${actual}`].filter(Boolean).join('，'),
  basis: '依据：',
  fix: '可改：',
  notJudged: '未能判断',
  equations: (count) => `${count} 项勾稽关系`,
  notAReport: '没有认出政府信息公开工作年度报告，未作检查',
  equationsSummary: (held, failed, skipped) => {
    const total = held + failed + skipped;
    if (total === 0) return '没有可核对的勾稽关系';
    if (held === total) return `${total} 项勾稽关系全部成立`;
    const parts = [`${held} 项成立`, `${failed} 项不成立`];
    if (skipped > 0) parts.push(`${skipped} 项未能判断`);
    return `${total} 项勾稽关系：${parts.join('，')}`;
  },
  countsSummary: (error, warning, info) => `${error} 个错误，${warning} 个提醒，${info} 个提示`,
  filesSummary: (clean, wrong, unread) =>
    `共 ${clean + wrong + unread} 个文件：${clean} 个没有错误，${wrong} 个有错误，${unread} 个未能读取`,
  messageOf: (error) => error.message,
  noSuchFile: '不存在',
  isFolder: '是文件夹，请给出其中的文件',
  notAllowed: '没有读取权限',
  notUtf8: '不是 UTF-8 编码的 JSON，请另存为 UTF-8',
  notJson: '不是完整的 JSON：',
  notOurJson: '不是 ogi-report/1 或 ogi-document/1，格式见 docs/json.md',
  unread: (file, whatIsWrong) => `“${file}”${whatIsWrong}`,
  wrongUsage: '用法不对：',
  seeHelp: '用法见 ogi-check --help',
  unknownCommand: (command) => `没有“${command}”这个命令`,
  noFile: '请给出要检查的文件',
  oneFile: '请给出一个文件',
  badChoice: (option, choices) => `--${option} 只能是 ${choices}`,
  badDate: '--today 要写成 2026-01-31 这样的日期',
  help: `ogi-check：检查政府信息公开工作年度报告

用法
  ogi-check check 文件…       检查报告，列出问题和 42 项勾稽关系
  ogi-check recognise 文件    认出报告的表格和正文，输出 JSON（report 和 origins）
  ogi-check rules             列出全部规则

文件可以是文本、网页（HTML）或 .json 报告数据；- 表示标准输入。文件不会离开本机。

选项
  --format text|json     输出文字（默认）或 JSON，每个文件一行
  --language zh-CN|en    输出的语言，默认中文
  --today YYYY-MM-DD     今天的日期，用来判断报告是否逾期未发布
  --help  --version

退出状态
  0 没有错误   1 有错误   2 有文件未能读取，或用法不对
`,
};

const en: Words = {
  severities: { error: 'error', warning: 'warning', info: 'hint' },
  sections: {
    preamble: 'Preamble',
    1: 'Section 1',
    2: 'Section 2',
    3: 'Section 3',
    4: 'Section 4',
    5: 'Section 5',
    6: 'Section 6',
  },
  tables: { disclosure: 'Section 2', requests: 'Section 3', review: 'Section 4' },
  fields: {
    title: 'Title',
    organ: 'Organ',
    year: 'Year',
    period: 'Statistical period',
    published: 'Date of publication',
  },
  heading: (section) => `${section}, heading`,
  table: (section) => `${section}, table`,
  andMore: (count) => `and more, ${count} places in all`,
  unnamed: '(no title)',
  shouldBe: (expected, actual) =>
    [expected && `should be ${expected}`, actual && `the report says ${actual}`]
      .filter(Boolean)
      .join(', '),
  basis: 'Basis: ',
  fix: 'Possible correction: ',
  notJudged: 'Not judged',
  equations: (count) => `${count} equations`,
  notAReport: 'No annual report was recognised, so nothing was checked',
  equationsSummary: (held, failed, skipped) => {
    const total = held + failed + skipped;
    if (total === 0) return 'No equations to check';
    if (held === total) return `All ${total} equations hold`;
    const parts = [`${held} hold`, `${failed} fail`];
    if (skipped > 0) parts.push(`${skipped} not judged`);
    return `${total} equations: ${parts.join(', ')}`;
  },
  countsSummary: (error, warning, info) => `errors: ${error}, warnings: ${warning}, hints: ${info}`,
  filesSummary: (clean, wrong, unread) =>
    `${clean + wrong + unread} files: ${clean} without errors, ${wrong} with errors, ${unread} not read`,
  messageOf: (error) => error.messageEn,
  noSuchFile: 'does not exist',
  isFolder: 'is a folder; name the files in it',
  notAllowed: 'may not be read (no permission)',
  notUtf8: 'is not JSON in UTF-8; save it as UTF-8',
  notJson: 'is not a complete JSON text: ',
  notOurJson: 'is neither ogi-report/1 nor ogi-document/1; docs/json.md tells how to write them',
  unread: (file, whatIsWrong) => `"${file}" ${whatIsWrong}`,
  wrongUsage: 'wrong usage: ',
  seeHelp: 'see ogi-check --help --language en',
  unknownCommand: (command) => `there is no command “${command}”`,
  noFile: 'name the files to check',
  oneFile: 'name one file',
  badChoice: (option, choices) => `--${option} must be ${choices}`,
  badDate: '--today must be a date such as 2026-01-31',
  help: `ogi-check: checks 政府信息公开工作年度报告, China's yearly open-government-information report

Usage
  ogi-check check FILE…       check reports: problems found, and the 42 equations of the form
  ogi-check recognise FILE    what was recognised, as JSON (report and origins)
  ogi-check rules             list the rules

FILE is text, HTML or a report as .json; - is standard input. Files never leave this machine.

Options
  --format text|json     text (the default), or JSON, one line a file
  --language zh-CN|en    the language of the output; Chinese by default
  --today YYYY-MM-DD     today's date, to judge whether publication is overdue
  --help  --version

Exit status
  0 no error found   1 errors found   2 a file could not be read, or wrong usage
`,
};

export const words: Record<Language, Words> = { 'zh-CN': zh, en };
