import { html, nothing, render } from 'lit';
import type { Catalogue, Language } from '../../wasm/types.ts';
import { type AboutWords, aboutWords } from './about-words.ts';

/** Of the one-file edition built with this page; '' in that edition itself. */
declare const ONE_FILE_SHA256: string;

/** Draws the page for whoever answers for security: what the program does, and how to see that it does nothing else. */
export function showAbout(
  place: HTMLElement,
  catalogue: Catalogue,
  language: Language,
  close: () => void,
): void {
  const words = aboutWords(language);
  const list = (items: string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  render(
    html`<div class="about-head">
        <h2 id="about-heading" tabindex="-1">${words.heading}</h2>
        <button type="button" @click=${() => window.print()}>${words.print}</button>
        <button type="button" @click=${close}>${words.close}</button>
      </div>
      <p class="note">${words.lead}</p>
      <h3>${words.checksHeading}</h3>
      ${checks(catalogue, words)}
      <h3>${words.notHeading}</h3>
      ${list(words.not)}
      <h3>${words.localHeading}</h3>
      ${list(words.local)} ${policy(words)} ${requests(words)}
      <h3>${words.seeHeading}</h3>
      ${list(words.see)}
      <h3>${words.keptHeading}</h3>
      ${list(words.kept)}
      <h3>${words.versionHeading}</h3>
      ${list([
        words.version(catalogue.version),
        words.editions(
          Object.keys(catalogue.forms).map((edition) => words.edition[edition] ?? edition),
        ),
        words.rules(catalogue.rules.length),
      ])}
      <h3>${words.sumHeading}</h3>
      ${sums(words)}
      <h3>${words.licencesHeading}</h3>
      <p>${words.licences}</p>`,
    place,
  );
}

function checks(catalogue: Catalogue, words: AboutWords) {
  const equations = catalogue.forms['2021']?.equations.length ?? 0;
  const count = (group: string) =>
    catalogue.rules.filter(({ rule }) => rule.charAt(3) === group).length;
  return html`<p>${words.checks(catalogue.rules.length, equations)}</p>
    <ul class="groups">
      ${Object.entries(words.groups).map(
        ([group, name]) =>
          html`<li>${name} <span class="note">${words.rulesOf(count(group))}</span></li>`,
      )}
    </ul>`;
}

/** As the browser has it: what is written here is what it enforces. */
function policy(words: AboutWords) {
  const meta = document.querySelector<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy"]',
  );
  return html`<p>${words.policy}</p>
    <pre tabindex="0" aria-label=${words.policy}>${meta?.content ?? words.noPolicy}</pre>`;
}

/** What the browser itself has noted of this page's requests. */
function requests(words: AboutWords) {
  const own = new URL('.', location.href).href;
  const entries = performance.getEntriesByType('resource').map(({ name }) => name);
  const foreign = entries.filter((name) => !name.startsWith(own) && !/^(?:data|blob):/.test(name));
  return html`<p class="requests">${words.requested(entries.length, foreign.length)}</p>
    ${foreign.length === 0 ? nothing : html`<ul>${foreign.map((name) => html`<li>${name}</li>`)}</ul>`}`;
}

function sums(words: AboutWords) {
  const published = ONE_FILE_SHA256;
  const chosen = async (event: Event) => {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    const status = field.closest('.sum')?.querySelector('[role=status]');
    if (file && status) status.textContent = await sumOf(file, published, words);
  };
  return html`<div class="sum">
    ${
      published
        ? html`<p><code>${words.sumOf(published)}</code></p>`
        : html`<p>${words.sumElsewhere}</p>`
    }
    <p class="screen-only"><label>${words.sumCheck} <input type="file" @change=${chosen} /></label></p>
    <p role="status"></p>
    <p class="note">${words.sumCommand}</p>
  </div>`;
}

async function sumOf(file: File, published: string, words: AboutWords): Promise<string> {
  // Only where a page is trusted: https, localhost or a file.
  if (!crypto.subtle) return words.sumFailed;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sum = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const is = words.sumIs(file.name, sum);
  if (!published) return is;
  return `${is} ${sum === published ? words.sumSame : words.sumOther}`;
}
