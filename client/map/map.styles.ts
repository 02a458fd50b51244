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
    max-height: 50%;
    overflow: hidden;
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
  #trouble {
    position: absolute;
    inset: 30% 16px auto;
    margin: 0;
    text-align: center;
  }
  #said {
    position: absolute;
    z-index: 1;
    margin: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  #said[data-seen] {
    inset: 8px auto auto 50%;
    width: max-content;
    max-width: calc(100% - 16px);
    height: auto;
    padding: 6px 12px;
    border: 1px solid var(--am-accent, #0e5a5a);
    border-radius: 6px;
    background: var(--am-surface, #fff);
    color: var(--am-ink, #1b2024);
    font: 400 13px/18px var(--am-font, 'Noto Sans Variable', sans-serif);
    clip-path: none;
    transform: translateX(-50%);
  }
  #overview {
    position: absolute;
    right: calc(8px + var(--am-map-beside, 0px));
    bottom: calc(8px + var(--am-map-below, 0px));
    z-index: 1;
    border: 1px solid var(--am-edge, #85898c);
    border-radius: 4px;
    cursor: pointer;
    touch-action: none;
  }
  /* On a phone it would cover what it tells of. */
  @media (max-width: 640px) {
    #overview {
      display: none;
    }
  }
`;
