import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Finding, Language } from '../../wasm/types.ts';
import { define } from './define.ts';
import type { RulePage } from './public.ts';
import { hasRulePages, rulePage } from './rule-pages.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

/** On demand, what a finding rests on: the basis, the rule's code, and why the rule is there. */
class OgiBasis extends LitElement {
  @property({ attribute: false }) finding: Finding | undefined;
  @property() language: Language = 'zh-CN';

  @state() private page: RulePage | undefined;

  static override styles = [
    theme,
    css`
      details {
        padding: 0 12px 8px;
        font-size: 14px;
      }
      summary {
        min-height: 24px;
        color: var(--_accent);
        cursor: pointer;
      }
      p {
        margin-bottom: 4px;
        overflow-wrap: anywhere;
      }
      .code {
        color: var(--_muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  override render() {
    const { finding } = this;
    if (!finding) return nothing;
    const words = elementWords(this.language);
    const { basis, rule } = finding;
    return html`<details @toggle=${this.opened}>
      <summary>${words.why}</summary>
      ${basis.length > 0 ? html`<p>${words.basis}${words.colon}${basis.join(words.semicolon)}</p>` : nothing}
      ${
        this.page
          ? html`<div lang="zh-CN"><p>${this.page.summary}</p><p>${this.page.why}</p></div>`
          : nothing
      }
      <p class="code">${words.rule}${words.colon}${rule}</p>
    </details>`;
  }

  private async opened(event: Event): Promise<void> {
    const { finding } = this;
    if (!finding || !hasRulePages() || !(event.target as HTMLDetailsElement).open) return;
    this.page = await rulePage(finding.rule);
  }
}
define('ogi-basis', OgiBasis);
