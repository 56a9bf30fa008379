import { css } from 'lit';

/** What the long tables share: each scrolls in a box of its own, its names and heads stay in sight, and the heads sort. */
export const listStyles = css`
  .scroll {
    overflow: auto;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 14px;
  }
  th,
  td {
    border-bottom: 1px solid var(--_line);
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  th.word,
  td.word {
    text-align: left;
  }
  tbody th {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--_surface);
    font-weight: 400;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--_head);
  }
  thead button {
    min-height: 40px;
    border: 0;
    background: none;
    color: var(--_text);
    font-weight: 600;
    line-height: 1.3;
    text-align: inherit;
  }
  .arrow {
    color: var(--_muted);
  }
  [aria-sort]:not([aria-sort='none']) .arrow {
    color: var(--_accent);
  }
`;
