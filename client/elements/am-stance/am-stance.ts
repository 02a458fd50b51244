// Where an actor stands, official on the left and personal on the right, never averaged into one.
import { css, html, LitElement, nothing, svg } from 'lit';
import { localized } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import {
  DISC_PATHS,
  SIGN_X,
  signPath,
  stanceMark,
  stanceSign,
  type StanceSide,
} from './stance-mark.js';
import { stanceSentence, wholeSide } from './stance-sentence.js';

type Part = keyof typeof DISC_PATHS;

@localized()
@customElement('am-stance')
export class AmStance extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
    .disc {
      stroke: var(--am-edge);
      stroke-width: 1.1;
      fill: var(--am-surface);
    }
    .sign {
      fill: none;
      stroke: light-dark(#1b2024, #fff);
      stroke-width: 1.7;
      stroke-linecap: round;
    }
    .nothing .disc {
      fill: none;
      stroke-dasharray: 2.2 2.2;
    }
    .for .disc {
      fill: var(--am-stance-for);
    }
    .leans_for .disc {
      fill: var(--am-stance-leans-for);
    }
    .undecided .disc {
      fill: var(--am-stance-undecided);
    }
    .leans_against .disc {
      fill: var(--am-stance-leans-against);
    }
    .against .disc {
      fill: var(--am-stance-against);
    }
    .for .sign,
    .against .sign {
      stroke: light-dark(#fff, #1b2024);
    }
    .not_known .sign,
    .not_on_agenda .sign {
      stroke: var(--am-ink);
    }
    .conduct {
      stroke: var(--am-ink-2);
      stroke-width: 1.7;
      stroke-linecap: round;
    }
  `;

  @property({ attribute: false }) official: StanceSide | null = null;
  @property({ attribute: false }) personal: StanceSide | null = null;
  @property({ attribute: false }) undivided: StanceSide | null = null;
  /** Width in px: 24 in a pathway, 28 in the panel, 30 on a phone. */
  @property({ type: Number }) size = 24;

  override render() {
    const whole = wholeSide(this);
    const conduct = whole?.capacity === 'shown_by_conduct';
    const height = conduct ? 28 : 24;
    return html`<svg
      role="img"
      aria-label=${stanceSentence(this)}
      width=${this.size}
      height=${(this.size * height) / 24}
      viewBox=${`0 0 24 ${height}`}
    >
      ${
        whole
          ? drawPart('whole', whole)
          : [drawPart('left', this.official), drawPart('right', this.personal)]
      }
      ${conduct ? svg`<line class="conduct" x1="6" y1="26.5" x2="18" y2="26.5"></line>` : nothing}
    </svg>`;
  }
}

function drawPart(part: Part, side: StanceSide | null) {
  const mark = stanceMark(side);
  const sign = stanceSign(mark);
  return svg`<g class=${mark}>
    <path class="disc" d=${DISC_PATHS[part]}></path>
    ${sign ? svg`<path class="sign" d=${signPath(sign, SIGN_X[part])}></path>` : nothing}
  </g>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-stance': AmStance;
  }
}
