import { css } from 'lit';

/** Native selects, segments, link buttons and chips in the height of every control. */
export const controls = css`
  select,
  .segments label,
  a.button {
    min-height: var(--am-control);
    border: 1px solid var(--am-edge);
    border-radius: var(--am-radius-control);
    background-color: var(--am-surface);
    color: var(--am-ink);
    font: var(--am-base);
  }
  select {
    max-width: 100%;
    padding: 4px 8px;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    padding: 4px 12px;
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }
  a.button.loud {
    justify-content: center;
    border-color: var(--am-accent);
    background: var(--am-accent);
    color: var(--am-on-accent);
  }
  .segments {
    display: inline-flex;
    padding: 0;
    margin: 0;
    border: 0;
  }
  .segments label {
    display: inline-flex;
    align-items: center;
    padding: 4px 12px;
    font-weight: 500;
    cursor: pointer;
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .segments label:first-of-type {
    border-start-start-radius: var(--am-radius-control);
    border-end-start-radius: var(--am-radius-control);
  }
  .segments label:last-of-type {
    border-start-end-radius: var(--am-radius-control);
    border-end-end-radius: var(--am-radius-control);
  }
  .segments label:has(:checked) {
    border-color: var(--am-accent);
    background: var(--am-accent);
    color: var(--am-on-accent);
  }
  .segments label:focus-within {
    z-index: 1;
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--am-accent);
    outline-offset: 2px;
  }
  .segments input {
    position: absolute;
    opacity: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 4px 2px 10px;
    border: 1px solid var(--am-edge);
    border-radius: 14px;
    font: var(--am-small);
  }
  .chip a {
    display: inline-flex;
    justify-content: center;
    align-items: center;
    width: 24px;
    height: 24px;
    text-decoration: none;
  }
  @media (max-width: 640px) {
    .chip a {
      width: 44px;
      height: 44px;
    }
  }
`;
