const DIGITS = '零一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * A number of an automatic list as the program shows it: `format` is the name OOXML gives the format (ST_NumberFormat).
 * What is not a number ("bullet", "none") gives the empty string; unknown formats count in Arabic numerals.
 */
export function listNumber(format: string, value: number): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value, 'A');
    case 'lowerLetter':
      return letters(value, 'a');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10);
    case 'ideographTraditional':
      return oneOf(STEMS, value);
    case 'ideographZodiac':
      return oneOf(BRANCHES, value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) =>
        digit === '0' ? '〇' : DIGITS.charAt(Number(digit)),
      );
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value, DIGITS, '十百千');
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return chinese(value, FORMAL_DIGITS, '拾佰仟').replace(/^拾/, '壹拾');
    default:
      return String(value);
  }
}

function chinese(value: number, digits: string, units: string): string {
  if (value < 0 || value > 9999 || !Number.isInteger(value)) return String(value);
  if (value === 0) return digits.charAt(0);
  let text = '';
  let zeroPending = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      zeroPending = text !== '';
      continue;
    }
    if (zeroPending) text += digits.charAt(0);
    zeroPending = false;
    text += digits.charAt(digit) + (power > 0 ? units.charAt(power - 1) : '');
  }
  // Ten to nineteen lose their leading one: 十二, but 一百一十二.
  return value < 20 && value >= 10 ? text.slice(1) : text;
}

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  const parts: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let text = '';
  let rest = value;
  for (const [worth, letter] of parts) {
    while (rest >= worth) {
      text += letter;
      rest -= worth;
    }
  }
  return text;
}

/** a … z, aa … zz, aaa …, as Word counts. */
function letters(value: number, first: 'A' | 'a'): string {
  if (value <= 0 || value > 780) return String(value);
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function oneOf(list: string, value: number): string {
  return value >= 1 ? list.charAt((value - 1) % list.length) : String(value);
}
