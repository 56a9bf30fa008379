import type { Catalogue, Language, Report } from '../../wasm/types.ts';
import { cellPlaces, shownForm } from '../report/form-model.ts';
import { nameOfEdit } from '../report/place-names.ts';
import { reportWords } from '../report/words.ts';
import type { WhyNot, WrittenBack } from './index.ts';
import type { Remark } from './markup-file.ts';

interface Words {
  written(count: number): string;
  notWritten(count: number): string;
  why: Record<WhyNot, string>;
  remark: Record<Remark, string>;
  /** Of a file that cannot be written into. */
  newFile: string;
}

const chinese: Words = {
  written: (count) => `已写回原文件 ${count} 处，其余内容未动。`,
  notWritten: (count) => `有 ${count} 处未能写回，请在文件中改：`,
  why: {
    no_place: '原文件中没有这一处',
    not_written_out: '这一项由全文得出，不在一处',
    paragraphs: '增删或合并了段落',
    formula: '由成组的公式算出',
    not_text: '原处是表单控件或对象',
    not_confirmed: '写入后读回不符',
  },
  remark: {
    signature_broken: '原文件带电子签名，改动后签名失效，请重新签章。',
    formulas_stale: '原文件另有公式，打开后请重新计算一次。',
    formulas_replaced: '改动的格中有公式，请核对公式结果。',
  },
  newFile:
    '这份文件不能原样改写，已另存为规定格式的新 Word 文件。原文件的版式、图片、印章和页眉页脚没有带过去。',
};

const english: Words = {
  written: (count) => `Corrections written into the file: ${count}. Nothing else was changed.`,
  notWritten: (count) => `Not written (${count}); please correct these in the file:`,
  why: {
    no_place: 'the file has no such place',
    not_written_out: 'it follows from the whole text and has no place of its own',
    paragraphs: 'paragraphs were added, removed or joined',
    formula: 'it is worked out by a formula of several cells',
    not_text: 'a form control or an object stands there',
    not_confirmed: 'it did not read back as written',
  },
  remark: {
    signature_broken: 'The file was signed; its signature no longer holds. Please sign it again.',
    formulas_stale: 'The file has other formulas; recalculate it once when you open it.',
    formulas_replaced: 'Cells that were corrected held formulas; check their results.',
  },
  newFile:
    'This file cannot be changed in place; a new Word document in the official form was written. Layout, pictures, seals, headers and footers of the file are not in it.',
};

const tables: Record<Language, Words> = { 'zh-CN': chinese, en: english };

/** A sentence each; of what is not written one for each correction, with its new value. */
export function describeWrittenBack(
  done: WrittenBack | undefined,
  language: Language,
  catalogue: Catalogue,
  report: Report,
): string[] {
  const words = tables[language];
  const { colon, comma } = reportWords(language);
  if (!done) return [words.newFile];
  const places = cellPlaces(shownForm(catalogue, report));
  const lines = [words.written(done.written.length)];
  if (done.notWritten.length > 0) lines.push(words.notWritten(done.notWritten.length));
  for (const { change, why } of done.notWritten) {
    const value = change.key.startsWith('section:') ? '' : `${colon}${change.after ?? ''}`;
    lines.push(`${nameOfEdit(change.key, places, language)}${value}${comma}${words.why[why]}`);
  }
  return [...lines, ...done.remarks.map((remark) => words.remark[remark])];
}
