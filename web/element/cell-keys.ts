/**
 * Walking through the figures of a table by keyboard as in a spreadsheet. Arrows, Enter and Tab go from cell to cell; F2 or a
 * second click gives the arrows to the text of the cell; Escape takes back what was typed, and pressed again lets Tab leave
 * the table, as it does for somebody who only passes through.
 */
export class CellKeys {
  /** The arrows move within the text. */
  private inText = false;
  /** Something was done in this table, so Tab goes to the next cell. */
  private walking = false;
  private readonly restore: (input: HTMLInputElement) => boolean;

  /** `restore` puts back what the cell held when it was entered; false: it holds that already. */
  constructor(restore: (input: HTMLInputElement) => boolean) {
    this.restore = restore;
  }

  entered(input: HTMLInputElement, from: EventTarget | null): void {
    this.inText = false;
    if (tableOf(from) !== tableOf(input)) this.walking = false;
    input.select();
  }

  typed(): void {
    this.walking = true;
  }

  clicked(input: HTMLInputElement, wasFocused: boolean): void {
    this.walking = true;
    if (wasFocused) this.inText = true;
    else input.select();
  }

  pressed(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = this.target(event, input);
    if (target === undefined) return;
    event.preventDefault();
    target?.focus();
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Where the key leads; null: nowhere, but it was a key of ours; undefined: not ours. */
  private target(
    event: KeyboardEvent,
    input: HTMLInputElement,
  ): HTMLInputElement | null | undefined {
    const { key, shiftKey } = event;
    switch (key) {
      case 'ArrowUp':
      case 'ArrowDown':
        this.walking = true;
        return vertical(input, key === 'ArrowUp' ? -1 : 1);
      case 'ArrowLeft':
      case 'ArrowRight':
        if (this.inText || shiftKey) return undefined;
        this.walking = true;
        return inRow(input, key === 'ArrowLeft' ? -1 : 1);
      case 'Enter':
        this.walking = true;
        return vertical(input, shiftKey ? -1 : 1);
      case 'F2':
        this.inText = true;
        input.setSelectionRange(input.value.length, input.value.length);
        return null;
      case 'Tab':
        return this.walking ? (inTable(input, shiftKey ? -1 : 1) ?? undefined) : undefined;
      case 'Escape':
        if (!this.restore(input)) this.walking = false;
        this.inText = false;
        input.select();
        return null;
      default:
        return undefined;
    }
  }
}

const tableOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('table') : null;

const entries = (root: ParentNode | null) => [
  ...(root?.querySelectorAll<HTMLInputElement>('input.entry') ?? []),
];

const step = (all: HTMLInputElement[], input: HTMLInputElement, by: number) =>
  all[all.indexOf(input) + by] ?? null;

const inTable = (input: HTMLInputElement, by: number) => step(entries(tableOf(input)), input, by);
const inRow = (input: HTMLInputElement, by: number) =>
  step(entries(input.closest('tr')), input, by);

/** The cell above or below; a row with fewer cells is entered at its last. */
function vertical(input: HTMLInputElement, by: number): HTMLInputElement | null {
  const rows = rowsOf(input);
  const here = input.closest('tr') as HTMLTableRowElement;
  const row = rows[rows.indexOf(here) + by];
  if (!row) return null;
  const column = entries(here).indexOf(input);
  const cells = entries(row);
  return cells[Math.min(column, cells.length - 1)] ?? null;
}

const rowsOf = (input: HTMLInputElement) =>
  [...(input.closest('table')?.rows ?? [])].filter((row) => row.querySelector('input.entry'));

/** The cells a pasted block covers, from `input` to the right and down; `outside` counts what lies beyond the table. */
export function cellsUnder(input: HTMLInputElement, block: string[][]) {
  const rows = rowsOf(input);
  const here = input.closest('tr') as HTMLTableRowElement;
  const firstRow = rows.indexOf(here);
  const firstColumn = entries(here).indexOf(input);
  const covered: { cell: string; value: string }[] = [];
  let outside = 0;
  block.forEach((values, down) => {
    const row = rows[firstRow + down];
    const cells = row ? entries(row) : [];
    values.forEach((value, right) => {
      const cell = cells[firstColumn + right]?.dataset.cell;
      if (cell !== undefined) covered.push({ cell, value });
      else if (value !== '') outside += 1;
    });
  });
  return { covered, outside };
}
