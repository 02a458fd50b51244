import { css } from 'lit';

/** A page that is one form: a card in the middle, its foot at the edge of the card. */
export const formPage = css`
  .card {
    max-width: 720px;
    margin: 0 auto;
    padding: 16px 20px 0;
  }
  h1 {
    margin-bottom: 12px;
  }
`;
