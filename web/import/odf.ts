import type { OgiDocument } from '../../wasm/types.ts';
import { ImportError, unsupported } from './import-error.ts';
import type { MarkupElement } from './markup.ts';
import { OdfStyles } from './odf-styles.ts';
import { readOds } from './ods.ts';
import { readOdt } from './odt.ts';
import { child, children, ownText, parseXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** An OpenDocument file: text (.odt) or sheets (.ods), told by what its body holds. */
export function readOpenDocument(zip: Zip): OgiDocument {
  if (/encryption-data/.test(textOf(zip, 'META-INF/manifest.xml'))) {
    throw new ImportError(
      'encrypted',
      '有打开密码，无法读取。请用原来的软件打开，去掉密码后另存再选。',
      'is protected by a password. Open it and save it without the password.',
    );
  }
  const part = (name: string) => {
    const bytes = zip.read(name);
    return bytes && parseXml(bytes, name);
  };
  const content = part('content.xml');
  const parts = [content, part('styles.xml')].flatMap((root) => (root ? [root] : []));
  return readBody(content, parts, part('meta.xml'));
}

/** The same in one XML file (.fodt, .fods). */
export function readFlatOpenDocument(root: MarkupElement): OgiDocument {
  return readBody(root, [root], root);
}

function readBody(
  content: MarkupElement | undefined,
  parts: readonly MarkupElement[],
  meta: MarkupElement | undefined,
): OgiDocument {
  const body = child(content, 'body');
  const title = ownText(child(child(meta, 'meta'), 'title')).trim();
  const styles = new OdfStyles(parts);
  const text = child(body, 'text');
  if (text) return readOdt(text, styles, title);
  const sheets = child(body, 'spreadsheet');
  if (sheets) return readOds(children(sheets, 'table'), styles, title);
  throw unsupported(
    '其他 OpenDocument 文件',
    '请选择报告的 Word、PDF 或网页文件。',
    'some other OpenDocument file',
    'Choose the report as Word, PDF or a web page.',
  );
}

function textOf(zip: Zip, name: string): string {
  const bytes = zip.read(name);
  return bytes ? new TextDecoder().decode(bytes) : '';
}
