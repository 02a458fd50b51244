import { css } from 'lit';

export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
  }
  /* A panel beside, a table or a sheet below take room from the picture, which keeps its place:
     nothing is laid out anew. */
  #canvas {
    position: relative;
    width: calc(100% - var(--am-map-beside, 0px));
    height: calc(100% - var(--am-map-below, 0px));
    outline-offset: -2px;
  }
  #tip {
    position: absolute;
    z-index: 1;
    max-width: 320px;
    padding: 4px 8px;
    border-radius: 4px;
    background: var(--am-ink, #1b2024);
    color: var(--am-surface, #fff);
    font: 400 12px/16px var(--am-font, 'Noto Sans Variable', sans-serif);
    white-space: pre-line;
    pointer-events: none;
  }
  #keys {
    display: none;
  }
`;
