import { html, nothing } from 'lit';
import type { CellKey, EquationSums, Figures, Language } from '../../wasm/types.ts';
import type { CellPlace, ShownForm } from '../report/form-model.ts';
import { signed } from '../report/highlights.ts';
import { shortNameOfCell } from '../report/place-names.ts';
import { elementWords } from './words.ts';

/** The sums a figure is in, as the core last gave them: it is asked at every key. */
export function sumBar(
  cell: CellKey,
  place: CellPlace,
  form: ShownForm,
  figures: Figures | undefined,
  language: Language,
) {
  const words = elementWords(language);
  const sums = new Map(figures?.equations.map((each) => [each.id, each]));
  const its = form.equations.filter(
    ({ left, right }) => left.includes(cell) || right.includes(cell),
  );
  return html`<p class="sums" part="sums">
    <strong>${shortNameOfCell(cell, place, language)}</strong>
    ${its.map(({ id, label }) => {
      const {
        left = '？',
        right = '？',
        difference,
        open = 0,
      }: Partial<EquationSums> = sums.get(id) ?? {};
      const holds = difference === '0';
      // While something is blank, what the others come to is no error yet.
      const fails = difference !== undefined && !holds && open === 0;
      return html`<span class="sum ${fails ? 'error' : ''}"
        >${label}${words.colon}<b>${left} ${holds ? '＝' : '≠'} ${right}</b
        >${fails ? ` ${words.difference} ${signed(difference)}` : nothing}</span
      >`;
    })}
  </p>`;
}
