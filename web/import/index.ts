import type { OgiDocument } from '../../wasm/types.ts';
import type { Archive } from './archive.ts';
import { isCommaSeparated, readCommaSeparated } from './csv.ts';
import { decodeText } from './encoding.ts';
import { type ParseHtml, readHtmlTree } from './html.ts';
import { NoHtmlParser, parseHtmlWithDom } from './html-dom.ts';
import { damaged, empty, ImportError, tooLarge } from './import-error.ts';
import { htmlOfMarkdown, isMarkdownWithTables } from './markdown.ts';
import { htmlOfMht } from './mht.ts';
import type { OnPage } from './pdf.ts';
import { sniff, sniffText } from './sniff.ts';
import { readText as readTextDocument } from './text.ts';

export { ImportError } from './import-error.ts';
export { looksLikeJson } from './sniff.ts';
export type { OnPage };

/** What differs between a browser and Node, and between one page and another. */
export interface ImportTools {
  /** Without it the browser's DOMParser is used. */
  parseHtml?: ParseHtml;
  /** Where pdf.js's CMaps lie, with a slash at the end: an URL, in Node a path. */
  cMapUrl?: string;
  /** How to get the PDF reader where import() does not work, as in a page opened from a folder. */
  loadPdfReader?: () => Promise<PdfReader>;
  /** How far a PDF has been read. */
  onPage?: OnPage;
  /** Runs the steps of reading anything but a PDF, none of which waits for anything; throws ImportError where one takes too long. */
  run?: <Result>(step: () => Result) => Result;
}
export type PdfReader = typeof import('./pdf.ts');

/** pdf.js is ten times the size of all else, so it comes only with the first PDF. */
const loadPdfReader = (): Promise<PdfReader> => import('./pdf.ts');

/** A report in text is some 10 KB, as a page with all a site's scripts some 300 KB; 20 MB is no report. */
const MOST_TEXT_MEGABYTES = 20;
/** A table of 200,000 cells in rows of two has 600,000. */
const MOST_TAGS = 700_000;
/** Word and PDF files carry photographs, so they may be larger. */
export const MOST_FILE_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;

/**
 * Any file as a Document, its type told by its content. `name` appears in messages only.
 * Rejects with ImportError, and with nothing else but NoHtmlParser where HTML is read in a worker without a parser.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  tools: ImportTools = {},
): Promise<OgiDocument> {
  try {
    return await readAny(bytes, tools);
  } catch (error) {
    if (error instanceof NoHtmlParser) throw error;
    const known =
      error instanceof ImportError
        ? error
        : damaged('内容不合格式', 'its content does not follow its format', error);
    throw known.about(name);
  }
}

/**
 * The .zip of reports that a file is, its files to be read one by one; undefined for any other file, also for documents that are
 * archives themselves. Rejects with ImportError where the archive is damaged, encrypted or too large.
 */
export async function readArchive(bytes: Uint8Array): Promise<Archive | undefined> {
  if (sniff(bytes).kind !== 'zip') return undefined;
  checkFileSize(bytes.length);
  const { archiveOf } = await import('./package.ts');
  return archiveOf(bytes);
}

/** Whether the file is nothing but text, so that the one block read of it is the file line by line. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_TEXT_MEGABYTES * MEGABYTE || sniff(bytes).kind !== 'text') return false;
  try {
    return sniffText(decodeText(bytes)) === 'text';
  } catch {
    return false; // in no encoding at all
  }
}

/** Pasted or extracted text. */
export function readText(text: string): OgiDocument {
  checkTextSize(text.length);
  return isCommaSeparated(text) ? readCommaSeparated(text) : readTextDocument(text);
}

/** Pasted HTML, or an editor's content. Nothing of it runs or is fetched. */
export function readHtml(html: string, tools: ImportTools = {}): OgiDocument {
  checkTextSize(html.length);
  const page = isMarkdownWithTables(html) ? htmlOfMarkdown(html) : html;
  checkTags(page);
  return readHtmlTree(page, tools.parseHtml ?? parseHtmlWithDom);
}

async function readAny(bytes: Uint8Array, tools: ImportTools): Promise<OgiDocument> {
  if (bytes.length === 0) throw empty();
  checkFileSize(bytes.length);
  const { run = now } = tools;
  const file = sniff(bytes);
  switch (file.kind) {
    case 'text':
      return readTextBytes(bytes, tools);
    case 'picture':
      throw new ImportError(
        'picture',
        `是图片（${file.format}），不是文字，无法检查。请选择报告的 Word、PDF、网页或文本文件。`,
        `is a picture (${file.format}), not text. Choose the report as a Word, PDF, web page or text file.`,
      );
    // The binary formats, with the parsers they stand on, come with the first file that needs them.
    case 'rtf': {
      const { readRtf } = await import('./rtf.ts');
      return run(() => readRtf(bytes));
    }
    case 'zip': {
      const { readPackage } = await import('./package.ts');
      return run(() => readPackage(bytes, (inner) => readAny(inner, tools)));
    }
    case 'cfb': {
      const { readCompound } = await import('./compound.ts');
      return run(() => readCompound(bytes));
    }
    case 'pdf': {
      const { readPdf } = await (tools.loadPdfReader ?? loadPdfReader)();
      return readPdf(bytes, { cMapUrl: tools.cMapUrl, onPage: tools.onPage });
    }
  }
}

async function readTextBytes(bytes: Uint8Array, tools: ImportTools): Promise<OgiDocument> {
  checkTextSize(bytes.length);
  const { run = now } = tools;
  const text = run(() => decodeText(bytes));
  switch (run(() => sniffText(text))) {
    case 'html':
      return run(() => readHtml(text, tools));
    case 'mht':
      return run(() => readHtml(htmlOfMht(bytes), tools));
    case 'office_xml': {
      const { readOfficeXml } = await import('./office-xml.ts');
      return run(() => readOfficeXml(bytes));
    }
    case 'csv':
    case 'text':
      return run(() => readText(text));
  }
}

const now = <Result>(step: () => Result): Result => step();

/** Throws ImportError for a file of so many bytes that none of it need be read. */
export function checkFileSize(size: number): void {
  if (size > MOST_FILE_MEGABYTES * MEGABYTE)
    throw tooLarge(`超过 ${MOST_FILE_MEGABYTES} MB`, `over ${MOST_FILE_MEGABYTES} MB`);
}

function checkTextSize(length: number): void {
  if (length > MOST_TEXT_MEGABYTES * MEGABYTE)
    throw tooLarge(`文字超过 ${MOST_TEXT_MEGABYTES} MB`, `over ${MOST_TEXT_MEGABYTES} MB of text`);
}

/** A parser makes an object of some hundred bytes of every tag. */
function checkTags(html: string): void {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1))
    tags++;
  if (tags > MOST_TAGS)
    throw tooLarge(
      `网页标记超过 ${MOST_TAGS / 10_000} 万个`,
      `over ${MOST_TAGS.toLocaleString('en')} tags`,
    );
}
