import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language } from '../../wasm/types.ts';
import { icon } from '../element/icons.ts';
import { theme } from '../element/theme.ts';
import type { Checked } from './entry.ts';
import { unitOf } from './entry.ts';
import { panelStyles } from './panel-styles.ts';
import { checkRoster, namesIn, twiceIn } from './roster.ts';
import { batchWords } from './words.ts';

/** Who on a pasted list has not reported, and who more than once. Tells `ogi-roster` with the names. */
export class OgiBatchRoster extends LitElement {
  @property({ attribute: false }) reports: Checked[] = [];
  /** The list as pasted. */
  @property({ attribute: false }) text = '';
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    panelStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        gap: 20px;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 240px;
        margin-top: 4px;
      }
    `,
  ];

  override render() {
    const words = batchWords(this.language);
    return html`<p class="lead">${words.rosterLead}</p>
      <div class="columns">
        <label
          >${words.rosterLabel}<textarea
            spellcheck="false"
            .value=${this.text}
            @input=${(event: Event) => this.tell((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
        <div role="status">${this.outcome()}</div>
      </div>`;
  }

  private tell(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent('ogi-roster', { detail: text }));
  }

  private outcome() {
    const words = batchWords(this.language);
    const names = namesIn(this.text);
    const { reports } = this;
    const nameOf = (member: number) => {
      const report = reports[member];
      return report ? `${unitOf(report)} · ${report.name}` : '';
    };
    if (names.length === 0) {
      const twice = twiceIn(reports.map(({ report }) => report));
      return html`<p class="note">${words.rosterEmpty}</p>
        ${
          twice.length > 0
            ? this.group(
                words.same,
                twice.map((members) => members.map(nameOf).join(words.listed)),
                'warning',
              )
            : nothing
        }`;
    }
    const { missing, twice, byEnd, unlisted } = checkRoster(
      names,
      reports.map(({ report }) => report.organ ?? ''),
    );
    const all = missing.length + twice.length === 0;
    return html`${
      all ? html`<p class="pass">${icon('pass')} ${words.rosterAll(names.length)}</p>` : nothing
    }
    ${this.group(words.missing(missing.length), missing, 'error')}
    ${this.group(
      words.twice(twice.length),
      twice.map(({ name, members }) => `${name}：${members.map(nameOf).join(words.listed)}`),
      'error',
    )}
    ${this.group(
      words.byEnd(byEnd.length),
      byEnd.map(({ name, member }) => `${name} → ${nameOf(member)}`),
      'info',
    )}
    ${this.group(words.unlisted(unlisted.length), unlisted.map(nameOf), 'info')}`;
  }

  private group(heading: string, items: string[], kind: 'error' | 'warning' | 'info') {
    if (items.length === 0) return nothing;
    return html`<h3 class=${kind}>${icon(kind)}${heading}</h3>
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
  }
}
customElements.define('ogi-batch-roster', OgiBatchRoster);
