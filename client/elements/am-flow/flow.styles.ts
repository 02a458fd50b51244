import { css } from 'lit';

export const flowStyles = css`
  :host {
    display: block;
  }
  .scroll {
    overflow-x: auto;
  }
  svg {
    display: block;
  }
  .flow path {
    fill: none;
    stroke: var(--am-layer-money);
    stroke-width: 2;
  }
  .flow .head {
    fill: var(--am-layer-money);
    stroke: none;
  }
  .flow.on path:first-child {
    stroke-width: 4;
  }
  text {
    font: 400 12px/16px var(--am-font);
    fill: var(--am-ink-2);
  }
  .amount {
    fill: var(--am-layer-money);
    stroke: var(--am-surface);
    stroke-width: 4px;
    paint-order: stroke;
  }
  .column {
    font-size: 12px;
  }
  .box rect {
    fill: var(--am-surface);
    stroke: var(--am-edge);
  }
  .box.group rect {
    fill: var(--am-sunk);
  }
  .box.unknown rect {
    stroke-dasharray: 4 3;
  }
  .box.on rect {
    stroke: var(--am-accent);
    stroke-width: 2;
  }
  .words {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 100%;
    padding: 0 12px;
    font: var(--am-evidence);
    color: var(--am-ink);
  }
  .words span {
    flex: 1;
    min-width: 0;
  }
  .words b {
    display: -webkit-box;
    overflow: hidden;
    font-size: 13px;
    line-height: 15px;
    font-weight: 600;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .words small {
    display: block;
    font-size: 12px;
    line-height: 13px;
    color: var(--am-ink-2);
  }
  @media (max-width: 640px) {
    .words {
      padding: 0 8px;
    }
    .words b {
      -webkit-line-clamp: 3;
    }
  }
  .words .mark {
    font-size: 14px;
  }
  .field {
    fill: var(--am-sunk);
  }
  .edge {
    stroke: var(--am-ink-2);
    stroke-width: 1.5;
  }
  .field-words {
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  .field-words b {
    color: var(--am-ink);
    font-weight: 600;
  }
  .asked {
    fill: none;
    stroke: var(--am-ink-2);
    stroke-width: 2;
    stroke-dasharray: 2 4;
  }
  .ask {
    stroke: var(--am-sunk);
    stroke-width: 4px;
    paint-order: stroke;
  }
`;
