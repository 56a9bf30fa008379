import { css } from 'lit';

/** What the panels beside the list share. */
export const panelStyles = css`
  .lead {
    margin-bottom: 8px;
  }
  .note {
    color: var(--_muted);
    font-size: 14px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-bottom: 8px;
  }
  label {
    max-width: 100%;
    font-size: 14px;
  }
  .row label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
  }
  select,
  textarea {
    padding: 6px 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 15px;
  }
  select {
    min-height: 36px;
    max-width: 100%;
  }
  h3 {
    margin: 12px 0 4px;
    font-size: 16px;
  }
  h3 .icon {
    margin-right: 6px;
  }
  ul {
    padding-left: 1.4em;
  }
  li {
    overflow-wrap: anywhere;
  }
  @media print {
    .row {
      display: none;
    }
  }
`;
