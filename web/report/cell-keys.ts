import type { CellKey } from '../../wasm/types.ts';

/** The figures of a table as one walks through them: its rows, which need not be of one length. */
export type CellGrid = CellKey[][];

/** What a key asks for: to go to a cell, to write in the text of this one, to select all of it, or nothing (`none`). */
export type KeyStep = { go: CellKey } | 'write' | 'select' | 'none';

/**
 * Walking through the figures of a table by keyboard as in a spreadsheet. Arrows, Enter and Tab go from cell to cell; F2 or a
 * second click gives the arrows to the text of the cell; Escape takes back what was typed, and pressed again lets Tab leave
 * the table, as it does for somebody who only passes through.
 */
export class CellKeys {
  /** The arrows move within the text. */
  #inText = false;
  /** Something was done in this table, so Tab goes to the next cell. */
  #walking = false;
  readonly #restore: (cell: CellKey) => boolean;

  /** `restore` puts back what the cell held when it was entered; false: it holds that already. */
  constructor(restore: (cell: CellKey) => boolean) {
    this.#restore = restore;
  }

  /** The focus came to a cell; from outside its table Tab goes on as on any page. */
  entered(fromOutside: boolean): void {
    this.#inText = false;
    if (fromOutside) this.#walking = false;
  }

  typed(): void {
    this.#walking = true;
  }

  /** A second click goes into the text; the first selects it. */
  clicked(wasFocused: boolean): 'write' | 'select' {
    this.#walking = true;
    if (!wasFocused) return 'select';
    this.#inText = true;
    return 'write';
  }

  /** Undefined: the key is not ours, the browser does with it what it always does. */
  pressed(key: string, shift: boolean, cell: CellKey, grid: CellGrid): KeyStep | undefined {
    const back = shift ? -1 : 1;
    switch (key) {
      case 'ArrowUp':
      case 'ArrowDown':
        this.#walking = true;
        return leadingTo(vertical(grid, cell, key === 'ArrowUp' ? -1 : 1));
      case 'ArrowLeft':
      case 'ArrowRight':
        if (this.#inText || shift) return undefined;
        this.#walking = true;
        return leadingTo(inRow(grid, cell, key === 'ArrowLeft' ? -1 : 1));
      case 'Enter':
        this.#walking = true;
        return leadingTo(vertical(grid, cell, back));
      case 'F2':
        this.#inText = true;
        return 'write';
      case 'Tab': {
        const next = this.#walking ? inTable(grid, cell, back) : undefined;
        return next === undefined ? undefined : { go: next };
      }
      case 'Escape':
        if (!this.#restore(cell)) this.#walking = false;
        this.#inText = false;
        return 'select';
      default:
        return undefined;
    }
  }
}

const leadingTo = (cell: CellKey | undefined): KeyStep =>
  cell === undefined ? 'none' : { go: cell };

const neighbour = (cells: CellKey[], cell: CellKey, by: number): CellKey | undefined =>
  cells[cells.indexOf(cell) + by];

const rowOf = (grid: CellGrid, cell: CellKey) => grid.findIndex((row) => row.includes(cell));
const inTable = (grid: CellGrid, cell: CellKey, by: number) => neighbour(grid.flat(), cell, by);
const inRow = (grid: CellGrid, cell: CellKey, by: number) =>
  neighbour(grid[rowOf(grid, cell)] ?? [], cell, by);

/** The cell above or below; a row with fewer cells is entered at its last. */
function vertical(grid: CellGrid, cell: CellKey, by: number): CellKey | undefined {
  const row = rowOf(grid, cell);
  const column = grid[row]?.indexOf(cell) ?? 0;
  const cells = grid[row + by];
  return cells?.[Math.min(column, cells.length - 1)];
}

/** The cells a pasted block covers, from `cell` to the right and down; `outside` counts what lies beyond the table. */
export function cellsUnder(grid: CellGrid, cell: CellKey, block: string[][]) {
  const firstRow = rowOf(grid, cell);
  const firstColumn = grid[firstRow]?.indexOf(cell) ?? 0;
  const covered: { cell: CellKey; value: string }[] = [];
  let outside = 0;
  block.forEach((values, down) => {
    values.forEach((value, right) => {
      const under = grid[firstRow + down]?.[firstColumn + right];
      if (under !== undefined) covered.push({ cell: under, value });
      else if (value !== '') outside += 1;
    });
  });
  return { covered, outside };
}
