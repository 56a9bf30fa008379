import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Finding, Language, Report, Result } from '../../wasm/types.ts';
import {
  type FindingFilter,
  type FindingSection,
  findingSections,
  kindOf,
  sectionOfFinding,
} from '../report/finding-filter.ts';
import type { CellPlace, ShownForm } from '../report/form-model.ts';
import { differencesOf, signed } from '../report/highlights.ts';
import type { Shown } from '../report/report-session.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { scrollWithin } from './scroll-within.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

const kinds = ['error', 'warning', 'info', 'waived'] as const;

/**
 * The list of findings by section of the report, narrowed by `filter`. Choosing one fires `ogi-show`; choosing it again goes
 * to its next place. Fires `ogi-filter` with another filter.
 */
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
  @property({ attribute: false }) filter: FindingFilter = {};
  /** Those of the result that the filter lets through, in order. */
  @property({ attribute: false }) listed: Finding[] = [];
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
      .aside {
        min-height: 6px;
        padding: 0 12px 6px;
        font-size: 13px;
        line-height: 1.5;
        color: var(--_muted);
        overflow-wrap: anywhere;
      }
      .filter {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        margin-bottom: 6px;
      }
      select {
        flex: 1 1 130px;
        min-width: 0;
        min-height: 30px;
        padding: 2px 4px;
        border: 1px solid var(--_line);
        border-radius: 4px;
        background: var(--_surface);
        color: var(--_text);
        font: inherit;
        font-size: 14px;
      }
      .none {
        padding: 6px 12px;
        color: var(--_muted);
      }
      .steps {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 0 12px 6px;
        font-size: 13px;
        color: var(--_muted);
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

  /** Puts the focus on the finding that was chosen last; nothing but the list may scroll for it. */
  focusShown(): void {
    const link = this.renderRoot.querySelector<HTMLElement>('li.shown a');
    link?.focus({ preventScroll: true });
    if (link) scrollWithin(link, 'top');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    const entry = this.renderRoot.querySelector('li.shown');
    if (entry) scrollWithin(entry, 'top');
  }

  override render() {
    const { result, listed } = this;
    if (!result) return nothing;
    const words = elementWords(this.language);
    if (result.findings.length === 0) return html`<p class="none">${words.noProblems}</p>`;
    return html`<nav aria-label=${words.findings} part="findings">
      ${this.filterFields(result)}
      ${listed.length === 0 ? html`<p class="none">${words.noneListed}</p>` : nothing}
      ${findingSections.map((section) => {
        const findings = listed.filter((finding) => this.sectionOf(finding) === section);
        if (findings.length === 0) return nothing;
        return html`<section class="group">
          <h3>${this.nameOf(section)}</h3>
          <ul>
            ${repeat(
              findings,
              ({ id, rule, message }) => id ?? rule + message,
              (finding) => this.entry(finding),
            )}
          </ul>
        </section>`;
      })}
    </nav>`;
  }

  private nameOf(section: FindingSection): string {
    const words = elementWords(this.language);
    return section === 'document' ? words.wholeDocument : words.section[section];
  }

  /** Kind and place, each with how many of the other choice there are. */
  private filterFields({ findings }: Result) {
    const words = elementWords(this.language);
    const { kind, section } = this.filter;
    const inSection = findings.filter(
      (each) => section === undefined || this.sectionOf(each) === section,
    );
    const ofKind = findings.filter((each) => kind === undefined || kindOf(each) === kind);
    const countOf = (all: Finding[], is: (finding: Finding) => boolean) => all.filter(is).length;
    const choice = (value: string, label: string, count: number, chosen: boolean) =>
      count > 0 || chosen
        ? html`<option value=${value} .selected=${chosen}>${label}${words.inBrackets(count)}</option>`
        : nothing;
    return html`<div class="filter">
      <select aria-label=${words.filterKind} @change=${(event: Event) => this.narrow('kind', event)}>
        ${choice('', words.allKinds, inSection.length, kind === undefined)}
        ${kinds.map((each) =>
          choice(
            each,
            each === 'waived' ? words.waivedKind : words.severity[each],
            countOf(inSection, (finding) => kindOf(finding) === each),
            kind === each,
          ),
        )}
      </select>
      <select aria-label=${words.filterPlace} @change=${(event: Event) => this.narrow('section', event)}>
        ${choice('', words.allPlaces, ofKind.length, section === undefined)}
        ${findingSections.map((each) =>
          choice(
            each,
            this.nameOf(each),
            countOf(ofKind, (finding) => this.sectionOf(finding) === each),
            section === each,
          ),
        )}
      </select>
    </div>`;
  }

  private narrow(by: keyof FindingFilter, event: Event): void {
    const { [by]: _, ...others } = this.filter;
    const { value } = event.target as HTMLSelectElement;
    const filter = value === '' ? others : { ...others, [by]: value };
    this.dispatchEvent(new CustomEvent('ogi-filter', { detail: filter, bubbles: true }));
  }

  private entry(finding: Finding) {
    const words = elementWords(this.language);
    const shown = this.shown?.finding === finding ? this.shown : undefined;
    const differences =
      this.result && this.form ? differencesOf(finding, this.result, this.form.equations) : [];
    const count = finding.places.length;
    const classes = [finding.severity, shown ? 'shown' : '', finding.waived ? 'waived' : ''];
    return html`<li class=${classes.filter(Boolean).join(' ')} data-rule=${finding.rule} part="finding">
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
      ${shown ? this.steps(shown, count) : this.aside(finding, count)}
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
      ${
        shown
          ? html`<ogi-basis .finding=${finding} .language=${this.language}></ogi-basis>`
          : nothing
      }
    </li>`;
  }

  /** What there is more to it, before it is looked at. */
  private aside({ fixes }: Finding, places: number) {
    const words = elementWords(this.language);
    const notes = [
      places > 1 ? words.places(places) : '',
      fixes?.length ? words.fixes(fixes.length) : '',
    ].filter(Boolean);
    return html`<p class="aside">${notes.join(' · ')}</p>`;
  }

  private steps({ finding, placeIndex }: Shown, count: number) {
    if (count < 2) return nothing;
    const words = elementWords(this.language);
    const step = (by: 1 | -1, label: string) =>
      html`<button type="button" @click=${() => this.show(finding, (placeIndex + by + count) % count)}>
        ${label}
      </button>`;
    return html`<p class="steps">
      <span role="status">${words.placeOf(placeIndex + 1, count)}</span>
      ${step(-1, words.previousPlace)} ${step(1, words.nextPlace)}
    </p>`;
  }

  private takeBack(finding: Finding): void {
    this.dispatchEvent(
      new CustomEvent('ogi-unwaive', { detail: { finding: finding.id }, bubbles: true }),
    );
  }

  private choose(event: Event, finding: Finding): void {
    event.preventDefault();
    const before = this.shown?.finding === finding ? this.shown.placeIndex : -1;
    this.show(finding, finding.places.length ? (before + 1) % finding.places.length : 0);
  }

  private show(finding: Finding, placeIndex: number): void {
    this.dispatchEvent(
      new CustomEvent<Shown>('ogi-show', { detail: { finding, placeIndex }, bubbles: true }),
    );
  }

  private sectionOf(finding: Finding): FindingSection {
    return sectionOfFinding(finding, this.places);
  }
}
define('ogi-findings', OgiFindings);
