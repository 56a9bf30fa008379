import type { CellKey } from '../../wasm/types.ts';
import { cellEdit, type ReportEdit } from '../report/report-edits.ts';
import { CellKeys, cellsUnder } from './cell-keys.ts';
import { pastedBlock } from './pasted-block.ts';

/** What the fields in the cells need of the form they stand in. */
export interface CellHost {
  /** All of one `entry` is one step; `outside` figures of a pasted block lay beyond the table. */
  write(edits: ReportEdit[], entry?: object, outside?: number): void;
  /** The focus came to a cell, or left the tables. */
  enter(cell: CellKey | undefined): void;
}

/** The listeners of a table whose cells are fields: docs/adr/070-cells-are-input-fields.md. */
export class CellEditing {
  private readonly host: CellHost;
  private readonly keys = new CellKeys((input) => this.restore(input));
  /** One stay in one cell; what is typed in it is one step. */
  private entry: object = {};
  private enteredValue = '';

  constructor(host: CellHost) {
    this.host = host;
  }

  readonly pressed = (event: KeyboardEvent): void => {
    const input = fieldOf(event.target);
    if (input) this.keys.pressed(event, input);
  };

  readonly entered = (event: FocusEvent): void => {
    const input = fieldOf(event.target);
    if (!input) return;
    this.entry = {};
    this.enteredValue = input.value;
    this.host.enter(input.dataset.cell);
    this.keys.entered(input, event.relatedTarget);
  };

  readonly left = (event: FocusEvent): void => {
    // Not on the way to the next cell.
    if (!fieldOf(event.relatedTarget)) this.host.enter(undefined);
  };

  readonly pointed = (event: MouseEvent): void => {
    const input = fieldOf(event.target);
    if (!input) return;
    const wasFocused = (input.getRootNode() as ShadowRoot).activeElement === input;
    input.addEventListener('mouseup', () => this.keys.clicked(input, wasFocused), { once: true });
  };

  readonly typed = (event: Event): void => {
    const input = fieldOf(event.target);
    if (!input?.dataset.cell) return;
    this.keys.typed();
    this.host.write([cellEdit(input.dataset.cell, input.value)], this.entry);
  };

  readonly pasted = (event: ClipboardEvent): void => {
    const input = fieldOf(event.target);
    const block = input && event.clipboardData && pastedBlock(event.clipboardData);
    if (!input || !block) return;
    event.preventDefault();
    // Not meant for a page that takes what is pasted anywhere for a report.
    event.stopPropagation();
    const { covered, outside } = cellsUnder(input, block);
    const edits = covered.map(({ cell, value }) => cellEdit(cell, value));
    this.host.write(edits, undefined, outside);
    this.entry = {};
  };

  /** The browser's own undo knows only one field: the report has one for all. */
  readonly beforeInput = (event: InputEvent): void => {
    if (fieldOf(event.target) && /^history/.test(event.inputType)) event.preventDefault();
  };

  private restore(input: HTMLInputElement): boolean {
    if (!input.dataset.cell || input.value === this.enteredValue) return false;
    this.host.write([cellEdit(input.dataset.cell, this.enteredValue)], this.entry);
    return true;
  }
}

const fieldOf = (target: EventTarget | null): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.matches('.entry') ? target : undefined;
