/**
 * Text for a field of a CSV file or of a tab-separated line. A spreadsheet takes what begins like this, with blanks
 * before it or without, for a formula, and a report's text must not become one; the apostrophe in front makes it text.
 * Cells of a workbook say by themselves that they are text.
 */
export const notAFormula = (text: string): string =>
  /^[\t\r]|^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
