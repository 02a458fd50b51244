// Says at every page from when the knowledge is.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from './styles.js';

@localized()
@customElement('am-as-of')
export class AmAsOf extends LitElement {
  static override styles = [
    base,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 0 6px;
        align-items: center;
        min-height: 32px;
        padding: 0 24px;
        border-bottom: 1px solid var(--am-note-rule);
        background: var(--am-note);
        color: var(--am-note-ink);
        font: var(--am-small);
      }
      b {
        font-weight: 600;
      }
      .short {
        display: none;
      }
      @media (max-width: 640px) {
        p {
          min-height: 28px;
          padding: 0 16px;
        }
        .long {
          display: none;
        }
        .short {
          display: contents;
        }
      }
    `,
  ];

  protected override render() {
    return html`<p role="note">
      <span class="long">
        ${msg(html`<b>As of an undated review</b> (2008 or later). Not advice for today.`)}
      </span>
      <span class="short"> ${msg(html`<b>Undated review.</b> Not advice for today.`)} </span>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-as-of': AmAsOf;
  }
}
