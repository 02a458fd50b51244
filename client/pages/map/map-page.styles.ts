import { css } from 'lit';

export const mapPageStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) auto;
    position: relative;
    height: 100%;
    overflow: hidden;
    background: var(--am-surface);
    --am-side-width: clamp(360px, 30vw, 440px);
    --am-drawer-height: 44%;
  }
  am-graph-tools,
  .tabs {
    grid-area: 1 / 1 / 2 / -1;
  }
  am-map {
    grid-area: 2 / 1 / 3 / -1;
    min-width: 0;
    min-height: 0;
  }
  am-map.beside {
    --am-map-beside: var(--am-side-width);
  }
  am-map.above {
    --am-map-below: var(--am-drawer-height);
  }
  am-map-foot {
    grid-area: 3 / 1 / 4 / -1;
  }
  am-record-side {
    grid-area: 2 / 2;
    z-index: 1;
  }
  am-table-drawer {
    grid-area: 2 / 1;
    align-self: end;
    z-index: 1;
    height: var(--am-drawer-height);
  }
  am-focus-list {
    grid-area: 2 / 1 / 4 / 2;
    overflow: auto;
  }
  .tabs {
    display: flex;
    gap: 8px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--am-line);
  }
  @media (max-width: 1799px) {
    .questions {
      display: none;
    }
  }
  .instead {
    grid-area: 2 / 1;
    place-self: center;
    z-index: 1;
    max-width: 480px;
    pointer-events: none;
  }
  .message {
    padding: 24px;
  }
  am-map-gone {
    grid-area: 2 / 1;
    place-self: start center;
    z-index: 2;
    max-width: 480px;
    margin: 12px;
  }
  .progress {
    grid-area: 2 / 1;
    place-self: start center;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 8px;
    padding: 6px 12px;
    border: 1px solid var(--am-line);
    border-radius: var(--am-radius-card);
    background: var(--am-surface);
    box-shadow: var(--am-shadow);
  }
  am-story {
    grid-area: 2 / 1;
    place-self: end start;
    z-index: 2;
    width: min(420px, 100% - 24px);
    margin: 12px;
  }
  @media (max-width: 640px) {
    am-map.beside {
      --am-map-beside: 0px;
      --am-map-below: 56px;
    }
    :host {
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }
    am-record-side {
      grid-area: auto;
    }
    am-graph-tools {
      grid-row: 2;
      max-height: 30vh;
      overflow: auto;
    }
    am-map {
      grid-row: 3;
    }
    .instead,
    .progress,
    am-map-gone,
    am-story {
      grid-row: 3;
    }
    am-map-foot {
      grid-row: 4;
    }
    am-focus-list {
      grid-row: 2 / -1;
    }
  }
`;
