import type { FormulaToken } from './formula.ts';
import type { Area } from './sheet.ts';
import { viewOf } from './xls-records.ts';

const SUM = 4;

/** A cell of a sheet. */
export interface Place {
  row: number;
  column: number;
}

/** The first cell of those that share a formula, where that is all that stands in this one. */
export function sharedAt(bytes: Uint8Array): Place | undefined {
  if (bytes.length < 5 || bytes[0] !== 0x01) return undefined;
  const view = viewOf(bytes);
  return { row: view.getUint16(1, true), column: view.getUint16(3, true) };
}

/**
 * The tokens of a formula ([MS-XLS] 2.5.198) in this room's form; undefined where it is more than plain sums. A shared formula
 * counts from the cell it stands in.
 */
export function readFormulaTokens(
  bytes: Uint8Array,
  place: Place = { row: 0, column: 0 },
): FormulaToken[] | undefined {
  const view = viewOf(bytes);
  const tokens: FormulaToken[] = [];
  let at = 0;
  try {
    while (at < bytes.length) {
      const code = bytes[at++] as number;
      // References and functions come in three classes, told by these bits.
      const kind = code >= 0x40 ? (code & 0x1f) | 0x20 : code;
      switch (kind) {
        case 0x03:
          tokens.push({ type: 'add' });
          break;
        case 0x04:
          tokens.push({ type: 'subtract' });
          break;
        case 0x12:
        case 0x15:
          break; // unary plus, brackets
        case 0x13:
          tokens.push({ type: 'negate' });
          break;
        case 0x19: {
          const attribute = view.getUint8(at);
          if (attribute & 0x10) tokens.push({ type: 'sum', count: 1 });
          else if ((attribute & 0x41) === 0) return undefined;
          at += 3;
          break;
        }
        case 0x1e:
          tokens.push({ type: 'number', value: view.getUint16(at, true) });
          at += 2;
          break;
        case 0x1f:
          tokens.push({ type: 'number', value: view.getFloat64(at, true) });
          at += 8;
          break;
        case 0x22: {
          const count = view.getUint8(at) & 0x7f;
          if ((view.getUint16(at + 1, true) & 0x7fff) !== SUM) return undefined;
          tokens.push({ type: 'sum', count });
          at += 3;
          break;
        }
        case 0x24:
          tokens.push(areaToken(cellArea(view.getUint16(at, true), view.getUint16(at + 2, true))));
          at += 4;
          break;
        case 0x25: {
          const rows = [view.getUint16(at, true), view.getUint16(at + 2, true)] as const;
          const columns = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)] as const;
          const first = cellArea(rows[0], columns[0]);
          const last = cellArea(rows[1], columns[1]);
          if (last.row < first.row || last.column < first.column) return undefined;
          first.rows = last.row - first.row + 1;
          first.columns = last.column - first.column + 1;
          tokens.push(areaToken(first));
          at += 8;
          break;
        }
        case 0x2c: {
          const cell = relative(view.getUint16(at, true), view.getUint16(at + 2, true), place);
          tokens.push(areaToken({ ...cell, rows: 1, columns: 1 }));
          at += 4;
          break;
        }
        case 0x2d: {
          const first = relative(view.getUint16(at, true), view.getUint16(at + 4, true), place);
          const last = relative(view.getUint16(at + 2, true), view.getUint16(at + 6, true), place);
          const size = { rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
          if (size.rows < 1 || size.columns < 1) return undefined;
          tokens.push(areaToken({ ...first, ...size }));
          at += 8;
          break;
        }
        default:
          return undefined;
      }
    }
  } catch {
    return undefined; // cut short
  }
  return tokens.length > 0 ? tokens : undefined;
}

/** Above the number of the column stand marks that only matter where a formula is copied. */
function cellArea(row: number, column: number): Area {
  return { row, column: column & 0x3fff, rows: 1, columns: 1 };
}

/** The two upper bits of the column say which of both are distances from the cell of the formula. */
function relative(row: number, column: number, place: Place): Place {
  const isRowRelative = (column & 0x8000) !== 0;
  const isColumnRelative = (column & 0x4000) !== 0;
  return {
    row: isRowRelative ? (place.row + row) & 0xffff : row,
    column: isColumnRelative ? (place.column + column) & 0xff : column & 0xff,
  };
}

function areaToken(area: Area): FormulaToken {
  return { type: 'area', sheet: undefined, area };
}
