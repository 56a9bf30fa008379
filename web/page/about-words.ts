import type { Language } from '../../wasm/types.ts';

/** What the page for whoever answers for security says; loaded with it. */
const chinese = {
  heading: '安全说明',
  lead: '供信息安全人员审阅，可打印存档。',
  close: '返回',
  checksHeading: '检查什么',
  checks: (rules: number, equations: number) =>
    `按 ${rules} 条规则检查一份或多份年度报告，其中三张表的勾稽关系 ${equations} 项：`,
  groups: {
    '0': '标题、六个部分、期限、日期、占位符、个人信息、乱码',
    '1': '单元格的写法',
    '2': '主动公开数据',
    '3': '申请的收到和处理',
    '4': '复议和诉讼',
    '5': '正文数字与表格是否一致',
    '6': '正文内容和规范表述',
    '7': '与上年报告的衔接',
    '8': '汇总数与各报告之和、应报送单位、文字雷同',
    '9': '其他来源的数据、本机关设定的要求',
  } as Record<string, string>,
  rulesOf: (count: number) => `${count} 条`,
  notHeading: '不检查什么',
  not: [
    '数字是否属实，依法应否公开：只能由制作报告的机关判断。',
    '国家秘密、敏感信息、政治性差错：不是保密审查工具，不能代替保密审查。',
    '图片和扫描件中的字：不作文字识别，遇到时写明没有检查。',
    '错别字和语病：只查年度报告常见的固定表述。',
  ],
  localHeading: '材料不出这台电脑',
  local: [
    '打开、识别、检查、修改、导出都在浏览器里完成，没有服务器端程序，没有统计、日志和遥测，不读取其他文件。',
    '页面自带内容安全策略（CSP），由浏览器强制执行；下面是本页正在执行的策略全文。',
  ],
  policy: '内容安全策略',
  noPolicy: '（网页服务器以响应头发送，或者没有发送）',
  requested: (count: number, foreign: number) =>
    foreign === 0
      ? `本页打开以来读取了 ${count} 个地址，都是本程序自己的文件。`
      : `本页打开以来读取了 ${count} 个地址，其中 ${foreign} 个不属于本程序：`,
  seeHeading: '怎样自己核实',
  see: [
    '断开网络，或者拔掉网线，再检查一份报告：一切照常。',
    '按 F12 打开开发者工具，选“网络”，再检查一份报告：除本程序自己的文件外没有任何请求，没有上传。',
    '在防火墙或代理的日志中查找这台电脑：检查期间没有新的连接。',
  ],
  keptHeading: '在这台电脑上保存什么',
  kept: [
    '改动过的报告、批量检查的文件和结果、单位名单，存在浏览器的 IndexedDB 中（ogi-check-drafts、ogi-check-workspaces），只有同一网址的页面能读。',
    '在首页可以逐项删除；清除浏览器的网站数据则全部删除。不使用 Cookie。',
  ],
  versionHeading: '版本',
  version: (version: string) => `程序 ${version}`,
  editions: (editions: string[]) => `年度报告格式：${editions.join('；')}`,
  edition: {
    '2019': '2019 年版（适用于 2019、2020 年度）',
    '2021': '2021 年版（国办公开办函〔2021〕30号，适用于 2021 年度及以后）',
  } as Record<string, string>,
  rules: (count: number) => `规则 ${count} 条，逐条的内容、依据和例子随程序附送。`,
  sumHeading: '单文件版的 SHA-256',
  sumOf: (sum: string) => `ogi-check.html：${sum}`,
  sumElsewhere:
    '文件不能写出自己的校验值：公布的值在随程序附送的 SHA256SUMS 中，也在网页版的这一页。',
  sumCheck: '算出一个文件的 SHA-256',
  sumCommand: '也可以用 Windows 自带的命令：certutil -hashfile ogi-check.html SHA256',
  sumIs: (name: string, sum: string) => `${name}：${sum}`,
  sumSame: '与公布的值一致。',
  sumOther: '与公布的值不一致，请勿使用。',
  sumFailed: '浏览器不提供这项计算，请用上面的命令。',
  licencesHeading: '许可',
  licences:
    '本程序以 MIT 许可发布，源代码公开。所用开源组件的名称、版本和许可全文见随程序附送的 THIRD_PARTY_NOTICES.txt。',
  print: '打印',
};
export type AboutWords = typeof chinese;

