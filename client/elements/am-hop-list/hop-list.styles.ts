import { css } from 'lit';

export const hopListStyles = css`
  :host {
    display: block;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    column-gap: 12px;
  }
  .mark {
    position: relative;
    z-index: 1;
    display: flex;
    justify-content: center;
    align-items: center;
    height: 28px;
  }
  .mark am-kind {
    background: var(--am-surface);
  }
  .spine {
    position: absolute;
    left: 12px;
    top: 0;
    width: 4px;
    height: calc(100% + 8px);
  }
  .actor .spine {
    top: 22px;
    height: calc(100% - 22px);
  }
  .actor {
    min-height: 28px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-height: 28px;
  }
  .push {
    margin-inline-start: auto;
  }
  .actor a {
    font-weight: 600;
    color: var(--am-ink);
    text-decoration-color: transparent;
  }
  .actor a:hover {
    text-decoration-color: currentColor;
  }
  .stance {
    display: flex;
    align-items: center;
    gap: 8px;
    font: var(--am-small);
    color: var(--am-ink);
  }
  .kind,
  .aside {
    font: var(--am-small);
    color: var(--am-ink-2);
  }
  .number {
    width: 24px;
    height: 24px;
    border: 2px solid var(--am-ink-2);
    border-radius: 50%;
    background: var(--am-surface);
    font: 600 12px/20px var(--am-font);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .weakest .number {
    border-color: var(--am-ink);
    background: var(--am-ink);
    color: var(--am-surface);
  }
  .step {
    padding: 6px 0;
  }
  .box {
    border: 1px solid transparent;
    border-radius: var(--am-radius-card);
  }
  .open .box {
    border-color: var(--am-edge);
    background: var(--am-surface);
  }
  .step button {
    display: block;
    width: 100%;
    padding: 3px 0 5px;
    border: 0;
    border-radius: var(--am-radius-card);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .step button:hover .phrase {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .open button {
    padding-inline: 12px;
  }
  .tag {
    padding: 0 6px;
    border: 1px solid var(--am-ink);
    border-radius: 2px;
    font: 600 12px/18px var(--am-font);
  }
  .standing {
    display: block;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  .standing::first-letter {
    text-transform: uppercase;
  }
  .inside {
    padding: 0 12px 12px;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 12px 24px;
    margin-top: 12px;
    font: var(--am-evidence);
  }
  h3 {
    margin: 0 0 2px;
    font: 600 12px/16px var(--am-font);
  }
  .columns li {
    display: block;
  }
  .terms {
    margin-top: 8px;
    font: var(--am-evidence);
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 640px) {
    .line {
      padding-block: 4px;
    }
    .push {
      margin-inline-start: 0;
    }
    .actor .push {
      width: 100%;
    }
    .step button {
      min-height: 44px;
    }
    .step .line {
      gap: 4px 12px;
    }
  }
`;
