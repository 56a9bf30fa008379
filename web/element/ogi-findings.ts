import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Finding, Language, Place, Report, Result, SectionKey } from '../../wasm/types.ts';
import { type CellPlace, type ShownForm, sectionOfTable } from '../report/form-model.ts';
import { differencesOf, signed } from '../report/highlights.ts';
import type { Shown } from '../report/report-session.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { scrollWithin } from './scroll-within.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

const groups = ['document', 'preamble', '1', '2', '3', '4', '5', '6'] as const;

/** The list of findings by section of the report. Choosing one fires `ogi-show`; choosing it again goes to its next place. */
export class OgiFindings extends LitElement {
  @property({ attribute: false }) result: Result | undefined;
  @property({ attribute: false }) report: Report | undefined;
  /** Whether something can be done about a finding here: fixes, questions, waivers. */
  @property({ type: Boolean }) editable = false;
  /** The whole report can be moved into another edition of the form. */
  @property({ type: Boolean }) convertible = false;
  @property({ attribute: false }) form: ShownForm | undefined;
  @property({ attribute: false }) places: Map<string, CellPlace> = new Map();
  @property({ attribute: false }) shown: Shown | undefined;
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      h3 {
        margin: 14px 0 4px;
        font-size: 14px;
        color: var(--_muted);
      }
      .group:first-of-type h3 {
        margin-top: 0;
      }
      ul {
        list-style: none;
      }
      li {
        border: 1px solid var(--_line);
        border-left-width: 4px;
        margin-bottom: 8px;
        background: var(--_surface);
      }
      li.error {
        border-left-color: var(--_error);
      }
      li.warning {
        border-left-color: var(--_warning);
      }
      li.info {
        border-left-color: var(--_info);
      }
      li.shown {
        background: var(--_info-ground);
        border-color: var(--_accent);
      }
      a {
        display: block;
        padding: 8px 12px 4px;
        color: var(--_text);
        text-decoration: none;
      }
      a:hover .message,
      a:focus .message {
        text-decoration: underline;
      }
      .top {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 14px;
        line-height: 1.5;
      }
      .top .word {
        font-weight: 600;
      }
      .difference {
        margin-left: auto;
        color: var(--_error);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .message {
        display: block;
        overflow-wrap: anywhere;
        text-underline-offset: 3px;
      }
      .source {
        padding: 0 12px 8px;
        font-size: 13px;
        line-height: 1.5;
        color: var(--_muted);
        overflow-wrap: anywhere;
      }
      .code {
        font-variant-numeric: tabular-nums;
      }
      .waived-note {
        color: var(--_text);
        padding: 0 12px 8px;
        font-size: 14px;
        overflow-wrap: anywhere;
      }
      li.waived .message {
        color: var(--_muted);
      }
      button {
        min-height: 28px;
        padding: 1px 10px;
        font-size: 14px;
      }
      @media (forced-colors: active) {
        li.shown {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  /** Puts the focus back on the finding that was chosen last. */
  focusShown(): void {
    this.renderRoot.querySelector<HTMLElement>('li.shown a')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    const entry = this.renderRoot.querySelector('li.shown');
    if (entry) scrollWithin(entry, 'top');
  }

  override render() {
    const { result } = this;
    if (!result || result.findings.length === 0) return nothing;
    const words = elementWords(this.language);
    return html`<nav aria-label=${words.findings} part="findings">
      ${groups.map((group) => {
        const findings = result.findings.filter((finding) => this.groupOf(finding) === group);
        if (findings.length === 0) return nothing;
        return html`<section class="group">
          <h3>${group === 'document' ? words.wholeDocument : words.section[group]}</h3>
          <ul>
            ${findings.map((finding) => this.entry(finding))}
          </ul>
        </section>`;
      })}
    </nav>`;
  }

  private entry(finding: Finding) {
    const words = elementWords(this.language);
    const shown = this.shown?.finding === finding ? this.shown : undefined;
    const differences =
      this.result && this.form ? differencesOf(finding, this.result, this.form.equations) : [];
    const count = finding.places.length;
    const classes = [finding.severity, shown ? 'shown' : '', finding.waived ? 'waived' : ''];
    return html`<li class=${classes.filter(Boolean).join(' ')} part="finding">
      <a
        href="#${finding.rule}"
        aria-current=${shown ? 'true' : nothing}
        @click=${(event: Event) => this.choose(event, finding)}
      >
        <span class="top ${finding.severity}">
          ${icon(finding.severity)}<span class="word">${words.severity[finding.severity]}</span>
          <span class="difference">${differences
            .map((difference) => `${words.difference} ${signed(difference)}`)
            .join(words.comma)}</span>
        </span>
        <span class="message">${finding.message}</span>
      </a>
      <p class="source">
        <span class="code">${finding.rule}</span>
        ${count > 1 ? html` · ${shown ? words.placeOf(shown.placeIndex + 1, count) : words.places(count)}` : nothing}
        ${
          finding.basis.length
            ? html` · ${words.basis}${words.colon}${finding.basis.join(words.semicolon)}`
            : nothing
        }
        ${!shown && finding.fixes?.length ? html` · ${words.fixes(finding.fixes.length)}` : nothing}
      </p>
      ${
        finding.waived
          ? html`<p class="waived-note">
              ${words.waived(finding.waived)}
              ${
                this.editable
                  ? html`<button type="button" @click=${() => this.takeBack(finding)}>
                      ${words.takeBack}
                    </button>`
                  : nothing
              }
            </p>`
          : nothing
      }
      ${
        shown && this.editable
          ? html`<ogi-fixes
              .finding=${finding}
              .report=${this.report}
              .places=${this.places}
              .convertible=${this.convertible}
              .language=${this.language}
            ></ogi-fixes>`
          : nothing
      }
    </li>`;
  }

  private takeBack(finding: Finding): void {
    this.dispatchEvent(
      new CustomEvent('ogi-unwaive', { detail: { finding: finding.id }, bubbles: true }),
    );
  }

  private choose(event: Event, finding: Finding): void {
    event.preventDefault();
    const before = this.shown?.finding === finding ? this.shown.placeIndex : -1;
    const placeIndex = finding.places.length ? (before + 1) % finding.places.length : 0;
    this.dispatchEvent(
      new CustomEvent<Shown>('ogi-show', { detail: { finding, placeIndex }, bubbles: true }),
    );
  }

  private groupOf(finding: Finding): 'document' | SectionKey {
    const place = finding.places[0];
    return place ? this.sectionOf(place) : 'document';
  }

  private sectionOf(place: Place): 'document' | SectionKey {
    if ('member' in place) return 'document';
    if ('cell' in place) return this.places.get(place.cell)?.section ?? 'document';
    if ('section' in place) return place.section;
    if ('heading' in place) return place.heading;
    if ('table' in place) return sectionOfTable[place.table];
    return 'document';
  }
}
define('ogi-findings', OgiFindings);
