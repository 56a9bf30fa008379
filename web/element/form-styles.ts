import { css } from 'lit';

/**
 * The statutory tables. Borders are drawn on the right and below only, because collapsed borders stay behind when a
 * sticky head moves; the sticky offsets are the heights given to the rows of heads.
 */
export const formStyles = css`
  :host {
    /* What lies over the heads of a table that sticks to the window. */
    --_over: 0px;
    --_row1: 34px;
    --_row2: 34px;
    --_row3: 52px;
    --_super: 30px;
    --_outer: 34px;
    --_label: 124px;
  }
  :host([roomy]) {
    --_super: 62px;
    --_outer: 84px;
    --_label: 26%;
    --_over: var(--_bar, 0px);
  }
  article {
    padding: 14px 24px 28px;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  header {
    text-align: center;
  }
  h2 {
    font-size: 22px;
    line-height: 1.5;
    text-wrap: balance;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 2px 20px;
    margin: 2px 0 4px;
    font-size: 14px;
    color: var(--_muted);
  }
  dl div {
    display: flex;
    gap: 6px;
  }
  dd {
    color: var(--_text);
  }
  section {
    margin-top: 16px;
    scroll-margin-top: var(--_bar, 0px);
  }
  h3 {
    margin-bottom: 4px;
    font-size: 17px;
  }
  h2:focus,
  h3:focus,
  dd:focus {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  .prose {
    max-width: 56em;
    margin-bottom: 6px;
    line-height: 1.75;
    text-indent: 2em;
    overflow-wrap: anywhere;
  }
  .nothing {
    color: var(--_muted);
  }
  .note {
    margin-top: 4px;
    font-size: 14px;
  }
  mark,
  mark.error,
  mark.warning,
  mark.info {
    color: inherit;
    background: var(--_info-ground);
    border-bottom: 2px dotted var(--_info);
  }
  mark.error {
    background: var(--_error-ground);
    border-bottom: 2px solid var(--_error);
  }
  mark.warning {
    background: var(--_warning-ground);
    border-bottom: 2px dashed var(--_warning);
  }
  mark:focus {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }

  /* Below the last row a difference has room to hang. */
  .scroll {
    max-height: 78vh;
    padding-bottom: 9px;
    overflow: auto;
    position: relative;
    overscroll-behavior-x: contain;
  }
  :host([roomy]) .scroll {
    max-height: none;
    overflow: visible;
  }
  table {
    width: 100%;
    min-width: 640px;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    border-top: 1px solid var(--_line);
    border-left: 1px solid var(--_line);
    font-size: 14px;
    line-height: 1.4;
  }
  table.disclosure {
    min-width: 0;
  }
  table.review {
    min-width: 780px;
  }
  :host([roomy]) table {
    min-width: 0;
  }
  col.super {
    width: var(--_super);
  }
  col.outer {
    width: var(--_outer);
  }
  col.label {
    width: var(--_label);
  }
  .disclosure col.label {
    width: 31%;
  }
  th,
  td {
    padding: 5px 4px;
    border: 0 solid var(--_line);
    border-right-width: 1px;
    border-bottom-width: 1px;
    background: var(--_surface);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  th,
  .corner {
    background: var(--_head);
    text-align: center;
    vertical-align: middle;
  }
  .corner {
    font-size: 13px;
    color: var(--_muted);
    text-align: left;
    padding: 5px 8px;
  }
  th.group {
    font-weight: 600;
  }
  th.row {
    text-align: left;
    padding: 5px 6px;
    background: var(--_surface);
  }
  .disclosure th.row {
    text-align: center;
  }
  th.super,
  th.outer {
    background: var(--_surface);
  }
  /* One row of heads after another, each sticking below the one before. */
  thead th,
  .corner {
    position: sticky;
    z-index: 2;
  }
  .corner,
  .top1 {
    top: var(--_over);
  }
  thead tr:first-child {
    height: var(--_row1);
  }
  thead tr:nth-child(2) {
    height: var(--_row2);
  }
  thead tr:nth-child(3) {
    height: var(--_row3);
  }
  .top2 {
    top: calc(var(--_over) + var(--_row1));
  }
  .top3 {
    top: calc(var(--_over) + var(--_row1) + var(--_row2));
  }
  .requests tbody th,
  .disclosure th.row {
    position: sticky;
    left: 0;
    z-index: 1;
  }
  .corner {
    left: 0;
    z-index: 3;
  }
  .requests tbody th.outer,
  .requests tbody th.span2 {
    left: var(--_super);
  }
  .requests tbody th.span1 {
    left: calc(var(--_super) + var(--_outer));
  }
  :host([roomy]) .requests tbody th,
  :host([roomy]) .disclosure th.row {
    position: static;
  }
  :host(:not([roomy])) .requests th {
    font-size: 13px;
  }
  :host(:not([roomy])) th.super span,
  :host(:not([roomy])) th.outer span {
    writing-mode: vertical-rl;
    max-height: 100%;
  }

  .figure {
    text-align: right;
    font-variant-numeric: tabular-nums;
    padding: 5px 8px;
    vertical-align: middle;
    height: 34px;
  }
  .figure .icon {
    float: left;
    width: 14px;
    height: 14px;
    margin: 2px 2px 0 0;
  }
  .figure.absent {
    background: repeating-linear-gradient(135deg, transparent 0 11px, var(--_line) 11px 12px) var(--_surface);
  }
  .figure.term {
    background: var(--_error-ground);
    color: var(--_text);
  }
  .figure.error {
    background: var(--_error-ground);
    outline: 2px solid var(--_error);
    outline-offset: -2px;
    color: var(--_error);
    font-weight: 600;
  }
  .figure.warning {
    background: var(--_warning-ground);
    color: var(--_warning);
    border-style: dashed;
    border-color: var(--_warning);
  }
  .figure.info {
    color: var(--_info);
    text-decoration: underline dotted;
  }
  .figure.shown {
    box-shadow:
      inset 0 var(--_top, 0) var(--_accent),
      inset calc(-1 * var(--_right, 0px)) 0 var(--_accent),
      inset 0 calc(-1 * var(--_bottom, 0px)) var(--_accent),
      inset var(--_left, 0) 0 var(--_accent);
  }
  .figure.shown.error {
    outline-offset: -5px;
  }
  .edge-top {
    --_top: 3px;
  }
  .edge-right {
    --_right: 3px;
  }
  .edge-bottom {
    --_bottom: 3px;
  }
  .edge-left {
    --_left: 3px;
  }
  .figure:focus,
  th:focus {
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
    position: relative;
    z-index: 1;
  }
  /* Neither a difference nor a long value makes a cell grow: what stands below must not move while one corrects. */
  .figure {
    position: relative;
  }
  .difference {
    position: absolute;
    right: 3px;
    bottom: -9px;
    z-index: 1;
    padding: 0 4px;
    border: 1px solid var(--_error);
    border-radius: 3px;
    background: var(--_surface);
    font-size: 12px;
    line-height: 15px;
    font-weight: 600;
    white-space: nowrap;
    color: var(--_error);
    pointer-events: none;
  }
  .value {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .figure.waived {
    text-decoration: underline dotted var(--_muted);
    text-underline-offset: 4px;
  }
  .folded {
    max-height: 3.5em;
    overflow: hidden;
  }

  :host(:not([roomy])) article {
    padding: 14px 12px 20px;
  }

  @media (forced-colors: active) {
    .figure.error {
      border: 3px solid;
    }
    .figure.shown {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    :host {
      --_line: #000;
      --_head: #fff;
      --_text: #000;
      font-family: var(--_print-font);
      font-size: 12pt;
      --_super: 46px;
      --_outer: 70px;
      --_label: 26%;
    }
    article {
      border: 0;
      padding: 0;
    }
    .folded {
      max-height: none;
    }
    .value {
      white-space: normal;
    }
    h2 {
      font-size: 18pt;
    }
    h3 {
      font-size: 14pt;
      break-after: avoid;
    }
    dl,
    .note,
    .figure .icon,
    .difference {
      display: none;
    }
    /* Each table fits a page; cut inside a rowspan, Chromium leaves the rest of a page empty. */
    .scroll {
      max-height: none;
      overflow: visible;
      break-inside: avoid;
    }
    table,
    table.review {
      min-width: 0;
      font-size: 9pt;
    }
    tr {
      break-inside: avoid;
    }
    thead th,
    .corner,
    .requests tbody th,
    .disclosure th.row {
      position: static;
    }
    .requests tr {
      break-inside: auto;
    }
    .figure,
    .figure.error,
    .figure.warning,
    .figure.term,
    .figure.info,
    .figure.waived {
      background: none;
      box-shadow: none;
      outline: none;
      color: #000;
      font-weight: 400;
      border-style: solid;
      border-color: #000;
      text-decoration: none;
    }
    mark,
    mark.error,
    mark.warning,
    mark.info {
      background: none;
      border: 0;
    }
    .corner,
    .nothing {
      color: #000;
    }
    :host(:not([roomy])) th.super span,
    :host(:not([roomy])) th.outer span {
      writing-mode: horizontal-tb;
    }
  }
`;
