import { css, unsafeCSS } from 'lit';
import { LAYER_GROUPS } from '../map/line-look.js';

const colours = LAYER_GROUPS.map(
  (group) => `[data-group='${group}'] > i { background: var(--am-layer-${group}); }`,
);

/** The small square of a layer's colour before its word: `<h3 data-group="money"><i></i>Money</h3>`. */
export const layerSquares = css`
  [data-group] > i {
    display: inline-block;
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 2px;
  }
  ${unsafeCSS(colours.join('\n'))}
`;