const english: AboutWords = {
  heading: 'Security statement',
  lead: 'For whoever answers for information security; to be printed and filed.',
  close: 'Back',
  checksHeading: 'What is checked',
  checks: (rules, equations) =>
    `${rules} rules for one annual report or many, with ${equations} equations of the three tables:`,
  groups: {
    '0': 'title, six sections, period, dates, placeholders, personal data, garbled text',
    '1': 'how cells are written',
    '2': 'figures of proactive disclosure',
    '3': 'requests received and processed',
    '4': 'reconsideration and litigation',
    '5': 'figures of the text against the tables',
    '6': 'contents and standard wording',
    '7': 'continuity with last year’s report',
    '8': 'sums of many reports, who has to report, the same texts',
    '9': 'figures from elsewhere, and what the office asks for',
  },
  rulesOf: (count) => `${count}`,
  notHeading: 'What is not checked',
  not: [
    'Whether figures are true, or may be published: only the organ that makes the report can tell.',
    'State secrets, sensitive information, political errors: this is no tool of secrecy review and replaces none.',
    'Words in pictures and scans: they are not recognised, and it is said that they were not checked.',
    'Spelling and style: only fixed wording that annual reports use.',
  ],
  localHeading: 'Nothing leaves this computer',
  local: [
    'Opening, recognising, checking, correcting and exporting are done in the browser. There is no server program, no statistics, log or telemetry, and no other file is read.',
    'The page carries a content security policy which the browser enforces; this is the policy in force here.',
  ],
  policy: 'Content security policy',
  noPolicy: '(sent by the server as a header, or not at all)',
  requested: (count, foreign) =>
    foreign === 0
      ? `Since it was opened this page has read ${count} addresses, all of them this program’s own files.`
      : `Since it was opened this page has read ${count} addresses, of which ${foreign} are not this program’s:`,
  seeHeading: 'How to see it for yourself',
  see: [
    'Disconnect the network and check a report: everything works as before.',
    'Press F12, choose “Network” and check a report: nothing is requested but this program’s own files, and nothing is sent.',
    'Look for this computer in the log of firewall or proxy: no new connection during a check.',
  ],
  keptHeading: 'What is kept on this computer',
  kept: [
    'Reports that were changed, files and outcomes of many reports, and the roster, in the browser’s IndexedDB (ogi-check-drafts, ogi-check-workspaces), which only pages of the same address can read.',
    'Each can be deleted on the first page; clearing the browser’s site data deletes all. No cookies.',
  ],
  versionHeading: 'Version',
  version: (version) => `Program ${version}`,
  editions: (editions) => `Forms of the annual report: ${editions.join('; ')}`,
  edition: {
    '2019': '2019 (for 2019 and 2020)',
    '2021': '2021 (国办公开办函〔2021〕30号; from 2021 on)',
  },
  rules: (count) => `${count} rules; what each says, its basis and examples come with the program.`,
  sumHeading: 'SHA-256 of the one-file edition',
  sumOf: (sum) => `ogi-check.html: ${sum}`,
  sumElsewhere:
    'A file cannot tell its own sum: the published one is in SHA256SUMS, which comes with the program, and on this page of the served edition.',
  sumCheck: 'Compute the SHA-256 of a file',
  sumCommand: 'Or by a command of Windows: certutil -hashfile ogi-check.html SHA256',
  sumIs: (name, sum) => `${name}: ${sum}`,
  sumSame: 'It is the published one.',
  sumOther: 'It is not the published one; do not use this file.',
  sumFailed: 'This browser does not compute it; please use the command.',
  licencesHeading: 'Licences',
  licences:
    'This program is published under the MIT licence with its source. Names, versions and licences of the works it contains are in THIRD_PARTY_NOTICES.txt, which comes with it.',
  print: 'Print',
};

const languages: Record<Language, AboutWords> = { 'zh-CN': chinese, en: english };

export const aboutWords = (language: Language): AboutWords => languages[language];
