import type { Language, Severity } from '../wasm/types.ts';
import { type ExportWords, exportWords } from '../web/export/words.ts';
import type { JsonFault } from '../web/import/own-json.ts';
import { printableName, printableText } from './printable.ts';

/** What only the command says; findings and rules come from the core in the language asked for. */
interface OwnWords {
  noOption(option: string): string;
  noValue(option: string): string;
  valueMissing(option: string): string;
  givenTwice(option: string): string;
  optionOf(option: string, command: string): string;
  unnamed: string;
  /** `ofTerms`: what the terms before it come to. */
  correction(expected: string | undefined, actual: string | undefined, ofTerms: boolean): string;
  fix(title: string, recommended: boolean): string;
  notRead(reason: string): string;
  sameTexts(pairs: number): string;
  sharedSection(part: string, percent: number): string;
  fileOf(file: string): string;
  voidWaiver(finding: string, reason: string): string;
  breakdown: string;
  percentage: string;
  growth: string;
  notCompared: string;
  noClaims: string;
  filesSummary(clean: number, wrong: number, unread: number, incomplete: number): string;
  /** The message of an error that has it in both languages. */
  messageOf(error: { message: string; messageEn: string }): string;
  /** What is wrong with a file, by the system's code. */
  systemError: Record<string, string>;
  systemFault(code: string): string;
  isFolder: string;
  isFolderToWrite: string;
  isAnInput(input: string): string;
  noRegularFile: string;
  notUtf8: string;
  notJson(where: JsonFault): string;
  /** `where`: the JSON pointer of what is wrong; '' for the whole. */
  noWaivers(where: string): string;
  noSettings: string;
  oneLastYear: string;
  noReport: string;
  noNames: string;
  notWritable(reason: string): string;
  standardOutput(whatIsWrong: string): string;
  fault(message: string): string;
  unread(file: string, whatIsWrong: string): string;
  emptyFolder(folder: string): string;
  wrongUsage: string;
  seeHelp: string;
  noCommand: string;
  noListIn(ending: string): string;
  unknownCommand(command: string): string;
  noFile: string;
  oneFile: string;
  badChoice(option: string, choices: string): string;
  badEnding(endings: string): string;
  fileAndReport: string;
  noOutput: string;
  notCorrectable: string;
  badDate: string;
  badJobs: string;
  badPort: string;
  listening(address: string): string;
  oneReport: string;
  help: string;
}

