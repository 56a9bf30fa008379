import { css } from 'lit';

/** The list of many files: heads and units stay in sight while it scrolls. */
export const batchTableStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-bottom: 8px;
    font-size: 14px;
  }
  input,
  select {
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  input {
    width: 14em;
    max-width: 100%;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .count {
    color: var(--_muted);
  }
  .scroll {
    max-height: 70vh;
  }
  table {
    min-width: 1240px;
    table-layout: fixed;
    line-height: 1.35;
  }
  tr.waiting {
    color: var(--_muted);
  }
  tr.waiting .who {
    padding-left: 26px;
  }
  col.unit {
    width: 20%;
  }
  col.verdict {
    width: 122px;
  }
  col.year {
    width: 62px;
  }
  col.role {
    width: 92px;
  }
  col.file {
    width: 15%;
  }
  col.error,
  col.warning {
    width: 72px;
  }
  tr.left-out > * {
    color: var(--_muted);
    text-decoration: line-through;
  }
  tr.left-out .open {
    color: var(--_muted);
  }
  .who {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .who input {
    flex: none;
    width: 18px;
    height: 18px;
    min-height: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* Room for two lines of text in every row: none grows when its file has been read. */
  tbody th,
  tbody td {
    height: 46px;
  }
  th,
  td {
    padding: 3px 10px;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  thead th {
    padding: 0;
  }
  th:first-child,
  td.reason {
    text-align: left;
  }
  thead th:first-child {
    left: 0;
    z-index: 3;
  }
  thead button {
    width: 100%;
    height: 100%;
    padding: 4px 10px;
  }
  .arrow {
    display: inline-block;
    width: 1em;
    text-align: center;
  }
  .open {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .none {
    padding: 16px;
  }
  @media (max-width: 600px) {
    table {
      min-width: 1180px;
    }
    col.unit {
      width: 170px;
    }
  }
  @media print {
    .tools {
      display: none;
    }
    .scroll {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    table {
      min-width: 0;
      table-layout: auto;
      font-size: 9pt;
    }
    col {
      width: auto !important;
    }
    th,
    td,
    thead button {
      height: auto !important;
      padding: 3px 5px;
    }
    td:not(.word):not(.reason) {
      white-space: nowrap;
    }
    .who input,
    .arrow {
      display: none;
    }
    .open {
      min-height: 0;
      color: inherit;
      text-decoration: none;
    }
    tr {
      break-inside: avoid;
    }
    thead th,
    th:first-child {
      position: static;
    }
  }
`;
