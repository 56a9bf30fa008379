import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Catalogue, Language } from '../../wasm/types.ts';
import { define } from './define.ts';
import { type CheckedReport, type Exports, openExports } from './exports.ts';
import { copyText, download } from './take-away.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

type Item = keyof ElementWords['exportItems'];
const items: Item[] = ['listXlsx', 'listDocx', 'listHtml', 'listText', 'docx', 'html', 'json'];

/** Writes the list of problems or the report as a file. What was done is told in a status beside the button. */
class OgiExportMenu extends LitElement {
  @property({ attribute: false }) entry: CheckedReport | undefined;
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property() language: Language = 'zh-CN';

  @state() private open = false;
  @state() private status = '';
  @query('.opener') private opener!: HTMLButtonElement;

  static override styles = [
    theme,
    css`
      :host {
        position: relative;
      }
      button {
        min-height: 32px;
        padding: 2px 12px;
        font-size: 15px;
        white-space: nowrap;
      }
      ul {
        position: absolute;
        right: 0;
        z-index: 8;
        min-width: 230px;
        margin-top: 4px;
        padding: 4px;
        list-style: none;
        border: 1px solid var(--_line);
        background: var(--_surface);
        box-shadow: 0 4px 14px rgba(0, 0, 0, 0.18);
      }
      li button {
        width: 100%;
        min-height: 34px;
        border: 0;
        text-align: left;
      }
      li button:hover {
        background: var(--_info-ground);
      }
      .status:not(:empty) {
        position: absolute;
        right: 0;
        z-index: 7;
        width: max-content;
        max-width: min(320px, 80vw);
        margin-top: 4px;
        padding: 4px 10px;
        border: 1px solid var(--_line);
        background: var(--_surface);
        font-size: 14px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const words = elementWords(this.language);
    return html`<div @keydown=${this.key} @focusout=${this.left}>
      <button
        type="button"
        class="opener"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.toggle}
      >
        ${words.exports}<span aria-hidden="true"> ▾</span>
      </button>
      ${
        this.open
          ? html`<ul aria-label=${words.exports}>
              ${items.map(
                (item) =>
                  html`<li><button type="button" @click=${() => this.write(item)}>${words.exportItems[item]}</button></li>`,
              )}
            </ul>`
          : nothing
      }
      <p class="status" role="status">${this.status}</p>
    </div>`;
  }

  private toggle(): void {
    this.open = !this.open;
    this.status = '';
  }

  private key(event: KeyboardEvent): void {
    if (!this.open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.open = false;
      this.opener.focus();
    }
    const all = [...this.renderRoot.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = all.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]?.focus();
  }

  private left(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this.open = false;
  }

  private async write(item: Item): Promise<void> {
    const words = elementWords(this.language);
    const { entry, catalogue } = this;
    if (!entry || !catalogue) return;
    this.opener.focus();
    this.open = false;
    this.status = words.exporting;
    try {
      this.status = await this.done(item, await openExports(), entry, catalogue, words);
    } catch {
      this.status = words.exportFailed;
    }
    setTimeout(() => {
      this.status = '';
    }, 6000);
  }

  private async done(
    item: Item,
    exports: Exports,
    entry: CheckedReport,
    catalogue: Catalogue,
    words: ElementWords,
  ): Promise<string> {
    const { report } = entry;
    const { language } = this;
    const base = fileName(report.title ?? entry.name);
    const list = `${base}-${words.problemList}`;
    const save = (content: Blob | string, name: string, type = '') => {
      download(content instanceof Blob ? content : new Blob([content], { type }), name);
      return words.exported(name);
    };
    switch (item) {
      case 'listXlsx':
        return save(await exports.problemListXlsx([entry], language, catalogue), `${list}.xlsx`);
      case 'listDocx':
        return save(await exports.problemListDocx([entry], language, catalogue), `${list}.docx`);
      case 'listHtml':
        return save(
          exports.problemListHtml([entry], language, catalogue),
          `${list}.html`,
          'text/html',
        );
      case 'docx':
        return save(await exports.reportDocx(report, catalogue), `${base}.docx`);
      case 'html':
        return save(exports.reportHtml(report, catalogue), `${base}.html`, 'text/html');
      case 'json':
        return save(exports.reportJson(report), `${base}.json`, 'application/json');
      case 'listText': {
        const copied = await copyText(exports.problemListText([entry], language, catalogue));
        return copied ? words.copiedList : words.copyRefused;
      }
    }
  }
}

const fileName = (title: string) =>
  title
    .replace(/[\\/:*?"<>|\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'report';

define('ogi-export-menu', OgiExportMenu);
