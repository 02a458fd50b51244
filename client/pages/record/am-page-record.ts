// One record on a page of its own: an actor or issue as the panel shows it, any other by its fields.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, pages } from '../../app/styles.js';
import '../../elements/am-record-card/am-record-card.js';
import '../../elements/am-record-panel/am-record-panel.js';

@localized()
@customElement('am-page-record')
export class AmPageRecord extends LitElement {
  static override styles = [
    base,
    pages,
    css`
      .card {
        max-width: 880px;
        margin: 0 auto;
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};

  protected override render() {
    const id = this.params['id'] ?? '';
    if (!/^(act|iss)_/.test(id))
      return html`<am-record-card class="card" .record=${id}></am-record-card>`;
    return html`<am-record-panel class="card" .record=${id}>
      ${
        id.startsWith('act_')
          ? html`<a slot="actions" href="/map?focus=${id}&amp;select=${id}"
                >${msg('Show on the map')}</a
              >
              <a slot="actions" href="/record/${id}/dossier">${msg('Dossier')}</a>`
          : ''
      }
      <a slot="actions" href="/advocacy?to=${id}">${msg('How to reach it')}</a>
    </am-record-panel>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-record': AmPageRecord;
  }
}
