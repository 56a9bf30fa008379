import { css } from 'lit';

/**
 * The look all elements share. Every colour and font is a custom property that the surrounding page may set on
 * <ogi-report-check>; the inner names (`--_…`) carry the defaults. All text colours have 4.5:1 on their grounds.
 */
export const theme = css`
  :host {
    --_accent: var(--ogi-accent, #1455a4);
    --_on-accent: var(--ogi-on-accent, #fff);
    --_error: var(--ogi-error, #b3202a);
    --_error-ground: var(--ogi-error-ground, #fdf0ef);
    --_warning: var(--ogi-warning, #8a5300);
    --_warning-ground: var(--ogi-warning-ground, #fff7e3);
    --_info: var(--ogi-info, #3f5b78);
    --_info-ground: var(--ogi-info-ground, #eef3f8);
    --_pass: var(--ogi-pass, #1c6b3c);
    --_text: var(--ogi-text, #1d2229);
    --_muted: var(--ogi-muted, #57606c);
    --_line: var(--ogi-line, #c6ccd4);
    --_surface: var(--ogi-surface, #fff);
    --_head: var(--ogi-head, #f2f4f7);
    --_here-ground: var(--ogi-here-ground, #fff3b0);
    --_changed-ground: var(--ogi-changed-ground, #eaf3ff);
    --_font: var(--ogi-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    --_print-font: var(--ogi-print-font, 'FangSong', 'FangSong_GB2312', 'STFangsong', '仿宋', 'Noto Serif CJK SC', serif);
    display: block;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 16px;
    line-height: 1.65;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .icon {
    flex: none;
    vertical-align: -2px;
  }
  .icon .ink {
    fill: var(--_surface);
  }
  .icon .line {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .error {
    color: var(--_error);
  }
  .warning {
    color: var(--_warning);
  }
  .info {
    color: var(--_info);
  }
  .pass {
    color: var(--_pass);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    min-height: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .icon {
      forced-color-adjust: none;
    }
  }
`;
