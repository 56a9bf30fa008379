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
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError(
      'damaged',
      `不是完整的 JSON：${(cause as Error).message}`,
      `is not a complete JSON text: ${(cause as Error).message}`,
      { cause },
    );
  }
}

function isOf(schema: string, value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'schema' in value && value.schema === schema
  );
}
