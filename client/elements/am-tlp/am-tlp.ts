// A Traffic Light Protocol 2.0 label: its fixed colours on black, in both themes.
import { css, html, LitElement, nothing } from 'lit';
import { localized } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import type { Tlp } from '../../../server/contract/labels.js';
import { tlpMeaning } from './tlp-meaning.js';

@localized()
@customElement('am-tlp')
export class AmTlp extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
    span {
      height: 16px;
      padding: 0 5px;
      border-radius: 2px;
      background: #000;
      box-shadow: 0 0 0 1px light-dark(transparent, #4a525a);
      font: 600 10.5px/16px var(--am-font);
      letter-spacing: 0.02em;
      white-space: nowrap;
      forced-color-adjust: none;
    }
    [data-tlp='RED'] {
      color: #ff2b2b;
    }
    [data-tlp^='AMBER'] {
      color: #ffc000;
    }
    [data-tlp='GREEN'] {
      color: #33ff00;
    }
    [data-tlp='CLEAR'] {
      color: #fff;
    }
  `;

  @property() label: Tlp | null = null;

  override render() {
    if (this.label === null) return nothing;
    return html`<span data-tlp=${this.label} title=${tlpMeaning(this.label)}>${this.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-tlp': AmTlp;
  }
}
