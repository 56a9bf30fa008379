/** How a cell of Excel shows its number. */
export interface NumberFormat {
  kind: 'plain' | 'percent' | 'date';
  decimals: number;
}

/** Files hold 17 digits of a double; Excel shows 15, so that 59237.244900000001 is 59237.2449 again. */
export function numberText(
  written: string,
  style: NumberFormat | undefined,
  from1904: boolean,
): string {
  const value = Number(written);
  if (written === '' || !Number.isFinite(value)) return written;
  switch (style?.kind) {
    case 'percent':
      return `${(value * 100).toFixed(style.decimals)}%`;
    case 'date':
      return dateText(value, from1904) ?? plainNumber(value);
    default:
      return plainNumber(value);
  }
}

export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6
    ? String(rounded)
    : rounded.toFixed(15).replace(/\.?0+$/, '');
}

function dateText(serial: number, from1904: boolean): string | undefined {
  if (serial < 1 || serial > 2_958_465) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(serial) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** The formats of a workbook by their number, each made out once: a hundred thousand styles may share a code of a megabyte. */
export function formatsBy(custom: ReadonlyMap<number, string>): (id: number) => NumberFormat {
  const known = new Map<number, NumberFormat>();
  return (id) => {
    const format = known.get(id) ?? formatOf(id, custom);
    known.set(id, format);
    return format;
  };
}

/** As many as Excel allows. */
const MOST_DECIMALS = 30;

/** The few formats that change what is read: percentages and dates. Numbers otherwise count as stored. */
function formatOf(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent', decimals: id === 10 ? 2 : 0 };
  if (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 58)
  ) {
    return { kind: 'date', decimals: 0 };
  }
  const code = (custom.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, '').split(';')[0] ?? '';
  if (code.includes('%')) {
    const decimals = /\.(0+)/.exec(code)?.[1]?.length ?? 0;
    return { kind: 'percent', decimals: Math.min(decimals, MOST_DECIMALS) };
  }
  if (/y/i.test(code) || (/m/i.test(code) && /d/i.test(code))) return { kind: 'date', decimals: 0 };
  return { kind: 'plain', decimals: 0 };
}
