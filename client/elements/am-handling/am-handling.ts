// How somebody is to be handled, with the note's own label; it stands above everything else.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Tlp } from '../../../server/contract/labels.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import { base } from '../../app/styles.js';
import { ownLabel } from '../am-record-panel/own-label.js';
import '../am-tlp/am-tlp.js';

type HandlingNote = RecordOf<'handlingNote'>;

const RULES: Record<HandlingNote['rule'], () => string> = {
  may_approach: () => msg('May be approached'),
  do_not_approach: () => msg('Do not approach'),
  do_not_route: () => msg('Do not route through'),
  handle_with_care: () => msg('Handle with care'),
  unrestricted: () => msg('No special handling'),
};

@localized()
@customElement('am-handling')
export class AmHandling extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        justify-content: space-between;
        gap: 8px;
      }
      b {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) note!: HandlingNote;
  /** The note's own label is shown when it is stricter than this one, which stands above. */
  @property() headTlp: Tlp = 'CLEAR';

  protected override render() {
    const { rule, reason, handling, tlp } = this.note;
    const own = ownLabel(tlp, this.headTlp);
    return html`<div class="note">
      <p class="head">
        <b>${RULES[rule]()}</b>${own ? html`<am-tlp .label=${own}></am-tlp>` : nothing}
      </p>
      ${handling ? html`<p>${handling}</p>` : nothing} ${reason ? html`<p>${reason}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-handling': AmHandling;
  }
}
