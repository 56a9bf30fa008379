import type { OgiDocument } from '../../wasm/types.ts';
import { empty } from './import-error.ts';

/** Every line end and page end becomes \n; nothing else is touched, for origins point into this text. */
function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n');
}

/** One block holding all of it. Lines, pasted columns and Markdown are understood by the core, not here. */
export function readText(text: string): OgiDocument {
  const body = normaliseLineEnds(text.replace(/^\ufeff/, ''));
  if (body.trim() === '') throw empty();
  return { schema: 'ogi-document/1', blocks: [{ type: 'text', text: body }] };
}
