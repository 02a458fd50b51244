// One relationship in a list: its line as on the map, then the sentence, then how it is known.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Tlp } from '../../../server/contract/labels.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import { tieType } from '../../../server/contract/tie-types.js';
import { TIE_STATUS_WORDS, VALIDITY_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { recordAddress } from '../../app/record-address.js';
import { base } from '../../app/styles.js';
import { capital, dateWord } from '../../app/words.js';
import { shownName } from '../../data/names.js';
import '../am-line/am-line.js';
import '../am-tlp/am-tlp.js';

@localized()
@customElement('am-tie-row')
export class AmTieRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 44px 1fr auto;
        gap: 0 4px;
        padding: 5px 0;
      }
      am-line {
        margin-top: 2px;
      }
      .second {
        grid-column: 2;
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
    `,
  ];

  @property({ attribute: false }) tie!: RecordOf<'tie'>;
  /** The end that the list is about; the sentence is told from there. */
  @property() of = '';
  /** Label to show, null when the head's says as much. */
  @property() label: Tlp | null = null;
  @property({ attribute: false }) evidence: readonly RecordOf<'evidence'>[] = [];

  protected override render() {
    const { tie } = this;
    const type = tieType(tie.type);
    const fromHere = tie.from === this.of;
    const other = fromHere ? tie.to : tie.from;
    return html`
      <am-line
        .layer=${tie.layer}
        .status=${tie.status}
        .validity=${tie.validity}
        ?undirected=${!type.directed}
      ></am-line>
      <span>
        ${word(fromHere ? type.phrase : type.inverse)}
        <a href=${recordAddress(other)}>${shownName(other)}</a>
      </span>
      <span>${this.label ? html`<am-tlp .label=${this.label}></am-tlp>` : nothing}</span>
      <span class="second">${this.#known().join(' · ')}</span>
      ${tie.statement ? html`<span class="second">${tie.statement}</span>` : nothing}
    `;
  }

  #known(): string[] {
    const { status, validity, asOf, timeText } = this.tie;
    const locators = [...new Set(this.evidence.map(({ locator }) => locator))];
    const when = timeText ?? (asOf && asOf !== 'review' ? msg(str`as of ${dateWord(asOf)}`) : '');
    return [
      capital(word(TIE_STATUS_WORDS[status])),
      word(VALIDITY_WORDS[validity]),
      when,
      locators.length > 0 ? locators.join('; ') : msg('unsourced'),
    ].filter(Boolean);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-tie-row': AmTieRow;
  }
}
