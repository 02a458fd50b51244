import { css } from 'lit';
import { layerSquares } from '../../app/layer-squares.js';

/** What the sections of the panel share. */
export const panelStyles = css`
  ${layerSquares}
  section {
    padding: 12px 20px 16px;
  }
  section + section {
    border-top: 1px solid var(--am-line);
  }
  section > h2,
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    margin-bottom: 6px;
    font: 600 14px/20px var(--am-font);
  }
  h2 .quiet {
    font-weight: 400;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-top: 10px;
    font: 600 12px/16px var(--am-font);
    color: var(--am-ink-2);
  }
  li.row {
    padding: 6px 0;
  }
  li.row + li.row {
    border-top: 1px solid var(--am-line-2);
  }
  .stance {
    display: grid;
    grid-template-columns: 36px 1fr auto;
    align-items: center;
    gap: 0 4px;
  }
  .stance b {
    font-weight: 600;
  }
  .second {
    color: var(--am-ink-2);
    font: var(--am-evidence);
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  .sides b {
    font-weight: 400;
    color: var(--am-ink);
  }
  .with-label {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
`;
