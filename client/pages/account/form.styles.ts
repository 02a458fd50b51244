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
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
`;
