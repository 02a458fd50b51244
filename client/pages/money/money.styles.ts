import { css } from 'lit';

export const moneyStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100%;
    background: var(--am-surface);
  }
  .small {
    font: var(--am-evidence);
  }
  header {
    padding: 16px 24px 12px;
  }
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px 20px;
    margin-top: 8px;
  }
  .asking am-pick {
    width: 260px;
  }
  .asking select {
    max-width: 210px;
  }
  .asking label > span,
  legend {
    display: block;
    padding: 0;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  .equal {
    margin-inline-start: auto;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  am-flow {
    margin: 0 24px 16px;
  }
  .below {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 384px;
    border-top: 1px solid var(--am-line);
  }
  .trail {
    padding: 16px 24px 24px;
    background: var(--am-canvas);
    display: grid;
    align-content: start;
    gap: 16px;
  }
  .trail section > p {
    margin-top: 8px;
  }
  .light {
    font-weight: 400;
    font-size: 14px;
  }
  table {
    width: 100%;
    margin-top: 4px;
    border-collapse: collapse;
    font: var(--am-small);
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--am-line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-color: var(--am-edge);
    font-weight: 400;
    color: var(--am-ink-2);
  }
  tbody th {
    font-weight: 600;
  }
  tbody th a {
    color: var(--am-ink);
    text-decoration-color: var(--am-edge);
  }
  tbody tr:hover,
  tbody tr:focus-within {
    background: var(--am-accent-wash);
  }
  .status {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .questions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
    gap: 4px 24px;
    margin-top: 4px;
    font: var(--am-small);
  }
  .questions li {
    display: flex;
    gap: 8px;
  }
  .mark {
    font-weight: 600;
  }
  .questions a,
  aside li a {
    color: var(--am-ink);
  }
  h3 a.small {
    margin-inline-start: 8px;
  }
  aside {
    padding: 16px 24px 24px;
    border-inline-start: 1px solid var(--am-line);
    font: var(--am-small);
  }
  aside h3 {
    margin: 12px 0 2px;
    font: 600 13px/18px var(--am-font);
  }
  aside li {
    padding: 2px 0;
  }
  aside select {
    width: 100%;
    margin-top: 4px;
  }
  .foot {
    margin-top: 12px;
    padding-top: 8px;
    border-top: 1px solid var(--am-line);
  }
  .state {
    padding: 24px;
  }
  .examples {
    padding: 8px 24px 24px;
  }
  .examples li {
    padding: 4px 0;
  }
  @media (max-width: 1100px) {
    .below {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      border: 0;
      border-top: 1px solid var(--am-line);
    }
  }
  @media (max-width: 640px) {
    header,
    .trail,
    aside,
    .examples {
      padding-inline: 16px;
    }
    am-flow {
      margin-inline: 16px;
    }
    .asking am-pick,
    .asking label,
    .asking select,
    .segments {
      width: 100%;
      max-width: none;
    }
    .segments label {
      flex: 1;
      justify-content: center;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      padding: 8px 0;
      border-bottom: 1px solid var(--am-line);
    }
    tbody th,
    td {
      padding: 2px 0;
      border: 0;
    }
    td {
      display: grid;
      grid-template-columns: 120px 1fr;
      justify-items: start;
      gap: 8px;
    }
    td::before {
      content: attr(data-head);
      color: var(--am-ink-2);
    }
  }
`;
