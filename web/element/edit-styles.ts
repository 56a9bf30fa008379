import { css } from 'lit';

/** Writing in the form: the fields in the cells, what was changed, last year's figures, the bar of sums. */
export const editStyles = css`
  :host([editable]) .figure {
    position: relative;
    padding: 0;
    height: 36px;
  }
  .entry {
    display: block;
    width: 100%;
    min-width: 0;
    height: 34px;
    padding: 4px 8px;
    border: 0;
    border-radius: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: right;
    text-overflow: ellipsis;
  }
  .entry:hover {
    box-shadow: inset 0 0 0 1px var(--_muted);
  }
  .entry:focus {
    outline: none;
    box-shadow: none;
  }
  :host([editable]) .figure:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: -2px;
    box-shadow: none;
    background: var(--_surface);
    z-index: 1;
  }
  .entry {
    scroll-margin: calc(var(--_bar, 0px) + 120px) 0 120px;
  }
  :host([editable]) .figure .icon {
    position: absolute;
    left: 4px;
    top: 10px;
    margin: 0;
    float: none;
    pointer-events: none;
  }
  .last {
    display: block;
    padding: 0 8px 3px;
  }
  .last {
    font-size: 12px;
    font-weight: 400;
    line-height: 1.35;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .last b {
    white-space: nowrap;
    color: var(--_accent);
  }
  :host(:not([editable])) .last {
    padding: 0;
  }
  .figure.changed::after,
  .corner-mark {
    content: '';
    border: 5px solid var(--_accent);
    border-left-color: transparent;
    border-bottom-color: transparent;
  }
  .figure.changed::after {
    position: absolute;
    top: 1px;
    right: 1px;
    pointer-events: none;
  }
  .figure.changed {
    position: relative;
    background: var(--_changed-ground);
  }
  .figure.fix-every,
  .figure.fix-some {
    position: relative;
  }
  .figure.fix-every::before,
  .figure.fix-some::before {
    content: '';
    position: absolute;
    left: 3px;
    right: 3px;
    bottom: 2px;
    border-bottom: 3px solid var(--_error);
    pointer-events: none;
  }
  .figure.fix-some::before {
    border-bottom: 3px dotted var(--_warning);
  }
  .changed-note {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: 14px;
    color: var(--_accent);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin-top: 2px;
  }
  .marks {
    font-size: 14px;
    color: var(--_warning);
  }
  header .tools {
    justify-content: center;
  }
  button.small {
    min-height: 28px;
    padding: 1px 10px;
    font-size: 14px;
  }
  textarea,
  .field input {
    display: block;
    width: 100%;
    padding: 8px 10px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.75;
    resize: vertical;
  }
  .field input {
    padding: 4px 8px;
    color: var(--_text);
    line-height: 1.5;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 8px 12px;
    margin-bottom: 8px;
    text-align: left;
  }
  .field {
    font-size: 14px;
    color: var(--_muted);
  }
  .field.title {
    grid-column: 1 / -1;
  }
  .last-text {
    margin-top: 6px;
    padding-left: 10px;
    border-left: 3px solid var(--_line);
    color: var(--_muted);
  }
  .kept-lines {
    white-space: pre-wrap;
    text-indent: 0;
  }
  mark.copied {
    background: var(--_warning-ground);
    border: 0;
    color: var(--_text);
  }
  .last-text summary {
    min-height: 24px;
    font-size: 14px;
    cursor: pointer;
  }
  .sums {
    position: sticky;
    bottom: var(--_foot, 0);
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 12px -24px -28px;
    padding: 8px 24px;
    border-top: 2px solid var(--_accent);
    background: var(--_surface);
    font-size: 14px;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  :host(:not([roomy])) .sums {
    margin: 12px -12px -20px;
    padding: 6px 12px;
    font-size: 13px;
  }
  .sum {
    color: var(--_muted);
  }
  .sum b {
    color: var(--_text);
  }
  .sum.error,
  .sum.error b {
    color: var(--_error);
  }
  .scroll {
    scroll-padding: calc(var(--_row1) + var(--_row2) + var(--_row3)) 8px 8px
      calc(var(--_super) + var(--_outer) + var(--_label));
  }
  :host([roomy]) .scroll {
    scroll-padding: 0;
  }
  @media (forced-colors: active) {
    :host([editable]) .figure:focus-within {
      outline-color: Highlight;
    }
    .figure.changed {
      border-style: double;
    }
  }
  @media print {
    .tools,
    .sums,
    .last,
    .last-text,
    .figure.changed::after,
    .figure.fix-every::before,
    .figure.fix-some::before {
      display: none;
    }
    :host([editable]) .figure {
      height: auto;
    }
    :host([editable]) .figure:focus-within {
      outline: none;
    }
    .entry {
      height: auto;
      padding: 2px 6px;
    }
    .figure.changed {
      background: none;
    }
  }
`;
