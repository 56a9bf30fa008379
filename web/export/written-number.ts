/** What people write in place of a nought, or leave blank. */
const none = /^(?:|[/／\-—–－]+|无)$/;
const decimals = 8;
const scale = 10n ** BigInt(decimals);

/**
 * A figure as written, as a whole number of 10^-8; a remark, unit or separator does not hide it (`22（其中修订16件）`,
 * `1,024`, `8.5万元`). 0n for what says none; undefined for what is no number.
 */
export function readWritten(text: string): bigint | undefined {
  // Nearly all figures are: a hundred reports hold twenty thousand.
  if (/^\d{1,6}$/.test(text)) return BigInt(Number(text) * 1e8);
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  if (none.test(plain)) return 0n;
  const [, sign, whole, fraction = ''] = /^([+\-−]?)(\d+)(?:\.(\d+))?(?![\d.,])/.exec(plain) ?? [];
  if (whole === undefined || fraction.length > decimals) return undefined;
  const size = BigInt(whole) * scale + BigInt(fraction.padEnd(decimals, '0'));
  return sign === '-' || sign === '−' ? -size : size;
}

/** As a person writes it: `12`, `8.5`, `-3`. */
export function writeNumber(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = String(size % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / scale}${fraction && `.${fraction}`}`;
}

/** The sum of figures as written; undefined where all are blank or one is no number. */
export function addWritten(texts: string[]): string | undefined {
  if (texts.every((text) => text.trim() === '')) return undefined;
  let sum = 0n;
  for (const text of texts) {
    const value = readWritten(text);
    if (value === undefined) return undefined;
    sum += value;
  }
  return writeNumber(sum);
}
