import type { OgiDocument, Recognition, Report } from '../../wasm/types.ts';
import type { ImportTools } from '../import/index.ts';
import { openFile } from './file-opener.ts';
import { isFile } from './is-file.ts';
import { withKnownFields, withKnownTitle } from './known-fields.ts';
import type { AsyncChecker, CheckInput, KnownFields } from './types.ts';

/** `signal` says that nobody waits for it any more; `recognising` is called when the input is open. */
export interface Reading {
  signal: AbortSignal;
  recognising?: () => Promise<void>;
  fields?: KnownFields;
}

/** What was read. `document` and `recognition` are absent where the input is a Report. */
export interface ReadReport {
  report: Report;
  document?: OgiDocument;
  recognition?: Recognition;
}

/**
 * Any input as a Report. Rejects with ImportError where it cannot be read, with AbortError where its file is no longer
 * wanted, and as the checker does.
 */
export async function readReport(
  input: CheckInput,
  checker: AsyncChecker,
  tools: ImportTools,
  { signal, recognising, fields = {} }: Reading,
): Promise<ReadReport> {
  const opened = await open(input, tools, signal);
  if (opened.kind === 'report') return { report: withKnownFields(opened.report, fields) };
  await recognising?.();
  const document = withKnownTitle(opened.document, fields);
  const recognition = await checker.recognise(document);
  return { report: withKnownFields(recognition.report, fields), document, recognition };
}

async function open(input: CheckInput, tools: ImportTools, signal: AbortSignal) {
  if (isFile(input)) return openFile(input, tools, signal);
  // The readers of all formats come with the first thing to read.
  const { openInput } = await import('./open-input.ts');
  return openInput(input, tools);
}
