import type { OgiDocument, Report } from '../../wasm/types.ts';
import {
  ImportError,
  type ImportTools,
  looksLikeJson,
  readDocument,
  readHtml,
  readText,
} from '../import/index.ts';
import { isFile } from './is-file.ts';
import { sound } from './sound-report.ts';
import type { CheckInput } from './types.ts';

export type Opened =
  | { kind: 'document'; document: OgiDocument }
  | { kind: 'report'; report: Report };

/** Turns any input into what the core takes. Rejects with ImportError where the input cannot be read. */
export async function openInput(input: CheckInput, tools: ImportTools = {}): Promise<Opened> {
  if (typeof input === 'string') return openString(input);
  if (isFile(input)) return openFile(input, tools);
  if (input?.schema === 'ogi-document/1') return { kind: 'document', document: input };
  if (input?.schema === 'ogi-report/1') return { kind: 'report', report: sound(input) };
  throw notOurs();
}

function openString(text: string): Opened {
  const html = /^\s*<[!a-z]|<(?:table|tr|td|p|div)\b/i.test(text);
  return { kind: 'document', document: html ? readHtml(text) : readText(text) };
}

async function openFile(file: File, tools: ImportTools): Promise<Opened> {
  const bytes = new Uint8Array(await bytesOf(file));
  if (!looksLikeJson(bytes)) {
    return { kind: 'document', document: await readDocument(bytes, file.name, tools) };
  }
  return openJson(new TextDecoder().decode(bytes));
}

function openJson(text: string): Opened {
  let value: Partial<OgiDocument | Report>;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw notOurs(cause);
  }
  if (value.schema === 'ogi-report/1') return { kind: 'report', report: sound(value as Report) };
  if (value.schema === 'ogi-document/1') {
    return { kind: 'document', document: value as OgiDocument };
  }
  throw notOurs();
}

/** The browser refuses to read a folder, or a file that was moved or locked after it was chosen. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new ImportError(
      'damaged',
      '打不开。可能是文件夹，或者文件已被移动、删除或占用。请重新选择一个文件。',
      'cannot be opened. It may be a folder, or the file was moved, deleted or is in use. Please choose a file again.',
      { name: file.name, cause },
    );
  }
}

function notOurs(cause?: unknown): ImportError {
  return new ImportError(
    'unsupported',
    '是 JSON 数据，但不是 ogi-report/1 或 ogi-document/1。格式见随包发布的 docs/json.md。',
    'is JSON but neither ogi-report/1 nor ogi-document/1. The formats are in docs/json.md of the package.',
    cause === undefined ? {} : { cause },
  );
}
