import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CellKey, Language } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { cellPlaces } from '../report/form-model.ts';
import { nameOfCell } from '../report/place-names.ts';
import '../element/ogi-form.ts';
import { theme } from '../element/theme.ts';
import { panelStyles } from './panel-styles.ts';
import { twiceIn } from './roster.ts';
import type { Sum } from './sum.ts';
import { batchWords } from './words.ts';

const mostNames = 8;

/** The sum of all reports in the official form, and what could not be summed. Tells `ogi-save-sum`. */
export class OgiBatchSum extends LitElement {
  @property({ attribute: false }) sum: Sum | undefined;
  @property() language: Language = 'zh-CN';

  static override styles = [theme, panelStyles];

  override render() {
    const words = batchWords(this.language);
    const { sum } = this;
    if (!sum) return nothing;
    if (sum.members.length === 0) return html`<p>${words.sumNone}</p>`;
    const unreadable = unreadableIn(sum);
    const places = cellPlaces(sum.form);
    return html`<div class="row">
        <p>${words.sumLead(sum.members.length)}</p>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('ogi-save-sum'))}>
          ${words.sumExcel}
        </button>
      </div>
      ${this.doubts(sum).map((text) => html`<p class="warning">${icon('warning')} ${text}</p>`)}
      ${
        unreadable.length > 0
          ? html`<p class="warning">${icon('warning')} ${words.unreadable(unreadable.length)}</p>
              <ul>
                ${unreadable
                  .slice(0, mostNames)
                  .map(
                    ({ member, cell }) =>
                      html`<li>${sum.members[member]?.name} · ${nameOfCell(cell, places.get(cell), this.language)} “${sum.members[member]?.report.cells[cell]}”</li>`,
                  )}
              </ul>`
          : nothing
      }
      <ogi-form .report=${sum.report} .form=${sum.form} .places=${places} .language=${this.language}></ogi-form>`;
  }

  private doubts(sum: Sum): string[] {
    const words = batchWords(this.language);
    const named = (members: Iterable<number>) => {
      const names = [...new Set(members)].map((member) => sum.members[member]?.name ?? '');
      const shown = names.slice(0, mostNames).join(words.listed);
      return names.length > mostNames ? `${shown}…（${names.length}）` : shown;
    };
    const reports = sum.members.map(({ report }) => report);
    const twice = twiceIn(reports).flat();
    const others = Object.values(sum.aggregate.other_edition).flat();
    const years = new Set(reports.map(({ year }) => year));
    return [
      ...(years.size > 1 ? [words.manyYears] : []),
      ...(others.length > 0 ? [words.otherEdition(named(others))] : []),
      ...(twice.length > 0 ? [words.countedTwice(named(twice))] : []),
    ];
  }
}

/** What is written and no figure: more than a blank or a dash. */
function unreadableIn({ aggregate }: Sum): { cell: CellKey; member: number }[] {
  return aggregate.not_summed
    .filter(({ why }) => why !== 'blank' && why !== 'placeholder' && why !== 'absent')
    .flatMap(({ cell, members }) => members.map((member) => ({ cell, member })));
}

customElements.define('ogi-batch-sum', OgiBatchSum);
