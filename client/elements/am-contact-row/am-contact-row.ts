// One contact or the attempt at one: result first, since a refusal is a result too.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Tlp } from '../../../server/contract/labels.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import {
  CHANNEL_WORDS,
  ENGAGEMENT_RESULT_WORDS,
  ENGAGEMENT_STATE_WORDS,
  RECEPTION_WORDS,
} from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { base } from '../../app/styles.js';
import { capital } from '../../app/words.js';
import { shownName } from '../../data/names.js';
import '../am-tlp/am-tlp.js';

@localized()
@customElement('am-contact-row')
export class AmContactRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        gap: 8px;
        align-items: baseline;
      }
      .head span {
        flex: 1;
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
      b {
        font-weight: 600;
      }
      .second {
        color: var(--am-ink-2);
        font: var(--am-evidence);
      }
    `,
  ];

  @property({ attribute: false }) engagement!: RecordOf<'engagement'>;
  @property() label: Tlp | null = null;

  protected override render() {
    const { engagement } = this;
    const when = engagement.date ?? engagement.dateText ?? msg('date not given');
    return html`
      <p class="head">
        <b>${this.#result()}</b><span>${when}</span>
        ${this.label ? html`<am-tlp .label=${this.label}></am-tlp>` : nothing}
      </p>
      ${this.#told().map((text) => html`<p>${text}</p>`)}
      <p class="second">${this.#who()}</p>
    `;
  }

  #result(): string {
    const { channel, channelText, state, result } = this.engagement;
    const what = capital(channelText ?? word(CHANNEL_WORDS[channel]));
    const how = state === 'done' ? ENGAGEMENT_RESULT_WORDS[result] : ENGAGEMENT_STATE_WORDS[state];
    return `${what}: ${word(how)}`;
  }

  #told(): string[] {
    const { reception, resultText, said, commitments, nextStep, due } = this.engagement;
    return [
      reception ? capital(word(RECEPTION_WORDS[reception])) : null,
      resultText,
      said,
      commitments ? msg(str`Committed to: ${commitments}`) : null,
      nextStep ? msg(str`Next: ${nextStep}`) + (due ? ` (${due})` : '') : null,
    ].filter((text) => text !== null);
  }

  #who(): string {
    const names = (ids: readonly string[]): string => ids.map((id) => shownName(id)).join(', ');
    const { with: met, by } = this.engagement;
    const withWords = msg(str`with ${names(met)}`);
    return by.length > 0 ? `${withWords} · ${msg(str`by ${names(by)}`)}` : withWords;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-contact-row': AmContactRow;
  }
}
