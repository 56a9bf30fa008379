import type { Language } from '../../wasm/types.ts';

/** What the page itself says; the keys are those of `data-words` in index.html. */
const chinese = {
  skip: '跳到正文',
  name: '政府信息公开年报检查',
  privacyShort: '材料只在本机处理，不上传',
  another: '检查另一份',
  print: '打印',
  heading: '检查一份年度报告',
  lead: '核对三张表的勾稽关系、格式和内容，指出问题在哪一格、差多少、依据是什么。',
  fileHeading: '用文件',
  fileHint: '把文件拖到页面上任意位置，或者：',
  choose: '选择文件',
  formats: 'Word、WPS、PDF、OFD、Excel、网页和文本文件都可以。图片和扫描件不能检查。',
  pasteHeading: '粘贴全文',
  pasteHint: '从 Word、WPS 或网页全选复制后，在页面上直接粘贴，表格会一起带来。',
  check: '检查',
  exampleLead: '先看看效果：',
  exampleCorrect: '填写正确的示例',
  exampleSlips: '有两处填错的示例',
  privacy: '检查全部在这台电脑的浏览器里完成：不上传文件，不连接其他网站，关闭页面后不留内容。',
  release: '松开即开始检查',
  pasted: '粘贴的内容',
  nothingPasted: '请先粘贴或输入报告全文。',
  titleErrors: (count: number) => `（${count} 个错误）`,
  titleNone: '（未发现错误）',
  titleNoReport: '（没有识别出年度报告）',
  titleFailed: '（无法检查）',
  titleBatch: (count: number) => `（${count} 份文件）`,
  back: '返回一览表',
};

export type Words = typeof chinese;

const english: Words = {
  skip: 'Skip to content',
  name: 'OGI annual report check',
  privacyShort: 'Your material stays on this computer',
  another: 'Check another',
  print: 'Print',
  heading: 'Check an annual report',
  lead: 'Checks the sums of the three tables, the form and the contents, and says which cell is wrong, by how much, and on what basis.',
  fileHeading: 'From a file',
  fileHint: 'Drop a file anywhere on this page, or:',
  choose: 'Choose a file',
  formats: 'Word, WPS, PDF, OFD, Excel, web pages and text. Pictures and scans cannot be checked.',
  pasteHeading: 'Paste the whole text',
  pasteHint:
    'Select and copy all of it in Word, WPS or a web page and paste it anywhere on this page; tables come along.',
  check: 'Check',
  exampleLead: 'Have a look first:',
  exampleCorrect: 'A correct example',
  exampleSlips: 'An example with two slips',
  privacy:
    'Everything is checked in the browser of this computer: no file is uploaded, no other site is contacted, nothing is kept after the page is closed.',
  release: 'Let go to check',
  pasted: 'Pasted content',
  nothingPasted: 'Please paste or type the report first.',
  titleErrors: (count) => `(${count} ${count === 1 ? 'error' : 'errors'}) `,
  titleNone: '(no errors) ',
  titleNoReport: '(no annual report recognised) ',
  titleFailed: '(cannot be checked) ',
  titleBatch: (count) => `(${count} files) `,
  back: 'Back to the list',
};

const languages: Record<Language, Words> = { 'zh-CN': chinese, en: english };

export const wordsIn = (language: Language): Words => languages[language];

/** Puts the words of a language into every element that names one by `data-words`. */
export function speak(root: ParentNode, words: Words): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const word = words[element.dataset.words as keyof Words];
    if (typeof word === 'string') element.textContent = word;
  }
}