const zh: OwnWords = {
  noOption: (option) => `没有 ${option} 这个选项`,
  noValue: (option) => `${option} 后面不跟内容`,
  valueMissing: (option) => `${option} 后面缺少内容；内容以 - 开头的，写成 ${option}=内容`,
  givenTwice: (option) => `${option} 给出了两次，只能给出一次`,
  optionOf: (option, command) => `${option} 只用于 ${command} 命令`,
  unnamed: '（无标题）',
  correction: (expected, actual, ofTerms) =>
    [expected && `${ofTerms ? '相加为' : '应为'} ${expected}`, actual && `报告写 ${actual}`]
      .filter(Boolean)
      .join('，'),
  fix: (title, recommended) => `${recommended ? '可改（最可能）' : '可改'}：${title}`,
  notRead: (reason) => `未能读取：${reason}`,
  sameTexts: (pairs) => `文字雷同：${pairs} 组`,
  sharedSection: (part, percent) =>
    `${part} ${percent}% 相同（机关名称、数字和格式文字不计），如：`,
  fileOf: (file) => `（${file}）`,
  voidWaiver: (finding, reason) =>
    `说明已失效（所说明的内容已变化或不存在）：${printableText(finding)}  ${printableText(reason)}`,
  breakdown: '分项',
  percentage: '占比',
  growth: '增减',
  notCompared: '不与表格核对',
  noClaims: '正文中没有数字',
  filesSummary: (clean, wrong, unread, incomplete) =>
    `共 ${clean + wrong + unread + incomplete} 个文件：${clean} 个没有错误，${wrong} 个有错误，${unread} 个未能读取${incomplete > 0 ? `，${incomplete} 个未能完成核对` : ''}`,
  messageOf: (error) => error.message,
  systemError: {
    ENOENT: '不存在',
    ENOTDIR: '不存在（路径中有一段不是文件夹）',
    EISDIR: '是文件夹，这里要给出文件',
    EACCES: '没有权限',
    EPERM: '没有权限',
    ELOOP: '是循环的链接',
    ENAMETOOLONG: '路径太长',
    EBUSY: '正被其他程序占用',
    EMFILE: '打不开：同时打开的文件太多',
    ENXIO: '不是普通文件',
    EIO: '读写出错，请检查磁盘',
    ENOSPC: '磁盘已满',
    EDQUOT: '磁盘配额已用完',
    EFBIG: '文件太大',
    EROFS: '磁盘只读',
    EPIPE: '已被关闭',
    EADDRINUSE: '端口已被占用，可用 --port 另选',
    EADDRNOTAVAIL: '不是本机的地址',
  },
  systemFault: (code) => `不能读取（${code}）`,
  isFolder: '是文件夹，这里要给出文件',
  isFolderToWrite: '是文件夹，不能作为输出文件',
  isAnInput: (input) => `与要读取的“${printableName(input)}”是同一个文件，不能写入，请换一个文件名`,
  noRegularFile: '不是普通文件（管道或设备），没有读取；可用 - 从标准输入读取',
  notUtf8: '不是 UTF-8 编码的 JSON，请另存为 UTF-8',
  notJson: (where) => `不是完整的 JSON${where.zh}`,
  noWaivers: (where) =>
    `不是说明清单${where && `（${where} 处不对）`}，应为 [{"finding":"OGI305/1/9f3a12cd","reason":"…"}]，编号取自 --format json 结果中的 id`,
  noSettings: '不是设置文件，应为 "schema": "ogi-settings/1" 的 JSON',
  oneLastYear: '--last-year 只能给出一份报告',
  noReport: '中没有认出年度报告的表格，请核对是否选错文件',
  noNames: '中没有机关名称，名单应当一行一个',
  notWritable: (reason) => `不能写入：${reason}`,
  standardOutput: (whatIsWrong) => `标准输出${whatIsWrong}`,
  fault: (message) => `程序出错，请将这句话连同所检查的文件告诉开发者：${message}`,
  unread: (file, whatIsWrong) => `“${printableName(file)}”${whatIsWrong}`,
  emptyFolder: (folder) => `“${folder}”里没有文件`,
  wrongUsage: '用法不对：',
  seeHelp: '用法见 ogi-check --help',
  noCommand: '没有写明要做什么，例如 ogi-check check 报告.docx',
  noListIn: (ending) =>
    `check 的结果不能写成 ${ending} 文件，请改用 .txt、.csv 或 .json（格式由 --format 指定）`,
  unknownCommand: (command) => `没有“${command}”这个命令`,
  noFile: '请给出要检查的文件',
  oneFile: '请给出一个文件',
  badChoice: (option, choices) => `--${option} 只能是 ${choices}`,
  badEnding: (endings) => `--output 的文件名要以 ${endings} 结尾`,
  fileAndReport: '请给出原文件和改正后的报告（.json）',
  noOutput: '请用 --output 给出新文件名',
  notCorrectable: '不能原样改写：只能改写 .docx、.xlsx 和网页，改正后的报告要是 ogi-report/1',
  badDate: '--today 要写成 2026-01-31 这样的日期',
  badJobs: '--jobs 要写成 1 到 999 的整数',
  badPort: '--port 要写成 0 到 65535 的整数',
  listening: (address) => `正在 ${address} 等待请求，按 Ctrl+C 停止`,
  oneReport: '--last-year、--members、--roster、--figures 只能配一份报告',
  help: `ogi-check：检查政府信息公开工作年度报告

用法
  ogi-check check 文件或文件夹…   检查报告，列出问题和 42 项勾稽关系；文件夹连同下级一并检查
  ogi-check recognise 文件        认出报告的表格、正文和正文中的数字，输出 JSON
  ogi-check convert 文件          把数字移到该年度规定的表格，说明没有位置的数字；输出 JSON，--output 以 .docx .xlsx .html 结尾的输出报告
  ogi-check correct 文件 报告.json  把改正写回原来的 .docx、.xlsx 或网页，其余不动；--output 给出新文件名
  ogi-check rules                 列出全部规则
  ogi-check serve                 在本机提供 HTTP 服务，供其他程序提交文件、取回结果

文件可以是 Word（.docx .doc .rtf）、WPS、PDF、Excel（.xlsx .xls .et）、ODF、OFD、网页、文本，或 .json 报告数据；- 表示标准输入。
装有多份报告的 .zip 按其中的各个文件检查。几份报告一起检查时，还比较文字是否雷同。
文件不会离开本机。读不了的文件记一条，不影响其他文件。

输出
  --format text         文字（默认）
           list, csv    问题清单：序号、单位、年份、文件、程度、位置、问题描述、依据、整改建议
           json, jsonl  JSON：一个文件输出一个对象，多个输出数组；jsonl 每个文件一行
           sarif        SARIF 2.1.0
  --output 文件         写入文件，不输出到屏幕；写完才替换原有文件，不能是要读取的文件
  --language zh-CN|en   输出的语言，默认中文
  --claims              recognise：列出正文中的数字，不输出 JSON
  --track 姓名          correct：用 Word 的修订标记写明改动

检查
  --last-year 文件      同一机关上一年的报告，核对上下年衔接
  --members 文件…       汇总所含的各份报告（文件或文件夹，到下一个选项为止），核对汇总数
  --roster 文件         应当包含的机关名单，一行一个
  --waivers 文件        已说明的问题（JSON）
  --figures 文件.csv    其他来源的数据，每行写单元格、数、来源，与报告核对
  --settings 文件       本级设置（JSON）：期限、必写事项、规则级别、词表等
  --today YYYY-MM-DD    今天的日期，用来判断报告是否逾期未发布
  --jobs N              同时检查的文件数，默认与处理器核数相同

服务
  --port N              端口，默认 8787；0 为任一空闲端口
  --host 地址           默认 127.0.0.1，只供本机访问

  --help  --version

退出状态
  0 没有错误，或错误均已说明   1 有错误，或不是年度报告   2 有文件未能读取、结果未能写出，或用法不对
  3 没有发现错误，但未能完成核对
`,
};

