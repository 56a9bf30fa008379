import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Catalogue, Language } from '../../wasm/types.ts';
import type { ReportDraft } from '../report/report-draft.ts';
import { define } from './define.ts';
import { type CheckedReport, type Exports, openExports } from './exports.ts';
import { copyText, download } from './take-away.ts';
import { theme } from './theme.ts';
import { type ElementWords, elementWords } from './words.ts';

type Item = keyof ElementWords['exportItems'];
const items: Item[] = [
  'listXlsx',
  'listDocx',
  'listHtml',
  'listText',
  'docx',
  'xlsx',
  'html',
  'json',
];

/** Writes the list of problems or the report as a file. What was done is told in a status beside the button. */
class OgiExportMenu extends LitElement {
  @property({ attribute: false }) entry: CheckedReport | undefined;
  /** What the report was read from: with it, its file can be corrected. */
  @property({ attribute: false }) draft: ReportDraft | undefined;
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
        white-space: pre-line;
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
              ${[...this.itemsOfFile, ...items].map(
                (item) =>
                  html`<li><button type="button" @click=${() => this.write(item)}>${words.exportItems[item]}</button></li>`,
              )}
            </ul>`
          : nothing
      }
      <p class="status" role="status">${this.status}</p>
    </div>`;
  }

  private get itemsOfFile(): Item[] {
    const { file, name } = this.draft ?? {};
    const corrected = correctedOf(this.draft);
    if (!(file instanceof Blob) || !corrected || corrected.report === corrected.original) return [];
    return /\.docx$/i.test(name ?? '') ? ['corrected', 'tracked'] : ['corrected'];
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
    // What is left to the user to do stays to be read.
    const told = this.status;
    if (told.split('\n').length > 2) return;
    setTimeout(() => {
      if (this.status === told) this.status = '';
    }, 6000);
  }

  /** The user's own file; a new one where that cannot be written into. */
  private async corrected(
    isTracked: boolean,
    exports: Exports,
    catalogue: Catalogue,
    words: ElementWords,
  ): Promise<string> {
    const { draft, language } = this;
    const corrected = correctedOf(draft);
    if (!draft?.file || !corrected) return words.exportFailed;
    const { report } = corrected;
    const revision = isTracked ? { author: words.reviser, date: new Date() } : undefined;
    const done = await exports.correctedFile(draft.file, corrected, revision);
    const [, stem = draft.name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(draft.name) ?? [];
    const base = `${fileName(stem)}${words.correctedName}`;
    const name = done ? base + ending : `${base}.docx`;
    const blob = done
      ? new Blob([done.bytes as BlobPart])
      : await exports.reportDocx(report, catalogue);
    download(blob, name);
    const about = await exports.aboutCorrectedFile(done, language, catalogue, report);
    return [words.exported(name), ...about].join('\n');
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
      case 'corrected':
      case 'tracked':
        return this.corrected(item === 'tracked', exports, catalogue, words);
      case 'xlsx':
        return save(await exports.reportXlsx(report, catalogue), `${base}.xlsx`);
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

/** What the writer of corrections needs of a draft; undefined where the report was not read from a document. */
function correctedOf(draft: ReportDraft | undefined) {
  const { report, original, document, recognition } = draft ?? {};
  return report && original && document && recognition
    ? { report, original, document, recognition }
    : undefined;
}

const fileName = (title: string) =>
  title
    .replace(/[\\/:*?"<>|\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'report';

define('ogi-export-menu', OgiExportMenu);
