import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type HeadField, headFields, valueAt } from '../report/report-edits.ts';
import { changedNote, closeByEscape, typed, type Writing, wasChanged } from './form-writing.ts';

/** The title, and what is known of the report. */
export function formHead(writing: Writing) {
  const { report, form, words, editable } = writing;
  if (editable && writing.open === 'head') return headBeingWritten(writing);
  const period = report.period && `${report.period.from} — ${report.period.to}`;
  const editions = [...new Set([form.disclosureEdition, form.requestsEdition])];
  const fact = (field: string, name: string, value: string | number | undefined) =>
    value === undefined || value === ''
      ? nothing
      : html`<div><dt>${name}</dt><dd id="field-${field}" tabindex="-1">${value}</dd></div>`;
  const changed = headFields
    .map((field) => `field:${field}` as const)
    .filter((key) => wasChanged(writing, key));
  return html`<header>
    <h2 id="field-title" tabindex="-1">${report.title ?? words.untitled}</h2>
    <dl>
      ${fact('organ', words.field.organ, report.organ)} ${fact('year', words.field.year, report.year)}
      ${fact('period', words.field.period, period)} ${fact('published', words.field.published, report.published)}
      ${fact('edition', words.edition, editions.map(words.editionOf).join(' / '))}
    </dl>
    ${
      editable
        ? html`<p class="tools">
            ${changedNote(writing, changed)}
            <button type="button" class="small" @click=${() => writing.begin('head')}>${words.editHead}</button>
          </p>`
        : nothing
    }
  </header>`;
}

function headBeingWritten(writing: Writing) {
  const { report, words } = writing;
  const field = (name: HeadField, label: string, hint = '') => {
    const key = `field:${name}` as const;
    return html`<label class="field ${name}"
      >${label}<input
        id="field-${name}"
        .value=${live(valueAt(report, key) ?? '')}
        placeholder=${hint || nothing}
        autocomplete="off"
        @focus=${writing.enterField}
        @change=${typed(writing, key)}
    /></label>`;
  };
  return html`<header class="writing" @keydown=${closeByEscape(writing)}>
    <h2 class="unseen">${words.editHead}</h2>
    <div class="fields">
      ${field('title', words.field.title)} ${field('organ', words.field.organ)} ${field('year', words.field.year, '2024')}
      ${field('period', words.field.period, '2024-01-01/2024-12-31')} ${field('published', words.field.published, '2025-01-20')}
    </div>
    <button type="button" class="small" @click=${() => writing.end()}>${words.done}</button>
  </header>`;
}
