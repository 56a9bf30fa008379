import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { GivenFigure, Language, Settings } from '../../wasm/types.ts';
import { figuresIn } from '../checker/figure-file.ts';
import { sharedChecker } from '../checker/shared-checker.ts';
import { download } from '../element/take-away.ts';
import { theme } from '../element/theme.ts';
import { formOf, listNames, type SettingsForm, settingsOf } from './settings-form.ts';
import { keepSettings, readSettings } from './settings-store.ts';
import { settingsWords } from './words.ts';

/** The detail of `ogi-settings`: what holds from now on. */
export interface SettingsDetail {
  settings: Settings | undefined;
  figures: GivenFigure[] | undefined;
}

const fields = ['name', 'departments', 'governments', 'longest', 'parent', 'province'] as const;
const areas = ['sectionSix', 'severities', 'roster'] as const;

/** The form for what a user sets, as a dialog: `open()`. Says `ogi-settings` when something was set or taken back, `close` when it is left. */
export class OgiSettings extends LitElement {
  @property({ attribute: false }) settings: Settings | undefined;
  @property() language: Language = 'zh-CN';

  @state() private form: SettingsForm = formOf();
  @state() private figures: { name: string; list: GivenFigure[] } | undefined;
  /** Whether any rule is a province's own: else it makes no difference which one it is. */
  @state() private hasProvinces = false;
  @state() private notice = '';
  @state() private complaint = '';

  @query('dialog') private dialog!: HTMLDialogElement;

  static override styles = [
    theme,
    css`
      dialog {
        width: min(720px, 94vw);
        max-height: 92vh;
        overflow: auto;
        padding: 20px 24px;
        border: 1px solid var(--_line);
        border-radius: 6px;
        background: var(--_surface);
        color: var(--_text);
      }
      dialog::backdrop {
        background: rgba(0, 0, 0, 0.35);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
        gap: 10px 16px;
        margin: 12px 0;
      }
      label {
        display: block;
        font-size: 15px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      input,
      textarea {
        display: block;
        width: 100%;
        min-height: 36px;
        padding: 6px 8px;
        border: 1px solid var(--_muted);
        border-radius: 4px;
        background: var(--_surface);
        color: var(--_text);
        font: inherit;
      }
      small,
      .lead {
        color: var(--_muted);
        font-size: 14px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 10px 0;
      }
      h3 {
        margin-top: 16px;
      }
      summary {
        min-height: 32px;
        cursor: pointer;
      }
    `,
  ];

  async open(): Promise<void> {
    this.form = formOf(this.settings);
    this.notice = '';
    this.complaint = '';
    await this.updateComplete;
    this.dialog.showModal();
    const { rules } = await (await sharedChecker()).catalogue({ language: this.language });
    this.hasProvinces = rules.some(({ province }) => province);
  }

  override render() {
    const words = settingsWords(this.language);
    const button = (label: string, work: () => void) =>
      html`<button type="button" @click=${work}>${label}</button>`;
    return html`<dialog
      lang=${this.language}
      aria-labelledby="heading"
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      <h2 id="heading">${words.heading}</h2>
      <p class="lead">${words.lead}</p>
      <div class="fields">
        ${fields.filter((name) => name !== 'province' || this.hasProvinces).map((name) => this.field(name))}
        ${areas.map((name) => this.area(name))}
      </div>
      <details>
        <summary>${words.lists}</summary>
        <p class="lead">${words.listsHint}</p>
        ${listNames.map(
          (name) =>
            html`<label>${words.list[name]}<textarea rows="3" .value=${this.form.lists[name]}
                @change=${({ target }: Event) => this.set('lists', { ...this.form.lists, [name]: textIn(target) })}
              ></textarea></label>`,
        )}
      </details>
      <div class="row">
        ${button(words.save, () => this.save())} ${button(words.saveFile, () => this.saveFile())}
        ${button(words.open, () => this.choose('.json', (file) => this.take(file)))}
        ${button(words.clear, () => this.clear())}
      </div>
      <h3>${words.figures}</h3>
      <p class="lead">${words.figuresHint}</p>
      <p>${this.figures ? words.figuresTaken(this.figures.list.length, this.figures.name) : words.figuresNone}</p>
      <div class="row">
        ${button(words.figuresOpen, () => this.choose('.csv,.txt', (file) => this.takeFigures(file)))}
        ${this.figures ? button(words.figuresClear, () => this.dropFigures()) : nothing}
      </div>
      <p role="status">${this.notice}</p>
      <p role="alert" class="error">${this.complaint}</p>
      <div class="row">${button(words.close, () => this.dialog.close())}</div>
    </dialog>`;
  }

