import { css } from 'lit';

/** A dialog over the page: its box, head and foot. */
export const dialogStyles = css`
  dialog {
    width: min(640px, calc(100vw - 24px));
    max-width: none;
    max-height: calc(100dvh - 48px);
    padding: 16px 20px;
    border: 1px solid var(--am-line);
    border-radius: var(--am-radius-card);
    background: var(--am-surface);
    color: var(--am-ink);
    font: var(--am-base);
    box-shadow: var(--am-shadow);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.3);
  }
  .dialog-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    margin-bottom: 12px;
  }
  dialog h2 {
    font: var(--am-record-title);
  }
`;
