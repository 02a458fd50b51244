import { css } from 'lit';

export const advocacyStyles = css`
  :host {
    display: block;
    min-height: 100%;
    background: var(--am-surface);
  }
  .small {
    font: var(--am-evidence);
  }
  header {
    padding: 16px 24px 12px;
    border-bottom: 1px solid var(--am-line);
  }
  .title {
    display: flex;
    justify-content: space-between;
    gap: 8px 24px;
  }
  .title > div {
    flex: 1;
  }
  .title am-pick {
    width: 280px;
  }
  .title.start {
    flex-direction: column;
  }
  .title.start am-pick {
    width: min(440px, 100%);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px 24px;
    margin-top: 8px;
  }
  .facts label > span,
  .facts div > span,
  .numbers span,
  legend {
    display: block;
    padding: 0;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  .facts p {
    min-height: 32px;
    padding: 6px 0;
  }
  .facts select {
    width: auto;
    max-width: 340px;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  summary {
    box-sizing: border-box;
    width: fit-content;
    padding: 4px 0;
    cursor: pointer;
    color: var(--am-accent);
    font: var(--am-small);
  }
  .filters {
    /* What is in a details inherits from its content box, not from here. */
    box-sizing: border-box;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 12px 24px;
    padding: 8px 0 4px;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    font: var(--am-small);
  }
  .check::first-letter {
    text-transform: uppercase;
  }
  .check input {
    accent-color: var(--am-accent);
    width: 16px;
    height: 16px;
    margin: 0;
  }
  .numbers,
  .ways {
    display: grid;
    align-content: start;
    gap: 12px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-top: 4px;
  }
  .answer {
    display: grid;
    grid-template-columns: 376px minmax(0, 1fr);
    min-height: 320px;
  }
  /* Nothing to show beside: both answers side by side. */
  .answer:not(:has(.pathway)) {
    grid-template-columns: minmax(0, 1fr);
  }
  .answer:not(:has(.pathway)) .lists {
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    border: 0;
  }
  .lists {
    display: grid;
    align-content: start;
    gap: 20px;
    padding: 16px 20px 24px 24px;
    border-inline-end: 1px solid var(--am-line);
    background: var(--am-canvas);
  }
  .lists section,
  .lists ol {
    display: grid;
    align-content: start;
    gap: 8px;
  }
  .list-head,
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .list-head {
    justify-content: space-between;
  }
  .push {
    margin-inline-start: auto;
  }
  .row b {
    font-variant-numeric: tabular-nums;
  }
  a.card {
    display: grid;
    gap: 4px;
    padding: 10px 12px;
    border: 1px solid var(--am-line);
    border-radius: var(--am-radius-card);
    background: var(--am-surface);
    color: var(--am-ink);
    text-decoration: none;
  }
  a.card:hover {
    border-color: var(--am-edge);
  }
  a.card[aria-current] {
    border-color: var(--am-accent);
    box-shadow: inset 4px 0 0 var(--am-accent);
  }
  .pathway {
    padding: 16px 24px 32px;
  }
  .pathway-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: 8px;
  }
  .state {
    padding: 24px;
  }
  .examples {
    display: grid;
    gap: 8px;
    padding: 16px 24px;
  }
  .no-decider {
    display: grid;
    gap: 20px;
    max-width: 720px;
    padding: 16px 24px 20px;
  }
  .dashed {
    padding: 16px;
    border: 1px dashed var(--am-edge);
    border-radius: var(--am-radius-card);
  }
  .rows li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 4px 0;
    border-bottom: 1px solid var(--am-line-2);
  }
  .rows a {
    color: var(--am-ink);
  }
  .asked {
    width: 20px;
    font-weight: 600;
    text-align: center;
  }
  @media (max-width: 1000px) {
    .answer {
      grid-template-columns: minmax(0, 1fr);
    }
    .lists {
      border: 0;
      border-bottom: 1px solid var(--am-line);
    }
  }
  @media (max-width: 640px) {
    header,
    .lists,
    .pathway,
    .no-decider,
    .examples {
      padding-inline: 16px;
    }
    .title {
      flex-direction: column;
    }
    .title am-pick {
      width: 100%;
    }
    .facts label,
    .facts select {
      width: 100%;
      max-width: none;
    }
    .filters fieldset {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .check,
    summary {
      min-height: 44px;
    }
    summary {
      padding: 12px 0;
    }
  }
`;
