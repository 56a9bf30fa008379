import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, Language, Result } from '../../wasm/types.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

/** What was checked and what was not: the sums, the limits of the file, and on demand every rule that could say nothing. */
class OgiCoverage extends LitElement {
  @property({ attribute: false }) result: Result | undefined;
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      .coverage {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
        padding: 4px 16px 0;
        font-size: 14px;
        color: var(--_muted);
      }
      .sums {
        min-width: min(23em, 100%);
        font-variant-numeric: tabular-nums;
        color: var(--_text);
      }
      .note {
        display: flex;
        flex-basis: 100%;
        gap: 8px;
        color: var(--_text);
      }
      .note .icon {
        flex: none;
        margin-top: 4px;
        color: var(--_info);
      }
      summary {
        min-height: 24px;
        cursor: pointer;
      }
      details[open] {
        flex-basis: 100%;
      }
      .rest {
        max-height: 40vh;
        overflow: auto;
        padding: 4px 0 4px 16px;
      }
      h3 {
        margin-top: 6px;
        font-size: 14px;
      }
      ul {
        padding-left: 20px;
      }
    `,
  ];

  override render() {
    const { result } = this;
    if (!result) return nothing;
    const words = elementWords(this.language);
    const { held, failed, skipped } = result.equations;
    const none = result.verdict === 'not_a_report';
    const sums =
      held + failed + skipped ? words.equationsOutcome(held, failed, skipped) : words.noEquations;
    return html`<div class="coverage">
      <p class="sums">${none ? result.findings[0]?.message : sums}</p>
      ${none ? nothing : this.rest(result)}
      ${result.settings ? html`<p class="note">${icon('info')}<span>${words.settingsTold(result.settings)}</span></p>` : nothing}
      ${result.notes?.map(({ message }) => html`<p class="note">${icon('info')}<span>${message}</span></p>`)}
    </div>`;
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
define('ogi-coverage', OgiCoverage);
