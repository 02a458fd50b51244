import { css, unsafeCSS } from 'lit';
import { ABOVE, HEAD } from './side-sizes.js';

/** A panel that pushes; on a phone a sheet from below. */
export const sideStyles = css`
  :host {
    position: relative;
    display: block;
    width: var(--am-side-width, clamp(360px, 30vw, 440px));
    min-width: 0;
    border-left: 1px solid var(--am-line);
    background: var(--am-surface);
    overflow: hidden;
  }
  aside {
    height: 100%;
    overflow: auto;
    outline: none;
  }
  .edge {
    position: absolute;
    inset: 0 auto 0 0;
    z-index: 1;
    width: 8px;
    cursor: col-resize;
    touch-action: none;
  }
  .edge:hover,
  .edge:active {
    background: linear-gradient(to right, var(--am-accent) 2px, transparent 2px);
  }
  .edge:focus-visible {
    outline-offset: -2px;
  }
  .steps {
    display: flex;
    gap: 4px;
    margin-left: auto;
  }
  .handle {
    display: none;
  }
  @media (max-width: 640px) {
    .steps,
    .edge {
      display: none;
    }
    .handle {
      position: sticky;
      top: 0;
      z-index: 2;
      display: block;
      width: 100%;
      height: 28px;
      border: 0;
      background: var(--am-surface);
      touch-action: none;
    }
    .handle::before {
      content: '';
      display: block;
      width: 40px;
      height: 4px;
      margin: 0 auto;
      border-radius: 2px;
      background: var(--am-edge);
    }
    :host {
      position: absolute;
      inset: auto 0 0;
      z-index: 5;
      width: auto;
      height: 66.67%;
      max-height: calc(100% - ${unsafeCSS(ABOVE)}px);
      min-height: ${unsafeCSS(HEAD)}px;
      border: 0;
      border-radius: 14px 14px 0 0;
      box-shadow: var(--am-shadow);
    }
    :host([stop='head']) {
      height: ${unsafeCSS(HEAD)}px;
    }
    :host([stop='full']) {
      height: 100%;
    }
  }
`;
