import { loadBeside } from '../checker/load-beside.ts';
import { ImportError, type PdfReader } from '../import/index.ts';

const fileName = 'ogi-check-pdf.js';
const readerThere = () => (globalThis as { ogiPdfReader?: PdfReader }).ogiPdfReader;
let loading: Promise<PdfReader> | undefined;

/** Stands in the one-file page for the PDF reader, which is the file beside it; loaded with the first PDF. */
export const readPdf: PdfReader['readPdf'] = async (bytes, options) => {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (await loading).readPdf(bytes, options);
};

async function load(): Promise<PdfReader> {
  await loadBeside(fileName).catch(() => {});
  const reader = readerThere();
  if (reader) return reader;
  throw new ImportError(
    'unsupported',
    `是 PDF 文档，读取它需要“${fileName}”，请把这个文件和本页面放在同一个文件夹。`,
    `is a PDF; reading it needs “${fileName}” in the same folder as this page.`,
  );
}
