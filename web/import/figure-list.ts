import type { CellKey, GivenFigure } from '../../wasm/types.ts';
import { recordsOf } from './csv.ts';
import { decodeText } from './encoding.ts';
import { ImportError } from './import-error.ts';

/**
 * Figures from elsewhere: a line each, of cell, figure and source, parted by commas as spreadsheets write them, in UTF-8 or GBK. A
 * first line that names the columns is none. Throws an ImportError that tells the line.
 */
export function readFigureList(
  bytes: Uint8Array,
  cellOf: (name: string) => CellKey | undefined,
): GivenFigure[] {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const records = recordsOf(text.replace(/\r\n?/g, '\n'));
  const figures: GivenFigure[] = [];
  records.forEach(([name = '', value = '', source], at) => {
    if (name === '' && value === '') return;
    const cell = cellOf(name);
    const isNumber = /\d/.test(value) && !/[a-z]/i.test(value);
    if (at === 0 && cell === undefined && !isNumber) return;
    if (cell === undefined)
      throw wrong(at, `没有“${name}”这个单元格`, `no cell is called "${name}"`);
    if (!isNumber) throw wrong(at, `“${value}”不是数`, `"${value}" is no number`);
    figures.push({ cell, value, ...(source && { source }) });
  });
  if (figures.length === 0) throw wrong(0, '没有数据', 'there is no figure');
  return figures;
}

function wrong(at: number, zh: string, en: string): ImportError {
  return new ImportError(
    'not_text',
    `第 ${at + 1} 行：${zh}。每行写单元格、数、来源，用逗号分开`,
    `has a fault in line ${at + 1}: ${en}. A line is cell, figure, source, parted by commas`,
  );
}
