import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Report, SectionKey } from '../../wasm/types.ts';
import { paragraphsOf, sentencesAlike } from '../report/section-text.ts';
import { changedNote, closeByEscape, typed, type Writing, wasChanged } from './form-writing.ts';
import type { ElementWords } from './words.ts';

/** What stands before the first table is shown by its beginning, so that the figures are in sight at once. */
const folding: ReadonlySet<SectionKey> = new Set(['preamble', '1']);
/** Characters that stay within two lines on most screens. */
const shortText = 90;

export function headingOf(
  report: Report,
  section: SectionKey,
  words: ElementWords,
): string | undefined {
  const written = report.headings?.find((heading) => heading.section === section);
  if (written) return written.text;
  return section === 'preamble' ? undefined : words.heading[section];
}

/** A written section; one that a CMS did not send at all is not shown as empty. */
export function writtenSection(section: SectionKey, writing: Writing) {
  const { report, words } = writing;
  const text = report.sections?.[section];
  if (section === 'preamble' ? !text?.trim() : !report.sections) return nothing;
  const heading = headingOf(report, section, words);
  return html`<section id="section-${section}">
    ${heading === undefined ? nothing : html`<h3 tabindex="-1">${heading}</h3>`}
    ${proseOf(section, writing)}
  </section>`;
}

/** The text of a section, of one with a table what stands beside it; last year's below it. */
export function proseOf(section: SectionKey, writing: Writing, isTable = false) {
  const { report, lastYear, words, editable } = writing;
  const text = report.sections?.[section];
  const hasText = !!text?.trim();
  if (editable && writing.open === section) return textBeingWritten(section, text ?? '', writing);
  const last = lastYear?.sections?.[section]?.trim();
  const folds = folding.has(section) && (text?.trim().length ?? 0) > shortText;
  const folded = folds && !writing.unfolded.has(section);
  return html`${
    text && hasText
      ? html`<div class=${folded ? 'folded' : ''}>${paragraphs(section, text, writing)}</div>`
      : isTable
        ? nothing
        : html`<p class="nothing">${words.emptySection}</p>`
  }
  ${folds || (editable && (!isTable || hasText)) ? textTools(section, folds, writing) : nothing}
  ${
    last && !isTable
      ? html`<details class="last-text">
          <summary>${words.lastYearText}</summary>
          <p class="prose kept-lines">${sentencesAlike(last, text ?? '').map((sentence) =>
            sentence.alike
              ? html`<mark class="copied" title=${words.copied}>${sentence.text}</mark>`
              : sentence.text,
          )}</p>
        </details>`
      : nothing
  }`;
}

function textTools(section: SectionKey, folds: boolean, writing: Writing) {
  const { report, words, editable, unfolded } = writing;
  const key = `section:${section}` as const;
  const name = headingOf(report, section, words) ?? words.section.preamble;
  const open = unfolded.has(section);
  const marks = writing.marks.get(section)?.length ?? 0;
  return html`<p class="tools">
    ${
      folds
        ? html`<button
            type="button"
            class="small"
            aria-expanded=${open ? 'true' : 'false'}
            aria-label=${words.showAllOf(name)}
            @click=${() => writing.fold(section)}
          >
            ${open ? words.showLessText : words.showAllText}
          </button>`
        : nothing
    }
    ${folds && !open && marks > 0 ? html`<span class="marks">${words.marksInText(marks)}</span>` : nothing}
    ${
      editable
        ? html`${changedNote(writing, wasChanged(writing, key) ? [key] : [])}
            <button
              type="button"
              class="small"
              aria-label=${words.editOf(name)}
              @click=${() => writing.begin(section)}
            >
              ${words.edit}
            </button>`
        : nothing
    }
  </p>`;
}

function textBeingWritten(section: SectionKey, text: string, writing: Writing) {
  const { report, words } = writing;
  return html`<div class="writing" @keydown=${closeByEscape(writing)}>
    <textarea
      .value=${live(text)}
      rows=${Math.min(24, Math.max(4, Math.ceil(text.length / 40)))}
      aria-label=${words.textOf(headingOf(report, section, words) ?? words.section.preamble)}
      @focus=${writing.enterField}
      @input=${typed(writing, `section:${section}`)}
    ></textarea>
    <p class="tools">
      <button type="button" class="small" @click=${() => writing.end()}>${words.done}</button>
    </p>
  </div>`;
}

function paragraphs(section: SectionKey, text: string, { marks, words }: Writing) {
  return paragraphsOf(text, marks.get(section) ?? []).map(
    (runs) =>
      html`<p class="prose">${runs.map((run) =>
        run.severity === undefined
          ? run.text
          : html`<mark
            class="${run.severity}"
            tabindex="-1"
            data-starts=${run.starts.join(' ')}
            ><span class="unseen">${
              run.starts.length
                ? [words.severity[run.severity], ...run.messages, ''].join(words.colon)
                : nothing
            }</span>${run.text}</mark
          >`,
      )}</p>`,
  );
}
