import { ImportError } from './import-error.ts';

/** Encodings a page may declare that say more than "some bytes"; windows-1252 and its kin are declared by mistake. */
const TELLING = /^(gb|big5|shift_jis|euc-|iso-2022)/i;
/** Beyond this share of undecodable characters a file is not text that lost a few bytes, but something else. */
const MOST_LOST = 0.1;

/**
 * Bytes of a text or HTML file as a string. A byte order mark decides; then valid UTF-8 is UTF-8 whatever the page
 * declares (saved pages often declare what their server once sent); then the declared encoding; then GB18030.
 * Text with a few broken bytes comes back with U+FFFD in their place. `outerLabel` is what a MIME header says.
 */
export function decodeText(bytes: Uint8Array, outerLabel?: string): string {
  return checkText(decoded(bytes, outerLabel).text);
}

/** The encoding that `decodeText` takes the bytes to be in, as a label of the Encoding standard. */
export function encodingOf(bytes: Uint8Array): string {
  return decoded(bytes).label;
}

function decoded(bytes: Uint8Array, outerLabel?: string): { label: string; text: string } {
  const marked = encodingOfMark(bytes);
  if (marked) return { label: marked, text: new TextDecoder(marked).decode(bytes) };

  const utf8 = { label: 'utf-8', text: new TextDecoder('utf-8').decode(bytes) };
  const lostAsUtf8 = shareLost(utf8.text);
  // Chinese in GB18030 read as UTF-8 is nearly all broken, so a small loss means UTF-8 with damage.
  if (lostAsUtf8 < 0.02) return utf8;

  const declared = declaredEncoding(bytes) ?? telling(outerLabel);
  let best = utf8;
  let leastLost = lostAsUtf8;
  for (const label of declared ? [declared, 'gb18030'] : ['gb18030']) {
    const text = decodeAs(bytes, label);
    if (text === undefined || shareLost(text) >= leastLost) continue;
    best = { label, text };
    leastLost = shareLost(text);
  }
  return best;
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a mark, markup in UTF-16 still begins with "<" and a zero byte.
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  return unmarkedUtf16(bytes);
}

/** Bytes looked at: a report has figures and line ends on its first page. */
const LOOKED_AT = 65_536;

/**
 * UTF-16 without a mark: no other text has zero bytes, halves of its digits, spaces and line ends. In the right order nearly all of it is
 * Chinese and Latin.
 */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, Math.min(LOOKED_AT, bytes.length & ~1));
  if (bytes.length % 2 !== 0 || !head.includes(0)) return undefined;
  return ['utf-16le', 'utf-16be'].find((label) => {
    const text = new TextDecoder(label).decode(head);
    const likely = text.match(LIKELY)?.length ?? 0;
    return likely * 10 > text.length * 9;
  });
}

const LIKELY = /[\t\n\r\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]{1,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return telling(label);
}

function telling(label: string | undefined): string | undefined {
  if (!label || !TELLING.test(label)) return undefined;
  return /^gb/i.test(label) ? 'gb18030' : label;
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined; // a label no decoder knows
  }
}

/** U+FFFD among all characters that are not ASCII. */
function shareLost(text: string): number {
  let lost = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    beyondAscii++;
    if (unit === 0xfffd) lost++;
  }
  return beyondAscii === 0 ? 0 : lost / beyondAscii;
}

function checkText(text: string): string {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27)) controls++;
  }
  if (controls * 200 > text.length || (shareLost(text) > MOST_LOST && lostCount(text) > 20)) {
    throw new ImportError(
      'not_text',
      '不是文字（也不是本工具认得的文档），无法检查。请选择报告的 Word、WPS、PDF、Excel、OFD、网页或文本文件。',
      'is neither text nor a document known here. Choose the report as a Word, WPS, PDF, Excel, OFD, web page or text file.',
    );
  }
  return text;
}

function lostCount(text: string): number {
  return text.split('\ufffd').length - 1;
}
