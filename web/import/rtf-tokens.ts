/** What an RTF file is made of. */
export type RtfToken =
  | { type: 'open' | 'close' }
  | { type: 'word'; word: string; value: number | undefined }
  /** A byte of text in the encoding of its font; `isEscaped` where it was written in hexadecimal digits. */
  | { type: 'byte'; byte: number; isEscaped: boolean };

const LONGEST_WORD = 32;

/** Reads from the beginning to the end, once; binary data is passed over. */
export function* rtfTokens(bytes: Uint8Array): Iterable<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] as number;
    if (byte === 0x7b) yield { type: 'open' };
    else if (byte === 0x7d) yield { type: 'close' };
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue;
    else if (byte !== 0x5c) yield { type: 'byte', byte, isEscaped: false };
    else {
      const next = bytes[at] ?? 0x20;
      if (!isLetter(next)) {
        at++;
        if (next === 0x27) {
          const code = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);
          at += 2;
          if (code >= 0) yield { type: 'byte', byte: code, isEscaped: true };
        } else {
          yield { type: 'word', word: String.fromCharCode(next), value: undefined };
        }
        continue;
      }
      let word = '';
      while (isLetter(bytes[at] ?? 0) && word.length < LONGEST_WORD)
        word += String.fromCharCode(bytes[at++] as number);
      let digits = '';
      if (bytes[at] === 0x2d) digits = String.fromCharCode(bytes[at++] as number);
      while (isDigit(bytes[at] ?? 0) && digits.length < 12)
        digits += String.fromCharCode(bytes[at++] as number);
      if (bytes[at] === 0x20) at++;
      const value = digits === '' || digits === '-' ? undefined : Number(digits);
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { type: 'word', word, value };
    }
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
