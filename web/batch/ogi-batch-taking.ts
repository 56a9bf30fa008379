import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Catalogue, Language } from '../../wasm/types.ts';
import { copyText, download, printPage } from '../element/take-away.ts';
import { theme } from '../element/theme.ts';
import type { CheckedReport } from '../export/index.ts';
import { batchWords } from './words.ts';

/** The list of problems of many reports, to be taken away: whole, or a sheet for each office. */
class OgiBatchTaking extends LitElement {
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property({ attribute: false }) listed: CheckedReport[] = [];
  @property({ attribute: false }) busy = false;
  @property() language: Language = 'zh-CN';

  @state() private notice = '';

  static override styles = [
    theme,
    css`
      .take {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        margin-top: 12px;
        font-size: 14px;
      }
    `,
  ];

  override render() {
    const words = batchWords(this.language);
    const button = (label: string, work: (catalogue: Catalogue) => Promise<void>) =>
      html`<button type="button" ?disabled=${this.busy} @click=${() => this.take(work)}>${label}</button>`;
    return html`<div class="take" role="group" aria-label=${words.problemList}>
      <span>${words.problemList}</span>
      ${button(words.asExcel, (catalogue) => this.saveList('xlsx', catalogue))}
      ${button(words.asWord, (catalogue) => this.saveList('docx', catalogue))}
      ${button(words.asSheets, (catalogue) => this.saveSheets(catalogue))}
      ${button(words.print, (catalogue) => this.print(catalogue))}
      ${button(words.copy, (catalogue) => this.copy(catalogue))}
      <span role="status">${this.notice}</span>
    </div>`;
  }

  private async take(work: (catalogue: Catalogue) => Promise<void>): Promise<void> {
    const words = batchWords(this.language);
    const { catalogue } = this;
    this.notice = '';
    if (!catalogue) return;
    try {
      await work(catalogue);
    } catch (error) {
      this.notice = words.notWritten(error instanceof Error ? error.message : String(error));
    }
  }

  private async saveList(kind: 'xlsx' | 'docx', catalogue: Catalogue): Promise<void> {
    const { problemListDocx, problemListXlsx } = await import('../export/index.ts');
    const write = kind === 'xlsx' ? problemListXlsx : problemListDocx;
    const blob = await write(this.listed, this.language, catalogue);
    download(blob, `${batchWords(this.language).problemList}.${kind}`);
  }

  private async saveSheets(catalogue: Catalogue): Promise<void> {
    const { problemSheetsZip } = await import('../export/index.ts');
    const words = batchWords(this.language);
    const blob = await problemSheetsZip(this.listed, this.language, catalogue);
    if (blob) download(blob, `${words.sheetsFile}.zip`);
    else this.notice = words.noProblems;
  }

  private async print(catalogue: Catalogue): Promise<void> {
    const { problemListHtml } = await import('../export/index.ts');
    printPage(problemListHtml(this.listed, this.language, catalogue));
  }

  private async copy(catalogue: Catalogue): Promise<void> {
    const words = batchWords(this.language);
    const { problemListText } = await import('../export/index.ts');
    const copied = await copyText(problemListText(this.listed, this.language, catalogue));
    this.notice = copied ? words.copied : words.notCopied;
  }
}
customElements.define('ogi-batch-taking', OgiBatchTaking);