  private field(name: (typeof fields)[number]) {
    const { field, hint } = settingsWords(this.language);
    return html`<label
      >${field[name]}<input name=${name} .value=${this.form[name]} autocomplete="off"
        @change=${({ target }: Event) => this.set(name, textIn(target))} />
      <small>${hint[name]}</small></label>`;
  }

  private area(name: (typeof areas)[number]) {
    const { field, hint } = settingsWords(this.language);
    return html`<label class="wide"
      >${field[name]}<textarea name=${name} rows="3" .value=${this.form[name]}
        @change=${({ target }: Event) => this.set(name, textIn(target))}
      ></textarea>
      <small>${hint[name]}</small></label>`;
  }

  private set<Name extends keyof SettingsForm>(name: Name, value: SettingsForm[Name]): void {
    this.form = { ...this.form, [name]: value };
  }

  /** The core reads what was written before it is taken. False: it complained. */
  private async apply(settings: Settings | undefined): Promise<boolean> {
    this.notice = '';
    this.complaint = '';
    const words = settingsWords(this.language);
    try {
      if (settings) await (await sharedChecker()).catalogue({ settings });
    } catch (error) {
      this.complaint = messageIn(error, this.language);
      return false;
    }
    this.settings = settings;
    this.form = formOf(settings);
    this.notice = keepSettings(settings)
      ? settings
        ? words.saved
        : words.cleared
      : words.savedHere;
    this.tell();
    return true;
  }

  private save(): void {
    void this.apply(settingsOf(this.form));
  }

  private clear(): void {
    void this.apply(undefined);
  }

  private saveFile(): void {
    const settings = settingsOf(this.form) ?? { schema: 'ogi-settings/1' };
    const text = `${JSON.stringify(settings, undefined, 2)}\n`;
    const name = `${settingsWords(this.language).fileName}.json`;
    download(new Blob([text], { type: 'application/json' }), name);
  }

  private async take(file: File): Promise<void> {
    const settings = readSettings(await file.text());
    if (settings) await this.apply(settings);
    else this.complaint = settingsWords(this.language).noSettings;
  }

  private async takeFigures(file: File): Promise<void> {
    this.complaint = '';
    try {
      const checker = await sharedChecker();
      const list = await figuresIn(file, await checker.catalogue({ language: this.language }));
      this.figures = { name: file.name, list };
    } catch (error) {
      this.complaint = messageIn(error, this.language);
      return;
    }
    this.tell();
  }

  private dropFigures(): void {
    this.figures = undefined;
    this.tell();
  }

  private choose(accept: string, take: (file: File) => Promise<void>): void {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = accept;
    field.addEventListener('change', () => {
      const file = field.files?.[0];
      if (file) void take(file);
    });
    field.click();
  }

  private tell(): void {
    const detail: SettingsDetail = { settings: this.settings, figures: this.figures?.list };
    this.dispatchEvent(new CustomEvent('ogi-settings', { detail }));
  }
}
customElements.define('ogi-settings', OgiSettings);

const textIn = (target: EventTarget | null) => (target as HTMLInputElement).value;

function messageIn(error: unknown, language: Language): string {
  const { message, messageEn } = error as { message: string; messageEn?: string };
  return language === 'en' ? (messageEn ?? message) : message;
}

declare global {
  interface HTMLElementTagNameMap {
    'ogi-settings': OgiSettings;
  }
}
