import { html, nothing } from 'lit';
import type { Report, SectionKey } from '../../wasm/types.ts';
import type { ShownForm } from '../report/form-model.ts';
import type { TextMark } from '../report/highlights.ts';
import { type EditKey, type ReportEdit, valueAt } from '../report/report-edits.ts';
import type { ElementWords } from './words.ts';

/** What can be open for writing. */
export type Written = SectionKey | 'head';

/** What title, head and texts of the form are drawn from, and what is to be done with them. */
export interface Writing {
  report: Report;
  /** The report as it came, where what was changed is to be marked. */
  original: Report | undefined;
  lastYear: Report | undefined;
  form: ShownForm;
  words: ElementWords;
  editable: boolean;
  /** What is open. */
  open: Written | undefined;
  /** The texts that are shown whole where others are shown by their beginning. */
  unfolded: ReadonlySet<SectionKey>;
  marks: ReadonlyMap<SectionKey, TextMark[]>;
  /** Writes as part of what is being typed. */
  write(edit: ReportEdit): void;
  enterField(): void;
  revert(keys: EditKey[]): void;
  begin(what: Written): void;
  end(): void;
  fold(section: SectionKey): void;
}

export const wasChanged = ({ original, report }: Writing, key: EditKey): boolean =>
  !!original && valueAt(original, key) !== valueAt(report, key);

/** Says that something was changed, what it was, and offers to put it back. */
export function changedNote({ original, words, revert }: Writing, keys: EditKey[]) {
  if (keys.length === 0) return nothing;
  const before = keys.map((key) => (original && valueAt(original, key)) ?? '');
  return html`<span class="changed-note" title=${words.was(before.join(words.semicolon))}
      ><i class="corner-mark" aria-hidden="true"></i>${words.changed}</span
    >
    <button type="button" class="small" @click=${() => revert(keys)}>${words.putBack}</button>`;
}

export const typed =
  ({ write }: Writing, key: EditKey) =>
  (event: Event) =>
    write({ key, value: (event.target as HTMLInputElement | HTMLTextAreaElement).value });

export const closeByEscape =
  ({ end }: Writing) =>
  (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    end();
  };
