import { css } from 'lit';

/** The frame: notices, and the panes side by side where there is room. */
export const reportCheckStyles = css`
  :host {
    --_list: var(--ogi-findings-width, 360px);
    --_foot: 0px;
    --_bar: 0px;
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 6;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    padding: 5px 10px;
    border: 1px solid var(--_line);
    border-left: 6px solid currentColor;
    background: var(--_surface);
  }
  .bar ogi-verdict {
    flex: 1 1 auto;
  }
  .bar slot,
  .bar ogi-tools {
    color: var(--_text);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-top: 8px;
  }
  .wide .columns.list {
    grid-template-columns: var(--_list) minmax(0, 1fr);
    align-items: start;
  }
  .wide .columns.original {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    align-items: start;
  }
  .vast .columns.list.original {
    grid-template-columns: var(--_list) minmax(0, 4fr) minmax(0, 3fr);
  }
  .wide:not(.vast) .columns.original ogi-findings,
  .narrow .columns.original ogi-form {
    display: none;
  }
  .wide ogi-findings,
  .wide .original-pane {
    position: sticky;
    top: calc(var(--_bar) + 4px);
    max-height: calc(100vh - 8px - var(--_bar) - var(--_foot));
    overflow: auto;
    padding: 4px;
    margin: -4px;
  }
  .original-pane h2 {
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .original-body {
    padding: 14px 16px;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  .original-head {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    justify-content: space-between;
    padding: 2px 0 6px;
    background: var(--ogi-ground, var(--_surface));
  }
  .wide .original-head {
    position: sticky;
    top: -4px;
    z-index: 1;
  }
  .hint {
    color: var(--_muted);
    font-size: 14px;
  }
  .failure {
    max-width: 1040px;
    margin: 0 auto;
  }
  /* What is read is told over what is in sight, not by pushing it away. */
  .status:not(:empty) {
    position: fixed;
    z-index: 7;
    left: 50%;
    bottom: calc(var(--_foot) + 16px);
    width: max-content;
    max-width: calc(100vw - 40px);
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    overflow-wrap: anywhere;
    transform: translateX(-50%);
    background: var(--_surface);
  }
  /* A frame as high as what is in it, and still empty, has no foot to tell it at. */
  :host([compact]) .status.first:not(:empty) {
    position: static;
    width: auto;
    padding: 8px 0;
    border: 0;
    transform: none;
  }
  .foot {
    position: sticky;
    bottom: calc(var(--_foot) + 14px);
    z-index: 6;
    height: 0;
  }
  .foot ogi-notice {
    position: absolute;
    left: 12px;
    right: 12px;
    bottom: 0;
  }
  .failure ~ .foot,
  .failure ~ .foot ogi-notice,
  :host([compact]) .foot,
  :host([compact]) .foot ogi-notice {
    position: static;
    height: auto;
  }
  ogi-report-panel {
    margin-top: 8px;
  }
  .failure {
    padding: 12px 16px;
    border: 1px solid var(--_error);
    border-left-width: 6px;
    background: var(--_surface);
  }
  .failure:focus {
    outline: none;
  }
  .failure:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .failure h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 18px;
  }
  .failure p {
    overflow-wrap: anywhere;
  }
  .failure small {
    color: var(--_muted);
  }
  .current {
    position: fixed;
    z-index: 5;
    left: 0;
    right: 0;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 8px 12px;
    border-top: 2px solid var(--_accent);
    background: var(--_surface);
    font-size: 14px;
    line-height: 1.45;
  }
  .current p {
    flex: 1 1 100%;
    max-height: 4.4em;
    overflow: auto;
  }
  .wide .current p {
    flex: 1 1 300px;
  }
  .room {
    height: var(--_foot);
  }
  @media print {
    ogi-findings,
    .bar,
    ogi-coverage,
    .current,
    ogi-report-panel,
    .foot,
    .original-pane,
    .room,
    .status {
      display: none;
    }
    .columns,
    .wide .columns.list,
    .wide .columns.original {
      display: block;
      margin: 0;
    }
    .narrow .columns.original ogi-form {
      display: block;
    }
  }
`;
