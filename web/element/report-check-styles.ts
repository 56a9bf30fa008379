import { css } from 'lit';

/** The frame: notices, and the panes side by side where there is room. */
export const reportCheckStyles = css`
  :host {
    --_list: var(--ogi-findings-width, 360px);
    --_foot: 0px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-top: 12px;
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
  .columns:not(.list):not(.original) ogi-form {
    width: 100%;
    max-width: 1080px;
    margin: 0 auto;
  }
  .wide ogi-findings,
  .wide .original-pane {
    position: sticky;
    top: 4px;
    max-height: calc(100vh - 8px - var(--_foot));
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
  .status {
    color: var(--_muted);
  }
  .status:not(:empty) {
    padding: 12px 0;
  }
  .notice button {
    min-height: 32px;
    padding: 2px 12px;
    font-size: 15px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .notice:not(.still) {
    margin-top: 8px;
    padding: 6px 16px;
    border-left: 4px solid var(--_accent);
    background: var(--_info-ground);
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
  .wide:not(.original-open) .current,
  .vast .current {
    display: none;
  }
  .room {
    height: var(--_foot);
  }
  @media print {
    ogi-findings,
    ogi-verdict,
    .current,
    ogi-tools,
    ogi-report-panel,
    .notice,
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
