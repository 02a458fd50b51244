// An empty answer as a result: what was looked for, that it proves nothing, what would change it.
import { css, html, LitElement, nothing } from 'lit';
import { localized, msg, str } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import type { LookedFor } from '../../../server/contract/pathways.js';
import { changeText, lookedForText, statusesText } from './looked-for-words.js';

@localized()
@customElement('am-looked-for')
export class AmLookedFor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 12px;
      border: 1px dashed var(--am-edge);
      border-radius: 8px;
      font-size: 12px;
      line-height: 16px;
      color: var(--am-ink-2);
    }
    h3 {
      margin: 0 0 4px;
      font-size: 13px;
      line-height: 18px;
      font-weight: 600;
      color: var(--am-ink);
    }
    p {
      margin: 0;
    }
    details {
      margin-top: 4px;
    }
    summary {
      box-sizing: border-box;
      width: fit-content;
      color: var(--am-accent);
      text-decoration: underline;
      text-underline-offset: 2px;
      cursor: pointer;
      padding: 4px 0;
    }
    summary:focus-visible {
      outline: 2px solid var(--am-accent);
      outline-offset: 2px;
    }
    @media (max-width: 640px) {
      summary {
        padding: 12px 0;
      }
    }
  `;

  @property({ attribute: false }) lookedFor: LookedFor | null = null;
  /** What limits the search: "Without powers not yet used". */
  @property() limit = '';
  /** Who had to be on the way or was kept off it, as a sentence; empty when nobody. */
  @property() ways = '';

  override render() {
    const asked = this.lookedFor;
    if (asked === null) return nothing;
    return html`<h3>${msg(str`${this.limit}: no pathway found.`)}</h3>
      <p>
        ${msg(str`Looked for: ${lookedForText(asked)}`)} ${this.ways}
        ${msg('It does not mean that none exists.')}
      </p>
      ${
        asked.truncated
          ? html`<p>
              ${msg(
                str`The pathway search stopped at ${asked.scannedTies} relationships. Narrow the layers or the steps.`,
              )}
            </p>`
          : nothing
      }
      <details>
        <summary>${msg('What would change this')}</summary>
        <p>${changeText(asked)}</p>
        <p>
          ${msg(str`Statuses that counted: ${statusesText(asked)}.`)}
          ${msg('Another date, more steps, or a relationship that nobody has recorded yet.')}
        </p>
        <slot></slot>
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-looked-for': AmLookedFor;
  }
}
