import type { OgiDocument } from '../../wasm/types.ts';
import { readDocx } from './docx.ts';
import { damaged, unsupported } from './import-error.ts';
import { readOfd } from './ofd.ts';
import type { Package } from './ooxml.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

/** A zip archive is a Word, Excel or OFD document, told by its members. */
export function readPackage(bytes: Uint8Array): OgiDocument {
  const zip = new Zip(bytes);
  if (zip.has('OFD.xml')) return readOfd(zip);
  if (zip.has('[Content_Types].xml') || zip.has('_rels/.rels')) return readOfficeParts(zip);
  if (zip.has('content.xml')) {
    throw unsupported(
      'OpenDocument 文档',
      '请打开后另存为 .docx 再选。',
      'an OpenDocument file',
      'Open it and save it as .docx.',
    );
  }
  if (zip.names().length === 0) throw damaged('压缩包是空的', 'its archive is empty');
  throw unsupported(
    '压缩包',
    '请解压后选择里面的报告。',
    'a zip archive',
    'Unpack it and choose the report inside.',
  );
}

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
