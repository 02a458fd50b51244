import { css } from 'lit';

export const formStyles = css`
  form {
    display: grid;
    gap: 12px;
    max-width: 420px;
    margin-top: 8px;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 500;
  }
  fieldset wa-checkbox {
    display: block;
    padding: 2px 0;
  }
  form > wa-button {
    justify-self: start;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 500;
  }
  select {
    height: var(--am-control);
    padding: 0 8px;
    border: 1px solid var(--am-edge);
    border-radius: var(--am-radius-control);
    background: var(--am-surface);
    color: var(--am-ink);
    font: var(--am-base);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
`;
