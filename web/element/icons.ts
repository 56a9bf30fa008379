import { type SVGTemplateResult, svg } from 'lit';
import type { Severity } from '../../wasm/types.ts';

// One shape a severity, so that shape and word, not colour, tell them apart.
const paths: Record<Severity | 'pass', SVGTemplateResult> = {
  error: svg`<path fill="currentColor" d="M5.2 0h5.6L16 5.2v5.6L10.8 16H5.2L0 10.8V5.2z"/><path class="ink" d="M7 3h2v6.5H7zm0 8h2v2H7z"/>`,
  warning: svg`<path fill="currentColor" d="M8 .8 16 15.2H0z"/><path class="ink" d="M7.1 5.5h1.8V10H7.1zm0 5.6h1.8V13H7.1z"/>`,
  info: svg`<circle cx="8" cy="8" r="8" fill="currentColor"/><path class="ink" d="M7 3h2v2H7zm0 3.5h2V13H7z"/>`,
  pass: svg`<circle cx="8" cy="8" r="8" fill="currentColor"/><path class="line" d="m4 8.3 2.8 2.8L12 5.6"/>`,
};

/** A picture beside a word that says the same; hidden from screen readers for that reason. */
export const icon = (kind: Severity | 'pass') =>
  svg`<svg class="icon ${kind}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${paths[kind]}</svg>`;
