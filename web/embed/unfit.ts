import type { Unfit } from '../element/public.ts';

const hasMergedCells = (html: string): boolean =>
  /<t[dh]\b[^>]*?\s(?:col|row)span\s*=\s*["']?\s*[2-9]/i.test(html);

/** Said of what a Quill shows, which keeps no merged cells unless a module of somebody else makes its tables. */
const ofQuill: Unfit = {
  zh: '在 Quill 编辑器中，它会丢掉表格的合并单元格和它不认识的格式，这里的表格已不是报告的原样，不能据此判断对错。请改为检查报告原文：在检查页面打开报告文件（Word、PDF、Excel 等），或把原文粘贴进去；要在编辑器旁检查，请换用保留合并单元格的编辑器。',
  en: 'is in a Quill editor, which drops merged cells and markup that it does not know; its tables are no longer those of the report, which cannot be judged by them. Check the original instead: open the report’s file (Word, PDF, Excel …) in the checking page, or paste its text there. To check beside the editor, use one that keeps merged cells.',
};

/** Why what the editor round `root` made of a report is no use to judge it by; every form of these reports has merged cells. */
export function unfitBy(root: HTMLElement | undefined, html: string): Unfit | undefined {
  const isQuill = Boolean(root?.closest('.ql-editor, .ql-container'));
  return isQuill && !hasMergedCells(html) ? ofQuill : undefined;
}
