import type { CellKey } from '../../wasm/types.ts';
import { type CellGrid, CellKeys, cellsUnder } from '../report/cell-keys.ts';
import { cellEdit, type ReportEdit } from '../report/report-edits.ts';
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
  private readonly keys = new CellKeys((cell) => this.restore(cell));
  /** One stay in one cell; what is typed in it is one step. */
  private entry: object = {};
  private enteredValue = '';
  private currentValue = '';

  constructor(host: CellHost) {
    this.host = host;
  }

  readonly pressed = (event: KeyboardEvent): void => {
    const field = fieldOf(event.target);
    if (!field || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    this.currentValue = field.value;
    const step = this.keys.pressed(event.key, event.shiftKey, cellOf(field), gridOf(field));
    if (step === undefined) return;
    event.preventDefault();
    if (step === 'none') return;
    if (step === 'select') field.select();
    else if (step === 'write') field.setSelectionRange(field.value.length, field.value.length);
    else goTo(field, step.go);
  };

  readonly entered = (event: FocusEvent): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    this.entry = {};
    this.enteredValue = field.value;
    this.host.enter(cellOf(field));
    this.keys.entered(tableOf(event.relatedTarget) !== tableOf(field));
    field.select();
  };

  readonly left = (event: FocusEvent): void => {
    // Not on the way to the next cell.
    if (!fieldOf(event.relatedTarget)) this.host.enter(undefined);
  };

  readonly pointed = (event: MouseEvent): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const wasFocused = (field.getRootNode() as ShadowRoot).activeElement === field;
    const clicked = () => {
      if (this.keys.clicked(wasFocused) === 'select') field.select();
    };
    field.addEventListener('mouseup', clicked, { once: true });
  };

  readonly typed = (event: Event): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    this.keys.typed();
    this.host.write([cellEdit(cellOf(field), field.value)], this.entry);
  };

  readonly pasted = (event: ClipboardEvent): void => {
    const field = fieldOf(event.target);
    const block = field && event.clipboardData && pastedBlock(event.clipboardData);
    if (!field || !block) return;
    event.preventDefault();
    // Not meant for a page that takes what is pasted anywhere for a report.
    event.stopPropagation();
    const { covered, outside } = cellsUnder(gridOf(field), cellOf(field), block);
    const edits = covered.map(({ cell, value }) => cellEdit(cell, value));
    this.host.write(edits, undefined, outside);
    this.entry = {};
  };

  /** The browser's own undo knows only one field: the report has one for all. */
  readonly beforeInput = (event: InputEvent): void => {
    if (fieldOf(event.target) && /^history/.test(event.inputType)) event.preventDefault();
  };

  private restore(cell: CellKey): boolean {
    if (this.currentValue === this.enteredValue) return false;
    this.host.write([cellEdit(cell, this.enteredValue)], this.entry);
    return true;
  }
}

const fieldOf = (target: EventTarget | null): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.matches('.entry[data-cell]') ? target : undefined;

const cellOf = (field: HTMLInputElement): CellKey => field.dataset.cell ?? '';

const tableOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('table') : null;

const fieldsIn = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLInputElement>('input.entry[data-cell]'),
];

/** The table's cells that are fields, row by row. */
const gridOf = (field: HTMLInputElement): CellGrid =>
  [...(tableOf(field)?.rows ?? [])]
    .map((row) => fieldsIn(row).map(cellOf))
    .filter((cells) => cells.length > 0);

function goTo(from: HTMLInputElement, cell: CellKey): void {
  const field = fieldsIn(tableOf(from) as ParentNode).find((each) => cellOf(each) === cell);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
