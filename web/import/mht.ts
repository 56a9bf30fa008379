import { decodeText } from './encoding.ts';
import { unsupported } from './import-error.ts';
import { withoutSpacesAtEnd } from './line-ends.ts';

const DEEPEST = 4;

/**
 * The HTML inside a web page saved as a single file (MHT: a MIME message, often named .doc), as text. Pictures and style
 * sheets beside it are left alone.
 */
export function htmlOfMht(bytes: Uint8Array): string {
  const html = findHtml(binaryString(bytes), 0);
  if (html === undefined) {
    throw unsupported(
      '不含网页的邮件文件',
      '请选择报告的 Word、PDF 或网页文件。',
      'a mail file without a web page',
      'Choose the report as Word, PDF or a web page.',
    );
  }
  return html;
}

function findHtml(entity: string, depth: number): string | undefined {
  const split = /\r?\n\r?\n/.exec(entity);
  if (!split) return undefined;
  const head = entity.slice(0, split.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = entity.slice(split.index + split[0].length);
  const header = (name: string) =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const type = header('content-type');
  if (/^multipart\//i.test(type)) {
    const boundary = /boundary="([^"]+)"/i.exec(type)?.[1] ?? /boundary=([^\s;]+)/i.exec(type)?.[1];
    if (boundary === undefined || depth >= DEEPEST) return undefined;
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (part.startsWith('--')) break;
      const html = findHtml(part.replace(/^[ \t]*\r?\n/, ''), depth + 1);
      if (html !== undefined) return html;
    }
    return undefined;
  }
  if (!/^text\/html/i.test(type)) return undefined;
  const bytes = bytesOf(transferDecoded(body, header('content-transfer-encoding')));
  const charset = /charset="?([^\s;"]+)/i.exec(type)?.[1] ?? '';
  // Word calls UTF-16 "unicode" and always writes its mark; the page's own declaration settles the rest.
  return decodeText(bytes, /^unicode$/i.test(charset) ? undefined : charset);
}

function transferDecoded(body: string, encoding: string): string {
  if (/quoted-printable/i.test(encoding)) {
    const lines = body.split(/=\r?\n/);
    const last = lines.pop() ?? '';
    return [...lines.map(withoutSpacesAtEnd), last]
      .join('')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
  }
  if (/base64/i.test(encoding)) {
    const clean = body.replace(/[^A-Za-z0-9+/]/g, '');
    return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0)));
  }
  return body;
}

/** One character a byte, so that text of any encoding survives the cutting. */
function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
