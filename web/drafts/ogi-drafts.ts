import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language } from '../../wasm/types.ts';
import { theme } from '../element/theme.ts';
import type { Draft } from './draft-store.ts';

const chinese = {
  heading: '未完成的草稿',
  where: '改动过的报告自动存为草稿，只存在这台电脑的这个浏览器里，不上传。公用电脑用完请删除。',
  open: '继续',
  openOf: (name: string) => `继续：${name}`,
  remove: '删除',
  removeOf: (name: string) => `删除：${name}`,
  removeAll: '全部删除',
  saved: (when: string) => `${when} 保存`,
  untitled: '没有标题的报告',
};
type Words = typeof chinese;
const english: Words = {
  heading: 'Unfinished drafts',
  where:
    'A report you change is kept as a draft, only in this browser on this computer; nothing is uploaded. On a shared computer delete it when done.',
  open: 'Continue',
  openOf: (name) => `Continue: ${name}`,
  remove: 'Delete',
  removeOf: (name) => `Delete: ${name}`,
  removeAll: 'Delete all',
  saved: (when) => `saved ${when}`,
  untitled: 'Report without a title',
};
const words: Record<Language, Words> = { 'zh-CN': chinese, en: english };

/** The drafts kept in this browser: `ogi-open-draft` {id}, `ogi-remove-drafts` {ids?}: all without `ids`. */
export class OgiDrafts extends LitElement {
  @property({ attribute: false }) drafts: Draft[] = [];
  @property() language: Language = 'zh-CN';

  static override styles = [
    theme,
    css`
      section {
        padding: 14px 20px;
        border: 1px solid var(--_line);
        border-left: 6px solid var(--_accent);
        background: var(--_surface);
      }
      h3 {
        font-size: 17px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
      }
      ul {
        max-height: 260px;
        margin: 6px 0;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        padding: 5px 2px;
        border-top: 1px solid var(--_line);
      }
      .name {
        flex: 1 1 240px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .when,
      .where {
        font-size: 14px;
        color: var(--_muted);
      }
      button {
        min-height: 32px;
        font-size: 15px;
      }
    `,
  ];

  override render() {
    if (this.drafts.length === 0) return nothing;
    const say = words[this.language];
    return html`<section aria-label=${say.heading}>
      <div class="head">
        <h3>${say.heading}</h3>
        <button type="button" @click=${() => this.tell('ogi-remove-drafts', {})}>${say.removeAll}</button>
      </div>
      <ul tabindex="0" aria-label=${say.heading}>
        ${this.drafts.map((draft) => this.entry(draft, say))}
      </ul>
      <p class="where">${say.where}</p>
    </section>`;
  }

  private entry({ id, saved, light }: Draft, say: Words) {
    const name = light.report.title || light.name || say.untitled;
    const when = new Date(saved).toLocaleString(this.language, {
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    return html`<li>
      <span class="name">${name}</span>
      <span class="when">${say.saved(when)}</span>
      <button type="button" aria-label=${say.openOf(name)} @click=${() => this.tell('ogi-open-draft', { id })}>
        ${say.open}
      </button>
      <button
        type="button"
        aria-label=${say.removeOf(name)}
        @click=${() => this.tell('ogi-remove-drafts', { ids: [id] })}
      >
        ${say.remove}
      </button>
    </li>`;
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('ogi-drafts', OgiDrafts);
