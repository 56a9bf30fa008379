import { html, nothing } from 'lit';
import type { Language } from '../../wasm/types.ts';
import type { ReportSession } from '../report/report-session.ts';
import { elementWords } from './words.ts';

/** The user's own file beside the report, at the place that is looked at. */
export function originalPane(session: ReportSession, language: Language, close: () => void) {
  const words = elementWords(language);
  const place = session.shownPlace;
  const origin = place && session.originOf(place);
  return html`<section class="original-pane" aria-label=${words.original} tabindex="-1">
    <div class="original-head">
      <h2>${words.originalOf(session.draft.name)}</h2>
      <button type="button" @click=${close}>${words.close}</button>
    </div>
    ${place && !origin ? html`<p class="hint">${words.noOrigin}</p>` : nothing}
    <div class="original-body" tabindex="0" role="group" aria-label=${words.original}>
      <ogi-document
        .document=${session.document}
        .origin=${origin}
        .language=${language}
      ></ogi-document>
    </div>
  </section>`;
}
