import { html, nothing } from 'lit';
import type { ActionController } from './action-controller.js';
import { errorText, fieldTexts } from './error-text.js';

/** What came of an action: said to everybody, or what went wrong and with which fields. */
export const outcome = ({ said, failure }: Pick<ActionController, 'said' | 'failure'>) => html`
  <p role="status">${said}</p>
  ${
    failure === undefined
      ? nothing
      : html`<div class="note" role="alert">
          <p>${errorText(failure)}</p>
          ${fieldTexts(failure).map((text) => html`<p>${text}</p>`)}
        </div>`
  }
`;
