import type { Language } from '../../wasm/types.ts';
import { reportWords } from '../report/words.ts';

/** What only the page says; the keys are those of `data-words` in index.html. */
const chinese = {
  skip: '跳到正文',
  name: '政府信息公开年报检查',
  privacyShort: '材料只在本机处理，不上传',
  settings: '设置',
  about: '安全说明',
  another: '检查另一份',
  heading: '检查一份年度报告',
  lead: '核对三张表的勾稽关系、格式和内容，指出问题在哪一格、差多少、依据是什么。',
  fileHeading: '用文件',
  fileHint: '把文件拖到页面上任意位置，或者：',
  choose: '选择文件',
  formats:
    'Word、WPS、PDF、OFD、Excel、网页和文本文件都可以。图片和扫描件不能检查。可以一次选许多份。',
  pasteHeading: '粘贴全文',
  pasteHint: '从 Word、WPS 或网页全选复制后，在页面上直接粘贴，表格会一起带来。',
  check: '检查',
  exampleLead: '先看看效果：',
  exampleCorrect: '填写正确的示例',
  exampleSlips: '有两处填错的示例',
  privacy:
    '检查全部在这台电脑的浏览器里完成：不上传文件，不连接其他网站。改动过的报告自动存为草稿，只存在这个浏览器里，可随时删除。',
  release: '松开即开始检查',
  releaseLast: '松开即作为上年报告对比',
  back: '返回列表',
  blankHeading: '从空白表填起',
  blankYear: '报告年份',
  blankLast: '上年报告（可不选，用来带入上年结转数）',
  blankStart: '开始填写',
  blankName: '新填的报告',
  kept: (time: string) => `草稿已存在本机（${time}）`,
  keptApart: (time: string) => `另一个标签页也打开了这份草稿，这里的改动另存为一份（${time}）`,
  shared: '另一个标签页也打开了这份草稿；在这里改动将另存为一份。',
  notKept: '浏览器不允许保存草稿，关闭页面前请导出。',
  removed: (count: number) => `已删除 ${count} 份草稿。`,
  putBack: '撤销删除',
  pasted: '粘贴的内容',
  nothingPasted: '请先粘贴或输入报告全文。',
  titleNone: '未发现错误',
  titleWaived: '已说明理由',
  titleIncomplete: '未能完成核对',
  inTitle: (outcome: string) => `（${outcome}）`,
  chooseFolder: '选择文件夹',
  manyHeading: '检查多份报告',
  manyReports: (count: number) => `${count} 份报告`,
  keptManyHeading: '批量检查',
  keptManyNote: '只存在这台电脑的这个浏览器里，不上传。公用电脑用完请删除。',
  keptMany: (count: number, when: string) => `${count} 份文件，${when} 保存`,
  goOnMany: '继续',
  removeMany: '删除',
  ofKept: (action: string, name: string) => `${action}：${name}`,
  removeManyAsk: (count: number) =>
    `删除这 ${count} 份文件的检查结果和改动？原文件不受影响，删除后不能恢复。`,
  takenMany: '这批文件已在另一个标签页打开，请到那里继续。',
};

type OwnWords = typeof chinese;

const english: OwnWords = {
  skip: 'Skip to content',
  name: 'OGI annual report check',
  privacyShort: 'Your material stays on this computer',
  settings: 'Settings',
  about: 'Security',
  another: 'Check another',
  heading: 'Check an annual report',
  lead: 'Checks the sums of the three tables, the form and the contents, and says which cell is wrong, by how much, and on what basis.',
  fileHeading: 'From a file',
  fileHint: 'Drop a file anywhere on this page, or:',
  choose: 'Choose a file',
  formats:
    'Word, WPS, PDF, OFD, Excel, web pages and text. Pictures and scans cannot be checked. Many can be chosen at once.',
  pasteHeading: 'Paste the whole text',
  pasteHint:
    'Select and copy all of it in Word, WPS or a web page and paste it anywhere on this page; tables come along.',
  check: 'Check',
  exampleLead: 'Have a look first:',
  exampleCorrect: 'A correct example',
  exampleSlips: 'An example with two slips',
  privacy:
    'Everything is checked in the browser of this computer: no file is uploaded, no other site is contacted. A report you change is kept as a draft in this browser only, and can be deleted at any time.',
  release: 'Let go to check',
  releaseLast: 'Let go to compare as last year’s report',
  back: 'Back to the list',
  blankHeading: 'Start from a blank form',
  blankYear: 'Year',
  blankLast: 'Last year’s report (optional: its carry-over is filled in)',
  blankStart: 'Start',
  blankName: 'New report',
  kept: (time) => `Draft kept on this computer (${time})`,
  keptApart: (time) => `Another tab has this draft open; changes here are kept apart (${time})`,
  shared: 'Another tab has this draft open; changes made here are kept apart.',
  notKept: 'The browser does not keep drafts; export before you close the page.',
  removed: (count) => `${count} ${count === 1 ? 'draft' : 'drafts'} deleted.`,
  putBack: 'Undo',
  pasted: 'Pasted content',
  nothingPasted: 'Please paste or type the report first.',
  titleNone: 'no errors',
  titleWaived: 'all explained',
  titleIncomplete: 'not fully checked',
  inTitle: (outcome) => `(${outcome}) `,
  chooseFolder: 'Choose a folder',
  manyHeading: 'Check many reports',
  manyReports: (count) => `${count} reports`,
  keptManyHeading: 'Many reports',
  keptManyNote:
    'Kept only in this browser on this computer; nothing is uploaded. On a shared computer delete it when done.',
  keptMany: (count, when) => `${count} files, saved ${when}`,
  goOnMany: 'Continue',
  removeMany: 'Delete',
  ofKept: (action, name) => `${action}: ${name}`,
  removeManyAsk: (count) =>
    `Delete outcomes and changes of these ${count} files? Your own files stay; this cannot be undone.`,
  takenMany: 'These files are open in another tab; please go on there.',
};

function withShared(own: OwnWords, language: Language) {
  const { cannotCheck, count, field, notAReport, print } = reportWords(language);
  return {
    ...own,
    print,
    blankOrgan: field.organ,
    titleErrors: (errors: number) => own.inTitle(count.error(errors)),
    titleNone: own.inTitle(own.titleNone),
    titleWaived: own.inTitle(own.titleWaived),
    titleIncomplete: own.inTitle(own.titleIncomplete),
    titleNoReport: own.inTitle(notAReport),
    titleFailed: own.inTitle(cannotCheck),
    titleMany: (reports: number) => own.inTitle(own.manyReports(reports)),
  };
}

export type Words = ReturnType<typeof withShared>;

const languages: Record<Language, Words> = {
  'zh-CN': withShared(chinese, 'zh-CN'),
  en: withShared(english, 'en'),
};

export const wordsIn = (language: Language): Words => languages[language];

/** Puts the words of a language into every element that names one by `data-words`. */
export function speak(root: ParentNode, words: Words): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const word = words[element.dataset.words as keyof Words];
    if (typeof word === 'string') element.textContent = word;
  }
}
