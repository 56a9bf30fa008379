import { html, nothing } from 'lit';
import type { Finding, Language, Result } from '../../wasm/types.ts';
import { icon } from './icons.ts';
import { elementWords, headingOf } from './words.ts';

/**
 * The bar that goes along to a finding's place; without `finding` it says what the check came to. What it says takes the
 * focus, for keys are to scroll it.
 */
export function currentFinding(
  result: Result,
  finding: Finding | undefined,
  language: Language,
  to: { go(by: 1 | -1): void; back(): void },
) {
  const words = elementWords(language);
  const fixes = finding?.fixes?.length;
  return html`<aside class="current" aria-label=${words.currentFinding}>
      <p tabindex="0">
        ${
          finding
            ? html`<strong class=${finding.severity}
                >${icon(finding.severity)} ${words.severity[finding.severity]}</strong
              >
              ${finding.message}`
            : headingOf(result, words)
        }
      </p>
      <button type="button" title="Shift+F8" @click=${() => to.go(-1)}>${words.previous}</button>
      <button type="button" title="F8" @click=${() => to.go(1)}>${words.next}</button>
      <button type="button" @click=${() => to.back()}>
        ${words.backToList}${fixes ? ` · ${words.fixes(fixes)}` : nothing}
      </button>
    </aside>
    <div class="room"></div>`;
}