const en: OwnWords = {
  noOption: (option) => `there is no option ${option}`,
  noValue: (option) => `${option} takes no value`,
  valueMissing: (option) =>
    `${option} needs a value; write one that begins with - as ${option}=VALUE`,
  givenTwice: (option) => `${option} is given twice; it can be given once`,
  optionOf: (option, command) => `${option} is an option of ${command} alone`,
  unnamed: '(no title)',
  correction: (expected, actual, ofTerms) =>
    [
      expected && `${ofTerms ? 'adds up to' : 'should be'} ${expected}`,
      actual && `the report says ${actual}`,
    ]
      .filter(Boolean)
      .join(', '),
  fix: (title, recommended) =>
    `${recommended ? 'Likely correction' : 'Possible correction'}: ${title}`,
  notRead: (reason) => `Not read: ${reason}`,
  sameTexts: (pairs) => `The same text in two reports: ${pairs}`,
  sharedSection: (part, percent) =>
    `${part}: ${percent}% the same (names, figures and the form's own words aside), such as:`,
  fileOf: (file) => ` (${file})`,
  voidWaiver: (finding, reason) =>
    `Waiver without effect (what it accepted has changed or is gone): ${printableText(finding)}  ${printableText(reason)}`,
  breakdown: 'Breakdown',
  percentage: 'Percentage',
  growth: 'Growth',
  notCompared: 'not compared with the tables',
  noClaims: 'No figures in the text',
  filesSummary: (clean, wrong, unread, incomplete) =>
    `${clean + wrong + unread + incomplete} files: ${clean} without errors, ${wrong} with errors, ${unread} not read${incomplete > 0 ? `, ${incomplete} not checked in full` : ''}`,
  messageOf: (error) => error.messageEn,
  systemError: {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist (a part of the path is no folder)',
    EISDIR: 'is a folder, where a file is asked for',
    EACCES: 'no permission',
    EPERM: 'no permission',
    ELOOP: 'is a link that leads to itself',
    ENAMETOOLONG: 'has too long a path',
    EBUSY: 'is in use by another program',
    EMFILE: 'cannot be opened: too many files are open',
    ENXIO: 'is no regular file',
    EIO: 'fault in reading or writing; check the disk',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file is too large',
    EROFS: 'the disk is read-only',
    EPIPE: 'has been closed',
    EADDRINUSE: 'the port is in use; choose another by --port',
    EADDRNOTAVAIL: 'is no address of this machine',
  },
  systemFault: (code) => `cannot be read (${code})`,
  isFolder: 'is a folder, where a file is asked for',
  isFolderToWrite: 'is a folder and no file to write to',
  isAnInput: (input) =>
    `is the same file as "${printableName(input)}", which is read; write to another`,
  noRegularFile: 'is no regular file (a pipe or a device) and was not read; - reads standard input',
  notUtf8: 'is not JSON in UTF-8; save it as UTF-8',
  notJson: (where) => `is not a complete JSON text${where.en}`,
  noWaivers: (where) =>
    `is no list of waivers such as [{"finding":"OGI305/1/9f3a12cd","reason":"…"}]${where && ` (see ${where})`}; --format json gives the ids`,
  noSettings: 'is no settings file, which is JSON with "schema": "ogi-settings/1"',
  oneLastYear: '--last-year takes one report',
  noReport: 'has no table of a yearly report; is it the right file?',
  noNames: 'has no names of organs; a roster has one a line',
  notWritable: (reason) => `cannot be written: ${reason}`,
  standardOutput: (whatIsWrong) => `standard output ${whatIsWrong}`,
  fault: (message) =>
    `a fault of this program; please tell its makers, with the file that was checked: ${message}`,
  unread: (file, whatIsWrong) => `"${printableName(file)}" ${whatIsWrong}`,
  emptyFolder: (folder) => `there is no file in "${folder}"`,
  wrongUsage: 'wrong usage: ',
  seeHelp: 'see ogi-check --help --language en',
  noCommand: 'no command is given, such as ogi-check check report.docx',
  noListIn: (ending) =>
    `check writes no ${ending} files: name the output .txt, .csv or .json (--format says which it is)`,
  unknownCommand: (command) => `there is no command “${command}”`,
  noFile: 'name the files to check',
  oneFile: 'name one file',
  badChoice: (option, choices) => `--${option} must be ${choices}`,
  badEnding: (endings) => `the name of --output must end in ${endings}`,
  fileAndReport: 'name the file and the corrected report (.json)',
  noOutput: 'name the new file with --output',
  notCorrectable: ' cannot be changed in place: only .docx, .xlsx and HTML can, by an ogi-report/1',
  badDate: '--today must be a date such as 2026-01-31',
  badJobs: '--jobs must be a whole number from 1 to 999',
  badPort: '--port must be a whole number from 0 to 65535',
  listening: (address) => `Waiting for requests at ${address}; Ctrl+C stops it`,
  oneReport: '--last-year, --members, --roster and --figures go with one report only',
  help: `ogi-check: checks 政府信息公开工作年度报告, China's yearly open-government-information report

Usage
  ogi-check check FILE or FOLDER…   check reports: problems found, and the 42 equations; folders with all in them
  ogi-check recognise FILE          what was recognised, and what its text claims, as JSON
  ogi-check convert FILE            the figures in the form of the report's year, and what has no place in it; JSON, or by --output .docx .xlsx .html
  ogi-check correct FILE REPORT.json  the file with the corrections written into it (.docx, .xlsx, HTML), all else as it was; --output names it
  ogi-check rules                   list the rules
  ogi-check serve                   an HTTP service on this machine: other programs send files and get results

FILE is Word (.docx, .doc, .rtf), WPS, PDF, Excel (.xlsx, .xls, .et), ODF, OFD, HTML, text, or a report as .json; - is standard input.
A .zip of several reports is checked as the files in it. Several reports are also compared for the same text.
Files never leave this machine. One that cannot be read is one entry; the others are checked.

Output
  --format text          text (the default)
           list, csv     the list of problems: No., Organ, Year, File, Severity, Place, Problem, Basis, Advice
           json, jsonl   JSON: an object for one file, an array for several; jsonl has a line for each
           sarif         SARIF 2.1.0
  --output FILE          write there instead of to the screen, once all is written; never to a file that is read
  --language zh-CN|en    the language of the output; Chinese by default
  --track NAME           correct: as tracked changes of Word in that name
  --claims               recognise: list the figures of the text instead of JSON

Checking
  --last-year FILE       the same organ's report of the year before, to compare with
  --members FILE…        the reports that this one sums up (files or folders, up to the next option)
  --roster FILE          the names of the organs that must be among them, one a line
  --waivers FILE         findings accepted with a reason, as JSON
  --figures FILE.csv     figures from elsewhere, a line of cell, figure, source each, to hold the report against
  --settings FILE        what an office asks for beside the form, as JSON: deadlines, severities, lists of words …
  --today YYYY-MM-DD     today's date, to judge whether publication is overdue
  --jobs N               files checked at a time; by default as many as there are processors

Service
  --port N              the port, 8787 unless given; 0 for any that is free
  --host ADDRESS        127.0.0.1 unless given: for programs of this machine only

  --help  --version

Exit status
  0 no error, or all errors waived   1 errors found, or no report   2 a file could not be read or written, or wrong usage
  3 no error found, but not all could be checked
`,
};

/** With the words that page, exports and command have in common. */
export type Words = OwnWords & ExportWords;

export const words: Record<Language, Words> = {
  'zh-CN': { ...exportWords('zh-CN'), ...zh },
  en: { ...exportWords('en'), ...en },
};

/** `2 个错误，0 个警告，1 个提示` */
export function countsSummary(counts: Record<Severity, number>, words: Words): string {
  const { count, comma } = words;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => count[severity](counts[severity]))
    .join(comma);
}
