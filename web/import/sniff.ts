import { isCommaSeparated } from './csv.ts';
import { isMarkdownWithTables } from './markdown.ts';

/** What a file is, told by its content; names lie ("Word saved as web page" is called .doc). */
export type FileKind =
  | { kind: 'pdf' | 'zip' | 'cfb' | 'rtf' | 'text' }
  | { kind: 'picture'; format: string };

const PICTURES: [format: string, offset: number, magic: string][] = [
  ['JPEG', 0, '\xff\xd8\xff'],
  ['PNG', 0, '\x89PNG'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
  ['AVIF', 4, 'ftypavif'],
];

export function sniff(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'cfb' };
  for (const [format, offset, magic] of PICTURES) {
    if (head.startsWith(magic, offset)) return { kind: 'picture', format };
  }
  // "BM" alone could begin a text; a bitmap repeats its own length and has a zero reserved field.
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') {
    return { kind: 'picture', format: 'BMP' };
  }
  if (head.startsWith('{\\rtf')) return { kind: 'rtf' };
  // The PDF reference allows rubbish before the header within the first kilobyte; text that speaks of PDF is not one.
  const pdf = head.search(/%PDF-\d/);
  if (pdf === 0 || (pdf > 0 && '\n\r\0'.includes(head.charAt(pdf - 1)))) return { kind: 'pdf' };
  return { kind: 'text' };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

type TextKind = 'html' | 'mht' | 'office_xml' | 'csv' | 'text';

/** What a decoded text is. */
export function sniffText(text: string): TextKind {
  const head = text.slice(0, 4096).replace(/^\ufeff?\s+|^\ufeff/, '');
  if (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*(?:multipart\/related|text\/html)/i.test(
      head,
    )
  ) {
    return 'mht';
  }
  if (
    /^<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:w:wordDocument|pkg:package|office:document|(?:ss:)?Workbook)\b/i.test(
      head,
    )
  ) {
    return 'office_xml';
  }
  if (isMarkdownWithTables(text)) return 'html';
  if (/^<(?:!doctype|\?xml|!--|!\[|[a-z][\w:-]*[\s/>])/i.test(head)) return 'html';
  // A fragment that begins with words: closing tags of the kinds that hold words tell it from a text with "<".
  if (/<\/(?:table|td|p|div|body|html|h[1-6])\s*>/i.test(text)) return 'html';
  return isCommaSeparated(text) ? 'csv' : 'text';
}

/** Whether the bytes begin like JSON: reports may also come as .json, which callers give to the core as they are. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*\{\s*["}]/.test(latin1(bytes.subarray(0, 256)));
}
