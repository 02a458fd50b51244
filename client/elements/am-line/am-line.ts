// A sample of a tie's line. The words always stand beside it, so it is hidden from screen readers.
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Layer, TieStatus, Validity } from '../../../server/contract/vocabulary.js';
import { lineStyle } from './line-style.js';

@customElement('am-line')
export class AmLine extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
    svg {
      overflow: visible;
    }
    text {
      font: 600 11px var(--am-font);
      fill: var(--am-ink);
      stroke: var(--am-surface);
      stroke-width: 3px;
      paint-order: stroke;
    }
  `;

  @property() layer: Layer = 'formal';
  @property() status: TieStatus = 'stated';
  @property() validity: Validity = 'current';
  @property({ type: Boolean }) undirected = false;
  /** Contradicted and not judged: drawn double, with a mark. */
  @property({ type: Boolean }) conflict = false;
  /** Length in px. */
  @property({ type: Number }) length = 36;

  override render() {
    const style = lineStyle(this.layer, this.status, this.validity);
    const colour = `var(--am-layer-${style.group}, currentColor)`;
    const end = this.length - (this.undirected ? 0 : 7);
    return html`<svg width=${this.length} height="12" aria-hidden="true">
      <g opacity=${style.opacity} stroke=${colour} fill=${colour}>
        <line
          x1="0"
          y1="6"
          x2=${end}
          y2="6"
          stroke-width=${this.conflict ? 5 : style.width}
          stroke-dasharray=${style.dash.length > 0 ? style.dash.join(' ') : nothing}
        ></line>
        ${this.conflict ? this.#gap(end) : nothing}
        ${
          this.undirected
            ? nothing
            : svg`<path
                d=${`M${end} 2.5L${this.length - 0.5} 6L${end} 9.5Z`}
                stroke-width="1"
                fill=${style.hollow ? 'var(--am-surface)' : colour}
              ></path>`
        }
        ${style.once ? svg`<circle cx=${this.length / 5} cy="6" r="3" stroke="none"></circle>` : nothing}
      </g>
      ${this.#mark(style.asked, end / 2)}
    </svg>`;
  }

  /** What makes one broad line two thin ones. */
  #gap(end: number) {
    return svg`<line x1="0" y1="6" x2=${end} y2="6" stroke-width="2" stroke="var(--am-surface)"></line>`;
  }

  #mark(asked: boolean, x: number) {
    const mark = this.conflict ? '≠' : asked ? '?' : '';
    return mark ? svg`<text x=${x} y="10" text-anchor="middle">${mark}</text>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-line': AmLine;
  }
}
