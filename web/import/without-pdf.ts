import { ImportError } from './import-error.ts';

/** Stands in for the PDF reader: in the classic-script build, for it is three times the size of all else there, and in the page's
 * own thread. */
export async function readPdf(): Promise<never> {
  throw new ImportError(
    'unsupported',
    '是 PDF 文档，这里不能读取。请粘贴或选择报告的 Word、网页或文本文件。',
    'is a PDF, which cannot be read here. Paste the report or choose it as a Word, web page or text file.',
  );
}
