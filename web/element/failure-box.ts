import { html } from 'lit';
import type { Language } from '../../wasm/types.ts';
import { ImportError } from '../import/import-error.ts';
import { icon } from './icons.ts';
import { elementWords } from './words.ts';

/** Why there is no outcome: a file that cannot be read says what to do; anything else is a failure of the check. */
export function failureBox(error: unknown, language: Language) {
  const words = elementWords(language);
  const known = error instanceof ImportError;
  const detail = error instanceof Error ? error.message : String(error);
  const { messageEn = detail } = Object(error) as { messageEn?: string };
  const message = language === 'en' ? messageEn : detail;
  return html`<div class="failure" tabindex="-1" part="failure">
    <div role="alert">
      <h2 class="error">${icon('error')}<span>${known ? words.cannotRead : words.coreFailed}</span></h2>
      ${
        known
          ? html`<p>${message}</p>`
          : html`<p>${words.coreFailedAdvice}</p><small>${message}</small>`
      }
    </div>
  </div>`;
}
