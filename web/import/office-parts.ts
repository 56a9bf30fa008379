import type { OgiDocument } from '../../wasm/types.ts';
import { readDocx } from './docx.ts';
import { unsupported } from './import-error.ts';
import type { Package } from './ooxml.ts';
import { readXlsx } from './xlsx.ts';

/** A document of Microsoft's Office in its parts, whatever holds them. */
export function readOfficeParts(parts: Package): OgiDocument {
  const names = parts.names();
  if (names.some((name) => /^xl\//i.test(name))) return readXlsx(parts);
  if (names.some((name) => /^ppt\//i.test(name))) {
    throw unsupported(
      '演示文稿',
      '请选择报告的 Word 或 PDF 文件。',
      'a presentation',
      'Choose the report as Word or PDF.',
    );
  }
  return readDocx(parts);
}
