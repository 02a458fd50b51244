// The class of a pathway or step: one to four boxes in ink, and the word. No red and green on purpose.
import { css, html, LitElement, svg } from 'lit';
import { localized } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import type { PathClass } from '../../../server/contract/analysis.js';
import { pathClassWord } from './path-class-word.js';

/** Boxes that each class fills. */
const FILLED: Readonly<Record<PathClass, number>> = {
  speculative: 1,
  thin: 2,
  workable: 3,
  strong: 4,
};

@localized()
@customElement('am-class')
export class AmClass extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 8px;
      font-weight: 600;
      color: var(--am-ink);
    }
    svg {
      flex: none;
    }
    rect {
      fill: none;
      stroke: var(--am-ink-2);
    }
    rect.full {
      fill: var(--am-ink-2);
    }
    span::first-letter {
      text-transform: uppercase;
    }
    span {
      display: inline-block;
    }
  `;

  @property() value: PathClass = 'speculative';

  override render() {
    return html`<svg width="31" height="12" aria-hidden="true">
        ${[0, 1, 2, 3].map((index) => box(index, index < FILLED[this.value]))}
      </svg>
      <span>${pathClassWord(this.value)}</span>`;
  }
}

function box(index: number, full: boolean) {
  return svg`<rect class=${full ? 'full' : ''} x=${index * 8 + 0.5} y="0.5" width="6" height="11"></rect>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-class': AmClass;
  }
}
