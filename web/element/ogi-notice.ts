import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Language } from '../../wasm/types.ts';
import { define } from './define.ts';
import { theme } from './theme.ts';
import { elementWords } from './words.ts';

/** What was just done, in a line; `undo` offers to take it back; a `lasting` one stays until it is closed. */
export interface Notice {
  text: string;
  undo: boolean;
  lasting: boolean;
}

/** Milliseconds a notice stays: long enough to read it twice and to reach its button. */
const stays = 10_000;

/**
 * Says what was just done, over the foot of the report so that nothing moves, and goes away by itself unless pointer or focus
 * is on it. Fires `ogi-undo`, and `ogi-close` when it is gone or closed.
 */
class OgiNotice extends LitElement {
  @property({ attribute: false }) notice: Notice | undefined;
  @property({ attribute: false }) canUndo = false;
  @property() language: Language = 'zh-CN';

  @state() private held = false;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    theme,
    css`
      :host {
        pointer-events: none;
      }
      .notice:not(.still) {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        max-width: min(440px, 100%);
        font-size: 15px;
        line-height: 1.5;
        padding: 6px 8px 6px 14px;
        border: 1px solid var(--_accent);
        border-left-width: 4px;
        border-radius: 4px;
        background: var(--_surface);
        box-shadow: 0 3px 14px rgba(0, 0, 0, 0.22);
        pointer-events: auto;
        overflow-wrap: anywhere;
      }
      button {
        min-height: 32px;
        padding: 2px 12px;
        font-size: 15px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, this.hold);
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, this.letGo);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.leaving);
  }

  private readonly hold = () => {
    this.held = true;
  };
  private readonly letGo = () => {
    this.held = false;
  };

  protected override updated(): void {
    clearTimeout(this.leaving);
    if (this.notice && !this.notice.lasting && !this.held)
      this.leaving = setTimeout(() => this.tell('ogi-close'), stays);
  }

  override render() {
    const { notice } = this;
    const words = elementWords(this.language);
    const button = (name: string, label: string, kind = '') =>
      html`<button type="button" class=${kind} @click=${() => this.tell(name)}>${label}</button>`;
    return html`<div class="notice ${notice ? '' : 'still'}">
      <span role="status">${notice?.text ?? ''}</span>
      ${notice?.undo && this.canUndo ? button('ogi-undo', words.undo, 'notice-undo') : nothing}
      ${notice ? button('ogi-close', words.close) : nothing}
    </div>`;
  }

  private tell(name: string): void {
    this.held = false;
    this.dispatchEvent(new CustomEvent(name));
  }
}
define('ogi-notice', OgiNotice);
