// Styles that several shadow roots share; tokens come from tokens.css.
import { css } from 'lit';

/** Links, text buttons, focus and what only a screen reader hears. */
export const base = css`
  :host {
    box-sizing: border-box;
  }
  *,
  ::before,
  ::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font: var(--am-page-title);
  }
  h2 {
    font: var(--am-section);
  }
  h3 {
    font: 600 14px/20px var(--am-font);
  }
  a,
  button.link {
    color: var(--am-accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  button {
    font: inherit;
    color: inherit;
  }
  button.link {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  button.plain,
  a.plain {
    min-height: 28px;
    padding: 3px 10px;
    border: 1px solid var(--am-edge);
    border-radius: var(--am-radius-control);
    background: var(--am-surface);
    font-weight: 500;
    cursor: pointer;
  }
  a.plain {
    display: inline-block;
    color: inherit;
    text-decoration: none;
  }
  button.plain[aria-expanded='true'],
  button.plain[aria-pressed='true'] {
    border-color: var(--am-accent);
    background: var(--am-accent-wash);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--am-accent);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--am-ink-2);
  }
  .hint {
    color: var(--am-ink-3);
    font: var(--am-evidence);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .note {
    padding: 8px 12px;
    border: 1px solid var(--am-note-rule);
    border-left: 4px solid var(--am-note-ink);
    border-radius: var(--am-radius-note);
    background: var(--am-note);
    color: var(--am-note-ink);
  }
  .note a {
    color: inherit;
  }
  .bad {
    color: var(--am-bad);
  }
  @media (max-width: 640px) {
    button.plain,
    a.plain {
      min-height: 44px;
    }
    a.plain {
      padding-block: 11px;
    }
  }
`;

/** Fields that are typed into or chosen from. Without weight, so that a form's own rule wins. */
export const fields = css`
  :where(input:not([type='checkbox'], [type='radio'], [type='range']), select, textarea) {
    display: block;
    width: 100%;
    min-height: var(--am-control);
    padding: 4px 10px;
    border: 1px solid var(--am-edge);
    border-radius: var(--am-radius-control);
    background: var(--am-surface);
    color: var(--am-ink);
    font: var(--am-base);
  }
  :where(textarea) {
    resize: vertical;
  }
`;

/** A panel of sections that a button opens beside it; on a phone above the tabs. */
export const popover = css`
  .panel {
    position: absolute;
    inset: calc(100% + 4px) auto auto 0;
    z-index: 6;
    display: grid;
    gap: 12px;
    width: min(400px, calc(100vw - 24px));
    max-height: 72vh;
    overflow: auto;
    padding: 12px 16px;
    border: 1px solid var(--am-line);
    border-radius: var(--am-radius-card);
    background: var(--am-surface);
    box-shadow: var(--am-shadow);
  }
  @media (max-width: 640px) {
    .panel {
      position: fixed;
      inset: auto 0 52px;
      width: auto;
    }
  }
`;

/** Tables of records: dense, ruled, with figures that line up. */
export const tables = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font: var(--am-small);
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
  }
  th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--am-surface);
    color: var(--am-ink-2);
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--am-line-2);
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-left: 12px;
  }
  tr[aria-current='true'] td {
    background: var(--am-accent-wash);
  }
  td.number {
    text-align: end;
  }
`;

/** Pages that scroll in the shell, with the head and cards that they share. */
export const pages = css`
  :host {
    display: block;
    padding: 20px 32px 48px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    margin-bottom: 12px;
  }
  .card {
    border: 1px solid var(--am-line);
    border-radius: var(--am-radius-card);
    background: var(--am-surface);
  }
  @media (max-width: 640px) {
    :host {
      padding: 12px 12px 32px;
    }
  }
`;
