import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language, Result } from '../../wasm/types.ts';
import { outcomeKind, tallyOf } from '../report/tally.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { theme } from './theme.ts';
import { elementWords, headingOf } from './words.ts';

/** What the check came to, in one line: the heading that receives the focus, what was waived, and how many hints there are. */
export class OgiVerdict extends LitElement {
  @property({ attribute: false }) result: Result | undefined;
  @property() language: Language = 'zh-CN';
  /** A check after a change is not shouted: whoever shows this tells it when there is a pause. */
  @property({ attribute: false }) quiet = false;

  static override styles = [
    theme,
    css`
      .verdict {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 14px;
        padding: 2px 4px;
      }
      .verdict:focus:not(:focus-visible) {
        outline: none;
      }
      /* Within its own box: on a phone the tools stand right below. */
      .verdict:focus-visible {
        outline-offset: -2px;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 18px;
        line-height: 1.5;
        color: var(--_text);
      }
      h2 .icon {
        width: 20px;
        height: 20px;
      }
      .apart {
        font-size: 14px;
        font-variant-numeric: tabular-nums;
        color: var(--_muted);
        white-space: nowrap;
      }
    `,
  ];

  /** Moves the focus here, so that a screen reader reads the outcome first. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.verdict')?.focus(options);
  }

  override render() {
    const { result } = this;
    if (!result) return nothing;
    const words = elementWords(this.language);
    const kind = outcomeKind(result);
    const { info, waived } = tallyOf(result);
    const apart = (count: number, words: string) =>
      count > 0 ? html`<span class="apart">${words}</span>` : nothing;
    // The alert stands inside the block that takes the focus: on the block itself the two would be read over one another.
    return html`<section class="verdict ${kind}" aria-labelledby="heading" tabindex="-1">
      <div role=${this.quiet ? nothing : kind === 'error' ? 'alert' : 'status'}>
        <h2 id="heading">${icon(kind)}<span>${headingOf(result, words)}</span></h2>
      </div>
      ${apart(waived, words.waivedApart(waived))} ${apart(info, words.hintsApart(info))}
    </section>`;
  }
}
define('ogi-verdict', OgiVerdict);
