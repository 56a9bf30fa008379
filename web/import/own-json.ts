import type { OgiDocument, Report } from '../../wasm/types.ts';
import { ImportError } from './import-error.ts';

/** What this program's own JSON may hold of a report: docs/json.md. */
export type OwnJson =
  | { kind: 'document'; document: OgiDocument }
  | { kind: 'report'; report: Report };

/**
 * A Document or a Report as .json, or what recognising one gave. What is in them the core judges; throws ImportError where they are
 * none of these.
 */
export function readOwnJson(bytes: Uint8Array): OwnJson {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(
      'not_text',
      '不是 UTF-8 编码的 JSON，请另存为 UTF-8。',
      'is not JSON in UTF-8; save it as UTF-8.',
    );
  }
  return ownJsonOf(parsed(text));
}

/** The same of JSON that is parsed already. */
export function ownJsonOf(value: unknown): OwnJson {
  if (isOf('ogi-document/1', value)) return { kind: 'document', document: value as OgiDocument };
  if (isOf('ogi-report/1', value)) return { kind: 'report', report: value as Report };
  if (isOf('ogi-recognition/1', value)) {
    // Its origins lead into a document that is not here.
    const { report } = value as { report?: unknown };
    if (isOf('ogi-report/1', report)) return { kind: 'report', report: report as Report };
  }
  throw new ImportError(
    'unsupported',
    '是 JSON 数据，但不是 ogi-report/1、ogi-document/1 或 ogi-recognition/1。格式见随包发布的 docs/json.md。',
    'is JSON but neither ogi-report/1, ogi-document/1 nor ogi-recognition/1. The formats are in docs/json.md of the package.',
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const name = nameWrittenTwice(text, value);
    if (name === undefined) return value;
    throw new ImportError(
      'damaged',
      `中“${name}”在同一处写了两次，请只留一个。`,
      `has "${name}" twice in one place; leave one of them.`,
    );
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    if (cause instanceof RangeError)
      throw new ImportError(
        'too_large',
        '中的 JSON 嵌套太深，不像报告数据，没有读取。',
        'is JSON nested too deep for a report and was not read.',
      );
    const where = faultOfJson(cause, text);
    throw new ImportError(
      'damaged',
      `不是完整的 JSON${where.zh}。`,
      `is not a complete JSON text${where.en}`,
      { cause },
    );
  }
}

/** What follows on “is no complete JSON text”. */
export interface JsonFault {
  zh: string;
  en: string;
}

/** Where JSON is broken. The engine's own words are English, and every engine's are others. */
export function faultOfJson(error: unknown, text: string): JsonFault {
  const { message } = error as Error;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { zh: '，请检查括号、引号和逗号', en: `: ${message}` };
  const line = text.slice(0, Number(position)).split('\n').length;
  return { zh: `，第 ${line} 行附近有误`, en: `: ${message}` };
}

/** JavaScript keeps the last of two members of one name: the first that the text has more often than what was made of it. */
function nameWrittenTwice(text: string, value: unknown): string | undefined {
  const kept = namesIn(JSON.stringify(value));
  for (const [name, count] of namesIn(text)) if (count > (kept.get(name) ?? 0)) return name;
  return undefined;
}

function namesIn(json: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, string = '', colon] of json.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/gs)) {
    if (colon === undefined) continue;
    const name: string = JSON.parse(string);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function isOf(schema: string, value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'schema' in value && value.schema === schema
  );
}
