import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, Language, Result } from '../../wasm/types.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { theme } from './theme.ts';
import { elementWords, headingOf } from './words.ts';

/** What the check came to: the heading that receives the focus, the sums, and what could not be judged. */
export class OgiVerdict extends LitElement {
  @property({ attribute: false }) result: Result | undefined;
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property() language: Language = 'zh-CN';
  /** A check after a change is not shouted: whoever shows this tells it when there is a pause. */
  @property({ attribute: false }) quiet = false;

  static override styles = [
    theme,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 24px;
        padding: 10px 16px;
        border: 1px solid var(--_line);
        border-left: 6px solid currentColor;
        background: var(--_surface);
      }
      .bar > * {
        color: var(--_text);
      }
      .summary {
        flex: 1 1 320px;
        min-width: 0;
      }
      .bar:focus:not(:focus-visible) {
        outline: none;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 20px;
        line-height: 1.5;
      }
      h2 .icon {
        width: 20px;
        height: 20px;
      }
      .sums {
        font-variant-numeric: tabular-nums;
      }
      .note {
        display: flex;
        gap: 8px;
        margin-top: 4px;
      }
      .note .icon {
        flex: none;
        margin-top: 4px;
        color: var(--_info);
      }
      details {
        font-size: 14px;
        color: var(--_muted);
      }
      summary {
        min-height: 24px;
        cursor: pointer;
      }
      .rest {
        max-height: 40vh;
        overflow: auto;
        padding: 4px 0 4px 16px;
      }
      .rest h3 {
        margin-top: 6px;
        font-size: 14px;
      }
      .rest ul {
        padding-left: 20px;
      }
      @media print {
        details {
          display: none;
        }
      }
    `,
  ];

  /** Moves the focus here, so that a screen reader reads the outcome first. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.bar')?.focus();
  }

  override render() {
    const { result } = this;
    if (!result) return nothing;
    const words = elementWords(this.language);
    const { counts, equations } = result;
    const none = result.verdict === 'not_a_report';
    const unsure = counts.warning || result.verdict === 'incomplete';
    const kind = counts.error || none ? 'error' : unsure ? 'warning' : 'pass';
    const { held, failed, skipped } = equations;
    const sums =
      held + failed + skipped ? words.equationsOutcome(held, failed, skipped) : words.noEquations;
    // The alert stands inside the block that takes the focus: on the block itself the two would be read over one another.
    return html`<section class="bar ${kind}" part="verdict" aria-labelledby="heading" tabindex="-1">
      <div class="summary">
        <div role=${this.quiet ? nothing : kind === 'error' ? 'alert' : 'status'}>
          <h2 id="heading">${icon(kind)}<span>${headingOf(result, words)}</span></h2>
          <p class="sums">${none ? result.findings[0]?.message : sums}</p>
          ${result.notes?.map(({ message }) => html`<p class="note">${icon('info')}<span>${message}</span></p>`)}
          ${result.settings ? html`<p class="note">${icon('info')}<span>${words.settingsTold(result.settings)}</span></p>` : nothing}
          ${result.accepted && counts.error + counts.warning ? html`<p class="pass">${words.allWaived}</p>` : nothing}
        </div>
        ${none ? nothing : this.rest(result)}
      </div>
      <slot name="actions"></slot>
    </section>`;
  }

  /** Silence is not a pass: how many rules held, and which could say nothing, with the reason. */
  private rest(result: Result) {
    const words = elementWords(this.language);
    const inState = (state: string) => result.rules.filter((rule) => rule.state === state);
    const notJudged = inState('not_judged');
    const notApplicable = inState('not_applicable');
    const skipped = result.equations.items.filter((item) => item.state === 'skipped');
    const titles = new Map(this.catalogue?.rules.map((rule) => [rule.rule, rule.title]));
    const form = this.catalogue ? Object.values(this.catalogue.forms) : [];
    const labels = new Map(
      form.flatMap(({ equations }) => equations.map(({ id, label }) => [id, label] as const)),
    );
    const list = (heading: string, items: { name: string; reason: string | undefined }[]) =>
      items.length === 0
        ? nothing
        : html`<h3>${heading}</h3>
            <ul>
              ${items.map(
                ({ name, reason }) =>
                  html`<li>${name}${reason ? `${words.colon}${reason}` : nothing}</li>`,
              )}
            </ul>`;
    const ruleItems = (outcomes: typeof notJudged) =>
      outcomes.map(({ rule, reason }) => ({ name: `${rule} ${titles.get(rule) ?? ''}`, reason }));
    return html`<details>
      <summary>
        ${words.rules(inState('held').length, inState('failed').length, notJudged.length, notApplicable.length)}
      </summary>
      <div class="rest" tabindex="0" role="group" aria-label=${words.notJudged}>
        ${list(
          words.skippedEquations,
          skipped.map(({ id, reason }) => ({ name: labels.get(id) ?? id, reason })),
        )}
        ${list(words.notJudged, ruleItems(notJudged))}
        ${list(words.notApplicable, ruleItems(notApplicable))}
      </div>
    </details>`;
  }
}
define('ogi-verdict', OgiVerdict);
